//! The desk's app: checks in without a network. What it decides it decides by [`crate::offline`]; here is what it keeps, when
//! it sends, and what it shows. Drawn once by the server without anybody's name, kept by the browser, awake only in it.

#[cfg(feature = "offline")]
mod browser;
#[cfg(feature = "offline")]
mod page;
mod screen;
#[cfg(feature = "offline")]
mod work;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

pub use screen::{Net, Shown, Sign};

/// What the island is drawn with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Start {
    pub session: String,
    pub words: Words,
}

/// Words by name, as the server names them; sent as a mere list, which takes far less of a wasm to read.
macro_rules! words {
    ($($name:ident),* $(,)?) => {
        #[derive(Clone, Debug)]
        pub struct Named { $(pub $name: String),* }

        #[expect(non_camel_case_types, reason = "named as their texts")]
        #[derive(Clone, Copy)]
        enum Place { $($name),* }

        impl From<Named> for Words {
            fn from(named: Named) -> Words {
                Words(vec![$(named.$name),*])
            }
        }

        impl Words {
            $(pub fn $name(&self) -> String {
                self.0.get(Place::$name as usize).cloned().unwrap_or_default()
            })*
        }
    };
}

/// In the reader's language.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Words(Vec<String>);

words! {
    // Where it stands.
    starting, not_ready, online, offline, waiting, signed_out, shut_out, over, full_disk,
    count,
    // How somebody is found.
    camera, camera_stop, camera_none, camera_refused, camera_busy, camera_broken, code, code_more, name, name_more, look, code_wrong,
    // What is said of them.
    here_now, already, party, party_next, other_session, waiting_list, withdrawn, no_place_yet, other_offering, false_pass,
    torn_pass, unknown, undone, escort, by_pass_only, secret, agreed, no_photos, owes, receipt, at_desk,
    check_in_some, check_in_anyway, undo, close,
}

#[island]
pub fn DeskApp(start: Start) -> impl IntoView {
    let w = start.words.clone();
    let first = Shown::default();
    let (status, count) = (first.status(&w), first.count(&w));
    #[cfg(feature = "offline")]
    let work = work::Work::begin(start);
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        #[cfg(feature = "offline")]
        work.typed();
    };
    let press = move |event: leptos::ev::MouseEvent| {
        let _ = &event;
        #[cfg(feature = "offline")]
        match page::pressed(&event) {
            Some(page::Pressed::Camera) => work.camera(),
            Some(page::Pressed::Deed(deed)) => work.act(deed),
            None => {}
        }
    };
    view! {
        <div on:click=press>
            <p id="desk-status" class="state" role="status">{status}</p>
            <p id="desk-count" class="count">{count}</p>
            <div id="desk-answer" aria-live="assertive"></div>
            <video id="desk-camera" playsinline=true muted=true hidden=true></video>
            <p class="actions">
                <button type="button" id="desk-look" class="button primary">{w.camera()}</button>
            </p>
            <p id="desk-trouble" class="error" role="alert"></p>
            <form class="form" on:submit=look>
                <div class="field">
                    <label class="label" for="f-code">{w.code()}</label>
                    <p class="support" id="f-code-support">{w.code_more()}</p>
                    <input
                        class="input"
                        id="f-code"
                        autocomplete="off"
                        autocapitalize="characters"
                        aria-describedby="f-code-support"
                    />
                </div>
                <div class="field">
                    <label class="label" for="f-name">{w.name()}</label>
                    <p class="support" id="f-name-support">{w.name_more()}</p>
                    <input class="input" id="f-name" autocomplete="off" aria-describedby="f-name-support" />
                </div>
                <button class="button secondary">{w.look()}</button>
            </form>
        </div>
    }
}
