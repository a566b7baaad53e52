//! The words of an offering that there is: to work it over, or to make it again in another year. Pure.

use chrono::NaiveDate;

use super::content::Content;
use super::dates::{a_year_later, as_far_from};
use super::model::Instructor;
use super::reading::{NOTES, YES};
use crate::clock::Moment;
use crate::programme::{
    Announcement, ChoiceRule, ELIGIBILITY, PrerequisiteKind, QuestionKind, Session, SessionAttendance, Slot,
};
use crate::text::{clock_time, grade_code};

/// An offering as a proposal would say it. What comes out is read back to the same offering.
pub fn content_of(a: &Announcement, instructors: &[Instructor]) -> Content {
    let mut c = Content::default();
    about(&mut c, a);
    let places = places(a);
    dates(&mut c, a, places);
    slots(&mut c, a, places);
    who(&mut c, a);
    period(&mut c, a);
    questions(&mut c, a);
    priorities(&mut c, a);
    quotas(&mut c, a);
    prerequisites(&mut c, a);
    criteria(&mut c, a);
    details(&mut c, a);
    texts(&mut c, a);
    contact(&mut c, a);
    teachers(&mut c, instructors);
    c
}

fn number(c: &mut Content, name: &str, n: Option<i64>) {
    c.set(name, n.map(|n| n.to_string()).unwrap_or_default());
}

fn yes(c: &mut Content, name: &str, yes: bool) {
    c.set(name, if yes { "1" } else { "" });
}

fn about(c: &mut Content, a: &Announcement) {
    let o = &a.offering;
    for (name, value) in [
        ("title", &o.title),
        ("title_kana", &o.title_kana),
        ("summary", &o.summary),
        ("summary_easy", &o.summary_easy),
        ("title_en", &o.title_en),
        ("summary_en", &o.summary_en),
        ("action", o.action_id.as_ref().unwrap_or(&o.measure_id)),
    ] {
        c.set(name, value.clone());
    }
    c.set("kind", o.kind.code());
    c.set("venue", o.venue_id.clone().unwrap_or_default());
    if a.sessions.is_empty() {
        c.set("year", o.fiscal_year.to_string());
    }
}

/// How its ways to take part are said most simply.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Places {
    None,
    Whole,
    Each,
    Rows,
}

fn places(a: &Announcement) -> Places {
    let links = |slot: &Slot| a.slot_sessions.iter().filter(|l| l.slot_id == slot.id).count();
    match (a.slots.as_slice(), a.groups.as_slice()) {
        ([], _) => Places::None,
        ([slot], []) if links(slot) == a.sessions.len() => Places::Whole,
        (slots, [group]) if each_its_session(a, slots) && in_group_as_each(a, group) => Places::Each,
        _ => Places::Rows,
    }
}

fn each_its_session(a: &Announcement, slots: &[Slot]) -> bool {
    let own = |(slot, session): (&Slot, &Session)| {
        let mut of = a.sessions_of(&slot.id);
        of.next().is_some_and(|s| s.id == session.id) && of.next().is_none()
    };
    slots.len() == a.sessions.len() && slots.iter().zip(&a.sessions).all(own)
}

fn in_group_as_each(a: &Announcement, group: &crate::programme::ChoiceGroup) -> bool {
    matches!(group.rule, ChoiceRule::OneOf | ChoiceRule::AnyOf)
        && group.required.0
        && a.slots.iter().all(|s| {
            s.choice_group_id.as_ref() == Some(&group.id) && s.unit == a.slots[0].unit && s.mode == a.slots[0].mode
        })
}

fn dates(c: &mut Content, a: &Announcement, places: Places) {
    let common = a.slots.first().and_then(|s| s.capacity);
    for (row, s) in a.sessions.iter().enumerate() {
        let attendance = a.slot_sessions.iter().find(|l| l.session_id == s.id).map(|l| l.attendance);
        let mut put = |field: &str, value: &str| c.set(&format!("sessions[{row}].{field}"), value);
        put("date", &s.date);
        put("starts", &s.starts);
        put("ends", &s.ends);
        put("title", &s.title);
        put("instructor", &s.instructor);
        put("venue", s.venue_id.as_deref().filter(|v| Some(*v) != a.offering.venue_id.as_deref()).unwrap_or_default());
        put("attendance", attendance.unwrap_or(SessionAttendance::Required).code());
        put("note", &s.note);
        let own = a.slots.get(row).and_then(|s| s.capacity).filter(|n| places == Places::Each && Some(*n) != common);
        put("capacity", &own.map(|n| n.to_string()).unwrap_or_default());
    }
}

fn slots(c: &mut Content, a: &Announcement, places: Places) {
    let o = &a.offering;
    c.set("selection", o.selection.code());
    c.set(
        "places",
        match places {
            Places::None => "none",
            Places::Whole => "whole",
            Places::Each => "each",
            Places::Rows => "rows",
        },
    );
    let first = a.slots.first();
    c.set("unit", first.map_or("person", |s| s.unit.code()));
    if places != Places::Rows {
        number(c, "capacity", first.and_then(|s| s.capacity));
        number(c, "max_group", first.and_then(|s| s.max_group));
    }
    if places == Places::Each {
        c.set("each_rule", a.groups[0].rule.code());
    }
    number(c, "max_wishes", a.groups.iter().find_map(|g| g.max_wishes));
    number(c, "minimum", o.minimum);
    c.set("minimum_on", o.minimum_on.clone().unwrap_or_default());
    c.set("continues", o.continues_id.clone().unwrap_or_default());
    yes(c, "waitlist", o.waitlist.0);
    c.set("waitlist_days", o.waitlist_days().collect::<Vec<_>>().join("、"));
    number(c, "offer_hours", Some(o.offer_hours));
    if places != Places::Rows {
        return;
    }
    for (row, slot) in a.slots.iter().enumerate() {
        let group = a.groups.iter().find(|g| slot.choice_group_id.as_ref() == Some(&g.id));
        let covered: Vec<usize> =
            (0..a.sessions.len()).filter(|n| a.sessions_of(&slot.id).any(|s| s.id == a.sessions[*n].id)).collect();
        let sessions = match covered.len() {
            0 if !a.sessions.is_empty() => "0".to_owned(),
            n if n == a.sessions.len() => String::new(),
            _ => covered.iter().map(|n| (n + 1).to_string()).collect::<Vec<_>>().join(","),
        };
        let mut put = |field: &str, value: &str| c.set(&format!("slots[{row}].{field}"), value);
        put("title", &slot.title);
        put("capacity", &slot.capacity.map(|n| n.to_string()).unwrap_or_default());
        put("unit", slot.unit.code());
        put("sessions", &sessions);
        put("mode", slot.mode.code());
        put("group", group.map_or("", |g| &g.title));
        put("rule", group.map_or("all", |g| g.rule.code()));
        put("required", if group.is_some_and(|g| g.required.0) { "1" } else { "" });
        put("max_group", &slot.max_group.map(|n| n.to_string()).unwrap_or_default());
        put("grade_from", &slot.grade_from.and_then(grade_code).unwrap_or_default());
        put("grade_until", &slot.grade_until.and_then(grade_code).unwrap_or_default());
    }
}

fn who(c: &mut Content, a: &Announcement) {
    let o = &a.offering;
    c.set("eligibility", o.eligibility.clone());
    c.set_all("residency", o.residency.0.iter().map(|r| r.code().to_owned()).collect());
    c.set("born_from", o.born_from.clone().unwrap_or_default());
    c.set("born_until", o.born_until.clone().unwrap_or_default());
    for (name, grade) in [("grade_from", o.grade_from), ("grade_until", o.grade_until)] {
        c.set(name, grade.and_then(grade_code).unwrap_or_default());
    }
    number(c, "guardian_under", o.guardian_under);
    c.set("applicant", o.applicant.code());
    c.set("once_per", o.once_per.code());
    c.set_all("asks", o.asks.0.iter().map(|r| r.code().to_owned()).collect());
    c.set("visibility", o.visibility.code());
    yes(c, "sensitive", o.sensitive.0);
    yes(c, "citizen_tally", o.citizen_tally.0);
    yes(c, "head_count", o.head_count.0);
}

fn instant(c: &mut Content, name: &str, at: Option<Moment>) {
    c.set(&format!("{name}_on"), at.map(|at| at.date().to_string()).unwrap_or_default());
    c.set(&format!("{name}_time"), at.map(clock_time).unwrap_or_default());
}

fn period(c: &mut Content, a: &Announcement) {
    let o = &a.offering;
    c.set("announce_on", o.announce_on.clone().unwrap_or_default());
    instant(c, "publish", Some(o.publish_at));
    instant(c, "opens", o.opens_at);
    instant(c, "closes", o.closes_at);
    c.set("paper_until", o.paper_until.clone().unwrap_or_default());
    c.set("result_on", o.result_on.clone().unwrap_or_default());
    c.set_all("channels", o.channels.0.iter().map(|r| r.code().to_owned()).collect());
    yes(c, "confirm_by_code", o.confirm_by_code.0);
}

fn questions(c: &mut Content, a: &Announcement) {
    for (row, q) in a.questions.iter().enumerate() {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        let of = a.questions.iter().position(|other| q.shown_if_question.as_ref() == Some(&other.id));
        let ticked = of.is_some_and(|at| a.questions[at].kind == QuestionKind::Yes);
        let answer = if ticked { YES } else { q.shown_if_answer.as_deref().unwrap_or_default() };
        let mut put = |field: &str, value: &str| c.set(&format!("questions[{row}].{field}"), value);
        put("minimum", &number(q.minimum));
        put("maximum", &number(q.maximum));
        put("shown_if", &of.map(|at| (at + 1).to_string()).unwrap_or_default());
        put("shown_answer", answer);
        put("id", &q.id);
        put("label", &q.label);
        put("kind", q.kind.code());
        put("options", &q.options);
        put("step", q.step.code());
        put("required", if q.required.0 { "1" } else { "" });
        put("purpose", &q.purpose);
    }
}

fn priorities(c: &mut Content, a: &Announcement) {
    for (row, p) in a.priorities.iter().enumerate() {
        let name = |field: &str| format!("priorities[{row}].{field}");
        let question = a.questions.iter().position(|q| p.question_id.as_ref() == Some(&q.id));
        c.set(&name("goes_by"), p.kind.code());
        c.set_all(&name("people"), p.residency.0.iter().map(|r| r.code().to_owned()).collect());
        c.set(&name("question"), question.map(|at| (at + 1).to_string()).unwrap_or_default());
        c.set(&name("born_from"), p.born_from.clone().unwrap_or_default());
        c.set(&name("born_until"), p.born_until.clone().unwrap_or_default());
        number(c, &name("years"), p.years);
        number(c, &name("percent"), p.percent);
    }
}

fn prerequisites(c: &mut Content, a: &Announcement) {
    for (field, kind) in [("completed", PrerequisiteKind::Completed), ("never", PrerequisiteKind::Never)] {
        let of_kind = a.prerequisites.iter().find(|p| p.kind == kind);
        c.set(field, of_kind.map(|p| p.programme_id.clone()).unwrap_or_default());
    }
}

fn criteria(c: &mut Content, a: &Announcement) {
    for (row, criterion) in a.criteria.iter().enumerate() {
        let name = |field: &str| format!("criteria[{row}].{field}");
        c.set(&name("title"), criterion.title.clone());
        c.set(&name("hint"), criterion.hint.clone());
        number(c, &name("points"), Some(criterion.points));
    }
}

fn quotas(c: &mut Content, a: &Announcement) {
    for (row, q) in a.quotas.iter().enumerate() {
        let name = |field: &str| format!("quotas[{row}].{field}");
        let question = a.questions.iter().position(|asked| q.question_id.as_ref() == Some(&asked.id));
        let slot = a.slots.iter().position(|s| s.id == q.slot_id).filter(|at| *at > 0);
        c.set(&name("goes_by"), q.kind.code());
        c.set(&name("title"), q.title.clone());
        c.set_all(&name("channels"), q.channels.0.iter().map(|c| c.code().to_owned()).collect());
        c.set(&name("question"), question.map(|at| (at + 1).to_string()).unwrap_or_default());
        c.set(&name("answer"), q.answer.clone().unwrap_or_default());
        c.set(&name("born_from"), q.born_from.clone().unwrap_or_default());
        c.set(&name("born_until"), q.born_until.clone().unwrap_or_default());
        number(c, &name("at_most"), q.at_most);
        number(c, &name("at_least"), q.at_least);
        c.set(&name("merges_on"), q.merges_at.map(|at| at.date().to_string()).unwrap_or_default());
        c.set(&name("slot"), slot.map(|at| (at + 1).to_string()).unwrap_or_default());
    }
}

fn details(c: &mut Content, a: &Announcement) {
    let o = &a.offering;
    number(c, "fee", Some(o.fee));
    c.set("fee_unit", o.fee_unit.code());
    c.set("fee_text", o.fee_text.clone());
    for (name, kind) in NOTES {
        let texts: Vec<&str> = a.notes.iter().filter(|n| n.kind == kind).map(|n| n.text.as_str()).collect();
        c.set(name, texts.join("\n"));
    }
    yes(c, "photos", o.photos.0);
    number(c, "completes_at", o.completes_at);
    c.set_all("desk", o.desk.0.iter().map(|rule| rule.code().to_owned()).collect());
    number(c, "no_show_minutes", o.no_show_minutes);
    number(c, "childcare_places", o.childcare_places);
    c.set("childcare_until", o.childcare_until.clone().unwrap_or_default());
    c.set("adjustments_until", o.adjustments_until.clone().unwrap_or_default());
}

fn texts(c: &mut Content, a: &Announcement) {
    for (row, text) in a.texts.iter().enumerate() {
        for (field, value) in [("part", &text.part), ("language", &text.language), ("text", &text.text)] {
            c.set(&format!("translations[{row}].{field}"), value.clone());
        }
    }
}

fn contact(c: &mut Content, a: &Announcement) {
    let o = &a.offering;
    for (row, host) in a.hosts.iter().enumerate() {
        c.set(&format!("hosts[{row}].partner"), host.partner_id.clone());
        c.set(&format!("hosts[{row}].role"), host.role.code());
    }
    for (row, receiver) in a.receivers.iter().filter(|r| r.partner_id.is_some()).enumerate() {
        let name = |field: &str| format!("receivers[{row}].{field}");
        c.set(&name("partner"), receiver.partner_id.clone().unwrap_or_default());
        c.set_all(&name("columns"), receiver.columns.0.iter().map(|column| column.code().to_owned()).collect());
        c.set(&name("why"), receiver.why.clone());
    }
    number(c, "access_days", Some(o.access_days));
    number(c, "per_organisation", o.per_organisation);
    yes(c, "proxies", o.proxies.0);
    number(c, "lead_days", o.lead_days);
    number(c, "wished_dates", o.wished_dates);
    number(c, "visit_minutes", o.visit_minutes);
    c.set("visit_from", o.visit_from.clone().unwrap_or_default());
    c.set("visit_until", o.visit_until.clone().unwrap_or_default());
    c.set("visit_blackout", o.visit_blackout.clone());
    for (name, value) in [
        ("contact_name", &o.contact_name),
        ("contact_phone", &o.contact_phone),
        ("data_holder", &o.data_holder),
        ("purpose", &o.purpose),
        ("retain_until", &o.retain_until),
    ] {
        c.set(name, value.clone());
    }
}

fn teachers(c: &mut Content, instructors: &[Instructor]) {
    for (row, instructor) in instructors.iter().enumerate() {
        let name = |field: &str| format!("instructors[{row}].{field}");
        c.set(&name("name"), instructor.name.clone());
        c.set(&name("contact"), instructor.contact.clone());
        number(c, &name("honorarium"), instructor.honorarium);
        c.set(&name("pays_on"), instructor.pays_on.clone().unwrap_or_default());
    }
}

/// Days that lie around the first session and keep their distance to it.
const AROUND: [&str; 9] = [
    "minimum_on",
    "announce_on",
    "publish_on",
    "opens_on",
    "closes_on",
    "paper_until",
    "result_on",
    "childcare_until",
    "adjustments_until",
];

/// Born a year later, and kept a year longer.
const WITH_THE_YEAR: [&str; 3] = ["born_from", "born_until", "retain_until"];

/// The same again a year later: each session on the same weekday of the same week of its month, the other days as far from
/// the first session as they were. A name that carries its fiscal year carries the next.
pub fn next_year(content: &Content) -> Content {
    let day = |c: &Content, name: &str| c.get(name).parse::<NaiveDate>().ok();
    let mut c = content.clone();
    let rows = c.rows("sessions");
    let first = (0..rows).filter_map(|row| day(content, &format!("sessions[{row}].date"))).min();
    for row in 0..rows {
        let name = format!("sessions[{row}].date");
        if let Some(date) = day(content, &name) {
            c.set(&name, a_year_later(date).to_string());
        }
    }
    let paid = (0..c.rows("instructors")).map(|row| format!("instructors[{row}].pays_on"));
    let merged = (0..c.rows("quotas")).map(|row| format!("quotas[{row}].merges_on"));
    for name in AROUND.into_iter().map(str::to_owned).chain(paid).chain(merged) {
        if let Some(date) = day(content, &name) {
            let moved = match first {
                Some(first) => as_far_from(date, first, a_year_later(first)),
                None => a_year_later(date),
            };
            c.set(&name, moved.to_string());
        }
    }
    let born = ["priorities", "quotas"].into_iter().flat_map(|table| {
        let rows = 0..content.rows(table);
        rows.flat_map(move |row| ["born_from", "born_until"].map(|field| format!("{table}[{row}].{field}")))
    });
    for name in WITH_THE_YEAR.into_iter().map(str::to_owned).chain(born) {
        if let Some(date) = day(content, &name) {
            c.set(&name, date.checked_add_months(chrono::Months::new(12)).unwrap_or(date).to_string());
        }
    }
    if let Ok(year) = content.get("year").parse::<i64>() {
        c.set("year", (year + 1).to_string());
    }
    // Whose members it is then has another year.
    c.set("continues", "");
    for name in ["title", "title_en", "eligibility"] {
        c.set(name, with_the_next_year(content.get(name)));
    }
    for row in 0..c.rows("translations") {
        let text = format!("translations[{row}].text");
        if c.get(&format!("translations[{row}].part")) == ELIGIBILITY {
            c.set(&text, with_the_next_year(content.get(&text)));
        }
    }
    c.set("title_kana", if c.get("title") == content.get("title") { content.get("title_kana") } else { "" });
    for row in 0..c.rows("questions") {
        c.set(&format!("questions[{row}].id"), "");
    }
    c
}

/// 「令和8年度」→「令和9年度」, wherever a text says so; also 「令和8年」 and 「2026年」.
fn with_the_next_year(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)) {
        let (before, from) = rest.split_at(at);
        let digits: String = from.chars().take_while(|c| c.is_ascii_digit() || ('０'..='９').contains(c)).collect();
        let after = &from[digits.len()..];
        let number: Option<i64> = crate::text::ascii(&digits).parse().ok();
        let is_year =
            after.starts_with('年') && (before.ends_with("令和") || (2020..2100).contains(&number.unwrap_or(0)));
        out.push_str(before);
        match number.filter(|_| is_year) {
            Some(n) => out.push_str(&(n + 1).to_string()),
            None => out.push_str(&digits),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_carries_its_year_carries_the_next() {
        for (this, next) in [
            ("シルバーカレッジ 令和9年度入学生（第1学年）募集", "シルバーカレッジ 令和10年度入学生（第1学年）募集"),
            ("2026年の集い", "2027年の集い"),
            ("3回連続講座", "3回連続講座"),
            ("60歳以上（令和９年４月１日現在）", "60歳以上（令和10年４月１日現在）"),
            ("", ""),
        ] {
            assert_eq!(with_the_next_year(this), next);
        }
    }
}
