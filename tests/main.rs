//! The stories of the town, each told on SQLite and on PostgreSQL.
//!
//! `make test` sets `TEST_POSTGRES_URL`; by hand: `scripts/postgres.sh cargo test`.

mod adjustment;
mod applicants;
mod arrangement;
mod audit;
mod catalogue;
mod change;
mod checkin;
mod childcare;
mod command;
mod continuing;
mod demo;
mod draw;
mod fee;
mod helper;
mod hosting;
mod import;
mod imports;
mod invitee;
mod jobs;
mod mail;
mod mailing;
mod minimum;
mod notice;
mod office;
mod paper;
mod participation;
mod partner;
mod plan;
mod priority;
mod privacy;
mod programme;
mod proposal;
mod receiver;
mod registration;
mod revocation;
mod rights;
mod screening;
mod selection;
mod staff;
mod store;
mod telephone;
mod town;
mod waitlist;
mod web;
