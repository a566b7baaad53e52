//! Reading passes by the camera. Hidden until the script finds a camera to ask for: without one nothing is offered that
//! cannot be done.

use leptos::prelude::*;

use crate::checkin::words::Words;
use crate::text::plain;
use crate::ui::{hidden, say};

/// What `scan.js` brings to life. What it reads goes by this form to the desk, which judges it.
pub fn camera_part(w: &'static Words, url: &str, page: &str) -> AnyView {
    let troubles =
        [("none", w.camera_none), ("refused", w.camera_refused), ("busy", w.camera_busy), ("broken", w.camera_broken)];
    let troubles = troubles.map(|(what, words)| {
        view! { <p class="error-text" role="alert" data-trouble=what hidden>{say(words)}</p> }
    });
    view! {
        <section class="camera" aria-label=plain(w.camera) data-camera hidden>
            <button class="button primary" type="button" data-open>{say(w.camera)}</button>
            {troubles.collect_view()}
            <div data-view hidden>
                <p class="support">{say(w.camera_sees)}</p>
                <video data-video muted playsinline aria-label=plain(w.camera_view)></video>
                <div class="row">
                    <button class="button secondary" type="button" data-close>{say(w.camera_close)}</button>
                    <button class="button secondary" type="button" data-lamp aria-pressed="false" hidden>
                        {say(w.camera_lamp)}
                    </button>
                </div>
            </div>
            <form method="post" action=url.to_owned() data-form hidden>
                {hidden("do", "scan")}
                {hidden("fact", format!("{page}-scan"))}
                {hidden("q", "")}
            </form>
        </section>
    }
    .into_any()
}
