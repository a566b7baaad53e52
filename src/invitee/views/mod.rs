mod guest;
mod office;
mod paper;

use leptos::prelude::*;

use super::form::field as named;
use super::words::{Words, words};
use super::{Answer, Coming, Invitee};
use crate::clock::Moment;
use crate::programme::{Announcement, ChoiceRule, Selection, SessionState, Slot};
use crate::registration::sessions;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub use guest::{GuestPage, ended_page, guest_page};
pub use office::{ListPage, OnePage, list_page, one_page};
pub use paper::{PaperPage, paper_page};

fn is_nomination(a: &Announcement) -> bool {
    a.offering.selection == Selection::Nomination
}

/// When, where, by whom, by when.
fn facts(a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let o = &a.offering;
    let planned = a.sessions.iter().filter(|s| s.state == SessionState::Planned);
    let when = planned.map(|s| {
        view! { <li>{say(sessions::when_long(s, language))}" "{say(sessions::place(a, s))}<br/>{say(&s.title)}</li> }
            .into_any()
    });
    let mut rows = vec![(w.when, view! { <ul class="plain">{when.collect_view()}</ul> }.into_any())];
    rows.push((w.organiser, say(&o.organiser)));
    rows.extend(o.closes_at.map(|at| (w.until, say(text::moment(at, language)))));
    rows.push((w.contact, say(format!("{} {}", o.contact_name, o.contact_phone))));
    description_list(rows)
}

/// What an answer's form is drawn from.
struct Form<'a> {
    invitee: &'a Invitee,
    announcement: &'a Announcement,
    room: i64,
    typed: &'a Fields,
    errors: &'a Errors,
    now: Moment,
    language: Language,
}

/// The questions, the same for the invitee and for whoever types an answer in.
fn questions(page: &Form) -> AnyView {
    let (language, w, a) = (page.language, words(page.language), page.announcement);
    let nominated = is_nomination(a);
    let mut options = match nominated {
        true => vec![Opt::new("attend", w.nominate)],
        false => vec![Opt::new("attend", w.attend)],
    };
    if a.offering.proxies.0 && !nominated {
        options.push(Opt::new("proxy", w.proxy));
    }
    options.push(Opt::new("absent", if nominated { w.nominate_nobody } else { w.will_not }));
    let question = choice(
        language,
        Choice {
            name: "answer",
            legend: if nominated { w.question_nomination } else { w.question },
            required: true,
            options,
            value: page.typed.get("answer"),
            error: page.errors.get("answer"),
            ..Default::default()
        },
    );
    let people = if nominated { nominees(page, w) } else { themselves(page, w) };
    view! { {hidden("revision", page.invitee.revision)}{question}{people} }.into_any()
}

fn line(page: &Form, name: &str, label: &str) -> AnyView {
    field(
        page.language,
        Field {
            name,
            label,
            unmarked: true,
            value: page.typed.get(name),
            error: page.errors.get(name),
            autocomplete: "off",
            ..Default::default()
        },
    )
}

fn themselves(page: &Form, w: &'static Words) -> AnyView {
    let a = page.announcement;
    let own = fieldset(w.own, view! { <p>{page.invitee.name.clone()}</p>{line(page, "own_kana", w.own_kana)} });
    let proxy = a.offering.proxies.0.then(|| {
        fieldset(w.instead, view! { {line(page, "proxy_name", w.proxy_name)}{line(page, "proxy_kana", w.proxy_kana)} })
    });
    let more = (page.room - 1).max(0);
    let also = (more > 0).then(|| {
        let people = crate::registration::form::persons(usize::try_from(more).unwrap_or_default(), page.language);
        let lines = (0..more).map(|n| {
            view! { {line(page, &named(n, "name"), w.name)}{line(page, &named(n, "name_kana"), w.kana)} }.into_any()
        });
        let lines = lines.collect_view();
        fieldset(&fill(w.also, &[&people]), lines)
    });
    view! { {slots(page, "slots", w)}{own}{proxy}{also} }.into_any()
}

fn nominees(page: &Form, w: &'static Words) -> AnyView {
    let rows = (0..page.room.max(1)).map(|n| {
        let body = view! {
            {line(page, &named(n, "name"), w.name)}
            {line(page, &named(n, "name_kana"), w.kana)}
            {slots(page, &named(n, "slots"), w)}
        };
        fieldset(&fill(w.nominee, &[&(n + 1)]), body)
    });
    rows.collect_view().into_any()
}

/// What is to choose from; nothing where all is for everyone.
fn slots(page: &Form, name: &str, w: &'static Words) -> AnyView {
    let a = page.announcement;
    let Some(group) = a.groups_by_letter().next() else { return nothing() };
    if group.rule == ChoiceRule::Assigned && a.slots_of(Some(&group.id)).nth(1).is_none() {
        return nothing();
    }
    let option = |slot: &Slot| {
        let when = sessions::slot_when(a, slot, page.language);
        let label = [slot.title.as_str(), when.as_str()].join("　");
        let left = slot.left().map(|left| text::plain(&slot.unit.left(left, page.language)));
        let option = Opt::new(&slot.id, label.trim().to_owned()).off(a.is_over(slot, page.now));
        left.map_or(option.clone(), |left| option.note(left))
    };
    choice(
        page.language,
        Choice {
            name,
            legend: w.which,
            unmarked: true,
            options: a.slots_of(Some(&group.id)).map(option).collect(),
            value: page.typed.get(name),
            error: page.errors.get(name),
            ..Default::default()
        },
    )
}

/// What was answered, said back.
fn answered(invitee: &Invitee, coming: &[Coming], a: &Announcement, language: Language) -> Option<AnyView> {
    let w = words(language);
    let nobody = |text| Some(view! { <p>{say(text)}</p> }.into_any());
    match (invitee.answer, coming) {
        (Answer::None, _) => None,
        (Answer::Absent, _) if is_nomination(a) => nobody(w.answered_none),
        (Answer::Absent, _) => nobody(w.answered_absent),
        (Answer::Attends, []) => nobody(w.answered_gave_up),
        (Answer::Attends, all) => {
            let people = all.iter().map(|c| {
                let proxy = c.proxy.0.then(|| badge(Badge::Waiting, w.for_somebody));
                let chosen = c.slots().into_iter().filter_map(|id| a.slot(id));
                let chosen = chosen
                    .filter(|s| s.choice_group_id.is_some())
                    .map(|s| format!("{} {}", s.title, sessions::slot_when(a, s, language)).trim().to_owned());
                let chosen = chosen.collect::<Vec<_>>().join("、");
                view! { <li>{c.name.clone()}" "{proxy}" "{say(chosen)}</li> }.into_any()
            });
            Some(view! { <ul>{people.collect_view()}</ul> }.into_any())
        }
    }
}
