//! The rules of a register on this machine: the built-in ones and what its own folder lays over them.
//! Refuses to judge the rules; reading them does.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::rules::{RuleFile, Rules};
use crate::office::{Doing, RuleFault, Trouble};

/// Why a register cannot be worked with.
#[derive(Debug, Clone, PartialEq)]
pub enum Unready {
    /// Its own rules have mistakes.
    Rules(Vec<RuleFault>),
    /// Anything else.
    Trouble(Trouble),
}

impl From<Trouble> for Unready {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// The folder of an office's own rules, inside its register's.
pub(super) const RULES: &str = "rules";

/// The rules the register in this folder is opened with.
pub fn rules_of(register: &Path) -> Result<Rules, Unready> {
    let folder = register.join(RULES);
    let mut files = Vec::new();
    for file in RuleFile::ALL {
        let path = folder.join(file.name());
        match fs::read_to_string(&path) {
            Ok(text) => files.push((file.name(), text)),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Trouble::of_io(Doing::Reading, &path, &error).into()),
        }
    }
    let texts: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    Rules::load(&texts).map_err(Unready::Rules)
}
