mod facts;
mod histories;
mod office;
mod published;
mod recount;
mod whole;
