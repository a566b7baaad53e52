mod ask;
mod dry;

pub use ask::{AskPage, ask_page};
pub use dry::{DryPage, dry_page, gone_page};
