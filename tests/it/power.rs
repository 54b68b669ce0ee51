//! The power goes while `batch` writes: ext4 in an image on a loop device, the writer stopped, the
//! image copied (exactly what had reached the device), the copy mounted and looked at. Needs the
//! administrator and loop devices; volatile caches of real disks are not modelled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use rustix::process::{Signal, kill_process};
use tempfile::TempDir;

use super::broken_off::{breaks_off, goes_on, sees_typed, typing};
use super::folder::Snapshot;
use super::program::Program;
use super::rounds::{each_round, is_root, not_run_here, rounds, wait};
use super::stream::Stream;

const STORY: &str = "power cuts on a loop image";
const FORM_STORY: &str = "power cuts in a form on a loop image";
const IMAGE_BYTES: u64 = 48 * 1024 * 1024;
const ORDERS: usize = 3_000;
const LATEST_MICROS: u64 = 500_000;

#[test]
fn a_power_cut_loses_no_receipt() {
    let count = rounds("QD22_POWER_ROUNDS", 0);
    if count == 0 {
        return not_run_here(STORY, "QD22_POWER_ROUNDS is not set");
    }
    if !is_root() {
        return not_run_here(STORY, "mounting an image needs root");
    }
    let begun = Program::demo();
    let demo = Snapshot::of(&begun.register());
    if let Err(why) = Disk::made() {
        return not_run_here(STORY, &why);
    }
    each_round(count, |chance| {
        let disk = Disk::made().unwrap();
        let program = Program::at(disk.register());
        demo.lay_out(&program.register());
        rustix::fs::sync();
        let stream = Stream::of(chance, ORDERS);
        let poured = stream.pour(&program);
        wait(Duration::from_micros(chance.below(LATEST_MICROS)));
        kill_process(poured.pid(), Signal::STOP).unwrap();
        let copy = disk.copied();
        let receipts = poured.kill();
        drop(disk);
        let after = copy.mounted().unwrap();
        let program = Program::at(after.register());
        stream.all_there(&receipts, &program.log());
        program.acts();
        stream.resume(&program, &receipts);
    });
}

#[test]
fn a_power_cut_takes_no_line_of_a_form_that_was_left() {
    let count = rounds("QD22_POWER_ROUNDS", 0);
    if count == 0 {
        return not_run_here(FORM_STORY, "QD22_POWER_ROUNDS is not set");
    }
    if !is_root() {
        return not_run_here(FORM_STORY, "mounting an image needs root");
    }
    if let Err(why) = Disk::made() {
        return not_run_here(FORM_STORY, &why);
    }
    let begun = Program::demo();
    let demo = Snapshot::of(&begun.register());
    each_round(count, |chance| {
        let disk = Disk::made().unwrap();
        let program = Program::at(disk.register());
        demo.lay_out(&program.register());
        keeps_state_on(&program, &disk);
        rustix::fs::sync();
        let typed = usize::try_from(1 + chance.below(8)).unwrap();
        let terminal = typing(&program, typed);
        terminal.signals(Signal::STOP);
        let copy = disk.copied();
        breaks_off(terminal, &program, Signal::KILL);
        drop(disk);
        let after = copy.mounted().unwrap();
        let program = Program::at(after.register());
        keeps_state_on(&program, &after);
        let mut terminal = goes_on(&program);
        sees_typed(&mut terminal, typed);
        breaks_off(terminal, &program, Signal::TERM);
    });
}

/// The account's own files lie on the disk too.
fn keeps_state_on(program: &Program, disk: &Disk) {
    let state = disk.0.place().join("state");
    fs::create_dir_all(&state).unwrap();
    let local = program.home().join(".local");
    fs::create_dir_all(&local).unwrap();
    std::os::unix::fs::symlink(&state, local.join("state")).unwrap();
}

/// An image with a file system, not mounted.
struct Image(TempDir);

/// A mounted image. Dropping it lets go of the mount and the image.
struct Disk(Image);

impl Disk {
    /// A new one.
    fn made() -> Result<Self, String> {
        let image = Image(tempfile::tempdir().map_err(|error| error.to_string())?);
        let file = fs::File::create(image.file()).map_err(|error| error.to_string())?;
        file.set_len(IMAGE_BYTES)
            .map_err(|error| error.to_string())?;
        done(Command::new("mkfs.ext4").arg("-q").arg(image.file()))?;
        image.mounted()
    }

    fn register(&self) -> PathBuf {
        self.0.place().join("register")
    }

    /// The image as it stands this moment: copied twice, so that a copy torn by writes under way is
    /// seen and taken again.
    fn copied(&self) -> Image {
        let copy = Image(tempfile::tempdir().unwrap());
        loop {
            fs::copy(self.0.file(), copy.file()).unwrap();
            let (now, then) = (fs::read(self.0.file()), fs::read(copy.file()));
            if now.unwrap() == then.unwrap() {
                return copy;
            }
        }
    }
}

impl Image {
    fn file(&self) -> PathBuf {
        self.0.path().join("image")
    }

    fn place(&self) -> PathBuf {
        self.0.path().join("mounted")
    }

    fn mounted(self) -> Result<Disk, String> {
        let place = self.place();
        fs::create_dir_all(&place).map_err(|error| error.to_string())?;
        let mut mount = Command::new("mount");
        done(mount.arg("-o").arg("loop").arg(self.file()).arg(&place))?;
        Ok(Disk(self))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let place = self.0.place();
        assert_eq!(
            done(Command::new("umount").arg(&place)),
            Ok(()),
            "{}",
            shown(&place)
        );
    }
}

fn done(command: &mut Command) -> Result<(), String> {
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
        Err(error) => Err(format!("{}: {error}", command.get_program().display())),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
