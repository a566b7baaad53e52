mod list;
mod one;
mod paper;
mod search;
mod twin;

pub use list::{ListPage, described, list_page};
pub use one::{OnePage, one_page};
pub use paper::{Paper, paper};
pub use search::{SearchPage, search_page};
pub use twin::{Side, TwinPage, twin_page};
