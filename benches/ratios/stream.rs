//! A stream of orders through `qd22 batch`, as a whole process.

use std::io::Write;
use std::process::{Command, Stdio};

use super::people;
use super::times::Times;

pub(crate) fn bench() {
    for orders in [20_000, 100_000] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let register = folder.path().join("register");
        people::empty(&register)
            .close()
            .expect("an empty register closes");
        let stream: String = (0..orders).map(line).collect();
        let mut times = Times::default();
        times.round(|| {
            let mut child = Command::new(env!("CARGO_BIN_EXE_qd22"))
                .args(["--data", register.to_str().expect("a plain path"), "batch"])
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .spawn()
                .expect("the program starts");
            let mut input = child.stdin.take().expect("a pipe");
            input
                .write_all(stream.as_bytes())
                .expect("the stream is read");
            drop(input);
            assert!(child.wait().expect("the program ends").success());
        });
        let what = format!("{orders} orders through batch");
        let goal = if orders == 100_000 {
            "goal <= 60 s"
        } else {
            "reported"
        };
        println!("{what:<46} {:>9.2} s    {goal}", times.total());
    }
}

fn line(n: u32) -> String {
    let (name, commune) = (people::name(n), people::commune(n));
    format!(
        "{{\"order\":\"register_applicant\",\"commune\":\"{commune:05}\",\"name\":\"{name}\",\
         \"birth\":\"1990\",\"sex\":\"male\",\"citizen_id\":\"099{:09}\"}}\n",
        n + 1
    )
}
