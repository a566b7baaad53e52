//! Taking a decision back that rests on a false statement (参加決定の取消し): by people only, after hearing, with a reason.
//!
//! Somebody of the city says what is doubted and until when it can be answered; the applicant says what they say; then it is
//! dropped, or a revocation proposed, which another official approves. The place is freed in that same transaction, and
//! offered to who waits by the waiting list's own job. The rules stand in [`rules`], and again in the database.

pub mod approve;
pub mod drop;
pub mod letters;
pub mod model;
pub mod open;
pub mod personal;
pub mod propose;
pub mod routes;
pub mod rules;
pub mod state;
pub mod store;
pub mod tell;
pub mod views;
mod words;

pub use model::{Hearing, How, Standing};
