//! Whether what is shown has room: at the smallest size nothing is cut off but what another key shows
//! whole.

use qd22::text::Lang;

use crate::desk::sitting::{Sitting, look};
use crate::desk::tour;

/// Parts of a row in which a cut is no loss: acts of the journal (its detail shows them whole), the words
/// a filter may have (typing narrows them), a range of marks that is still being drawn, and the middle
/// of a way.
const MAY_BE_CUT: [&str; 9] = [
    "/06 07:",
    "/06 08:",
    "/05 07:",
    "Từ lọc:",
    "Words:",
    "đánh dấu",
    "marked",
    " > … > ",
    "/04 0",
];

#[test]
fn nothing_is_cut_off_at_either_size_in_either_language() {
    let mut cut = std::collections::BTreeSet::new();
    for lang in Lang::ALL {
        tour::walk(look(lang), |desk, stop| {
            let screen = desk.screen();
            let rows = screen.lines().filter(|row| row.contains('…'));
            for row in rows.filter(|row| !MAY_BE_CUT.iter().any(|part| row.contains(part))) {
                cut.insert(format!("{stop}: {row}"));
            }
        });
    }
    assert!(cut.is_empty(), "{cut:#?}");
}

/// Rows of a form in which a line has the focus.
fn focused(desk: &Sitting) -> usize {
    let screen = desk.screen();
    screen.lines().filter(|row| row.starts_with("│ >")).count()
}

#[test]
fn the_line_that_is_filled_in_is_in_sight_in_every_form() {
    for lang in Lang::ALL {
        let mut forms = 0;
        tour::walk(look(lang), |desk, stop| {
            if focused(desk) == 0 {
                return;
            }
            forms += 1;
            for step in 0..15 {
                desk.presses("tab");
                assert_eq!(focused(desk), 1, "{stop}, {step}\n{}", desk.screen());
            }
        });
        assert!(50 < forms, "{forms}");
    }
}

/// With a refusal under it, the longest form is nearly as tall as the screen.
#[test]
fn a_tall_form_scrolls_in_both_languages() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    for (name, lang) in [("tall_form_vi", Lang::Vi), ("tall_form_en", Lang::En)] {
        desk.sits_down(look(lang), (80, 24))
            .plays("enter + \"Thử Văn Mới\" tab \"12/06/2024\" tab \"nm\" ctrl-o")
            .plays("backtab backtab");
        insta::assert_snapshot!(name, desk.screen());
        assert_eq!(focused(&desk), 1, "{}", desk.screen());
    }
}
