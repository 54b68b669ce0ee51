//! What is before the approver, and what comes back to the officer.

use qd22::domain::{CaseId, Day, Document, Note, Order};
use qd22::text::Lang;

use super::sitting::Sitting;

/// Thử Thị Hà of Yên Phú, whose file waits for the approver.
fn submitted() -> CaseId {
    CaseId::new(2023, 65)
}

fn at_the_card() -> Sitting {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.plays("/ \"thử thị hà\" enter").sees("THỬ THỊ HÀ");
    desk
}

fn found_a_debt() -> Order {
    Order::AttestDebt {
        cases: vec![submitted()],
        none: false,
        checked_on: Day::of(2024, 6, 11),
        ends_on: None,
    }
}

#[test]
fn what_changed_under_a_submission_stands_on_the_card_and_bars_the_approval() {
    let mut desk = at_the_card();
    desk.meanwhile(found_a_debt()).hears();
    desk.sees("! đổi sau khi trình, cần trình lại: dư nợ cùng mục đích (lan 11/06 08:42)");
    desk.presses("A")
        .sees("Đã đổi sau khi trình duyệt: dư nợ cùng")
        .sees("Cán bộ xem lại hồ sơ rồi trình duyệt lại.");
    desk.presses("u").sees("[TRÌNH]").presses("A");
    desk.sees("Số thông báo 04/TD").presses("esc");
    desk.meanwhile(Order::RejectDocument {
        cases: vec![submitted()],
        document: Document::Form01Td,
        reason: Note::new("thiếu chữ ký").unwrap(),
    });
    desk.hears().sees("cần trình lại: 01/TD (lan 11/06 08:42)");
}

/// The file came back: an amount, a paper and something that is no field.
fn returned(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    desk.plays("/ \"thử thị hà\" enter < \"so tien, 01/uq, chữ ký nhòe\"");
    desk
}

const RETURNED: &str = "! lan trả lại 11/06 08:42, cần sửa: số tiền, 01/UQ, chữ ký nhòe.";

#[test]
fn what_is_to_be_mended_is_understood_as_it_is_typed() {
    let mut desk = returned((100, 30), Lang::Vi);
    desk.sees("số tiền, 01/UQ, “chữ ký nhòe”");
}

#[test]
fn a_returned_file_is_the_first_task_and_its_fields_are_lit_until_they_are_mended() {
    let mut desk = returned((80, 24), Lang::Vi);
    desk.plays("tab \"ký lại\" ctrl-o").sees(RETURNED);
    desk.sees("! Đề nghị 100 trđ").sees("!4 [x] Giấy ủy quyền");
    desk.presses("g h").sees("trả lại, sửa 1");
    desk.sees("lan trả lại, 3 ô cần sửa, Thử T. H. (Yên Phú)");
    desk.presses("tab enter").sees(RETURNED);
    // One field after the other goes out as something is recorded about it.
    desk.plays("c down down down ! \"sai tên\" ctrl-o esc");
    desk.sees("cần sửa: số tiền, chữ ký nhòe.")
        .sees(" 4 [!] Giấy ủy quyền");
    desk.plays("N tab ctrl-u \"80tr\" ctrl-o");
    desk.sees("cần sửa: chữ ký nhòe.").sees_no("! Đề nghị");
    desk.plays("c x esc D y");
    desk.sees_no("trả lại").sees("[TRÌNH]");
    desk.presses("g h")
        .sees_no("trả lại, sửa")
        .sees("chờ duyệt 1");
}

#[test]
fn what_it_looks_like_when_it_came_back() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "returned_80x24_vi"),
        ((80, 24), Lang::En, "returned_80x24_en"),
        ((100, 30), Lang::Vi, "returned_100x30_vi"),
    ] {
        let mut desk = returned(size, lang);
        desk.plays("tab \"hai bản 01/UQ ký khác nhau, số tiền ghi trên 01/TD là 80 triệu\" ctrl-o");
        insta::assert_snapshot!(name, desk.styled());
    }
}

/// The approval desk with two more files before it: those of Đức Ninh who are eligible and lack papers.
fn three_waiting(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    desk.plays("/ \"tns\" enter c x x x x x x D y");
    desk.plays("g h / \"thử thị lan\" enter c x x x x D y");
    desk.presses("g h g y");
    desk
}

#[test]
fn the_longest_wait_stands_first_with_conditions_limit_plan_and_who_wrote_it() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("g y");
    desk.sees("1 hồ sơ chờ duyệt · 100 trđ · hạn 3 ngày làm việc [?] chưa xác nhận")
        .sees("> Thử Thị Hà")
        .sees("5/5")
        .sees("3/3")
        .sees("hung");
    desk.presses("enter").sees("THỬ THỊ HÀ").presses("q");
    desk.sees("hồ sơ chờ duyệt");
}

#[test]
fn one_order_approves_all_marked_and_one_undo_gives_them_and_their_marks_back() {
    let mut desk = three_waiting((80, 24), Lang::Vi);
    desk.sees("3 hồ sơ chờ duyệt")
        .presses("*")
        .sees("đánh dấu 3");
    // Somebody's file falls meanwhile: it is named, the others go on.
    desk.meanwhile(found_a_debt());
    desk.plays("A \"12/TB\" ctrl-o");
    desk.sees("Đã đổi sau khi trình duyệt").sees("Thử Thị Hà");
    desk.presses("y").sees("Không có hồ sơ nào chờ duyệt.");
    desk.presses("u").sees("2 hồ sơ chờ duyệt");
    desk.sees("đánh dấu");
}

#[test]
fn a_row_is_approved_returned_and_refused_where_it_stands() {
    let mut desk = three_waiting((80, 24), Lang::Vi);
    desk.presses("j").sees("> Thử Thị Lan");
    desk.plays("< \"phương án\" tab \"nêu rõ con giống\" ctrl-o");
    desk.sees("Đã trả lại hồ sơ: Thử Thị Lan.")
        .sees("2 hồ sơ chờ duyệt");
    desk.presses("g g")
        .plays("T \"vay\" tab \"vay nơi khác\" ctrl-o y");
    desk.sees("Đã từ chối").sees("1 hồ sơ chờ duyệt");
    desk.plays("A \"13/TB\" ctrl-o");
    desk.presses("y").sees("Không có hồ sơ nào chờ duyệt.");
}

#[test]
fn another_desks_act_leaves_the_cursor_on_its_file() {
    let mut desk = three_waiting((80, 24), Lang::Vi);
    desk.presses("j space").sees(">*Thử Thị Lan");
    desk.meanwhile(found_a_debt()).hears();
    desk.sees("2 hồ sơ chờ duyệt").sees(">*Thử Thị Lan");
}

#[test]
fn what_the_approval_desk_looks_like() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "approvals_80x24_vi"),
        ((80, 24), Lang::En, "approvals_80x24_en"),
        ((100, 30), Lang::Vi, "approvals_100x30_vi"),
    ] {
        let mut desk = three_waiting(size, lang);
        desk.presses("space j");
        insta::assert_snapshot!(name, desk.styled());
    }
}

/// A paper waived, an act recorded late, another reason.
fn out_of_the_ordinary(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    desk.plays("/ \"tns\" enter c m \"đã có bản sao ở xã\" ctrl-o");
    desk.presses("g h g k");
    desk
}

#[test]
fn what_was_out_of_the_ordinary_is_listed_with_who_and_why() {
    let mut desk = out_of_the_ordinary((80, 24), Lang::Vi);
    desk.sees("từ 12/05/2024")
        .sees("miễn giấy")
        .sees("Lý do: đã có bản sao ở xã");
    desk.presses("enter").sees("THỬ NGỌC SÁNG");
}

#[test]
fn what_the_exceptions_look_like() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "exceptions_80x24_vi"),
        ((80, 24), Lang::En, "exceptions_80x24_en"),
        ((100, 30), Lang::Vi, "exceptions_100x30_vi"),
    ] {
        let mut desk = out_of_the_ordinary(size, lang);
        desk.presses("j");
        insta::assert_snapshot!(name, desk.styled());
    }
}
