//! What the screens look like: the text of each at the two sizes, to be read like an officer would.

use qd22::text::Lang;

use super::sitting::Sitting;

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (100, 30);

/// The keys from the board to each screen.
const SCREENS: [(&str, &str); 11] = [
    ("home", "j"),
    ("commune", "enter"),
    ("card", "/ m v a enter"),
    ("walk", "/ t n s enter c"),
    ("find", "/ t h u"),
    ("journal", "g j"),
    ("help", "enter ?"),
    ("palette", "/ m v a enter : p"),
    ("following", "j g"),
    ("following_above", "G g"),
    (
        "pay",
        "/ t n s enter c x x x x x x D y A ctrl-o L ctrl-o g t ctrl-o P S V ctrl-o",
    ),
];

fn check(lang: Lang, size: (u16, u16), screens: &[(&str, &str)]) {
    for (name, keys) in screens {
        let mut desk = Sitting::new(size, lang);
        desk.presses(keys);
        let language = match lang {
            Lang::Vi => "vi",
            Lang::En => "en",
        };
        let name = format!("{name}_{}x{}_{language}", size.0, size.1);
        insta::assert_snapshot!(name, desk.screen());
    }
}

#[test]
fn every_screen_fits_the_smallest_terminal() {
    check(Lang::Vi, SMALL, &SCREENS);
}

#[test]
fn every_screen_uses_a_larger_terminal() {
    check(Lang::Vi, LARGE, &SCREENS);
}

#[test]
fn home_and_card_speak_english() {
    check(Lang::En, SMALL, &SCREENS[..3]);
}

#[test]
fn help_commands_and_the_keys_that_may_follow_speak_english() {
    check(Lang::En, SMALL, &SCREENS[6..9]);
}
