//! SQL that stores what is announced for the first time.

use super::changed;
use crate::programme::announcement::Announcement;
use crate::programme::model::*;
use crate::programme::quota::Quota;
use crate::store::{StoreResult, Tx, Value, insert};

/// Stores venues; those that are there already are brought up to date.
pub async fn put_venues(tx: &mut Tx, venues: &[Venue]) -> StoreResult<()> {
    let rows = venues.iter().map(|v| {
        vec![
            (&v.id).into(),
            (&v.name).into(),
            (&v.name_kana).into(),
            (&v.facility).into(),
            (&v.closed_weekdays).into(),
            v.max_persons.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO venue (id, name, name_kana, facility, closed_weekdays, max_persons) VALUES",
        rows.collect(),
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_kana = excluded.name_kana, facility = excluded.facility, \
         closed_weekdays = excluded.closed_weekdays, max_persons = excluded.max_persons",
    )
    .await
}

/// Stores programmes by id and title; those that are there already are brought up to date.
pub async fn put_programmes(tx: &mut Tx, programmes: &[(String, String)]) -> StoreResult<()> {
    let rows = programmes.iter().map(|(id, title)| vec![id.into(), title.into()]).collect();
    let tail = "ON CONFLICT (id) DO UPDATE SET title = excluded.title";
    insert(tx, "INSERT INTO programme (id, title) VALUES", rows, tail).await
}

/// Stores an announcement that is not there yet, with its slots, sessions, questions, notes, hosts and receivers.
pub async fn add(tx: &mut Tx, a: &Announcement) -> StoreResult<()> {
    let o = &a.offering;
    let row: Vec<Value> = vec![
        (&o.id).into(),
        (&o.programme_id).into(),
        (&o.measure_id).into(),
        o.action_id.clone().into(),
        o.fiscal_year.into(),
        o.kind.into(),
        o.selection.into(),
        o.visibility.into(),
        o.state.into(),
        (&o.title).into(),
        (&o.title_kana).into(),
        (&o.summary).into(),
        (&o.summary_easy).into(),
        (&o.title_en).into(),
        (&o.summary_en).into(),
        (&o.organiser).into(),
        o.venue_id.clone().into(),
        (&o.eligibility).into(),
        (&o.residency).into(),
        o.born_from.clone().into(),
        o.born_until.clone().into(),
        o.grade_from.into(),
        o.grade_until.into(),
        o.guardian_under.into(),
        o.applicant.into(),
        (&o.asks).into(),
        o.publish_at.into(),
        o.announce_on.clone().into(),
        o.opens_at.into(),
        o.closes_at.into(),
        o.paper_until.clone().into(),
        o.result_on.clone().into(),
        (&o.channels).into(),
        o.minimum.into(),
        o.childcare_places.into(),
        o.childcare_until.clone().into(),
        o.adjustments_until.clone().into(),
        o.fee.into(),
        o.fee_unit.into(),
        (&o.fee_text).into(),
        o.confirm_by_code.into(),
        o.waitlist.into(),
        o.offer_hours.into(),
        o.head_count.into(),
        o.citizen_tally.into(),
        o.sensitive.into(),
        (&o.data_holder).into(),
        (&o.purpose).into(),
        (&o.retain_until).into(),
        (&o.contact_name).into(),
        (&o.contact_phone).into(),
        o.updated_at.into(),
        o.access_days.into(),
        o.photos.into(),
        o.per_organisation.into(),
        o.proxies.into(),
        o.lead_days.into(),
        o.wished_dates.into(),
        o.visit_from.clone().into(),
        o.visit_until.clone().into(),
        o.visit_minutes.into(),
        (&o.visit_blackout).into(),
        o.minimum_on.clone().into(),
        (&o.waitlist_days).into(),
        o.once_per.into(),
        o.continues_id.clone().into(),
        o.completes_at.into(),
        (&o.desk).into(),
        o.no_show_minutes.into(),
    ];
    insert(tx, "INSERT INTO offering (id, programme_id, measure_id, action_id, fiscal_year, kind, selection, visibility, state, \
        title, title_kana, summary, summary_easy, title_en, summary_en, organiser, venue_id, eligibility, residency, \
        born_from, born_until, grade_from, grade_until, guardian_under, applicant, asks, publish_at, announce_on, opens_at, \
        closes_at, paper_until, result_on, channels, minimum, childcare_places, childcare_until, adjustments_until, fee, fee_unit, fee_text, confirm_by_code, waitlist, offer_hours, head_count, citizen_tally, sensitive, \
        data_holder, purpose, retain_until, contact_name, contact_phone, updated_at, access_days, photos, per_organisation, proxies, lead_days, \
        wished_dates, visit_from, visit_until, visit_minutes, visit_blackout, minimum_on, waitlist_days, once_per, continues_id, completes_at, desk, no_show_minutes) VALUES", vec![row], "").await?;
    let rows = a.sessions.iter().map(|s| {
        vec![
            (&s.id).into(),
            (&s.offering_id).into(),
            s.position.into(),
            (&s.date).into(),
            (&s.starts).into(),
            (&s.ends).into(),
            s.starts_at.into(),
            s.ends_at.into(),
            s.venue_id.clone().into(),
            (&s.title).into(),
            (&s.instructor).into(),
            (&s.note).into(),
            s.state.into(),
            (&s.cancel_reason).into(),
            s.head_count.into(),
            s.sequence.into(),
            s.updated_at.into(),
        ]
    });
    insert(tx, "INSERT INTO session (id, offering_id, position, date, starts, ends, starts_at, ends_at, venue_id, title, instructor, \
        note, state, cancel_reason, head_count, sequence, updated_at) VALUES", rows.collect(), "").await?;
    let rows = a.groups.iter().map(|g| {
        vec![
            (&g.id).into(),
            (&g.offering_id).into(),
            g.position.into(),
            (&g.title).into(),
            g.rule.into(),
            g.required.into(),
            g.max_wishes.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO choice_group (id, offering_id, position, title, rule, required, max_wishes) VALUES",
        rows.collect(),
        "",
    )
    .await?;
    let rows = a.slots.iter().map(|s| {
        vec![
            (&s.id).into(),
            (&s.offering_id).into(),
            s.choice_group_id.clone().into(),
            s.position.into(),
            (&s.title).into(),
            s.mode.into(),
            s.unit.into(),
            s.capacity.into(),
            s.extra.into(),
            s.taken.into(),
            s.waiting.into(),
            s.entered.into(),
            s.max_group.into(),
            s.grade_from.into(),
            s.grade_until.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO slot (id, offering_id, choice_group_id, position, title, mode, unit, capacity, extra, taken, waiting, entered, \
        max_group, grade_from, grade_until) VALUES",
        rows.collect(),
        "",
    )
    .await?;
    let rows = a.slot_sessions.iter().map(|l| vec![(&l.slot_id).into(), (&l.session_id).into(), l.attendance.into()]);
    insert(tx, "INSERT INTO slot_session (slot_id, session_id, attendance) VALUES", rows.collect(), "").await?;
    put_questions(tx, a).await?;
    let rows = a.priorities.iter().map(|p| {
        vec![
            (&p.offering_id).into(),
            p.class.into(),
            p.kind.into(),
            (&p.residency).into(),
            p.question_id.clone().into(),
            p.born_from.clone().into(),
            p.born_until.clone().into(),
            p.years.into(),
            p.percent.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO priority (offering_id, class, kind, residency, question_id, born_from, born_until, years, percent) VALUES",
        rows.collect(),
        "",
    )
    .await?;
    let rows = a.prerequisites.iter().map(|p| vec![(&p.offering_id).into(), (&p.programme_id).into(), p.kind.into()]);
    insert(tx, "INSERT INTO prerequisite (offering_id, programme_id, kind) VALUES", rows.collect(), "").await?;
    put_quotas(tx, &a.quotas).await?;
    let rows = a.criteria.iter().map(|c| {
        vec![(&c.offering_id).into(), c.position.into(), (&c.title).into(), (&c.hint).into(), c.points.into()]
    });
    let head = "INSERT INTO criterion (offering_id, position, title, hint, points) VALUES";
    insert(tx, head, rows.collect(), "").await?;
    put_notes(tx, a).await?;
    put_texts(tx, a).await?;
    let rows = a.hosts.iter().zip(0i64..).map(|(h, i)| {
        // Nobody's name is used before it was allowed.
        let approval = if h.role == HostRole::Endorser { "requested" } else { "none" };
        vec![(&h.offering_id).into(), (&h.partner_id).into(), h.role.into(), i.into(), approval.into()]
    });
    insert(
        tx,
        "INSERT INTO offering_partner (offering_id, partner_id, role, position, approval) VALUES",
        rows.collect(),
        "",
    )
    .await?;
    let rows = a.receivers.iter().map(|r| {
        vec![
            (&r.id).into(),
            (&r.offering_id).into(),
            r.partner_id.clone().into(),
            (&r.columns).into(),
            (&r.why).into(),
            r.since.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO offering_receiver (id, offering_id, partner_id, columns, why, since) VALUES",
        rows.collect(),
        "",
    )
    .await?;
    changed(tx).await
}

/// Stores its questions; those that are there already, with their answers, are brought up to date.
pub(super) async fn put_questions(tx: &mut Tx, a: &Announcement) -> StoreResult<()> {
    let rows = a.questions.iter().map(|q| {
        vec![
            (&q.id).into(),
            (&q.offering_id).into(),
            q.position.into(),
            q.step.into(),
            q.kind.into(),
            (&q.label).into(),
            (&q.options).into(),
            q.required.into(),
            (&q.purpose).into(),
            q.minimum.into(),
            q.maximum.into(),
            q.shown_if_question.clone().into(),
            q.shown_if_answer.clone().into(),
        ]
    });
    let head = "INSERT INTO question (id, offering_id, position, step, kind, label, options, required, purpose, minimum, maximum, \
        shown_if_question, shown_if_answer) VALUES";
    let tail = "ON CONFLICT (id) DO UPDATE SET position = excluded.position, step = excluded.step, kind = excluded.kind, \
        label = excluded.label, options = excluded.options, required = excluded.required, purpose = excluded.purpose, \
        minimum = excluded.minimum, maximum = excluded.maximum, shown_if_question = excluded.shown_if_question, \
        shown_if_answer = excluded.shown_if_answer";
    insert(tx, head, rows.collect(), tail).await
}

/// Stores what it says in other languages, of which there is nothing yet.
pub(super) async fn put_texts(tx: &mut Tx, a: &Announcement) -> StoreResult<()> {
    let rows =
        a.texts.iter().map(|t| vec![(&t.offering_id).into(), (&t.part).into(), (&t.language).into(), (&t.text).into()]);
    insert(tx, "INSERT INTO offering_text (offering_id, part, language, text) VALUES", rows.collect(), "").await
}

/// Stores its notes, of which there are none yet.
pub(super) async fn put_notes(tx: &mut Tx, a: &Announcement) -> StoreResult<()> {
    let rows =
        a.notes.iter().map(|n| vec![(&n.offering_id).into(), n.position.into(), n.kind.into(), (&n.text).into()]);
    insert(tx, "INSERT INTO offering_note (offering_id, position, kind, text) VALUES", rows.collect(), "").await
}

/// Adds quotas that are new.
pub(super) async fn put_quotas(tx: &mut Tx, quotas: &[Quota]) -> StoreResult<()> {
    let rows = quotas.iter().map(|q| {
        vec![
            (&q.id).into(),
            (&q.offering_id).into(),
            (&q.slot_id).into(),
            q.position.into(),
            (&q.title).into(),
            q.kind.into(),
            (&q.channels).into(),
            q.question_id.clone().into(),
            q.answer.clone().into(),
            q.born_from.clone().into(),
            q.born_until.clone().into(),
            q.at_most.into(),
            q.at_least.into(),
            q.merges_at.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO quota (id, offering_id, slot_id, position, title, kind, channels, question_id, answer, born_from, \
        born_until, at_most, at_least, merges_at) VALUES",
        rows.collect(),
        "",
    )
    .await
}
