//! Which places may be given to walk-ins some minutes after the start (来場のない席), where the offering says so. Pure.
//!
//! Nobody's registration changes by it, and whoever comes late is let in: it only says how many walk-ins may sit down
//! without anybody having to stand. Never the place of a child, of an elder or of somebody supported: they are the ones whose
//! way takes longer than was thought.

use chrono::NaiveDate;

use crate::clock::Moment;
use crate::programme::Unit;
use crate::store::Flag;
use crate::text::{age_on, reached_age_on};

const GROWN_UP: i64 = 18;
const ELDER: i64 = 65;
/// Bands of which everybody is a grown-up and nobody an elder: who is sixty-something may be either.
const BETWEEN: [&str; 4] = ["20s", "30s", "40s", "50s"];

/// Somebody with a confirmed place at the session.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Awaited {
    pub id: String,
    pub registration_id: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
    pub grade: Option<String>,
    /// An adjustment was asked for or agreed, or childcare.
    #[sqlx(try_from = "i64")]
    pub supported: Flag,
    /// Is here, or was.
    #[sqlx(try_from = "i64")]
    pub came: Flag,
    /// Somebody is here in their place, or was.
    #[sqlx(try_from = "i64")]
    pub substituted: Flag,
}

/// Whether somebody's place is kept whatever the clock says. Of whom nothing is known it is kept, too: who is kept secret
/// among them.
pub fn is_kept(person: &Awaited, on: NaiveDate) -> bool {
    if person.supported.0 || person.grade.is_some() {
        return true;
    }
    match person.birth_date.as_deref().map(str::parse::<NaiveDate>) {
        Some(Ok(birth)) => age_on(birth, on) < GROWN_UP || reached_age_on(birth, on) >= ELDER,
        Some(Err(_)) => true,
        None => !person.age_band.as_deref().is_some_and(|band| BETWEEN.contains(&band)),
    }
}

/// When places may be given to others. None: never here.
pub fn releases_at(minutes: Option<i64>, starts_at: Moment) -> Option<Moment> {
    Some(starts_at.plus(minutes?.checked_mul(60)?))
}

/// Participants whose places may be given to walk-ins now: of parties of which nobody has come, nor anybody in their
/// stead, and nobody's place is kept.
pub fn releasable(minutes: Option<i64>, starts_at: Moment, now: Moment, awaited: &[Awaited]) -> Vec<String> {
    if releases_at(minutes, starts_at).is_none_or(|from| now < from) {
        return Vec::new();
    }
    let on = starts_at.date();
    let stays = |p: &Awaited| p.came.0 || p.substituted.0 || is_kept(p, on);
    let free = |p: &&Awaited| !awaited.iter().any(|q| q.registration_id == p.registration_id && stays(q));
    awaited.iter().filter(free).map(|p| p.id.clone()).collect()
}

/// The places in which those stand who may sit on them, counted as the offering's slots count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    /// Given to nobody.
    pub free: i64,
    /// Given to somebody who has not come.
    pub released: i64,
    /// Who came without a place.
    pub walk_ins: i64,
    /// From when places are released.
    pub from: Moment,
}

impl Seats {
    /// `unit`: what a place counts; a party that has not come frees one, where parties apply.
    pub fn count(
        unit: Unit,
        free: i64,
        released: &[String],
        awaited: &[Awaited],
        walk_ins: i64,
        from: Moment,
    ) -> Seats {
        let mut of: Vec<&str> = match unit {
            Unit::Person => released.iter().map(String::as_str).collect(),
            Unit::Party | Unit::Organisation => {
                let parties = awaited.iter().filter(|p| released.contains(&p.id));
                parties.map(|p| p.registration_id.as_str()).collect()
            }
        };
        of.sort_unstable();
        of.dedup();
        Seats { free, released: of.len() as i64, walk_ins, from }
    }

    /// Walk-ins for whom there is room without anybody standing.
    pub fn left(&self) -> i64 {
        (self.free + self.released - self.walk_ins).max(0)
    }

    /// Released places on which a walk-in sits.
    pub fn used(&self) -> i64 {
        (self.walk_ins - self.free).max(0)
    }

    /// How many more came than there are places: whoever came late although their place was given on.
    pub fn beyond(&self) -> i64 {
        (self.walk_ins - self.free - self.released).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grown_up(id: &str) -> Awaited {
        Awaited {
            id: id.into(),
            registration_id: format!("r{id}"),
            birth_date: None,
            age_band: Some("40s".into()),
            grade: None,
            supported: Flag(false),
            came: Flag(false),
            substituted: Flag(false),
        }
    }

    #[test]
    fn a_place_is_kept_for_children_elders_and_who_is_supported() {
        let on: NaiveDate = "2026-12-12".parse().unwrap();
        let born = |day: &str| Awaited { birth_date: Some(day.into()), age_band: None, ..grown_up("a") };
        let band = |band: &str| Awaited { age_band: Some(band.into()), ..grown_up("a") };
        for (person, kept) in [
            (born("2008-12-13"), true),
            (born("2008-12-12"), false),
            // 65 on the birthday, and by law on the day before it.
            (born("1961-12-14"), false),
            (born("1961-12-13"), true),
            (born("1961-12-12"), true),
            (born("いつか"), true),
            (band("under_10"), true),
            (band("10s"), true),
            (band("20s"), false),
            (band("50s"), false),
            (band("60s"), true),
            (band("70s"), true),
            (Awaited { grade: Some("高3".into()), ..grown_up("a") }, true),
            (Awaited { supported: Flag(true), ..grown_up("a") }, true),
            (Awaited { age_band: None, ..grown_up("a") }, true),
            (grown_up("a"), false),
        ] {
            assert_eq!(is_kept(&person, on), kept, "{person:?}");
        }
    }

    #[test]
    fn a_party_is_released_as_a_whole_or_not_at_all() {
        let of = |id: &str, registration: &str| Awaited { registration_id: registration.into(), ..grown_up(id) };
        let child = Awaited { age_band: Some("under_10".into()), ..of("c", "family") };
        let came = Awaited { came: Flag(true), ..of("e", "friends") };
        let substituted = Awaited { substituted: Flag(true), ..of("f", "colleagues") };
        let others = [of("d", "friends"), came, substituted, of("g", "colleagues")];
        let awaited: Vec<Awaited> = [of("a", "alone"), of("b", "family"), child].into_iter().chain(others).collect();
        let at = |minutes: i64| Moment(minutes * 60);
        assert_eq!(releasable(Some(10), at(0), at(10), &awaited), ["a"]);
        assert_eq!(releasable(Some(10), at(0), Moment(599), &awaited), Vec::<String>::new());
        assert_eq!(releasable(None, at(0), at(100), &awaited), Vec::<String>::new());
    }

    #[test]
    fn walk_ins_sit_on_free_places_first() {
        let seats = |free, walk_ins| Seats { free, released: 3, walk_ins, from: Moment(0) };
        for (free, walk_ins, left, used, beyond) in
            [(2, 0, 5, 0, 0), (2, 2, 3, 0, 0), (2, 4, 1, 2, 0), (2, 5, 0, 3, 0), (2, 7, 0, 5, 2), (0, 1, 2, 1, 0)]
        {
            let seats = seats(free, walk_ins);
            assert_eq!((seats.left(), seats.used(), seats.beyond()), (left, used, beyond), "{free} {walk_ins}");
        }
    }

    fn somebody() -> impl Strategy<Value = Awaited> {
        let band = prop_oneof![
            Just(None),
            Just(Some("under_10")),
            Just(Some("10s")),
            Just(Some("30s")),
            Just(Some("60s")),
            Just(Some("80s"))
        ];
        let born = proptest::option::of(1930i32..2026);
        let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
        (0u32..1000, 0u32..6, band, born, flags).prop_map(
            |(id, party, band, born, (grade, supported, came, substituted))| Awaited {
                id: id.to_string(),
                registration_id: party.to_string(),
                birth_date: born.map(|year| format!("{year}-06-15")),
                age_band: band.map(Into::into),
                grade: grade.then(|| "小3".into()),
                supported: Flag(supported),
                came: Flag(came),
                substituted: Flag(substituted),
            },
        )
    }

    proptest! {
        #[test]
        fn never_a_child_an_elder_or_who_is_supported_never_before_its_time_never_who_came(
            mut all in proptest::collection::vec(somebody(), 0..30),
            minutes in 5i64..=120,
            later in -7200i64..14400,
        ) {
            all.sort_by(|a, b| a.id.cmp(&b.id));
            all.dedup_by(|a, b| a.id == b.id);
            let starts = Moment::parse("2026-12-12T13:30:00+09:00").unwrap();
            let now = starts.plus(later);
            let released = releasable(Some(minutes), starts, now, &all);
            if later < minutes * 60 {
                prop_assert!(released.is_empty());
            }
            prop_assert!(released.len() <= all.iter().filter(|p| !p.came.0).count());
            for id in &released {
                let p = all.iter().find(|p| p.id == *id).unwrap();
                prop_assert!(!p.came.0 && !p.substituted.0 && !p.supported.0 && p.grade.is_none());
                match &p.birth_date {
                    Some(born) => {
                        let age = age_on(born.parse().unwrap(), starts.date());
                        prop_assert!((18..65).contains(&age), "{age}");
                    }
                    None => prop_assert_eq!(p.age_band.as_deref(), Some("30s")),
                }
            }
        }
    }
}
