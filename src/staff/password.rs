//! Passwords as argon2id hashes (RFC 9106; parameters as OWASP recommends: 19 MiB, 2 passes, 1 lane).

use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::chance::Chance;
use crate::error::{Error, Result};

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(broken)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn broken(e: impl std::fmt::Display) -> Error {
    Error::Broken(format!("argon2: {e}"))
}

/// Each hash takes 19 MiB and some 20 ms of a core: no more at once than there are cores, the others wait.
fn turns() -> &'static Semaphore {
    static TURNS: OnceLock<Semaphore> = OnceLock::new();
    TURNS.get_or_init(|| Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from)))
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let _turn = turns().acquire().await.map_err(broken)?;
    tokio::task::spawn_blocking(work).await.map_err(broken)?
}

/// A PHC string, salted.
pub async fn hash(chance: &Chance, password: &str) -> Result<String> {
    let (salt, password) = (chance.bytes::<16>(), password.to_owned());
    in_turn(move || {
        let hash: argon2::password_hash::phc::PasswordHash =
            argon2()?.hash_password_with_salt(password.as_bytes(), &salt).map_err(broken)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether the password made this hash. Without a hash (no such account) it takes as long, and says no.
pub async fn verify(hash: Option<String>, password: &str) -> Result<bool> {
    let password = password.to_owned();
    in_turn(move || {
        let argon2 = argon2()?;
        let Some(hash) = hash else {
            let _: PasswordHash = argon2.hash_password_with_salt(password.as_bytes(), &[0; 16]).map_err(broken)?;
            return Ok(false);
        };
        let hash = PasswordHash::new(&hash).map_err(broken)?;
        Ok(argon2.verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_password_itself_opens() {
        let chance = Chance::seeded(1);
        let made = hash(&chance, "ひみつのことば").await.unwrap();
        assert!(made.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{made}");
        assert!(verify(Some(made.clone()), "ひみつのことば").await.unwrap());
        assert!(!verify(Some(made.clone()), "ひみつのことば ").await.unwrap());
        assert!(!verify(None, "ひみつのことば").await.unwrap());
        assert_ne!(hash(&chance, "ひみつのことば").await.unwrap(), made, "salted");
    }
}
