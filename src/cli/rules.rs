//! `qd22 rules`: every rule with its value, how sure it is, where it comes from and what it may do.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::failure::Failure;
use super::{Global, output, place};
use crate::domain::Confirmed;
use crate::register::{RuleLine, RuleState, Rules, rules_of};
use crate::text;

/// The rules of the register the command line names; the built-in ones where there is no register.
pub(super) fn rules(global: &Global, is_json: bool) -> Result<ExitCode, Failure> {
    let folder = place::data(global)?;
    let rules: Rules = rules_of(&folder)?;
    if is_json {
        output::json(&Value::Array(
            rules.listing().iter().map(line_json).collect(),
        ));
        return Ok(ExitCode::SUCCESS);
    }
    for line in rules.listing() {
        let state = match &line.state {
            RuleState::Refuses => text::cli::rule_refuses(global.lang()).to_owned(),
            RuleState::Warns => text::cli::rule_warns(global.lang()).to_owned(),
            RuleState::Confirmed(confirmed) => text::cli::rule_confirmed(global.lang(), confirmed),
        };
        let from = line
            .valid_from
            .map(|day| day.to_string())
            .unwrap_or_default();
        output::line(&format!(
            "{:<30} {:<24} {:<10} {:<10} [{}] {:<18} {}",
            line.key,
            line.value,
            line.unit,
            from,
            line.mark.letter(),
            state,
            line.source,
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn line_json(line: &RuleLine) -> Value {
    let (state, confirmed) = match &line.state {
        RuleState::Refuses => ("refuses", None),
        RuleState::Warns => ("warns", None),
        RuleState::Confirmed(confirmed) => ("confirmed", Some(confirmed)),
    };
    json!({
        "key": line.key,
        "value": line.value,
        "unit": line.unit,
        "valid_from": line.valid_from.map(|day| day.to_string()),
        "mark": line.mark.letter(),
        "source": line.source,
        "state": state,
        "confirmed": confirmed.map(|Confirmed { document, date }| {
            json!({"document": document, "date": date.to_string()})
        }),
    })
}
