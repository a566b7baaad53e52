//! Who organises: departments of the city, neighbourhood associations, citizen groups, businesses, schools. Several may
//! host one offering together, each in a role.

pub mod model;
pub mod store;

pub use model::*;
