//! `qd22 backup` and `qd22 restore`: a proven copy of the register, and a register out of one.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::json;

use super::attached::{Target, target};
use super::failure::Failure;
use super::{Global, output};
use crate::office::SystemClock;
use crate::register::{self, Copied};
use crate::text;
use crate::text::cli::Usage;

pub(super) fn backup(global: &Global, to: &Path, is_json: bool) -> Result<ExitCode, Failure> {
    let lang = global.lang();
    let copied = register::back_up(&folder(global)?, to, &SystemClock)?;
    if is_json {
        say_json(&copied);
    } else {
        output::line(&text::cli::backed_up(lang, &copied.place));
        output::line(&head(global, &copied));
    }
    if let Some(trouble) = &copied.unnoted {
        output::say(&text::cli::unnoted(lang, trouble));
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn restore(global: &Global, from: &Path, is_json: bool) -> Result<ExitCode, Failure> {
    let copied = register::restore(from, &folder(global)?)?;
    if is_json {
        say_json(&copied);
    } else {
        output::line(&text::cli::restored(global.lang(), &copied.place));
        output::line(&head(global, &copied));
    }
    Ok(ExitCode::SUCCESS)
}

/// The register's folder. An office on a shared server does not tell its own: whoever may copy it knows
/// it.
fn folder(global: &Global) -> Result<PathBuf, Failure> {
    match target(global)? {
        Target::Folder(folder) => Ok(folder),
        Target::Socket(_) => Err(Failure::Usage(Usage::NeedsFolder)),
    }
}

fn head(global: &Global, copied: &Copied) -> String {
    text::cli::head(
        global.lang(),
        copied.head.seq,
        &copied.head.hash.to_string(),
    )
}

fn say_json(copied: &Copied) {
    output::json(&json!({
        "ok": true,
        "events": copied.head.seq,
        "seq": copied.head.seq,
        "head": copied.head.hash.to_string(),
        "bytes": copied.bytes,
        "where": copied.place.display().to_string(),
    }));
}
