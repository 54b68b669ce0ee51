//! Vietnamese as text: cleaning, folding, accents, order, figures and look-up of names. Pure, and
//! knows nothing of the programme: no case, no commune, no loan, no clock and no disk.

mod accents;
mod amount;
mod capitals;
mod clean;
mod collation;
mod figures;
mod find;
mod fold;
mod in_words;
mod initials;
mod nearest;
mod typing;

pub use accents::{accent_key, same_accents};
pub use amount::{AmountError, parse_amount};
pub use capitals::capitals;
pub use clean::{clean, is_clean};
pub use collation::Collation;
pub use figures::{group_thousands, millions};
pub use find::{Finder, Likeness, Query, Rank, Reach};
pub use fold::fold;
pub use in_words::in_words;
pub use initials::initials;
pub use nearest::nearest;
pub use typing::{Method, Word, is_composed};
