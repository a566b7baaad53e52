use std::collections::HashMap;
use std::fmt;

/// What is counted of one scope in one fiscal year. Everything but `persons` adds up over scopes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// 開催回数: sessions that have ended, of those not cancelled.
    pub sessions: i64,
    /// 申込件数: registrations that ask for a place or have one, and those withdrawn after it had been given.
    pub registrations: i64,
    /// 申込者数: the persons in their parties.
    pub applicants: i64,
    /// Persons who came without an application; not among the applicants.
    pub walk_ins: i64,
    /// Units (persons, parties) asked for in slots that have a capacity, and those capacities, once applications have
    /// been open.
    pub demand: i64,
    pub capacity: i64,
    /// Units given in slots that have begun, and the capacities of these.
    pub filled: i64,
    pub places: i64,
    /// 延べ人数: attendances, walk-ins included.
    pub visits: i64,
    /// 来場者数: counted heads, of nobody in particular; never part of `visits` or `persons`.
    pub head_count: i64,
    /// 実人数: different persons with at least one attendance in the scope. Counted per scope, never added up.
    pub persons: i64,
    /// Participants of registrations confirmed when a session that has ended began, once a session.
    pub expected: i64,
    /// Those of them who were there.
    pub came: i64,
    /// 活動時間 of volunteers at sessions that have ended, in minutes: where their leaving is known …
    pub minutes: i64,
    /// … and where it is not (予定).
    pub planned_minutes: i64,
    /// Attendances of volunteers at sessions that have ended.
    pub volunteered: i64,
    /// Those sessions, and how many of them have a closed attendance: until then the hours are 速報.
    pub volunteer_sessions: i64,
    pub volunteer_closed: i64,
}

impl Tally {
    /// Adds another scope's figures, save `persons`.
    pub fn add(&mut self, other: &Tally) {
        self.sessions += other.sessions;
        self.registrations += other.registrations;
        self.applicants += other.applicants;
        self.walk_ins += other.walk_ins;
        self.demand += other.demand;
        self.capacity += other.capacity;
        self.filled += other.filled;
        self.places += other.places;
        self.visits += other.visits;
        self.head_count += other.head_count;
        self.expected += other.expected;
        self.came += other.came;
        self.minutes += other.minutes;
        self.planned_minutes += other.planned_minutes;
        self.volunteered += other.volunteered;
        self.volunteer_sessions += other.volunteer_sessions;
        self.volunteer_closed += other.volunteer_closed;
    }

    /// 無断欠席: expected, not withdrawn before, not there.
    pub fn no_shows(&self) -> i64 {
        self.expected - self.came
    }

    /// 出席率, between 0 and 1. None where nobody was expected.
    pub fn attendance_rate(&self) -> Option<f64> {
        ratio(self.came, self.expected)
    }

    /// 応募倍率: units asked for per unit of capacity.
    pub fn competition(&self) -> Option<f64> {
        ratio(self.demand, self.capacity)
    }

    /// 定員充足率, between 0 and 1 (more with extra places).
    pub fn fill_rate(&self) -> Option<f64> {
        ratio(self.filled, self.places)
    }
}

fn ratio(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A part of the plan, from the whole down to one offering.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    Plan,
    Policy(String),
    Measure(String),
    Action(String),
    Offering(String),
}

impl Scope {
    /// `plan`, `policy`, `measure`, `action`, `offering`.
    pub fn level(&self) -> &'static str {
        match self {
            Scope::Plan => "plan",
            Scope::Policy(_) => "policy",
            Scope::Measure(_) => "measure",
            Scope::Action(_) => "action",
            Scope::Offering(_) => "offering",
        }
    }

    /// Empty for the plan.
    pub fn id(&self) -> &str {
        match self {
            Scope::Plan => "",
            Scope::Policy(id) | Scope::Measure(id) | Scope::Action(id) | Scope::Offering(id) => id,
        }
    }

    pub fn new(level: &str, id: &str) -> Option<Scope> {
        let id = id.to_owned();
        Some(match level {
            "plan" => Scope::Plan,
            "policy" => Scope::Policy(id),
            "measure" => Scope::Measure(id),
            "action" => Scope::Action(id),
            "offering" => Scope::Offering(id),
            _ => return None,
        })
    }

    /// From an address: `measure:P1-2`; nothing is the plan.
    pub fn parse(text: &str) -> Option<Scope> {
        let (level, id) = text.split_once(':').unwrap_or((text, ""));
        if level.is_empty() { Some(Scope::Plan) } else { Scope::new(level, id) }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scope::Plan => f.write_str("plan"),
            scope => write!(f, "{}:{}", scope.level(), scope.id()),
        }
    }
}

/// An offering that has to do with the year: announced for it, or held in it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Counted {
    pub id: String,
    pub title: String,
    pub policy_id: String,
    pub measure_id: String,
    pub action_id: Option<String>,
    /// 1: among the city's totals of citizens; 0: shown apart (staff training, closed meetings).
    pub citizen_tally: i64,
    /// 1: in totals only, never in a line of its own.
    pub sensitive: i64,
    pub registrations: i64,
    pub applicants: i64,
    pub walk_ins: i64,
    pub demand: i64,
    pub capacity: i64,
    pub filled: i64,
    pub places: i64,
}

/// What the sessions of an offering came to, by month (`2026-11`) or by session.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Bucket {
    pub offering_id: String,
    pub bucket: String,
    pub sessions: i64,
    pub visits: i64,
    pub head_count: i64,
    pub expected: i64,
    pub came: i64,
    pub minutes: i64,
    pub planned_minutes: i64,
    pub volunteered: i64,
    pub volunteer_sessions: i64,
    pub volunteer_closed: i64,
}

/// One session of an offering, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub date: String,
    pub title: String,
    pub tally: Tally,
}

/// A fiscal year as it was counted.
#[derive(Clone, Debug, Default)]
pub struct Year {
    pub fiscal_year: i64,
    /// In order of their ids.
    pub offerings: Vec<Counted>,
    /// By month.
    pub buckets: Vec<Bucket>,
    /// Distinct persons, by scope and `citizen_tally`.
    pub persons: HashMap<(Scope, i64), i64>,
    /// Distinct volunteers of each scope; counted for what is published only, and not of years whose keys are gone.
    pub volunteers: HashMap<(Scope, i64), i64>,
}

/// One line of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub scope: Scope,
    pub title: String,
    pub tally: Tally,
}

/// A scope laid out: its total, its parts, what stands apart, and its months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub total: Line,
    pub parts: Vec<Line>,
    /// What does not count among citizens; None where there is none.
    pub apart: Option<Tally>,
    /// Offerings in the total that have no line of their own.
    pub untold: usize,
    /// April to March: sessions held and visits, of citizens.
    pub months: Vec<Month>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// `2026-04`
    pub month: String,
    pub sessions: i64,
    pub visits: i64,
    pub head_count: i64,
}
