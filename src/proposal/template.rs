//! What a new proposal begins with, by its kind: as little to decide as can be, and what is fair where nobody decides.

use super::content::Content;
use crate::programme::Kind;

/// `contact`: the organising partner's own, as it is published.
pub fn template(kind: Kind, partner: &str) -> Content {
    let mut c = Content::default();
    let (places, selection) = match kind {
        Kind::SingleSession | Kind::Series | Kind::YearCourse | Kind::CoCreationSeries => ("whole", "lottery"),
        Kind::VolunteerShift => ("each", "first_come"),
        Kind::ConsultationSlot => ("each", "first_come"),
        Kind::VolunteerPlacement => ("rows", "ranked_preference"),
        Kind::InvitationMeeting => ("whole", "invitation"),
        Kind::OnDemand => ("none", "by_arrangement"),
        Kind::OpenEvent => ("none", "none"),
    };
    for (name, value) in [
        ("kind", kind.code()),
        ("places", places),
        ("selection", selection),
        ("unit", "person"),
        ("each_rule", if kind == Kind::VolunteerShift { "any_of" } else { "one_of" }),
        ("waitlist", "1"),
        ("offer_hours", "48"),
        ("applicant", "person"),
        ("once_per", "person"),
        ("eligibility", "どなたでも"),
        ("visibility", "public"),
        ("citizen_tally", "1"),
        ("publish_time", "09:00"),
        ("opens_time", "09:00"),
        ("closes_time", "17:00"),
        ("confirm_by_code", "1"),
        ("fee", "0"),
        ("hosts[0].partner", partner),
        ("hosts[0].role", "organiser"),
    ] {
        c.set(name, value);
    }
    if kind == Kind::OpenEvent {
        c.set("head_count", "1");
    }
    c.set_all("asks", vec!["age_band".into()]);
    c.set_all("channels", ["web", "phone", "counter"].map(Into::into).into());
    c
}
