use super::file::{Eligibility, Priority, Programme, Rules};
use super::shape::{self, Shape};
use super::{ImportError, notes, priorities, questions, quotas};
use crate::clock::Moment;
use crate::programme::model::*;
use crate::programme::{Announcement, Blackout, Criterion, Prerequisite, PrerequisiteKind};
use crate::store::Flag;
use crate::text::fiscal_year_days;

/// Offerings whose mailboxes need not prove themselves, as the demo city has it.
const WITHOUT_CODE: [&str; 2] = ["D08", "D14"];
/// Where photos are taken, as the demo city has it.
const PHOTOS: [&str; 2] = ["D02", "D37"];
/// Who was at one programme may join another, as the demo city has it: mending books after the introduction.
const COMPLETED: [(&str, &str); 1] = [("D34", "D33")];
const ANNOUNCED_BEFORE_OPENING: i64 = 14 * 24 * 3600;

/// Codes of the file that are read with a clear refusal of unknown ones.
pub(super) fn code<T>(entry: &Programme, what: &str, text: &str, found: Option<T>) -> Result<T, ImportError> {
    found.ok_or_else(|| ImportError::Content { offering: entry.id.clone(), problem: format!("unknown {what} {text}") })
}

/// `2026-11-16T09:00` in the city's time.
fn instant(entry: &Programme, text: &Option<String>) -> Result<Option<Moment>, ImportError> {
    let Some(text) = text else { return Ok(None) };
    let moment = text.split_once('T').and_then(|(date, time)| Moment::of(date, time));
    code(entry, "instant", text, moment).map(Some)
}

pub fn announcement(
    entry: &Programme,
    programme: &str,
    hosts: Vec<Host>,
    venues: &[Venue],
    now: Moment,
) -> Result<Announcement, ImportError> {
    let rules = &entry.eligibility.rules;
    let kind = code(entry, "kind", &entry.kind, Kind::from_code(&entry.kind))?;
    let selection = code(entry, "selection", &entry.selection, Selection::from_code(&entry.selection))?;
    let Shape { mut sessions, slots, groups, slot_sessions } = shape::shape(entry, kind, venues)?;
    let opens_at = instant(entry, &entry.registration.opens_at)?;
    let closes_at = instant(entry, &entry.registration.closes_at)?;
    let (year_begins, _) = fiscal_year_days(entry.fiscal_year);
    // What a plan of the year lists is announced at least by today; only what is scheduled waits for its fortnight.
    let fortnight = opens_at.map(|at| at.plus(-ANNOUNCED_BEFORE_OPENING));
    let publish_at = match fortnight {
        None => Moment::of(&year_begins.to_string(), "09:00").unwrap_or(now),
        Some(at) if entry.publication_state.as_deref() == Some("scheduled") => at,
        Some(at) => at.min(now.plus(-24 * 3600)),
    };
    let cancelled = entry.status.as_deref() == Some("cancelled");
    let updated_at = if cancelled { closes_at.unwrap_or(publish_at) } else { publish_at.min(now) };
    sessions.iter_mut().for_each(|s| s.updated_at = updated_at);
    let mut channels = Vec::new();
    for channel in &entry.registration.channels {
        channels.push(code(entry, "channel", channel, Channel::from_code(channel))?);
    }
    let first = sessions.first().and_then(|s| s.date.parse::<chrono::NaiveDate>().ok());
    let days_before = |days: i64| Some((first? - chrono::Duration::days(days)).to_string());
    let childcare = entry.childcare.as_ref().filter(|c| c.offered);
    let prepared = entry.accommodations.as_ref().and_then(|a| a.deadline_days_before);
    let window = entry.request_window.as_ref();
    let hours = match window.and_then(|w| w.hours.as_ref()) {
        Some(text) => Some(code(entry, "hours", text, hours_of(text))?),
        None => None,
    };
    let hours = hours.as_ref();
    let blackout = window.and_then(|w| w.blackout.as_deref()).unwrap_or_default();
    code(entry, "blackout", blackout, Blackout::parse(blackout))?;
    let offering = Offering {
        id: entry.id.clone(),
        programme_id: programme.into(),
        measure_id: entry.plan_action_id.rsplit_once('-').map_or("", |(measure, _)| measure).into(),
        action_id: Some(entry.plan_action_id.clone()),
        fiscal_year: entry.fiscal_year,
        kind,
        selection,
        visibility: match entry.visibility.as_deref() {
            None | Some("public") => Visibility::Public,
            Some("members" | "invited") => Visibility::Invited,
            Some("internal") => Visibility::Internal,
            Some(other) => return code(entry, "visibility", other, None),
        },
        state: if cancelled { OfferingState::Cancelled } else { OfferingState::Published },
        title: entry.title.clone(),
        title_kana: entry.title_kana.clone(),
        summary: entry.summary.clone(),
        summary_easy: entry.summary_easy.clone(),
        title_en: String::new(),
        summary_en: String::new(),
        organiser: entry.organiser.clone(),
        venue_id: Some(entry.venue.clone()),
        eligibility: entry.eligibility.text.clone(),
        residency: Codes(residency(entry, &entry.eligibility)?),
        born_from: rules.born_on_or_after.clone(),
        born_until: rules.born_on_or_before.clone(),
        grade_from: grade(entry, rules.grade_from.as_ref().or(rules.min_grade.as_ref()))?,
        grade_until: grade(entry, rules.grade_to.as_ref())?,
        guardian_under: rules.guardian_consent_under,
        applicant: applicant(entry),
        asks: Codes(asks(entry, selection)?),
        publish_at,
        announce_on: None,
        opens_at,
        closes_at,
        paper_until: entry.registration.paper_until.clone(),
        result_on: entry.registration.result_notice_on.clone(),
        channels: Codes(channels),
        minimum: entry.capacity.minimum,
        minimum_on: entry.if_below_minimum.as_deref().and_then(before).and_then(days_before),
        childcare_places: childcare.map(|c| c.capacity),
        childcare_until: childcare.and_then(|c| days_before(c.deadline_days_before)),
        childcare_taken: 0,
        adjustments_until: prepared.and_then(days_before),
        fee: entry.fee.amount,
        fee_unit: if entry.fee.text.starts_with("1組") { FeeUnit::Party } else { FeeUnit::Person },
        fee_text: entry.fee.text.clone(),
        confirm_by_code: Flag(!WITHOUT_CODE.contains(&entry.id.as_str())),
        waitlist: Flag(match &entry.waitlist {
            Some(waitlist) => waitlist.enabled,
            None => selection == Selection::FirstCome && slots.iter().any(|s| s.capacity.is_some()),
        }),
        offer_hours: entry.waitlist.as_ref().and_then(|w| w.offer_hours).unwrap_or(48),
        head_count: Flag(entry.headcount),
        citizen_tally: Flag(!entry.exclude_from_citizen_tally),
        sensitive: Flag(entry.sensitive),
        photos: Flag(PHOTOS.contains(&entry.id.as_str())),
        data_holder: hosts.first().map_or_else(|| entry.organiser.clone(), |h| h.name.clone()),
        purpose: purpose(entry, selection),
        // Kept for one year after the fiscal year has ended.
        retain_until: fiscal_year_days(entry.fiscal_year + 1).1.to_string(),
        contact_name: "市民協働課".into(),
        contact_phone: "0566-00-0100".into(),
        updated_at,
        access_days: 30,
        per_organisation: rules.max_per_organisation,
        proxies: Flag(rules.proxy_allowed),
        lead_days: window.map(|w| w.lead_days),
        wished_dates: window.map(|w| w.preferred_dates),
        visit_from: hours.map(|(from, _)| from.clone()),
        visit_until: hours.map(|(_, until)| until.clone()),
        visit_minutes: window.and_then(|w| w.max_minutes),
        visit_blackout: blackout.to_owned(),
        waitlist_days: String::new(),
        once_per: once_per(entry)?,
        continues_id: None,
        completes_at: None,
        desk: Codes(desk(entry)?),
        no_show_minutes: no_show_minutes(entry)?,
    };
    let questions = questions::questions(entry);
    let quotas = quotas::quotas(entry, &slots, &questions)?;
    Ok(Announcement {
        priorities: priorities::priorities(entry, &questions)?,
        quotas,
        prerequisites: prerequisites(entry, programme),
        criteria: criteria(entry, selection),
        venues: venues
            .iter()
            .filter(|v| v.id == entry.venue || sessions.iter().any(|s| s.venue_id.as_ref() == Some(&v.id)))
            .cloned()
            .collect(),
        sessions,
        slots,
        groups,
        slot_sessions,
        questions,
        notes: notes::notes(entry),
        texts: Vec::new(),
        hosts,
        receivers: Vec::new(),
        offering,
    })
}

/// 「開催日の7日前に中止を判断し…」
fn before(text: &str) -> Option<i64> {
    text.split_once("日前")?.0.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// What must have been done before; what was never done is of the same programme.
fn prerequisites(entry: &Programme, programme: &str) -> Vec<Prerequisite> {
    let completed = COMPLETED.iter().filter(|(id, _)| *id == entry.id).map(|(_, p)| (*p, PrerequisiteKind::Completed));
    let never = entry.eligibility.rules.exclude_prior_enrolment.then_some((programme, PrerequisiteKind::Never));
    let one = |(programme, kind): (&str, _)| Prerequisite {
        offering_id: entry.id.clone(),
        programme_id: programme.into(),
        title: String::new(),
        kind,
    };
    completed.chain(never).map(one).collect()
}

/// What those who choose go by, as the demo city has it.
const CRITERIA: [(&str, &str, i64); 3] = [
    ("テーマへの関心", "応募の動機に、自分の言葉で書かれているか", 5),
    ("続けて参加できること", "全5回のうち3回以上参加できるか", 5),
    ("視点の広がり", "ほかの参加者にない経験や立場があるか", 5),
];

fn criteria(entry: &Programme, selection: Selection) -> Vec<Criterion> {
    let all = CRITERIA.iter().zip(1..).filter(|_| selection == Selection::Screening);
    let criterion = |((title, hint, points), position): (&(&str, &str, i64), i64)| Criterion {
        offering_id: entry.id.clone(),
        position,
        title: (*title).into(),
        hint: (*hint).into(),
        points: *points,
    };
    all.map(criterion).collect()
}

/// 「9:00～21:00」
fn hours_of(text: &str) -> Option<(String, String)> {
    let (from, until) = text.split_once('～')?;
    let time = |text: &str| {
        let (hour, minute) = text.trim().split_once(':')?;
        let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
        (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
    };
    Some((time(from)?, time(until)?))
}

/// Empty: anyone, also where every way of standing to the city is listed.
fn residency(entry: &Programme, eligibility: &Eligibility) -> Result<Vec<Residency>, ImportError> {
    let mut codes = Vec::new();
    for text in eligibility.rules.residency.iter().filter(|r| *r != "any") {
        codes.push(code(entry, "residency", text, Residency::from_code(text))?);
    }
    Ok(if codes.len() == Residency::ALL.len() { Vec::new() } else { codes })
}

/// 小1 is 1, 中1 is 7, 高1 is 10; a school's pupils begin with its first year.
pub(super) fn grade(entry: &Programme, text: Option<&String>) -> Result<Option<i64>, ImportError> {
    let Some(text) = text else { return Ok(None) };
    let year = match text.chars().next() {
        Some('小') => Some(0),
        Some('中') => Some(6),
        Some('高') => Some(9),
        _ => None,
    };
    let within = text.chars().last().and_then(|c| c.to_digit(10)).unwrap_or(1);
    code(entry, "grade", text, year.map(|y| y + i64::from(within))).map(Some)
}

/// 「1世帯1申込」
fn once_per(entry: &Programme) -> Result<OncePer, ImportError> {
    let Some(text) = &entry.registration.duplicate_rule else { return Ok(OncePer::Person) };
    let rule = match text.trim_end_matches("申込") {
        "1人1" => Some(OncePer::Person),
        "1世帯1" => Some(OncePer::Household),
        "1団体1" => Some(OncePer::Group),
        _ => None,
    };
    code(entry, "duplicateRule", text, rule)
}

fn desk(entry: &Programme) -> Result<Vec<DeskRule>, ImportError> {
    entry.desk.iter().map(|text| code(entry, "desk", text, DeskRule::from_code(text))).collect()
}

fn no_show_minutes(entry: &Programme) -> Result<Option<i64>, ImportError> {
    let Some(minutes) = entry.no_show_minutes else { return Ok(None) };
    code(entry, "noShowMinutes", &minutes.to_string(), (5..=120).contains(&minutes).then_some(minutes)).map(Some)
}

fn applicant(entry: &Programme) -> Applicant {
    if entry.registration.applicant.as_deref() == Some("guardian") {
        return Applicant::Guardian;
    }
    match entry.eligibility.rules.applicant_type.as_deref() {
        Some("group" | "organisation") => Applicant::Group,
        // One person of an organisation comes alone, unless places are given by organisation.
        Some(_) if entry.capacity.unit == "団体" => Applicant::Group,
        _ => Applicant::Person,
    }
}

/// As little as selection, eligibility and the tallies by age and district need.
fn asks(entry: &Programme, selection: Selection) -> Result<Vec<Ask>, ImportError> {
    use Selection::{ByArrangement, Continuing, Invitation, Nomination};
    if matches!(selection, ByArrangement | Continuing | Invitation | Nomination) {
        return Ok(Vec::new());
    }
    let rules = &entry.eligibility.rules;
    let mut asks = Vec::new();
    if needs_birth_date(entry, rules) {
        asks.push(Ask::BirthDate);
    } else if applicant(entry) != Applicant::Group && !entry.sensitive {
        asks.push(Ask::AgeBand);
    }
    let residency = residency(entry, &entry.eligibility)?;
    let preferred = rules.priority.iter().any(|p| matches!(p, Priority::Word(w) if w == "resident"));
    if !residency.is_empty() || preferred {
        asks.push(Ask::Residency);
    }
    if residency.contains(&Residency::Resident) || preferred {
        asks.push(Ask::District);
    }
    Ok(asks)
}

fn needs_birth_date(entry: &Programme, rules: &Rules) -> bool {
    rules.born_on_or_after.is_some()
        || rules.born_on_or_before.is_some()
        || rules.grade_from.is_some()
        || rules.priority.iter().any(|p| matches!(p, Priority::Born { .. }))
        || entry.insurance.as_ref().is_some_and(|i| i.roster_required)
}

fn purpose(entry: &Programme, selection: Selection) -> String {
    let choosing = match selection {
        Selection::Lottery => "抽選、",
        Selection::RankedPreference => "受入先の割当て、",
        Selection::Screening => "選考、",
        _ => "",
    };
    let roster = if entry.insurance.as_ref().is_some_and(|i| i.roster_required) {
        "行事保険・補償制度の名簿の作成、"
    } else {
        ""
    };
    format!("申込みの受付、{choosing}参加に関するご連絡、{roster}当日の受付と参加者数の集計のために使います。")
}
