//! The application's form: asks only what selection, contact and duplicates need.

use leptos::prelude::*;

use super::form::{largest_party, persons};
use super::questions_view::questions;
use super::rules::waits_for_paper;
use super::sessions::slot_when;
use super::wishes;
use super::words::{Words, words};
use crate::adjustment::views::before_applying;
use crate::childcare;
use crate::clock::Moment;
use crate::programme::{
    Announcement, Applicant, Ask, Channel, ChoiceGroup, ChoiceRule, Residency, Selection, Slot, Standing, Step,
};
use crate::text::{self, AgeBand, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// What the form is drawn from: the announcement, what was typed so far, and what is to be mended.
pub struct FormPage<'a> {
    pub announcement: &'a Announcement,
    pub now: Moment,
    pub standing: Standing,
    pub language: Language,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    /// Names this very form, so that sending it twice applies once.
    pub idempotency_key: &'a str,
    /// Staff fill it in for somebody: where it is posted to.
    pub entry: Option<&'a str>,
}

pub fn form_page(page: FormPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    if let Some(action) = page.entry {
        return entry_form(&page, action, w);
    }
    let action = format!("/offerings/{}/apply", o.id);
    view! {
        {breadcrumbs(page.language, &[(format!("/offerings/{}", o.id).as_str(), o.title.as_str())], w.apply_to)}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(w.application)}</span>{say(&o.title)}</h1>
        {steps_of(&page, w)}
        {before(&page, w)}
        {form(&action, view! {
            {hidden("idempotency_key", page.idempotency_key)}
            {which(&page, w)}
            {for_whom(&page, w)}
            {applicant(&page, w)}
            {others(&page, w)}
            {declared(&page, w)}
            {consent_of_guardian(&page, w)}
            {minding(&page)}
            {questions(page.announcement, Step::Apply, page.language, page.typed, page.errors)}
            {privacy(&page, w)}
            <p class="actions">{button(Button::Primary, w.send)}</p>
        })}
        <p><a href=format!("/offerings/{}", o.id)>{say(w.back_to_offering)}</a></p>
    }
    .into_any()
}

/// The same questions for staff, with how the application came; what applicants read first is left out.
fn entry_form(page: &FormPage, action: &str, w: &Words) -> AnyView {
    let ways = [("phone", w.by_phone), ("counter", w.by_counter), ("fax", w.by_fax), ("postcard", w.by_postcard)];
    let options = ways.map(|(value, label)| Opt::new(value, label)).to_vec();
    let (value, error) = (page.typed.get("channel"), page.errors.get("channel"));
    form(
        action,
        view! {
            {hidden("idempotency_key", page.idempotency_key)}
            {choice(page.language, Choice { name: "channel", legend: w.channel, required: true, options, value, error, ..Default::default() })}
            {postmark(page, w)}
            {kept(page, w)}
            {which(page, w)}
            {for_whom(page, w)}
            {applicant(page, w)}
            {super::contact_view::fields(page.language, page.typed, page.errors)}
            {others(page, w)}
            {declared(page, w)}
            {consent_of_guardian(page, w)}
            {minding(page)}
            {questions(page.announcement, Step::Apply, page.language, page.typed, page.errors)}
            {privacy(page, w)}
            <p class="actions">{button(Button::Primary, w.enter)}</p>
        },
    )
}

/// Whether it is for places that are kept.
pub(super) fn kept(page: &FormPage, w: &Words) -> AnyView {
    let a = page.announcement;
    let mut options: Vec<Opt> = a
        .kept_quotas()
        .filter_map(|q| {
            let slot = a.slot(&q.slot_id)?;
            let left = q.left().map(|n| slot.unit.left(n, page.language)).unwrap_or_default();
            let title = if q.title.is_empty() { w.reserved_place } else { &q.title };
            Some(Opt::new(&q.id, title).note(text::plain(&left)))
        })
        .collect();
    if options.is_empty() {
        return nothing();
    }
    options.insert(0, Opt::new("", w.reserved_none));
    let (value, error) = (page.typed.get("reserved"), page.errors.get("reserved"));
    let support = w.reserved_more;
    choice(
        page.language,
        Choice { name: "reserved", legend: w.reserved, support, options, value, error, ..Default::default() },
    )
}

/// After closing, a letter says by its postmark that it was posted in time.
fn postmark(page: &FormPage, w: &Words) -> AnyView {
    if !waits_for_paper(&page.announcement.offering, page.now) {
        return nothing();
    }
    let part = |part: &str| page.typed.get(&format!("postmarked_on.{part}")).to_owned();
    let (year, month, day) = (part("year"), part("month"), part("day"));
    date_field(
        page.language,
        DateField {
            name: "postmarked_on",
            legend: w.postmark,
            required: true,
            support: w.postmark_more,
            year: &year,
            month: &month,
            day: &day,
            error: page.errors.get("postmarked_on"),
            birthday: false,
        },
    )
}

fn steps_of(page: &FormPage, w: &Words) -> AnyView {
    if page.announcement.offering.confirm_by_code.0 {
        steps(page.language, &[w.step_form, w.step_code, w.step_done], 1)
    } else {
        steps(page.language, &[w.step_form, w.step_done], 1)
    }
}

/// What one should know before typing.
fn before(page: &FormPage, w: &Words) -> AnyView {
    let waiting = matches!(page.standing, Standing::Waitlist { .. });
    let lottery = page.announcement.offering.selection == Selection::Lottery;
    view! {
        {waiting.then(|| notice_banner(Notice::Warning, "", view! { <p>{say(w.waitlist_notice)}</p> }))}
        {lottery.then(|| notice_banner(Notice::Info, "", view! { <p>{say(w.lottery_notice)}</p> }))}
        {crate::priority::views::announced(page.announcement, page.language)}
        {crate::screening::views::announced(page.announcement, page.language)}
        {page.announcement.offering.once_per.rule(page.language).map(|rule| notice_banner(Notice::Info, "", view! { <p>{say(rule)}</p> }))}
        {on_the_day(page.announcement, page.language)}
        <p>{say(w.intro)}</p>
        {before_applying(page.announcement, page.language)}
    }
    .into_any()
}

/// What is done otherwise on the day than people expect.
fn on_the_day(a: &Announcement, language: Language) -> AnyView {
    let told = [crate::pickup::views::announced(a, language), crate::checkin::release_view::announced(a, language)];
    let told = told.into_iter().flatten().map(|(_, text)| view! { <p>{say(text)}</p> }.into_any()).collect_view();
    view! { {told} }.into_any()
}

/// One of, or any of, the slots to choose from.
pub(super) fn which(page: &FormPage, w: &Words) -> AnyView {
    let a = page.announcement;
    if let Some(group) = wishes::group(a) {
        let options: Vec<Opt> = a.slots_of(Some(&group.id)).map(|slot| wish_option(page, slot)).collect();
        return wishes::fields(a, group, page.language, &options, page.typed, page.errors);
    }
    let chosen: Vec<String> = page.typed.all("slots").map(Into::into).collect();
    let groups = a.groups.iter().filter(|g| g.rule != ChoiceRule::Assigned).enumerate().map(|(n, group)| {
        let options = a.slots_of(Some(&group.id)).map(|slot| slot_option(page, slot, w)).collect();
        let legend = if group.title.is_empty() { w.which } else { &group.title };
        // The error belongs to the first group; its link leads there.
        let error = if n == 0 { page.errors.get("slots") } else { None };
        choose(page, group, legend, options, &chosen, error, w)
    });
    groups.collect_view().into_any()
}

fn choose(
    page: &FormPage,
    group: &ChoiceGroup,
    legend: &str,
    options: Vec<Opt>,
    chosen: &[String],
    error: Option<&str>,
    w: &Words,
) -> AnyView {
    let required = group.required.0;
    // Radio buttons of several groups would share one name: the other groups are boxes, checked on arrival.
    if group.rule == ChoiceRule::OneOf && page.announcement.groups.len() == 1 {
        let value = chosen.first().map_or("", String::as_str);
        let support = w.which_support_one;
        return choice(
            page.language,
            Choice { name: "slots", legend, required, support, options, value, error, ..Default::default() },
        );
    }
    let support = if group.rule == ChoiceRule::OneOf { w.which_support_one } else { w.which_support_any };
    checks(
        page.language,
        Checks { name: "slots", legend, required, support, options, chosen, error, ..Default::default() },
    )
}

fn label(page: &FormPage, slot: &Slot) -> String {
    let when = slot_when(page.announcement, slot, page.language);
    [slot.title.as_str(), when.as_str()].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join("　")
}

/// What is wished for before anything is given: how many places there are, not how many are left.
fn wish_option(page: &FormPage, slot: &Slot) -> Opt {
    let a = page.announcement;
    let places = slot.capacity.map(|n| slot.unit.count(n + slot.extra, page.language)).unwrap_or_default();
    Opt::new(&slot.id, label(page, slot))
        .note(text::plain(&places))
        .off(a.is_cancelled(slot) || a.is_over(slot, page.now))
}

fn slot_option(page: &FormPage, slot: &Slot, w: &Words) -> Opt {
    let a = page.announcement;
    let label = label(page, slot);
    let over = a.is_over(slot, page.now);
    // Staff typing in are told what is left for a caller.
    let channel = if page.entry.is_some() { Channel::Phone } else { Channel::Web };
    let free = a.is_free(slot, channel, page.now);
    let standing = match (free, a.left_by(slot, channel), a.offering.waitlist.0) {
        _ if a.is_cancelled(slot) => w.slot_cancelled.into(),
        _ if over => w.over.into(),
        (true, Some(left), _) => slot.unit.left(left, page.language),
        (true, None, _) => w.no_limit.into(),
        (false, _, true) => fill(w.full_waiting, &[&slot.waiting]),
        (false, _, false) => w.full.into(),
    };
    Opt::new(&slot.id, label).note(standing).off(over || !free && !a.offering.waitlist.0)
}

fn applicant(page: &FormPage, w: &Words) -> AnyView {
    let (typed, errors, language) = (page.typed, page.errors, page.language);
    let legend = match page.announcement.offering.applicant {
        Applicant::Person => w.applicant,
        Applicant::Guardian => w.guardian,
        Applicant::Group => w.leader,
    };
    let entered = page.entry.is_some();
    let line = |name, label, support, kind, autocomplete| {
        let (value, error) = (typed.get(name), errors.get(name));
        // What staff type in is not their own address, and the caller may have none.
        let (required, autocomplete) = (!entered || name != "email", if entered { "off" } else { autocomplete });
        let field_of = Field { name, label, required, support, value, error, kind, autocomplete, ..Default::default() };
        field(language, field_of)
    };
    // A leader or guardian who does not come is asked for nothing but how to be reached.
    let own = page.announcement.offering.applicant == Applicant::Person;
    fieldset(
        legend,
        view! {
            {line("name", w.name, w.name_support, Input::Text, "name")}
            {line("name_kana", w.name_kana, w.kana_support, Input::Text, "")}
            {line("email", w.email, if entered { w.email_entered } else { w.email_support }, Input::Email, "")}
            {line("phone", w.phone, w.phone_support, Input::Tel, "")}
            {own.then(|| person(page, "", true, w))}
            {residency(page, w)}
            {page.announcement.offering.asks.has(&Ask::District).then(|| field(language, Field {
                name: "district", label: w.district, support: w.district_support, value: typed.get("district"),
                error: errors.get("district"), ..Default::default()
            }))}
        },
    )
}

fn residency(page: &FormPage, w: &Words) -> AnyView {
    if !page.announcement.offering.asks.has(&Ask::Residency) {
        return nothing();
    }
    let options = Residency::ALL.iter().map(|r| {
        Opt::new(
            r.code(),
            match r {
                Residency::Resident => w.resident,
                Residency::Worker => w.worker,
                Residency::Student => w.student,
                Residency::Other => w.other,
            },
        )
    });
    choice(
        page.language,
        Choice {
            name: "residency",
            legend: w.residency,
            required: true,
            options: options.collect(),
            value: page.typed.get("residency"),
            error: page.errors.get("residency"),
            ..Default::default()
        },
    )
}

/// What is asked of everyone who comes, beyond the name.
fn person(page: &FormPage, prefix: &str, required: bool, w: &Words) -> AnyView {
    let (typed, errors, language) = (page.typed, page.errors, page.language);
    let asks = &page.announcement.offering.asks;
    let name = |field: &str| format!("{prefix}{field}");
    let birth = asks.has(&Ask::BirthDate).then(|| {
        let field = name("birth_date");
        let part = |part: &str| typed.get(&format!("{field}.{part}")).to_owned();
        let (mut year, mut month, mut day) = (part("year"), part("month"), part("day"));
        if let [y, m, d] = typed.get(&field).split('-').collect::<Vec<_>>()[..] {
            (year, month, day) = (y.into(), m.into(), d.into());
        }
        let error = errors.get(&field).map(str::to_owned);
        date_field(
            language,
            DateField {
                name: &field,
                legend: w.birth_date,
                required,
                support: w.birth_why,
                year: &year,
                month: &month,
                day: &day,
                error: error.as_deref(),
                birthday: prefix.is_empty(),
            },
        )
    });
    let band = asks.has(&Ask::AgeBand).then(|| {
        let field = name("age_band");
        let options = AgeBand::ALL.into_iter().map(|b| Opt::new(b.code(), text::plain(&b.name(language)))).collect();
        let (value, error) = (typed.get(&field), errors.get(&field));
        select(
            language,
            Select { name: &field, label: w.age_band, required, options, value, error, ..Default::default() },
        )
    });
    let grade = asks.has(&Ask::Grade).then(|| {
        let field = name("grade");
        let grades =
            (1..=12).filter_map(|g| Some(Opt::new(text::grade_code(g)?, text::plain(&text::grade_name(g, language)?))));
        let options = std::iter::once(Opt::new("", text::plain(w.grade_none))).chain(grades).collect();
        let (value, error) = (typed.get(&field), errors.get(&field));
        select(
            language,
            Select { name: &field, label: w.grade, options, value, error, no_empty: true, ..Default::default() },
        )
    });
    let photos = page.announcement.offering.photos.0.then(|| {
        let (name, label, support) = (name("photo_consent"), w.photos, w.photos_more);
        let checked = typed.has(&name);
        checkbox(language, Checkbox { name: &name, label, support, checked, unmarked: true, ..Default::default() })
    });
    view! { {birth}{band}{grade}{photos} }.into_any()
}

/// Whether one comes oneself or applies for another adult.
fn for_whom(page: &FormPage, w: &Words) -> AnyView {
    if page.announcement.offering.applicant != Applicant::Person {
        return nothing();
    }
    let value = if page.typed.get("on_behalf") == "1" { "1" } else { "0" };
    let options = vec![Opt::new("0", w.myself), Opt::new("1", w.another)];
    choice(
        page.language,
        Choice {
            name: "on_behalf",
            legend: w.who,
            unmarked: true,
            options,
            value,
            error: page.errors.get("on_behalf"),
            ..Default::default()
        },
    )
}

/// The other adult whom one applies for, or everyone of the party.
fn others(page: &FormPage, w: &Words) -> AnyView {
    let one = |n: usize| {
        let prefix = format!("participants[{n}].");
        let line = |part: &str, label| {
            let name = format!("{prefix}{part}");
            let (value, error) = (page.typed.get(&name), page.errors.get(&name));
            field(page.language, Field { name: &name, label, value, error, unmarked: true, ..Default::default() })
        };
        view! {
            {line("name", w.name)}
            {line("name_kana", w.name_kana)}
            {person(page, &prefix, false, w)}
        }
        .into_any()
    };
    if page.announcement.offering.applicant == Applicant::Person {
        let named = ["name", "name_kana"].iter().any(|part| page.typed.has(&format!("participants[0].{part}")));
        let open = named || page.typed.get("on_behalf") == "1";
        return view! { <details open=open><summary>{say(w.other_person)}</summary>{one(0)}</details> }.into_any();
    }
    let most = largest_party(page.announcement, &[]).min(10);
    let parts = (0..most).map(|n| {
        let legend = fill(w.nth_person, &[&(n + 1)]);
        let typed = page.typed.has(&format!("participants[{n}].name"));
        if n < 2 || typed {
            fieldset(&legend, one(n))
        } else {
            view! { <details><summary>{say(&legend)}</summary>{one(n)}</details> }.into_any()
        }
    });
    let support = fill(w.party_support, &[&persons(most, page.language)]);
    view! { <h2>{say(w.party)}</h2><p class="support">{say(&support)}</p>{parts.collect_view()} }.into_any()
}

/// What must have been done before: declared by whoever applies.
fn declared(page: &FormPage, w: &Words) -> AnyView {
    let before = page.announcement.prerequisites.iter();
    let boxes = before.map(|p| {
        let name = super::form::declares(p);
        let (checked, error) = (page.typed.has(&name), page.errors.get(&name));
        let label = p.declared(page.language);
        checkbox(page.language, Checkbox { name: &name, label: &label, checked, error, ..Default::default() })
    });
    match page.announcement.prerequisites.is_empty() {
        true => nothing(),
        false => fieldset(w.prerequisites, boxes.collect_view()),
    }
}

fn consent_of_guardian(page: &FormPage, w: &Words) -> AnyView {
    if page.announcement.offering.guardian_under.is_none() {
        return nothing();
    }
    checkbox(
        page.language,
        Checkbox {
            name: "guardian_consent",
            label: w.guardian_consent,
            checked: page.typed.has("guardian_consent"),
            unmarked: true,
            error: page.errors.get("guardian_consent"),
            ..Default::default()
        },
    )
}

fn minding(page: &FormPage) -> AnyView {
    let entered = page.entry.is_some();
    childcare::views::fields(&page.announcement.offering, page.now, entered, page.language, page.typed, page.errors)
}

/// The purpose, and who receives what, are stated before anything is taken.
fn privacy(page: &FormPage, w: &Words) -> AnyView {
    let o = &page.announcement.offering;
    let told = crate::receiver::told(page.announcement, page.language);
    let told = told.into_iter().map(|line| view! { <p>{say(line)}</p> }.into_any());
    let until = o.retain_until.parse().map_or_else(|_| o.retain_until.clone(), |d| text::date_long(d, page.language));
    fieldset(
        w.privacy,
        view! {
            <p>{say(&o.purpose)}</p>
            <p>{say(fill(w.holder, &[&o.data_holder]))}<br/>{say(fill(w.until, &[&until]))}</p>
            {told.collect_view()}
            {checkbox(page.language, Checkbox {
                name: "consent",
                label: w.consent,
                required: true,
                checked: page.typed.has("consent"),
                error: page.errors.get("consent"),
                ..Default::default()
            })}
        },
    )
}
