//! Officers from the command line: the account is looked up on the machine, the order goes over the
//! counter like everybody's, and the list says who is on file.

use serde_json::{Value, json};

use super::program::{Program, Ran};

/// An account every machine has beside the one that runs the tests, and two more.
const OTHERS: [&str; 3] = ["daemon", "bin", "nobody"];

fn officer(program: &Program, arguments: &[&str]) -> Ran {
    let all: Vec<&str> = std::iter::once("officer")
        .chain(arguments.iter().copied())
        .collect();
    program.run(&all)
}

fn done(program: &Program, arguments: &[&str]) {
    let ran = officer(program, arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
}

/// The line of an account in the list.
fn line(program: &Program, account: &str) -> Value {
    let listed = officer(program, &["list", "--json"]).json();
    let lines = listed.as_array().unwrap();
    let found = lines.iter().find(|line| line["account"] == account);
    found.cloned().unwrap_or(Value::Null)
}

/// A register of real people; the first to be put on file and whoever did it.
fn office() -> (Program, String) {
    let program = Program::bare();
    assert_eq!(program.run(&["init"]).code, 0);
    let name = ["--name", "Mẫu Văn Hùng"];
    let add = ["add", OTHERS[0], "--role", "credit_officer"];
    let communes = ["--communes", "02422,02392", "--until", "2099-12-31"];
    done(&program, &[&add[..], &communes, &name].concat());
    let listed = officer(&program, &["list", "--json"]).json();
    let keeps = |line: &&Value| line["roles"] == json!(["administrator"]);
    let me = listed.as_array().unwrap().iter().find(keeps).unwrap();
    let me = me["account"].as_str().unwrap().to_owned();
    (program, me)
}

#[test]
fn an_officer_is_put_on_file_with_the_number_the_account_has_here() {
    let (program, _) = office();
    let hung = line(&program, OTHERS[0]);
    assert!(hung["uid"].is_u64(), "{hung}");
    assert_eq!(hung["name"], "Mẫu Văn Hùng");
    assert_eq!(hung["roles"], json!(["credit_officer"]));
    assert_eq!(hung["communes"], json!(["02392", "02422"]));
    assert_eq!(hung["until"], "2099-12-31");
    assert_eq!(hung["in_office"], true);
    let told = officer(&program, &["list"]);
    assert!(told.out.contains("Mẫu Văn Hùng"), "{told:?}");
    assert!(told.out.contains("cán bộ tín dụng"), "{told:?}");
}

#[test]
fn roles_and_communes_are_set_anew_handed_over_and_given_up() {
    let (program, me) = office();
    done(
        &program,
        &["add", OTHERS[1], "--role", "viewer", "--communes", "02395"],
    );
    done(&program, &["role", OTHERS[1], "viewer,credit_officer"]);
    assert_eq!(
        line(&program, OTHERS[1])["roles"],
        json!(["viewer", "credit_officer"])
    );
    done(&program, &["communes", OTHERS[0], "02422"]);
    done(&program, &["handover", OTHERS[0], OTHERS[1]]);
    assert_eq!(line(&program, OTHERS[0])["communes"], json!([]));
    assert_eq!(
        line(&program, OTHERS[1])["communes"],
        json!(["02395", "02422"])
    );
    done(&program, &["communes", OTHERS[1], "all"]);
    assert_eq!(line(&program, OTHERS[1])["communes"], "all");
    done(&program, &["remove", OTHERS[0]]);
    assert_eq!(line(&program, OTHERS[0])["in_office"], false);
    let kept = officer(&program, &["remove", &me]);
    assert_eq!(kept.code, 1, "{kept:?}");
    assert!(kept.err.contains("quản trị"), "{kept:?}");
}

#[test]
fn what_names_nobody_or_nothing_is_said_before_anything_is_recorded() {
    let program = Program::bare();
    assert_eq!(program.run(&["init"]).code, 0);
    let nobody = officer(&program, &["list"]);
    let before = officer(&program, &["list", "--json"]).json();
    assert_eq!((nobody.code, nobody.err.as_str()), (0, ""));
    let role = ["--role", "director"];
    for (arguments, says, code) in [
        (["add", "khong-co-ai", role[0], role[1]], "khong-co-ai", 2),
        (["add", OTHERS[0], "--role", "sếp"], "credit_officer", 2),
        (["add", "hai người", role[0], role[1]], "hai người", 2),
        (["add", OTHERS[0], "--role", "viewer"], "communes", 1),
    ] {
        let ran = officer(&program, &arguments);
        assert_eq!(ran.code, code, "{ran:?}");
        assert!(ran.err.contains(says), "{ran:?}");
    }
    let nowhere = [
        "add",
        OTHERS[0],
        "--role",
        "viewer",
        "--communes",
        "Đức Ninh",
    ];
    assert_eq!(officer(&program, &nowhere).code, 1);
    let stranger = officer(&program, &["remove", OTHERS[2]]);
    assert_eq!(stranger.code, 1, "{stranger:?}");
    assert_eq!(officer(&program, &["list", "--json"]).json(), before);
}

#[test]
fn a_whole_number_is_shown_with_a_reason_and_the_access_log_has_it() {
    let program = Program::demo();
    let case = program.case("mva");
    let shown = |more: &[&str]| {
        let ran = program.run(&[&["show", &case, "--json"], more].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
        ran.json()["citizen_id"].as_str().unwrap().to_owned()
    };
    let (masked, whole) = (shown(&[]), shown(&["--reveal", "đối chiếu CCCD"]));
    assert!(
        !masked.bytes().all(|byte| byte.is_ascii_digit()),
        "{masked}"
    );
    assert!(whole.bytes().all(|byte| byte.is_ascii_digit()), "{whole}");
    assert_eq!(whole.len(), 12);
    let newest = &program.run(&["log", "--access", "--json"]).lines()[0];
    assert_eq!(newest["what"], "revealed");
    assert_eq!(newest["reason"], "đối chiếu CCCD");
    let without = program.run(&["show", &case, "--reveal", ""]);
    assert_ne!(without.code, 0, "{without:?}");
}
