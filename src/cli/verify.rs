//! `qd22 verify`: the full check, each part a sentence.

use std::process::ExitCode;

use serde_json::json;

use super::failure::Failure;
use super::{Global, output, place};
use crate::office::{VerifyAsked, ask};
use crate::text;

pub(super) fn verify(global: &Global, is_json: bool) -> Result<ExitCode, Failure> {
    let lang = global.lang();
    let mut counter = place::open(global)?;
    let verified = ask(&mut counter, VerifyAsked {})?;
    let is_whole = verified.checks.iter().all(|check| check.problem.is_none());
    if is_json {
        let problems: Vec<_> = verified
            .checks
            .iter()
            .filter_map(|check| {
                let trouble = check.problem.as_ref()?;
                let message = text::trouble_line(lang, trouble);
                Some(json!({"check": check.name, "code": trouble.code(), "message": message}))
            })
            .collect();
        output::json(&json!({
            "ok": is_whole,
            "events": verified.events,
            "head": verified.head.to_string(),
            "mended": verified.mended,
            "problems": problems,
        }));
    } else {
        for check in &verified.checks {
            output::line(&text::cli::checked(lang, check));
        }
        if 0 < verified.mended {
            output::line(&text::cli::mended(lang, verified.mended));
        }
        output::line(&text::cli::head(
            lang,
            verified.events,
            &verified.head.to_string(),
        ));
    }
    counter.close()?;
    Ok(if is_whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
