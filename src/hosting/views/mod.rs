mod charge;
mod handover;
mod hosts;
mod pairs;

pub use charge::{ChargePart, charge_part, charge_wrong, requests_part};
pub use handover::{Drafting, Handover, Holding, handover_page};
pub use hosts::{Hosts, hosts_page};
pub use pairs::pairs_page;

use super::model::Candidate;
use super::words::words;
use crate::text::{Language, plain};
use crate::ui::Opt;

/// Somebody to choose, with where they work.
fn option(candidate: &Candidate, language: Language) -> Opt {
    let at = candidate.partner.clone().unwrap_or_else(|| plain(words(language).city));
    Opt::new(&candidate.id, format!("{}（{at}）", candidate.name))
}
