//! Who does what after a commit, and what comes round by the clock: above the rooms, as `router.rs` is.

use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::audit::seal::{seal, seal_all};
use crate::childcare::fill::FILL_CHILDCARE;
use crate::error::Result;
use crate::import::forget::forget_files;
use crate::jobs::{self, Handlers, Timetable};
use crate::notice::{self, Letter, LetterKind, Writing};
use crate::privacy::dispose::dispose_due;
use crate::privacy::propose::propose_due;
use crate::privacy::request::erase_granted;
use crate::registration::codes::forget_used;
use crate::registration::early::settle_due;
use crate::registration::lapse::lapse_holds;
use crate::registration::quotas::merge_due;
use crate::registration::remind::remind;
use crate::registration::withdraw::FILL_PLACES;
use crate::staff::remind::remind_ends;
use crate::waitlist::fill::{fill, fill_due};
use crate::waitlist::lapse::lapse_offers;
use crate::{
    adjustment, applicants, arrangement, arrival, change, childcare, continuing, draw, hosting, incident, invitee,
    mailing, minimum, partner, pickup, priority, proposal, registration, revocation, screening, staff, telephone,
    waitlist,
};

/// Queued work, by its kind.
pub fn handlers() -> Handlers {
    Handlers::default()
        .on(FILL_PLACES, |app, offering| async move {
            fill(&app, &offering).await?;
            // Whoever gave a place up may have given childcare up with it.
            childcare::fill::fill(&app, &offering).await?;
            // A group that gave a visit up is not visited.
            arrangement::follow::follow(&app, &offering).await.map(drop)
        })
        .on(FILL_CHILDCARE, |app, offering| async move { childcare::fill::fill(&app, &offering).await.map(drop) })
}

/// Work that comes round, in the order in which a round does it: what frees a place before what gives it out, letters last.
pub fn timetable() -> Timetable {
    Timetable::default()
        .every(5, "holds", |app| async move { lapse_holds(&app).await })
        .every(5, "draws", |app| async move { draw::tend::tend(&app).await })
        .every(5, "screenings", |app| async move { screening::tend::tend(&app).await })
        .every(20, "place offers that ran out", |app| async move { lapse_offers(&app).await })
        .every(5, "fax before the opening", |app| async move { settle_due(&app).await })
        .every(20, "quotas that are given up", |app| async move { merge_due(&app).await })
        .every(20, "free places", |app| async move { fill_due(&app).await })
        .every(60, "least numbers", |app| async move { minimum::tend::tend(&app).await })
        .every(60, "reminders", |app| async move { remind(&app).await })
        .every(600, "reminders to who is invited", |app| async move { invitee::remind::remind_due(&app).await })
        .every(600, "codes of yesterday", |app| async move { forget_used(&app).await })
        .every(3600, "disposals that are due", |app| async move { propose_due(&app).await })
        .every(60, "disposals", |app| async move { dispose_due(&app).await })
        .every(
            3600,
            "instructors of proposals that rest",
            |app| async move { proposal::personal::forget_due(&app).await },
        )
        .every(60, "erasures", |app| async move { erase_granted(&app).await })
        .every(5, "record", |app| async move { seal(&app).await })
        .every(3600, "record of long ago", |app| async move { seal_all(&app).await })
        .every(3600, "questions by telephone", |app| async move { telephone::ask::forget_old(&app).await })
        .every(3600, "wrong tries at the door", |app| async move { arrival::arrive::forget_old(&app).await })
        .every(60, "files of imports", |app| async move { forget_files(&app).await })
        .every(600, "accounts that end", |app| async move { remind_ends(&app).await })
        .every(1, "letters", |app| async move { send_letters(&app).await })
}

/// Works until `stop` is cancelled.
pub async fn serve(app: App, stop: CancellationToken) {
    jobs::serve(app, handlers(), timetable(), stop).await;
}

/// Sends every letter whose time has come.
pub async fn send_letters(app: &App) -> Result<usize> {
    notice::send_due(app, |app, letter| async move { write(&app, &letter).await }).await
}

/// Each room writes its own letters.
async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    match letter.kind {
        LetterKind::Merged => applicants::letters::write(app, letter).await,
        LetterKind::GroupLetter => mailing::letters::write(app, letter).await,
        LetterKind::Changed | LetterKind::ChangeTold => change::letters::write(app, letter).await,
        LetterKind::MinimumDue => minimum::letters::write(app, letter).await,
        LetterKind::PickupNamed => pickup::letters::write(app, letter).await,
        LetterKind::IncidentRecorded => incident::letters::write(app, letter).await,
        LetterKind::AdjustmentAnswered => adjustment::letters::write(app, letter).await,
        LetterKind::Selected
        | LetterKind::DrawnToWait
        | LetterKind::NotSelected
        | LetterKind::DrawStopped
        | LetterKind::MissedSettled
        | LetterKind::SecondRound => draw::letters::write(app, letter).await,
        LetterKind::HearingOpened | LetterKind::HearingDropped | LetterKind::Revoked => {
            revocation::letters::write(app, letter).await
        }
        LetterKind::ClassRuled => priority::letters::write(app, letter).await,
        LetterKind::PlaceOffer | LetterKind::PlaceOfferLapsed => waitlist::letters::write(app, letter).await,
        LetterKind::StaffFactorAdded
        | LetterKind::StaffFactorRemoved
        | LetterKind::StaffPasskeyRemoved
        | LetterKind::StaffPasswordChanged
        | LetterKind::StaffPasswordReset
        | LetterKind::StaffResetProposed
        | LetterKind::StaffRecoveryProposed
        | LetterKind::StaffEndsMonth
        | LetterKind::StaffEndsWeek => staff::letters::write(app, letter).await,
        LetterKind::ProposalToConfirm
        | LetterKind::ProposalSubmitted
        | LetterKind::ProposalApproved
        | LetterKind::ProposalReturned
        | LetterKind::ProposalTakenBack => proposal::letters::write(app, letter).await,
        LetterKind::Invitation | LetterKind::InvitationAccepted | LetterKind::LeadGiven | LetterKind::LeadPassed => {
            partner::letters::write(app, letter).await
        }
        LetterKind::MeetingInvitation | LetterKind::MeetingReminder => invitee::letters::write(app, letter).await,
        LetterKind::VisitAsked | LetterKind::VisitDecided | LetterKind::VisitDeclined => {
            arrangement::letters::write(app, letter).await
        }
        LetterKind::ScreenedIn | LetterKind::ScreenedToWait | LetterKind::ScreenedOut => {
            screening::letters::write(app, letter).await
        }
        LetterKind::CarriedOver => continuing::letters::write(app, letter).await,
        LetterKind::HandedOver => hosting::letters::write(app, letter).await,
        LetterKind::ConfirmCode
        | LetterKind::Received
        | LetterKind::ReceiverNamed
        | LetterKind::Confirmed
        | LetterKind::ChildcareGiven
        | LetterKind::Withdrawn
        | LetterKind::Lapsed
        | LetterKind::AppliedAgain
        | LetterKind::ReminderWeek
        | LetterKind::ReminderDay
        | LetterKind::MyCode
        | LetterKind::DataCorrected
        | LetterKind::DataKept
        | LetterKind::DataErased => registration::letters::write(app, letter).await,
    }
}
