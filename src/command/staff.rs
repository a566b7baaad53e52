use std::io::{IsTerminal, Read};

use clap::{Args, Subcommand};

use super::house::{self, Empty};
use super::{CommandError, CommandResult};
use crate::config::Config;
use crate::staff::{self, Added, NewStaff, Role};

#[derive(Subcommand)]
pub enum Command {
    /// Add an account. The password is asked for on a terminal, and read from standard input otherwise
    Add(Add),
}

#[derive(Args)]
pub struct Add {
    #[arg(long)]
    email: String,
    /// city (everything), partner (what their partner hosts) or desk (check-in only)
    #[arg(long, value_parser = role)]
    role: Role,
    /// The partner whose offerings they see; needed for the role partner, whose first account leads it
    #[arg(long, value_name = "ID")]
    partner: Option<String>,
    /// What colleagues see; the address up to its @ if not given
    #[arg(long, default_value = "")]
    name: String,
    /// May record fees of offerings that a department of the city hosts
    #[arg(long)]
    takes_city_fees: bool,
}

fn role(text: &str) -> Result<Role, String> {
    Role::from_code(text).ok_or_else(|| "one of city, partner, desk".into())
}

pub async fn add(config: Config, new: Add) -> CommandResult {
    let store = house::current(&config, Empty::Migrate).await?;
    let app = house::app(config, store).await?;
    let password = password().map_err(|e| CommandError::said(format!("password: {e}")))?;
    let new = NewStaff {
        email: new.email,
        name: new.name,
        role: new.role,
        partner_id: new.partner,
        password,
        takes_city_fees: new.takes_city_fees,
    };
    let added = staff::add(&app, new).await?;
    app.store.close().await;
    match added {
        Added::Done { id } => {
            println!("{id}");
            Ok(())
        }
        refused => Err(CommandError::said(refused.to_string())),
    }
}

fn password() -> std::io::Result<String> {
    if !std::io::stdin().is_terminal() {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text.trim_end_matches(['\r', '\n']).to_owned());
    }
    let first = rpassword::prompt_password("Password (10 characters or more): ")?;
    if rpassword::prompt_password("Once more: ")? != first {
        return Err(std::io::Error::other("the two are not the same"));
    }
    Ok(first)
}
