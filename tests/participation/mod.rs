mod facts;
mod histories;
mod hours;
mod office;
mod published;
mod recount;
mod whole;
