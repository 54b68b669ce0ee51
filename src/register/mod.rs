//! register

mod demo;
mod rules;

pub use demo::{Told, orders};
pub use rules::{
    Expected, RuleFault, RuleFaultKind, RuleFile, RuleLine, RuleState, Rules, demo_calendar,
};
