//! A person's file: opened for somebody new, put right for somebody known.

use qd22::domain::{CaseId, Fields, Label, Order};
use qd22::text::Lang;

use super::list::{check_styled, list};
use super::sitting::Sitting;
use super::story::desk;

/// A name and a birth; the sex is asked for behind them, the rest of the lines stays as it stands.
const NEW: [&str; 2] = ["Thử Văn Mới", "1990"];

/// The form of a new person in Đức Ninh, name and birth filled in.
fn new_person(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    desk.presses("enter +");
    for typed in NEW {
        desk.types(typed).presses("enter");
    }
    desk.types("n");
    desk
}

/// The form that puts Mẫu Văn An's file right.
fn correcting() -> Sitting {
    let mut desk = desk();
    desk.presses("/ m v a enter e t");
    desk
}

#[test]
fn a_name_and_a_year_open_a_file_and_its_card() {
    let mut desk = new_person((80, 24), Lang::Vi);
    desk.sees("Lập hồ sơ người mới · Đức Ninh").sees("34 tuổi");
    desk.presses("ctrl-o")
        .sees("Đã lưu, số 658. Đã lập hồ sơ: Thử Văn Mới.")
        .sees("THỬ VĂN MỚI")
        .sees("24-0205")
        .sees("Chưa hỏi nhu cầu vay.");
    desk.presses("esc").sees("18 người");
    desk.presses("u").sees("17 người");
}

#[test]
fn nobodys_sex_is_guessed() {
    let mut desk = desk();
    desk.presses("enter +");
    for typed in NEW {
        desk.types(typed).presses("enter");
    }
    desk.presses("ctrl-o").sees(">Giới tính").sees("! phải ghi");
    desk.types("nn").presses("ctrl-o").sees("sinh 1990 · nữ");
    // Nor that of who signs.
    desk.presses("N ctrl-o").presses("K");
    for typed in ["Thử Thị Ký", "1988"] {
        desk.types(typed).presses("enter");
    }
    desk.presses("ctrl-o").sees(">Giới tính").sees("! phải ghi");
}

#[test]
fn a_file_with_everything_is_opened_from_the_board() {
    let mut desk = desk();
    desk.presses("down +").types("Thử Thị Mới").presses("enter");
    desk.sees("Lập hồ sơ người mới · Tân Thành");
    for typed in [
        "2/9/1985",
        "nn",
        "008 085 004321",
        "Thôn 5",
        "c",
        "77/GCN",
        "02/05/2022",
        "30/04/2022",
        "",
        "hh",
        "Tổ 09",
        "0912345678",
        "204",
    ] {
        desk.types(typed).presses("enter");
    }
    desk.sees("= 24-0204 Mẫu Văn An").presses("ctrl-o");
    desk.sees("THỬ THỊ MỚI")
        .sees("sinh 1985 · nữ · CCCD ····21 · Thôn 5 · HPN · Tổ 09 · ĐT ····78")
        .sees("hết 5 năm 30/04/2027");
}

#[test]
fn a_code_typed_ahead_of_the_screen_is_asked_before_the_file_is_saved() {
    let mut desk = new_person((80, 24), Lang::Vi);
    let keys = ["up"; 8].join(" ");
    desk.presses_at_once(&format!("{keys} 2 0 4 ctrl-o"));
    desk.sees("Đã lập hồ sơ: Thử Văn Mới.");
    desk.presses("e t").sees("24-0204");
}

#[test]
fn a_code_that_is_nobodys_is_said_beside_it() {
    let mut desk = new_person((80, 24), Lang::Vi);
    desk.presses(&["up"; 8].join(" "))
        .types("24-9999")
        .presses("ctrl-o");
    desk.sees("! không có hồ sơ mã này");
    desk.presses("ctrl-u").types("24-0204").presses("ctrl-o");
    desk.sees("Đã lập hồ sơ: Thử Văn Mới.");
}

#[test]
fn a_certificate_is_whole_or_not_there() {
    let mut desk = new_person((80, 24), Lang::Vi);
    desk.presses("down down down down")
        .types("77/GCN")
        .presses("ctrl-o");
    desk.sees(">Giấy chứng nhận").sees("! phải ghi");
    desk.types("c").presses("ctrl-o").sees(">Ngày cấp");
}

#[test]
fn a_citizen_number_of_another_is_refused_and_nothing_typed_is_lost() {
    let mut desk = new_person((80, 24), Lang::Vi);
    desk.presses("down").types("008085004321").presses("ctrl-o");
    desk.presses("esc +");
    for typed in ["Thử Văn Khác", "1991", "n", "008085004321"] {
        desk.types(typed).presses("enter");
    }
    desk.presses("ctrl-o")
        .sees(">Số CCCD")
        .sees("Thử Văn Khác")
        .sees("Số CCCD này đã có ở hồ sơ 24-0205.");
}

#[test]
fn leaving_what_was_typed_keeps_it_as_a_draft() {
    let mut desk = new_person((80, 24), Lang::Vi);
    desk.presses("esc")
        .sees("Đã giữ bản nháp, chưa lưu vào sổ.")
        .sees("nháp 1")
        .sees_no("Thử Văn Mới")
        .sees("17 người");
    desk.presses("g n enter").sees("Thử Văn Mới");
}

#[test]
fn a_new_person_needs_a_commune() {
    let mut desk = desk();
    desk.presses("g j +").sees("Chọn một xã");
    desk.presses("esc / m v a enter +")
        .sees("Lập hồ sơ người mới · Đức Ninh");
}

#[test]
fn only_what_is_changed_is_sent() {
    let mut desk = correcting();
    desk.sees("····17; để trống thì giữ nguyên")
        .sees("17/04/1991")
        .sees("1204/GCN");
    desk.presses("down down down down ctrl-u").types("Thôn 8");
    desk.presses("ctrl-o")
        .sees("Đã sửa hồ sơ: Mẫu Văn An.")
        .sees("CCCD ····17 · Thôn 8 · HND");
    desk.presses("e t down down down")
        .types("008091004399")
        .presses("ctrl-o");
    desk.sees("CCCD ····99 · Thôn 8");
    desk.presses("u").sees("CCCD ····17 · Thôn 8");
}

#[test]
fn a_file_in_which_nothing_is_changed_is_not_sent() {
    let mut desk = correcting();
    desk.presses("ctrl-o")
        .sees("! chưa sửa ô nào, không có gì để lưu");
    desk.presses("esc g j").sees(">  657");
}

#[test]
fn what_is_on_file_cannot_be_emptied() {
    let mut desk = correcting();
    desk.presses("down down down down ctrl-u ctrl-o")
        .sees(">Thôn, bản")
        .sees("! sửa được, không xóa trống được");
}

#[test]
fn a_day_of_completion_after_the_certificate_is_refused_at_its_line() {
    let mut desk = correcting();
    let to_completed = ["down"; 8].join(" ");
    desk.presses(&format!("{to_completed} ctrl-u"))
        .types("23/07/2019")
        .presses("ctrl-o");
    desk.sees(">Ngày cấp").sees("23/07/2019");
}

#[test]
fn a_file_changed_by_another_meanwhile_holds_what_both_wrote() {
    let mut desk = correcting();
    let fields = Fields {
        group: Some(Label::new("Tổ 07").unwrap()),
        ..Fields::default()
    };
    let order = Order::CorrectApplicant {
        case: CaseId::new(2024, 204),
        fields: Box::new(fields),
    };
    desk.records("hung", order);
    desk.presses("down down down down ctrl-u")
        .types("Thôn 8")
        .presses("ctrl-o");
    desk.sees("hung đã ghi lúc 08:42 (")
        .sees("→ Tổ 07); đã gộp, không mất gì.")
        .sees("Thôn 8 · HND · Tổ 07");
}

#[test]
fn new_and_known_stand_at_both_sizes_in_both_languages() {
    check_styled("new_person", &new_person((80, 24), Lang::Vi));
    check_styled("new_person", &new_person((100, 30), Lang::Vi));
    check_styled("new_person_en", &new_person((80, 24), Lang::En));
    check_styled("correct", &correcting());
    let mut refused = list();
    refused.presses("+").types("Thử Văn Mới").presses("enter");
    refused.types("12/06/2024").presses("enter");
    refused.types("n").presses("ctrl-o");
    check_styled("new_person_refused", &refused);
}

#[test]
fn a_registration_is_taken_back_from_its_own_card() {
    let mut desk = new_person((80, 24), Lang::Vi);
    desk.presses("ctrl-o").sees("THỬ VĂN MỚI");
    desk.presses("u")
        .sees("Đã hoàn tác việc số 658")
        .sees_no("THỬ VĂN MỚI");
    desk.sees("17 người");
    desk.presses("ctrl-y").sees("Đã làm lại việc số 658");
}
