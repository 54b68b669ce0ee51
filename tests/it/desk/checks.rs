//! What is said beside lines as they are left: numbers, names, dates, amounts; and keeping what is
//! doubtful, with its reason.

use qd22::text::Lang;

use super::list::{check_styled, list};
use super::sitting::Sitting;
use super::story::{desk, up_to_the_day};

/// The form of a new person, its name filled in and its birth in focus.
fn form() -> Sitting {
    let mut desk = list();
    desk.presses("+").types("Thử Văn Kiểm").presses("tab");
    desk
}

/// The same with birth and sex, the number in focus.
fn at_the_number(year: &str, sex: &str) -> Sitting {
    let mut desk = form();
    desk.types(year).presses("tab").types(sex).presses("tab");
    desk.sees(">Số CCCD");
    desk
}

#[test]
fn table_3_2_every_number_is_said_beside_the_line() {
    for (number, sex, year, said) in [
        ("008085001234", "n", "1985", "Tuyên Quang, nam, 1985"),
        ("008185001234", "nn", "1985", "Tuyên Quang, nữ, 1985"),
        ("008203001234", "n", "2003", "Tuyên Quang, nam, 2003"),
        ("008303001234", "nn", "2003", "Tuyên Quang, nữ, 2003"),
        ("008085001234", "nn", "1985", "? số của nam"),
        ("008285001234", "n", "1985", "? số sinh 2085"),
        ("097085001234", "n", "1985", "? mã tỉnh 097 lạ"),
        ("8085001234", "n", "1985", "! thiếu số 0 đầu? 008085001234"),
        ("08085001234", "n", "1985", "! thiếu số 0 đầu? 008085001234"),
        ("9985001234", "n", "1985", "! CCCD có 12 số (CMND 9 số)"),
        ("073123456", "n", "1985", "CMND cũ, 9 số"),
    ] {
        let mut desk = at_the_number(year, sex);
        desk.types(number).presses("tab").sees(said);
    }
}

#[test]
fn digits_that_are_cut_are_never_written_whole_by_the_desk() {
    let mut desk = at_the_number("1985", "n");
    desk.types("8085001234").presses("ctrl-o");
    desk.sees(">Số CCCD").sees("! thiếu số 0 đầu?");
    desk.presses("home").types("00").presses("ctrl-o");
    desk.sees("Đã lập hồ sơ: Thử Văn Kiểm.").sees("····34");
}

#[test]
fn a_number_is_judged_anew_when_what_it_is_compared_with_changes() {
    let mut desk = at_the_number("1985", "nn");
    desk.types("008085001234").sees("? số của nam");
    desk.presses("up up").sees(">Giới tính").types("n");
    desk.sees_no("số của nam").sees("Tuyên Quang, nam, 1985");
    desk.presses("up ctrl-u").types("1986").presses("tab");
    desk.sees("? số sinh 1985");
}

#[test]
fn one_word_is_a_doubtful_name_and_a_digit_is_none() {
    let mut desk = list();
    desk.presses("+").types("Thử").presses("tab");
    desk.sees("Thử  ? họ tên chỉ có một chữ");
    desk.presses("shift-tab").sees("? họ tên chỉ có một chữ");
    desk.types(" 3").presses("tab");
    desk.sees("! họ tên không có chữ số");
}

/// Lines that hold the day of something past, by the keys to the form and down to the line.
const PAST: [(&str, &str, &str); 6] = [
    ("e t", "tab", ">Ngày hoặc năm sinh"),
    ("O", "tab", ">Kiểm tra ngày"),
    ("N", "tab tab tab tab tab", ">Hỏi ngày"),
    ("Y", "up", ">Họp ngày"),
    ("M", "up", ">Công an xã ký"),
    ("e n", "", ">Từ ngày"),
];

/// The desk says of the future what the office says of it, line by line.
#[test]
fn what_has_not_happened_is_said_before_the_office_says_it() {
    for (keys, down, line) in PAST {
        let mut desk = desk();
        desk.presses("/ t n s enter").presses(keys);
        if !down.is_empty() {
            desk.presses(down);
        }
        for _ in 0..12 {
            if desk.screen().contains(line) {
                break;
            }
            desk.presses("tab");
        }
        desk.sees(line).presses("ctrl-u").types("12/06/2024");
        desk.presses("tab").sees("! ở sau 11/06/2024, chưa xảy ra");
        if keys == "Y" || keys == "M" {
            // More must be filled in before the office is asked.
            continue;
        }
        desk.presses("ctrl-o");
        if desk.screen().contains("Xác nhận") {
            desk.presses("y");
        }
        desk.sees("ở sau ngày 11/06/2024, mà việc").sees(line);
    }
}

#[test]
fn dates_out_of_order_are_said_beside_the_later_one() {
    let mut desk = at_the_number("1985", "n");
    desk.presses("tab tab").types("1").presses("tab");
    desk.types("112/GCN").presses("tab").types("14032021");
    desk.sees_no("! không được").types("13042021");
    desk.sees("! không được trước 13/04/2021");
    // Either of them put right, nothing is wrong any more.
    desk.presses("up").sees(">Chấp hành xong ngày");
    desk.presses("ctrl-u").types("13032021");
    desk.sees_no("! không được");
    desk.presses("up ctrl-u").types("14042021").presses("up up");
    desk.presses("ctrl-u").types("12032021").presses("ctrl-o");
    desk.sees(">Ngày cấp").sees("12/03/2021");
}

#[test]
fn an_amount_above_the_ceiling_is_said_before_anything_is_sent() {
    let mut desk = desk();
    desk.presses("/ t n s enter N up up up").sees(">Số tiền");
    desk.presses("ctrl-u").types("100tr").presses("tab");
    desk.sees_no("! ");
    desk.presses("up ctrl-u").types("100000001").presses("tab");
    desk.sees("! vượt mức tối đa 100 trđ (Đ.6)")
        .sees(">Thời hạn");
    // For training the ceiling is another, by the months of the course.
    desk.presses("up up").types("đ");
    desk.presses("tab tab tab").types("10").presses("tab");
    desk.sees("! vượt mức tối đa 40 trđ (Đ.6)");
    desk.presses("ctrl-o").sees("(Điều 6)").sees(">Số tiền");
}

#[test]
fn a_doubt_of_the_office_stands_beside_its_line_before_it_is_asked() {
    let mut desk = up_to_the_day();
    desk.presses("P").types("SVV-77").presses("up ctrl-u");
    desk.types("18062024")
        .sees("? ngày giải ngân khác ngày đã hẹn");
    desk.presses("ctrl-g")
        .sees("Ghi lý do vì:")
        .sees(">Lý do")
        .types("hộ đến sớm một ngày")
        .presses("ctrl-o y");
    desk.sees("Đã giải ngân 90 trđ ngày 18/06/2024");
}

#[test]
fn what_is_odd_is_kept_for_a_reason_that_goes_on_record() {
    let mut desk = at_the_number("1985", "nn");
    desk.presses("ctrl-g")
        .sees("Không có giá trị nào đáng ngờ để giữ.");
    desk.types("008085001234").sees("? số của nam");
    desk.presses("tab tab")
        .sees("giữ, có lý do")
        .presses("ctrl-g");
    desk.sees(">Lý do")
        .sees("! số CCCD là của nam, giới tính ghi khác");
    // It is asked for, once asked for.
    desk.presses("ctrl-o").sees("! phải ghi");
    desk.types("đã xem thẻ").presses("ctrl-o");
    desk.sees("THỬ VĂN KIỂM");
    desk.presses("g j tab").sees("đã xem thẻ");
    // Mended instead, no reason is needed.
    let mut desk = at_the_number("1985", "nn");
    desk.types("008085001234").presses("ctrl-g up");
    for _ in 0..20 {
        if desk.screen().contains(">Số CCCD") {
            break;
        }
        desk.presses("up");
    }
    desk.presses("ctrl-u")
        .types("008185001234")
        .presses("ctrl-o");
    desk.sees("THỬ VĂN KIỂM");
}

#[test]
fn a_warning_alone_holds_nobody_up() {
    let mut desk = at_the_number("1985", "nn");
    desk.types("097199001234")
        .sees("? số sinh 1999, mã tỉnh 097 lạ")
        .presses("ctrl-o");
    desk.sees("Đã lập hồ sơ: Thử Văn Kiểm.");
}

#[test]
fn snapshots() {
    for lang in [Lang::Vi, Lang::En] {
        let mut desk = Sitting::new((80, 24), lang);
        desk.presses("enter +").types("Thử").presses("tab");
        desk.types("1985").presses("tab").presses("right right tab");
        desk.types("008099001234").types("Thôn 5").presses("tab");
        desk.types("1").presses("tab tab");
        desk.types("14032021").types("13042021");
        let name = if lang == Lang::Vi {
            "checks"
        } else {
            "checks_en"
        };
        check_styled(name, &desk);
        desk.presses("ctrl-g");
        check_styled(&format!("{name}_kept"), &desk);
    }
}

#[test]
fn the_reason_of_what_is_odd_goes_along_wherever_the_cursor_was_moved() {
    let mut desk = at_the_number("1985", "nn");
    desk.types("008085001234").presses("tab tab ctrl-g");
    desk.types("đã xem thẻ").presses("backtab");
    for _ in 0..40 {
        if desk.screen().contains(">Số CCCD") {
            break;
        }
        desk.presses("up");
    }
    desk.sees(">Số CCCD").presses("home").sees("? số của nam");
    desk.presses("ctrl-o").sees("Đã lưu, số 658.");
    desk.presses("g j tab").sees("đã xem thẻ");
}

#[test]
fn the_number_of_who_signs_is_held_against_who_signs() {
    let mut desk = at_the_number("1985", "n");
    desk.types("008085001234").presses("tab tab tab tab tab");
    for _ in 0..40 {
        if desk.screen().contains(">Ai đứng tên") {
            break;
        }
        if desk.screen().contains(">Có nhu cầu vay") {
            desk.types("c");
        }
        desk.presses("tab");
    }
    desk.sees(">Ai đứng tên").types("2");
    for _ in 0..40 {
        if desk.screen().contains(">Tên người đứng tên") {
            break;
        }
        desk.presses("tab");
    }
    desk.types("Thử Thị Mẹ").presses("tab").types("1960");
    desk.presses("tab tab")
        .types("008160001234")
        .presses("tab up");
    desk.sees_no("? số của").sees_no("số sinh 1960");
    desk.presses("ctrl-u")
        .types("008085001234")
        .presses("tab up");
    desk.sees("số sinh 1985");
}

#[test]
fn a_year_alone_takes_no_day_of_birth_away() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.plays("enter + \"mẫu văn an\" tab \"1991\" tab ctrl-y");
    desk.sees("Sửa thông tin").sees("17/04/1991");
    desk.presses("ctrl-o").sees("! chưa");
}

#[test]
fn rows_of_a_list_are_numbered_from_one() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.plays("enter + \"Thử Văn Mới\" tab \"1985\" tab \"n\"");
    for _ in 0..40 {
        if desk.screen().contains(">Số danh sách") {
            break;
        }
        desk.presses("tab");
    }
    desk.types("07/DS-CAX").presses("tab");
    desk.types("03062024").types("03062024").types("05062024");
    desk.types("0").presses("ctrl-o");
    desk.sees(">Dòng số")
        .sees("! số dòng chưa rõ")
        .sees_no("Đã lưu");
}

#[test]
fn a_key_between_a_full_line_and_the_next_takes_nothing_from_it() {
    let mut desk = at_the_number("1985", "n");
    desk.types("008085001234").sees(">Thôn, bản");
    desk.presses("ctrl-p tab").sees(">Giấy chứng nhận");
}

#[test]
fn a_doubt_that_was_mended_asks_no_reason_any_more() {
    let mut desk = up_to_the_day();
    desk.presses("P").types("SVV-77").presses("up ctrl-u");
    desk.types("18062024").presses("ctrl-g").sees(">Lý do");
    desk.presses("up up").sees(">Giải ngân ngày");
    desk.presses("ctrl-u").types("19062024").presses("ctrl-o");
    desk.sees("Xác nhận").presses("y");
    desk.sees("Đã giải ngân 90 trđ ngày 19/06/2024");
}
