//! Real accounts of this machine at one office: who is not on file, has the wrong role, another commune or
//! no group does not get in or on; and nobody believes an office somebody else put there. Needs root.

use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use qd22::server::answers;

use crate::program::{Program, binary};
use crate::rounds::{is_root, not_run_here, wait};

const NOBODY: u32 = 65_534;
/// Another account without a group of ours.
const GAMES: u32 = 5;

/// A folder every account may pass through, with the program in it.
struct Machine {
    folder: tempfile::TempDir,
    program: PathBuf,
}

impl Machine {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        open_to(folder.path(), 0o755);
        let program = folder.path().join("qd22");
        std::fs::copy(binary(), &program).unwrap();
        open_to(&program, 0o755);
        Self { folder, program }
    }

    /// The program as this account and group.
    fn command(&self, uid: u32, gid: u32, arguments: &[&str]) -> Command {
        let home = self.folder.path().join(format!("home-{uid}"));
        std::fs::create_dir_all(&home).unwrap();
        chown(&home, Some(uid), Some(gid)).unwrap();
        let mut command = Command::new(&self.program);
        command.args(arguments).env_clear().env("HOME", &home);
        command.env("LANG", "C.UTF-8").uid(uid).gid(gid);
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, uid: u32, gid: u32, arguments: &[&str]) -> (i32, String) {
        let Output {
            status,
            stdout,
            stderr,
        } = self.command(uid, gid, arguments).output().unwrap();
        let said =
            String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr);
        (status.code().unwrap_or(-1), said)
    }

    /// A folder for a socket, of this owner and group.
    fn sockets(&self, name: &str, owner: u32, group: u32, mode: u32) -> PathBuf {
        let folder = self.folder.path().join(name);
        std::fs::create_dir(&folder).unwrap();
        chown(&folder, Some(owner), Some(group)).unwrap();
        open_to(&folder, mode);
        folder.join("office.sock")
    }

    fn serve(&self, uid: u32, register: &Path, socket: &Path) -> Office {
        let arguments = [
            "--data",
            shown(register),
            "--socket",
            shown(socket),
            "serve",
        ];
        let mut command = self.command(uid, NOBODY, &arguments);
        let office = Office(command.stderr(Stdio::null()).spawn().unwrap());
        while !answers(socket) {
            wait(Duration::from_millis(10));
        }
        office
    }
}

struct Office(Child);

impl Drop for Office {
    fn drop(&mut self) {
        // One that has ended needs no end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn open_to(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn shown(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[track_caller]
fn says(answer: (i32, String), code: i32, words: &str) {
    assert!(answer.0 == code && answer.1.contains(words), "{answer:?}");
}

#[test]
fn each_account_sees_and_does_only_what_is_its_own() {
    if !is_root() {
        return not_run_here("two accounts at one office", "it needs root");
    }
    let machine = Machine::new();
    let register = machine.folder.path().join("register");
    let made = machine.run(0, 0, &["--data", shown(&register), "init"]);
    assert_eq!(made.0, 0, "{made:?}");
    let socket = machine.sockets("run", 0, NOBODY, 0o750);
    let _office = machine.serve(0, &register, &socket);
    let at = ["--socket", shown(&socket)];
    let with = |more: &[&'static str]| -> Vec<&str> {
        at.iter().copied().chain(more.iter().copied()).collect()
    };

    says(
        machine.run(GAMES, GAMES, &with(&["find", "an"])),
        3,
        "Không có quyền",
    );
    says(
        machine.run(NOBODY, NOBODY, &with(&["find", "an"])),
        1,
        "danh sách cán bộ",
    );
    let add = [
        "officer",
        "add",
        "nobody",
        "--role",
        "credit_officer",
        "--communes",
        "02422",
    ];
    says(machine.run(0, 0, &with(&add)), 0, "");

    let ordered = |order: &str| {
        let mut command = machine.command(NOBODY, NOBODY, &with(&["batch"]));
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(child.stdin.as_mut().unwrap(), order.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let person = |commune: &str| {
        format!(
            r#"{{"order":"register_applicant","commune":"{commune}","name":"Mẫu Văn Gần","birth":"1990","sex":"male"}}"#
        )
    };
    assert!(ordered(&person("02422")).contains(r#""ok":true"#));
    assert!(ordered(&person("02401")).contains("not_allowed"));
    let approval = r#"{"order":"approve","cases":["1"]}"#;
    assert!(ordered(approval).contains("not_allowed"));
    says(
        machine.run(NOBODY, NOBODY, &with(&["find", "mau", "van"])),
        0,
        "Mẫu Văn Gần",
    );
    // Whoever runs the register is not who reads its cases.
    says(
        machine.run(0, 0, &with(&["find", "mau", "van"])),
        1,
        "Không thấy ai",
    );
}

#[test]
fn an_office_somebody_else_put_on_the_path_is_not_believed() {
    if !is_root() {
        return not_run_here("a false office on the path", "it needs root");
    }
    let machine = Machine::new();
    let socket = machine.sockets("theirs", NOBODY, NOBODY, 0o755);
    open_to(machine.folder.path(), 0o777);
    let program = Program::demo();
    let register = program.register();
    let copied = Command::new("cp")
        .arg("-r")
        .arg(&register)
        .arg(machine.folder.path())
        .status();
    assert!(copied.unwrap().success());
    let theirs = machine.folder.path().join("register");
    let owned = Command::new("chown")
        .args(["-R", "65534:65534"])
        .arg(&theirs)
        .status();
    assert!(owned.unwrap().success());
    let _office = machine.serve(NOBODY, &theirs, &socket);
    let answer = machine.run(0, 0, &["--socket", shown(&socket), "find", "an"]);
    says(answer, 3, "Không phải văn phòng của sổ");
    let own = machine.run(NOBODY, NOBODY, &["--socket", shown(&socket), "find", "an"]);
    assert_eq!(own.0, 0, "its own account believes it: {own:?}");
}
