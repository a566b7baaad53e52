//! The words of every offering of the demo city: said as a proposal, they mean the same offering again.

use std::collections::HashMap;

use tsudoi::clock::Moment;
use tsudoi::plan;
use tsudoi::programme::{Announcement, Applicant, DeskRule, import};
use tsudoi::proposal::content::Content;
use tsudoi::proposal::copy::{content_of, next_year};
use tsudoi::proposal::reading::{Ground, Read, read};
use tsudoi::text::Language;

fn ground(all: &import::Programmes, a: &Announcement) -> Ground {
    let tree = plan::import::read(plan::import::ANJO).unwrap();
    let mut actions: HashMap<String, String> =
        tree.actions().map(|action| (action.id.clone(), action.measure_id.clone())).collect();
    actions.extend(tree.measures().map(|m| (m.measure.id.clone(), m.measure.id.clone())));
    Ground {
        offering: a.offering.id.clone(),
        programme: Some(a.offering.programme_id.clone()),
        venues: all.venues.clone(),
        partners: all.partners.iter().map(|p| (p.id.clone(), (p.name.clone(), p.kind.code().to_owned()))).collect(),
        actions,
        programmes: all.programmes.iter().cloned().collect(),
        now: Moment::parse("2025-04-01T00:00:00+09:00").unwrap(),
        announce_days: 7,
        language: Language::Ja,
        ..Ground::default()
    }
}

/// What residents meet of an offering, line by line. Ids of slots and groups are not in it.
fn met(a: &Announcement) -> Vec<String> {
    let o = &a.offering;
    let group = |id: &Option<String>| a.groups.iter().find(|g| Some(&g.id) == id.as_ref());
    let mut lines = vec![
        format!("{} {} {} {} {:?}", o.title, o.title_kana, o.summary, o.summary_easy, o.kind),
        format!("{} {:?} {} {:?} {:?}", o.measure_id, o.action_id, o.fiscal_year, o.selection, o.visibility),
        format!("{:?} {} {:?} {:?} {:?}", o.venue_id, o.eligibility, o.residency, o.born_from, o.born_until),
        format!("{:?} {:?} {:?} {:?} {:?}", o.grade_from, o.grade_until, o.guardian_under, o.applicant, o.asks),
        format!("{:?} {:?} {:?} {:?} {:?}", o.opens_at, o.closes_at, o.paper_until, o.result_on, o.channels),
        format!("{:?} {} {:?} {} {:?} {:?}", o.minimum, o.fee, o.fee_unit, o.fee_text, o.confirm_by_code, o.waitlist),
        format!("{} {:?} {:?} {:?}", o.offer_hours, o.head_count, o.citizen_tally, o.sensitive),
        format!("{} {} {} {} {}", o.data_holder, o.purpose, o.retain_until, o.contact_name, o.contact_phone),
        format!("{:?} {:?} {:?}", o.childcare_places, o.childcare_until, o.adjustments_until),
    ];
    lines.extend(a.sessions.iter().map(|s| {
        let venue = s.venue_id.as_ref().or(o.venue_id.as_ref());
        format!("{} {}-{} {venue:?} {} {}", s.date, s.starts, s.ends, s.title, s.note)
    }));
    lines.extend(a.slots.iter().map(|s| {
        let group = group(&s.choice_group_id).map(|g| (g.rule, g.required, g.max_wishes));
        let of: Vec<&str> = a.sessions_of(&s.id).map(|s| s.date.as_str()).collect();
        format!("{:?} {:?} {:?} {:?} {of:?} {group:?} {:?}", s.mode, s.unit, s.capacity, s.max_group, s.grade_from)
    }));
    lines.extend(a.questions.iter().map(|q| {
        let of = a.questions.iter().find(|other| Some(&other.id) == q.shown_if_question.as_ref()).map(|q| &q.label);
        let only = format!("{:?}..{:?} {of:?} {:?}", q.minimum, q.maximum, q.shown_if_answer);
        format!("{:?} {:?} {} {} {:?} {} {only}", q.step, q.kind, q.label, q.options, q.required, q.purpose)
    }));
    lines.extend(a.prerequisites.iter().map(|p| format!("{:?} {}", p.kind, p.programme_id)));
    lines.extend(a.quotas.iter().map(|q| {
        let answer = (&q.answer, &q.born_from, &q.born_until);
        format!(
            "{:?} {} {:?} {answer:?} {:?} {:?} {:?}",
            q.kind, q.title, q.channels, q.at_most, q.at_least, q.merges_at
        )
    }));
    lines.push(format!("{:?} {} {:?} {:?} {:?}", o.minimum_on, o.waitlist_days, o.once_per, o.desk, o.no_show_minutes));
    lines.extend(a.priorities.iter().map(|p| a.priority_text(p, Language::Ja)));
    lines.extend(a.notes.iter().map(|n| format!("{:?} {}", n.kind, n.text)));
    lines.extend(a.hosts.iter().map(|h| format!("{} {:?}", h.partner_id, h.role)));
    lines
}

#[test]
fn every_offering_of_the_demo_city_reads_back_as_itself() {
    let all = import::read(import::DEMO).unwrap();
    let mut seen = 0;
    for a in &all.announcements {
        let Read { announcement, errors, .. } = read(&content_of(a, &[]), &ground(&all, a));
        let lines: Vec<_> = errors.iter().collect();
        let announcement = announcement.unwrap_or_else(|| panic!("{}: {lines:?}", a.offering.id));
        assert_eq!(met(&announcement), met(a), "{}", a.offering.id);
        seen += 1;
    }
    assert!(seen >= 36);
}

#[test]
fn a_class_of_continuing_members_names_an_earlier_one_and_no_more_sessions_than_there_are() {
    let all = import::read(import::DEMO).unwrap();
    let a = all.announcements.iter().find(|a| a.offering.id == "D04").unwrap();
    let classes = vec![("D04".to_owned(), "自分".to_owned()), ("D26".to_owned(), "前の講座".to_owned())];
    let ground = Ground { classes, published: None, ..ground(&all, a) };
    let mut content = content_of(a, &[]);
    for (named, needed, wrong) in [
        ("", "10", vec!["continues"]),
        ("D04", "10", vec!["continues"]),
        ("D99", "99", vec!["continues", "completes_at"]),
    ] {
        content.set("continues", named);
        content.set("completes_at", needed);
        let errors = read(&content, &ground).errors;
        assert_eq!(errors.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>(), wrong, "{named}");
    }
    content.set("continues", "D26");
    content.set("completes_at", "14");
    let read_back = read(&content, &ground).announcement.unwrap();
    assert_eq!(read_back.offering.continues_id.as_deref(), Some("D26"));
    assert_eq!(read_back.offering.completes_at, Some(14));
    assert_eq!(content_of(&read_back, &[]).get("continues"), "D26");
    // The next year continues another.
    assert_eq!(next_year(&content).get("continues"), "");
    // Published, it stays.
    content.set("continues", "");
    let published = Ground { published: Some(read_back), ..ground };
    let again = read(&content, &published).announcement.unwrap();
    assert_eq!(again.offering.continues_id.as_deref(), Some("D26"));
}

#[test]
fn what_a_desk_does_is_read_back_and_only_where_it_makes_sense() {
    let all = import::read(import::DEMO).unwrap();
    let of = |id: &str| all.announcements.iter().find(|a| a.offering.id == id).unwrap();
    let wrong = |id: &str, content: &Content| {
        let errors = read(content, &ground(&all, of(id))).errors;
        errors.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
    };
    let guardians = all.announcements.iter().find(|a| a.offering.applicant == Applicant::Guardian).unwrap();
    let id = guardians.offering.id.as_str();
    let mut content = content_of(guardians, &[]);
    content.set_all("desk", ["pickup", "self_check_in", "own_devices", "pickup", "magic"].map(Into::into).into());
    content.set("no_show_minutes", "15");
    let read_back = read(&content, &ground(&all, guardians)).announcement.unwrap().offering;
    assert_eq!(read_back.desk.0, [DeskRule::Pickup, DeskRule::SelfCheckIn, DeskRule::OwnDevices]);
    assert_eq!(read_back.no_show_minutes, Some(15));
    for (minutes, wrongly) in [("4", true), ("5", false), ("120", false), ("121", true), ("十五", true), ("", false)]
    {
        content.set("no_show_minutes", minutes);
        assert_eq!(!wrong(id, &content).is_empty(), wrongly, "{minutes}");
    }
    content.set("no_show_minutes", "15");
    content.set_all("asks", vec![]);
    content.set("born_from", "");
    assert!(wrong(id, &content).contains(&"no_show_minutes".to_owned()), "whose place is kept has to be known");
    // Adults come and go by themselves; who applies for nothing has no number to type.
    let mut adults = content_of(of("D02"), &[]);
    adults.set_all("desk", vec!["pickup".into()]);
    assert_eq!(wrong("D02", &adults), ["desk"]);
}

#[test]
fn a_year_later_every_offering_is_whole_again_on_the_same_weekdays() {
    let all = import::read(import::DEMO).unwrap();
    for a in &all.announcements {
        let Read { announcement, errors, .. } = read(&next_year(&content_of(a, &[])), &ground(&all, a));
        let lines: Vec<_> = errors.iter().collect();
        let next = announcement.unwrap_or_else(|| panic!("{}: {lines:?}", a.offering.id));
        assert_eq!(next.offering.fiscal_year, a.offering.fiscal_year + 1, "{}", a.offering.id);
        for (new, old) in next.sessions.iter().zip(&a.sessions) {
            let weekday = |at: Moment| chrono::Datelike::weekday(&at.date());
            assert_eq!(weekday(new.starts_at), weekday(old.starts_at), "{}", old.id);
            assert_eq!(&new.date[5..7], &old.date[5..7], "{}", old.id);
        }
        assert_eq!(next.slots.len(), a.slots.len());
    }
}
