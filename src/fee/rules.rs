//! How a participant stands, and what may be recorded. Pure.

use super::model::{Fact, FactKind, Payer};
use crate::clock::Moment;
use crate::programme::{Announcement, FeeUnit, Offering};
use crate::registration::State;

/// What facts add up to, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub received: i64,
    pub waived: i64,
    pub refunded: i64,
}

impl Sums {
    pub fn of<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Sums {
        facts.into_iter().fold(Sums::default(), |sums, f| sums.and(f.kind, f.amount))
    }

    #[must_use]
    pub fn and(mut self, kind: FactKind, amount: i64) -> Sums {
        match kind {
            FactKind::Receive => self.received += amount,
            FactKind::Waive => self.waived += amount,
            FactKind::Refund => self.refunded += amount,
        }
        self
    }
}

/// A participant's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// What the offering costs them.
    pub fee: i64,
    /// Whether it is asked of them: who gave the place up, or whose offering was called off, owes nothing.
    pub asked: bool,
    pub sums: Sums,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// 未収: something is still to be paid.
    Open,
    /// 収納済
    Paid,
    /// 減免
    Waived,
    /// 返金済
    Refunded,
    /// Nothing is asked, and no money is held.
    Nothing,
}

impl Account {
    pub fn of(a: &Announcement, payer: &Payer) -> Account {
        let sums = Sums { received: payer.received, waived: payer.waived, refunded: payer.refunded };
        Account { fee: fee_of(&a.offering, payer.first.0), asked: is_asked(a, payer.state), sums }
    }

    /// What they are to pay in all: fee − waived.
    pub fn due(&self) -> i64 {
        if self.asked { self.limit() } else { 0 }
    }

    /// The most that may be held of theirs. Also of those who owe nothing: a transfer may come after the withdrawal.
    fn limit(&self) -> i64 {
        (self.fee - self.sums.waived).max(0)
    }

    /// What is held of theirs: received − given back.
    pub fn paid(&self) -> i64 {
        self.sums.received - self.sums.refunded
    }

    /// What is still to be paid. What was given back is not asked for again.
    pub fn open(&self) -> i64 {
        (self.due() - self.sums.received).max(0)
    }

    pub fn standing(&self) -> Standing {
        if self.open() > 0 {
            Standing::Open
        } else if self.paid() > 0 {
            Standing::Paid
        } else if self.sums.refunded > 0 {
            Standing::Refunded
        } else if self.sums.waived > 0 {
            Standing::Waived
        } else {
            Standing::Nothing
        }
    }

    /// The most that a new fact of this kind may say.
    pub fn most(&self, kind: FactKind) -> i64 {
        match kind {
            FactKind::Receive | FactKind::Waive => (self.limit() - self.paid()).max(0),
            FactKind::Refund => self.paid(),
        }
    }
}

/// What the offering costs a participant. Of a party only the first pays, for all.
fn fee_of(offering: &Offering, first: bool) -> i64 {
    if offering.fee_unit == FeeUnit::Person || first { offering.fee } else { 0 }
}

/// The fee is asked of who has a place or came without one, of what was not called off.
pub fn is_asked(a: &Announcement, state: State) -> bool {
    !a.is_off() && matches!(state, State::Confirmed | State::WalkIn)
}

/// Why something is not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// More than may be recorded: at most so much.
    TooMuch(FactKind, i64),
    /// It has been taken back already.
    AlreadyCorrected,
    /// A correction itself is not taken back; what is true is recorded anew.
    IsCorrection,
    /// Without this payment, more would have been given back than received.
    GivenBack,
    /// Without this refund, more would be held than is due.
    Overpaid,
}

/// Whether a new fact may be appended: nobody pays too much, and nothing is given back that is not there.
pub fn accept(account: &Account, kind: FactKind, amount: i64) -> Result<(), Refusal> {
    let most = account.most(kind);
    if (1..=most).contains(&amount) { Ok(()) } else { Err(Refusal::TooMuch(kind, most)) }
}

/// Whether a fact may be taken back by its opposite.
pub fn accept_correction(account: &Account, fact: &Fact, corrected: bool) -> Result<(), Refusal> {
    if fact.corrects.is_some() {
        return Err(Refusal::IsCorrection);
    }
    if corrected {
        return Err(Refusal::AlreadyCorrected);
    }
    let after = Account { sums: account.sums.and(fact.kind, -fact.amount), ..*account };
    match fact.kind {
        FactKind::Receive if after.paid() < 0 => Err(Refusal::GivenBack),
        FactKind::Refund if after.paid() > after.limit() => Err(Refusal::Overpaid),
        _ => Ok(()),
    }
}

/// How long after its making a print may be looked at as the receipt itself: long enough to print it, too short to come
/// back to.
const FRESH: i64 = 15 * 60;

/// Whether a print says 再発行: every one but the first, and the first when it is looked at later.
pub fn is_reissue(copy: i64, printed: Moment, now: Moment) -> bool {
    copy > 1 || now.since(printed) > FRESH
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fee::Method;
    use FactKind::{Receive, Refund, Waive};

    fn account(fee: i64, received: i64, waived: i64, refunded: i64) -> Account {
        Account { fee, asked: true, sums: Sums { received, waived, refunded } }
    }

    fn fact(id: &str, kind: FactKind, amount: i64, corrects: Option<&str>) -> Fact {
        Fact {
            id: id.into(),
            offering_id: "O".into(),
            number: 1,
            participant_id: "p".into(),
            kind,
            amount,
            method: if kind == Waive { Method::None } else { Method::Cash },
            corrects: corrects.map(Into::into),
            day: "2026-11-24".into(),
            at: Moment(0),
            staff_id: "s".into(),
            reason: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn an_account_says_how_somebody_stands() {
        for (a, due, paid, open, standing) in [
            (account(3000, 0, 0, 0), 3000, 0, 3000, Standing::Open),
            (account(3000, 1000, 0, 0), 3000, 1000, 2000, Standing::Open),
            (account(3000, 3000, 0, 0), 3000, 3000, 0, Standing::Paid),
            (account(3000, 0, 3000, 0), 0, 0, 0, Standing::Waived),
            // Half waived, half paid.
            (account(3000, 1500, 1500, 0), 1500, 1500, 0, Standing::Paid),
            (account(3000, 3000, 0, 3000), 3000, 0, 0, Standing::Refunded),
            // What was given back in part is not asked for again.
            (account(3000, 3000, 0, 1000), 3000, 2000, 0, Standing::Paid),
            (account(3000, 3000, 3000, 3000), 0, 0, 0, Standing::Refunded),
            (account(0, 0, 0, 0), 0, 0, 0, Standing::Nothing),
        ] {
            assert_eq!((a.due(), a.paid(), a.open(), a.standing()), (due, paid, open, standing), "{a:?}");
        }
    }

    #[test]
    fn who_gave_the_place_up_owes_nothing_and_keeps_what_was_paid() {
        let left = |a: Account| Account { asked: false, ..a };
        let unpaid = left(account(3000, 0, 0, 0));
        assert_eq!((unpaid.due(), unpaid.open(), unpaid.standing()), (0, 0, Standing::Nothing));
        let paid = left(account(3000, 3000, 0, 0));
        assert_eq!((paid.due(), paid.paid(), paid.standing()), (0, 3000, Standing::Paid));
        assert_eq!(accept(&paid, Refund, 3000), Ok(()));
        // A transfer that was on its way.
        assert_eq!(accept(&unpaid, Receive, 3000), Ok(()));
    }

    #[test]
    fn nobody_pays_too_much_and_nothing_is_given_back_that_is_not_there() {
        for (a, kind, amount, accepted) in [
            (account(3000, 0, 0, 0), Receive, 3000, Ok(())),
            (account(3000, 0, 0, 0), Receive, 3001, Err(Refusal::TooMuch(Receive, 3000))),
            (account(3000, 0, 0, 0), Receive, 0, Err(Refusal::TooMuch(Receive, 3000))),
            (account(3000, 0, 0, 0), Receive, -1, Err(Refusal::TooMuch(Receive, 3000))),
            (account(3000, 3000, 0, 0), Receive, 1, Err(Refusal::TooMuch(Receive, 0))),
            (account(3000, 0, 1000, 0), Receive, 2001, Err(Refusal::TooMuch(Receive, 2000))),
            (account(3000, 1000, 0, 0), Refund, 1001, Err(Refusal::TooMuch(Refund, 1000))),
            (account(3000, 1000, 0, 1000), Refund, 1, Err(Refusal::TooMuch(Refund, 0))),
            (account(3000, 1000, 0, 0), Waive, 2001, Err(Refusal::TooMuch(Waive, 2000))),
            (account(3000, 1000, 0, 0), Waive, 2000, Ok(())),
            // Given back, it may be paid again.
            (account(3000, 3000, 0, 3000), Receive, 3000, Ok(())),
        ] {
            assert_eq!(accept(&a, kind, amount), accepted, "{a:?} {kind:?} {amount}");
        }
    }

    #[test]
    fn a_mistake_is_taken_back_once_and_leaves_nothing_impossible() {
        let paid = account(3000, 3000, 0, 0);
        let received = fact("a", Receive, 3000, None);
        assert_eq!(accept_correction(&paid, &received, false), Ok(()));
        assert_eq!(accept_correction(&paid, &received, true), Err(Refusal::AlreadyCorrected));
        let correction = fact("b", Receive, -3000, Some("a"));
        assert_eq!(accept_correction(&paid, &correction, false), Err(Refusal::IsCorrection));
        let refunded = account(3000, 3000, 0, 3000);
        assert_eq!(accept_correction(&refunded, &received, false), Err(Refusal::GivenBack));
        assert_eq!(accept_correction(&refunded, &fact("c", Refund, 3000, None), false), Ok(()));
        let again = account(3000, 6000, 0, 3000);
        assert_eq!(accept_correction(&again, &fact("c", Refund, 3000, None), false), Err(Refusal::Overpaid));
        assert_eq!(accept_correction(&account(3000, 0, 3000, 0), &fact("d", Waive, 3000, None), false), Ok(()));
    }

    #[test]
    fn a_second_print_and_a_late_look_at_the_first_say_that_they_are_issued_again() {
        assert!(!is_reissue(1, Moment(0), Moment(0)));
        assert!(!is_reissue(1, Moment(0), Moment(900)));
        assert!(is_reissue(1, Moment(0), Moment(901)));
        assert!(is_reissue(2, Moment(0), Moment(0)));
    }

    /// What somebody wants: a new fact, or the nth of those so far taken back.
    fn wanted() -> impl Strategy<Value = (u8, i64, usize)> {
        (0u8..4, -500i64..6000, 0usize..12)
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_adds_up_in_any_order(
            fee in 0i64..5000,
            asked in any::<bool>(),
            wishes in proptest::collection::vec(wanted(), 0..24),
            order in proptest::collection::vec(0usize..1000, 24),
        ) {
            let mut facts: Vec<Fact> = Vec::new();
            for (n, (what, amount, nth)) in wishes.into_iter().enumerate() {
                let account = Account { fee, asked, sums: Sums::of(&facts) };
                let id = n.to_string();
                let new = match (FactKind::ALL.get(usize::from(what)), facts.get(nth)) {
                    (Some(kind), _) => accept(&account, *kind, amount).ok().map(|()| fact(&id, *kind, amount, None)),
                    (None, Some(wrong)) => {
                        let corrected = facts.iter().any(|f| f.corrects.as_deref() == Some(&wrong.id));
                        let accepted = accept_correction(&account, wrong, corrected).is_ok();
                        accepted.then(|| fact(&id, wrong.kind, -wrong.amount, Some(&wrong.id)))
                    }
                    (None, None) => None,
                };
                facts.extend(new);
                let Sums { received, waived, refunded } = Sums::of(&facts);
                prop_assert!(received >= 0 && waived >= 0 && refunded >= 0);
                prop_assert!(0 <= received - refunded && received - refunded <= fee - waived);
                let account = Account { fee, asked: true, sums: Sums::of(&facts) };
                prop_assert_eq!(account.due(), fee - waived);
                prop_assert_eq!(account.paid(), received - refunded);
                prop_assert!(account.open() <= account.due());
            }
            let mut shuffled = facts.clone();
            for (i, &j) in order.iter().enumerate() {
                if !shuffled.is_empty() {
                    let (i, j) = (i % shuffled.len(), j % shuffled.len());
                    shuffled.swap(i, j);
                }
            }
            prop_assert_eq!(Sums::of(&shuffled), Sums::of(&facts));
            let standing = |facts: &[Fact]| Account { fee, asked, sums: Sums::of(facts) }.standing();
            prop_assert_eq!(standing(&shuffled), standing(&facts));
        }
    }
}
