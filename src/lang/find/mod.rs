//! Finding a person by what an officer types of the name. Refuses to know where names come from
//! and what codes and citizen numbers are: it hands typed digits back.

mod finder;
mod name_match;
mod query;
mod rank;
#[cfg(test)]
mod sixty_names;

pub use finder::Finder;
pub use query::Query;
pub use rank::{Likeness, Rank, Reach};
