//! What each filter word means, however it is typed, and what is said of a wrong one.

use super::*;
use crate::domain::{Document, Organisation, Supplier};

fn words(typed: &str) -> Vec<FilterWord> {
    let read = parse_filter(Lang::Vi, typed, &[]);
    read.unwrap_or_else(|fault| panic!("{typed}: {fault:?}"))
        .filter
        .words
}

fn check(typed: &[&str], word: &FilterWord) {
    for typed in typed {
        assert_eq!(
            words(typed).as_slice(),
            std::slice::from_ref(word),
            "{typed}"
        );
    }
}

fn fault(typed: &str) -> FilterFault {
    parse_filter(Lang::Vi, typed, &kept()).expect_err(typed)
}

fn kept() -> Vec<KeptFilter> {
    let kept = |name: &str, words: &str| KeptFilter {
        name: name.to_owned(),
        words: words.to_owned(),
    };
    vec![
        kept("gấp", "còn:<90 thiếu:01_td"),
        kept("hỏng", "còn:<90 thiêu-gì"),
    ]
}

#[test]
fn every_word_is_read_in_both_languages_with_and_without_accents() {
    check(
        &["thiếu:01_td", "thieu:01td", "THIẾU:01/TD", "missing:01_td"],
        &FilterWord::Missing(Document::Form01Td),
    );
    check(
        &["thiếu:gcn", "thieu:release_certificate", "missing:release"],
        &FilterWord::Missing(Document::ReleaseCertificate),
    );
    check(
        &["bên:congan", "bên:công-an", "ben:CAX", "owes:police"],
        &FilterWord::Owes(Supplier::Police),
    );
    check(
        &["bên:ubnd", "owes:committee"],
        &FilterWord::Owes(Supplier::Committee),
    );
    check(
        &["bên:hộ", "ben:ho", "owes:household"],
        &FilterWord::Owes(Supplier::Household),
    );
    check(
        &["bên:hội", "ben:hoi"],
        &FilterWord::Owes(Supplier::Association),
    );
    check(
        &["bên:nganhang", "bên:pgd", "owes:bank"],
        &FilterWord::Owes(Supplier::Bank),
    );
    check(
        &["chưa-hỏi", "chua-hoi", "chuahoi", "not-asked"],
        &FilterWord::NotAsked,
    );
    check(&["nhu-cầu", "nhu-cau", "wants"], &FilterWord::WantsLoan);
    check(&["chưa-vay", "unpaid"], &FilterWord::Unpaid);
    check(&["đủ-ĐK", "du-dk", "eligible"], &FilterWord::Eligible);
    check(
        &["chờ-duyệt", "cho-duyet", "waiting"],
        &FilterWord::AwaitingApproval,
    );
    check(&["đã-vay", "da-vay", "paid"], &FilterWord::Paid);
    check(
        &["hội:HND", "hoi:hnd", "via:farmers"],
        &FilterWord::Organisation(Organisation::Farmers),
    );
    check(
        &["tổ:04_Thôn_3", "group:04_Thôn_3"],
        &FilterWord::Group("04 Thôn 3".to_owned()),
    );
}

#[test]
fn days_are_bounded_by_a_sign_or_are_exact() {
    for (typed, days) in [
        ("còn:<90", Days::Below(90)),
        ("con:<=30", Days::UpTo(30)),
        ("left:>180", Days::Above(180)),
        ("còn:>=0", Days::From(0)),
        ("còn:41", Days::Exactly(41)),
        ("còn:=41", Days::Exactly(41)),
        ("còn:<-30", Days::Below(-30)),
    ] {
        check(&[typed], &FilterWord::DaysLeft(days));
    }
    for typed in [
        "còn:x",
        "còn:<",
        "còn:<9o",
        "còn:<>9",
        "còn:123456",
        "còn:--1",
    ] {
        assert_eq!(fault(typed), FilterFault::NotDays(typed.to_owned()));
    }
}

#[test]
fn plain_words_are_a_name_and_a_number_is_a_code() {
    let read = parse_filter(Lang::Vi, " Mẫu  còn:<90 an 24-137 ", &[]).expect("words");
    assert_eq!(read.filter.name, "Mẫu an 24-137");
    assert_eq!(read.filter.words, [FilterWord::DaysLeft(Days::Below(90))]);
    assert!(
        parse_filter(Lang::Vi, "  ", &[])
            .expect("nothing")
            .filter
            .is_empty()
    );
}

#[test]
fn a_wrong_word_is_named_with_the_nearest_known_one() {
    let said = |typed: &str| filter_fault(Lang::Vi, &fault(typed));
    for (typed, expected) in [
        (
            "thiêu:01_tđd",
            "Không có từ lọc “thiêu:01_tđd”. Gần nhất: “thiếu:01_td”.",
        ),
        (
            "chưa-hoir",
            "Không có từ lọc “chưa-hoir”. Gần nhất: “chưa-hỏi”.",
        ),
        (
            "thieus:01_td",
            "Không có từ lọc “thieus:01_td”. Gần nhất: “thiếu:01_td”.",
        ),
        (
            "ben:cong",
            "Không có từ lọc “ben:cong”. Gần nhất: “bên:công-an”.",
        ),
        (
            "missing:03-tt",
            "Không có từ lọc “missing:03-tt”. Gần nhất: “thiếu:03_td”.",
        ),
        ("zzzzzzzz:9", "Không có từ lọc “zzzzzzzz:9”."),
        ("thiếu:", "“thiếu:” còn thiếu phần sau dấu hai chấm."),
        (
            "mở:gâpp",
            "Chưa lưu bộ lọc nào tên “gâpp”. Gần nhất: “gấp”.",
        ),
        ("lưu:gấp", "Chưa có từ lọc nào để lưu."),
        (
            "an lưu:gấp",
            "Không lưu tên người (“an”) ngoài sổ. Bỏ tên rồi lưu lại.",
        ),
        ("mở:hỏng", "Không có từ lọc “thiêu-gì”. Gần nhất: “thiếu:”."),
    ] {
        assert_eq!(said(typed), expected);
    }
    assert_eq!(
        fault("đã-vay lưu:a-b"),
        FilterFault::BadName("a-b".to_owned())
    );
}

#[test]
fn a_kept_filter_is_opened_by_name_and_joined_with_more_words() {
    let read = parse_filter(Lang::En, "mo:GAP hội:HPN", &kept()).expect("kept");
    assert_eq!(
        filter_text(Lang::En, &read.filter),
        "left:<90 missing:01_td via:Women"
    );
    let read = parse_filter(Lang::Vi, "đã-vay lưu:xong", &kept()).expect("words");
    assert_eq!(read.deed, FilterDeed::Keep("xong".to_owned()));
    let read = parse_filter(Lang::Vi, "bo:gap", &kept()).expect("kept");
    assert_eq!(read.deed, FilterDeed::Drop("gấp".to_owned()));
}

#[test]
fn what_is_begun_is_completed_from_the_known_words() {
    let choices = |begun: &str| filter_choices(Lang::Vi, begun, &kept());
    assert_eq!(choices("chu"), ["chưa-vay", "chưa-hỏi"]);
    assert_eq!(choices("thi"), ["thiếu:"]);
    assert_eq!(choices("thieu:0").len(), 5);
    assert_eq!(choices("con:<9"), ["còn:<90"]);
    assert_eq!(choices("mở:"), ["mở:gấp", "mở:hỏng"]);
    assert_eq!(choices("").len(), FLAGS.len() + Key::ALL.len());
    assert!(choices("mẫu").is_empty() && choices("gì:").is_empty());
}

/// Every word there is, and what each choice offers.
#[test]
fn every_filter_written_out_is_read_back_in_both_languages() {
    let mut all: Vec<FilterWord> = FLAGS.iter().map(|flag| flag.means.clone()).collect();
    all.extend(Document::ALL.map(FilterWord::Missing));
    all.extend(Supplier::ALL.map(FilterWord::Owes));
    all.extend(Organisation::ALL.map(FilterWord::Organisation));
    all.push(FilterWord::DaysLeft(Days::Above(-3)));
    all.push(FilterWord::Group("04 Thôn 3".to_owned()));
    let filter = ListFilter {
        words: all,
        name: "Mẫu 137".to_owned(),
    };
    for lang in Lang::ALL {
        let text = filter_text(lang, &filter);
        for reader in Lang::ALL {
            let read = parse_filter(reader, &text, &[]).unwrap_or_else(|fault| panic!("{fault:?}"));
            assert_eq!(read.filter, filter, "{text}");
        }
    }
    for lang in Lang::ALL {
        for key in [Key::Missing, Key::Owes, Key::Organisation, Key::Days] {
            for choice in filter_choices(lang, &format!("{}:", key.word(lang)), &[]) {
                assert!(parse_filter(lang, &choice, &[]).is_ok(), "{choice}");
            }
        }
    }
}
