use crate::registration::Registration;
use crate::store::coded;

coded! {
    /// What a caller says beside the receipt number.
    pub enum Fact {
        /// The reading of the applicant's or a participant's name.
        Kana = "kana",
        /// The last four digits of the telephone number.
        Phone = "phone",
        /// The birth date of a participant.
        Born = "born",
    }
}

/// What a caller said.
#[derive(Clone, Debug)]
pub struct Question {
    /// As it was typed; None: no receipt number can look so.
    pub receipt: Option<String>,
    /// What was typed for it, folded: failures are counted by it.
    pub asked: String,
    pub fact: Fact,
    pub said: String,
}

/// What a question is compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Folded readings of the applicant and the participants.
    pub kana: Vec<String>,
    /// Digits.
    pub phone: String,
    pub born: Vec<String>,
}

#[derive(Clone, Debug)]
pub enum Answer {
    /// What is known of this registration may be said.
    Tell(Box<Registration>),
    /// Nothing is said.
    Silent,
    /// Nothing, and nothing is looked at for a while.
    Resting,
}
