mod doctor;
mod program;
