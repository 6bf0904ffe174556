//! The parts of the views: one function a file, each showing what it is given and deciding nothing.

pub mod announcer;
pub mod elsewhere;
pub mod filters;
pub mod finding;
pub mod gutter;
pub mod help;
pub mod jump;
pub mod legend;
pub mod live;
pub mod masthead;
pub mod modes;
pub mod notice;
pub mod order;
pub mod pair_list;
pub mod passage_notes;
pub mod printed;
pub mod row;
pub mod row_link;
pub mod sentence;
pub mod side;
pub mod side_header;
pub mod source_choice;
pub mod stepper;
pub mod strip;
pub mod tag;
