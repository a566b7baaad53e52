//! Settings as a value, read once at start from `tsudoi.toml` and the environment (which wins).

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use crate::clock::Moment;
use crate::network::Network;

/// Everything that differs between one installation and another. Names as in `docs/OPERATIONS.md`.
#[derive(Clone)]
pub struct Config {
    /// `sqlite://var/tsudoi.db` or `postgres://…`.
    pub database_url: String,
    pub listen: SocketAddr,
    /// Without a slash at its end.
    pub public_url: String,
    /// `file:var/mail`, `smtp://…`, `smtps://…`.
    pub mail: String,
    /// The address letters come from; `no-reply@` the host of `public_url` where there is none.
    pub mail_from: Option<String>,
    /// 32 random bytes: keys of registrations, passes, statistical keys.
    pub secret: Secret,
    pub now: Option<Moment>,
    pub metrics_listen: SocketAddr,
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether those who see personal data must have a second factor.
    pub second_factor_required: bool,
    /// Where city accounts work from; empty: anywhere.
    pub city_networks: Vec<Network>,
    /// Working days within which the city answers a proposal.
    pub review_days: u32,
    /// Days between the city's paper in people's hands and the opening of registration.
    pub announce_days: i64,
    /// Where `pkg/` and the public files lie.
    pub site: PathBuf,
    pub production: bool,
}

/// Bytes that never show in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub [u8; 32]);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The database's and the mail server's addresses may carry passwords.
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("public_url", &self.public_url)
            .finish_non_exhaustive()
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("{name}: {problem}")]
    Setting { name: &'static str, problem: String },
    #[error("tsudoi.toml: {0}")]
    File(String),
}

/// Reads settings by name, from the environment first, then from `tsudoi.toml`.
struct Source(toml::Table);

impl Source {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    fn get(&self, name: &'static str) -> Option<String> {
        std::env::var(name).ok().or_else(|| self.0.get(name)?.as_str().map(Into::into)).filter(|v| !v.is_empty())
    }

    fn parsed<T: std::str::FromStr<Err: fmt::Display>>(
        &self,
        name: &'static str,
        default: &str,
    ) -> Result<T, ConfigError> {
        self.get(name)
            .unwrap_or_else(|| default.into())
            .parse()
            .map_err(|e: T::Err| ConfigError::Setting { name, problem: e.to_string() })
    }

    /// Values between commas.
    fn list<T: std::str::FromStr>(&self, name: &'static str, wanted: &str) -> Result<Vec<T>, ConfigError> {
        let text = self.get(name).unwrap_or_default();
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let read = |part: &str| {
            part.parse().map_err(|_| ConfigError::Setting { name, problem: format!("{part} is not {wanted}") })
        };
        parts.map(read).collect()
    }
}

/// Required in production unless told otherwise; elsewhere, where accounts are invented, only when told.
fn second_factor_required(told: Option<&str>, production: bool) -> Result<bool, ConfigError> {
    match told {
        None => Ok(production),
        Some("required") => Ok(true),
        Some("optional") => Ok(false),
        Some(other) => Err(ConfigError::Setting {
            name: "TSUDOI_SECOND_FACTOR",
            problem: format!("{other} is neither required nor optional"),
        }),
    }
}

impl Config {
    pub fn load() -> Result<Config, ConfigError> {
        let file = match std::fs::read_to_string("tsudoi.toml") {
            Ok(text) => text.parse::<toml::Table>().map_err(|e| ConfigError::File(e.to_string()))?,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => toml::Table::new(),
            Err(e) => return Err(ConfigError::File(e.to_string())),
        };
        let source = Source(file);
        let listen: SocketAddr = source.parsed("TSUDOI_LISTEN", "127.0.0.1:3000")?;
        let production = source.get("TSUDOI_ENV").as_deref() == Some("production");
        let now = match source.get("TSUDOI_NOW") {
            Some(_) if production => {
                return Err(ConfigError::Setting {
                    name: "TSUDOI_NOW",
                    problem: "refused with TSUDOI_ENV=production".into(),
                });
            }
            Some(text) => Some(Moment::parse(&text).ok_or(ConfigError::Setting {
                name: "TSUDOI_NOW",
                problem: format!("{text} is not an instant like 2026-11-24T09:00:00+09:00"),
            })?),
            None => None,
        };
        let second_factor = source.get("TSUDOI_SECOND_FACTOR");
        let secret_file = PathBuf::from(source.get("TSUDOI_SECRET_FILE").unwrap_or_else(|| "var/secret".into()));
        Ok(Config {
            database_url: source.get("TSUDOI_DATABASE_URL").unwrap_or_else(|| "sqlite://var/tsudoi.db".into()),
            public_url: source
                .get("TSUDOI_PUBLIC_URL")
                .map_or_else(|| format!("http://localhost:{}", listen.port()), |u| u.trim_end_matches('/').to_owned()),
            mail: source.get("TSUDOI_MAIL").unwrap_or_else(|| "file:var/mail".into()),
            mail_from: source.get("TSUDOI_MAIL_FROM"),
            secret: secret(&secret_file)?,
            now,
            metrics_listen: source.parsed("TSUDOI_METRICS_LISTEN", "127.0.0.1:9100")?,
            trusted_proxies: source.list("TSUDOI_TRUSTED_PROXIES", "an address")?,
            second_factor_required: second_factor_required(second_factor.as_deref(), production)?,
            city_networks: source.list("TSUDOI_CITY_NETWORKS", "a range like 192.0.2.0/24")?,
            review_days: source.parsed("TSUDOI_REVIEW_DAYS", "5")?,
            announce_days: source.parsed("TSUDOI_ANNOUNCE_DAYS", "7")?,
            site: source.get("TSUDOI_SITE").unwrap_or_else(|| "target/site".into()).into(),
            production,
            listen,
        })
    }

    /// Whether people reach the service over https: cookies are then `__Host-` and Secure.
    pub fn https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// The host of an address, without port: what makes our UIDs and Message-IDs unique in the world.
pub fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or(rest);
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// Reads the secret, or makes it on the first start, readable by its owner only.
fn secret(path: &std::path::Path) -> Result<Secret, ConfigError> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let problem = |e: &dyn fmt::Display| ConfigError::Setting {
        name: "TSUDOI_SECRET_FILE",
        problem: format!("{}: {e}", path.display()),
    };
    match std::fs::read(path) {
        Ok(bytes) => bytes.try_into().map(Secret).map_err(|_| problem(&"must hold 32 bytes")),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent).map_err(|e| problem(&e))?;
            }
            let bytes = crate::chance::Chance::system().bytes::<32>();
            let mut file = std::fs::OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)
                .map_err(|e| problem(&e))?;
            file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(|e| problem(&e))?;
            Ok(Secret(bytes))
        }
        Err(e) => Err(problem(&e)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, host_of, second_factor_required};
    use crate::network::Network;

    #[test]
    fn a_second_factor_is_required_in_production_unless_told_otherwise() {
        for (told, production, required) in [
            (None, true, true),
            (None, false, false),
            (Some("required"), false, true),
            (Some("required"), true, true),
            (Some("optional"), true, false),
            (Some("optional"), false, false),
        ] {
            assert_eq!(second_factor_required(told, production).unwrap(), required, "{told:?} {production}");
        }
        assert!(second_factor_required(Some("yes"), true).is_err());
    }

    #[test]
    fn a_list_is_read_between_commas_and_what_is_wrong_in_it_is_named() {
        let source = |text: &str| Source(toml::Table::from_iter([("LIST".to_owned(), text.into())]));
        let read = |text: &str| source(text).list::<Network>("LIST", "a range");
        assert_eq!(read("").unwrap(), []);
        assert_eq!(read(" 192.0.2.0/24, ,2001:db8::/32,").unwrap().len(), 2);
        assert_eq!(read("192.0.2.0/24,everywhere").unwrap_err().to_string(), "LIST: everywhere is not a range");
    }

    #[test]
    fn the_host_of_an_address() {
        for (url, name) in [
            ("https://tsudoi.example.jp", "tsudoi.example.jp"),
            ("https://tsudoi.example.jp:8443/x", "tsudoi.example.jp"),
            ("http://localhost:3000", "localhost"),
            ("http://[::1]:3000", "[::1]"),
            ("http://[::1]", "[::1]"),
        ] {
            assert_eq!(host_of(url), name);
        }
    }
}
