//! The running application as a value: five things, and no knowledge of any page.

use std::sync::Arc;

use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::Config;
use crate::mail::Mailer;
use crate::store::Store;

#[derive(Clone, Debug)]
pub struct App {
    pub store: Store,
    pub clock: Clock,
    pub chance: Chance,
    pub mail: Mailer,
    pub config: Arc<Config>,
}
