use super::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, Applicant, Residency, Unit};
use crate::store::coded;
use crate::text::{Language, age_on, date_long, fill, grades};

coded! {
    /// For whom something is meant, as people look for it; read off the declared rules, never typed in.
    pub enum Audience {
        Children = "children",
        Youth = "youth",
        Seniors = "seniors",
        Groups = "groups",
        Everyone = "everyone",
    }
}

const LAST_PRIMARY_GRADE: i64 = 6;
const LAST_SCHOOL_GRADE: i64 = 12;
/// The city's programmes for young people end here.
const YOUTH_UNTIL: i64 = 35;
const SENIOR_FROM: i64 = 60;

impl Audience {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Audience::Children => w.children,
            Audience::Youth => w.youth,
            Audience::Seniors => w.seniors,
            Audience::Groups => w.groups,
            Audience::Everyone => w.everyone,
        }
    }

    /// Whether an offering is meant for them.
    pub fn fits(self, a: &Announcement, now: Moment) -> bool {
        let o = &a.offering;
        let on = a.first_start().unwrap_or(now).date();
        let age = |birth: &Option<String>| Some(age_on(birth.as_deref()?.parse().ok()?, on));
        // The youngest and the oldest who may take part.
        let (youngest, oldest) = (age(&o.born_until), age(&o.born_from));
        let for_group = o.applicant == Applicant::Group || a.slots.iter().any(|s| s.unit == Unit::Organisation);
        match self {
            Audience::Children => {
                o.applicant == Applicant::Guardian || o.grade_from.is_some_and(|g| g <= LAST_PRIMARY_GRADE)
            }
            Audience::Youth => {
                let school = o.grade_from.is_some_and(|g| (LAST_PRIMARY_GRADE + 1..=LAST_SCHOOL_GRADE).contains(&g));
                school
                    || o.grade_until.is_some_and(|g| g > LAST_PRIMARY_GRADE)
                    || oldest.is_some_and(|a| a <= YOUTH_UNTIL)
            }
            Audience::Seniors => youngest.is_some_and(|a| a >= SENIOR_FROM),
            Audience::Groups => for_group,
            Audience::Everyone => {
                let limits = [&o.born_from, &o.born_until];
                limits.iter().all(|b| b.is_none())
                    && o.grade_from.is_none()
                    && o.grade_until.is_none()
                    && o.applicant == Applicant::Person
                    && !for_group
            }
        }
    }
}

/// The declared rules in the reader's language, a line each: for easy Japanese and English, in which the announcement's
/// own words are seldom written.
pub fn rules_in_words(a: &Announcement, language: Language) -> Vec<String> {
    let (o, w) = (&a.offering, words(language));
    let mut lines = Vec::new();
    let anyone = o.residency.0.is_empty() || o.residency.has(&Residency::Other);
    let people: Vec<&str> = o.residency.0.iter().map(|r| r.people(language)).collect();
    if !anyone {
        lines.push(people.join(if language == Language::En { "; " } else { "、" }));
    }
    lines.extend(grades(o.grade_from, o.grade_until, language));
    let day = |day: &Option<String>| Some(date_long(day.as_deref()?.parse().ok()?, language));
    lines.extend(day(&o.born_from).map(|day| fill(w.born_from, &[&day])));
    lines.extend(day(&o.born_until).map(|day| fill(w.born_until, &[&day])));
    match o.applicant {
        Applicant::Person => {}
        Applicant::Guardian => lines.push(w.by_guardian.into()),
        Applicant::Group => lines.push(w.by_group.into()),
    }
    if lines.is_empty() && anyone {
        lines.push(w.everyone.into());
    }
    lines
}
