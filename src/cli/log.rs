//! `qd22 log`: the journal, readable.

use std::process::ExitCode;

use serde_json::json;

use super::failure::Failure;
use super::{Global, output, place};
use crate::domain::{Note, Seq};
use crate::office::{AccessAsked, AccessLine, At, LogAsked, LogLine, ask, limits};
use crate::text::{self, Lang};

pub(super) fn log(
    global: &Global,
    case: Option<&str>,
    since: u64,
    is_json: bool,
) -> Result<ExitCode, Failure> {
    let lang = global.lang();
    let mut counter = place::open(global)?;
    let case = case
        .map(|typed| place::case_named(&mut counter, typed))
        .transpose()?;
    let mut since = Seq(since);
    loop {
        let asked = LogAsked {
            case,
            since,
            limit: limits::GROUP_ORDERS_MAX,
        };
        let lines = ask(&mut counter, asked)?;
        for line in &lines {
            say(lang, line, is_json);
        }
        match lines.last() {
            Some(last) if output::flush() => since = Seq(last.act.stamp.seq.0 + 1),
            Some(_) | None => break,
        }
    }
    counter.close()?;
    Ok(ExitCode::SUCCESS)
}

/// Who looked at which case, newest first.
pub(super) fn accesses(
    global: &Global,
    case: Option<&str>,
    is_json: bool,
) -> Result<ExitCode, Failure> {
    let lang = global.lang();
    let mut counter = place::open(global)?;
    let case = case
        .map(|typed| place::case_named(&mut counter, typed))
        .transpose()?;
    let mut before = None;
    loop {
        let asked = AccessAsked {
            case,
            before,
            limit: limits::ACCESS_LINES_MAX,
        };
        let lines = ask(&mut counter, asked)?;
        for AccessLine { seq, access } in &lines {
            if is_json {
                output::json(&json!({
                    "seq": seq,
                    "at": access.at.to_string(),
                    "by": access.by.as_str(),
                    "case": access.case.to_string(),
                    "what": access.what.id(),
                    "reason": access.reason.as_ref().map(Note::as_str),
                }));
            } else {
                output::line(&text::access_line(lang, *seq, access));
            }
        }
        match lines.last() {
            Some(last) if output::flush() => before = Some(last.seq),
            Some(_) | None => break,
        }
    }
    counter.close()?;
    Ok(ExitCode::SUCCESS)
}

fn say(lang: Lang, line: &LogLine, is_json: bool) {
    let act = &line.act;
    let text = text::act_line(lang, act);
    let at = At::from_millis(act.stamp.at);
    let cases: Vec<String> = act.cases().iter().map(ToString::to_string).collect();
    if is_json {
        output::json(&json!({
            "seq": act.stamp.seq.0,
            "id": act.id.to_string(),
            "hash": line.hash.to_string(),
            "at": at.to_string(),
            "on": act.stamp.on.to_string(),
            "by": act.stamp.by.as_str(),
            "order": act.verb.id(),
            "cases": cases,
            "text": text,
            "undone_by": line.undone_by.map(|seq| seq.0),
        }));
    } else {
        output::line(&text::cli::logged(lang, line, &text));
    }
}
