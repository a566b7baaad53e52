//! What people apply for: one slot over all dates, one for each date, or ways that the proposal defines.

use super::Ground;
use super::reader::{LINE, Reader};
use crate::programme::{
    ChoiceGroup, ChoiceRule, Kind, Mode, Session, SessionAttendance, SessionState, Slot, SlotSession, Unit,
};
use crate::store::Flag;
use crate::text::{ascii, fill, grade_of_code};

#[derive(Default)]
pub struct Shape {
    pub slots: Vec<Slot>,
    pub groups: Vec<ChoiceGroup>,
    pub links: Vec<SlotSession>,
    /// How many wishes may be ranked.
    max_wishes: Option<i64>,
}

pub fn shape(r: &mut Reader, ground: &Ground, sessions: &[Session]) -> Shape {
    let unit = Unit::from_code(r.content.get("unit")).unwrap_or(Unit::Person);
    let capacity = r.positive("capacity");
    let max_group = r.positive("max_group").filter(|_| unit != Unit::Person);
    let like = Slot {
        smallest_waiting: None,
        grade_from: None,
        grade_until: None,
        id: String::new(),
        offering_id: ground.offering.clone(),
        choice_group_id: None,
        position: 0,
        title: String::new(),
        mode: if r.content.get("venue") == "online" { Mode::Online } else { Mode::OnSite },
        unit,
        capacity,
        extra: 0,
        taken: 0,
        waiting: 0,
        entered: 0,
        max_group,
    };
    let mut shape = Shape { max_wishes: r.positive("max_wishes"), ..Shape::default() };
    match r.content.get("places") {
        "whole" => shape.whole(r, sessions, like),
        "each" => shape.each(r, sessions, &like),
        "rows" => shape.rows(r, sessions, &like),
        "none" => {}
        _ => r.error("places", r.w.choose),
    }
    let drawn = matches!(r.content.get("selection"), "lottery" | "ranked_preference");
    if drawn && matches!(r.content.get("places"), "whole" | "each") && shape.slots.iter().any(|s| s.capacity.is_none())
    {
        r.error("capacity", r.w.missing);
    }
    if drawn && r.content.get("places") == "none" {
        r.error("places", r.w.choose);
    }
    ranked(r, &shape);
    match &ground.published {
        Some(published) => kept(r, published, shape),
        None => shape,
    }
}

/// Ranked wishes and their way of giving places go together: all ways to take part then stand in one group.
fn ranked(r: &mut Reader, shape: &Shape) {
    let by_wishes = r.content.get("selection") == "ranked_preference";
    if by_wishes && r.content.get("places") != "rows" {
        r.error("places", r.w.wishes_need_rows);
    } else if by_wishes && !shape.slots.is_empty() && !shape.is_one_ranked_group() {
        r.error("slots[0].rule", r.w.wishes_need_rank);
    } else if !by_wishes && shape.groups.iter().any(|g| g.rule == ChoiceRule::Ranked) {
        r.error("slots[0].rule", r.w.rank_needs_wishes);
    }
}

/// Ways to take part of what is published stay; their names and numbers may change, never below what is taken.
fn kept(r: &mut Reader, published: &crate::programme::Announcement, new: Shape) -> Shape {
    let mut slots = published.slots.clone();
    if new.slots.len() != slots.len() {
        r.error("places", r.w.slots_fixed);
    }
    let rows = r.content.get("places") == "rows";
    for (n, (slot, new)) in slots.iter_mut().zip(&new.slots).enumerate() {
        slot.capacity = new.capacity;
        slot.max_group = new.max_group;
        if rows {
            slot.title.clone_from(&new.title);
            (slot.grade_from, slot.grade_until) = (new.grade_from, new.grade_until);
        }
        if slot.capacity.is_some_and(|capacity| capacity + slot.extra < slot.taken) {
            let name = match r.content.get("places") {
                "rows" => format!("slots[{n}].capacity"),
                "each" if r.content.has(&format!("sessions[{n}].capacity")) => format!("sessions[{n}].capacity"),
                _ => "capacity".to_owned(),
            };
            let taken = slot.unit.count(slot.taken, crate::text::Language::Ja);
            r.error(name, fill(r.w.below_taken, &[&taken]));
        }
    }
    Shape { slots, groups: published.groups.clone(), links: published.slot_sessions.clone(), max_wishes: None }
}

impl Shape {
    fn is_one_ranked_group(&self) -> bool {
        self.groups.len() == 1
            && self.groups[0].rule == ChoiceRule::Ranked
            && self.slots.iter().all(|s| s.choice_group_id.is_some() && s.unit == self.slots[0].unit)
    }

    fn add(&mut self, like: &Slot, title: String, group: Option<&str>) -> String {
        let position = self.slots.len() as i64 + 1;
        let id = format!("{}-slot-{position}", like.offering_id);
        let choice_group_id = group.map(Into::into);
        self.slots.push(Slot { id: id.clone(), position, title, choice_group_id, ..like.clone() });
        id
    }

    fn group(&mut self, offering: &str, title: &str, rule: ChoiceRule, required: bool) -> String {
        if let Some(known) = self.groups.iter().find(|g| g.title == title && g.rule == rule) {
            return known.id.clone();
        }
        let position = self.groups.len() as i64 + 1;
        let id = format!("{offering}-group-{position}");
        self.groups.push(ChoiceGroup {
            id: id.clone(),
            offering_id: offering.to_owned(),
            position,
            title: title.to_owned(),
            rule,
            required: Flag(required && rule != ChoiceRule::Assigned),
            max_wishes: self.max_wishes.filter(|_| rule == ChoiceRule::Ranked),
        });
        id
    }

    fn link(&mut self, r: &Reader, slot: &str, sessions: &[Session], row: usize) {
        let Some(session) = sessions.get(row) else { return };
        // Rows and dates have the same numbers, or one of them is to be mended.
        let at = usize::try_from(session.position - 1).unwrap_or(row);
        let attendance = SessionAttendance::from_code(r.content.get(&format!("sessions[{at}].attendance")));
        self.links.push(SlotSession {
            slot_id: slot.to_owned(),
            session_id: session.id.clone(),
            attendance: attendance.unwrap_or(SessionAttendance::Required),
        });
    }

    fn whole(&mut self, r: &Reader, sessions: &[Session], like: Slot) {
        let title = match (sessions.len(), r.content.get("kind")) {
            (0 | 1, _) => "参加".into(),
            (_, kind) if kind == Kind::SingleSession.code() => "全日程".into(),
            (n, _) => format!("全{n}回"),
        };
        let slot = self.add(&like, title, None);
        (0..sessions.len()).for_each(|row| self.link(r, &slot, sessions, row));
    }

    fn each(&mut self, r: &mut Reader, sessions: &[Session], like: &Slot) {
        let rule = match r.content.get("each_rule") {
            "any_of" => ChoiceRule::AnyOf,
            _ => ChoiceRule::OneOf,
        };
        let title = if r.content.get("kind") == Kind::VolunteerShift.code() { "活動日" } else { "日程" };
        let required = r.content.get("kind") != Kind::OpenEvent.code();
        let group = self.group(&like.offering_id, title, rule, required);
        for (row, session) in sessions.iter().enumerate() {
            let own = r.positive(&format!("sessions[{}].capacity", session.position - 1));
            let title = if session.title.is_empty() { format!("第{}回", row + 1) } else { session.title.clone() };
            let like = Slot { capacity: own.or(like.capacity), ..like.clone() };
            let slot = self.add(&like, title, Some(&group));
            self.link(r, &slot, sessions, row);
        }
    }

    fn rows(&mut self, r: &mut Reader, sessions: &[Session], like: &Slot) {
        let rows = r.content.rows("slots");
        if rows == 0 {
            r.error("slots[0].title", r.w.missing);
        }
        for row in 0..rows {
            let name = |field: &str| format!("slots[{row}].{field}");
            let title = r.required(&name("title"), LINE);
            let unit = Unit::from_code(r.content.get(&name("unit"))).unwrap_or(like.unit);
            let like = Slot {
                capacity: r.positive(&name("capacity")),
                unit,
                mode: Mode::from_code(r.content.get(&name("mode"))).unwrap_or(like.mode),
                max_group: r.positive(&name("max_group")).or(like.max_group).filter(|_| unit != Unit::Person),
                grade_from: grade_of_code(r.content.get(&name("grade_from"))),
                grade_until: grade_of_code(r.content.get(&name("grade_until"))),
                ..like.clone()
            };
            if like.grade_from.zip(like.grade_until).is_some_and(|(from, until)| from > until) {
                r.error(name("grade_until"), r.w.grade_order);
            }
            let rule = match r.content.get(&name("rule")) {
                "" => Some(ChoiceRule::OneOf),
                code => ChoiceRule::from_code(code),
            };
            let group_title = r.line(&name("group"), LINE);
            let required = r.content.has(&name("required"));
            let group = rule.map(|rule| self.group(&like.offering_id, &group_title, rule, required));
            let slot = self.add(&like, title, group.as_deref());
            for at in covered(r, &name("sessions"), sessions.len()) {
                self.link(r, &slot, sessions, at);
            }
        }
    }
}

/// `1,3` are the first and the third date; nothing is all of them, `0` none.
fn covered(r: &mut Reader, name: &str, all: usize) -> Vec<usize> {
    let text = ascii(r.content.get(name)).replace(['、', '，', '・', ' '], ",");
    if text.is_empty() {
        return (0..all).collect();
    }
    if text == "0" {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for part in text.split(',').filter(|p| !p.is_empty()) {
        match part.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|n| *n < all) {
            Some(row) if !rows.contains(&row) => rows.push(row),
            Some(_) => {}
            None => r.error(name, r.w.no_such_session),
        }
    }
    rows
}

/// Whether a session still takes place, for checks on numbers.
pub fn planned(sessions: &[Session]) -> impl Iterator<Item = &Session> {
    sessions.iter().filter(|s| s.state == SessionState::Planned)
}
