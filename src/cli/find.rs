//! `qd22 find`: people by name, initials, digits or code.

use std::process::ExitCode;

use serde_json::Value;

use super::failure::Failure;
use super::{Global, json, output, place};
use crate::office::{FindAsked, ask};
use crate::text;

pub(super) fn find(
    global: &Global,
    words: &[String],
    limit: usize,
    is_json: bool,
) -> Result<ExitCode, Failure> {
    let typed = place::typed_or_read(&words.join(" "))?;
    let mut counter = place::open(global)?;
    let found = ask(
        &mut counter,
        FindAsked {
            text: typed,
            offset: 0,
            limit,
        },
    )?;
    if is_json {
        output::json(&Value::Array(found.rows.iter().map(json::row).collect()));
    } else {
        for row in &found.rows {
            output::line(&text::cli::found(global.lang(), row));
        }
        if found.rows.is_empty() {
            output::say(text::cli::nobody_found(global.lang()));
        }
    }
    counter.close()?;
    Ok(if found.rows.is_empty() && !is_json {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
