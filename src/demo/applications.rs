//! Makes applications that an offering could have received: people who may apply, slots that have room, answers to what
//! it asks.

use std::collections::{HashMap, HashSet};

use super::residents::Resident;
use crate::chance::Chance;
use crate::clock::Moment;
use crate::programme::{
    Announcement, Applicant, Ask, ChoiceRule, Question, QuestionKind, Residency, Selection, Slot, Step, TICKED,
    Visibility,
};
use crate::registration::application::{Application, Door, Person};
use crate::registration::contact::{Contact, Way};
use crate::registration::{Channel, Claim, State};
use crate::text::{age_band_of, school_grade};

const GROUPS: [&str; 8] = [
    "見本町内会",
    "例田の里山を守る会",
    "ひながた子ども食堂",
    "そらき読み聞かせの会",
    "試野防災クラブ",
    "かたもと手話サークル",
    "もはら日本語教室",
    "うつし川クリーン隊",
];

/// What an offering's applications are made from.
pub struct Desk<'a> {
    pub announcement: &'a Announcement,
    pub chance: Chance,
    pub residents: &'a [Resident],
    /// Where the search for the next applicant goes on.
    next: usize,
    applied: HashSet<usize>,
    taken: HashMap<String, i64>,
}

impl<'a> Desk<'a> {
    pub fn new(announcement: &'a Announcement, chance: Chance, residents: &'a [Resident]) -> Desk<'a> {
        let next = chance.below(residents.len().max(1) as u64) as usize;
        Desk { announcement, chance, residents, next, applied: HashSet::new(), taken: HashMap::new() }
    }

    /// Takes applications from the first resident on, who has an awkward name.
    pub fn begin_with_the_first(&mut self) {
        self.next = 0;
    }

    /// Instants at which `n` applications came in, in order: while applications were open, and before `now`.
    pub fn arrivals(&self, n: usize, now: Moment) -> Vec<Moment> {
        let o = &self.announcement.offering;
        let opens = o.opens_at.unwrap_or(o.publish_at);
        // Without a period of their own, members are entered within the first fortnight.
        let closes = o.closes_at.unwrap_or(opens.plus(14 * 24 * 3600)).min(now);
        let span = closes.since(opens).max(1) as u64;
        let mut at: Vec<Moment> = (0..n).map(|_| opens.plus(self.chance.below(span) as i64)).collect();
        at.sort();
        at
    }

    /// The next application, by the next resident who may apply. None when there is nobody left.
    pub fn application(&mut self, state: State, at: Moment) -> Option<Application> {
        let resident = self.next_resident()?;
        Some(self.by(resident, state, at))
    }

    fn next_resident(&mut self) -> Option<&'a Resident> {
        for _ in 0..self.residents.len() {
            let n = self.next % self.residents.len();
            self.next += 1;
            if self.may_apply(&self.residents[n]) && self.applied.insert(n) {
                return Some(&self.residents[n]);
            }
        }
        None
    }

    fn may_apply(&self, resident: &Resident) -> bool {
        let o = &self.announcement.offering;
        let bound = |text: &Option<String>| text.as_deref().and_then(|d| d.parse().ok());
        let grade = school_grade(resident.born, o.fiscal_year);
        let by_letter = o.channels.0.iter().all(|c| c.code() == "web" || c.code() == "school");
        bound(&o.born_from).is_none_or(|from| resident.born >= from)
            && bound(&o.born_until).is_none_or(|until| resident.born <= until)
            && grade >= o.grade_from.unwrap_or(7)
            && o.grade_until.is_none_or(|until| grade <= until)
            && (o.residency.0.is_empty() || o.residency.has(&resident.residency))
            // Who is in the second year of the senior college was sixty in the first.
            && (o.selection != Selection::Continuing || grade > 54)
            // Whom the city invites, and who leads a group, is grown up.
            && (o.opens_at.is_some() && o.applicant == Applicant::Person || grade > 15)
            && (resident.email.is_some() || !by_letter)
    }

    pub fn by(&mut self, resident: &Resident, state: State, at: Moment) -> Application {
        let o = &self.announcement.offering;
        let participants = self.party(resident);
        let slots = self.slots(state, participants.len() as i64);
        let channel = match (&resident.email, o.opens_at) {
            (None, _) | (_, None) if o.channels.0.iter().any(|c| c.code() == "counter") => Channel::Counter,
            (None, _) | (_, None) => Channel::Phone,
            _ => Channel::Web,
        };
        Application {
            offering: o.id.clone(),
            channel,
            language: resident.language.into(),
            name: resident.name.clone(),
            name_kana: resident.kana.clone(),
            email: resident.email.clone(),
            phone: resident.phone.clone(),
            residency: o.asks.has(&Ask::Residency).then(|| resident.residency.code().into()),
            district: resident
                .district
                .filter(|_| o.asks.has(&Ask::District) && resident.residency == Residency::Resident)
                .map(Into::into),
            on_behalf: false,
            participants,
            slots,
            answers: self.answers(resident, state),
            childcare: None,
            contact: contact(resident),
            idempotency_key: format!("demo-{}", self.chance.id(at)),
            arrived: at,
            staff_id: None,
            postmarked_on: None,
            door: Door::Form,
            reserved: None,
            provisional: None,
        }
    }

    fn person(&self, resident: &Resident, at: Option<Moment>) -> Person {
        let o = &self.announcement.offering;
        let day = at.or(self.announcement.first_start()).unwrap_or(o.publish_at).date();
        // Members who were entered by the office are known by their year's list.
        let listed = o.opens_at.is_none() && o.visibility == Visibility::Public;
        Person {
            name: resident.name.clone(),
            name_kana: resident.kana.clone(),
            birth_date: (o.asks.has(&Ask::BirthDate) || listed).then(|| resident.born.to_string()),
            age_band: o.asks.has(&Ask::AgeBand).then(|| age_band_of(resident.born, day).code().into()),
            grade: None,
            photo_consent: o.photos.0 && resident.kana.len().is_multiple_of(2),
        }
    }

    fn party(&mut self, resident: &Resident) -> Vec<Person> {
        let mut party = vec![self.person(resident, None)];
        let most = self.announcement.slots.iter().filter_map(|s| s.max_group).min().unwrap_or(1);
        if self.announcement.offering.applicant == Applicant::Group {
            for _ in 1..=self.chance.below(most as u64) {
                if let Some(other) = self.next_resident() {
                    party.push(self.person(other, None));
                }
            }
        }
        party
    }

    /// Slots as somebody would choose them: with room, unless wishes are collected or one waits.
    fn slots(&mut self, state: State, size: i64) -> Vec<String> {
        let a = self.announcement;
        // Ranked wishes are collected first: each of them has room.
        let collected = state.claim() != Claim::Place || a.groups.iter().any(|g| g.rule == ChoiceRule::Ranked);
        let mut chosen: Vec<&Slot> = a.slots_of(None).collect();
        for group in &a.groups {
            let mut open: Vec<&Slot> =
                a.slots_of(Some(&group.id)).filter(|s| collected || self.has_room(s, size)).collect();
            let most = match group.rule {
                ChoiceRule::OneOf => 1,
                ChoiceRule::AnyOf => 1 + self.chance.below(2) as usize,
                ChoiceRule::Ranked => group.max_wishes.unwrap_or(1) as usize,
                ChoiceRule::Assigned => 0,
            };
            let mut taken = HashSet::new();
            while taken.len() < most && !open.is_empty() {
                let slot = open.swap_remove(self.chance.below(open.len() as u64) as usize);
                // Nobody can be at two places at once.
                if group.rule != ChoiceRule::AnyOf || self.sessions(slot).all(|s| taken.insert(s)) {
                    chosen.push(slot);
                    taken.insert(&slot.id);
                } else {
                    break;
                }
            }
        }
        if !collected {
            for slot in &chosen {
                *self.taken.entry(slot.id.clone()).or_default() += slot.units(size);
            }
        }
        chosen.iter().map(|s| s.id.clone()).collect()
    }

    fn sessions(&self, slot: &'a Slot) -> impl Iterator<Item = &'a str> {
        self.announcement.slot_sessions.iter().filter(|l| l.slot_id == slot.id).map(|l| l.session_id.as_str())
    }

    fn has_room(&self, slot: &Slot, size: i64) -> bool {
        let taken = self.taken.get(&slot.id).copied().unwrap_or(0);
        slot.capacity.is_none_or(|most| taken + slot.units(size) <= most)
    }

    /// What must be answered to apply; and, by some who have a place, what is asked afterwards.
    fn answers(&self, resident: &Resident, state: State) -> Vec<(String, String)> {
        let later = state == State::Confirmed && self.chance.below(10) < 6;
        let asked = |q: &&Question| q.required.0 && (q.step == Step::Apply || later);
        self.announcement.questions.iter().filter(asked).map(|q| (q.id.clone(), self.answer(q, resident))).collect()
    }

    fn answer(&self, question: &Question, resident: &Resident) -> String {
        let any = |n: usize| self.chance.below(n as u64) as usize;
        let label = question.label.as_str();
        if question.kind == QuestionKind::Choice {
            let options: Vec<&str> = question.options.lines().collect();
            return options.get(any(options.len().max(1))).copied().unwrap_or_default().into();
        }
        if matches!(question.kind, QuestionKind::Yes | QuestionKind::Consent) {
            return TICKED.into();
        }
        match label {
            _ if label.contains("団体") => GROUPS[any(GROUPS.len())].into(),
            _ if label.contains("人数") => (12 + any(20)).to_string(),
            _ if label.contains("会場") => "町内公民館".into(),
            _ if label.contains("住所") => {
                format!("安城市架空町{}丁目{}番{}号", 1 + any(5), 1 + any(30), 1 + any(20))
            }
            _ if label.contains("緊急連絡先") => format!("{}の家族　0566-00-{:04}", resident.name, any(10_000)),
            _ if label.contains("動機") => {
                "駅前をよく使うので、世代を越えて立ち寄れる場所を一緒に考えたいです。".into()
            }
            _ => "はい".into(),
        }
    }
}

/// How those without e-mail want to be told: one by post, one by fax, one by telephone, and so on.
fn contact(resident: &Resident) -> Option<Contact> {
    let n = resident.phone.bytes().filter(u8::is_ascii_digit).map(usize::from).sum::<usize>();
    let way = match n % 3 {
        _ if resident.email.is_some() => return None,
        0 => Way::Post,
        1 => Way::Fax,
        _ => return None,
    };
    let post = way == Way::Post;
    Some(Contact {
        way,
        fax: if post { String::new() } else { resident.phone.clone() },
        postcode: if post { "446-0000".into() } else { String::new() },
        address: if post { format!("安城市見本町{}番地", n % 40 + 1) } else { String::new() },
    })
}
