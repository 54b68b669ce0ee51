//! One order for everybody marked: who can take it goes on, the others are named and stay marked, and
//! one undo takes it all back.

use qd22::domain::{Birth, CaseId, Label, Name, Order, Sex};
use qd22::text::Lang;

use super::list::{check_styled, list};
use super::sitting::Sitting;

/// Dates of a list as its form asks for them.
const SIGNED: [&str; 4] = ["05/DS", "03/06/2024", "03/06/2024", "05/06/2024"];

/// Marks the three who wait for the committee and fills in that it confirmed the list.
fn confirming() -> Sitting {
    let mut desk = list();
    desk.presses("down v down down b M");
    for typed in SIGNED {
        desk.types(typed).presses("enter");
    }
    desk
}

/// The first three of the list marked, two of them submitted, the approval filled in and sent.
fn approving(size: (u16, u16)) -> Sitting {
    let mut desk = Sitting::new(size, Lang::Vi);
    desk.presses("enter down v down b M");
    for typed in SIGNED {
        desk.types(typed).presses("enter");
    }
    desk.presses("ctrl-o").sees("2 người.");
    for _ in 0..2 {
        desk.presses("enter D y esc up");
    }
    desk.presses("g g v down down b A")
        .types("12/TB")
        .presses("ctrl-o");
    desk
}

#[test]
fn the_committee_confirms_three_in_one_act_and_one_undo_takes_it_back() {
    let mut desk = confirming();
    desk.sees("UBND xã xác nhận Mẫu 01 · 3 người")
        .presses("ctrl-o");
    desk.sees("Đã lưu, số 658. Đã ghi UBND xã xác nhận Mẫu 01: 3 người.")
        .sees("đủ ĐK 5")
        .sees_no("đánh dấu 3");
    desk.presses("u")
        .sees("Đã hoàn tác việc số 658:")
        .sees("(3 hồ sơ)")
        .sees("đủ ĐK 3");
    desk.presses("ctrl-y").sees("đủ ĐK 5");
}

#[test]
fn an_order_taken_back_gives_the_marks_back() {
    let mut desk = confirming();
    desk.presses("ctrl-o").sees_no("đánh dấu 3");
    desk.presses("u").sees("đánh dấu 3");
    desk.presses("ctrl-y").sees_no("đánh dấu 3");
    // Another act taken back gives none.
    desk.presses("home enter e n ctrl-o y esc").presses("u");
    desk.sees("Đã hoàn tác việc").sees_no("· đánh dấu");
}

/// Opens files until a commune has more people than one order takes.
fn crowded() -> Sitting {
    let mut desk = list();
    for _ in 0..190 {
        desk.meanwhile(Order::RegisterApplicant {
            commune: 2422,
            name: Name::new("Thử Văn Thêm").unwrap(),
            birth: Birth::Year(1990),
            sex: Sex::Male,
            fields: Box::default(),
            enclosed: Box::default(),
        });
    }
    desk.hears();
    desk
}

#[test]
fn more_than_one_order_takes_are_refused_before_anything_is_filled_in() {
    let mut desk = crowded();
    desk.sees("207 người").presses("*").sees("đánh dấu 207");
    for order in ["M", "n", "h", "L", "A", "d"] {
        desk.presses(&format!("b {order}"));
        desk.sees("Mỗi lần ghi cho nhiều nhất 200 người. Bỏ bớt dấu.")
            .sees("đánh dấu 207");
    }
    // Eight marks taken away leave 199.
    desk.presses("home space down space down space down space");
    desk.presses("down space down space down space down space");
    desk.sees("đánh dấu 199").presses("b n");
    desk.sees("Nhận giấy tờ · 199 người");
}

#[test]
fn nothing_typed_is_lost_when_a_date_cannot_be_read() {
    let mut desk = confirming();
    desk.presses("up ctrl-u")
        .types("31/02/2024")
        .presses("ctrl-o");
    desk.sees("! không phải ngày có trong lịch").sees("05/DS");
}

#[test]
fn a_document_of_all_who_lack_it_is_received_at_once() {
    let mut desk = list();
    desk.presses("f")
        .types("thiếu:01_td")
        .presses("enter * b n");
    desk.sees("Nhận giấy tờ · 2 người")
        .sees("Giấy đề nghị vay vốn 01/TD");
    desk.presses("ctrl-o")
        .sees("Đã nhận giấy tờ: 01/TD · 2 người.")
        .sees("0/17 người khớp lọc.");
    desk.presses("u").sees("2/17 người");
}

#[test]
fn a_document_that_is_here_keeps_its_day() {
    let mut desk = list();
    desk.presses("v down down down b n")
        .sees("Nhận giấy tờ · 4 người")
        .sees("CCCD của người đứng tên");
    desk.presses("ctrl-o")
        .sees("3 người chưa ghi được, dấu vẫn giữ:")
        .sees("! Mẫu Văn An: CCCD đã nhận rồi.")
        .sees("Ghi được: Thử Văn Dương.");
    desk.presses("y")
        .sees("Đã nhận giấy tờ: CCCD · 1 người.")
        .sees("đánh dấu 3");
}

#[test]
fn a_document_is_promised_for_all_by_whom_the_filter_names() {
    let mut desk = list();
    desk.presses("f")
        .types("bên:tổ nhu-cầu")
        .presses("enter * b h");
    desk.sees("Hẹn nộp giấy tờ").sees("Tổ TK&VV");
    desk.presses("tab").types("14/06/2024").presses("ctrl-o");
    desk.sees("Đã ghi ngày hẹn giấy tờ:");
}

#[test]
fn who_cannot_take_the_approval_is_named_and_the_rest_go_on() {
    let mut desk = approving((80, 24));
    desk.sees("Phê duyệt cho vay · 2/3 người")
        .sees("1 người chưa ghi được, dấu vẫn giữ:")
        .sees("! Mẫu Văn An: Chỉ làm được khi hồ sơ đang chờ duyệt")
        .sees("Ghi được: Ví Thị Dụ, Thử Đình Bình.")
        .sees("Ghi cho 2 người còn lại?");
    // Enter leaves everything as it is, the form too.
    desk.presses("enter").sees("12/TB").sees("đánh dấu 3");
    desk.presses("ctrl-o y")
        .sees("Đã phê duyệt cho vay: 2 người.");
    desk.sees("đánh dấu 1").sees(">").sees(" *  1 Mẫu Văn An");
    desk.presses("u").sees("(2 hồ sơ)").sees("chờ duyệt");
}

#[test]
fn all_approved_are_put_on_one_day_after_one_more_question() {
    let mut desk = approving((80, 24));
    desk.presses("y").sees("Đã phê duyệt cho vay: 2 người.");
    desk.presses("space up space b L")
        .sees("Đưa vào phiên giao dịch · 3 người")
        .sees("10/07/2024");
    desk.presses("ctrl-o")
        .sees("! Mẫu Văn An: Cần được phê duyệt trước")
        .sees("Ghi cho 2 người còn lại?");
    desk.presses("enter").sees("10/07/2024").presses("ctrl-o y");
    desk.sees("Đã đưa vào phiên giao dịch: 2 người.");
    desk.presses("u")
        .sees("Đã hoàn tác việc số 662: Đã đưa vào phiên 10/07/2024")
        .sees("  2 Ví Thị Dụ            đã duyệt");
}

#[test]
fn a_reason_is_asked_once_for_all_and_only_of_those_who_can_take_it() {
    let mut desk = approving((80, 24));
    desk.presses("enter esc y g t ctrl-u")
        .types("25/07/2024")
        .presses("ctrl-o");
    desk.presses("b A ctrl-o")
        .sees("Ghi lý do vì:")
        .sees(">Lý do");
    desk.types("đã kiểm tra lại hôm nay").presses("ctrl-o");
    desk.sees("Ghi cho 2 người còn lại?").presses("y");
    desk.sees("Đã phê duyệt cho vay: 2 người.")
        .sees("đánh dấu 1");
}

#[test]
fn nobody_who_can_take_it_sends_nothing() {
    let mut desk = list();
    desk.presses("space b A ctrl-o")
        .sees("Phê duyệt cho vay · 0/1 người")
        .sees("Không ai ghi được việc này.")
        .sees_no("y Có");
    desk.presses("y").sees("Phê duyệt cho vay · 1 người");
    desk.presses("esc g j").sees(">  657");
}

#[test]
fn an_order_for_many_needs_a_mark() {
    let mut desk = list();
    desk.presses("b A").sees("Chưa đánh dấu ai.");
}

#[test]
fn of_an_order_for_many_those_alone_are_asked_about_again_that_another_changed() {
    let mut desk = approving((80, 24));
    let numbers = |number: &str| Order::RecordCoreNumbers {
        case: CaseId::new(2024, 200),
        customer_no: Some(Label::new(number).unwrap()),
        loan_no: None,
    };
    desk.records("hung", numbers("KH-7"));
    desk.presses("y")
        .sees("Chưa lưu cho ai: hung vừa ghi lúc 08:42.")
        .sees("Vẫn ghi được: Thử Đình Bình. 1 người khác không thay đổi.")
        .sees("đánh dấu 3");
    check_styled("overtaken", &desk);
    // No is the default: what is typed stands, and is asked about anew.
    desk.presses("enter").sees("12/TB").presses("ctrl-o");
    desk.sees("Ghi được: Ví Thị Dụ, Thử Đình Bình.");
    desk.records("hung", numbers("KH-8"));
    desk.presses("y y").sees("Đã phê duyệt cho vay: 2 người.");
}

#[test]
fn who_can_take_an_order_for_many_no_longer_is_named_with_the_reason() {
    let mut desk = approving((80, 24));
    desk.records(
        "hung",
        Order::Return {
            case: CaseId::new(2024, 200),
            fields: vec![Label::new("số tiền").unwrap()],
            note: qd22::domain::Note::new("ghi lại").unwrap(),
        },
    );
    desk.presses("y")
        .sees("! Thử Đình Bình:")
        .sees("1 người khác không thay đổi.");
    desk.presses("y").sees("Đã phê duyệt cho vay: 1 người.");
}

#[test]
fn the_whole_box_can_be_read_however_many_cannot() {
    let mut desk = list();
    desk.presses("* b A ctrl-o")
        .sees("0/17 người")
        .sees("dòng dưới");
    desk.presses("G").sees("Thử Ngọc Viên").sees_no("dòng dưới");
    desk.presses("g g").sees("17 người chưa ghi được");
}

#[test]
fn the_list_of_those_who_cannot_stands_at_both_sizes() {
    for size in [(80, 24), (100, 30)] {
        check_styled("refused", &approving(size));
    }
}
