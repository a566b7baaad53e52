use crate::app::App;
use crate::error::Result;
use crate::receiver;
use crate::staff::{self, Added, NewStaff, Role};

/// The centre for citizens' activities.
pub const PARTNER: &str = "shimin-katsudo-center";

/// One account for each role. The passwords are no secret: they open an invented town only.
const ACCOUNTS: [(Role, &str, &str, Option<&str>, &str); 3] = [
    (Role::City, "city@example.jp", "見本 市子", None, "tsudoi-demo-city"),
    (Role::Partner, "partner@example.jp", "見本 団太", Some(PARTNER), "tsudoi-demo-partner"),
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

/// How to sign in, as the commands print it.
pub fn sign_ins() -> String {
    let lines = ACCOUNTS.map(|(role, email, _, _, password)| format!("  {:8} {email:20} {password}", role.code()));
    format!("Sign in at /signin with (demo only):\n{}", lines.join("\n"))
}
