mod links;
mod open;
mod sheet;

pub use links::{Links, links_page};
pub use open::{ask_page, over_page};
pub use sheet::{Sheet, pin_page, sheet_page};
