//! The list of a commune's people: its filter words, its orders, its marks.

use qd22::domain::{CaseId, Label, Order};
use qd22::office::{KeptFilter, Shelf, Shelved, Trouble};
use qd22::text::Lang;

use super::sitting::Sitting;

/// The people of Đức Ninh.
pub(super) fn list() -> Sitting {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("enter");
    desk
}

/// Types words into the filter line of a list and takes them.
#[track_caller]
fn filtered(desk: &mut Sitting, words: &str) {
    desk.presses("f ctrl-u").types(words).presses("enter");
}

/// What each word leaves of the seventeen.
#[track_caller]
fn check(words: &str, shown: &str, people: &[&str]) {
    let mut desk = list();
    filtered(&mut desk, words);
    desk.sees(shown).sees(&format!("{}/17 người", people.len()));
    for (at, name) in people.iter().enumerate() {
        desk.sees(&format!("{:>3} {name}", at + 1));
    }
}

#[test]
fn every_filter_word_says_who_is_listed() {
    check("thiếu:01_td", "Lọc: thiếu:01_td", &["Mẫu Văn An", "Thử Văn Dương"]);
    check("thieu:01td con:<90", "Lọc: thiếu:01_td còn:<90", &["Mẫu Văn An"]);
    check("còn:<0", "Lọc: còn:<0", &["Ví Gia Cao", "Ví Hữu Giang", "Mẫu Tiến Kiên"]);
    check(
        "bên:congan",
        "Lọc: bên:công-an",
        &["Ví Thị Dụ", "Thử Đình Bình", "Thử Văn Dương"],
    );
    check("chua-hoi", "Lọc: chưa-hỏi", &["Ví Kim Trung"]);
    check("đã-vay", "Lọc: đã-vay", &["Mẫu Thị Đào", "Thử Văn Đức"]);
    check(
        "wants unpaid via:women",
        "Lọc: nhu-cầu chưa-vay hội:HPN",
        &["Ví Thị Dụ"],
    );
    check("đủ-ĐK chưa-vay", "Lọc: đủ-ĐK chưa-vay", &["Mẫu Văn An"]);
    check("tổ:04", "Lọc: tổ:04", &["Mẫu Văn An", "Thử Văn Đức"]);
    check("mau th", "Lọc: mau th", &["Mẫu Thị Đào", "Mẫu Lương Thắng"]);
    check("chờ-duyệt", "Lọc: chờ-duyệt", &[]);
}

#[test]
fn who_waits_for_approval_is_listed_by_one_word() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("down down enter");
    filtered(&mut desk, "chờ-duyệt");
    desk.sees("Lọc: chờ-duyệt").sees("1/").sees("chờ duyệt");
}

#[test]
fn a_wrong_word_is_named_and_what_was_typed_stays() {
    let mut desk = list();
    desk.presses("f").types("thiếu:01_tx còn:<90");
    desk.presses("enter")
        .sees("Không có từ lọc “thiếu:01_tx”. Gần nhất: “thiếu:01_td”.")
        .sees("Lọc: thiếu:01_tx còn:<90")
        .sees(" 17 Thử Ngọc Viên");
}
