//! Names of kinds, selections, channels and the like, and how places are given out, in every language.

use super::model::*;
use crate::text::{Language, date_long, fill, words};

words! {
    single_session: "1回の講座・催し", "1回(かい)の 講座(こうざ)・イベント", "Single courses and events";
    series: "連続講座", "何回(なんかい)か つづく 講座(こうざ)", "Course series";
    year_course: "年間講座", "1年(ねん) つづく 講座(こうざ)", "Year-long courses";
    volunteer_shift: "ボランティア（日時を選ぶ）", "ボランティア（日(ひ)と 時間(じかん)を えらぶ）", "Volunteering by date and time";
    volunteer_placement: "ボランティア体験（受入先を選ぶ）", "ボランティア体験(たいけん)（行(い)く ところを えらぶ）", "Volunteer placements";
    co_creation_series: "対話・共創の場", "みんなで 話(はな)して 考(かんが)える 会(かい)", "Co-creation workshops";
    invitation_meeting: "研究会・会議", "会議(かいぎ)", "Meetings";
    on_demand: "出前講座", "みなさんの ところへ 行(い)く 講座(こうざ)", "Talks on request";
    consultation_slot: "相談（予約制）", "相談(そうだん)（予約(よやく)する）", "Consultations";
    open_event: "お祭り・イベント", "おまつり・イベント", "Festivals and open events";

    first_who_ticked: "「{}」と答えた方（ご本人の申告）", "「{}」と 答(こた)えた 人(ひと)", "who ticked \"{}\" (as they declare themselves)";
    first_born_between: "{}から{}までに生まれた方", "{}から {}までに 生(う)まれた 人(ひと)", "born from {} to {}";
    first_born_from: "{}以降に生まれた方", "{}から あとに 生(う)まれた 人(ひと)", "born on or after {}";
    first_born_until: "{}以前に生まれた方", "{}より 前(まえ)に 生(う)まれた 人(ひと)", "born on or before {}";
    first_who_lost: "過去{}年に同じ講座の抽選で外れた方（1世帯1回）", "{}年(ねん)の 間(あいだ)に、同(おな)じ 講座(こうざ)の くじに 外(はず)れた 人(ひと)", "who got nothing from a draw of the same programme in the last {} years (once a household)";
    first_half: "{}。定員の半分まで", "{}。席(せき)の 半分(はんぶん)まで", "{}, up to half the places";
    first_part: "{}。定員の{}%まで", "{}。席(せき)の {}%まで", "{}, up to {}% of the places";
    must_have_completed: "『{}』を修了している人", "『{}』を おわった 人(ひと)", "those who have completed {}";
    must_be_new: "『{}』に在籍・参加したことのない人", "『{}』に はじめて 参加(さんか)する 人(ひと)", "those who have never been in {}";
    i_have_completed: "『{}』を修了しています", "『{}』を おわりました", "I have completed {}";
    i_am_new: "『{}』に在籍・参加したことはありません", "『{}』に 参加(さんか)した ことが ありません", "I have never been in {}";
    quota: "{} {}", "{} {}", "{}: {}";
    quota_until: "{} {}（{}から、残りはどの方法でも申し込めます）", "{} {}（{}から、のこりは だれでも 申(もう)し込(こ)めます）", "{}: {} (what is left is open to all from {})";
    quota_between: "{}以上{}まで", "{}から {}まで", "{} to {}";
    quota_at_least: "{}以上", "{}より 多(おお)く", "at least {}";
    quota_web: "インターネット", "インターネット", "Web";
    quota_persons: "あわせて", "みんなで", "All together";
    quota_reserved: "市で取り置く分", "市(し)が とっておく 席(せき)", "Kept by the city";
    first_come: "先着順", "早(はや)い 人(ひと)から", "First come, first served";
    lottery: "抽選", "くじ", "By draw";
    ranked_preference: "希望順位による割当て", "行(い)きたい ところの 順番(じゅんばん)で 決(き)める", "By ranked wishes";
    screening: "選考", "書(か)いた ことを 読(よ)んで 決(き)める", "By selection";
    invitation: "案内を受けた方", "お知(し)らせを もらった 人(ひと)", "By invitation";
    nomination: "推薦", "推薦(すいせん)", "By nomination";
    by_arrangement: "日程を相談して決定", "相談(そうだん)して 日(ひ)を 決(き)める", "By arrangement";
    continuing: "継続（新しい募集なし）", "いま 参加(さんか)している 人(ひと)だけ", "Continuing members";
    mixed: "案内を受けた方と公募", "お知(し)らせを もらった 人(ひと)と、申(もう)し込(こ)んだ 人(ひと)", "Invited and open places";
    none: "申込不要", "申(もう)し込(こ)みは いりません", "No registration";

    first_come_how: "申込みの早い順に決まります。", "早(はや)く 申(もう)し込(こ)んだ 人(ひと)から 決(き)まります。", "Places go to those who apply first.";
    with_drawn_waitlist: "定員に達したあとは、キャンセル待ちに申し込めます。空いた席は、{}に、待っている方の中から抽選でご案内し、お返事を最長{}時間お待ちします。外れた方も、次の抽選日までお待ちいただけます。",
        "いっぱいの ときは、キャンセル待(ま)ちに 申(もう)し込(こ)めます。{}に くじで 決(き)めます。{}時間(じかん)までに 返事(へんじ)を して ください。",
        "When it is full you can join the waiting list. What becomes free is offered by lot among those who wait on {}, and kept for up to {} hours; whoever gets nothing stays for the next day.";
    with_waitlist: "定員に達したあとは、キャンセル待ちに申し込めます。空きが出たら、待っている順にご案内し、お返事を最長{}時間お待ちします（開催が近いときは短くなります）。",
        "いっぱいの ときは、キャンセル待(ま)ちに 申(もう)し込(こ)めます。空(あ)いたら メールで 順番(じゅんばん)に お知(し)らせします。{}時間(じかん)までに 返事(へんじ)を して ください。もっと 短(みじか)い ときも あります。",
        "When it is full you can join the waiting list. A freed place is offered in order and kept for up to {} hours (less if the event is near).";
    without_waitlist: "定員に達したときは、締切り前でも受付を終わります。", "いっぱいに なったら、もう 申(もう)し込(こ)めません。",
        "Registration ends when all places are taken.";
    lottery_how: "締切りまでの申込みをまとめて受け付け、定員を超えたときは抽選で決めます。早く申し込んでも、抽選で有利にはなりません。",
        "申(もう)し込(こ)みが 多(おお)い ときは、くじで 決(き)めます。早(はや)くても おそくても 同(おな)じです。",
        "All applications up to the closing date count the same. If there are more than places, a draw decides.";
    ranked_preference_how: "希望する受入先に順位をつけて申し込み、締切り後に、希望の順位をもとに受入先を決めます。早く申し込んでも有利にはなりません。",
        "行(い)きたい ところを、1番(ばん)、2番(ばん)、3番(ばん)と 書(か)きます。締切(しめき)りの あとに 決(き)まります。",
        "You rank the places you would like to go to. After the closing date they are given out by these wishes.";
    screening_how: "締切り後に、申込みの内容と、いろいろな立場の方がそろうことを考えて、参加する方を決めます。",
        "申(もう)し込(こ)みを 読(よ)んで、いろいろな 人(ひと)が 参加(さんか)できるように 決(き)めます。",
        "After the closing date participants are selected by what they wrote and so that different viewpoints are present.";
    invitation_how: "対象の方へ案内をお送りしています。一般の申込みは受け付けていません。",
        "お知(し)らせを もらった 人(ひと)だけ 参加(さんか)できます。", "For those who received an invitation.";
    nomination_how: "所属からの推薦で決まります。", "推薦(すいせん)で 決(き)まります。", "Participants are nominated by their organisations.";
    by_arrangement_how: "ご希望の日時と内容を伺い、相談のうえで日程を決めます。", "いつ したいかを 聞(き)いて、相談(そうだん)して 決(き)めます。", "Tell us the dates you would like; we then agree on one.";
    continuing_how: "すでに参加している方が続けて参加します。新しい募集はありません。", "いま 参加(さんか)している 人(ひと)が つづけます。新(あたら)しく 申(もう)し込(こ)む ことは できません。",
        "Those already enrolled continue. No new participants are taken.";
    mixed_how: "案内を受けた方の席のほかに、どなたでも申し込める席があります。", "だれでも 申(もう)し込(こ)める 席(せき)も あります。", "Besides invited guests there are places open to anyone.";
    none_how: "申込みはいりません。直接会場へお越しください。", "申(もう)し込(こ)みは いりません。そのまま 来(き)て ください。", "No registration is needed. Just come.";
    none_some_how: "入場に申込みはいりません。一部の体験などは予約制で、申込みの早い順に決まります。",
        "入(はい)るだけなら 申(もう)し込(こ)みは いりません。一部(いちぶ)は 予約(よやく)が いります。早(はや)い 人(ひと)から 決(き)まります。",
        "You can simply come. Some activities need a reservation, given to those who apply first.";

    desk_pickup: "お迎えの確認", "お迎(むか)えの 確認(かくにん)", "pick-up by named people";
    desk_self_check_in: "来場者自身の受付", "自分(じぶん)で 受付(うけつけ)", "self check-in at the door";
    desk_kiosk: "据え置きの受付端末", "置(お)いて おく 受付(うけつけ)の 機械(きかい)", "a fixed device";
    desk_own_devices: "個人の端末を使わない", "自分(じぶん)の スマホを つかわない", "no private phones";
    once_per_household: "お申し込みは1世帯1件まででお願いします（電話番号またはメールアドレスが同じお申し込みが2件以上あるときは、担当からご確認の連絡をします）。",
        "ひとつの 家族(かぞく)で、申(もう)し込(こ)みは 1つです。おなじ 電話番号(でんわばんごう)や メールで 2つ あったら、電話(でんわ)などで 聞(き)きます。",
        "One application for each household, please. If two come with the same telephone number or e-mail address, we will contact you to ask.";
    once_per_group: "お申し込みは1団体1件まででお願いします（同じ団体のお申し込みが2件以上あるときは、担当からご確認の連絡をします）。",
        "ひとつの 団体(だんたい)で、申(もう)し込(こ)みは 1つです。おなじ 団体(だんたい)から 2つ あったら、電話(でんわ)などで 聞(き)きます。",
        "One application for each group, please. If two come from the same group, we will contact you to ask.";
    same_person: "同じ方", "おなじ 人(ひと)", "the same person";
    same_household: "同じ世帯", "おなじ 家族(かぞく)", "the same household";
    same_group: "同じ団体", "おなじ 団体(だんたい)", "the same group";
    perhaps_person: "同じ方の可能性", "おなじ 人(ひと)かも", "perhaps the same person";
    perhaps_household: "同じ世帯の可能性", "おなじ 家族(かぞく)かも", "perhaps the same household";
    perhaps_group: "同じ団体の可能性", "おなじ 団体(だんたい)かも", "perhaps the same group";

    organiser: "主催", "主催(しゅさい)", "Organiser";
    co_organiser: "共催", "共催(きょうさい)", "Co-organiser";
    endorser: "後援", "後援(こうえん)", "Endorsed by";
    sponsor: "協賛", "協賛(きょうさん)", "Sponsor";
    cooperator: "協力", "協力(きょうりょく)", "With the help of";

    web: "このサイト", "この サイト", "this site";
    phone: "電話", "電話(でんわ)", "telephone";
    counter: "窓口", "窓口(まどぐち)", "in person";
    postcard: "往復はがき", "往復(おうふく)はがき", "reply postcard";
    fax: "ファクス", "ファクス", "fax";
    school: "学校", "学校(がっこう)", "your school";
    internal: "庁内", "市役所(しやくしょ)の 中(なか)", "within the city office";

    persons: "{}人", "{}人(にん)", "{} people";
    parties: "{}組", "{}組(くみ)", "{} groups";
    organisations: "{}団体", "{}団体(だんたい)", "{} organisations";
    one_person: "1人", "1人(ひとり)", "1 person";
    one_party: "1組", "1組(ひとくみ)", "1 group";
    one_organisation: "1団体", "1団体(だんたい)", "1 organisation";
    places_left: "残り{}", "あと {}", "{} places left";
    one_place_left: "残り{}", "あと {}", "{} place left";

    bring: "持ち物", "持(も)って くる もの", "What to bring";
    childcare: "託児", "子(こ)どもを あずかる", "Childcare";
    sign_language: "手話通訳", "手話通訳(しゅわつうやく)", "Sign language";
    captioning: "字幕・要約筆記", "話(はなし)を 文字(もじ)で 出(だ)す", "Captioning";
    insurance: "保険", "保険(ほけん)", "Insurance";
    completion: "修了", "修了(しゅうりょう)", "Completion";
    certificate: "証明書", "証明書(しょうめいしょ)", "Certificate";
    weather: "天候による変更", "雨(あめ)の とき", "In bad weather";
    capacity: "定員について", "何人(なんにん)まで", "About the number of places";
    registration: "申込みについて", "申(もう)し込(こ)みに ついて", "About applying";
    languages: "使える言語", "使(つか)える ことば", "Languages";
    below_minimum: "申込みが少ないとき", "申(もう)し込(こ)みが 少(すく)ない とき", "If few people apply";
    other: "その他", "そのほか", "Also";

    resident: "市内に住んでいる人", "この 市(し)に 住(す)んで いる 人(ひと)", "people who live in the city";
    worker: "市内で働いている人", "この 市(し)で 働(はたら)いて いる 人(ひと)", "people who work in the city";
    student: "市内の学校に通っている人", "この 市(し)の 学校(がっこう)に 行(い)って いる 人(ひと)", "people who go to school in the city";
    anyone_else: "そのほかの人", "ほかの 人(ひと)", "others";

    on_site: "会場", "会場(かいじょう)", "On site";
    online: "オンライン", "オンライン", "Online";
}

impl DeskRule {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            DeskRule::Pickup => w.desk_pickup,
            DeskRule::SelfCheckIn => w.desk_self_check_in,
            DeskRule::Kiosk => w.desk_kiosk,
            DeskRule::OwnDevices => w.desk_own_devices,
        }
    }
}

impl OncePer {
    /// What applicants read before they apply. None: nothing that is not plain.
    pub fn rule(self, language: Language) -> Option<&'static str> {
        let w = words(language);
        match self {
            OncePer::Person => None,
            OncePer::Household => Some(w.once_per_household),
            OncePer::Group => Some(w.once_per_group),
        }
    }

    /// Whom two that are one too many come from.
    pub fn same(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            OncePer::Person => w.same_person,
            OncePer::Household => w.same_household,
            OncePer::Group => w.same_group,
        }
    }

    /// What staff read at two that may be one too many.
    pub fn perhaps(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            OncePer::Person => w.perhaps_person,
            OncePer::Household => w.perhaps_household,
            OncePer::Group => w.perhaps_group,
        }
    }
}

impl Kind {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Kind::SingleSession => w.single_session,
            Kind::Series => w.series,
            Kind::YearCourse => w.year_course,
            Kind::VolunteerShift => w.volunteer_shift,
            Kind::VolunteerPlacement => w.volunteer_placement,
            Kind::CoCreationSeries => w.co_creation_series,
            Kind::InvitationMeeting => w.invitation_meeting,
            Kind::OnDemand => w.on_demand,
            Kind::ConsultationSlot => w.consultation_slot,
            Kind::OpenEvent => w.open_event,
        }
    }
}

impl Selection {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Selection::FirstCome => w.first_come,
            Selection::Lottery => w.lottery,
            Selection::RankedPreference => w.ranked_preference,
            Selection::Screening => w.screening,
            Selection::Invitation => w.invitation,
            Selection::Nomination => w.nomination,
            Selection::ByArrangement => w.by_arrangement,
            Selection::Continuing => w.continuing,
            Selection::Mixed => w.mixed,
            Selection::None => w.none,
        }
    }
}

impl Offering {
    /// Its name in the reader's language, and whether it had to stay in Japanese.
    pub fn title_in(&self, language: Language) -> (&str, bool) {
        match language {
            Language::En if !self.title_en.is_empty() => (&self.title_en, false),
            _ => (&self.title, language != Language::Ja),
        }
    }

    /// What it is, in the reader's language; None where only the Japanese text is there.
    pub fn summary_in(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::Ja => &self.summary,
            Language::JaEasy => &self.summary_easy,
            Language::En => &self.summary_en,
        };
        Some(text.as_str()).filter(|text| !text.is_empty())
    }

    /// How places are given out, in plain sentences. `some`: it has places to be applied for.
    pub fn how_places_are_given(&self, some: bool, language: Language) -> String {
        let w = words(language);
        let days = || self.waitlist_days().filter_map(|d| Some(date_long(d.parse().ok()?, language)));
        let by_order = || match self.waitlist.0 {
            true if !self.waitlist_days.is_empty() => {
                let days = days().collect::<Vec<_>>().join(if language == Language::En { "; " } else { "、" });
                fill(w.with_drawn_waitlist, &[&days, &self.offer_hours])
            }
            true => fill(w.with_waitlist, &[&self.offer_hours]),
            false => w.without_waitlist.to_owned(),
        };
        let joined = |first: &str, second: String| match language {
            Language::Ja => format!("{first}{second}"),
            Language::JaEasy | Language::En => format!("{first} {second}"),
        };
        match self.selection {
            Selection::FirstCome => joined(w.first_come_how, by_order()),
            Selection::Mixed => joined(w.mixed_how, joined(w.first_come_how, by_order())),
            Selection::Lottery => w.lottery_how.into(),
            Selection::RankedPreference => w.ranked_preference_how.into(),
            Selection::Screening => w.screening_how.into(),
            Selection::Invitation => w.invitation_how.into(),
            Selection::Nomination => w.nomination_how.into(),
            Selection::ByArrangement => w.by_arrangement_how.into(),
            Selection::Continuing => w.continuing_how.into(),
            Selection::None if some => w.none_some_how.into(),
            Selection::None => w.none_how.into(),
        }
    }
}

impl Channel {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Channel::Web => w.web,
            Channel::Phone => w.phone,
            Channel::Counter => w.counter,
            Channel::Postcard => w.postcard,
            Channel::Fax => w.fax,
            Channel::School => w.school,
            Channel::Internal => w.internal,
        }
    }
}

impl HostRole {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            HostRole::Organiser => w.organiser,
            HostRole::CoOrganiser => w.co_organiser,
            HostRole::Endorser => w.endorser,
            HostRole::Sponsor => w.sponsor,
            HostRole::Cooperator => w.cooperator,
        }
    }
}

impl Residency {
    /// 市内に住んでいる人, people who live in the city.
    pub fn people(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Residency::Resident => w.resident,
            Residency::Worker => w.worker,
            Residency::Student => w.student,
            Residency::Other => w.anyone_else,
        }
    }
}

impl Mode {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Mode::OnSite => w.on_site,
            Mode::Online => w.online,
        }
    }
}

impl Unit {
    /// 20人, 3組, 1 person.
    pub fn count(self, n: i64, language: Language) -> String {
        let w = words(language);
        match (self, n) {
            (Unit::Person, 1) => w.one_person.into(),
            (Unit::Party, 1) => w.one_party.into(),
            (Unit::Organisation, 1) => w.one_organisation.into(),
            (Unit::Person, 2) if language == Language::JaEasy => "2人(ふたり)".into(),
            (Unit::Party, 2) if language == Language::JaEasy => "2組(ふたくみ)".into(),
            (Unit::Person, n) => fill(w.persons, &[&n]),
            (Unit::Party, n) => fill(w.parties, &[&n]),
            (Unit::Organisation, n) => fill(w.organisations, &[&n]),
        }
    }

    /// 残り3人, 3 places left.
    pub fn left(self, n: i64, language: Language) -> String {
        let w = words(language);
        match (language, n) {
            (Language::En, 1) => fill(w.one_place_left, &[&n]),
            (Language::En, n) => fill(w.places_left, &[&n]),
            _ => fill(w.places_left, &[&self.count(n, language)]),
        }
    }
}

impl NoteKind {
    /// The heading over such a fact.
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            NoteKind::Bring => w.bring,
            NoteKind::Childcare => w.childcare,
            NoteKind::SignLanguage => w.sign_language,
            NoteKind::Captioning => w.captioning,
            NoteKind::Insurance => w.insurance,
            NoteKind::Completion => w.completion,
            NoteKind::Certificate => w.certificate,
            NoteKind::Weather => w.weather,
            NoteKind::Capacity => w.capacity,
            NoteKind::Registration => w.registration,
            NoteKind::Languages => w.languages,
            NoteKind::BelowMinimum => w.below_minimum,
            NoteKind::Other => w.other,
        }
    }
}
