//! What each kind of offering becomes: sessions, slots, and the choice groups that slots stand in.

use super::ImportError;
use super::file;
use super::offer::grade;
use crate::clock::Moment;
use crate::programme::model::*;
use crate::store::Flag;

#[derive(Default)]
pub struct Shape {
    pub sessions: Vec<Session>,
    pub slots: Vec<Slot>,
    pub groups: Vec<ChoiceGroup>,
    pub slot_sessions: Vec<SlotSession>,
}

pub fn shape(entry: &file::Programme, kind: Kind, venues: &[Venue]) -> Result<Shape, ImportError> {
    let mut shape = Shape { sessions: sessions(entry)?, ..Shape::default() };
    if kind == Kind::OnDemand {
        return Ok(shape);
    }
    let mut b = Builder { entry, shape: &mut shape };
    let numbered: Vec<usize> = (0..entry.sessions.len()).collect();
    let with_places: Vec<usize> = numbered.iter().copied().filter(|&i| entry.sessions[i].capacity.is_some()).collect();
    let distinct_venues = entry.sessions.iter().any(|s| s.venue != entry.sessions[0].venue);
    match kind {
        Kind::OpenEvent => {
            let title = b.common_title(&with_places, "体験コーナー");
            b.slot_each(&with_places, title, ChoiceRule::AnyOf, false, venues);
        }
        Kind::VolunteerShift => b.shifts(),
        _ if !entry.sites.is_empty() => b.placement()?,
        _ if !entry.capacity.slots.is_empty() => b.modes(),
        _ if entry.capacity.per_session || (kind == Kind::InvitationMeeting && distinct_venues) => {
            let others: Vec<usize> = numbered.iter().copied().filter(|i| !with_places.contains(i)).collect();
            let fallback = if distinct_venues { "会場" } else { "日程" };
            // Where there are two things to choose from, each is optional by itself.
            let required = others.is_empty() || with_places.is_empty();
            for part in [others, with_places].iter().filter(|p| !p.is_empty()) {
                let title = b.common_title(part, fallback);
                b.slot_each(part, title, ChoiceRule::OneOf, required, venues);
            }
        }
        _ => b.whole(kind),
    }
    Ok(shape)
}

fn sessions(entry: &file::Programme) -> Result<Vec<Session>, ImportError> {
    let moment = |date: &str, time: &str| {
        Moment::of(date, time).ok_or_else(|| ImportError::Content {
            offering: entry.id.clone(),
            problem: format!("{date} {time} is no date and time"),
        })
    };
    let mut sessions = Vec::new();
    for (s, position) in entry.sessions.iter().zip(1..) {
        let cancelled = s.status.as_deref() == Some("cancelled");
        sessions.push(Session {
            id: format!("{}-{position}", entry.id),
            offering_id: entry.id.clone(),
            position,
            date: s.date.clone(),
            starts: s.start.clone(),
            ends: s.end.clone(),
            starts_at: moment(&s.date, &s.start)?,
            ends_at: moment(&s.date, &s.end)?,
            venue_id: Some(s.venue.as_ref().unwrap_or(&entry.venue).clone()),
            title: s.title.clone(),
            instructor: String::new(),
            note: s.note.clone(),
            state: if cancelled { SessionState::Cancelled } else { SessionState::Planned },
            cancel_reason: s.cancel_reason.clone(),
            head_count: Flag(entry.headcount && s.capacity.is_none()),
            // A calendar that has shown it before must take the cancellation as the newer.
            sequence: cancelled.into(),
            updated_at: Moment::default(),
        });
    }
    Ok(sessions)
}

struct Builder<'a> {
    entry: &'a file::Programme,
    shape: &'a mut Shape,
}

impl Builder<'_> {
    fn group(&mut self, title: impl Into<String>, rule: ChoiceRule, required: bool) -> String {
        let position = self.shape.groups.len() as i64 + 1;
        let id = format!("{}-group-{position}", self.entry.id);
        self.shape.groups.push(ChoiceGroup {
            id: id.clone(),
            offering_id: self.entry.id.clone(),
            position,
            title: title.into(),
            rule,
            required: Flag(required),
            max_wishes: self.entry.registration.max_preferences.filter(|_| rule == ChoiceRule::Ranked),
        });
        id
    }

    fn slot(
        &mut self,
        id: Option<String>,
        group: Option<&str>,
        title: String,
        unit: &str,
        capacity: Option<i64>,
    ) -> String {
        let position = self.shape.slots.len() as i64 + 1;
        let id = format!("{}-{}", self.entry.id, id.unwrap_or_else(|| format!("slot-{position}")));
        let unit = match unit {
            "組" => Unit::Party,
            "団体" => Unit::Organisation,
            _ => Unit::Person,
        };
        self.shape.slots.push(Slot {
            smallest_waiting: None,
            grade_from: None,
            grade_until: None,
            id: id.clone(),
            offering_id: self.entry.id.clone(),
            choice_group_id: group.map(Into::into),
            position,
            title,
            mode: if self.entry.venue == "online" { Mode::Online } else { Mode::OnSite },
            unit,
            capacity,
            extra: 0,
            taken: 0,
            waiting: 0,
            entered: 0,
            max_group: self.entry.capacity.max_persons_per_group.filter(|_| unit != Unit::Person),
        });
        id
    }

    fn link(&mut self, slot: &str, session: usize, attendance: SessionAttendance) {
        let session_id = self.shape.sessions[session].id.clone();
        self.shape.slot_sessions.push(SlotSession { slot_id: slot.into(), session_id, attendance });
    }

    /// Links every session to a slot, as the file says it is to be attended.
    fn link_all(&mut self, slot: &str) {
        for i in 0..self.entry.sessions.len() {
            let elective = self.entry.sessions[i].attendance.as_deref() == Some("elective");
            self.link(slot, i, if elective { SessionAttendance::Elective } else { SessionAttendance::Required });
        }
    }

    /// What the sessions' titles begin with, all of them.
    fn common_title(&self, sessions: &[usize], fallback: &str) -> String {
        let mut titles = sessions.iter().map(|&i| self.entry.sessions[i].title.as_str());
        let first = titles.next().unwrap_or_default();
        let shared = titles.fold(first.chars().count(), |shared, title| {
            first.chars().zip(title.chars()).take(shared).take_while(|(a, b)| a == b).count()
        });
        let common: String = first.chars().take(shared).collect();
        let common = common.trim().to_owned();
        if common.is_empty() { fallback.into() } else { common }
    }

    /// One slot over all sessions: a course, a meeting, a single date.
    fn whole(&mut self, kind: Kind) {
        let capacity = &self.entry.capacity;
        let title = match (self.entry.sessions.len(), kind) {
            (0 | 1, _) => "参加".into(),
            (_, Kind::SingleSession) => "全日程".into(),
            (n, _) => format!("全{n}回"),
        };
        // Seats of members and invited guests are given by the office; everybody else applies for the others.
        let invited = match (&capacity.reserved, capacity.observers, self.entry.selection.as_str()) {
            (Some(reserved), _, _) => Some(reserved.invited),
            (None, Some(observers), "mixed") => capacity.number.map(|n| n - observers),
            _ => None,
        };
        let Some(invited) = invited else {
            let slot = self.slot(None, None, title, &capacity.unit, capacity.number);
            self.link_all(&slot);
            return;
        };
        let public = if capacity.observers.is_some() { "傍聴" } else { "一般" };
        let open = self.slot(None, None, public.into(), &capacity.unit, capacity.number.map(|n| n - invited));
        self.link_all(&open);
        let group = self.group("会員・招待者", ChoiceRule::Assigned, false);
        let seats = self.slot(None, Some(&group), "会員・招待者".into(), &capacity.unit, Some(invited));
        self.link_all(&seats);
    }

    /// A slot for each of these sessions, in one group.
    fn slot_each(&mut self, sessions: &[usize], title: String, rule: ChoiceRule, required: bool, venues: &[Venue]) {
        let group = self.group(title, rule, required);
        for &i in sessions {
            let session = &self.entry.sessions[i];
            let title = if session.title.is_empty() {
                let venue = session.venue.as_ref().unwrap_or(&self.entry.venue);
                venues.iter().find(|v| v.id == *venue).map_or_else(|| format!("第{}回", i + 1), |v| v.name.clone())
            } else {
                session.title.clone()
            };
            let capacity = session.capacity.or(self.entry.capacity.number);
            let unit = session.unit.as_ref().unwrap_or(&self.entry.capacity.unit);
            let slot = self.slot(None, Some(&group), title, unit, capacity);
            self.link(&slot, i, SessionAttendance::Required);
        }
    }

    /// A slot for each role in each session; one may take several.
    fn shifts(&mut self) {
        let group = self.group("活動の時間と役割", ChoiceRule::AnyOf, true);
        let unit = &self.entry.capacity.unit;
        for (i, session) in self.entry.sessions.iter().enumerate() {
            let mut roles: Vec<(&str, Option<i64>)> =
                session.roles.iter().map(|r| (r.role.as_str(), Some(r.capacity))).collect();
            if roles.is_empty() {
                roles.push(("", session.capacity.or(self.entry.capacity.number)));
            }
            for (role, capacity) in roles {
                let title = match (session.title.as_str(), role) {
                    ("", "") => "活動枠".into(),
                    (title, role) => format!("{title} {role}").trim().to_owned(),
                };
                let slot = self.slot(None, Some(&group), title, unit, capacity);
                self.link(&slot, i, SessionAttendance::Required);
            }
        }
    }

    /// A slot for each way to take part.
    fn modes(&mut self) {
        let group = self.group("参加の方法", ChoiceRule::OneOf, true);
        for mode in &self.entry.capacity.slots {
            let (mode, title, capacity) = match mode.mode.as_str() {
                "online" => (Mode::Online, "オンラインで参加", mode.number),
                _ => (Mode::OnSite, "会場で参加", mode.number),
            };
            let slot = self.slot(None, Some(&group), title.into(), &self.entry.capacity.unit, Some(capacity));
            if let Some(last) = self.shape.slots.last_mut() {
                last.mode = mode;
            }
            self.link_all(&slot);
        }
    }

    /// A slot for each host, or for each host and day; wishes are ranked. What comes before (orientation) belongs to
    /// every one of them.
    fn placement(&mut self) -> Result<(), ImportError> {
        let group = self.group("希望先", ChoiceRule::Ranked, true);
        let unit = &self.entry.capacity.unit;
        for site in &self.entry.sites {
            let before = self.shape.slots.len();
            if site.slots.is_empty() {
                let slot = self.slot(Some(site.id.clone()), Some(&group), site_title(site), unit, site.capacity);
                self.preparation(&slot);
            }
            for (day, n) in site.slots.iter().zip(1..) {
                let on = self.entry.sessions.iter().position(|s| s.date == day.date);
                let when = on.map_or(day.date.as_str(), |i| self.entry.sessions[i].title.as_str());
                let title = format!("{} {when}", site.name);
                let slot = self.slot(Some(format!("{}-{n}", site.id)), Some(&group), title, unit, Some(day.capacity));
                self.preparation(&slot);
                if let Some(on) = on {
                    self.link(&slot, on, SessionAttendance::Required);
                }
            }
            let grade_from = grade(self.entry, site.min_grade.as_ref())?;
            self.shape.slots[before..].iter_mut().for_each(|slot| slot.grade_from = grade_from);
        }
        Ok(())
    }

    /// Links the sessions that belong to no host of their own.
    fn preparation(&mut self, slot: &str) {
        for (i, session) in self.entry.sessions.iter().enumerate() {
            if self.entry.sites.iter().flat_map(|s| &s.slots).any(|day| day.date == session.date) {
                continue;
            }
            let attendance = match self.entry.orientation.as_deref() {
                Some("one_of") => SessionAttendance::OneOf,
                _ if session.title.contains("必須") => SessionAttendance::Required,
                _ => SessionAttendance::Elective,
            };
            self.link(slot, i, attendance);
        }
    }
}

fn site_title(site: &file::Site) -> String {
    let mut terms = Vec::new();
    terms.extend(site.days.map(|days| format!("{days}日間")));
    terms.extend(site.min_grade.as_ref().map(|grade| format!("{grade}以上")));
    if terms.is_empty() { site.name.clone() } else { format!("{} {}", site.name, terms.join("・")) }
}
