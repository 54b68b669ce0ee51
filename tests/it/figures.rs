//! The figures of the source article, as scripts and reports get them.

use serde_json::json;

use super::program::Program;

#[test]
fn the_funnel_of_june_2024_has_the_articles_figures_and_rows_that_add_up() {
    let program = Program::demo();
    let funnel = program
        .run(&["report", "funnel", "--as-of", "2024-06-30", "--json"])
        .json();
    let figures = [
        "reviewed",
        "not_asked",
        "want_loan",
        "eligible",
        "borrowers",
        "households",
    ];
    let shown: Vec<_> = figures
        .iter()
        .map(|key| funnel[*key].as_u64().unwrap())
        .collect();
    assert_eq!(shown, [223, 39, 23, 15, 9, 9]);
    assert_eq!(
        (&funnel["communes"], &funnel["amount_dong"]),
        (&json!(7), &json!(760_000_000))
    );
    let rows = funnel["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 18);
    for key in figures
        .iter()
        .chain(&["no_need", "amount_dong", "plan_dong"])
    {
        let sum: u64 = rows.iter().map(|row| row[*key].as_u64().unwrap()).sum();
        assert_eq!(Some(sum), funnel[*key].as_u64(), "{key}");
    }
    let paid: Vec<_> = rows
        .iter()
        .filter(|row| row["households"] != json!(0))
        .map(|row| {
            (
                row["name"].clone(),
                row["households"].clone(),
                row["amount_dong"].clone(),
            )
        })
        .collect();
    let article = [
        ("Phù Lưu", 1, 50),
        ("Yên Phú", 1, 100),
        ("Tân Thành", 2, 150),
        ("Bình Xa", 1, 100),
        ("Nhân Mục", 1, 100),
        ("Thành Long", 1, 100),
        ("Đức Ninh", 2, 160),
    ];
    let article = article.map(|(name, hh, m)| (json!(name), json!(hh), json!(m * 1_000_000)));
    assert_eq!(paid, article);
}

#[test]
fn every_row_is_asked_no_or_yes_and_nobody_is_paid_who_is_not_eligible() {
    let program = Program::demo();
    for arguments in [
        &["report", "funnel", "--json"][..],
        &["report", "funnel", "--json", "--as-of", "2024-02-01"],
    ] {
        for row in program.run(arguments).json()["rows"].as_array().unwrap() {
            let of = |key: &str| row[key].as_u64().unwrap();
            assert_eq!(
                of("reviewed"),
                of("not_asked") + of("no_need") + of("want_loan"),
                "{row}"
            );
            assert!(
                of("borrowers") <= of("eligible") && of("eligible") <= of("want_loan"),
                "{row}"
            );
        }
    }
}

#[test]
fn under_the_boundaries_of_now_eight_communes_hold_the_same_money() {
    let program = Program::demo();
    let asked = [
        "report",
        "funnel",
        "--as-of",
        "2024-06-30",
        "--boundaries",
        "now",
        "--json",
    ];
    let funnel = program.run(&asked).json();
    let rows: Vec<_> = funnel["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let millions = row["amount_dong"].as_u64().unwrap() / 1_000_000;
            (
                row["name"].as_str().unwrap(),
                row["households"].as_u64().unwrap(),
                millions,
            )
        })
        .collect();
    let expected = [
        ("Hàm Yên", 3, 250),
        ("Bạch Xa", 0, 0),
        ("Phù Lưu", 1, 50),
        ("Yên Phú", 1, 100),
        ("Bình Xa", 1, 100),
        ("Thái Sơn", 1, 100),
        ("Thái Hòa", 2, 160),
        ("Hùng Đức", 0, 0),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn the_paragraph_is_the_articles_sentence_with_its_seven_communes() {
    let program = Program::demo();
    let said = program
        .run(&["report", "paragraph", "--as-of", "2024-06-30"])
        .out;
    assert!(
        said.starts_with("Đến tháng 6/2024, toàn huyện có 223 người đã chấp hành xong án phạt tù.")
    );
    for part in [
        "23 người có nhu cầu vay vốn và 15 người đủ điều kiện vay vốn",
        "9 người/9 hộ ở 7 xã đã được vay vốn với số tiền 760 triệu đồng",
        "Yên Phú 1 hộ/100 triệu đồng",
        "Bình Xa 1 hộ/100 triệu đồng",
        "Nhân Mục 1 hộ/100 triệu đồng",
        "Đức Ninh 2 hộ/160 triệu đồng",
        "Thành Long 1 hộ/100 triệu đồng",
        "Phù Lưu 1 hộ/50 triệu đồng",
        "Tân Thành 2 hộ/150 triệu đồng",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn what_was_so_in_february_stays_so_whatever_is_recorded_in_june() {
    let program = Program::demo();
    let february = ["report", "funnel", "--as-of", "2024-02-01", "--json"];
    let before = program.run(&february).json();
    let case = program.case("Thử Ngọc Sáng");
    let answer = program.order(&format!(
        r#"{{"order":"receive_document","cases":["{case}"],"document":"01_td"}}"#
    ));
    assert_eq!(answer["ok"], true, "{answer}");
    assert_eq!(program.run(&february).json(), before);
    let known = [
        "report",
        "funnel",
        "--as-of",
        "2024-06-11",
        "--known",
        "2024-02-01",
        "--json",
    ];
    assert_eq!(program.run(&known).json()["borrowers"], before["borrowers"]);
}
