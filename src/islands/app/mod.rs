//! The desk's app: checks in without a network. What it decides it decides by [`crate::offline`]; here is what it keeps, when
//! it sends, and what it shows. The server draws its page once, without anybody's name; the browser keeps it, and this wakes
//! it. It writes the few parts that change by hand: a framework would be more than half of what a phone has to load.

#[cfg(feature = "offline")]
mod answer;
#[cfg(feature = "offline")]
mod browser;
#[cfg(feature = "offline")]
mod exchange;
#[cfg(feature = "offline")]
mod page;
#[cfg(feature = "offline")]
mod sign;
#[cfg(feature = "offline")]
mod state;
#[cfg(feature = "offline")]
mod write;

use miniserde::{Deserialize, Serialize};

/// What the page is woken with.
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
        pub enum W { $($name),* }

        impl From<Named> for Words {
            fn from(named: Named) -> Words {
                Words { all: vec![$(named.$name),*] }
            }
        }
    };
}

/// In the reader's language, in the order of [`W`].
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Words {
    all: Vec<String>,
}

impl Words {
    #[cfg(feature = "offline")]
    fn say(&self, which: W) -> String {
        self.all.get(which as usize).cloned().unwrap_or_default()
    }
}

words! {
    // Where it stands.
    starting, not_ready, online, offline, waiting, signed_out, shut_out, over, full_disk, private_phone,
    count, heads, free,
    code_wrong,
    // What is said of them.
    here_now, already, already_left, party, party_next, who_leaves, gone_now, not_here, other_session, waiting_list, withdrawn,
    no_place_yet, other_offering, false_pass, torn_pass, unknown, undone, escort, by_pass_only, secret, agreed, no_photos, owes,
    paid_now, receipt, at_desk, walked_in,
    // What is done.
    check_in_some, check_in_anyway, check_out_some, check_out_anyway, back, undo, close, take_fee, stand_in, stands_in, nobody_named,
    word_wrong, found_none,
    // Children's way home.
    pickup, pickup_named, pickup_by_code, pickup_other, pickup_other_name, pickup_code, pickup_second, pickup_call, pickup_hand, pickup_wrong, pickup_missing,
}

#[cfg(feature = "offline")]
pub use entry::*;

/// What `app.js` calls.
#[cfg(feature = "offline")]
mod entry {
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_futures::spawn_local;

    use super::state::at;
    use super::{answer, exchange, write};

    /// Once, with what the server drew the page with.
    #[wasm_bindgen]
    pub fn begin(start: &str) {
        if let Ok(start) = miniserde::json::from_str(start) {
            at(|state| state.begin(start));
            spawn_local(async {
                exchange::open().await;
                exchange::sync().await;
            });
        }
    }

    /// Every few seconds.
    #[wasm_bindgen]
    pub fn beat() {
        spawn_local(exchange::sync());
    }

    /// A code was seen by the camera, or typed by a scanner.
    #[wasm_bindgen]
    pub fn scanned(text: &str) {
        answer::scanned(text);
    }

    /// A form was sent, by its name.
    #[wasm_bindgen]
    pub fn sent(form: &str) {
        match form {
            "code" => answer::typed(),
            "word" => answer::opens_names(),
            "search" => answer::searched(),
            "walk-in" => write::walk_in(),
            _ => {}
        }
    }

    /// A button was pressed, by its name.
    #[wasm_bindgen]
    pub fn pressed(name: &str) {
        write::pressed(name);
    }
}
