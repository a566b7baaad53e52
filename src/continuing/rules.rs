//! Who goes on, and where a reason is needed. Pure.

use super::{Choice, Member, Standing};

/// Letters a reason may have.
pub const REASON: usize = 200;
/// Days that those who are carried over have to say no, unless another day is named.
pub const DAYS_TO_DECLINE: u64 = 14;

/// Whether somebody has completed a class. Where nothing is declared, whoever has a place has.
pub fn completed(visits: i64, needed: Option<i64>) -> bool {
    needed.is_none_or(|needed| visits >= needed)
}

/// What is ticked before anybody decides: only those of whom nothing is decided yet, and who have completed it.
pub fn preset(member: &Member, needed: Option<i64>) -> bool {
    member.standing() == Standing::Open && completed(member.visits, needed)
}

/// What to do about one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed<'a> {
    Carry(&'a Member, &'a str),
    LeaveOut(&'a Member, &'a str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is decided against the preset.
    ReasonMissing,
    ReasonLong,
    Forgotten,
}

/// Who is carried over and who is not, or what to mend, by the member's id. Whoever has a place already keeps it, and who is
/// no member any more is left alone.
pub fn judge<'a>(
    members: &'a [Member],
    needed: Option<i64>,
    choices: &'a [Choice],
) -> Result<Vec<Deed<'a>>, Vec<(String, Problem)>> {
    let mut deeds = Vec::new();
    let mut problems = Vec::new();
    for member in members {
        let Some(choice) = choices.iter().find(|c| c.earlier == member.id) else { continue };
        let (reason, preset) = (choice.reason.trim(), preset(member, needed));
        let standing = member.standing();
        let problem = match standing {
            Standing::Carried => continue,
            Standing::Forgotten if choice.ticked => Some(Problem::Forgotten),
            Standing::Forgotten => continue,
            _ if reason.chars().count() > REASON => Some(Problem::ReasonLong),
            _ if choice.ticked != preset && reason.is_empty() => Some(Problem::ReasonMissing),
            _ => None,
        };
        match (problem, choice.ticked) {
            (Some(problem), _) => problems.push((member.id.clone(), problem)),
            (None, true) => deeds.push(Deed::Carry(member, if preset { "" } else { reason })),
            (None, false) if preset => deeds.push(Deed::LeaveOut(member, reason)),
            (None, false) => {}
        }
    }
    if problems.is_empty() { Ok(deeds) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::store::Flag;

    fn member(id: &str, visits: i64) -> Member {
        Member {
            id: id.into(),
            receipt: "R".into(),
            name: "見本".into(),
            name_kana: "ミホン".into(),
            secret: Flag(false),
            forgotten_at: None,
            visits,
            reason: None,
            registration_id: None,
            next_state: None,
        }
    }

    fn choice(id: &str, ticked: bool, reason: &str) -> Choice {
        Choice { earlier: id.into(), ticked, reason: reason.into() }
    }

    #[test]
    fn who_was_there_often_enough_has_completed_it_and_without_a_rule_everybody() {
        assert!(completed(7, Some(7)) && !completed(6, Some(7)) && completed(0, None));
    }

    #[test]
    fn a_reason_is_needed_exactly_where_the_preset_is_left() {
        let members = [member("done", 8), member("absent", 2)];
        for (done, absent, wrong) in [
            (choice("done", true, ""), choice("absent", false, ""), vec![]),
            (choice("done", false, ""), choice("absent", true, " "), vec!["done", "absent"]),
            (choice("done", false, "転居"), choice("absent", true, "病気で休んだ"), vec![]),
            (choice("done", true, ""), choice("absent", true, &"あ".repeat(REASON + 1)), vec!["absent"]),
        ] {
            let choices = [done, absent];
            let judged = judge(&members, Some(7), &choices);
            let of = |problems: Vec<(String, Problem)>| problems.into_iter().map(|p| p.0).collect::<Vec<_>>();
            assert_eq!(judged.err().map(of).unwrap_or_default(), wrong, "{choices:?}");
        }
    }

    #[test]
    fn who_has_a_place_keeps_it_and_who_was_forgotten_cannot_be_carried() {
        let carried = Member { next_state: Some("confirmed".into()), ..member("carried", 8) };
        let left = Member { next_state: Some("declined".into()), ..member("left", 8) };
        let out = Member { reason: Some("転居".into()), ..member("out", 8) };
        let forgotten = Member { forgotten_at: Some(Moment(1)), ..member("forgotten", 8) };
        let members = [carried, left, out, forgotten];
        let ticked: Vec<Choice> = members.iter().map(|m| choice(&m.id, true, "本人の希望")).collect();
        assert_eq!(judge(&members, Some(7), &ticked), Err(vec![("forgotten".into(), Problem::Forgotten)]));
        let some = &ticked[..3];
        let deeds = judge(&members, Some(7), some).unwrap_or_default();
        assert_eq!(deeds, [Deed::Carry(&members[1], "本人の希望"), Deed::Carry(&members[2], "本人の希望")]);
        assert!(members.iter().all(|m| !preset(m, Some(7))));
    }
}
