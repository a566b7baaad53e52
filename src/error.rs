//! What can go wrong on the way to an answer. A refusal (full, closed, not eligible) is an answer and not in here.

use crate::mail::MailError;
use crate::store::StoreError;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("no such thing")]
    NotFound,
    #[error("no longer kept")]
    Gone,
    #[error("sign in first")]
    SignIn,
    #[error("kept secret")]
    Secret,
    #[error("not yours")]
    Forbidden,
    #[error("not understood: {0}")]
    Malformed(&'static str),
    #[error("not done to this address")]
    WrongMethod,
    #[error("too large")]
    TooLarge,
    #[error("wrong type of content")]
    WrongType,
    #[error("too many requests; again in {0} s")]
    TooMany(u64),
    #[error("busy")]
    Busy,
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error("{0}")]
    Broken(String),
}

impl Error {
    /// There is more to do than can be done just now: the same again may succeed in a moment.
    pub fn is_busy(&self) -> bool {
        match self {
            Error::Busy => true,
            Error::Store(error) => error.is_busy(),
            _ => false,
        }
    }

    /// What sort of error it is, without a word of what people typed: for logs, and rows that outlive the moment.
    pub fn class(&self) -> String {
        match self {
            Error::Store(error) => error.class(),
            Error::Mail(error) => error.class(),
            // Their texts are our own.
            other => other.to_string(),
        }
    }
}

pub type Result<T, E = Error> = std::result::Result<T, E>;
