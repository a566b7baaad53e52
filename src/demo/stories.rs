//! What has happened in the demo city until its morning.

use crate::registration::State::{self, Confirmed, InDraw, Waiting, Withdrawn};

/// What has become of one offering's applications.
pub struct Story {
    pub offering: &'static str,
    /// How many applications stand where, in the order of their arrival.
    pub parties: &'static [(usize, State)],
    /// Of a hundred who were expected at a session, so many came.
    pub came: u64,
}

const fn story(offering: &'static str, parties: &'static [(usize, State)], came: u64) -> Story {
    Story { offering, parties, came }
}

pub const STORIES: &[Story] = &[
    story("D01", &[(11, Confirmed)], 0),
    // Full, and four wait.
    story("D02", &[(30, Confirmed), (4, Waiting)], 0),
    story("D04", &[(52, Confirmed)], 89),
    story("D06", &[(14, InDraw)], 0),
    story("D08", &[(15, Confirmed)], 0),
    // Its groups ask by arrangement; here it only keeps its number, for chance goes by it.
    story("D11", &[], 0),
    story("D12", &[(27, InDraw)], 0),
    story("D14", &[(83, Confirmed)], 0),
    story("D16", &[(9, Confirmed)], 0),
    story("D20", &[(24, Confirmed)], 0),
    story("D22", &[(23, Confirmed)], 91),
    story("D25", &[(13, InDraw)], 0),
    story("D26", &[(12, Confirmed)], 100),
    story("D28", &[(24, Confirmed)], 0),
    story("D29", &[(39, Confirmed)], 87),
    story("D31", &[(22, Confirmed)], 96),
    story("D32", &[(19, Confirmed)], 0),
    story("D34", &[(14, Confirmed)], 0),
    // Cancelled by the organiser: everyone was told, nobody stayed away.
    story("D36", &[(14, Withdrawn)], 0),
    story("D37", &[(5, Confirmed)], 0),
];

/// D26: at how many of the ten sessions each of the twelve was. Eight and more complete the course.
pub const SESSIONS_ATTENDED: [usize; 12] = [10, 10, 10, 9, 9, 9, 8, 8, 8, 6, 4, 2];

/// D04: the first of the list has paused after this many sessions.
pub const PAUSED_AFTER: usize = 5;
