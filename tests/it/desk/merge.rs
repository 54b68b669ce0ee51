//! Two files of one person on the desk: the code of the other, the question, both cards after it, and
//! back again.

use qd22::text::Lang;

use super::list::check_styled;
use super::sitting::Sitting;

/// The card of Mẫu Văn An, who was put down a second time as 24-0205, under another number.
fn twice_in(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    let sex = if lang == Lang::Vi { "n" } else { "m" };
    desk.presses("enter +").types("Mẫu Văn An").presses("tab");
    desk.types("1991").presses("tab").types(sex).presses("tab");
    desk.types("099090777781").presses("ctrl-o");
    desk.sees("24-0205").presses("esc / m v a enter");
    desk.sees("24-0204");
    desk
}

fn twice() -> Sitting {
    twice_in((80, 24), Lang::Vi)
}

/// Merged, with the reason that two numbers ask for.
fn merged(desk: &mut Sitting, reason: &str) {
    desk.presses("e j").types("205").presses("ctrl-o y");
    desk.sees(reason).types("gõ nhầm số").presses("ctrl-o y");
}

#[test]
fn two_files_become_one_after_a_question_that_names_both() {
    let mut desk = twice();
    desk.presses("e j")
        .sees("Gộp hồ sơ · 24-0204 Mẫu Văn An, 1991, Đức Ninh, ····17");
    desk.types("205")
        .sees("24-0205 Mẫu Văn An, 1991, Đức Ninh, ····81")
        .presses("ctrl-o");
    desk.sees("Gộp 24-0205 Mẫu Văn An, 1991, Đức Ninh, ····81 vào 24-0204");
    // No is the answer of Enter.
    desk.presses("enter").sees(">Hồ sơ kia (mã)");
    desk.presses("ctrl-o y")
        .sees("! hai hồ sơ khác nhau về số CCCD");
    desk.types("gõ nhầm số").presses("ctrl-o y");
    desk.sees("Đã gộp hồ sơ của một người: 24-0205, 24-0204.")
        .sees("khác, giữ như ở đây: số CCCD");
    // By name there is one of them, by its code the other, which leads on.
    desk.presses("esc ctrl-u m v a")
        .sees("1 người")
        .sees_no("đã gộp");
    desk.presses("ctrl-u").types("24-0205").sees("đã gộp");
    desk.presses("enter")
        .sees("Đã gộp vào 24-0204 ngày 11/06/2024");
    desk.presses("N").sees("Hồ sơ 24-0205 đã gộp vào 24-0204.");
    desk.presses("enter").sees("MẪU VĂN AN").sees("CCCD ····17");
    desk.presses("u").sees("Đã hoàn tác");
    desk.presses("esc").sees("CCCD ····81").sees("[ĐÃ RÀ SOÁT]");
    desk.presses("ctrl-y").sees("Đã gộp vào 24-0204");
}

#[test]
fn the_file_itself_a_code_nobody_has_and_one_that_went_are_refused_at_the_line() {
    let mut desk = twice();
    desk.presses("e j").types("204").presses("ctrl-o y");
    desk.sees("Hai mã này là cùng một hồ sơ.")
        .sees(">Hồ sơ kia");
    desk.presses("ctrl-u").types("999").presses("ctrl-o");
    desk.sees(">Hồ sơ kia").sees("! ");
    desk.presses("ctrl-u ctrl-o").sees("! phải ghi");
    desk.presses("esc");
    merged(&mut desk, "hai hồ sơ khác nhau về số CCCD");
    desk.presses("e j").types("205").presses("ctrl-o y");
    desk.sees("Hồ sơ 24-0205 đã gộp vào 24-0204.");
}

#[test]
fn the_number_of_a_file_that_went_is_known_as_the_other_ones() {
    let mut desk = twice();
    merged(&mut desk, "hai hồ sơ khác nhau về số CCCD");
    desk.presses("esc esc +")
        .types("Thử Một Người")
        .presses("tab");
    desk.types("1990").presses("tab").types("n").presses("tab");
    desk.types("099090777781");
    desk.sees("! Đã có số CCCD này: 24-0204 Mẫu Văn An");
    desk.presses("ctrl-o")
        .sees("Số CCCD này đã có ở hồ sơ 24-0204.");
}

#[test]
fn a_file_that_was_paid_is_the_one_to_keep() {
    let mut desk = twice();
    desk.presses("esc ctrl-u")
        .types("mẫu thị đào")
        .presses("enter")
        .sees("[GIẢI NGÂN]");
    let screen = desk.screen();
    let code = |line: &str| line.split_whitespace().last().map(str::to_owned);
    let heading = screen.lines().find(|line| line.contains("MẪU THỊ ĐÀO"));
    let paid = heading.and_then(code).expect("its code");
    desk.presses("esc ctrl-u").types("24-0205").presses("enter");
    desk.presses("e j").types(&paid).presses("ctrl-o y");
    desk.sees("nên phải là hồ sơ được giữ");
}

#[test]
fn snapshots() {
    for (size, lang, reason) in [
        ((80, 24), Lang::Vi, "hai hồ sơ khác nhau về số CCCD"),
        (
            (100, 30),
            Lang::En,
            "the two cases differ in citizen number",
        ),
    ] {
        let name = |what: &str| format!("merge_{what}_{}", lang.id());
        let mut desk = twice_in(size, lang);
        desk.presses("e j").types("205");
        check_styled(&name("form"), &desk);
        desk.presses("ctrl-o");
        check_styled(&name("asks"), &desk);
        desk.presses("y");
        desk.sees(reason).types("gõ nhầm số").presses("ctrl-o y");
        check_styled(&name("kept"), &desk);
        desk.presses("esc ctrl-u").types("24-0205").presses("enter");
        check_styled(&name("gone"), &desk);
    }
}
