//! What the pages have in common on which staff type in what others say: whose it is, the form, the frame.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use crate::app::App;
use crate::programme::{Announcement, standing};
use crate::registration::Channel;
use crate::registration::form::{Entry, Reading};
use crate::registration::form_view::FormPage;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::ui::{Errors, breadcrumbs, error_summary, say};
use crate::web::{Fields, Visit};

pub(super) fn with(status: StatusCode, mut response: Response) -> Response {
    *response.status_mut() = status;
    response
}

pub(super) struct Typing<'a> {
    pub app: &'a App,
    pub visit: &'a Visit,
    pub staff: &'a Staff,
    pub a: &'a Announcement,
    /// Names this very form.
    pub key: &'a str,
}

impl Typing<'_> {
    pub fn reading<'a>(&'a self, fresh_key: &'a str, channel: Option<Channel>) -> Reading<'a> {
        let entry = Some(Entry { staff_id: &self.staff.id, channel });
        Reading { announcement: self.a, language: self.visit.language, now: self.app.clock.now(), fresh_key, entry }
    }

    pub fn form<'a>(&'a self, typed: &'a Fields, errors: &'a Errors, action: &'a str) -> FormPage<'a> {
        let (now, language) = (self.app.clock.now(), self.visit.language);
        let standing = standing(self.a, now);
        let entry = Some(action);
        FormPage { announcement: self.a, now, standing, language, typed, errors, idempotency_key: self.key, entry }
    }

    pub fn drawn(&self, title: &'static str, more: &'static str, errors: &Errors, body: AnyView) -> Response {
        let (language, o) = (self.visit.language, &self.a.offering);
        let office = format!("/office/offerings/{}", o.id);
        let crumbs = [("/office", crate::office::title(language)), (office.as_str(), o.title.as_str())];
        let view = || {
            view! {
                {staff_menu(language, self.staff, "/office")}
                {breadcrumbs(language, &crumbs, title)}
                {error_summary(language, errors)}
                <h1><span class="sub">{say(title)}</span>{say(&o.title)}</h1>
                <p>{say(more)}</p>
                {body}
            }
            .into_any()
        };
        self.visit.page(title, view).into_response()
    }
}
