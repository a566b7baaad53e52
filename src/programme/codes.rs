//! What an announcement says in codes: kinds, ways, states. Each is kept in the database and sent in forms as a short word.

use super::receiver::Column;
use crate::store::coded;

coded! {
    /// What sort of offering it is.
    pub enum Kind {
        SingleSession = "single_session",
        Series = "series",
        YearCourse = "year_course",
        VolunteerShift = "volunteer_shift",
        VolunteerPlacement = "volunteer_placement",
        CoCreationSeries = "co_creation_series",
        InvitationMeeting = "invitation_meeting",
        OnDemand = "on_demand",
        ConsultationSlot = "consultation_slot",
        OpenEvent = "open_event",
    }
}

coded! {
    /// How places are given out.
    pub enum Selection {
        FirstCome = "first_come",
        Lottery = "lottery",
        RankedPreference = "ranked_preference",
        Screening = "screening",
        Invitation = "invitation",
        Nomination = "nomination",
        ByArrangement = "by_arrangement",
        Continuing = "continuing",
        Mixed = "mixed",
        None = "none",
    }
}

impl Selection {
    /// Whether all applications are gathered first, and a draw gives the places or their order.
    pub fn is_drawn(self) -> bool {
        matches!(self, Selection::Lottery | Selection::RankedPreference)
    }

    /// Whether all applications are gathered first, and a draw or people give the places.
    pub fn is_gathered(self) -> bool {
        self.is_drawn() || self == Selection::Screening
    }

    /// Whether places are for those who got a letter: invited themselves, or asked to name people of their own.
    pub fn is_invited(self) -> bool {
        matches!(self, Selection::Invitation | Selection::Nomination)
    }

    /// Whether letters may invite to some of its places.
    pub fn may_invite(self) -> bool {
        self.is_invited() || matches!(self, Selection::Mixed | Selection::FirstCome)
    }
}

coded! {
    /// Who may see it. What is not public answers 404 to outsiders, everywhere.
    pub enum Visibility {
        Public = "public",
        Invited = "invited",
        Internal = "internal",
    }
}

coded! {
    pub enum OfferingState {
        Draft = "draft",
        Published = "published",
        Cancelled = "cancelled",
    }
}

coded! {
    /// Who fills in the form.
    pub enum Applicant {
        /// For oneself, or on behalf of another adult.
        Person = "person",
        /// A guardian, with children as participants.
        Guardian = "guardian",
        /// A group's or organisation's leader, with those who will come.
        Group = "group",
    }
}

coded! {
    /// What the form asks beyond name, furigana, e-mail and telephone.
    pub enum Ask {
        BirthDate = "birth_date",
        AgeBand = "age_band",
        Grade = "grade",
        Residency = "residency",
        District = "district",
    }
}

coded! {
    /// What an offering turns on at its desk; all of it is off unless it is named.
    pub enum DeskRule {
        /// Children go home with persons who were named, and a code.
        Pickup = "pickup",
        /// Who comes checks in by their own phone and a code at the door that changes.
        SelfCheckIn = "self_check_in",
        /// A tablet at the door at which those who come show their pass themselves.
        Kiosk = "kiosk",
        /// No phones of one's own: only devices that were registered beforehand.
        OwnDevices = "own_devices",
    }
}

coded! {
    pub enum Channel {
        Web = "web",
        Phone = "phone",
        Counter = "counter",
        Postcard = "postcard",
        Fax = "fax",
        School = "school",
        Internal = "internal",
    }
}

coded! {
    /// How an applicant stands to the city.
    pub enum Residency {
        Resident = "resident",
        Worker = "worker",
        Student = "student",
        Other = "other",
    }
}

coded! {
    /// What a place counts.
    pub enum Unit {
        Person = "person",
        Party = "party",
        Organisation = "organisation",
    }
}

coded! {
    /// Of whom an offering takes one application.
    pub enum OncePer {
        Person = "person",
        /// 世帯: whoever shares a telephone number or a mailbox.
        Household = "household",
        /// 団体: whoever names the same group.
        Group = "group",
    }
}

coded! {
    /// What the fee is for.
    pub enum FeeUnit {
        Person = "person",
        /// 組: all of one registration together.
        Party = "party",
    }
}

coded! {
    pub enum Mode {
        OnSite = "on_site",
        Online = "online",
    }
}

coded! {
    /// How many slots of a choice group an application takes.
    pub enum ChoiceRule {
        OneOf = "one_of",
        AnyOf = "any_of",
        Ranked = "ranked",
        Assigned = "assigned",
    }
}

coded! {
    pub enum SessionState {
        Planned = "planned",
        Cancelled = "cancelled",
    }
}

coded! {
    /// How a slot's sessions are to be attended.
    pub enum SessionAttendance {
        Required = "required",
        Elective = "elective",
        OneOf = "one_of",
    }
}

coded! {
    pub enum Step {
        /// Asked to apply.
        Apply = "apply",
        /// Asked once a place is given.
        After = "after",
    }
}

coded! {
    pub enum QuestionKind {
        Text = "text",
        Long = "long",
        Choice = "choice",
        Yes = "yes",
        Number = "number",
        /// A tick that is a person's consent, kept apart from a mere yes.
        Consent = "consent",
    }
}

coded! {
    /// Kinds of facts in an announcement; each has a heading in every language.
    pub enum NoteKind {
        Bring = "bring",
        Childcare = "childcare",
        SignLanguage = "sign_language",
        Captioning = "captioning",
        Insurance = "insurance",
        Completion = "completion",
        Certificate = "certificate",
        Weather = "weather",
        Capacity = "capacity",
        Registration = "registration",
        Languages = "languages",
        BelowMinimum = "below_minimum",
        Other = "other",
    }
}

/// A list of codes, stored with commas between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes<T>(pub Vec<T>);

macro_rules! comma_separated {
    ($($name:ident),*) => { $(
        impl TryFrom<String> for Codes<$name> {
            type Error = crate::store::StoreError;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.split(',').filter(|c| !c.is_empty()).map(|c| $name::try_from(c.to_owned())).collect::<Result<_, _>>().map(Codes)
            }
        }
        impl From<&Codes<$name>> for crate::store::Value {
            fn from(codes: &Codes<$name>) -> crate::store::Value {
                codes.0.iter().map(|c| c.code()).collect::<Vec<_>>().join(",").into()
            }
        }
    )* };
}
comma_separated!(Ask, Channel, DeskRule, Residency, Column);

impl<T: PartialEq> Codes<T> {
    pub fn has(&self, code: &T) -> bool {
        self.0.contains(code)
    }
}

coded! {
    /// How a partner stands by an offering.
    pub enum HostRole {
        /// 主催
        Organiser = "organiser",
        /// 共催
        CoOrganiser = "co_organiser",
        /// 後援: lends its name, and is named once the city has approved that.
        Endorser = "endorser",
        /// 協賛
        Sponsor = "sponsor",
        /// 協力
        Cooperator = "cooperator",
    }
}

impl HostRole {
    /// Whose offering it is: only their people see the people of it. The view `offering_host` says the same.
    pub fn is_host(self) -> bool {
        matches!(self, HostRole::Organiser | HostRole::CoOrganiser)
    }
}
