//! Forms that are begun outlive the desk: left, broken off in any line, gone on with, dropped.

use qd22::domain::{CaseId, Dong, Order};
use qd22::office::KeptForm;
use qd22::store::fault::{Answer, Lasting};
use qd22::text::Lang;

use super::list::check_styled;
use super::sitting::{Sitting, look};
use super::tour::FORMS;

const CARD: &str = "/ \"mva\" enter";

/// Mẫu Văn An wants a loan of so many million.
fn wants(million: i64) -> Order {
    Order::RecordNeed {
        case: CaseId::new(2024, 204),
        wants: true,
        purpose: None,
        amount: Some(Dong::of(million * 1_000_000)),
        months: None,
        asked_on: None,
        asked_by: None,
    }
}

fn desk() -> Sitting {
    Sitting::new((80, 24), Lang::Vi)
}

/// The lines of the form on screen as far as they are typed, and the one that has the focus.
fn form(desk: &Sitting) -> Vec<String> {
    let is_line = |row: &str| row.starts_with("│ ") && row.chars().nth(3).is_some_and(|c| c != ' ');
    let screen = desk.screen();
    let from = screen.lines().position(|row| row.starts_with("┌─"));
    let rows = screen.lines().skip(from.unwrap_or(usize::MAX));
    let rows = rows.take_while(|row| !row.starts_with('└'));
    rows.filter(|row| is_line(row))
        .map(|row| {
            row.chars()
                .take(42)
                .collect::<String>()
                .trim_end()
                .to_owned()
        })
        .collect()
}

/// The desk dies where it stands; another one is opened over what was kept.
fn dies(desk: &mut Sitting) {
    desk.sits_down(look(Lang::Vi), (80, 24)).finds_drafts();
}

#[test]
fn a_form_broken_off_in_any_line_of_any_form_goes_on_where_it_was() {
    let mut desk = desk();
    let mut forms = 0;
    for (who, keys) in FORMS {
        desk.chest().forms.clear();
        desk.sits_down(look(Lang::Vi), (80, 24));
        desk.plays(who).plays(keys);
        let lines = form(&desk).len();
        // Who can take an order for many is being asked: no key is the form's.
        if lines == 0 || keys.ends_with("ctrl-o") {
            continue;
        }
        forms += 1;
        for line in 0..lines {
            // A choice takes the digit, a text or a number too.
            desk.presses("2");
            let typed = form(&desk);
            dies(&mut desk);
            desk.sees("Bản nháp").presses("enter");
            assert_eq!(
                form(&desk),
                typed,
                "{who} {keys}, line {line}\n{}",
                desk.screen()
            );
            desk.presses("tab");
        }
    }
    assert!(35 < forms, "{forms}");
}

#[test]
fn the_list_says_what_was_typed_how_far_and_until_when_it_is_kept() {
    let mut desk = desk();
    desk.plays("enter + \"Thuwr Quoocs Cuwowngf\" tab \"15081995\" \"1\" tab \"008095\" esc");
    desk.plays(CARD)
        .plays("N \"2\" tab tab tab ctrl-u \"60tr\" esc");
    dies(&mut desk);
    check_styled("drafts", &desk);
    desk.presses("j")
        .sees("Thử Quốc Cường")
        .sees("····")
        .sees_no("008095");
    desk.sits_down(look(Lang::En), (100, 30)).finds_drafts();
    check_styled("drafts_en", &desk);
}

#[test]
fn what_was_recorded_meanwhile_is_shown_before_it_goes_on() {
    let mut desk = desk();
    desk.plays(CARD).plays("N tab tab tab ctrl-u \"60tr\" tab");
    desk.meanwhile(wants(70));
    dies(&mut desk);
    desk.sees("! Hồ sơ đã thay đổi từ khi gõ bản này:")
        .sees("70.000.000 đ");
    // What was typed is not sent over it unseen.
    desk.presses("enter ctrl-o")
        .sees("Hai người cùng sửa")
        .sees("70.000.000")
        .sees("60.000.000");
    desk.presses("i y")
        .sees("Đã lưu, số 659.")
        .sees_no("nháp 1");
}

#[test]
fn a_draft_is_offered_on_its_own_case_and_no_other() {
    let mut desk = desk();
    desk.plays(CARD).plays("N \"2\" esc").sees("nháp 1");
    desk.plays("/ \"tns\" enter").plays("N").sees_no("Gõ tiếp");
    desk.presses("esc")
        .plays(CARD)
        .presses("N")
        .sees("Gõ tiếp bản nháp");
}

#[test]
fn a_recorded_form_is_no_draft_and_its_order_is_recorded_once() {
    let mut desk = desk();
    desk.plays(CARD).plays("N \"2\" tab");
    let kept: Vec<KeptForm> = desk.chest().forms.clone();
    desk.presses("ctrl-o")
        .sees("Đã lưu, số 658.")
        .sees_no("nháp");
    assert_eq!(desk.chest().forms, []);
    // The desk died between the receipt and throwing the draft away.
    desk.chest().forms = kept;
    dies(&mut desk);
    desk.sees("Một bản nháp đã được ghi vào sổ từ trước, số 658")
        .sees("Không có bản nháp nào.");
    assert_eq!(desk.chest().forms, []);
}

#[test]
fn a_draft_is_dropped_only_when_asked_twice() {
    let mut desk = desk();
    desk.plays(CARD).plays("N \"2\" esc");
    desk.presses("g n e y")
        .sees("Hủy hẳn bản nháp này (Ghi nhu cầu vay, Mẫu Văn An)?");
    desk.presses("enter").sees("Ghi nhu cầu vay");
    desk.presses("e y y").sees("Không có bản nháp nào.");
    assert_eq!(desk.chest().forms, []);
}

#[test]
fn what_is_typed_and_erased_leaves_no_draft() {
    let mut desk = desk();
    desk.plays("enter + \"x\"").sees_no("nháp 1");
    assert_eq!(desk.chest().forms.len(), 1);
    desk.presses("backspace esc").sees_no("nháp");
    assert_eq!(desk.chest().forms, []);
}

#[test]
fn a_disk_that_is_full_is_said_and_the_form_stays_while_the_desk_does() {
    let mut desk = desk();
    desk.chest().is_full = true;
    desk.plays("enter + \"Thử Văn Mới\" tab");
    desk.sees("Không giữ được bản nháp: đĩa đã hết chỗ.");
    desk.presses("esc").presses("g n enter").sees("Thử Văn Mới");
}

#[test]
fn a_draft_of_another_version_is_said_to_be_one_and_can_be_dropped() {
    let mut desk = desk();
    desk.plays(CARD).plays("N \"2\" esc");
    desk.chest().forms[0].text = "{\"title\":\"Fly\"}".to_owned();
    dies(&mut desk);
    desk.sees("phiên bản khác")
        .presses("enter")
        .sees("không mở được ở đây");
    desk.presses("e y y").sees("Không có bản nháp nào.");
}

#[test]
fn keys_typed_ahead_of_the_drafts_go_where_they_were_meant() {
    let mut desk = desk();
    desk.plays(CARD).plays("N \"2\" esc");
    desk.sits_down(look(Lang::Vi), (80, 24));
    desk.plays("/ \"tns\" enter").finds_drafts();
    desk.sees("nháp 1").sees("THỬ NGỌC SÁNG");
}

#[test]
fn the_place_of_the_last_sitting_is_a_key_away() {
    let mut desk = desk();
    desk.plays(CARD).sees("MẪU VĂN AN");
    dies(&mut desk);
    desk.sees("Lần trước đang ở hồ sơ 24-0204.")
        .presses("g v")
        .sees("MẪU VĂN AN");
    // Passed through only: help and find are no places.
    desk.presses("q q enter ?");
    dies(&mut desk);
    desk.sees("Lần trước đang ở danh sách một xã.")
        .presses("g v")
        .sees("17 người");
    desk.presses("q q");
    dies(&mut desk);
    desk.sees_no("Lần trước")
        .presses("g v")
        .sees("Lần trước kết thúc ở bảng toàn huyện.");
}

#[test]
fn a_form_that_met_trouble_and_was_changed_is_not_taken_for_the_one_that_was_recorded() {
    let mut desk = desk();
    desk.plays(CARD).plays("N tab tab tab ctrl-u \"60tr\"");
    desk.faults().strike(Answer::Full, 1, Lasting::Once);
    desk.presses("ctrl-o").sees("đĩa đã hết chỗ");
    desk.faults().heal();
    // The order is on disk after all; only its receipt never came.
    let id = desk.chest().forms[0].id;
    desk.is_recorded(id, wants(60));
    desk.plays("ctrl-u \"70tr\" ctrl-o");
    desk.sees("Một bản nháp đã được ghi vào sổ từ trước, số 658")
        .sees("Đề nghị 60 trđ");
    assert_eq!(desk.chest().forms, []);
}

#[test]
fn a_form_that_met_trouble_and_was_not_recorded_goes_out_as_it_was_changed() {
    let mut desk = desk();
    desk.plays(CARD).plays("N tab tab tab ctrl-u \"60tr\"");
    desk.faults().strike(Answer::Full, 1, Lasting::Once);
    desk.presses("ctrl-o").sees("đĩa đã hết chỗ");
    desk.faults().heal();
    desk.plays("ctrl-u \"70tr\" ctrl-o");
    desk.sees("Đã lưu, số 658.").sees("Đề nghị 70 trđ");
}

#[test]
fn an_order_that_met_trouble_is_asked_about_however_much_was_recorded_since() {
    let mut desk = desk();
    desk.plays(CARD)
        .plays("N backtab backtab backtab ctrl-u \"60tr\"");
    desk.faults().strike(Answer::Full, 1, Lasting::Once);
    desk.presses("ctrl-o").sees("đĩa đã hết chỗ");
    desk.faults().heal();
    let id = desk.chest().forms[0].id;
    desk.is_recorded(id, wants(60)).presses("esc");
    desk.plays("/ \"tns\" enter")
        .plays("c x")
        .sees("Đã lưu, số 659.");
    desk.plays(CARD)
        .plays("N backtab backtab backtab ctrl-u \"70tr\" ctrl-o");
    desk.sees("Một bản nháp đã được ghi vào sổ từ trước, số 658");
    assert_eq!(desk.chest().forms, []);
}

#[test]
fn a_draft_that_another_desk_recorded_meanwhile_is_not_recorded_over() {
    let mut desk = desk();
    desk.plays(CARD)
        .plays("N backtab backtab backtab ctrl-u \"60tr\" esc");
    dies(&mut desk);
    let id = desk.chest().forms[0].id;
    desk.is_recorded(id, wants(60)).presses("enter");
    desk.plays("ctrl-u \"75tr\" ctrl-o");
    desk.sees("Một bản nháp đã được ghi vào sổ từ trước, số 658")
        .sees("Đề nghị 60 trđ");
}

#[test]
fn a_draft_taken_up_on_its_card_is_not_sent_over_what_was_recorded_since() {
    let mut desk = desk();
    desk.plays(CARD)
        .plays("N backtab backtab backtab ctrl-u \"60tr\" esc");
    desk.meanwhile(wants(70)).hears();
    desk.presses("N").sees("nhưng hồ sơ đã thay đổi từ đó");
    desk.presses("ctrl-o").sees("Hai người cùng sửa");
    desk.presses("i y")
        .sees("Đã lưu, số 659.")
        .sees("Đề nghị 60 trđ");
}

#[test]
fn what_is_typed_of_the_same_person_goes_over_a_draft_of_the_file() {
    let mut desk = desk();
    desk.plays(CARD)
        .plays("e t up up \"0912345678\" esc")
        .sees("nháp 1");
    desk.plays("g h enter + \"mẫu văn an\" tab \"17041991\" \"1\" tab tab \"Thôn 9\" tab");
    desk.presses("ctrl-y")
        .sees("Sửa thông tin")
        .sees("Thôn 9")
        .sees("0912345678");
}

#[test]
fn a_form_that_cannot_be_kept_does_not_look_kept() {
    let mut desk = desk();
    desk.plays("enter + \"Thử Văn Mới\" tab")
        .sees("─ nháp 08:42 ─");
    desk.chest().is_full = true;
    desk.plays("\"1990\" tab")
        .sees("Không giữ được bản nháp")
        .sees_no("─ nháp");
}
