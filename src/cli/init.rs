//! Making registers: an empty one, and one that holds the demonstration district.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveTime;

use super::failure::Failure;
use super::{DeskPlan, Global, attached, output, place, shelf, told};
use crate::domain::{AreaNamed, Day, Note, Order, Role, Roles};
use crate::office::{At, Clock, Dice, Doing, Sent, SystemClock, SystemDice, Trouble};
use crate::register::{Place, Register, RuleFile, demo, demo_calendar, rules_of};
use crate::store::{Kind, LookupKey, Marker, RealDisk, SledOpener, Store};
use crate::text::cli::Usage;
use crate::text::{self, Lang};

/// What an office is called until it says otherwise.
const OFFICE: &str = "PGD Hàm Yên";

/// Makes the register the command line names.
pub(super) fn init(
    global: &Global,
    is_demo: bool,
    office: Option<&str>,
) -> Result<ExitCode, Failure> {
    let folder = place::data(global)?;
    let office = crate::lang::clean(office.unwrap_or(OFFICE));
    if is_demo {
        make_demo(&folder, &office)?;
    } else {
        let created = SystemClock.now();
        Store::create(
            &mut RealDisk::new(&folder),
            &marker(Kind::Real, &office, created),
        )?;
        put_on_file(global, &folder)?;
    }
    output::line(&text::cli::made(global.lang(), &folder, is_demo));
    Ok(ExitCode::SUCCESS)
}

/// Whoever makes a register is its first officer; the account of a shared office is nobody's, there the
/// first one it puts on file is.
fn put_on_file(global: &Global, folder: &Path) -> Result<(), Failure> {
    let account = place::account()?;
    if account.is_office() {
        return Ok(());
    }
    let mut register = place::register_at(folder, global.lang())?;
    let order = Order::AddOfficer {
        uid: Some(rustix::process::getuid().as_raw()),
        account: account.clone(),
        roles: Roles::default().with(Role::Administrator),
        communes: Some(AreaNamed::All),
        until: None,
        name: None,
    };
    let sent = Sent {
        note: Note::new(text::cli::officer::one_alone(Lang::Vi)).ok(),
        ..Sent::new(super::batch::new_id(), order)
    };
    for answer in register.turn(vec![(account, sent)]) {
        answer?;
    }
    Ok(register.close()?)
}

fn marker(kind: Kind, office: &str, created: At) -> Marker {
    let mut key = [0; 32];
    SystemDice.fill(&mut key);
    Marker {
        kind,
        office: office.to_owned(),
        created,
        key: LookupKey::new(key),
    }
}

/// The demonstration is made beside its place and moved there whole: interrupted, it leaves nothing
/// that looks like a register.
fn make_demo(folder: &Path, office: &str) -> Result<(), Failure> {
    let is_free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    let marker = marker(Kind::Practice, office, opening());
    if !is_free {
        // The store says what stands there, or finishes a register of ours that was half made.
        Store::create(&mut RealDisk::new(folder), &marker)?;
        return fill(folder);
    }
    let making = making_of(folder);
    let failed = |path: &Path| {
        let path = path.to_path_buf();
        move |error: std::io::Error| Trouble::of_io(Doing::Creating, &path, &error)
    };
    if making.exists() {
        fs::remove_dir_all(&making).map_err(failed(&making))?;
    }
    Store::create(&mut RealDisk::new(&making), &marker)?;
    fill(&making)?;
    fs::rename(&making, folder).map_err(failed(folder))?;
    Ok(())
}

/// The morning of the practice day.
fn opening() -> At {
    let time = NaiveTime::from_hms_opt(7, 30, 0).unwrap_or_default();
    At::from_local(Day::of(2024, 6, 11).date(), time)
}

fn making_of(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".making");
    folder.with_file_name(name)
}

/// Writes the invented transaction days and plays the demonstration's orders.
fn fill(folder: &Path) -> Result<(), Failure> {
    let rules = folder.join("rules");
    let calendar = rules.join(RuleFile::Calendar.name());
    make_private(&rules)
        .and_then(|()| fs::write(&calendar, demo_calendar()))
        .and_then(|()| fs::set_permissions(&calendar, fs::Permissions::from_mode(0o600)))
        .map_err(|error| Trouble::of_io(Doing::Creating, &calendar, &error))?;
    let place = Place {
        disk: Box::new(RealDisk::new(folder)),
        trees: Box::new(SledOpener::new(folder)),
        clock: Box::new(SystemClock),
        rules: rules_of(folder)?,
        told: None,
    };
    let mut register = Register::open(place, &mut |_, _| {})?;
    register.play(demo::orders())?;
    Ok(register.close()?)
}

fn make_private(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

/// A desk on the practice register in the account's state folder, made where there is none.
pub(super) fn demo_desk(global: &Global, is_fresh: bool) -> Result<DeskPlan, Failure> {
    let folder = match &global.data {
        Some(data) => data.clone(),
        None => told::state_folder()
            .ok_or(Failure::Usage(Usage::NoHome))?
            .join("demo"),
    };
    if is_fresh && folder.join("register.toml").exists() {
        attached::make_room(&folder)?;
        let aside = |error| Trouble::of_io(Doing::SettingAside, &folder, &error);
        fs::remove_dir_all(&folder).map_err(aside)?;
        shelf::forget_lessons();
    }
    if !folder.exists() {
        make_demo(&folder, OFFICE)?;
    }
    let farewell = text::cli::demo_farewell(global.lang(), &folder);
    place::desk_at(global, &folder, farewell)
}
