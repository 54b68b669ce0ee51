//! register

mod rules;

pub use rules::{
    Expected, RuleFault, RuleFaultKind, RuleFile, RuleLine, RuleState, Rules, demo_calendar,
};
