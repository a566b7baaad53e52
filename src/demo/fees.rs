//! What has been paid in the demo city: the college's year (D04) with everything that happens to money, and a course's
//! textbooks (D26). Written down by the same verbs as at a counter, each at its hour.

use super::{DemoError, SEED, store};
use crate::app::App;
use crate::chance::Chance;
use crate::clock::{Clock, Moment};
use crate::fee::close::{Count, close};
use crate::fee::correct::correct;
use crate::fee::issue::{Paper, issue};
use crate::fee::model::{FactKind, Method, Payer};
use crate::fee::record::{New, record};
use crate::fee::store as fees;
use crate::programme::Announcement;
use crate::programme::store::announcement;
use crate::staff::Staff;
use crate::staff::store::by_email;

/// Writes down what was paid, where nothing is yet.
pub async fn play(app: &App, cashier: &str) -> Result<(), DemoError> {
    let Some(account) = by_email(&app.store, cashier).await? else { return Ok(()) };
    let staff = Staff {
        id: account.id,
        name: account.name,
        role: account.role,
        partner_id: account.partner_id,
        takes_city_fees: account.takes_city_fees.0,
        sees_secret: false,
        session: String::new(),
    };
    for (offering, seed) in [("D04", SEED + 500), ("D26", SEED + 501)] {
        let Some(a) = announcement(&app.store, offering).await? else { continue };
        let payers = fees::payers(&app.store, &a.offering, ("", "")).await?;
        if fees::newest(&app.store, offering).await? > 0 || payers.is_empty() {
            continue;
        }
        let counter = Counter { app: app.clone(), chance: Chance::seeded(seed), staff: &staff, a: &a };
        match offering {
            "D04" => college(&counter, &payers).await?,
            _ => textbooks(&counter, &payers).await?,
        }
    }
    Ok(())
}

/// The college: cash on the first day, transfers until the second, a mistake, a waiver, two who came late with it, a half
/// given back to who paused; two have not paid.
async fn college(c: &Counter<'_>, payers: &[Payer]) -> Result<(), DemoError> {
    for (payer, n) in payers.iter().take(30).zip(0..) {
        let at = c.at("2026-04-23", "09:00").plus(n * 40);
        let fact = c.take(at, payer, Method::Cash, 3000).await?;
        if n % 4 == 0 {
            c.paper(at, payer, &fact).await?;
        }
    }
    let short = "釣銭を500円多く渡した可能性。当日中に確認できず、担当課長に報告済み";
    c.close(c.at("2026-04-23", "12:15"), 0, 89_500, short).await?;
    for (payer, n) in payers.iter().skip(30).take(13).zip(0..) {
        c.take(c.at("2026-05-01", "10:00").plus(n * 24 * 3600), payer, Method::Transfer, 3000).await?;
    }
    for (payer, n) in payers.iter().skip(43).take(4).zip(0..) {
        c.take(c.at("2026-05-14", "09:05").plus(n * 60), payer, Method::Cash, 3000).await?;
    }
    if let [waived, _, _, _, other] = payers.get(47..52).unwrap_or_default() {
        // Written down under the wrong name, and taken back.
        let wrong = c.take(c.at("2026-05-14", "09:12"), other, Method::Cash, 3000).await?;
        let at = c.at("2026-05-14", "09:15");
        correct(&c.app_at(at), c.staff, &c.a.offering.id, &c.chance.id(at), &wrong, "別の方の収納を誤って記録したため")
            .await?;
        let at = c.at("2026-05-14", "10:30");
        c.write(at, waived, FactKind::Waive, Method::None, 3000, "減免申請を承認（減免の基準による）").await?;
    }
    c.close(c.at("2026-05-14", "12:20"), 1, 12_000, "").await?;
    let paused = store::first_participant(&c.app.store, &c.a.offering.id).await?;
    if let Some(payer) = payers.iter().find(|p| Some(&p.id) == paused.as_ref()) {
        c.write(c.at("2026-09-30", "10:20"), payer, FactKind::Refund, Method::Cash, 1500, "休学のため後期分を返金")
            .await?;
    }
    for (payer, n) in payers.iter().skip(48).take(2).zip(0..) {
        c.take(c.at("2026-11-12", "09:10").plus(n * 300), payer, Method::Cash, 3000).await?;
    }
    Ok(())
}

async fn textbooks(c: &Counter<'_>, payers: &[Payer]) -> Result<(), DemoError> {
    for (payer, n) in payers.iter().zip(0..) {
        let at = c.at("2026-05-16", "09:40").plus(n * 60);
        let fact = c.take(at, payer, Method::Cash, 1500).await?;
        if n < 3 {
            c.paper(at, payer, &fact).await?;
        }
    }
    c.close(c.at("2026-05-16", "12:10"), 0, payers.len() as i64 * 1500, "").await
}

/// Somebody at the counter of an offering, at whatever hour.
struct Counter<'a> {
    app: App,
    chance: Chance,
    staff: &'a Staff,
    a: &'a Announcement,
}

impl Counter<'_> {
    fn at(&self, date: &str, time: &str) -> Moment {
        Moment::of(date, time).unwrap_or_default()
    }

    fn app_at(&self, at: Moment) -> App {
        App { clock: Clock::fixed(at), chance: self.chance.clone(), ..self.app.clone() }
    }

    /// Money received; the fact's id.
    async fn take(&self, at: Moment, payer: &Payer, method: Method, amount: i64) -> Result<String, DemoError> {
        self.write(at, payer, FactKind::Receive, method, amount, "").await
    }

    async fn write(
        &self,
        at: Moment,
        payer: &Payer,
        kind: FactKind,
        method: Method,
        amount: i64,
        reason: &str,
    ) -> Result<String, DemoError> {
        let id = self.chance.id(at);
        let new = New {
            id: id.clone(),
            participant: payer.id.clone(),
            kind,
            amount,
            method,
            day: at.date(),
            reason: reason.into(),
            note: String::new(),
        };
        record(&self.app_at(at), self.staff, &self.a.offering.id, new).await?;
        Ok(id)
    }

    async fn paper(&self, at: Moment, payer: &Payer, fact: &str) -> Result<(), DemoError> {
        let paper = Paper {
            fact: fact.into(),
            print: self.chance.id(at),
            addressee: format!("{} 様", payer.applicant),
            proviso: format!("{} 参加費として", self.a.offering.title),
        };
        issue(&self.app_at(at), self.staff, &self.a.offering.id, paper).await?;
        Ok(())
    }

    async fn close(&self, at: Moment, session: usize, counted: i64, reason: &str) -> Result<(), DemoError> {
        let count = Count {
            id: self.chance.id(at),
            seen: i64::MAX,
            session: self.a.sessions.get(session).map(|s| s.id.clone()),
            counted,
            reason: reason.into(),
        };
        close(&self.app_at(at), self.staff, &self.a.offering.id, count).await?;
        Ok(())
    }
}
