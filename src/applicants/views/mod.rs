mod one;
mod paper;
mod search;

pub use one::{OnePage, one_page};
pub use paper::{Paper, paper};
pub use search::{SearchPage, search_page};
