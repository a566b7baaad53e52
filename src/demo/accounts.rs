use crate::app::App;
use crate::error::Result;
use crate::staff::{self, Added, NewStaff, Role};
use crate::{hosting, receiver};

/// The centre for citizens' activities.
pub const PARTNER: &str = "shimin-katsudo-center";

/// An account for each role, and a second one of the partner's. The passwords are no secret: they open an invented town only.
const ACCOUNTS: [(Role, &str, &str, Option<&str>, &str); 4] = [
    (Role::City, "city@example.jp", "見本 市子", None, "tsudoi-demo-city"),
    (Role::Partner, "partner@example.jp", "見本 団太", Some(PARTNER), "tsudoi-demo-partner"),
    // The one above leads the partner, this one is a member.
    (Role::Partner, "member@example.jp", "見本 担子", Some(PARTNER), "tsudoi-demo-member"),
    (Role::Desk, "desk@example.jp", "見本 受子", None, "tsudoi-demo-desk"),
];

/// Who proposes what is to come.
pub const PROPOSER: &str = ACCOUNTS[1].1;
/// Who takes the city's money.
pub const CASHIER: &str = ACCOUNTS[0].1;
/// Long enough for the demo's year to be played to its end, and the next.
const ENDS_ON: &str = "2028-03-31";

/// Adds the accounts that are not there yet.
pub async fn add(app: &App) -> Result<()> {
    for (role, email, name, partner, password) in ACCOUNTS {
        let new = NewStaff {
            email: email.into(),
            name: name.into(),
            role,
            partner_id: partner.map(Into::into),
            password: password.into(),
            takes_city_fees: email == CASHIER,
        };
        if let Added::Done { id } = staff::add(app, new).await? {
            let mut tx = app.store.write().await?;
            staff::store::set_end(&mut tx, &id, ENDS_ON).await?;
            tx.commit().await?;
            if role == Role::Partner {
                receiver::accept::accept(app, &id).await?;
            }
        }
    }
    Ok(())
}

/// Who answers for what.
const CHARGES: [(&str, &str); 5] = [
    ("D01", "city@example.jp"),
    ("D02", "city@example.jp"),
    ("D32", "city@example.jp"),
    ("D15", "partner@example.jp"),
    ("D16", "member@example.jp"),
];

/// Names who answers for a few offerings, where nobody does yet.
pub async fn charge(app: &App) -> Result<()> {
    let now = app.clock.now();
    for (offering, email) in CHARGES {
        let Some(account) = staff::store::by_email(&app.store, email).await? else { continue };
        if hosting::store::charge(&app.store, offering).await?.is_none() {
            let mut tx = app.store.write().await?;
            hosting::store::give(&mut tx, offering, &account.id, now).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// How to sign in, as the commands print it.
pub fn sign_ins() -> String {
    let lines = ACCOUNTS.map(|(role, email, _, _, password)| format!("  {:8} {email:20} {password}", role.code()));
    format!("Sign in at /signin with (demo only):\n{}", lines.join("\n"))
}
