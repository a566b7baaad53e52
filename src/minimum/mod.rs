//! 最少催行人数: on the announced day either enough have a place, or whoever answers for the offering decides that it takes
//! place all the same, with a reason, or calls it off as any other change. Nothing is called off by itself.

mod decide;
pub mod letters;
mod model;
pub mod routes;
mod rules;
pub mod store;
pub mod tend;
mod views;
mod words;

pub use model::Decision;
pub use views::{announced, office_line};
