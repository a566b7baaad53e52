mod doctor;
mod program;
mod servers;
mod storm;
