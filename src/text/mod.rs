//! Every word and sentence shown to people, Vietnamese first and English second, for what the lower
//! layers keep as data. Refuses to know where it is shown, and never spells a key.

mod language;

mod access;
mod action;
mod amounts;
mod answer;
mod article;
pub mod cli;
mod condition;
mod dates;
pub mod desk;
mod doubt;
mod fact;
mod field;
mod filter;
mod keymap;
mod loan;
mod log;
mod merge;
mod oddity;
mod officer;
mod orders;
mod paper;
mod person;
mod province;
mod refusal;
pub mod report;
mod rule;
mod rule_fault;
mod shift;
mod stage;
mod trouble;
mod typed;
mod verb;

#[cfg(test)]
mod tidy;

pub use language::Lang;

pub use access::{access_line, looked_why};
pub use action::{action_label, action_sentence, beginning_label};
pub use amounts::{amount, millions};
pub use answer::{Recovery, no, opened, title_id};
pub use article::{article, article_short};
pub use condition::{
    condition_detail, condition_label, condition_line, condition_mark, fix, verdict,
};
pub use dates::{day, days_left, short_day, weekday_day};
pub use doubt::doubt;
pub use fact::{act_line, event_line};
pub use field::field;
pub use filter::{
    FilterDeed, FilterFault, TypedFilter, filter_choices, filter_fault, filter_text, parse_filter,
};
pub use keymap::keymap_fault;
pub use loan::{funding, place, purpose};
pub use log::{Dropped, Logged, logged};
pub use merge::particular;
pub use oddity::{number_says, oddities_beside, oddity, perhaps_padded};
pub use officer::{area, officer_line, role, roles};
pub use orders::{orders_envelope, orders_head};
pub use paper::{
    document_long, document_mark, document_short, document_state, supplier, supplier_long,
};
pub use person::{alone, organisation, relation, release_kind, sex};
pub use refusal::{Told, date_beside, refusal, refusal_beside, refusal_rule};
pub use rule::{mark, rule_name};
pub use rule_fault::rule_fault;
pub use shift::shifts_told;
pub use stage::stage;
pub use trouble::{TroubleTold, trouble, trouble_line};
pub use typed::masked_typed;
pub use verb::{verb_bare, verb_done};
