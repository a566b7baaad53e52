use chrono::{Duration, NaiveDate};

use super::Ground;
use super::places::planned;
use super::reader::{LINE, LONG, Reader};
use crate::clock::Moment;
use crate::programme::{
    Applicant, Ask, Blackout, Channel, Codes, DeskRule, FeeUnit, Host, HostRole, Kind, Offering, OfferingState,
    OncePer, Residency, Selection, Session, Visibility,
};
use crate::store::Flag;
use crate::text::{fill, fiscal_year_days, fiscal_year_of, grade_of_code, phone};

/// When people may see it and apply.
struct Period {
    publish_at: Moment,
    opens_at: Option<Moment>,
    closes_at: Option<Moment>,
}

pub fn offering(r: &mut Reader, ground: &Ground, sessions: &[Session], hosts: &[Host]) -> Offering {
    let was = ground.published.as_ref().map(|a| &a.offering);
    let title = r.required("title", LINE);
    let kind = r.code("kind", Kind::from_code, Kind::SingleSession);
    let selection = r.code("selection", Selection::from_code, Selection::Lottery);
    let year = match sessions.iter().map(|s| s.starts_at).min() {
        Some(first) => fiscal_year_of(first.date()),
        None => r.number("year").unwrap_or_else(|| fiscal_year_of(ground.now.date())),
    };
    let period = period(r, ground, sessions, was.map_or(selection, |o| o.selection));
    let action = r.content.get("action").to_owned();
    let measure = ground.actions.get(&action).cloned();
    if !action.is_empty() && measure.is_none() {
        r.error("action", r.w.choose);
    }
    let measure_id = measure.unwrap_or_default();
    let contact_phone = r.required("contact_phone", LINE);
    if !contact_phone.is_empty() && phone(&contact_phone).is_err() {
        r.error("contact_phone", r.w.phone_wrong);
    }
    let (born_from, born_until) = (r.date("born_from"), r.date("born_until"));
    if born_from.zip(born_until).is_some_and(|(from, until)| from > until) {
        r.error("born_until", r.w.born_order);
    }
    let (grade_from, grade_until) =
        (grade_of_code(r.content.get("grade_from")), grade_of_code(r.content.get("grade_until")));
    if grade_from.zip(grade_until).is_some_and(|(from, until)| from > until) {
        r.error("grade_until", r.w.grade_order);
    }
    let holder = hosts
        .iter()
        .find(|h| h.role == HostRole::Organiser)
        .or(hosts.first())
        .map(|h| h.name.clone())
        .unwrap_or_default();
    let data_holder = Some(r.line("data_holder", LINE)).filter(|t| !t.is_empty()).unwrap_or(holder);
    let purpose = Some(r.line("purpose", LONG)).filter(|t| !t.is_empty()).unwrap_or_else(|| PURPOSE.to_owned());
    let fee = r.number("fee").unwrap_or(0);
    let fee_unit = FeeUnit::from_code(r.content.get("fee_unit")).unwrap_or(FeeUnit::Person);
    let fee_text = Some(r.line("fee_text", LINE)).filter(|t| !t.is_empty());
    Offering {
        id: ground.offering.clone(),
        programme_id: ground.programme.clone().unwrap_or_else(|| ground.offering.clone()),
        action_id: Some(action).filter(|a| !a.is_empty() && *a != measure_id),
        measure_id,
        fiscal_year: was.map_or(year, |o| o.fiscal_year),
        kind: was.map_or(kind, |o| o.kind),
        selection: was.map_or(selection, |o| o.selection),
        visibility: Visibility::from_code(r.content.get("visibility")).unwrap_or(Visibility::Public),
        state: was.map_or(OfferingState::Published, |o| o.state),
        title_kana: r.line("title_kana", LINE),
        summary: r.required("summary", LONG),
        summary_easy: r.line("summary_easy", LONG),
        title_en: r.line("title_en", LINE),
        summary_en: r.line("summary_en", LONG),
        organiser: organiser(hosts),
        venue_id: None,
        eligibility: r.required("eligibility", LINE),
        residency: Codes(anyone_is_nobody(codes(r, "residency", Residency::from_code))),
        born_from: born_from.map(|d| d.to_string()),
        born_until: born_until.map(|d| d.to_string()),
        grade_from,
        grade_until,
        guardian_under: r.number("guardian_under"),
        applicant: was.map_or_else(|| r.code("applicant", Applicant::from_code, Applicant::Person), |o| o.applicant),
        asks: Codes(codes(r, "asks", Ask::from_code)),
        publish_at: period.publish_at,
        announce_on: r.date("announce_on").map(|d| d.to_string()),
        opens_at: period.opens_at,
        closes_at: period.closes_at,
        paper_until: r.date("paper_until").map(|d| d.to_string()),
        result_on: r.date("result_on").map(|d| d.to_string()),
        channels: Codes(codes(r, "channels", Channel::from_code)),
        minimum: r.positive("minimum"),
        minimum_on: decided_on(r, sessions),
        childcare_places: childcare_places(r, was),
        childcare_until: r.date("childcare_until").map(|d| d.to_string()),
        childcare_taken: was.map_or(0, |o| o.childcare_taken),
        adjustments_until: r.date("adjustments_until").map(|d| d.to_string()),
        fee,
        fee_unit,
        fee_text: fee_text.unwrap_or_else(|| match (fee, fee_unit) {
            (0, _) => "無料".into(),
            (_, FeeUnit::Person) => format!("{fee}円"),
            (_, FeeUnit::Party) => format!("1組{fee}円"),
        }),
        confirm_by_code: Flag(r.content.has("confirm_by_code")),
        waitlist: Flag(r.content.has("waitlist")),
        offer_hours: r.positive("offer_hours").unwrap_or(48),
        head_count: Flag(r.content.has("head_count")),
        citizen_tally: Flag(r.content.has("citizen_tally")),
        sensitive: Flag(r.content.has("sensitive")),
        data_holder,
        purpose,
        retain_until: retain_until(r, sessions, year),
        contact_name: r.required("contact_name", LINE),
        contact_phone,
        photos: Flag(r.content.has("photos")),
        access_days: r.number("access_days").unwrap_or(30),
        per_organisation: r.positive("per_organisation"),
        proxies: Flag(r.content.has("proxies")),
        lead_days: r.number("lead_days"),
        wished_dates: r.positive("wished_dates"),
        visit_from: r.time("visit_from"),
        visit_until: r.time("visit_until"),
        visit_minutes: r.positive("visit_minutes"),
        visit_blackout: blackout(r),
        waitlist_days: drawn_on(r),
        // What was written before there was the choice says nothing of it.
        once_per: OncePer::from_code(r.content.get("once_per")).unwrap_or(OncePer::Person),
        continues_id: was.map_or_else(|| continues(r, ground, selection), |o| o.continues_id.clone()),
        completes_at: completes_at(r, sessions),
        desk: Codes(codes(r, "desk", DeskRule::from_code)),
        no_show_minutes: no_show_minutes(r),
        updated_at: ground.now,
        title,
    }
}

/// The class whose members it carries over.
fn continues(r: &mut Reader, ground: &Ground, selection: Selection) -> Option<String> {
    if selection != Selection::Continuing {
        return None;
    }
    let named = r.content.get("continues");
    let found = ground.classes.iter().find(|(id, _)| id == named && *id != ground.offering);
    if found.is_none() && !(named.is_empty() && ground.classes.is_empty()) {
        r.error("continues", r.w.choose);
    }
    found.map(|(id, _)| id.clone())
}

/// No more than there are.
fn completes_at(r: &mut Reader, sessions: &[Session]) -> Option<i64> {
    let needed = r.positive("completes_at");
    if needed.is_some_and(|n| n > sessions.len() as i64) {
        r.error("completes_at", fill(r.w.completes_too_many, &[&sessions.len()]));
    }
    needed
}

/// Not so soon that nobody has parked, not so late that it is over.
fn no_show_minutes(r: &mut Reader) -> Option<i64> {
    let minutes = r.number("no_show_minutes")?;
    if !NO_SHOW.contains(&minutes) {
        r.error("no_show_minutes", r.w.no_show_range);
        return None;
    }
    Some(minutes)
}

const NO_SHOW: std::ops::RangeInclusive<i64> = 5..=120;

/// Days on which nobody comes to a group.
fn blackout(r: &mut Reader) -> String {
    let text = r.line("visit_blackout", LINE);
    if Blackout::parse(&text).is_none() {
        r.error("visit_blackout", r.w.blackout_wrong);
    }
    text
}

/// Never fewer than are given already.
fn childcare_places(r: &mut Reader, was: Option<&Offering>) -> Option<i64> {
    let places = r.positive("childcare_places");
    let taken = was.map_or(0, |o| o.childcare_taken);
    if places.unwrap_or(0) < taken {
        r.error("childcare_places", fill(r.w.childcare_below, &[&taken]));
    }
    places
}

const PURPOSE: &str = "申込みの受付、参加に関するご連絡、当日の受付と参加者数の集計のために使います。";

/// 「A・B（共催：C）」
fn organiser(hosts: &[Host]) -> String {
    let named = |role: HostRole| {
        hosts.iter().filter(|h| h.role == role).map(|h| h.name.as_str()).collect::<Vec<_>>().join("・")
    };
    match (named(HostRole::Organiser), named(HostRole::CoOrganiser)) {
        (organisers, others) if others.is_empty() => organisers,
        (organisers, others) => format!("{organisers}（共催：{others}）"),
    }
}

/// Kept for a year after the fiscal year has ended, unless said otherwise.
fn retain_until(r: &mut Reader, sessions: &[Session], year: i64) -> String {
    let until = r.date("retain_until").unwrap_or_else(|| fiscal_year_days(year + 1).1);
    if sessions.iter().any(|s| s.starts_at.date() >= until) {
        r.error("retain_until", r.w.retain_short);
    }
    until.to_string()
}

fn codes<T: PartialEq>(r: &Reader, name: &str, of: impl Fn(&str) -> Option<T>) -> Vec<T> {
    r.content.all(name).filter_map(of).fold(Vec::new(), |mut all, code| {
        if !all.contains(&code) {
            all.push(code);
        }
        all
    })
}

/// Every way of standing to the city is no condition.
fn anyone_is_nobody(codes: Vec<Residency>) -> Vec<Residency> {
    if codes.len() == Residency::ALL.len() { Vec::new() } else { codes }
}

fn at(r: &mut Reader, day: &str, time: &str, otherwise: &str) -> Option<(NaiveDate, Moment)> {
    let time = r.time(time).unwrap_or_else(|| otherwise.to_owned());
    let day = r.date(day)?;
    Moment::of(&day.to_string(), &time).map(|at| (day, at))
}

fn period(r: &mut Reader, ground: &Ground, sessions: &[Session], selection: Selection) -> Period {
    let publish = at(r, "publish_on", "publish_time", "09:00").map(|(_, at)| at);
    let opens = at(r, "opens_on", "opens_time", "09:00");
    let closes = at(r, "closes_on", "closes_time", "17:00").map(|(_, at)| at);
    let announced = r.date("announce_on");
    let applied_for =
        !matches!(selection, Selection::None | Selection::Invitation | Selection::Nomination | Selection::Continuing);
    if applied_for {
        for (name, given) in [("opens_on", opens.is_some()), ("closes_on", closes.is_some())] {
            if !given {
                r.error(name, r.w.missing);
            }
        }
    }
    if let (Some((day, opens)), Some(closes)) = (opens, closes) {
        if closes <= opens {
            r.error("closes_on", r.w.closes_before);
        }
        if planned(sessions).map(|s| s.ends_at).max().is_some_and(|end| closes > end) {
            r.error("closes_on", r.w.closes_after_start);
        }
        // Of what is published too, until it opens: nobody has applied, and its readers are still to have their time.
        let was = ground.published.as_ref().map(|a| &a.offering);
        if was.is_none_or(|o| o.opens_at.is_some_and(|opens| opens > ground.now)) {
            if closes <= ground.now {
                r.error("closes_on", r.w.in_the_past);
            }
            let publish = was.map_or(publish, |o| Some(o.publish_at));
            if publish.is_some_and(|publish| publish > opens) {
                r.error(if was.is_some() { "opens_on" } else { "publish_on" }, r.w.publish_after_opening);
            }
            let earliest = announced.map(|announced| announced + Duration::days(ground.announce_days));
            if earliest.is_some_and(|earliest| day < earliest) {
                r.error("opens_on", fill(r.w.opens_too_soon, &[&ground.announce_days]));
            }
        }
    }
    let was = ground.published.as_ref().map(|a| a.offering.publish_at);
    Period {
        publish_at: was.unwrap_or_else(|| publish.unwrap_or(ground.now).max(ground.now)),
        opens_at: opens.map(|(_, at)| at),
        closes_at: closes,
    }
}

/// The day on which it is decided whether it takes place with fewer: before the first date, and only with a number.
fn decided_on(r: &mut Reader, sessions: &[Session]) -> Option<String> {
    let day = r.date("minimum_on")?.to_string();
    if r.content.get("minimum").is_empty() {
        r.error("minimum", r.w.missing);
    }
    if sessions.iter().any(|s| s.date <= day) {
        r.error("minimum_on", r.w.minimum_late);
    }
    Some(day)
}

/// Days on which the waiting list is drawn, one after the other: 「2026-12-10、2026-12-20」.
fn drawn_on(r: &mut Reader) -> String {
    let text = crate::text::ascii(r.content.get("waitlist_days")).replace(['、', '，', ' '], ",");
    let mut days = Vec::new();
    for part in text.split(',').filter(|part| !part.is_empty()) {
        match crate::text::parse_ymd(part) {
            Ok(day) => days.push(day.to_string()),
            Err(_) => r.error("waitlist_days", r.w.no_date),
        }
    }
    days.sort();
    days.dedup();
    if !days.is_empty() && (!r.content.has("waitlist") || r.content.get("selection") == "ranked_preference") {
        r.error("waitlist_days", r.w.waitlist_days_wrong);
    }
    days.join(",")
}
