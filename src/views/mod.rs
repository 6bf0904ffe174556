//! What the page shows at an address.

pub mod aligned;
pub mod comparison;
pub mod findings;
pub mod full;
pub mod start;
pub mod waiting;
