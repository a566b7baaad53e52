//! The page of the desk's app: drawn without anybody's name, for the browser keeps it. [`crate::islands::app`] wakes it, and
//! knows its parts by their ids.

use leptos::prelude::*;

use super::app_words::{Words, words};
use crate::checkin::Head;
use crate::islands::app::{Named, Start, Words as AppWords};
use crate::text::{AgeBand, Language, date_short, plain, time_long};
use crate::ui::{Notice, notice_banner, say};
use crate::web::{Page, Visit};

/// `own_devices`: private phones are not to be used, which the page says; one that is none goes on.
pub fn app_page(visit: &Visit, head: &Head, own_devices: bool) -> Page {
    let (language, w) = (visit.language, words(visit.language));
    let day = head.date.parse().map_or(head.date.clone(), |date| date_short(date, language));
    let when = format!("{day} {}", time_long(&head.starts, language));
    let heading = match head.title.as_str() {
        "" => head.offering_title.clone(),
        title => format!("{}　{title}", head.offering_title),
    };
    let start = miniserde::json::to_string(&Start { session: head.id.clone(), words: app_words(w) });
    let list = format!("/desk/{}", head.id);
    // Named here, so that whoever keeps the page keeps them with it.
    let files = visit.site.app_files.join(" ");
    visit.page(format!("{}｜{}", head.offering_title, plain(w.title)), move || {
        view! {
            <div class="desk app" data-desk-app="" data-files=files data-start=start>
                <h1><span class="sub">{heading}</span>{say(w.title)}</h1>
                <p>{say(when)}</p>
                {own_devices.then(|| notice_banner(Notice::Warning, w.own_devices, view! { <p>{say(w.own_devices_more)}</p> }))}
                <noscript><p class="state offline">{say(w.no_script)}</p></noscript>
                <p id="desk-status" class="state" role="status">{say(w.starting)}</p>
                <p id="desk-kept" class="no-kiosk" role="status" hidden=true>{say(w.kept)}</p>
                <p id="desk-count" class="count"></p>
                <p id="desk-free" class="state"></p>
                <div id="desk-answer" aria-live="assertive"></div>
                <p id="desk-trouble" class="error-text" role="alert"></p>
                {scanning(w)}
                {heads(w)}
                {by_number(w)}
                {by_name(w)}
                {walk_in(language, w)}
                <details id="desk-kiosk" hidden=true>
                    <summary>
                        <span class="no-kiosk">{say(w.kiosk)}</span>
                        <span class="kiosk-only">{say(w.kiosk_end)}</span>
                    </summary>
                    <form class="form" data-form="kiosk">
                        {input("f-kiosk", w.kiosk_number, Some(w.kiosk_more))}
                        <button class="button secondary">{say(w.kiosk_go)}</button>
                    </form>
                </details>
                <details class="no-kiosk">
                    <summary>{say(w.about)}</summary>
                    <ul>
                        <li>{say(w.about_ready)}</li>
                        <li>{say(w.about_kept)}</li>
                        <li>{say(w.about_cannot)}</li>
                        <li>{say(w.about_end)}</li>
                    </ul>
                </details>
                <ul class="no-kiosk">
                    <li><a href=format!("{list}/incident")>{say(w.incident)}</a></li>
                    <li><a href=list>{say(w.online_list)}</a></li>
                    <li><a href="/desk">{say(w.all_sessions)}</a></li>
                </ul>
            </div>
        }
        .into_any()
    })
}

/// Which way people go, the camera, and a photo where there is none.
fn scanning(w: &'static Words) -> AnyView {
    let trouble = |what: &'static str, text: &'static str| {
        view! { <p class="error-text" role="alert" data-trouble=what hidden=true>{say(text)}</p> }.into_any()
    };
    view! {
        <h2 class="kiosk-only">{say(w.kiosk_title)}</h2>
        <div class="row no-kiosk" role="group" aria-label=plain(w.mode)>
            <button type="button" class="button secondary" id="desk-arrive" data-press="arrive" aria-pressed="true">
                {say(w.arrive)}
            </button>
            <button type="button" class="button secondary" id="desk-leave" data-press="leave" aria-pressed="false">
                {say(w.leave)}
            </button>
        </div>
        <video id="desk-camera" playsinline=true muted=true hidden=true></video>
        <p class="actions">
            <button type="button" id="desk-look" class="button primary">{say(w.camera)}</button>
            <button type="button" id="desk-look-away" class="button secondary" hidden=true>{say(w.camera_stop)}</button>
        </p>
        {trouble("none", w.camera_none)}
        {trouble("refused", w.camera_refused)}
        {trouble("busy", w.camera_busy)}
        {trouble("broken", w.camera_broken)}
        {trouble("photo", w.photo_none)}
        {trouble("door", w.kiosk_trouble)}
        {trouble("kiosk", w.kiosk_wrong)}
        <details class="no-kiosk">
            <summary>{say(w.photo)}</summary>
            <div class="field">
                <label class="label" for="f-photo">{say(w.photo_label)}</label>
                <input class="input" type="file" id="f-photo" accept="image/*" capture="environment" />
            </div>
        </details>
    }
    .into_any()
}

fn heads(w: &'static Words) -> AnyView {
    let step = |press: &'static str, text: &'static str| {
        view! { <button type="button" class="button secondary" data-press=press>{text}</button> }.into_any()
    };
    view! {
        <section id="desk-heads" class="no-kiosk" hidden=true aria-labelledby="desk-heads-title">
            <h2 id="desk-heads-title">{say(w.head_count)}</h2>
            <p id="desk-heads-count" class="count" role="status"></p>
            <div class="row">{step("more", "＋1")}{step("ten", "＋10")}{step("fewer", "－1")}</div>
        </section>
    }
    .into_any()
}

fn input(id: &'static str, label: &'static str, more: Option<&'static str>) -> AnyView {
    let described = more.map(|_| format!("{id}-support"));
    let support = more.map(|more| view! { <p class="support" id=format!("{id}-support")>{say(more)}</p> });
    view! {
        <div class="field">
            <label class="label" for=id>{say(label)}</label>
            {support}
            <input class="input" id=id autocomplete="off" aria-describedby=described />
        </div>
    }
    .into_any()
}

fn by_number(w: &'static Words) -> AnyView {
    view! {
        <form class="form no-kiosk" data-form="code">
            {input("f-code", w.code, Some(w.code_more))}
            {input("f-name", w.name, Some(w.name_more))}
            <button class="button secondary">{say(w.look)}</button>
        </form>
    }
    .into_any()
}

/// Hidden unless the device was registered.
fn by_name(w: &'static Words) -> AnyView {
    view! {
        <section id="desk-names" class="no-kiosk" hidden=true aria-labelledby="desk-names-title">
            <h2 id="desk-names-title">{say(w.names)}</h2>
            <form class="form" id="desk-word-form" data-form="word">
                <div class="field">
                    <label class="label" for="f-word">{say(w.word)}</label>
                    <p class="support" id="f-word-support">{say(w.word_more)}</p>
                    <input
                        class="input"
                        id="f-word"
                        type="password"
                        autocomplete="off"
                        aria-describedby="f-word-support"
                    />
                </div>
                <button class="button secondary">{say(w.word_open)}</button>
            </form>
            <form class="form" id="desk-search-form" data-form="search" hidden=true>
                {input("f-q", w.search, None)}
                <button class="button secondary">{say(w.search_button)}</button>
                <ul id="desk-found" class="found"></ul>
            </form>
        </section>
    }
    .into_any()
}

fn walk_in(language: Language, w: &'static Words) -> AnyView {
    let bands = AgeBand::ALL.into_iter().map(|band| view! { <option value=band.code()>{band.name(language)}</option> });
    view! {
        <details id="desk-walk-in" class="no-kiosk" hidden=true>
            <summary>{say(w.walk_in)}</summary>
            <form class="form" data-form="walk-in">
                <p class="support">{say(w.walk_in_more)}</p>
                <p id="desk-instead" class="state"></p>
                {input("f-walk-name", w.walk_name, None)}
                {input("f-walk-kana", w.walk_kana, None)}
                <div class="field">
                    <label class="label" for="f-walk-age">{say(w.walk_age)}</label>
                    <select class="input" id="f-walk-age">
                        <option value=""></option>
                        {bands.collect_view()}
                    </select>
                </div>
                <button class="button primary">{say(w.walk_button)}</button>
            </form>
        </details>
    }
    .into_any()
}

fn app_words(w: &'static Words) -> AppWords {
    macro_rules! same {
        ($($name:ident),* $(,)?) => { Named { $($name: plain(w.$name)),* } };
    }
    let named = same! {
        starting, not_ready, online, offline, waiting, signed_out, shut_out, over, full_disk, private_phone, count, heads, free,
        code_wrong, here_now, already, already_left, party, party_next, who_leaves, gone_now, not_here, other_session,
        waiting_list, withdrawn, no_place_yet, other_offering, false_pass, torn_pass, unknown, undone, escort, by_pass_only,
        secret, agreed, no_photos, owes, paid_now, receipt, at_desk, walked_in, check_in_some, check_in_anyway, check_out_some,
        check_out_anyway, back, undo, close, take_fee, stand_in, stands_in, nobody_named, word_wrong, found_none, pickup,
        pickup_named, pickup_by_code, pickup_other, pickup_other_name, pickup_code, pickup_second, pickup_call, pickup_hand, pickup_wrong,
        pickup_missing,
    };
    AppWords::from(named)
}
