//! What a proposal asks, section by section: fields and tables, each with its name, kind, label and hint. The one list that
//! pages, comparisons and checks go by.

use super::spec::Kind::{Any, Date, Line, Long, Number, One, Phone, Time, Yes};
use super::spec::{Options, Pointer, Say, Spec, Table, spec};

pub(super) const ABOUT: &[Spec] = &[
    spec("title", Line, |w| w.title).required().hint(|w| w.title_more),
    spec("title_kana", Line, |w| w.title_kana),
    spec("summary", Long, |w| w.summary).required().hint(|w| w.summary_more),
    spec("kind", One(Options::Kinds), |w| w.kind).required(),
    spec("action", One(Options::Actions), |w| w.action).hint(|w| w.action_more),
];

pub(super) const TEXTS: &[Spec] = &[
    spec("summary_easy", Long, |w| w.summary_easy).hint(|w| w.summary_easy_more),
    spec("title_en", Line, |w| w.title_en),
    spec("summary_en", Long, |w| w.summary_en).hint(|w| w.summary_en_more),
];

pub(super) const TRANSLATIONS: Table = Table {
    name: "translations",
    legend: |w| w.translation_row,
    specs: &[
        spec("part", One(Options::Parts), |w| w.part),
        spec("language", One(Options::Fixed(&[("ja-easy", |w| w.easy_japanese), ("en", |w| w.english)])), |w| {
            w.part_language
        }),
        spec("text", Long, |w| w.part_text).hint(|w| w.part_text_more),
    ],
    least: 1,
};

pub(super) const DATES: &[Spec] = &[
    spec("venue", One(Options::Venues), |w| w.venue),
    spec("venue_other", Line, |w| w.venue_other).more(),
    spec("year", Number, |w| w.year).more(),
];

/// Asked to list dates; kept nowhere.
pub const RULE: &[Spec] = &[
    spec(
        "rule_weekday",
        Any(Options::Fixed(&[
            ("1", |w| w.monday),
            ("2", |w| w.tuesday),
            ("3", |w| w.wednesday),
            ("4", |w| w.thursday),
            ("5", |w| w.friday),
            ("6", |w| w.saturday),
            ("0", |w| w.sunday),
        ])),
        |w| w.rule_weekday,
    ),
    spec(
        "rule_week",
        Any(Options::Fixed(&[
            ("1", |w| w.first),
            ("2", |w| w.second),
            ("3", |w| w.third),
            ("4", |w| w.fourth),
            ("0", |w| w.last),
        ])),
        |w| w.rule_week,
    )
    .hint(|w| w.rule_week_more),
    spec("rule_from", Date, |w| w.rule_from),
    spec("rule_until", Date, |w| w.rule_until),
    spec("rule_starts", Time, |w| w.starts),
    spec("rule_ends", Time, |w| w.ends),
];

pub(super) const SESSIONS: Table = Table {
    name: "sessions",
    legend: |w| w.session_row,
    specs: &[
        spec("date", Date, |w| w.date).required(),
        spec("starts", Time, |w| w.starts).required(),
        spec("ends", Time, |w| w.ends).required(),
        spec("title", Line, |w| w.session_title),
        spec("instructor", Line, |w| w.instructor),
        spec("venue", One(Options::Venues), |w| w.venue).more(),
        spec("attendance", One(Options::Fixed(ATTENDANCE)), |w| w.attendance).more(),
        spec("note", Line, |w| w.session_note).more(),
        spec("capacity", Number, |w| w.capacity).more(),
    ],
    least: 1,
};

pub(super) const ATTENDANCE: &[(&str, Say)] =
    &[("required", |w| w.required), ("elective", |w| w.elective), ("one_of", |w| w.one_of)];

pub(super) const PLACES: &[Spec] = &[
    spec(
        "selection",
        One(Options::Fixed(&[
            ("lottery", |w| w.lottery),
            ("first_come", |w| w.first_come),
            ("ranked_preference", |w| w.ranked_preference),
            ("screening", |w| w.screening),
            ("by_arrangement", |w| w.by_arrangement),
            ("none", |w| w.no_registration),
            ("invitation", |w| w.invitation),
            ("nomination", |w| w.nomination),
            ("continuing", |w| w.continuing),
            ("mixed", |w| w.mixed),
        ])),
        |w| w.selection,
    )
    .required()
    .hint(|w| w.selection_more),
    spec(
        "places",
        One(Options::Fixed(&[
            ("whole", |w| w.places_whole),
            ("each", |w| w.places_each),
            ("rows", |w| w.places_rows),
            ("none", |w| w.places_none),
        ])),
        |w| w.places,
    )
    .required(),
    spec("capacity", Number, |w| w.capacity_each),
    spec("unit", One(Options::Fixed(UNITS)), |w| w.unit),
    spec("each_rule", One(Options::Fixed(&[("one_of", |w| w.rule_one_of), ("any_of", |w| w.rule_any_of)])), |w| {
        w.each_rule
    })
    .more(),
    spec("max_group", Number, |w| w.max_group).more(),
    spec("max_wishes", Number, |w| w.max_wishes).more(),
    spec("minimum", Number, |w| w.minimum),
    spec("minimum_on", Date, |w| w.minimum_on).more().hint(|w| w.minimum_on_more),
    spec("continues", One(Options::Classes), |w| w.continues).more().hint(|w| w.continues_more),
    spec("waitlist", Yes, |w| w.waitlist),
    spec("waitlist_days", Line, |w| w.waitlist_days).more().hint(|w| w.waitlist_days_more),
    spec("offer_hours", Number, |w| w.offer_hours).more(),
];

pub(super) const UNITS: &[(&str, Say)] =
    &[("person", |w| w.person), ("party", |w| w.party), ("organisation", |w| w.organisation)];

pub(super) const SLOTS: Table = Table {
    name: "slots",
    legend: |w| w.slot_row,
    specs: &[
        spec("title", Line, |w| w.slot_title),
        spec("capacity", Number, |w| w.capacity),
        spec("unit", One(Options::Fixed(UNITS)), |w| w.unit).more(),
        spec("sessions", Line, |w| w.slot_sessions),
        spec("mode", One(Options::Fixed(&[("on_site", |w| w.on_site), ("online", |w| w.online)])), |w| w.slot_mode)
            .more(),
        spec("group", Line, |w| w.slot_group).more(),
        spec(
            "rule",
            One(Options::Fixed(&[
                ("one_of", |w| w.rule_one_of),
                ("any_of", |w| w.rule_any_of),
                ("ranked", |w| w.rule_ranked),
                ("assigned", |w| w.rule_assigned),
                ("all", |w| w.rule_all),
            ])),
            |w| w.slot_rule,
        )
        .more(),
        spec("required", Yes, |w| w.slot_required).more(),
        spec("max_group", Number, |w| w.max_group).more(),
        spec("grade_from", One(Options::Grades), |w| w.grade_from).more(),
        spec("grade_until", One(Options::Grades), |w| w.grade_until).more(),
    ],
    least: 0,
};

const PEOPLE: &[(&str, Say)] =
    &[("resident", |w| w.resident), ("worker", |w| w.worker), ("student", |w| w.student), ("other", |w| w.elsewhere)];

pub(super) const WHO: &[Spec] = &[
    spec("eligibility", Line, |w| w.eligibility).required().hint(|w| w.eligibility_more),
    spec("residency", Any(Options::Fixed(PEOPLE)), |w| w.residency).hint(|w| w.residency_more),
    spec("born_from", Date, |w| w.born_from),
    spec("born_until", Date, |w| w.born_until).hint(|w| w.born_more),
    spec("grade_from", One(Options::Grades), |w| w.grade_from).more(),
    spec("grade_until", One(Options::Grades), |w| w.grade_until).more(),
    spec("guardian_under", Number, |w| w.guardian_under).more(),
    spec("completed", One(Options::Programmes), |w| w.completed).more().hint(|w| w.completed_more),
    spec("never", One(Options::Programmes), |w| w.never).more(),
    spec(
        "applicant",
        One(Options::Fixed(&[("person", |w| w.by_person), ("guardian", |w| w.by_guardian), ("group", |w| w.by_group)])),
        |w| w.applicant,
    )
    .required(),
    spec(
        "once_per",
        One(Options::Fixed(&[
            ("person", |w| w.once_per_person),
            ("household", |w| w.once_per_household),
            ("group", |w| w.once_per_group),
        ])),
        |w| w.once_per,
    )
    .more()
    .hint(|w| w.once_per_more),
    spec(
        "asks",
        Any(Options::Fixed(&[
            ("age_band", |w| w.ask_age_band),
            ("birth_date", |w| w.ask_birth_date),
            ("grade", |w| w.ask_grade),
            ("residency", |w| w.ask_residency),
            ("district", |w| w.ask_district),
        ])),
        |w| w.asks,
    )
    .hint(|w| w.asks_more),
    spec(
        "visibility",
        One(Options::Fixed(&[("public", |w| w.public), ("invited", |w| w.invited), ("internal", |w| w.internal)])),
        |w| w.visibility,
    )
    .more(),
    spec("sensitive", Yes, |w| w.sensitive).more(),
    spec("citizen_tally", Yes, |w| w.citizen_tally).more(),
    spec("head_count", Yes, |w| w.head_count).more(),
];

pub(super) const PERIOD: &[Spec] = &[
    spec("announce_on", Date, |w| w.announce_on).hint(|w| w.announce_on_more),
    spec("publish_on", Date, |w| w.publish_on).hint(|w| w.publish_on_more),
    spec("publish_time", Time, |w| w.publish_time),
    spec("opens_on", Date, |w| w.opens_on),
    spec("opens_time", Time, |w| w.opens_time),
    spec("closes_on", Date, |w| w.closes_on),
    spec("closes_time", Time, |w| w.closes_time),
    spec("paper_until", Date, |w| w.paper_until).more(),
    spec("result_on", Date, |w| w.result_on).more(),
    spec("channels", Any(Options::Channels), |w| w.channels).hint(|w| w.channels_more),
    spec("confirm_by_code", Yes, |w| w.confirm_by_code).more(),
    spec("per_organisation", Number, |w| w.per_organisation).more().hint(|w| w.per_organisation_more),
    spec("proxies", Yes, |w| w.proxies).more(),
    spec("lead_days", Number, |w| w.lead_days).more().hint(|w| w.lead_days_more),
    spec("wished_dates", Number, |w| w.wished_dates).more(),
    spec("visit_from", Time, |w| w.visit_from).more(),
    spec("visit_until", Time, |w| w.visit_until).more(),
    spec("visit_minutes", Number, |w| w.visit_minutes).more(),
    spec("visit_blackout", Line, |w| w.visit_blackout).more().hint(|w| w.visit_blackout_more),
];

pub(super) const QUESTIONS: Table = Table {
    name: "questions",
    legend: |w| w.question_row,
    specs: &[
        spec("label", Line, |w| w.question),
        spec("kind", One(Options::Fixed(ANSWERS)), |w| w.question_kind),
        spec("options", Long, |w| w.question_options),
        spec("step", One(Options::Fixed(&[("apply", |w| w.step_apply), ("after", |w| w.step_after)])), |w| {
            w.question_step
        }),
        spec("required", Yes, |w| w.question_required),
        spec("purpose", Line, |w| w.question_purpose).hint(|w| w.question_purpose_more),
        spec("minimum", Number, |w| w.question_minimum),
        spec("maximum", Number, |w| w.question_maximum),
        spec("shown_if", Number, |w| w.shown_if).hint(|w| w.shown_if_more),
        spec("shown_answer", Line, |w| w.shown_answer).hint(|w| w.shown_answer_more),
    ],
    least: 1,
};

pub(super) const ANSWERS: &[(&str, Say)] = &[
    ("text", |w| w.text),
    ("long", |w| w.long),
    ("number", |w| w.number),
    ("choice", |w| w.choice),
    ("yes", |w| w.yes),
    ("consent", |w| w.consent),
];

/// Fields of a row that name another row of the table by its number.
pub const POINTS_AT_A_ROW: [Pointer; 4] = [
    Pointer { table: "questions", field: "shown_if", at: "questions" },
    Pointer { table: "priorities", field: "question", at: "questions" },
    Pointer { table: "quotas", field: "question", at: "questions" },
    Pointer { table: "quotas", field: "slot", at: "slots" },
];

pub(super) const PRIORITIES: Table = Table {
    name: "priorities",
    legend: |w| w.priority_row,
    specs: &[
        spec(
            "goes_by",
            One(Options::Fixed(&[
                ("residency", |w| w.first_residency),
                ("answer", |w| w.first_answer),
                ("born", |w| w.first_born),
                ("earlier_loser", |w| w.first_loser),
            ])),
            |w| w.first_by,
        )
        .hint(|w| w.first_by_more),
        spec("people", Any(Options::Fixed(PEOPLE)), |w| w.first_people),
        spec("question", Number, |w| w.first_question).hint(|w| w.first_question_more),
        spec("born_from", Date, |w| w.born_from),
        spec("born_until", Date, |w| w.born_until),
        spec("years", Number, |w| w.first_years),
        spec("percent", Number, |w| w.first_percent).hint(|w| w.first_percent_more),
    ],
    least: 0,
};

pub(super) const QUOTAS: Table = Table {
    name: "quotas",
    legend: |w| w.quota_row,
    specs: &[
        spec(
            "goes_by",
            One(Options::Fixed(&[
                ("channel", |w| w.quota_by_channel),
                ("reserved", |w| w.quota_by_reserved),
                ("answer", |w| w.quota_by_answer),
                ("born", |w| w.first_born),
                ("persons", |w| w.quota_by_persons),
            ])),
            |w| w.quota_by,
        )
        .hint(|w| w.quota_by_more),
        spec("at_most", Number, |w| w.quota_at_most),
        spec("channels", Any(Options::Channels), |w| w.quota_channels),
        spec("merges_on", Date, |w| w.quota_merges).hint(|w| w.quota_merges_more),
        spec("title", Line, |w| w.quota_title).more(),
        spec("question", Number, |w| w.quota_asked).more(),
        spec("answer", Line, |w| w.quota_answered).more(),
        spec("born_from", Date, |w| w.born_from).more(),
        spec("born_until", Date, |w| w.born_until).more(),
        spec("at_least", Number, |w| w.quota_at_least).more(),
        spec("slot", Number, |w| w.quota_slot).more(),
    ],
    least: 0,
};

pub(super) const CRITERIA: Table = Table {
    name: "criteria",
    legend: |w| w.criterion_row,
    specs: &[
        spec("title", Line, |w| w.criterion).hint(|w| w.criterion_more),
        spec("points", Number, |w| w.criterion_points),
        spec("hint", Line, |w| w.criterion_hint),
    ],
    least: 0,
};

pub(super) const DETAILS: &[Spec] = &[
    spec("fee", Number, |w| w.fee).hint(|w| w.fee_more),
    spec("fee_unit", One(Options::Fixed(&[("person", |w| w.fee_per_person), ("party", |w| w.fee_per_party)])), |w| {
        w.fee_unit
    })
    .hint(|w| w.fee_unit_more),
    spec("fee_text", Line, |w| w.fee_text),
    spec("bring", Long, |w| w.bring),
    spec("childcare", Line, |w| w.childcare),
    spec("childcare_places", Number, |w| w.childcare_places),
    spec("childcare_until", Date, |w| w.childcare_until),
    spec("sign_language", Line, |w| w.sign_language).more(),
    spec("captioning", Line, |w| w.captioning).more(),
    spec("adjustments_until", Date, |w| w.adjustments_until).hint(|w| w.adjustments_until_more),
    spec("insurance", Line, |w| w.insurance).more(),
    spec("photos", Yes, |w| w.photos).hint(|w| w.photos_more),
    spec("weather", Line, |w| w.weather).hint(|w| w.weather_more),
    spec("completion", Line, |w| w.completion).more(),
    spec("completes_at", Number, |w| w.completes_at).more().hint(|w| w.completes_at_more),
    spec("certificate", Line, |w| w.certificate).more(),
    spec("languages", Line, |w| w.languages).more(),
    spec("below_minimum", Line, |w| w.below_minimum).more(),
    spec("capacity_note", Long, |w| w.capacity_note).more(),
    spec("registration_note", Long, |w| w.registration_note).more(),
    spec("other", Long, |w| w.other),
];

/// What the desk does on the day, beside ticking names off; all of it off unless it is turned on here.
pub(super) const DESK: &[Spec] = &[
    spec("desk", Any(Options::Fixed(DESK_RULES)), |w| w.desk).hint(|w| w.desk_more),
    spec("no_show_minutes", Number, |w| w.no_show_minutes).hint(|w| w.no_show_minutes_more),
];

const DESK_RULES: &[(&str, Say)] = &[
    ("pickup", |w| w.desk_pickup),
    ("self_check_in", |w| w.desk_self_check_in),
    ("kiosk", |w| w.desk_kiosk),
    ("own_devices", |w| w.desk_own_devices),
];

pub(super) const CONTACT: &[Spec] = &[
    spec("contact_name", Line, |w| w.contact_name).required().hint(|w| w.contact_name_more),
    spec("contact_phone", Phone, |w| w.contact_phone).required(),
    spec("data_holder", Line, |w| w.data_holder).more(),
    spec("purpose", Long, |w| w.purpose).more(),
    spec("retain_until", Date, |w| w.retain_until).more(),
    spec("access_days", Number, |w| w.access_days).more().hint(|w| w.access_days_more),
];

pub(super) const HOSTS: Table = Table {
    name: "hosts",
    legend: |w| w.host_row,
    specs: &[
        spec("partner", One(Options::Partners), |w| w.host_partner),
        spec(
            "role",
            One(Options::Fixed(&[
                ("organiser", |w| w.organiser),
                ("co_organiser", |w| w.co_organiser),
                ("endorser", |w| w.endorser),
                ("sponsor", |w| w.sponsor),
                ("cooperator", |w| w.cooperator),
            ])),
            |w| w.host_role,
        ),
    ],
    least: 1,
};

pub(super) const RECEIVERS: Table = Table {
    name: "receivers",
    legend: |w| w.receiver_row,
    specs: &[
        spec("partner", One(Options::Partners), |w| w.receiver),
        spec("columns", Any(Options::Columns), |w| w.receiver_columns),
        spec("why", Line, |w| w.receiver_why).hint(|w| w.question_purpose_more),
    ],
    least: 0,
};

pub(super) const INSTRUCTORS: Table = Table {
    name: "instructors",
    legend: |w| w.instructor_row,
    specs: &[
        spec("name", Line, |w| w.instructor_name),
        spec("contact", Line, |w| w.instructor_contact),
        spec("honorarium", Number, |w| w.honorarium),
        spec("pays_on", Date, |w| w.pays_on),
    ],
    least: 0,
};
