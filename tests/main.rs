//! The stories of the town, each told on SQLite and on PostgreSQL.
//!
//! `make test` sets `TEST_POSTGRES_URL`; by hand: `scripts/postgres.sh cargo test`.

mod adjustment;
mod applicants;
mod audit;
mod catalogue;
mod change;
mod checkin;
mod childcare;
mod command;
mod demo;
mod fee;
mod imports;
mod jobs;
mod mail;
mod notice;
mod office;
mod participation;
mod plan;
mod programme;
mod proposal;
mod registration;
mod staff;
mod store;
mod town;
mod web;
