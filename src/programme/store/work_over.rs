//! SQL that gives what is published other words and numbers. Dates, venues and who applies stay.

use super::add::{put_notes, put_questions, put_texts};
use super::changed;
use crate::programme::announcement::Announcement;
use crate::store::{Store, StoreResult, Tx, sql};

/// Puts an offering on the words of `a`, which names the same sessions and slots. The database refuses that an answered
/// question goes.
pub async fn work_over(tx: &mut Tx, a: &Announcement) -> StoreResult<()> {
    offering(tx, a).await?;
    for s in &a.sessions {
        // Calendars take it as newer only where something changed.
        let query =
            sql("UPDATE session SET title = $1, instructor = $2, note = $3, sequence = sequence + 1, updated_at = $4 \
             WHERE id = $5 AND (title <> $6 OR instructor <> $7 OR note <> $8)");
        let query = query.bind(&s.title).bind(&s.instructor).bind(&s.note).bind(s.updated_at).bind(&s.id);
        tx.run(query.bind(&s.title).bind(&s.instructor).bind(&s.note)).await?;
    }
    for s in &a.slots {
        let query = sql(
            "UPDATE slot SET title = $1, capacity = $2, max_group = $3, grade_from = $4, grade_until = $5 WHERE id = $6",
        );
        tx.run_exactly(
            1,
            query.bind(&s.title).bind(s.capacity).bind(s.max_group).bind(s.grade_from).bind(s.grade_until).bind(&s.id),
        )
        .await?;
    }
    questions(tx, a).await?;
    let id = &a.offering.id;
    tx.run(sql("DELETE FROM offering_note WHERE offering_id = $1").bind(id)).await?;
    put_notes(tx, a).await?;
    tx.run(sql("DELETE FROM offering_text WHERE offering_id = $1").bind(&a.offering.id)).await?;
    put_texts(tx, a).await?;
    changed(tx).await
}

async fn offering(tx: &mut Tx, a: &Announcement) -> StoreResult<()> {
    let o = &a.offering;
    let query = sql("UPDATE offering SET measure_id = $1, action_id = $2, visibility = $3, title = $4, title_kana = $5, summary = $6, \
         summary_easy = $7, title_en = $8, summary_en = $9, eligibility = $10, residency = $11, born_from = $12, \
         born_until = $13, grade_from = $14, grade_until = $15, guardian_under = $16, asks = $17, announce_on = $18, \
         opens_at = $19, closes_at = $20, paper_until = $21, result_on = $22, channels = $23, minimum = $24, \
         childcare_places = $25, childcare_until = $26, adjustments_until = $27, fee = $28, fee_text = $29, \
         confirm_by_code = $30, waitlist = $31, offer_hours = $32, head_count = $33, citizen_tally = $34, sensitive = $35, \
         data_holder = $36, purpose = $37, retain_until = $38, contact_name = $39, contact_phone = $40, updated_at = $41, \
         access_days = $42, photos = $43, fee_unit = $44, per_organisation = $45, proxies = $46, lead_days = $47, \
         wished_dates = $48, visit_from = $49, visit_until = $50, visit_minutes = $51, visit_blackout = $52, minimum_on = $53, \
         waitlist_days = $54, once_per = $55, completes_at = $56, desk = $57, no_show_minutes = $58 \
         WHERE id = $59")
    .bind(&o.measure_id)
    .bind(o.action_id.clone())
    .bind(o.visibility)
    .bind(&o.title)
    .bind(&o.title_kana)
    .bind(&o.summary)
    .bind(&o.summary_easy)
    .bind(&o.title_en)
    .bind(&o.summary_en)
    .bind(&o.eligibility)
    .bind(&o.residency)
    .bind(o.born_from.clone())
    .bind(o.born_until.clone())
    .bind(o.grade_from)
    .bind(o.grade_until)
    .bind(o.guardian_under)
    .bind(&o.asks)
    .bind(o.announce_on.clone())
    .bind(o.opens_at)
    .bind(o.closes_at)
    .bind(o.paper_until.clone())
    .bind(o.result_on.clone())
    .bind(&o.channels)
    .bind(o.minimum)
    .bind(o.childcare_places)
    .bind(o.childcare_until.clone())
    .bind(o.adjustments_until.clone())
    .bind(o.fee)
    .bind(&o.fee_text)
    .bind(o.confirm_by_code)
    .bind(o.waitlist)
    .bind(o.offer_hours)
    .bind(o.head_count)
    .bind(o.citizen_tally)
    .bind(o.sensitive)
    .bind(&o.data_holder)
    .bind(&o.purpose)
    .bind(&o.retain_until)
    .bind(&o.contact_name)
    .bind(&o.contact_phone)
    .bind(o.updated_at)
    .bind(o.access_days)
    .bind(o.photos)
    .bind(o.fee_unit)
    .bind(o.per_organisation)
    .bind(o.proxies)
    .bind(o.lead_days)
    .bind(o.wished_dates)
    .bind(o.visit_from.clone())
    .bind(o.visit_until.clone())
    .bind(o.visit_minutes)
    .bind(&o.visit_blackout)
    .bind(o.minimum_on.clone())
    .bind(&o.waitlist_days)
    .bind(o.once_per.code())
    .bind(o.completes_at)
    .bind(&o.desk)
    .bind(o.no_show_minutes)
    .bind(&o.id);
    tx.run_exactly(1, query).await
}

/// Questions keep their ids, and with them their answers; those left out go.
async fn questions(tx: &mut Tx, a: &Announcement) -> StoreResult<()> {
    let kept: Vec<&str> = a.questions.iter().map(|q| q.id.as_str()).collect();
    let known: Vec<(String,)> = tx
        .all(sql("SELECT id FROM question WHERE offering_id = $1 ORDER BY position DESC").bind(&a.offering.id))
        .await?;
    put_questions(tx, a).await?;
    // Those that depend go before those they depend on.
    for (id,) in known.iter().filter(|(id,)| !kept.contains(&id.as_str())) {
        tx.run(sql("DELETE FROM question WHERE id = $1").bind(id)).await?;
    }
    Ok(())
}

/// Which of its questions somebody has answered, also who is kept secret.
pub async fn answered(store: &Store, offering: &str) -> StoreResult<Vec<(String,)>> {
    let query = sql(
        "SELECT q.id FROM question q WHERE q.offering_id = $1 AND (EXISTS (SELECT 1 FROM answer a WHERE a.question_id = q.id) \
         OR EXISTS (SELECT 1 FROM secret_answer s WHERE s.question_id = q.id))",
    );
    store.all(query.bind(offering)).await
}
