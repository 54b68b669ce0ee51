//! The list of a commune's people: its filter words, its orders, its marks.

use qd22::domain::{CaseId, Day, Label, ListNamed, Order};
use qd22::text::Lang;

use super::shelf::Board;
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
    check(
        "thiếu:01_td",
        "Lọc: thiếu:01_td",
        &["Mẫu Văn An", "Thử Văn Dương"],
    );
    check(
        "thieu:01td con:<90",
        "Lọc: thiếu:01_td còn:<90",
        &["Mẫu Văn An"],
    );
    check(
        "còn:<0",
        "Lọc: còn:<0",
        &["Ví Gia Cao", "Ví Hữu Giang", "Mẫu Tiến Kiên"],
    );
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
        .sees(" 15 Mẫu Lương Thắng");
}

#[test]
fn escape_takes_the_filter_away_before_it_leaves() {
    let mut desk = list();
    filtered(&mut desk, "đã-vay");
    desk.presses("esc").sees("Lọc: tất cả").sees("17 người");
    desk.presses("f").types("mau").presses("esc");
    desk.sees("Lọc: tất cả").presses("esc").sees("TỔNG 18");
}

#[test]
fn a_filter_that_lets_nobody_through_says_so() {
    let mut desk = list();
    filtered(&mut desk, "chờ-duyệt");
    desk.sees("0/17 người khớp lọc.").presses("space");
    desk.sees("Danh sách trống.");
}

#[test]
fn the_line_offers_its_words_and_completes_them_in_turn() {
    let mut desk = list();
    desk.presses("f")
        .sees("Từ lọc: nhu-cầu  chưa-vay  chưa-hỏi");
    desk.types("thi").presses("tab").sees("Lọc: thiếu:");
    desk.sees("thiếu:gcn  thiếu:mẫu_01");
    desk.types("0").presses("tab").sees("Lọc: thiếu:01_uq");
    desk.presses("tab").sees("Lọc: thiếu:01_td");
    desk.presses("enter").sees("2/17 người");
}

#[test]
fn one_key_goes_round_the_orders_and_the_head_names_each() {
    let mut desk = list();
    desk.presses("down");
    for (order, first) in [
        ("xếp: họ tên", "  1 Mẫu Văn An"),
        ("xếp: ngày còn lại", "  1 Mẫu Văn An"),
        ("xếp: giai đoạn", "  1 Ví Kim Trung"),
        ("xếp: số tiền", "  1 Mẫu Văn An"),
        ("xếp: việc gấp", "  1 Mẫu Văn An"),
    ] {
        desk.presses("s")
            .sees(order)
            .sees(first)
            .sees("Ví Thị Dụ · 24-0201");
    }
}

#[test]
fn names_are_ordered_as_vietnamese_lists_are() {
    let mut desk = list();
    desk.presses("s g g");
    let names = [
        "Mẫu Văn An",
        "Mẫu Đình Bảo",
        "Thử Đình Bình",
        "Ví Gia Cao",
        "Thử Sinh Dân",
    ];
    for (at, name) in names.iter().enumerate() {
        desk.sees(&format!("{:>3} {name}", at + 1));
    }
    desk.presses("s g g")
        .sees("  1 Mẫu Văn An")
        .sees("  2 Ví Thị Dụ");
    desk.presses("G")
        .sees("Thử Văn Đức")
        .sees(" 15 Mẫu Tiến Kiên");
}

fn at_the_board(board: &Board) -> Sitting {
    let desk = Sitting::new((80, 24), Lang::Vi);
    let mut desk = desk.with_shelf(Box::new(board.clone()));
    desk.presses("enter");
    desk
}

#[test]
fn a_filter_is_kept_under_a_name_and_called_back_in_another_sitting() {
    let board = Board::default();
    let mut desk = at_the_board(&board);
    filtered(&mut desk, "còn:<90 thiếu:01_td lưu:gấp");
    desk.sees("Đã lưu bộ lọc “gấp”.").sees("1/17 người");
    filtered(&mut desk, "đã-vay lưu:xong");
    let mut desk = at_the_board(&board);
    desk.presses("f up").sees("Lọc: đã-vay").presses("up enter");
    desk.sees("Lọc: còn:<90 thiếu:01_td").sees("1/17 người");
    filtered(&mut desk, "mo:xong hội:HPN");
    desk.sees("Lọc: đã-vay hội:HPN").sees("1/17 người");
    filtered(&mut desk, "bo:gap");
    desk.sees("Đã bỏ bộ lọc “gấp”.");
    filtered(&mut desk, "mở:gấp");
    desk.sees("Chưa lưu bộ lọc nào tên “gấp”.");
    assert_eq!(board.filters.lock().unwrap().len(), 1);
}

#[test]
fn a_name_of_a_person_is_kept_nowhere_but_in_the_register() {
    let board = Board::default();
    let mut desk = at_the_board(&board);
    filtered(&mut desk, "mẫu còn:<90 lưu:mau");
    desk.sees("Không lưu tên người (“mẫu”) ngoài sổ.")
        .sees("Lọc: mẫu còn:<90 lưu:mau");
    assert!(board.filters.lock().unwrap().is_empty());
}

#[test]
fn a_shelf_in_trouble_is_said_and_the_filter_works_all_the_same() {
    let board = Board {
        is_full: true,
        ..Board::default()
    };
    let mut desk = at_the_board(&board);
    filtered(&mut desk, "đã-vay lưu:xong");
    desk.sees("Lọc: đã-vay")
        .sees("2/17 người")
        .sees("Chưa lưu được bộ lọc:");
}

#[test]
fn kept_filters_that_could_not_be_read_are_said_when_the_desk_opens() {
    let board = Board {
        aside: Some("filters.toml.bad-1".to_owned()),
        ..Board::default()
    };
    let desk = Sitting::new((80, 24), Lang::Vi);
    desk.with_shelf(Box::new(board))
        .sees("Tệp bộ lọc đã lưu bị hỏng, để riêng ở filters.toml.bad-1.");
}

/// The case of Ví Thị Dụ.
const DU: CaseId = CaseId::new(2024, 201);

#[test]
fn cursor_filter_order_and_marks_survive_what_another_records() {
    let mut desk = list();
    filtered(&mut desk, "nhu-cầu");
    desk.presses("s s s g g").sees("xếp: giai đoạn");
    desk.presses("space down down space").sees("đánh dấu 2");
    let before = desk.screen();
    assert!(before.contains(">*  3"), "{before}");
    // Somebody the cursor is not on moves to another place of the list.
    desk.meanwhile(confirmed(DU)).hears();
    let after = desk.screen();
    assert_ne!(before, after);
    desk.sees("Lọc: nhu-cầu")
        .sees("xếp: giai đoạn")
        .sees("đánh dấu 2");
    let person = |screen: &str| {
        let row = screen.lines().find(|line| line.starts_with(">*")).unwrap();
        row[5..25].to_owned()
    };
    assert_eq!(person(&before), person(&after), "{after}");
    assert_eq!(after.matches("*  ").count(), 2, "{after}");
}

fn confirmed(case: CaseId) -> Order {
    Order::ConfirmListing {
        cases: vec![case],
        list: ListNamed {
            no: Label::new("05/DS").unwrap(),
            date: Day::of(2024, 6, 3),
        },
        police_signed_on: Day::of(2024, 6, 3),
        committee_signed_on: Day::of(2024, 6, 5),
    }
}

#[test]
fn ranges_marks_and_all_are_counted_and_taken_away_one_thing_at_a_time() {
    let mut desk = list();
    desk.presses("space down down v down down")
        .sees("đánh dấu 4…");
    desk.presses("up")
        .sees("đánh dấu 3…")
        .presses("v")
        .sees("đánh dấu 3");
    desk.presses("home v G").sees("đánh dấu 17…");
    desk.presses("esc").sees("đánh dấu 3");
    desk.presses("*")
        .sees("đánh dấu 17")
        .presses("*")
        .sees_no("đánh dấu 1");
    desk.presses("* space").sees("đánh dấu 16");
    filtered(&mut desk, "đã-vay");
    desk.sees("đánh dấu 16 (14 ngoài lọc)");
    desk.presses("esc")
        .sees("đánh dấu 16")
        .presses("esc")
        .sees_no("đánh dấu 16");
    desk.presses("esc").sees("TỔNG 18");
}

#[test]
fn marks_of_a_burst_are_those_of_the_same_keys_one_by_one() {
    let keys = "space pagedown space up up v home space g g * space s f m a u enter down space";
    let (mut slow, mut fast) = (list(), list());
    slow.presses(keys);
    fast.presses_at_once(keys);
    assert_eq!(slow.screen(), fast.screen());
}

#[test]
fn the_list_speaks_english() {
    let mut desk = Sitting::new((80, 24), Lang::En);
    desk.presses("enter");
    filtered(&mut desk, "thiếu:01_td còn:<90");
    desk.sees("Filter: missing:01_td left:<90")
        .sees("1/17 persons");
    filtered(&mut desk, "owes:polise");
    desk.sees("There is no filter word “owes:polise”. The nearest is “owes:police”.");
}

/// A styled snapshot of what stands on the screen.
pub(super) fn check_styled(name: &str, desk: &Sitting) {
    let (width, height) = desk.size();
    insta::assert_snapshot!(format!("{name}_{width}x{height}"), desk.styled());
}

#[test]
fn a_list_with_filter_order_and_marks_stands_at_both_sizes() {
    for size in [(80, 24), (100, 30)] {
        let mut desk = Sitting::new(size, Lang::Vi);
        desk.presses("enter");
        filtered(&mut desk, "nhu-cầu chưa-vay còn:<365");
        desk.presses("s s space down space down");
        check_styled("filtered", &desk);
        desk.presses("f").types("th");
        check_styled("filter_line", &desk);
    }
}

/// Steps from card to card past the rows that are here, and gives the next key in the same breath: it is
/// for the next person, never for the one before.
#[test]
fn a_key_behind_the_next_person_is_for_that_person() {
    for way in ["enter", "/ m"] {
        let mut desk = Sitting::new((80, 24), Lang::Vi);
        desk.presses(way).presses("enter");
        let name = |desk: &Sitting| {
            let screen = desk.screen();
            let line = screen.lines().nth(1).unwrap().to_owned();
            line.split("  ").next().unwrap().trim().to_owned()
        };
        let mut steps = 0;
        loop {
            let before = name(&desk);
            desk.presses_at_once(". N");
            let now = name(&desk);
            if now == before {
                break;
            }
            steps += 1;
            let screen = desk.screen();
            let form = screen.lines().find(|line| line.contains("Ghi nhu cầu vay"));
            if let Some(form) = form {
                assert!(
                    form.to_uppercase().contains(&now),
                    "{way}, {steps}: {form} over {now}"
                );
                desk.presses("esc");
            }
        }
        assert!(
            15 < steps,
            "{way}: the way leads past what is on the first page: {steps}"
        );
    }
}
