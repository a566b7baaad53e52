//! What somebody may see of the people of an offering. Pure.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use crate::clock::Moment;
use crate::programme::{Announcement, Column, Receiver, SessionState};
use crate::staff::{Scope, Staff};
use crate::text::fiscal_year_days;

/// The sheet for the day may be printed so many days before a session.
const SHEET_DAYS: u64 = 3;

/// Why somebody sees nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Not named as a receiver.
    NotNamed,
    /// Who applied before it was named is being told: not before this instant, nor before staff have told the last of them.
    NotYet(Moment),
    /// This was the last day.
    Over(NaiveDate),
    /// A desk account's days at this session's desk, first and last.
    NotTheDay(NaiveDate, NaiveDate),
}

/// What is seen of the people of an offering: computed once, passed down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    columns: Vec<Column>,
    /// None: some people are seen.
    pub closed: Option<Closed>,
    /// Lists may be taken away.
    pub takes_lists: bool,
    /// The attendance sheet may be printed.
    pub prints_sheet: bool,
    /// Registrations that are left out: the consent to this receiver, or to all handling, was taken back.
    without: Vec<String>,
}

/// A row about people, as somebody with this sight sees it: what is not received is empty.
pub trait Seen {
    #[must_use]
    fn seen(self, sight: &Sight) -> Self;
}

/// The city sees all. A partner sees the columns it receives, from when it is named until the last day, and nobody else's.
/// That last day moves with the sessions.
pub fn sight(staff: &Staff, a: &Announcement, now: Moment) -> Sight {
    sight_of(&staff.scope(), a, now)
}

/// The same, of whoever has this scope.
pub fn sight_of(scope: &Scope, a: &Announcement, now: Moment) -> Sight {
    let Scope::HostedBy(partner) = scope else { return Sight::whole() };
    let Some(receiver) = a.receivers.iter().find(|r| r.partner_id.as_ref() == Some(partner)) else {
        return Sight::none(Closed::NotNamed);
    };
    let last = last_day(a);
    if now.date() > last {
        return Sight::none(Closed::Over(last));
    }
    let mut columns = receiver.columns.0.clone();
    if let Some(from) = opens(receiver).filter(|from| now < *from || receiver.untold > 0) {
        columns.retain(|column| receiver.meanwhile.has(column));
        if columns.is_empty() {
            return Sight::none(Closed::NotYet(from));
        }
    }
    let takes_lists = receiver.takes_lists.0;
    let prints_sheet = takes_lists || is_sheet_time(a, now);
    Sight { columns, closed: None, takes_lists, prints_sheet, without: receiver.without.clone() }
}

/// From when a receiver sees who applied before it was named. None: from when it was named.
pub fn opens(receiver: &Receiver) -> Option<Moment> {
    receiver.sees_from
}

/// The last day on which a partner sees people: so many days after the last session that takes place; without sessions, after the year.
pub fn last_day(a: &Announcement) -> NaiveDate {
    let end = a
        .last_planned_end()
        .or_else(|| a.last_end())
        .map_or_else(|| fiscal_year_days(a.offering.fiscal_year).1, Moment::date);
    end + Days::new(a.offering.access_days.unsigned_abs())
}

/// From three days before a session until it ends.
fn is_sheet_time(a: &Announcement, now: Moment) -> bool {
    a.sessions.iter().filter(|s| s.state == SessionState::Planned).any(|s| {
        let first = s.starts_at.date() - Days::new(SHEET_DAYS);
        first <= now.date() && now < s.ends_at
    })
}

impl Sight {
    pub fn whole() -> Sight {
        let columns = Column::ALL.to_vec();
        Sight { columns, closed: None, takes_lists: true, prints_sheet: true, without: Vec::new() }
    }

    /// Names to be called and ticked off: what a helper at the desk needs.
    pub fn names() -> Sight {
        let columns = vec![Column::Name, Column::Kana, Column::Attendance];
        Sight { columns, closed: None, takes_lists: false, prints_sheet: false, without: Vec::new() }
    }

    /// No more than another sees.
    #[must_use]
    pub fn within(mut self, other: &Sight) -> Sight {
        self.columns.retain(|column| other.sees(*column));
        self.closed = self.closed.or(other.closed);
        self.without.extend(other.without.iter().cloned());
        self
    }

    /// Nobody, for this reason; what was closed stays so for its own.
    #[must_use]
    pub fn shut(self, why: Closed) -> Sight {
        Sight::none(self.closed.unwrap_or(why))
    }

    pub fn nobody() -> Sight {
        Sight::none(Closed::NotNamed)
    }

    fn none(closed: Closed) -> Sight {
        let (columns, without) = (Vec::new(), Vec::new());
        Sight { columns, closed: Some(closed), takes_lists: false, prints_sheet: false, without }
    }

    pub fn sees(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }

    /// Whether anybody is seen at all.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Whether the desk may show its list: who is there is what a desk is about.
    pub fn opens_desk(&self) -> bool {
        self.sees(Column::Attendance)
    }

    /// Whether a registration is in no list, search or file that is made with this sight, and its page is closed.
    pub fn leaves_out(&self, registration: &str) -> bool {
        self.without.iter().any(|id| id == registration)
    }

    pub fn left_out(&self) -> &[String] {
        &self.without
    }

    /// What is seen of one registration: nothing of one that is left out, wherever it appears all the same.
    pub fn of(&self, registration: &str) -> Cow<'_, Sight> {
        if self.leaves_out(registration) { Cow::Owned(Sight::nobody()) } else { Cow::Borrowed(self) }
    }

    /// The rows of a list as they are seen, without those that are left out.
    pub fn people<T: Seen>(&self, rows: impl IntoIterator<Item = T>, whose: impl Fn(&T) -> &str) -> Vec<T> {
        rows.into_iter().filter(|row| !self.leaves_out(whose(row))).map(|row| row.seen(self)).collect()
    }

    /// Empties what is not received.
    pub fn hide<T: Default>(&self, column: Column, field: &mut T) {
        if !self.sees(column) {
            *field = T::default();
        }
    }

    /// The cells of a row, or its headings, that are received. What has no column of its own always is.
    pub fn keep<T>(&self, cells: impl IntoIterator<Item = (Option<Column>, T)>) -> Vec<T> {
        cells.into_iter().filter(|(column, _)| column.is_none_or(|c| self.sees(c))).map(|(_, cell)| cell).collect()
    }
}

/// What somebody is called on a page: by the name, the reading where there is none, the reference number without both.
pub fn called<'a>(name: &'a str, kana: &'a str, receipt: &'a str) -> &'a str {
    [name, kana].into_iter().find(|text| !text.is_empty()).unwrap_or(receipt)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::programme::Codes;
    use crate::programme::import::{DEMO, read};
    use crate::staff::Role;
    use crate::store::Flag;
    use proptest::prelude::*;

    pub fn staff(role: Role, partner: Option<&str>) -> Staff {
        let partner_id = partner.map(Into::into);
        Staff {
            id: "s".into(),
            name: "s".into(),
            role,
            partner_id,
            takes_city_fees: false,
            sees_secret: false,
            session: String::new(),
        }
    }

    /// One session on 12 December 2026 from 13:30 to 15:30, and `group` as a receiver.
    fn course(columns: &[Column], takes_lists: bool) -> Announcement {
        let mut a = read(DEMO).unwrap().announcements.into_iter().find(|a| a.offering.id == "D01").unwrap();
        a.sessions.truncate(1);
        a.sessions[0].starts_at = at("2026-12-12", "13:30");
        a.sessions[0].ends_at = at("2026-12-12", "15:30");
        a.receivers = vec![Receiver {
            id: "r".into(),
            offering_id: "D01".into(),
            partner_id: Some("group".into()),
            name: "会".into(),
            columns: Codes(columns.to_vec()),
            why: "連絡".into(),
            since: Moment(0),
            sees_from: None,
            meanwhile: Codes(Vec::new()),
            untold: 0,
            without: vec!["gone".into()],
            takes_lists: Flag(takes_lists),
        }];
        a
    }

    fn at(date: &str, time: &str) -> Moment {
        Moment::of(date, time).unwrap()
    }

    #[test]
    fn the_city_sees_all_and_who_is_not_named_sees_nobody() {
        let a = course(&[Column::Name], false);
        let now = at("2026-12-01", "10:00");
        for (who, seen) in [
            (staff(Role::City, None), Sight::whole()),
            (staff(Role::Desk, None), Sight::whole()),
            (staff(Role::Partner, Some("others")), Sight::none(Closed::NotNamed)),
            (staff(Role::Desk, Some("others")), Sight::none(Closed::NotNamed)),
            (staff(Role::Partner, None), Sight::none(Closed::NotNamed)),
        ] {
            assert_eq!(sight(&who, &a, now), seen, "{who:?}");
        }
        let group = sight(&staff(Role::Partner, Some("group")), &a, now);
        assert!(group.is_open() && group.sees(Column::Name) && !group.sees(Column::Phone) && !group.opens_desk());
    }

    #[test]
    fn who_applied_before_is_told_before_a_receiver_sees_anybody() {
        let group = staff(Role::Partner, Some("group"));
        let mut a = course(&[Column::Name, Column::Phone], true);
        let from = at("2026-12-01", "10:00");
        a.receivers[0].sees_from = Some(from);
        assert_eq!(sight(&group, &a, from.plus(-1)), Sight::none(Closed::NotYet(from)));
        assert!(sight(&group, &a, from).sees(Column::Phone));
        a.receivers[0].untold = 1;
        assert_eq!(
            sight(&group, &a, from.plus(1)),
            Sight::none(Closed::NotYet(from)),
            "one of them has no mail and is not told yet"
        );
        // What it received before it goes on seeing, and nothing beside.
        a.receivers[0].meanwhile = Codes(vec![Column::Name, Column::Email]);
        let seen = sight(&group, &a, from.plus(1));
        assert!(seen.sees(Column::Name) && !seen.sees(Column::Phone) && !seen.sees(Column::Email));
    }

    #[test]
    fn who_took_the_consent_back_is_left_out() {
        let group =
            sight(&staff(Role::Partner, Some("group")), &course(&[Column::Name], true), at("2026-12-01", "10:00"));
        assert!(group.leaves_out("gone") && !group.leaves_out("other"));
        assert!(!group.of("gone").sees(Column::Name) && group.of("other").sees(Column::Name));
        assert!(Sight::names().within(&group).leaves_out("gone"), "nor at a helper's desk");
        assert!(!Sight::whole().leaves_out("gone"), "the city sees all");
    }

    #[test]
    fn access_ends_so_many_days_after_the_last_session_and_moves_with_it() {
        let group = staff(Role::Partner, Some("group"));
        let mut a = course(&[Column::Name], true);
        let last = "2027-01-11".parse().unwrap();
        assert!(sight(&group, &a, at("2027-01-11", "23:59")).is_open());
        assert_eq!(sight(&group, &a, at("2027-01-12", "00:00")), Sight::none(Closed::Over(last)));
        a.sessions[0].ends_at = at("2027-02-01", "15:30");
        assert!(sight(&group, &a, at("2027-01-12", "00:00")).is_open());
        let mut more = a.sessions[0].clone();
        (more.state, more.ends_at) = (SessionState::Cancelled, at("2027-03-01", "15:30"));
        a.sessions.push(more);
        assert_eq!(last_day(&a).to_string(), "2027-03-03", "thirty days after the last that takes place");
        a.offering.access_days = 0;
        assert!(sight(&group, &a, at("2027-02-01", "23:59")).is_open());
        assert!(!sight(&group, &a, at("2027-02-02", "00:00")).is_open());
        a.sessions.clear();
        assert_eq!(last_day(&a).to_string(), "2027-03-31", "without sessions, the fiscal year");
    }

    #[test]
    fn the_sheet_is_printed_from_three_days_before_a_session_until_it_ends() {
        let group = staff(Role::Partner, Some("group"));
        let mut a = course(&[Column::Name, Column::Kana], false);
        for (date, time, may) in [
            ("2026-12-08", "23:59", false),
            ("2026-12-09", "00:00", true),
            ("2026-12-12", "15:29", true),
            ("2026-12-12", "15:30", false),
        ] {
            let seen = sight(&group, &a, at(date, time));
            assert_eq!((seen.prints_sheet, seen.takes_lists), (may, false), "{date} {time}");
        }
        a.sessions[0].state = SessionState::Cancelled;
        assert!(!sight(&group, &a, at("2026-12-12", "10:00")).prints_sheet);
        assert!(sight(&group, &course(&[Column::Name], true), at("2026-11-24", "10:00")).prints_sheet);
    }

    #[test]
    fn somebody_is_called_by_what_is_known() {
        assert_eq!(called("見本", "ミホン", "R"), "見本");
        assert_eq!(called("", "ミホン", "R"), "ミホン");
        assert_eq!(called("", "", "R"), "R");
    }

    proptest! {
        #[test]
        fn nothing_is_seen_that_was_not_named(chosen in proptest::collection::vec(0..Column::ALL.len(), 0..6), day in 0i64..200) {
            let columns: Vec<Column> = chosen.into_iter().map(|n| Column::ALL[n]).collect();
            let seen = sight(&staff(Role::Partner, Some("group")), &course(&columns, false), at("2026-10-01", "12:00").plus(day * 86_400));
            let kept = seen.keep(Column::ALL.iter().map(|c| (Some(*c), *c)));
            prop_assert!(kept.iter().all(|c| columns.contains(c)));
            prop_assert_eq!(kept.is_empty(), !seen.is_open() || columns.is_empty());
            for column in Column::ALL {
                let mut field = String::from("personal");
                seen.hide(*column, &mut field);
                prop_assert_eq!(field.is_empty(), !seen.sees(*column));
            }
        }
    }
}
