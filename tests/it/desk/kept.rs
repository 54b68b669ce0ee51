//! Nothing typed is lost: a refusal, a reason asked for, another desk that was faster, a full disk.

use qd22::domain::{CaseId, Label, Order};
use qd22::store::fault::{Answer, Lasting};

use super::sitting::Sitting;
use super::story::{up_to_approval, up_to_the_day};

/// The approval of Thử Ngọc Sáng with its number typed.
fn approving() -> Sitting {
    let mut desk = up_to_approval();
    desk.presses("A").types("12/TB-PGD");
    desk
}

#[test]
fn a_refusal_stands_beside_the_form_and_the_cursor_on_the_field_at_fault() {
    let mut desk = approving();
    desk.presses("up up ctrl-u").types("150tr").presses("down");
    desk.presses("ctrl-o")
        .sees("12/TB-PGD")
        .sees("150tr")
        .sees(">Số tiền")
        .sees("Điều 6");
    desk.presses("ctrl-u").types("80tr").presses("ctrl-o");
    desk.sees("[DUYỆT]").sees("Duyệt 80 trđ");
}

#[test]
fn what_cannot_be_read_is_said_beside_its_field_before_anything_is_sent() {
    let mut desk = approving();
    desk.presses("down ctrl-u")
        .types("31/02/2024")
        .presses("ctrl-o");
    desk.sees("! không phải ngày có trong lịch")
        .sees("31/02/2024")
        .sees("12/TB-PGD")
        .sees("[TRÌNH]");
}

#[test]
fn a_reason_is_asked_in_place() {
    let mut desk = up_to_the_day();
    desk.presses("P").types("SVV-77").presses("up ctrl-u");
    desk.types("18062024").presses("ctrl-o y");
    desk.sees("Ghi lý do vì:")
        .sees("ngày giải ngân khác ngày đã hẹn")
        .sees("18062024")
        .sees("SVV-77")
        .sees(">Lý do");
    desk.types("hộ đến sớm một ngày").presses("ctrl-o y");
    desk.sees("Đã giải ngân 90 trđ ngày 18/06/2024");
}

#[test]
fn a_case_that_moved_on_by_my_own_hand_holds_no_form_up() {
    let mut desk = approving();
    let case = CaseId::new(2023, 131);
    desk.meanwhile(Order::RecordCoreNumbers {
        case,
        customer_no: Some(Label::new("KH-7").unwrap()),
        loan_no: None,
    });
    // What I did myself at another desk, and an approval does not rest on, is no reason to ask me.
    desk.presses("ctrl-o")
        .sees("[DUYỆT]")
        .sees_no("vừa ghi")
        .sees_no("đã gộp");
}

#[test]
fn a_full_disk_is_said_in_words_and_the_same_key_sends_the_same_order() {
    let mut desk = approving();
    desk.faults().strike(Answer::Full, 1, Lasting::Once);
    desk.presses("ctrl-o").sees("12/TB-PGD").sees_no("[DUYỆT]");
    desk.sees("đĩa đã hết chỗ").sees("Dọn bớt").sees("└──");
    desk.faults().heal();
    desk.presses("ctrl-o")
        .sees("[DUYỆT]")
        .sees("Đã lưu, số 665.");
}

#[test]
fn a_form_that_was_left_goes_on_where_it_is_opened_again() {
    let mut desk = approving();
    desk.presses("esc").sees_no("12/TB-PGD").sees("[TRÌNH]");
    desk.presses("A")
        .sees("12/TB-PGD")
        .sees("Gõ tiếp bản nháp lưu lúc 11/06 08:4");
    // Taking that back opens it as if nothing had been typed.
    desk.presses("ctrl-z").sees_no("12/TB-PGD").presses("esc");
    desk.sees_no("nháp").presses("A").sees_no("12/TB-PGD");
}
