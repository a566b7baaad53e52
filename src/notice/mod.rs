//! The letters we send, and their outbox.
//!
//! A verb queues a [`Letter`] in its own transaction: ids only, no text, no key. The worker writes it in the reader's
//! language when it sends it. Each room writes its own letters; which room writes which is said in `timetable.rs`.

mod house;
pub mod personal;
mod rules;
mod send;
pub mod store;

pub use house::House;
pub use send::send_due;

use crate::chance::Chance;
use crate::clock::Moment;
use crate::mail::Draft;
use crate::store::coded;

coded! {
    /// The letters of the house.
    pub enum LetterKind {
        /// The six-digit code that proves a mailbox; subject: the `mail_code`.
        ConfirmCode = "confirm_code",
        /// Received, and what happens next (waiting list, draw).
        Received = "received",
        /// A place is given; carries the calendar.
        Confirmed = "confirmed",
        Withdrawn = "withdrawn",
        /// A draw has given a place; subject, as of the next two: the draw.
        Selected = "selected",
        /// A draw has given a turn on the waiting list.
        DrawnToWait = "drawn_to_wait",
        NotSelected = "not_selected",
        /// Those whom ranked wishes gave nothing may name new ones; subject: the draw.
        SecondRound = "second_round",
        /// An application that was missed has been settled; subject: the draw.
        MissedSettled = "missed_settled",
        /// The draw was stopped after its list was fixed; subject: the draw.
        DrawStopped = "draw_stopped",
        /// What a person found on an objection to a priority class.
        ClassRuled = "class_ruled",
        /// A statement is doubted; subject, as of the next two: the hearing.
        HearingOpened = "hearing_opened",
        HearingDropped = "hearing_dropped",
        /// A decision was revoked by people.
        Revoked = "revoked",
        /// The code was not given in time; the place went back.
        Lapsed = "lapsed",
        /// Somebody applied again from another mailbox: told to the earlier one.
        AppliedAgain = "applied_again",
        /// 7 days before; subject: the session.
        ReminderWeek = "reminder_week",
        /// 1 day before; subject: the session.
        ReminderDay = "reminder_day",
        /// A freed place is offered; subject: the place offer.
        PlaceOffer = "place_offer",
        PlaceOfferLapsed = "place_offer_lapsed",
        /// A group's request was received; it waits for people.
        VisitAsked = "visit_asked",
        VisitDecided = "visit_decided",
        VisitDeclined = "visit_declined",
        /// What people decided, once it is released: a place, a turn, neither.
        ScreenedIn = "screened_in",
        ScreenedToWait = "screened_to_wait",
        ScreenedOut = "screened_out",
        /// A member of an earlier class goes on in the next.
        CarriedOver = "carried_over",
        /// Two registrations of one person have become one; subject: the other one.
        Merged = "merged",
        /// Somebody else receives their data from now on; subject: the receiver.
        ReceiverNamed = "receiver_named",
        /// What staff wrote to some of an offering's applicants; subject: the group letter.
        GroupLetter = "group_letter",
        /// Moved, cancelled, or corrected; subject: the change.
        Changed = "changed",
        /// Childcare that somebody waited for is settled.
        ChildcareGiven = "childcare_given",
        /// What somebody needs was answered; subject: the request and when, `…/…`.
        AdjustmentAnswered = "adjustment_answered",
        /// Who may fetch the children, as it stands; after each change.
        PickupNamed = "pickup_named",
        /// To the city, of what a partner changed; subject: change and account, `…/…`.
        ChangeTold = "change_told",
        /// To whoever answers for an offering: fewer have a place than the least number; subject: offering and account, `…/…`.
        MinimumDue = "minimum_due",
        /// To whoever answers for an offering: something happened at its desk; subject: incident and account, `…/…`.
        IncidentRecorded = "incident_recorded",
        /// The code for /my; subject: the `mail_code`.
        MyCode = "my_code",
        /// What is held about them was put right.
        DataCorrected = "data_corrected",
        /// They asked for it to be erased, and it is kept for a while yet.
        DataKept = "data_kept",
        /// The same, and it goes once this letter has left.
        DataErased = "data_erased",
        /// To staff; subject: the account. A second factor was set up, or a card given out.
        StaffFactorAdded = "staff_factor_added",
        StaffFactorRemoved = "staff_factor_removed",
        /// One of their passkeys was taken away, by themselves.
        StaffPasskeyRemoved = "staff_passkey_removed",
        /// The password was changed, by its holder.
        StaffPasswordChanged = "staff_password_changed",
        /// A start password was given at the counter; the old password has ended.
        StaffPasswordReset = "staff_password_reset",
        /// The same is proposed for a city account; another must confirm.
        StaffResetProposed = "staff_reset_proposed",
        /// A colleague proposes to take a city account's factor away; another must confirm.
        StaffRecoveryProposed = "staff_recovery_proposed",
        /// The account ends in 30 days.
        StaffEndsMonth = "staff_ends_month",
        /// The account ends in 7 days.
        StaffEndsWeek = "staff_ends_week",
        /// To the group it was written down for; subject of these: proposal and account, `…/…`.
        ProposalToConfirm = "proposal_to_confirm",
        /// To the city, which reviews it.
        ProposalSubmitted = "proposal_submitted",
        ProposalApproved = "proposal_approved",
        ProposalReturned = "proposal_returned",
        /// To who submitted it: another took it back.
        ProposalTakenBack = "proposal_taken_back",
        /// To somebody who is invited to work for a partner; subject: the invitation.
        Invitation = "invitation",
        /// To whoever keeps an invitation; subject: account and invitation, `…/…`.
        InvitationAccepted = "invitation_accepted",
        /// The lead of a partner was passed on, to the new one and to the old; subject: account and partner, `…/…`.
        LeadGiven = "lead_given",
        LeadPassed = "lead_passed",
        /// To somebody who is invited to a meeting, or asked to nominate; subject of both: the invitee.
        MeetingInvitation = "meeting_invitation",
        MeetingReminder = "meeting_reminder",
        /// What a colleague held was handed to the reader; subject: account and handover, `…/…`.
        HandedOver = "handed_over",
    }
}

/// A letter to be written and sent.
#[derive(Clone, Debug)]
pub struct Letter {
    pub id: String,
    pub kind: LetterKind,
    pub registration_id: Option<String>,
    pub subject_id: Option<String>,
    pub created_at: Moment,
    /// Not before.
    pub send_at: Moment,
    /// A second letter with the same value is not queued.
    pub dedup: Option<String>,
}

impl Letter {
    /// A letter about something else than a registration, to be sent at once: its subject says what.
    pub fn on(chance: &Chance, now: Moment, kind: LetterKind, subject: impl Into<String>) -> Letter {
        Letter {
            id: chance.id(now),
            kind,
            registration_id: None,
            subject_id: Some(subject.into()),
            created_at: now,
            send_at: now,
            dedup: None,
        }
    }

    /// A letter about a registration, to be sent at once.
    pub fn about(chance: &Chance, now: Moment, kind: LetterKind, registration: &str) -> Letter {
        Letter {
            id: chance.id(now),
            kind,
            registration_id: Some(registration.to_owned()),
            subject_id: None,
            created_at: now,
            send_at: now,
            dedup: None,
        }
    }

    /// The code, session, place offer or account that it is about.
    #[must_use]
    pub fn subject(mut self, id: impl Into<String>) -> Letter {
        self.subject_id = Some(id.into());
        self
    }
}

/// What a room makes of a letter when its time has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writing {
    Write(Draft),
    /// It need not or must not be sent any more.
    Skip(Skip),
}

coded! {
    /// Why a letter was not sent; kept with it.
    pub enum Skip {
        /// To be phoned.
        NoEmail = "no_email",
        /// What it says is no longer so: a reminder for someone who has withdrawn, a code that is used.
        Untrue = "untrue",
        /// It would come too late.
        Late = "late",
    }
}

/// What a kind of letter is called in the office.
pub fn name(code: &str) -> &'static str {
    match LetterKind::from_code(code) {
        Some(LetterKind::ConfirmCode) => "確認コード",
        Some(LetterKind::Received) => "受付のお知らせ",
        Some(LetterKind::Confirmed) => "参加決定",
        Some(LetterKind::Withdrawn) => "取下げの確認",
        Some(LetterKind::Selected | LetterKind::DrawnToWait | LetterKind::NotSelected) => "抽選の結果",
        Some(LetterKind::SecondRound) => "二次募集のご案内",
        Some(LetterKind::MissedSettled) => "名簿になかった申込みの取扱い",
        Some(LetterKind::DrawStopped) => "抽選の中止",
        Some(LetterKind::ClassRuled) => "優先の区分への回答",
        Some(LetterKind::HearingOpened) => "申込みの内容についてのお尋ね",
        Some(LetterKind::HearingDropped) => "お尋ねした件の終了",
        Some(LetterKind::Revoked) => "決定の取消し",
        Some(LetterKind::Lapsed) => "期限切れ",
        Some(LetterKind::AppliedAgain) => "重ねての申込み",
        Some(LetterKind::ReminderWeek | LetterKind::ReminderDay) => "開催のお知らせ",
        Some(LetterKind::PlaceOffer) => "空席のご案内",
        Some(LetterKind::PlaceOfferLapsed) => "空席のご案内の期限切れ",
        Some(LetterKind::VisitAsked) => "出前講座の依頼の受付",
        Some(LetterKind::VisitDecided) => "出前講座の実施の決定",
        Some(LetterKind::VisitDeclined) => "出前講座の依頼への回答",
        Some(LetterKind::ScreenedIn | LetterKind::ScreenedToWait | LetterKind::ScreenedOut) => "選考の結果",
        Some(LetterKind::CarriedOver) => "進級のお知らせ",
        Some(LetterKind::Merged) => "申込みのとりまとめ",
        Some(LetterKind::ReceiverNamed) => "個人情報の提供先のお知らせ",
        Some(LetterKind::GroupLetter) => "担当からの手紙",
        Some(LetterKind::Changed) => "変更・中止・訂正",
        Some(LetterKind::ChildcareGiven) => "託児の決定",
        Some(LetterKind::AdjustmentAnswered) => "ご相談への回答",
        Some(LetterKind::PickupNamed) => "お迎えに来る方の確認",
        Some(LetterKind::MinimumDue) => "最少催行人数",
        Some(LetterKind::IncidentRecorded) => "事故の記録",
        Some(LetterKind::ChangeTold) => "団体による変更",
        Some(LetterKind::MyCode) => "申込みの確認コード",
        Some(LetterKind::DataCorrected) => "個人情報の訂正",
        Some(LetterKind::DataKept | LetterKind::DataErased) => "個人情報の削除の申し出への回答",
        // About colleagues: never of a registration.
        Some(
            LetterKind::StaffFactorAdded
            | LetterKind::StaffFactorRemoved
            | LetterKind::StaffPasskeyRemoved
            | LetterKind::StaffPasswordChanged
            | LetterKind::StaffPasswordReset
            | LetterKind::StaffResetProposed
            | LetterKind::StaffRecoveryProposed
            | LetterKind::StaffEndsMonth
            | LetterKind::StaffEndsWeek
            | LetterKind::ProposalToConfirm
            | LetterKind::ProposalSubmitted
            | LetterKind::ProposalApproved
            | LetterKind::ProposalReturned
            | LetterKind::ProposalTakenBack
            | LetterKind::Invitation
            | LetterKind::InvitationAccepted
            | LetterKind::LeadGiven
            | LetterKind::LeadPassed
            | LetterKind::MeetingInvitation
            | LetterKind::MeetingReminder
            | LetterKind::HandedOver,
        )
        | None => "",
    }
}
