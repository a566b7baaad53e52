//! Sending mail: into a folder, over SMTP, or kept in memory for tests. A [`Draft`] says what a letter holds; [`compose()`]
//! makes it what mail servers carry; a [`report`] says which of them came back.

mod compose;
pub mod report;

pub use compose::{Draft, Sender, address, compose};

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};

/// A mail server that says nothing for so long is taken for dead.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error("mail address: {0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("letter: {0}")]
    Letter(#[from] lettre::error::Error),
    #[error("smtp: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    #[error("mail folder: {0}")]
    Folder(#[from] std::io::Error),
    #[error("TSUDOI_MAIL: {0} is neither file:…, smtp://… nor smtps://…")]
    Setting(String),
}

impl MailError {
    /// What sort of error it is. A server's own words often quote the address.
    pub fn class(&self) -> String {
        match self {
            MailError::Address(_) => "address".into(),
            MailError::Letter(_) => "letter".into(),
            MailError::Smtp(error) => match error.status() {
                Some(code) => format!("smtp {code}"),
                None if error.is_timeout() => "smtp timeout".into(),
                None if error.is_tls() => "smtp tls".into(),
                None if error.is_response() => "smtp answer".into(),
                None => "smtp unreachable".into(),
            },
            MailError::Folder(error) => format!("folder: {}", error.kind()),
            MailError::Setting(_) => "setting".into(),
        }
    }

    /// The server is the trouble and not this letter: the next one would fare no better.
    pub fn is_servers(&self) -> bool {
        match self {
            MailError::Smtp(error) => match error.status() {
                // Service not available; sign-in refused.
                Some(code) => ["421", "530", "534", "535"].contains(&code.to_string().as_str()),
                None => true,
            },
            MailError::Folder(_) | MailError::Setting(_) => true,
            MailError::Address(_) | MailError::Letter(_) => false,
        }
    }

    /// Said for good (5xx, or no address at all), so that a few more attempts are enough.
    pub fn is_final(&self) -> bool {
        match self {
            MailError::Smtp(error) => error.is_permanent() && !self.is_servers(),
            MailError::Address(_) | MailError::Letter(_) => true,
            MailError::Folder(_) | MailError::Setting(_) => false,
        }
    }
}

#[derive(Clone, Debug)]
pub enum Mailer {
    /// One `.eml` a letter.
    Folder(PathBuf),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Kept, for tests.
    Memory(Arc<Mutex<Vec<Vec<u8>>>>),
}

impl Mailer {
    pub fn open(setting: &str) -> Result<Mailer, MailError> {
        if let Some(folder) = setting.strip_prefix("file:") {
            std::fs::create_dir_all(folder)?;
            return Ok(Mailer::Folder(folder.into()));
        }
        if setting.starts_with("smtp://") || setting.starts_with("smtps://") {
            let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(setting)?;
            return Ok(Mailer::Smtp(server.timeout(Some(PATIENCE)).build()));
        }
        Err(MailError::Setting(setting.into()))
    }

    pub fn memory() -> Mailer {
        Mailer::Memory(Arc::default())
    }

    /// Sends a letter. `name` becomes the file's name where letters go into a folder.
    pub async fn send(&self, name: &str, letter: Message) -> Result<(), MailError> {
        match self {
            Mailer::Folder(folder) => {
                let unfinished = folder.join(format!(".{name}.part"));
                tokio::fs::write(&unfinished, letter.formatted()).await?;
                tokio::fs::rename(unfinished, folder.join(format!("{name}.eml"))).await?;
            }
            Mailer::Smtp(transport) => {
                transport.send(letter).await?;
            }
            Mailer::Memory(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).push(letter.formatted()),
        }
        Ok(())
    }

    /// The letters kept so far, oldest first.
    pub fn kept(&self) -> Vec<Vec<u8>> {
        match self {
            Mailer::Memory(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            _ => Vec::new(),
        }
    }
}
