//! Commands of the program.
