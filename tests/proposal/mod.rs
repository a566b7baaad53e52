//! From the first words to publication.

mod words;
