//! Sending mail: into a folder, over SMTP, or kept in memory for tests.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};

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
            return Ok(Mailer::Smtp(AsyncSmtpTransport::<Tokio1Executor>::from_url(setting)?.build()));
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
