//! 招集＋公募: members come by their letters, whoever likes to listen by the form, each to places of their own.

use super::*;

/// Two members' seats that the office gives, one seat for the public.
fn open_meeting() -> Announcement {
    let mut a = meeting(1);
    a.offering.selection = Selection::Mixed;
    a.offering.visibility = Visibility::Public;
    a.offering.confirm_by_code = Flag(false);
    a.offering.per_organisation = None;
    a.offering.opens_at = Moment::of("2026-12-01", "09:00");
    a.groups[0].rule = ChoiceRule::Assigned;
    a.slots = vec![slot("M", 1, None, Some(1)), slot("M", 2, Some("M-G"), Some(2))];
    a.sessions.truncate(1);
    let first = a.slot_sessions[0].clone();
    a.slot_sessions = vec![first.clone(), SlotSession { slot_id: "M-S2".into(), ..first }];
    a
}

async fn listens(v: &mut Client, name: &str, phone: &str) -> Answer {
    let form = crate::registration::form(name, phone, phone);
    v.post("/offerings/M/apply", &form).await
}

story! {
    async fn members_come_by_letter_and_the_public_by_the_form_each_to_their_own_places(town: Town = Town::empty) {
        let mut office = Office::with(town, &open_meeting()).await;
        office.does(&[("do", "paste"), ("list", PEOPLE)]).await;
        assert_eq!(office.does(&[("do", "send")]).await.location(), format!("{LIST}?sent=2"));
        // A week before the public may apply.
        let mut member = office.town.visitor();
        let (taro, hanako) = (office.link_of("taro@example.jp").await, office.link_of("hanako@example.jp").await);
        let attends = [("answer", "attend"), ("own_kana", "ミホン タロウ")];
        assert_eq!(answers(&mut member, &taro, &attends).await.status, StatusCode::SEE_OTHER);
        assert_eq!(listens(&mut member, "早い人", "0566-00-0008").await.status, StatusCode::CONFLICT);
        office.town.hours_pass(24 * 7);
        assert_eq!(listens(&mut member, "聞く人", "0566-00-0001").await.status, StatusCode::SEE_OTHER);
        assert_eq!(listens(&mut member, "遅い人", "0566-00-0002").await.status, StatusCode::CONFLICT, "its one seat is taken");
        let attends = [("answer", "attend"), ("own_kana", "ミホン ハナコ")];
        assert_eq!(answers(&mut member, &hanako, &attends).await.status, StatusCode::SEE_OTHER, "a member's is not");
        let come = office.come().await;
        let mut slots: Vec<&str> = come.iter().map(|(slot, _)| slot.as_str()).collect();
        slots.sort_unstable();
        assert_eq!(slots, ["M-S1", "M-S2", "M-S2"]);
        office.is_sound().await;
    }
}

story! {
    async fn the_form_gives_no_member_s_seat_and_a_letter_no_waiting_list(town: Town = Town::empty) {
        let mut meeting = open_meeting();
        meeting.offering.waitlist = Flag(true);
        meeting.slots[1].capacity = Some(1);
        let mut office = Office::with(town, &meeting).await;
        office.does(&[("do", "paste"), ("list", PEOPLE)]).await;
        office.does(&[("do", "send")]).await;
        office.town.hours_pass(24 * 7);
        let mut v = office.town.visitor();
        let form = crate::registration::with(crate::registration::form("見本", "0566-00-0001", "k"), "slots", "M-S2");
        assert_eq!(v.post("/offerings/M/apply", &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (mailbox, kana, status) in [
            ("taro@example.jp", "ミホン タロウ", StatusCode::SEE_OTHER),
            ("hanako@example.jp", "ミホン ハナコ", StatusCode::CONFLICT),
        ] {
            let link = office.link_of(mailbox).await;
            assert_eq!(answers(&mut v, &link, &[("answer", "attend"), ("own_kana", kana)]).await.status, status);
        }
        assert_eq!(office.come().await.len(), 1);
        office.is_sound().await;
    }
}
