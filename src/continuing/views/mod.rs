mod office;
mod own;
mod paper;

pub use office::{CarryPage, carry_page};
pub use own::own;
pub use paper::{PaperPage, paper_page};
