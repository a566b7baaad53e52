//! Who has asked for childcare at the demo city's course, and what others need to take part.

use super::{DemoError, accounts};
use crate::adjustment::answer::answer;
use crate::adjustment::ask::ask;
use crate::adjustment::form::{Reply, Wish};
use crate::adjustment::{self, Need};
use crate::app::App;
use crate::childcare;
use crate::childcare::store::{New, add, room};
use crate::registration::{BY_APPLICANT, Registration};
use crate::staff::Staff;
use crate::staff::store::by_email;
use crate::store::sql;

/// Ages in months, family by family: five places, and the last family waits.
const FAMILIES: [(&[i64], &str); 4] =
    [(&[38], ""), (&[14, 50], "下の子は卵アレルギーがあります。"), (&[27], ""), (&[8, 70], "")];

/// Asks, where nobody has asked yet.
pub async fn play(app: &App) -> Result<(), DemoError> {
    let there: (i64,) = app.store.one(sql("SELECT COUNT(*) FROM childcare_request")).await?;
    let come = "SELECT * FROM registration WHERE offering_id = 'D01' AND state = 'confirmed' ORDER BY queue LIMIT 8";
    let come: Vec<Registration> = app.store.all(sql(come)).await?;
    if there.0 > 0 || come.len() < 8 {
        return Ok(());
    }
    families(app, &come).await?;
    needs(app, &come[4..]).await
}

async fn families(app: &App, come: &[Registration]) -> Result<(), DemoError> {
    let mut tx = app.store.write().await?;
    tx.lock_offering("D01").await?;
    let Some(mut room) = room(&mut tx, "D01").await? else { return Ok(()) };
    for (registration, (ages, note)) in come.iter().zip(FAMILIES) {
        let ask = childcare::Ask { ages: ages.to_vec(), note: note.to_owned() };
        let state = room.take(true, ask.children());
        let (queue, registration, at) = (registration.queue, registration.id.clone(), registration.created_at);
        add(&mut tx, "D01", &[New { registration, queue, ask: &ask, state }], at).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn needs(app: &App, come: &[Registration]) -> Result<(), DemoError> {
    let Some(account) = by_email(&app.store, accounts::CASHIER).await? else { return Ok(()) };
    let staff = Staff {
        id: account.id,
        name: account.name,
        role: account.role,
        partner_id: account.partner_id,
        takes_city_fees: account.takes_city_fees.0,
        sees_secret: false,
        session: String::new(),
    };
    let wishes = [
        (vec![Need::Captioning], "できれば前の席を希望します。"),
        (vec![Need::WheelchairSeat, Need::Carer], "介助者が1名同行します。"),
    ];
    for (registration, (needs, text)) in come.iter().zip(wishes) {
        ask(app, registration, &Wish { needs, text: text.to_owned() }, BY_APPLICANT).await?;
    }
    let Some(second) = adjustment::store::of_registration(&app.store, &come[1].id).await?.pop() else { return Ok(()) };
    let reply = Reply {
        state: adjustment::State::Accepted,
        agreed: "入口に近い席を空けておきます。介助の方の席もあります。".to_owned(),
        reason: String::new(),
    };
    answer(app, &staff, &come[1], &second.id, &second.seen(), &reply).await?;
    // Its letter has been read long since.
    let mut tx = app.store.write().await?;
    let read = sql("UPDATE notice SET state = 'sent', sent_at = created_at WHERE kind = 'adjustment_answered'");
    tx.run(read).await?;
    tx.commit().await?;
    Ok(())
}
