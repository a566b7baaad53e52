//! What the house holds about people: every table and every column of it, declared. A test walks the schema and fails where
//! one is missing here, so that no room takes data that nobody would ever take away.
//!
//! A new table is one line: its name, whose data it is, the columns that tell of a person, the others.

/// Whose data a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Nobody,
    /// Applicants and participants; the room's `forget` takes it.
    Applicants(&'static str),
    /// It goes by itself within a day or two.
    Passing(&'static str),
    /// Colleagues; it lasts as long as their account.
    Staff,
}

#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub of: Of,
    /// Tell of a person, by name or by what only they typed.
    pub personal: &'static str,
    pub other: &'static str,
}

const fn t(name: &'static str, of: Of, personal: &'static str, other: &'static str) -> Table {
    Table { name, of, personal, other }
}

use Of::{Applicants, Nobody, Passing, Staff};

#[rustfmt::skip]
pub const TABLES: &[Table] = &[
    t("action", Nobody, "", "id measure_id position title priority bookability from_fiscal_year to_fiscal_year"),
    t("adjustment", Applicants("adjustment"), "kinds text agreed reason", "id registration_id asked_at state answered_at staff_id told_at"),
    t("answer", Applicants("registration"), "text", "registration_id question_id"),
    t("arrangement", Applicants("arrangement"), "form_key group_name place_name place_address wish_note reason alternative report", "registration_id offering_id persons state asked_at answer_by date starts ends instructor visit_id decided_at decided_by reported_at reported_by"),
    t("arrangement_wish", Nobody, "", "registration_id rank date starts ends"),
    // What assessors gave, and why something was decided.
    t("assessment", Applicants("screening"), "points remark", "id registration_id staff_id at"),
    // Keyed digests of an address and a number; they go after a day.
    t("arrival_try", Passing("arrival"), "address asked", "id session_id at"),
    t("attendance", Nobody, "", "session_id participant_id present at fact_id left_at"),
    t("attendance_closing", Nobody, "", "id session_id number at staff_id expected present absent late early walk_ins substitutes heads minutes planned_minutes planned matters devices facts digest times_digest ended_at ended_by ended_why"),
    // Free words stand in `reason` only, and staff are told to name nobody there.
    t("audit", Nobody, "", "id at actor verb subject reason"),
    t("audit_head", Nobody, "", "one number hash at"),
    t("audit_seal", Nobody, "", "number audit_id hash"),
    // Nothing in it tells who it was once the participant is forgotten, as with attendance.
    t("certificate", Nobody, "", "id fiscal_year serial offering_id registration_id participant_id issued_at issued_by"),
    t("certificate_line", Nobody, "", "certificate_id session_id minutes planned"),
    t("certificate_number", Nobody, "", "fiscal_year last"),
    // Why somebody was carried over, or was not.
    t("carry_over", Applicants("continuing"), "reason", "id offering_id earlier_id registration_id visits needed decline_until decided_at decided_by"),
    t("card_code", Staff, "hash", "factor_id number used_at"),
    t("change", Nobody, "", "id offering_id kind reason staff_id at send_at undone_at corrects whole"),
    t("change_session", Nobody, "", "change_id session_id old_date old_starts old_ends old_venue_id old_state new_date new_starts new_ends new_venue_id new_state"),
    t("change_told", Nobody, "", "change_id registration_id staff_id at"),
    t("checkin_fact", Nobody, "", "id session_id participant_id kind amount at recorded_at device staff_id clock_offset anyway"),
    t("checkin_settled", Nobody, "", "session_id matter staff_id at note"),
    t("checkin_stray", Applicants("device"), "said", "id session_id participant_id device kind at recorded_at why"),
    t("childcare_request", Applicants("childcare"), "ages note", "registration_id offering_id queue children state asked_at given_at"),
    t("choice_group", Nobody, "", "id offering_id position title rule required max_wishes"),
    // What somebody agreed to tells of them as their answers do.
    t("consent_fact", Applicants("registration"), "about", "id registration_id what given at how staff_id"),
    t("contact", Applicants("registration"), "fax postcode address", "registration_id way"),
    t("criterion", Nobody, "", "offering_id position title hint points"),
    t("data_request", Applicants("privacy"), "text", "id registration_id kind asked_at state why answered_at answered_by"),
    // A helper has no name here: the link is called after its place at the desk.
    t("desk_device", Staff, "label", "id session_id token_hash staff_id link_id sign_in sign_in_ends made_at seen_at waiting clock_offset ended_at ended_by registered_id"),
    t("desk_link", Nobody, "", "id session_id label made_by made_at pin_hash failures ended_at ended_by"),
    // Whose browser it was, nobody knows: how often a link was opened, and until when.
    t("desk_link_browser", Nobody, "", "token_hash link_id created_at seen_at left_at"),
    t("disclosure", Nobody, "", "id at staff_id identified"),
    t("disclosure_part", Nobody, "", "disclosure_id registration_id participant_id"),
    t("disposal", Nobody, "", "id kind subject through proposed_at proposed_by approved_by approved_at due_on begun_at done_at rows_left held"),
    t("disposal_count", Nobody, "", "disposal_id what n"),
    t("data_terms_acceptance", Staff, "", "staff_id fiscal_year version at"),
    t("draw", Nobody, "", "id offering_id state announced_at list_fixed_at draw_at release_at commitment secret_state secret secret_reason secret_at outside_what outside_date outside_publisher outside_second outside_decimals read_value read_by read_at outside_value value_by rules fixed_at list_digest needed seed counts drawn_at approved_at approved_by released_at stopped_at stopped_by stopped_why round closes_at"),
    // By draw number, which tells nobody anything; it goes thirty days after the release.
    t("class_objection", Applicants("priority"), "objection reason", "registration_id objected_at class ruled_at ruled_by"),
    // Keyed digests, which tell nobody anything; they go after five years.
    t("minimum_decision", Nobody, "", "offering_id persons reason decided_at decided_by"),
    t("substitute", Nobody, "", "session_id participant_id absent_id fact_id"),
    t("waitlist_draw", Nobody, "", "offering_id on_day seed waiting offered drawn_at"),
    t("prerequisite", Nobody, "", "offering_id programme_id kind"),
    t("quota", Nobody, "", "id offering_id slot_id position title kind channels question_id answer born_from born_until at_most at_least extra taken merges_at merged_at"),
    t("registration_quota", Nobody, "", "registration_id quota_id units"),
    t("draw_missed", Nobody, "", "draw_id n registration_id class size wishes quotas places turns decided_by decided_at"),
    t("draw_loss", Nobody, "", "draw_id registration_id programme_id person household lost_at used_by"),
    t("priority", Nobody, "", "offering_id class kind residency question_id born_from born_until years percent"),
    t("draw_entry", Nobody, "", "draw_id number registration_id class size wishes quotas places turns"),
    // What somebody proposes: how its instructors are reached stands in it, too.
    t("edition", Staff, "content", "proposal_id version staff_id at"),
    t("export_permit", Nobody, "", "id receiver_id why since staff_id ended_at ended_by"),
    t("factor_recovery", Staff, "", "staff_id proposed_by why created_at ends_at"),
    t("fee_closing", Nobody, "", "id offering_id number session_id after_fact until_fact cash transfer other counted reason at staff_id"),
    t("fee_fact", Applicants("fee"), "reason note", "id offering_id number participant_id kind amount method corrects day at staff_id"),
    t("fee_receipt", Applicants("fee"), "addressee", "fact_id issuer fiscal_year number proviso amount at staff_id"),
    t("fee_receipt_number", Nobody, "", "issuer fiscal_year last"),
    t("fee_receipt_print", Nobody, "", "id fact_id copy at staff_id"),
    // Staff wrote it to some of an offering's applicants; it goes with the last of them.
    t("group_letter", Applicants("mailing"), "subject body subject_easy body_easy subject_en body_en", "id offering_id form_key filter for_ended staff_id at send_at undone_at"),
    t("group_letter_reader", Nobody, "", "letter_id registration_id way told_at told_by"),
    t("handover", Nobody, "", "id from_staff by_staff at"),
    t("handover_item", Nobody, "", "handover_id kind item_id to_staff"),
    // What was taken back while a hold keeps it.
    t("held_text", Applicants("privacy"), "text", "what row_id registration_id taken_at"),
    t("hold", Applicants("privacy"), "note", "id offering_id registration_id why staff_id at lifted_at lifted_by lifted_why"),
    // A file of applications between its dry run and its import, an hour at most.
    t("import_file", Passing("import"), "bytes", "id offering_id staff_id channel at ends_at"),
    t("indicator", Nobody, "", "id policy_id position name unit kind baseline baseline_fiscal_year target target_fiscal_year note"),
    t("incident", Applicants("incident"), "concerned place what first_response called_others reporter", "id offering_id session_id registration_id participant_id day time called_ambulance called_family called_office recorded_at recorded_by hold_id"),
    t("incident_addition", Applicants("incident"), "text", "id incident_id staff_id at"),
    // They are reached by it as long as their offering is kept.
    // Taken with its offering's data; what editions hold of it too, or half a year after the last (`proposal::personal`).
    t("instructor", Staff, "name contact", "offering_id position honorarium pays_on"),
    t("indicator_value", Nobody, "", "id indicator_id fiscal_year value source n day at staff_id"),
    t("invitation", Staff, "email name", "id partner_id role invited_by kept_by created_at ends_at state settled_at staff_id"),
    // Reached under it by the office; it goes with those who came by it, or with the offering.
    t("invitee", Applicants("invitee"), "organisation organisation_key name name_kana email address", "id offering_id position answer revision answered_at answered_by added_at added_by sent_at reminded_at ended_at forgotten_at language swept_at"),
    t("invited_registration", Nobody, "", "registration_id invitee_id proxy"),
    t("job", Nobody, "", "id kind subject run_at attempts claimed_until error"),
    t("kept_persons", Nobody, "", "fiscal_year partner public level id citizen_tally n"),
    t("mail_code", Applicants("registration"), "email", "id purpose registration_id created_at ends_at attempts used_at"),
    t("measure", Nobody, "", "id policy_id position title"),
    t("my_session", Passing("registration"), "email", "token_hash ends_at"),
    t("notice", Nobody, "", "id kind registration_id subject_id state created_at send_at sent_at attempts error dedup"),
    t("offering", Nobody, "", "id programme_id measure_id action_id fiscal_year kind selection visibility state title title_kana summary summary_easy organiser venue_id eligibility residency born_from born_until grade_from grade_until guardian_under applicant asks publish_at opens_at closes_at paper_until result_on channels minimum fee fee_unit fee_text confirm_by_code waitlist offer_hours head_count citizen_tally sensitive photos data_holder purpose retain_until contact_name contact_phone updated_at access_days title_en summary_en announce_on childcare_places childcare_taken childcare_until adjustments_until per_organisation proxies lead_days wished_dates visit_from visit_until visit_minutes visit_blackout minimum_on waitlist_days once_per continues_id completes_at desk no_show_minutes"),
    t("offering_charge", Nobody, "", "offering_id staff_id since"),
    t("offering_note", Nobody, "", "offering_id position kind text"),
    t("offering_text", Nobody, "", "offering_id part language text"),
    t("offering_partner", Nobody, "", "offering_id partner_id role position since added_by approval approval_number approval_on approval_reason decided_by ended_at ended_by"),
    t("offering_receiver", Nobody, "", "id offering_id partner_id columns why since staff_id ended_at ended_by sees_from meanwhile"),
    t("participant", Applicants("registration"), "name name_kana name_key kana_key birth_date age_band grade photo_consent", "id registration_id offering_id position"),
    t("paper_letter", Nobody, "", "series_id branch registration_id kind subject_id dated_on issuer given_by given_at"),
    t("paper_series", Nobody, "", "id offering_id fiscal_year heading number made_by made_at"),
    // The group's own contact, as it is published.
    t("partner", Nobody, "", "id name kind name_kana contact_name contact_phone registered_on registered_until"),
    t("partner_member", Staff, "", "id partner_id staff_id role since ended_at"),
    t("passkey", Staff, "name", "factor_id credential_id credential counter used_at"),
    t("passkey_question", Passing("staff"), "", "token_hash staff_id kind state ends_at"),
    t("password_reset", Staff, "", "staff_id proposed_by identified created_at ends_at"),
    t("pending_sign_in", Passing("staff"), "", "token_hash staff_id back attempts ends_at"),
    // Under a purpose of its own, with an end of its own.
    t("person_alias", Applicants("person"), "key counted_as", ""),
    t("person_key", Applicants("person"), "key", "participant_id"),
    t("person_merge", Applicants("person"), "key other", "id staff_id at undone_at undone_by"),
    // Who fetches whose child: who was named when, and to whom it went.
    t("pickup_person", Applicants("pickup"), "name relation", "id registration_id position named_at named_by ended_at"),
    t("pickup_try", Nobody, "", "id registration_id session_id at"),
    t("pickup_handover", Applicants("pickup"), "other_name other_relation second_name called_whom called_number said undone_why", "fact_id session_id participant_id at how person_id by_device second_staff second_link called_at undone_at undone_by"),
    t("place", Nobody, "", "registration_id slot_id units"),
    t("place_offer", Nobody, "", "id registration_id offered_at answer_by state answered_at slot_id told"),
    t("place_offer_call", Nobody, "", "id offer_id at on_day staff_id outcome"),
    t("plan", Nobody, "", "id title source from_fiscal_year to_fiscal_year"),
    t("policy", Nobody, "", "id plan_id position title"),
    t("programme", Nobody, "", "id title"),
    t("proposal", Nobody, "", "id partner_id offering_id copied_from state version for_group made_by made_at submitted_by submitted_at answer_by confirmed_by confirmed_at confirmed_how updated_at"),
    t("proposal_keeper", Nobody, "", "proposal_id staff_id since"),
    t("question", Nobody, "", "id offering_id position step kind label options required purpose minimum maximum shown_if_question shown_if_answer"),
    t("receiver_told", Nobody, "", "receiver_id registration_id staff_id at"),
    t("registered_device", Staff, "label", "id partner_id secret_hash names_key made_at made_by ended_at ended_by"),
    t("registration", Applicants("registration"), "name name_kana name_key kana_key email phone phone_key residency district idempotency_key digest twin_of", "id offering_id receipt draw_number key_version state channel language on_behalf size queue consent_at created_at hold_until confirmed_at ended_at details_at staff_id forgotten_at secret postmarked_on provisional"),
    t("registration_note", Applicants("applicants"), "text", "id registration_id staff_id at"),
    t("review", Nobody, "", "id proposal_id version staff_id at outcome remark standards"),
    t("second_factor", Staff, "number", "id staff_id kind last_step created_at created_by ended_at"),
    t("screening", Nobody, "", "offering_id state begun_at proposed_at proposed_by note approved_at approved_by released_at stopped_at stopped_by stopped_why"),
    t("screening_decision", Applicants("screening"), "because reason", "registration_id offering_id decision turn decided_at decided_by"),
    t("secret_addressee", Applicants("fee"), "addressee", "fact_id registration_id"),
    t("secret_answer", Applicants("registration"), "text", "registration_id question_id"),
    t("secret_participant", Applicants("registration"), "name name_kana name_key kana_key birth_date age_band grade", "participant_id registration_id"),
    t("secret_registration", Applicants("registration"), "name name_kana name_key kana_key email phone phone_key residency district", "registration_id"),
    // Words that somebody kept secret, or others about them, wrote freely; and in which row they stood.
    t("secret_text", Applicants("registration"), "text", "what row_id registration_id"),
    t("revocation", Applicants("revocation"), "doubt statement reason", "id offering_id registration_id state answer_by opened_by opened_at told_how told_at stated_how stated_at stated_by proposed_by proposed_at ended_by ended_at"),
    t("session", Nobody, "", "id offering_id position date starts ends starts_at ends_at venue_id title instructor note state cancel_reason head_count sequence updated_at"),
    t("setting", Nobody, "", "name text"),
    t("slot", Nobody, "", "id offering_id choice_group_id position title mode unit capacity extra taken waiting entered max_group grade_from grade_until"),
    t("slot_session", Nobody, "", "slot_id session_id attendance"),
    t("staff", Staff, "email name password_hash", "id role partner_id active failures locked_until created_at takes_city_fees ends_on signed_in_at sees_secret approves_disposals start_until"),
    t("staff_session", Staff, "address browser", "token_hash staff_id created_at seen_at ends_at proved"),
    // What was asked about is a keyed digest; tries go after a day.
    t("telephone_try", Passing("telephone"), "asked", "id at staff_id is_right"),
    // As whom somebody was found to be counted.
    t("twin_verdict", Applicants("applicants"), "merge_id", "id registration_id other_id verdict staff_id at"),
    t("undelivered", Nobody, "", "notice_id registration_id how code at told_at told_by"),
    t("venue", Nobody, "", "id name name_kana facility closed_weekdays max_persons"),
    t("version", Nobody, "", "name n"),
    t("visit_heads", Nobody, "", "registration_id age_band n"),
    t("wish", Nobody, "", "registration_id slot_id rank"),
];

/// The personal columns of a table, as declared.
pub fn personal(table: &str) -> impl Iterator<Item = &'static str> {
    TABLES.iter().filter(move |t| t.name == table).flat_map(|t| t.personal.split_whitespace())
}
