mod one;
mod search;

pub use one::{OnePage, one_page};
pub use search::{SearchPage, search_page};
