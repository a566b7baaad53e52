mod index;
mod made;
mod write;

pub use index::index_page;
pub use made::{MadePage, made_page, sheets_page};
pub use write::{Preview, Said, WritePage, write_page};
