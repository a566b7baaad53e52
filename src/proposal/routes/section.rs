use chrono::Weekday;

use super::*;
use crate::proposal::content::Content;
use crate::proposal::dates::{Rule, against};
use crate::proposal::form::Section;
use crate::proposal::save::{Saved, save as save_one, tidy};
use crate::proposal::views::against_in_words;
use crate::text::{date_short, parse_ymd};

/// What a section's page shows beside what was typed.
#[derive(Default)]
struct Shown<'a> {
    errors: Errors,
    conflict: Option<(&'a str, &'a [crate::proposal::compare::Difference])>,
    listed: Option<(usize, &'a [String])>,
    base: Option<i64>,
    more: usize,
    closed: bool,
}

fn page(visit: &Visit, staff: &Staff, found: &Found, section: Section, typed: &Content, shown: Shown) -> Page {
    let title = found.title(visit.language);
    let page = SectionPage {
        staff,
        proposal: &found.proposal,
        title: &title,
        section,
        typed,
        known: &found.edition.content,
        errors: &shown.errors,
        choices: &found.choices,
        base: shown.base.unwrap_or(found.proposal.version),
        conflict: shown.conflict,
        listed: shown.listed,
        more: shown.more,
        closed: shown.closed,
        language: visit.language,
    };
    visit.page(title.clone(), || section_page(page))
}

/// What is to be mended in one section.
fn of_section(errors: &Errors, section: Section) -> Errors {
    errors.iter().filter(|(name, _)| Section::of(name) == Some(section)).collect()
}

/// A section that nobody has touched yet shows no errors: they have only just come.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Path((id, code)): Path<(String, String)>,
) -> Result<Response> {
    let section = Section::from_code(&code).ok_or(Error::NotFound)?;
    let found = found(&app, &staff, &id, visit.language).await?;
    if !found.proposal.is_open() {
        return Ok(redirect(&format!("/office/proposals/{id}")));
    }
    let content = &found.edition.content;
    seen(&app, &staff, &id, section, content).await?;
    let errors = match found.proposal.version {
        1 => Errors::default(),
        _ => of_section(&read(content, &found.ground).errors, section),
    };
    Ok(page(&visit, &staff, &found, section, content, Shown { errors, ..Shown::default() }).into_response())
}

/// How instructors are reached is their own data: who is shown it stands in the record.
async fn seen(app: &App, staff: &Staff, id: &str, section: Section, content: &Content) -> Result<()> {
    if section == Section::Contact && personal::names_some(content) {
        look(app, staff, "see_instructors", format!("proposal:{id}")).await?;
    }
    Ok(())
}

pub async fn save(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Path((id, code)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let section = Section::from_code(&code).ok_or(Error::NotFound)?;
    let found = found(&app, &staff, &id, visit.language).await?;
    let typed = Content::of(&fields);
    let base: i64 = fields.get("base").parse().map_err(|_| Error::Malformed("which edition"))?;
    let redrawn = |typed: &Content, shown: Shown| {
        page(&visit, &staff, &found, section, typed, Shown { base: Some(base), ..shown })
    };
    if !found.proposal.is_open() {
        return Ok(closed(&visit, &staff, &found, section, &typed));
    }
    match fields.get("do") {
        "add" => return Ok(redrawn(&typed, Shown { more: 1, ..Shown::default() }).into_response()),
        "spread" => {
            let (typed, errors, days, left_out) = spread(&typed, &found, visit.language);
            let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
            let listed = errors.is_empty().then_some((days, left_out.as_slice()));
            return Ok(redrawn(&typed, Shown { errors, listed, ..Shown::default() }).status(status).into_response());
        }
        _ => {}
    }
    match save_one(&app, &staff, &id, base, section, &typed).await? {
        Saved::Done => {
            let after = section.after().filter(|_| fields.get("do") != "back");
            let to = after.map_or_else(String::new, |next| format!("/{}", next.code()));
            // What is wrong stays where it is until it is put right: it is kept all the same.
            let now = super::found(&app, &staff, &id, visit.language).await?;
            let errors = of_section(&read(&now.edition.content, &now.ground).errors, section);
            if !errors.is_empty() && fields.get("do") != "back" {
                let typed = &now.edition.content;
                seen(&app, &staff, &id, section, typed).await?;
                let page = page(&visit, &staff, &now, section, typed, Shown { errors, ..Shown::default() });
                return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
            }
            Ok(redirect(&format!("/office/proposals/{id}{to}")))
        }
        Saved::Conflict { differences, version, merged } => {
            if differences.iter().any(|d| d.name.starts_with("instructors[")) {
                look(&app, &staff, "see_instructors", format!("proposal:{id}")).await?;
            }
            // What another changed elsewhere in this part is not undone by saving again.
            let typed = typed.with(&section.names(), &merged);
            let editions = store::history(&app.store, &id).await?;
            let who = editions.first().map_or("", |e| e.staff.as_str());
            let shown = Shown { conflict: Some((who, &differences)), base: Some(version), ..Shown::default() };
            let page = page(&visit, &staff, &found, section, &typed, shown);
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Saved::NotOpen => Ok(closed(&visit, &staff, &found, section, &typed)),
    }
}

/// It was submitted, or decided on, while somebody was typing: what they typed is shown, with no button that would be refused.
fn closed(visit: &Visit, staff: &Staff, found: &Found, section: Section, typed: &Content) -> Response {
    let shown = Shown { closed: true, ..Shown::default() };
    page(visit, staff, found, section, typed, shown).status(StatusCode::CONFLICT).into_response()
}

/// The days that the typed rule means, as rows after those there are; what was wrong with the rule; how many days; and
/// sentences on the days that were left out.
fn spread(typed: &Content, found: &Found, language: Language) -> (Content, Errors, usize, Vec<String>) {
    let w = words(language);
    let mut errors = Errors::default();
    let weekday = |code: &str| match code {
        "0" => Some(Weekday::Sun),
        code => code.parse::<u8>().ok().and_then(|n| Weekday::try_from(n.checked_sub(1)?).ok()),
    };
    let weekdays: Vec<Weekday> = typed.all("rule_weekday").filter_map(weekday).collect();
    let weeks = typed.all("rule_week").filter_map(|week| week.parse().ok()).collect();
    let days = (parse_ymd(typed.get("rule_from")), parse_ymd(typed.get("rule_until")));
    let times = typed.has("rule_starts") && typed.has("rule_ends");
    let (Ok(from), Ok(until), true, false) = (days.0, days.1, times, weekdays.is_empty()) else {
        errors.add("rule_weekday", w.spread_missing);
        return (typed.clone(), errors, 0, Vec::new());
    };
    let venue = found.ground.venues.iter().find(|v| v.id == typed.get("venue"));
    let closed = venue.map_or("", |v| &v.closed_weekdays);
    let mut content = tidy(Section::Dates, typed);
    let mut row = content.rows("sessions");
    let (mut listed, mut left_out) = (0, Vec::new());
    for day in (Rule { weekdays, weeks, from, until }).days() {
        if let Some(why) = against(day, closed) {
            left_out.push(against_in_words(&date_short(day, language), &why, w));
            continue;
        }
        let date = day.to_string();
        if row >= crate::proposal::content::MOST_ROWS {
            break;
        }
        for (field, value) in [
            ("date", date.as_str()),
            ("starts", typed.get("rule_starts")),
            ("ends", typed.get("rule_ends")),
            ("attendance", "required"),
        ] {
            content.set(&format!("sessions[{row}].{field}"), value);
        }
        row += 1;
        listed += 1;
    }
    (content, errors, listed, left_out)
}
