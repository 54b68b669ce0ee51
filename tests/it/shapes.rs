//! The shapes scripts rely on, and what no output ever shows.

use serde_json::Value;

use super::program::Program;

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn find_answers_with_the_fields_of_the_contract_and_the_best_hit_first() {
    let program = Program::demo();
    let found = program.run(&["find", "--json", "mva"]).json();
    let fields = [
        "case",
        "name",
        "commune",
        "commune_code",
        "stage",
        "missing",
        "days_left",
    ];
    assert_eq!(keys(&found[0]), fields);
    assert_eq!(
        (found[0]["name"].as_str(), found[0]["days_left"].as_i64()),
        (Some("Mẫu Văn An"), Some(41))
    );
    for typed in ["an van mau", "mau van an duc ninh", "MẪU VĂN AN"] {
        assert_eq!(
            program.run(&["find", "--json", typed]).json()[0]["name"],
            "Mẫu Văn An",
            "{typed}"
        );
    }
    let by_stdin = program.run_with(&["find", "--json", "-"], "mva\n".as_bytes());
    assert_eq!(by_stdin.json(), found);
}

#[test]
fn a_case_is_shown_by_code_number_or_from_standard_input_with_the_last_safe_day() {
    let program = Program::demo();
    let case = program.case("mva");
    let shown = program.run(&["show", &case, "--json"]).json();
    assert_eq!(shown["last_safe_day"], "2024-07-10");
    assert_eq!(shown["last_day"], "2024-07-22");
    assert_eq!(shown["conditions"].as_array().map(Vec::len), Some(5));
    assert_eq!(
        keys(&shown["conditions"][0]),
        ["code", "article", "mark", "verdict", "until", "fix"]
    );
    let number = case.split_once('-').expect("a code has a dash").1;
    assert_eq!(
        program.run(&["show", number, "--json"]).json()["case"],
        shown["case"]
    );
    assert_eq!(
        program
            .run_with(&["show", "-", "--json"], case.as_bytes())
            .json()["case"],
        shown["case"]
    );
    let later = program
        .run(&["show", &case, "--as-of", "2024-07-15", "--json"])
        .json();
    assert_eq!(later["office_only"], true);
}

#[test]
fn the_log_has_no_gaps_and_one_case_of_it_is_its_history() {
    let program = Program::demo();
    let log = program.run(&["log", "--json"]).lines();
    let seqs: Vec<u64> = log
        .iter()
        .map(|line| line["seq"].as_u64().unwrap())
        .collect();
    assert_eq!(
        seqs,
        (1..=u64::try_from(log.len()).unwrap()).collect::<Vec<_>>()
    );
    let fields = [
        "seq",
        "id",
        "hash",
        "at",
        "on",
        "by",
        "order",
        "cases",
        "text",
        "undone_by",
    ];
    assert_eq!(keys(&log[0]), fields);
    assert_eq!(log[0]["order"], "rules_in_force");
    let since = program.run(&["log", "--since", "600", "--json"]).lines();
    assert_eq!(since[0]["seq"], 600);
    let case = program.case("mva");
    for line in program.run(&["log", "--case", &case, "--json"]).lines() {
        assert!(
            line["cases"]
                .as_array()
                .unwrap()
                .contains(&Value::from(case.as_str()))
        );
    }
}

/// Every run of digits that is one of the invented citizen numbers.
fn whole_numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|run| run.len() == 12 && run.starts_with("099"))
        .collect()
}

#[test]
fn no_output_shows_a_whole_citizen_number() {
    let program = Program::demo();
    let case = program.case("mva");
    for arguments in [
        &["show", &case][..],
        &["show", &case, "--json"],
        &["find", "mau"],
        &["find", "--json", "--limit", "300", "thu"],
        &["log"],
        &["log", "--json"],
        &["report", "funnel", "--by", "group"],
        &["rules"],
    ] {
        let ran = program.run(arguments);
        assert_eq!(whole_numbers(&ran.out), Vec::<&str>::new(), "{arguments:?}");
        assert_eq!(ran.code, 0, "{arguments:?}");
    }
}

#[test]
fn rules_are_listed_with_mark_source_and_what_they_may_do() {
    let program = Program::demo();
    let rules = program.run(&["rules", "--json"]).json();
    let of = |key: &str| {
        let rules = rules.as_array().unwrap();
        rules
            .iter()
            .find(|rule| rule["key"] == key)
            .unwrap_or_else(|| panic!("{key}"))
            .clone()
    };
    assert_eq!(
        (
            of("max_years_since_release")["mark"].as_str(),
            of("max_years_since_release")["state"].as_str()
        ),
        (Some("S"), Some("refuses"))
    );
    assert_eq!(
        (
            of("no_debt_valid_days")["mark"].as_str(),
            of("no_debt_valid_days")["state"].as_str()
        ),
        (Some("?"), Some("warns"))
    );
    assert!(
        rules
            .as_array()
            .unwrap()
            .iter()
            .all(|rule| rule["source"].as_str().is_some_and(|s| !s.is_empty()))
    );
}

#[test]
fn every_order_is_explained() {
    let program = Program::bare();
    let help = program.run(&["batch", "--help"]).out;
    for verb in [
        "register_applicant",
        "confirm_listing",
        "disburse",
        "undo",
        "set_practice_day",
    ] {
        assert!(help.contains(verb), "{verb}");
    }
}

#[test]
fn every_keymap_is_sound_and_known_by_name_and_by_file() {
    let program = Program::bare();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/keymaps");
    for (name, keys) in [
        ("default", "f3             desk.back"),
        ("vi", "l              card.next_case"),
        ("fkeys", "f10            desk.palette"),
    ] {
        let file = format!("{folder}/{name}.toml");
        assert_eq!(program.run(&["keys", "check", &file]).code, 0, "{name}");
        let by_name = program.run(&["--keymap", name, "keys", "list"]);
        let by_file = program.run(&["--keymap", &file, "keys", "list"]);
        assert!(by_name.out.contains(keys), "{by_name:?}");
        assert_eq!(by_name.out, by_file.out);
    }
    let unknown = program.run(&["--keymap", "emacs", "keys", "list"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("default, vi, fkeys"), "{unknown:?}");
}

#[test]
fn completions_of_every_shell_name_every_command_and_need_no_register() {
    let program = Program::bare();
    let help = program.run(&["--help"]).out;
    let (_, commands) = help.split_once("Commands:").expect("a list of commands");
    let (commands, _) = commands.split_once("Options:").expect("options behind it");
    let names: Vec<&str> = commands
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.contains(&"restore") && 11 < names.len(), "{names:?}");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = program.run(&["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{shell}");
        for name in &names {
            assert!(ran.out.contains(name), "{shell}: {name}");
        }
    }
    assert_eq!(program.run(&["completions", "abacus"]).code, 2);
    assert!(!program.register().exists());
}

#[test]
fn the_shells_there_are_read_their_completions() {
    let program = Program::bare();
    for shell in ["bash", "zsh", "fish"] {
        let script = program.home().join(shell);
        std::fs::write(&script, program.run(&["completions", shell]).out).unwrap();
        let read = std::process::Command::new(shell)
            .arg("-n")
            .arg(&script)
            .output();
        match read {
            Ok(read) => assert!(read.status.success(), "{shell}: {read:?}"),
            Err(why) => super::rounds::not_run_here(shell, &why.to_string()),
        }
    }
}

#[test]
fn the_access_log_names_who_opened_which_case_newest_first() {
    let program = Program::demo();
    assert_eq!(program.run(&["log", "--access"]).out, "");
    let (an, sang) = (program.case("mva"), program.case("tns"));
    for case in [&an, &sang, &an] {
        assert_eq!(program.run(&["show", case]).code, 0);
    }
    let lines = program.run(&["log", "--access", "--json"]).lines();
    let fields = ["seq", "at", "by", "case", "what", "reason"];
    assert_eq!(keys(&lines[0]), fields);
    let told: Vec<(u64, &str)> = lines
        .iter()
        .map(|line| {
            (
                line["seq"].as_u64().unwrap(),
                line["case"].as_str().unwrap(),
            )
        })
        .collect();
    // Each command is a process of its own and knows no earlier look.
    let expected = [(3, an.as_str()), (2, sang.as_str()), (1, an.as_str())];
    assert_eq!(told, expected);
    assert_eq!(
        (lines[0]["what"].as_str(), &lines[0]["reason"]),
        (Some("opened"), &Value::Null)
    );
    let one = program
        .run(&["log", "--access", "--case", &sang, "--json"])
        .lines();
    assert_eq!(one, [lines[1].clone()]);
    let text = program.run(&["log", "--access", "--lang", "en"]).out;
    assert!(text.contains(&format!("{sang}  opened the card")), "{text}");
    assert_eq!(program.run(&["log", "--access", "--since", "3"]).code, 2);
    let folder = program.register().join("access");
    let mode = std::os::unix::fs::PermissionsExt::mode(&folder.metadata().unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    // One flipped byte in it is named by its own check and by no other.
    let mut bytes = std::fs::read(&folder).unwrap();
    bytes[60] ^= 1;
    std::fs::write(&folder, bytes).unwrap();
    let verified = program.run(&["verify", "--json"]);
    assert_eq!(verified.code, 1);
    let problems = verified.json()["problems"].clone();
    assert_eq!(problems.as_array().map(Vec::len), Some(1), "{problems}");
    assert_eq!(problems[0]["check"], "access");
}
