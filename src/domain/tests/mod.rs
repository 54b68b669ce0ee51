//! The domain as officers use it: orders decided, recorded, told and taken back, over a small register
//! in memory. What one file alone can show is tested beside it.

mod bench;
mod checklist;
mod days;
mod enclosed;
mod five_years;
mod footing;
mod funnel;
mod gates;
mod life;
mod merge;
mod money;
mod needs;
mod officers;
mod path;
mod refusals;
mod rights;
mod rules;
mod stages;
mod standing;
mod undo;
mod unmerge;
mod verbs;
mod what_if;
