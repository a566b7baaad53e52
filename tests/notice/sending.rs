use tsudoi::clock::Moment;
use tsudoi::mail::Mailer;
use tsudoi::notice::store::{claim, due};
use tsudoi::notice::{self, Letter, LetterKind};
use tsudoi::timetable::send_letters;

use super::{applies, meddle, outbox, quiet};
use crate::town::{Town, story};

fn row(kind: &str, state: &str, error: &str) -> (String, String, String) {
    (kind.into(), state.into(), error.into())
}

/// The same town as another process sees it.
fn elsewhere(town: &Town, mail: Mailer) -> tsudoi::app::App {
    tsudoi::app::App { mail, ..town.app.clone() }
}

story! {
    async fn two_senders_at_once_send_each_letter_once(town: Town = quiet) {
        let mut v = town.visitor();
        for n in 0..12 {
            applies(&mut v, "D01", &format!("見本 {n}"), &format!("m{n}@example.jp"), &format!("0566-00-01{n:02}")).await;
        }
        let before = town.letters().len();
        let mut senders = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let app = town.app.clone();
            senders.spawn(async move { send_letters(&app).await.unwrap() });
        }
        let settled: usize = senders.join_all().await.into_iter().sum();
        assert_eq!(settled, 12);
        let mut readers: Vec<String> = town.letters().split_off(before).into_iter().map(|mail| mail.to).collect();
        readers.sort();
        readers.dedup();
        assert_eq!((readers.len(), town.letters().len() - before), (12, 12));
    }
}

story! {
    async fn a_letter_is_queued_once_under_one_value(town: Town = quiet) {
        let mut v = town.visitor();
        applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        let id: (String,) =
            town.app.store.one(tsudoi::store::sql("SELECT id FROM registration WHERE email = 'hanako@example.jp'")).await.unwrap();
        for _ in 0..3 {
            let now = town.app.clock.now();
            let letter = |dedup: &str| Letter {
                dedup: Some(dedup.into()),
                ..Letter::about(&town.app.chance, now, LetterKind::ReminderDay, &id.0)
            };
            let mut tx = town.app.store.write().await.unwrap();
            notice::store::queue(&mut tx, vec![letter("a"), letter("b"), letter("a")]).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(outbox(&town).await.len(), 3, "the code, a, b");
    }
}

story! {
    async fn a_sender_that_dies_after_sending_costs_one_letter_twice_and_none_is_lost(town: Town = quiet) {
        let mut v = town.visitor();
        let url = applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        applies(&mut v, "D01", "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        let before = town.letters().len();
        // It claims a letter and hands it to the mail server; then the power fails, before it could note that.
        let now = town.app.clock.now();
        let taken = due(&town.app.store, now, 1).await.unwrap().remove(0);
        assert!(claim(&town.app.store, &taken, now.plus(300)).await.unwrap());
        assert!(!claim(&town.app.store, &taken, now.plus(300)).await.unwrap());
        assert_eq!(send_letters(&town.app).await.unwrap(), 1, "the other letter");
        town.minutes_pass(4);
        assert_eq!(send_letters(&town.app).await.unwrap(), 0);
        town.minutes_pass(1);
        assert_eq!(send_letters(&town.app).await.unwrap(), 1);
        assert_eq!(send_letters(&town.app).await.unwrap(), 0);
        let letters = town.letters().split_off(before);
        assert_eq!(letters.len(), 2);
        // Under the same Message-ID as the first time, by which mail programs know it.
        assert!(letters[1].raw.contains(&format!("Message-ID: <{}@localhost>", taken.id)));
        assert!(v.get(&url).await.says("確認コード"));
    }
}

story! {
    async fn letters_without_a_mailbox_are_left_to_be_phoned(town: Town = quiet) {
        let mut v = town.visitor();
        applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        meddle(&town, "UPDATE registration SET email = NULL WHERE email = 'hanako@example.jp'").await;
        send_letters(&town.app).await.unwrap();
        assert_eq!(outbox(&town).await, [row("confirm_code", "skipped", "no_email")]);
    }
}

story! {
    async fn a_code_that_is_used_or_over_is_not_sent(town: Town = quiet) {
        let mut v = town.visitor();
        let used = applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        let code = town.code_for(&used).await;
        v.post(&used, &[("do", "confirm"), ("code", &code)]).await;
        applies(&mut v, "D01", "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        town.minutes_pass(30);
        let before = town.letters().len();
        // The sweep that frees the place has not come by yet.
        send_letters(&town.app).await.unwrap();
        assert_eq!(
            outbox(&town).await,
            [
                row("confirm_code", "skipped", "late"),
                row("confirm_code", "skipped", "untrue"),
                row("confirmed", "sent", ""),
            ]
        );
        assert_eq!(town.letters().len(), before + 1);
    }
}

story! {
    async fn a_bad_letter_is_put_off_longer_each_time_given_up_in_the_end_and_blocks_no_other(town: Town = quiet) {
        let mut v = town.visitor();
        applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        applies(&mut v, "D01", "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        meddle(&town, "UPDATE registration SET email = 'no address' WHERE email = 'hanako@example.jp'").await;
        let before = town.letters().len();
        send_letters(&town.app).await.unwrap();
        assert_eq!(town.letters().len(), before + 1);
        assert_eq!(outbox(&town).await, [row("confirm_code", "sent", ""), row("confirm_code", "waiting", "address")]);
        let start = town.app.clock.now();
        let mut tries: Vec<i64> = Vec::new();
        while outbox(&town).await[1].1 == "waiting" {
            let due: (i64,) =
                town.app.store.one(tsudoi::store::sql("SELECT send_at FROM notice WHERE state = 'waiting'")).await.unwrap();
            tries.push(Moment(due.0).since(start));
            town.app.clock.advance(Moment(due.0).since(town.app.clock.now()));
            send_letters(&town.app).await.unwrap();
        }
        assert_eq!(tries, [60, 180, 420]);
        assert_eq!(outbox(&town).await[0], row("confirm_code", "failed", "address"));
    }
}

story! {
    async fn when_the_mail_cannot_be_reached_letters_wait_and_leave_once_when_it_is_back(town: Town = quiet) {
        let mut v = town.visitor();
        applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        applies(&mut v, "D01", "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        let folder = tempfile::tempdir().unwrap();
        let gone = elsewhere(&town, Mailer::Folder(folder.path().join("not there")));
        let before = town.letters().len();
        assert_eq!(send_letters(&gone).await.unwrap(), 0);
        // One letter found out; the other was not troubled.
        let rows = outbox(&town).await;
        assert_eq!(rows.iter().filter(|(_, state, _)| state == "waiting").count(), 2);
        assert_eq!(rows.iter().filter(|(_, _, error)| error.starts_with("folder")).count(), 1);
        town.minutes_pass(1);
        town.work().await;
        town.work().await;
        assert_eq!(town.letters().len(), before + 2);
        assert!(outbox(&town).await.iter().all(|(_, state, error)| state == "sent" && error.is_empty()));
    }
}

story! {
    async fn someone_who_waits_for_a_code_is_served_before_a_mornings_reminders(town: Town = quiet) {
        let mut v = town.visitor();
        let url = applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        let code = town.code_for(&url).await;
        v.post(&url, &[("do", "confirm"), ("code", &code)]).await;
        town.minutes_pass(1);
        applies(&mut v, "D01", "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        let before = town.letters().len();
        send_letters(&town.app).await.unwrap();
        let readers: Vec<String> = town.letters().split_off(before).into_iter().map(|mail| mail.to).collect();
        assert_eq!(readers, ["jiro@example.jp", "hanako@example.jp"]);
    }
}
