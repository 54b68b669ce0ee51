//! `qd22 keys`: the effective keymap, and a strict check of a file.

use std::process::ExitCode;

use clap::Subcommand;

use super::failure::Failure;
use super::{Global, output, place};
use crate::keys::Keymap;
use crate::text;

#[derive(Debug, Subcommand)]
pub(super) enum Keys {
    #[command(about = text::cli::KEYS_LIST)]
    List,
    #[command(about = text::cli::KEYS_CHECK)]
    Check { file: String },
}

pub(super) fn keys(global: &Global, keys: Keys) -> Result<ExitCode, Failure> {
    match keys {
        Keys::List => {
            list(global, &place::keymap(global)?);
            Ok(ExitCode::SUCCESS)
        }
        Keys::Check { file } => check(global, &file),
    }
}

fn list(global: &Global, keymap: &Keymap) {
    for binding in keymap.effective() {
        output::line(&format!(
            "{:<8} {:<14} {:<24} {}",
            binding.context.id(),
            binding.keys.spelling(),
            binding.action.id(),
            text::action_sentence(global.lang(), binding.action),
        ));
    }
}

fn check(global: &Global, file: &str) -> Result<ExitCode, Failure> {
    let faults = Keymap::check(file, &place::keymap_text(file)?);
    for fault in &faults {
        output::say(&text::keymap_fault(global.lang(), fault));
    }
    if faults.is_empty() {
        output::line(&text::cli::keymap_is_sound(global.lang(), file));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(1))
}
