//! Giving places out when wishes exceed them: the published algorithm, checked by our program and by another one.
//! The promises themselves are tested beside the rules (`src/selection/tests`).

mod files;
mod placement;
mod program;
mod replay;
mod rfc3797;
