//! What this officer was last told: the newest act of a register, kept in the officer's own state
//! folder, so that a register which was rolled back is noticed.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::office::Hash;
use crate::store::Head;

/// The folder of this account's state, where one can be named.
pub(super) fn state_folder() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(
        base.state_dir()
            .unwrap_or_else(|| base.data_dir())
            .join("qd22"),
    )
}

/// What a register is called in the state folder: by its marker, which is written once and never
/// again, so that another register in the same place is another one.
pub(super) fn name_of(register: &Path) -> Option<String> {
    let marker = fs::read(register.join("register.toml")).ok()?;
    let name = blake3::hash(&marker).to_hex();
    Some(name.as_str()[..32].to_owned())
}

/// The file that remembers one register.
fn file_of(name: &str) -> Option<PathBuf> {
    // The name may come from an office: it is a name, not a way out of the folder.
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    Some(state_folder()?.join("told").join(is_name.then_some(name)?))
}

/// The newest act this account was told of, of the register of this name.
pub(super) fn told(name: &str) -> Option<Head> {
    let text = fs::read_to_string(file_of(name)?).ok()?;
    let (seq, hash) = text.trim().split_once(' ')?;
    Some(Head {
        seq: seq.parse().ok()?,
        hash: hash.parse::<Hash>().ok()?,
    })
}

/// Remembers the newest act; never an older one than before, or a register that was rolled back would
/// be believed the second time. An account without a state folder goes without the memory; the register
/// has its own checks.
pub(super) fn keep_told(name: &str, head: Head) {
    let Some(file) = file_of(name) else {
        return;
    };
    if told(name).is_some_and(|told| head.seq < told.seq) {
        return;
    }
    let Some(folder) = file.parent() else {
        return;
    };
    let draft = file.with_extension("new");
    let _ = fs::create_dir_all(folder)
        .and_then(|()| fs::write(&draft, format!("{} {}\n", head.seq, head.hash)))
        .and_then(|()| fs::rename(&draft, &file));
}
