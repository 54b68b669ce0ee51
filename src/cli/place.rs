//! Where the register is, who asks, and opening it.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::attached::Attached;
use super::failure::Failure;
use super::told::{keep_told, name_of, told};
use super::{DeskPlan, Global};
use crate::domain::{Account, CaseCode, CaseId, Refusal};
use crate::keys::Keymap;
use crate::office::{CodeAsked, Office, SystemClock, ask};
use crate::register::{Counter, Place, Register, rules_of};
use crate::store::{Opened, RealDisk, SledOpener};
use crate::text::cli::Usage;
use crate::text::{self};

/// The folder the register is kept in: `--data`, `QD22_DATA`, else the account's data folder.
pub(super) fn data(global: &Global) -> Result<PathBuf, Failure> {
    match &global.data {
        Some(data) => Ok(data.clone()),
        None => etcetera::choose_base_strategy()
            .map(|base| base.data_dir().join("qd22"))
            .map_err(|_| Failure::Usage(Usage::NoHome)),
    }
}

/// Who asks: the Unix account of this process.
pub(super) fn account() -> Result<Account, Failure> {
    let name = uzers::get_current_username();
    name.and_then(|name| Account::new(&name.to_string_lossy()))
        .or_else(|| Account::new(&format!("uid-{}", rustix::process::getuid().as_raw())))
        .ok_or(Failure::Usage(Usage::NoAccount))
}

/// Opens the register in a folder.
pub(super) fn register_at(register: &Path, lang: text::Lang) -> Result<Register, Failure> {
    let rules = rules_of(register)?;
    let place = Place {
        disk: Box::new(RealDisk::new(register)),
        trees: Box::new(SledOpener::new(register)),
        clock: Box::new(SystemClock),
        rules,
        told: name_of(register).as_deref().and_then(told),
    };
    let opened = Register::open(place, &mut |_, _| {})?;
    say_recovery(lang, opened.opened());
    Ok(opened)
}

/// Opens the register in a folder, behind a counter for this account.
pub(super) fn open_at(register: &Path, lang: text::Lang) -> Result<Counter, Failure> {
    let counter = Counter::new(register_at(register, lang)?, account()?);
    let name = name_of(register);
    Ok(counter.with_last_word(move |head| {
        if let Some(name) = name {
            keep_told(&name, head);
        }
    }))
}

fn say_recovery(lang: text::Lang, opened: &Opened) {
    let recovery = text::Recovery {
        mended: opened.mended.len(),
        is_cut: opened.cut.is_some(),
        rebuilt: opened
            .rebuilt
            .as_ref()
            .map(|rebuilt| rebuilt.aside.as_deref().unwrap_or("-")),
        read_only: opened.read_only.as_ref(),
    };
    for note in text::opened(lang, &recovery) {
        super::output::say(&note);
    }
}

/// The office the command line names.
pub(super) fn open(global: &Global) -> Result<Attached, Failure> {
    Attached::for_command(global)
}

/// The case a typed code names.
pub(super) fn case_named(office: &mut dyn Office, typed: &str) -> Result<CaseId, Failure> {
    let unknown = || {
        Failure::No(
            Refusal::UnknownCase {
                typed: typed.to_owned(),
            }
            .into(),
        )
    };
    let code = CaseCode::parse(typed).ok_or_else(unknown)?;
    ask(office, CodeAsked { code })?.ok_or_else(unknown)
}

/// What the rest of the line, or standard input for `-`, says: names need not stand in the list of
/// processes and in shell history.
pub(super) fn typed_or_read(typed: &str) -> Result<String, Failure> {
    if typed != "-" {
        return Ok(typed.to_owned());
    }
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .map_err(|_| Failure::Usage(Usage::NotText))?;
    Ok(line.trim().to_owned())
}

/// The keymap the command line names: one of those built in, else a file.
pub(super) fn keymap(global: &Global) -> Result<Keymap, Failure> {
    let Some(named) = &global.keymap else {
        return Ok(Keymap::default());
    };
    if let Some(shipped) = Keymap::named(named) {
        return Ok(shipped);
    }
    Keymap::load(named, &keymap_text(named)?).map_err(Failure::Keymap)
}

/// What stands in a keymap file.
pub(super) fn keymap_text(file: &str) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|_| {
        let shipped: Vec<&str> = Keymap::names().collect();
        Failure::Usage(Usage::NoKeymap {
            named: file.to_owned(),
            shipped: shipped.join(", "),
        })
    })
}

/// A desk at the office the command line names. Terminal and locale are looked at first: an office is
/// not started for a desk that cannot be drawn.
pub(super) fn desk(global: &Global) -> Result<DeskPlan, Failure> {
    check_terminal()?;
    let keymap = keymap(global)?;
    let office = Attached::for_desk(global)?;
    let folder = data(global).ok();
    Ok(plan(
        global,
        office,
        keymap,
        folder.as_deref(),
        String::new(),
    ))
}

/// A desk at the office of the register in a folder.
pub(super) fn desk_at(
    global: &Global,
    register: &Path,
    farewell: String,
) -> Result<DeskPlan, Failure> {
    check_terminal()?;
    let keymap = keymap(global)?;
    let office = Attached::for_desk_at(global, register)?;
    Ok(plan(global, office, keymap, Some(register), farewell))
}

fn plan(
    global: &Global,
    office: Attached,
    keymap: Keymap,
    register: Option<&Path>,
    farewell: String,
) -> DeskPlan {
    let name = office.name(register);
    DeskPlan {
        office: Box::new(office),
        keymap,
        shelf: super::shelf::shelf(name.as_deref()),
        drawer: super::drawer::drawer(name.as_deref()),
        lang: global.lang(),
        is_ascii: global.ascii,
        is_coloured: wants_colour(),
        farewell,
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the locale is the command line's to read"
)]
fn check_terminal() -> Result<(), Failure> {
    use std::io::IsTerminal;

    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(Failure::Usage(Usage::NoTerminal));
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default();
    let is_utf8 = locale
        .to_ascii_lowercase()
        .replace('-', "")
        .contains("utf8");
    if !is_utf8 {
        return Err(Failure::Usage(Usage::NotUtf8 { locale }));
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "NO_COLOR is the command line's to read"
)]
fn wants_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
