//! Two files of one person through `batch`: receipts, cards, find, counts, the journal, undo and the
//! full check.

use serde_json::{Value, json};

use super::program::Program;

const NUMBER: &str = "099090777781";

fn register(name: &str, rest: Value) -> String {
    let mut order = json!({
        "order": "register_applicant", "commune": "02398", "name": name, "birth": "1991",
        "sex": "male",
    });
    for (field, value) in rest.as_object().unwrap() {
        order[field] = value.clone();
    }
    order.to_string()
}

fn opened(program: &Program, line: &str) -> String {
    let receipt = program.order(line);
    receipt["case"]
        .as_str()
        .unwrap_or_else(|| panic!("{receipt}"))
        .to_owned()
}

fn counts(program: &Program) -> Value {
    program.run(&["report", "funnel", "--json"]).json()
}

fn card(program: &Program, case: &str) -> Value {
    program.run(&["show", case, "--json"]).json()
}

/// What a card says but the revision, which every act changes, and the history, which keeps all.
fn facts(program: &Program, case: &str) -> Value {
    let mut card = card(program, case);
    card["revision"] = Value::Null;
    card["history"] = Value::Null;
    card
}

fn found(program: &Program, typed: &str) -> Vec<(String, String)> {
    let rows = program.run(&["find", typed, "--json"]).json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let row = |row: &Value| (text(&row["case"]), text(&row["stage"]));
    rows.as_array().unwrap().iter().map(row).collect()
}

/// Two files of one person, and one of the same household as the second.
fn twice(program: &Program) -> (String, String, String) {
    let keep = opened(
        program,
        &register("Ví Văn Zét", json!({"phone": "0912345678"})),
    );
    let more = json!({"citizen_id": NUMBER, "phone": "0987654321", "village": "Thôn 3"});
    let drop = opened(program, &register("Ví Văn Zét", more));
    let wife = opened(
        program,
        &register("Thử Thị Zét", json!({"household": drop})),
    );
    let need = json!({"order": "record_need", "case": drop, "wants": true, "amount": 50_000_000});
    program.order(&need.to_string());
    (keep, drop, wife)
}

fn merging(keep: &str, drop: &str) -> String {
    json!({"order": "merge_cases", "keep": keep, "drop": drop}).to_string()
}

/// One person nobody asked is counted no more; whoever wants a loan and whoever was paid is.
fn one_person_less(before: &Value, after: &Value) {
    let figure = |counts: &Value, name: &str| counts[name].as_i64().unwrap();
    for (name, less) in [
        ("reviewed", 1),
        ("not_asked", 1),
        ("want_loan", 0),
        ("borrowers", 0),
    ] {
        let (before, after) = (figure(before, name), figure(after, name));
        assert_eq!(before - after, less, "{name}");
    }
}

#[test]
fn two_files_become_one_and_two_again() {
    let program = Program::demo();
    let (keep, drop, wife) = twice(&program);
    let before = counts(&program);
    let cards = [&keep, &drop, &wife].map(|case| facts(&program, case));

    let receipt = program.order(&merging(&keep, &drop));
    assert_eq!(receipt["ok"], true, "{receipt}");
    assert_eq!(receipt["cases"], json!([keep, drop, wife]), "{receipt}");
    let stays = card(&program, &keep);
    assert_eq!(stays["citizen_id"], "····81");
    assert_eq!(stays["phone"], "····78", "its own stays");
    assert_eq!(
        (&stays["wants"], &stays["village"]),
        (&json!(true), &json!("Thôn 3"))
    );
    assert_eq!(stays["merged_from"], json!([drop]));
    assert_eq!(card(&program, &wife)["household"], json!(keep));
    let goes = card(&program, &drop);
    assert_eq!(
        (&goes["stage"], &goes["merged_into"]),
        (&json!("merged"), &json!(keep))
    );
    // Both histories, each act once, the merger said alike on both.
    let history = stays["history"].as_array().unwrap();
    let orders: Vec<&str> = history
        .iter()
        .map(|act| act["order"].as_str().unwrap())
        .collect();
    let registered = "register_applicant";
    assert_eq!(
        orders,
        [registered, registered, "record_need", "merge_cases"]
    );
    let said = format!("Đã gộp hồ sơ {drop} vào {keep}");
    assert_eq!(history[3]["text"], json!(said));
    assert_eq!(
        goes["history"].as_array().unwrap().last().unwrap()["text"],
        json!(said)
    );

    one_person_less(&before, &counts(&program));
    assert_eq!(
        found(&program, "Ví Văn Zét"),
        [(keep.clone(), "wants_loan".to_owned())]
    );
    assert_eq!(
        found(&program, &drop),
        [(drop.clone(), "merged".to_owned())]
    );
    assert_eq!(
        found(&program, "777781"),
        [(keep.clone(), "wants_loan".to_owned())]
    );

    let withdrawal = json!({"order": "withdraw_need", "case": drop}).to_string();
    let refused = program.refusal(&withdrawal);
    assert_eq!(refused["code"], "wrong_stage");
    assert!(refused.to_string().contains(&keep), "{refused}");

    let undo = json!({"order": "undo", "seq": receipt["seq"]}).to_string();
    assert_eq!(program.order(&undo)["ok"], true);
    assert_eq!(counts(&program), before);
    assert_eq!(
        [&keep, &drop, &wife].map(|case| facts(&program, case)),
        cards
    );
    assert_eq!(program.run(&["verify"]).code, 0);
}

#[test]
fn a_merger_asks_a_reason_where_the_numbers_differ_and_is_made_on_what_was_seen() {
    let program = Program::demo();
    let (keep, drop, _) = twice(&program);
    let other = json!({"order": "correct_applicant", "case": keep, "citizen_id": "099090777799"});
    program.order(&other.to_string());
    assert_eq!(program.refused(&merging(&keep, &drop)), "reason_needed");
    let seen = card(&program, &keep)["revision"].as_u64().unwrap();
    let mut order: Value = serde_json::from_str(&merging(&keep, &drop)).unwrap();
    order["reason"] = json!("gõ sai số");
    order["revision"] = json!({&keep: seen - 1});
    assert!(program.order(&order.to_string())["overtaken"].is_object());
    order["revision"] = json!({&keep: seen});
    assert_eq!(program.order(&order.to_string())["ok"], true);
    // The number of the file that went belongs to the one that stays, and leads to it.
    let third = register("Thử Văn Zét", json!({"citizen_id": NUMBER}));
    let refused = program.refusal(&third);
    assert_eq!(refused["code"], "duplicate_citizen_id");
    assert!(refused.to_string().contains(&keep), "{refused}");
    assert_eq!(found(&program, "777781"), [(drop, "merged".to_owned())]);
}

#[test]
fn a_file_with_money_is_the_one_to_keep() {
    let program = Program::demo();
    let (keep, _, _) = twice(&program);
    let paid = program.case("Mẫu Văn An");
    let paid = program
        .run(&["find", "--json", "--limit", "300", "m"])
        .json()
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["stage"] == "disbursed")
        .map_or(paid, |row| row["case"].as_str().unwrap().to_owned());
    let before = counts(&program);
    let refused = program.refusal(&merging(&keep, &paid));
    assert_eq!(refused["code"], "wrong_stage", "{refused}");
    let mut order: Value = serde_json::from_str(&merging(&paid, &keep)).unwrap();
    order["reason"] = json!("cùng một người");
    assert_eq!(program.order(&order.to_string())["ok"], true);
    let after = counts(&program);
    assert_eq!(before["amount_dong"], after["amount_dong"]);
    assert_eq!(before["borrowers"], after["borrowers"]);
}
