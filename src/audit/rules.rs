//! Which deeds there are, which of them are looks at personal data, and what a reader may ask for. Pure.

use super::model::{Filter, Head};
use crate::clock::Moment;
use crate::offline::receipt::receipt_typed;
use crate::store::coded;
use crate::text::ascii;

/// An entry may be committed a little later than it was dated, and servers' clocks differ: so far behind the newest sealed
/// entry the sealer still looks for others. What comes even later is found by its slower round.
pub const LATE_SECONDS: i64 = 120;
/// An entry that is not sealed after so long is a fault.
pub const UNSEALED_SECONDS: i64 = 60;

/// From when the sealer looks for entries.
pub fn look_from(head: &Head, now: Moment) -> Moment {
    // A clock that ran ahead for a while must not hide what was written after it was put right.
    head.at.min(now).plus(-LATE_SECONDS)
}

coded! {
    /// A sort of deed, to choose by.
    pub enum Kind {
        /// Personal data were seen.
        See = "see",
        /// Personal data were taken away, as a file or on paper.
        Take = "take",
        Apply = "apply",
        Account = "account",
        /// What was announced was changed.
        Change = "change",
        /// Money was recorded.
        Fee = "fee",
        /// Somebody's data was kept, shown to them, put right, or went.
        Data = "data",
        /// The record itself was read.
        Record = "record",
        /// Whatever has no name here yet.
        Other = "other",
    }
}

/// Every verb in use, by its kind. A verb that is not among them shows as its code.
pub const DEEDS: &[(&str, Kind)] = &[
    ("see_registrations", Kind::See),
    ("desk_seen", Kind::See),
    ("desk_searched", Kind::See),
    ("pass_shown", Kind::See),
    ("roster_taken", Kind::Take),
    ("contradictions_seen", Kind::See),
    ("export_csv", Kind::Take),
    ("export_xlsx", Kind::Take),
    ("print", Kind::Take),
    ("apply", Kind::Apply),
    ("confirm", Kind::Apply),
    ("details", Kind::Apply),
    ("withdraw", Kind::Apply),
    ("lapse", Kind::Apply),
    ("offer_place", Kind::Apply),
    ("accept_offer", Kind::Apply),
    ("decline_offer", Kind::Apply),
    ("lapse_offer", Kind::Apply),
    ("tell_offer", Kind::Apply),
    ("call_in_vain", Kind::Apply),
    ("write_offer", Kind::Apply),
    ("take_back_decline", Kind::Apply),
    ("walked_in", Kind::Apply),
    ("announce_draw", Kind::Change),
    ("minimum_reached", Kind::Change),
    ("hold_below_minimum", Kind::Change),
    ("order_early_fax", Kind::Change),
    ("draw_waiting_list", Kind::Change),
    ("merge_quota", Kind::Change),
    ("fix_list", Kind::Change),
    ("open_secret", Kind::Change),
    ("give_secret_up", Kind::Change),
    ("read_number", Kind::Change),
    ("read_number_differently", Kind::Change),
    ("draw", Kind::Change),
    ("approve_draw", Kind::Change),
    ("stop_draw", Kind::Change),
    ("release_draw", Kind::Change),
    ("forget_lines", Kind::Data),
    ("select", Kind::Apply),
    ("put_on_waiting_list", Kind::Apply),
    ("not_select", Kind::Apply),
    ("open_second_round", Kind::Change),
    ("enter_second_round", Kind::Apply),
    ("settle_missed", Kind::Change),
    ("give_extra_place", Kind::Change),
    ("print_hearing", Kind::Take),
    ("drop_hearing", Kind::Change),
    ("revoke", Kind::Change),
    ("propose_revocation", Kind::Change),
    ("state_in_hearing", Kind::Apply),
    ("tell_hearing", Kind::Change),
    ("open_hearing", Kind::Change),
    ("rest_by_telephone", Kind::Other),
    ("refuse_by_telephone", Kind::Other),
    ("tell_by_telephone", Kind::See),
    ("print_result_list", Kind::Take),
    ("print_sheets", Kind::Take),
    ("print_cards", Kind::Take),
    ("print_labels", Kind::Take),
    ("print_letters", Kind::Take),
    ("see_paper", Kind::See),
    ("number_letters", Kind::Change),
    ("object_to_class", Kind::Apply),
    ("rule_on_class", Kind::Change),
    ("staff_signed_in", Kind::Account),
    ("staff_sign_in_refused", Kind::Account),
    ("staff_signed_out", Kind::Account),
    ("staff_signed_out_everywhere", Kind::Account),
    ("staff_added", Kind::Account),
    ("see_touched", Kind::See),
    ("see_to_call", Kind::See),
    ("search_people", Kind::See),
    ("see_registration", Kind::See),
    ("note", Kind::Apply),
    ("move_session", Kind::Change),
    ("cancel_session", Kind::Change),
    ("cancel_offering", Kind::Change),
    ("correct_change", Kind::Change),
    ("undo_change", Kind::Change),
    ("send_change_now", Kind::Change),
    ("tell_change", Kind::Change),
    ("see_fees", Kind::See),
    ("see_fee", Kind::See),
    ("export_fees_csv", Kind::Take),
    ("export_fees_xlsx", Kind::Take),
    ("fee_received", Kind::Fee),
    ("fee_waived", Kind::Fee),
    ("fee_refunded", Kind::Fee),
    ("fee_corrected", Kind::Fee),
    ("fee_receipt_issued", Kind::Fee),
    ("fee_receipt_reissued", Kind::Fee),
    ("fees_closed", Kind::Fee),
    ("staff_code_asked", Kind::Account),
    ("staff_code_refused", Kind::Account),
    ("staff_network_refused", Kind::Account),
    ("staff_renewed", Kind::Account),
    ("staff_ended", Kind::Account),
    ("staff_signed_out_elsewhere", Kind::Account),
    ("staff_app_set_up", Kind::Account),
    ("staff_card_issued", Kind::Account),
    ("staff_passkey_added", Kind::Account),
    ("staff_passkey_removed", Kind::Account),
    ("staff_factor_removed", Kind::Account),
    ("staff_recovery_proposed", Kind::Account),
    ("staff_recovery_given_up", Kind::Account),
    ("see_accounts", Kind::Account),
    ("see_account", Kind::Account),
    ("print_notice", Kind::Take),
    ("staff_password_changed", Kind::Account),
    ("staff_password_reset", Kind::Account),
    ("staff_reset_proposed", Kind::Account),
    ("staff_reset_given_up", Kind::Account),
    ("staff_password_refused", Kind::Account),
    ("see_group_letter", Kind::See),
    ("see_instructors", Kind::See),
    ("see_to_tell", Kind::See),
    ("told_of_receiver", Kind::Change),
    ("see_instructor_data", Kind::See),
    ("export_instructor_data", Kind::Take),
    ("disclose_instructor", Kind::Change),
    ("forget_instructors", Kind::Change),
    ("send_group_letter", Kind::Apply),
    ("undo_group_letter", Kind::Apply),
    ("send_group_letter_now", Kind::Apply),
    ("tell_group_letter", Kind::Apply),
    ("see_import", Kind::See),
    ("export_import_rest", Kind::Take),
    ("import_applications", Kind::Apply),
    ("import_given_up", Kind::Apply),
    ("letter_bounced", Kind::Apply),
    ("letter_returned", Kind::Apply),
    ("told_by_phone", Kind::Apply),
    ("complete_hold", Kind::Apply),
    ("merge_registrations", Kind::Apply),
    ("same_person", Kind::Apply),
    ("same_person_undone", Kind::Apply),
    ("tell_apart", Kind::Apply),
    ("begin_proposal", Kind::Change),
    ("work_over_offering", Kind::Change),
    ("save_proposal", Kind::Change),
    ("submit_proposal", Kind::Change),
    ("take_back_proposal", Kind::Change),
    ("drop_proposal", Kind::Change),
    ("resume_proposal", Kind::Change),
    ("confirm_proposal", Kind::Change),
    ("approve_proposal", Kind::Change),
    ("return_proposal", Kind::Change),
    ("name_receiver", Kind::Change),
    ("end_receiver", Kind::Change),
    ("allow_lists", Kind::Change),
    ("disallow_lists", Kind::Change),
    ("accept_data_terms", Kind::Account),
    ("see_secret", Kind::See),
    ("see_data", Kind::See),
    ("see_requests", Kind::See),
    ("see_disclosure", Kind::See),
    ("export_disclosure", Kind::Take),
    ("photo_consent", Kind::Apply),
    ("ask_erase", Kind::Data),
    ("ask_correct", Kind::Data),
    ("grant_erase", Kind::Data),
    ("refuse_request", Kind::Data),
    ("correct_data", Kind::Data),
    ("disclose", Kind::Data),
    ("keep_secret", Kind::Data),
    ("lift_secret", Kind::Data),
    ("hold", Kind::Data),
    ("lift_hold", Kind::Data),
    ("propose_disposal", Kind::Data),
    ("approve_disposal", Kind::Data),
    ("dispose", Kind::Data),
    ("forget", Kind::Data),
    ("staff_named_for_disposals", Kind::Account),
    ("staff_unnamed_for_disposals", Kind::Account),
    ("staff_named_for_secrets", Kind::Account),
    ("staff_unnamed_for_secrets", Kind::Account),
    ("partner_added", Kind::Account),
    ("partner_changed", Kind::Account),
    ("see_members", Kind::Account),
    ("member_invited", Kind::Account),
    ("invitation_withdrawn", Kind::Account),
    ("invitation_accepted", Kind::Account),
    ("membership_ended", Kind::Account),
    ("member_role_changed", Kind::Account),
    ("lead_passed", Kind::Account),
    ("handed_over", Kind::Account),
    ("took_over", Kind::Account),
    ("charge_given", Kind::Account),
    ("proposal_given", Kind::Account),
    ("host_added", Kind::Change),
    ("host_ended", Kind::Change),
    ("endorsement_approved", Kind::Change),
    ("endorsement_refused", Kind::Change),
    ("indicator_entered", Kind::Change),
    ("propose_visit", Kind::Apply),
    ("decide_visit", Kind::Apply),
    ("decline_visit", Kind::Apply),
    ("report_visit", Kind::Apply),
    ("call_visit_off", Kind::Change),
    ("see_visits", Kind::See),
    ("assess_applicant", Kind::Apply),
    ("close_assessing", Kind::Change),
    ("decide_applicant", Kind::Apply),
    ("propose_screening", Kind::Change),
    ("approve_screening", Kind::Change),
    ("stop_screening", Kind::Change),
    ("release_screening", Kind::Change),
    ("screen_in", Kind::Apply),
    ("screen_to_wait", Kind::Apply),
    ("screen_out", Kind::Apply),
    ("see_screening", Kind::See),
    ("see_applicant", Kind::See),
    ("print_screening", Kind::Take),
    ("carry_over", Kind::Apply),
    ("not_carry_over", Kind::Apply),
    ("decline_carry_over", Kind::Apply),
    ("see_class_members", Kind::See),
    ("print_carry_letters", Kind::Take),
    ("add_invitees", Kind::Apply),
    ("take_off_invitee", Kind::Apply),
    ("send_invitations", Kind::Apply),
    ("post_invitations", Kind::Apply),
    ("remind_invitees", Kind::Apply),
    ("answer_invitation", Kind::Apply),
    ("see_invitees", Kind::See),
    ("print_invitations", Kind::Take),
    ("desk_link_made", Kind::Account),
    ("desk_link_ended", Kind::Account),
    ("desk_link_opened", Kind::Account),
    ("desk_link_refused", Kind::Account),
    ("device_let_in", Kind::Account),
    ("device_shut_out", Kind::Account),
    ("device_registered", Kind::Account),
    ("device_registration_ended", Kind::Account),
    ("contradiction_settled", Kind::Change),
    ("see_attendance", Kind::See),
    ("close_attendance", Kind::Change),
    ("reopen_attendance", Kind::Change),
    ("print_insurance_list", Kind::Take),
    ("take_insurance_list", Kind::Take),
    ("record_incident", Kind::Data),
    ("see_incident", Kind::See),
    ("print_incident", Kind::Take),
    ("add_to_incident", Kind::Data),
    ("see_certificates", Kind::See),
    ("issue_certificate", Kind::Data),
    ("print_certificates", Kind::Take),
    ("take_back_childcare", Kind::Apply),
    ("give_childcare", Kind::Apply),
    ("pickup_seen", Kind::See),
    ("pickup_contact_seen", Kind::See),
    ("see_pickup", Kind::See),
    ("name_pickup", Kind::Apply),
    ("wrong_pickup_code", Kind::Apply),
    ("child_handed_over", Kind::Apply),
    ("child_entrusted", Kind::Apply),
    ("handover_taken_back", Kind::Apply),
    ("staff_vouched", Kind::Account),
    ("staff_vouch_refused", Kind::Account),
    ("see_adjustments", Kind::See),
    ("ask_adjustment", Kind::Apply),
    ("take_back_adjustment", Kind::Apply),
    ("take_back_consent", Kind::Apply),
    ("change_contact", Kind::Apply),
    ("answer_adjustment", Kind::Apply),
    ("tell_adjustment", Kind::Apply),
    ("see_audit", Kind::Record),
    ("see_looks", Kind::Record),
    ("export_audit", Kind::Record),
];

/// The verbs of a kind.
pub fn verbs(kind: Kind) -> impl Iterator<Item = &'static str> {
    DEEDS.iter().filter(move |(_, k)| *k == kind).map(|(verb, _)| *verb)
}

/// The verbs by which somebody saw or took the personal data of others.
pub fn looks() -> impl Iterator<Item = &'static str> {
    verbs(Kind::See).chain(verbs(Kind::Take))
}

/// What was typed to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    Nothing,
    /// `offering:D01`, as the record writes it.
    Subject(String),
    /// A receipt number.
    Receipt(String),
    /// `D01`: an offering or a session, if there is one.
    Id(String),
}

const SUBJECTS: [&str; 5] = ["offering", "session", "registration", "staff", "partner"];

/// Letters of an id: nothing else is looked for.
pub fn is_id(text: &str) -> bool {
    (1..=100).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

/// None: it can be nothing in the record.
pub fn typed(text: &str) -> Option<Typed> {
    let text = ascii(text);
    let text = text.trim();
    if text.is_empty() {
        return Some(Typed::Nothing);
    }
    if let Some((kind, id)) = text.split_once(':') {
        return (SUBJECTS.contains(&kind) && is_id(id)).then(|| Typed::Subject(text.to_owned()));
    }
    if let Some(receipt) = receipt_typed(text) {
        return Some(Typed::Receipt(receipt));
    }
    is_id(text).then(|| Typed::Id(text.to_owned()))
}

/// Whether what is asked for concerns one person. It then may not stand in an address.
pub fn is_private(filter: &Filter) -> bool {
    let of_somebody = ["registration:", "staff:"].iter().any(|kind| filter.subject.starts_with(kind));
    of_somebody || !matches!(filter.account.as_str(), "" | "applicant" | "system")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Chance;

    #[test]
    fn what_is_typed_is_an_id_a_subject_or_a_receipt_number() {
        let receipt = Chance::seeded(3).receipt();
        let spaced = format!("{}-{}", &receipt[..5].to_lowercase(), &receipt[5..]);
        for (text, understood) in [
            ("", Some(Typed::Nothing)),
            (" 　", Some(Typed::Nothing)),
            ("D01", Some(Typed::Id("D01".into()))),
            ("Ｄ０１", Some(Typed::Id("D01".into()))),
            ("offering:D01", Some(Typed::Subject("offering:D01".into()))),
            ("session：D01-1", Some(Typed::Subject("session:D01-1".into()))),
            ("registration:0190-ab", Some(Typed::Subject("registration:0190-ab".into()))),
            (&spaced, Some(Typed::Receipt(receipt.clone()))),
            ("見本 花子", None),
            ("person:1", None),
            ("offering:", None),
            ("a b", None),
        ] {
            assert_eq!(typed(text), understood, "{text}");
        }
        assert_eq!(typed(&"x".repeat(101)), None);
    }

    #[test]
    fn what_concerns_one_person_is_private() {
        let filter = |account: &str, subject: &str| Filter {
            account: account.into(),
            subject: subject.into(),
            ..Filter::default()
        };
        for (account, subject, private) in [
            ("", "", false),
            ("", "offering:D01", false),
            ("", "session:D01-1", false),
            ("applicant", "", false),
            ("system", "offering:D01", false),
            ("0190", "", true),
            ("", "registration:0190", true),
            ("", "staff:0190", true),
        ] {
            assert_eq!(is_private(&filter(account, subject)), private, "{account} {subject}");
        }
    }

    #[test]
    fn every_deed_stands_once_and_looks_are_what_shows_people() {
        let mut all: Vec<&str> = DEEDS.iter().map(|(verb, _)| *verb).collect();
        let n = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), n);
        let seen: Vec<&str> = looks().collect();
        assert!(seen.contains(&"desk_seen") && seen.contains(&"print"));
        assert!(!seen.contains(&"apply") && !seen.contains(&"see_audit"));
    }

    #[test]
    fn the_sealer_looks_back_a_little_and_never_behind_a_clock_that_ran_ahead() {
        let head = |at| Head { number: 1, hash: String::new(), at: Moment(at) };
        assert_eq!(look_from(&head(1000), Moment(2000)), Moment(1000 - LATE_SECONDS));
        assert_eq!(look_from(&head(9000), Moment(2000)), Moment(2000 - LATE_SECONDS));
    }
}
