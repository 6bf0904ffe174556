//! What the page shows at an address.

pub mod comparison;
pub mod start;
pub mod waiting;
