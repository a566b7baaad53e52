use super::criterion::Criterion;
use super::model::{
    ChoiceGroup, ChoiceRule, Host, Note, Offering, OfferingState, OfferingText, Question, Session, SessionState, Slot,
    SlotSession, Venue,
};
use super::prerequisite::Prerequisite;
use super::priority::Priority;
use super::quota::{self, Quota, QuotaKind};
use super::receiver::Receiver;
use super::{Channel, Mode};
use crate::clock::Moment;
use crate::staff::Scope;
use crate::text::Language;

/// Freed places are offered by letter until this long before the first session that somebody waits for: an hour to spare
/// and three to answer. From then on a free place is for whoever asks first.
pub const OFFERS_END: i64 = 4 * 3600;

/// All that is published of one offering (募集要項), loaded together.
#[derive(Clone, Debug)]
pub struct Announcement {
    pub offering: Offering,
    /// In order of their position.
    pub sessions: Vec<Session>,
    pub slots: Vec<Slot>,
    pub groups: Vec<ChoiceGroup>,
    pub slot_sessions: Vec<SlotSession>,
    pub questions: Vec<Question>,
    /// Who comes first where lots are drawn, class by class.
    pub priorities: Vec<Priority>,
    /// What must have been done before, or not.
    pub prerequisites: Vec<Prerequisite>,
    /// Parts of its slots' places, in order.
    pub quotas: Vec<Quota>,
    /// What those who choose go by, where people choose.
    pub criteria: Vec<Criterion>,
    pub notes: Vec<Note>,
    /// Parts of it in other languages.
    pub texts: Vec<OfferingText>,
    /// Those who are named in public.
    pub hosts: Vec<Host>,
    /// Who receives what applicants tell, beside the city.
    pub receivers: Vec<Receiver>,
    /// The venues that its sessions and itself name.
    pub venues: Vec<Venue>,
}

impl Announcement {
    /// A part of it in the reader's language. None: it is there in Japanese only.
    pub fn text_in(&self, part: &str, language: Language) -> Option<&str> {
        self.texts.iter().find(|t| t.part == part && t.language == language.code()).map(|t| t.text.as_str())
    }

    /// Whether it is this partner's: organised by it, alone or with others.
    pub fn is_hosted_by(&self, partner: &str) -> bool {
        self.hosts.iter().any(|h| h.role.is_host() && h.partner_id == partner)
    }

    /// Whether somebody with this scope answers for it: the city for all, a partner for what it organises.
    pub fn is_within(&self, scope: &Scope) -> bool {
        scope.partner().is_none_or(|partner| self.is_hosted_by(partner))
    }

    pub fn venue(&self, id: Option<&str>) -> Option<&Venue> {
        let id = id.or(self.offering.venue_id.as_deref())?;
        self.venues.iter().find(|v| v.id == id)
    }

    /// 「過去2年に同じ講座の抽選で外れた方。定員の半分まで」, of a priority class.
    pub fn priority_text(&self, priority: &Priority, language: Language) -> String {
        let question = self.questions.iter().find(|q| priority.question_id.as_ref() == Some(&q.id));
        priority.text(question.map(|q| q.label.as_str()), language)
    }

    pub fn slot(&self, id: &str) -> Option<&Slot> {
        self.slots.iter().find(|s| s.id == id)
    }

    /// The sessions that a slot covers, in order.
    pub fn sessions_of<'a>(&'a self, slot: &'a str) -> impl Iterator<Item = &'a Session> {
        self.sessions
            .iter()
            .filter(move |s| self.slot_sessions.iter().any(|l| l.slot_id == slot && l.session_id == s.id))
    }

    /// The slots on site that cover a session: whoever takes part online sits nowhere.
    pub fn on_site<'a>(&'a self, session: &'a str) -> impl Iterator<Item = &'a Slot> {
        self.slots.iter().filter(move |s| s.mode == Mode::OnSite && self.sessions_of(&s.id).any(|t| t.id == session))
    }

    pub fn slots_of<'a>(&'a self, group: Option<&'a str>) -> impl Iterator<Item = &'a Slot> {
        self.slots.iter().filter(move |s| s.choice_group_id.as_deref() == group)
    }

    /// Slots that people apply for. The others (members, invited guests) are the office's to give.
    pub fn open_slots(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|s| s.choice_group_id.as_deref().is_none_or(|id| !self.is_assigned(id)))
    }

    /// Whether the office gives the places of this choice group's slots.
    pub fn is_assigned(&self, group: &str) -> bool {
        self.groups.iter().any(|g| g.id == group && g.rule == ChoiceRule::Assigned)
    }

    /// Whether letters invite to it: to all of it, or to the slots that are the office's to give.
    pub fn takes_letters(&self) -> bool {
        self.offering.selection.is_invited() || self.has_assigned() && self.offering.selection.may_invite()
    }

    fn has_assigned(&self) -> bool {
        self.groups.iter().any(|g| g.rule == ChoiceRule::Assigned)
    }

    /// What belongs to everyone who was invited. Where some slots are for them, the others are for the public.
    pub fn common_by_letter(&self) -> impl Iterator<Item = &Slot> {
        let all = if self.has_assigned() { None } else { Some(self.slots_of(None)) };
        all.into_iter().flatten()
    }

    /// Groups of slots among which those who were invited choose.
    pub fn groups_by_letter(&self) -> impl Iterator<Item = &ChoiceGroup> {
        let assigned = self.has_assigned();
        self.groups.iter().filter(move |g| (g.rule == ChoiceRule::Assigned) == assigned)
    }

    /// Whether all that a slot covers has been held or cancelled: nobody can apply for it any more. Never for a slot without
    /// sessions.
    pub fn is_over(&self, slot: &Slot, now: Moment) -> bool {
        let mut sessions = self.sessions_of(&slot.id).peekable();
        sessions.peek().is_some() && sessions.all(|s| s.state == SessionState::Cancelled || s.ends_at <= now)
    }

    /// Parts of the places that are kept still, and given by staff.
    pub fn kept_quotas(&self) -> impl Iterator<Item = &Quota> {
        self.quotas.iter().filter(|q| q.is_kept())
    }

    /// Units of a slot that can be had this way, where a part of them is for certain channels or kept. None: no limit.
    pub fn left_by(&self, slot: &Slot, channel: Channel) -> Option<i64> {
        let by_it = |q: &&Quota| q.kind == QuotaKind::Channel && q.channels.has(&channel);
        let counts: Vec<_> = self.quotas.iter().filter(by_it).map(|q| (q.id.clone(), 1)).collect();
        quota::left_for(slot, &self.quotas, &counts)
    }

    /// Whether a slot can be had at once: units are left, and nobody waits whom they fit and who can still be offered them.
    pub fn is_free(&self, slot: &Slot, channel: Channel, now: Moment) -> bool {
        let Some(left) = self.left_by(slot, channel) else { return true };
        let fits = |size| slot.units(size) <= left;
        let in_time = self.offers_end(slot).is_none_or(|end| now <= end);
        left > 0 && !(slot.waiting > 0 && in_time && slot.smallest_waiting.is_none_or(fits))
    }

    /// Until when freed places of a slot are offered to those who wait. None: without sessions, always.
    pub fn offers_end(&self, slot: &Slot) -> Option<Moment> {
        let planned = self.sessions_of(&slot.id).filter(|s| s.state == SessionState::Planned);
        Some(planned.map(|s| s.starts_at).min()?.plus(-OFFERS_END))
    }

    /// Whether all that a slot covers has been cancelled.
    pub fn is_cancelled(&self, slot: &Slot) -> bool {
        let mut sessions = self.sessions_of(&slot.id).peekable();
        sessions.peek().is_some() && sessions.all(|s| s.state == SessionState::Cancelled)
    }

    /// Whether there were dates, and every one of them has been cancelled.
    pub fn is_called_off(&self) -> bool {
        !self.sessions.is_empty() && self.sessions.iter().all(|s| s.state == SessionState::Cancelled)
    }

    /// Whether it does not take place: it was cancelled, or each of its dates was.
    pub fn is_off(&self) -> bool {
        self.offering.state == OfferingState::Cancelled || self.is_called_off()
    }

    /// Whether there were dates, and none that takes place is still to end. What was cancelled is not waited for.
    pub fn nothing_to_come(&self, now: Moment) -> bool {
        !self.sessions.is_empty() && self.last_planned_end().is_none_or(|end| end <= now)
    }

    pub fn first_start(&self) -> Option<Moment> {
        self.sessions.iter().map(|s| s.starts_at).min()
    }

    /// The end of the last session that takes place.
    pub fn last_planned_end(&self) -> Option<Moment> {
        self.sessions.iter().filter(|s| s.state == SessionState::Planned).map(|s| s.ends_at).max()
    }

    pub fn last_end(&self) -> Option<Moment> {
        self.sessions.iter().map(|s| s.ends_at).max()
    }
}
