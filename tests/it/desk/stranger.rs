//! A stranger at the desk, who knows the one key that the hints name for help: everything is found by
//! words in its list and run from there.

use qd22::keys::{Action, Keymap};
use qd22::text::{Lang, action_label};

use super::sitting::Sitting;

/// Who knows nothing but how to open the list, how to run what is marked in it, and to answer what is
/// asked as the screen says.
struct Stranger {
    desk: Sitting,
    lang: Lang,
    keymap: Keymap,
}

impl Stranger {
    fn with(keymap: &str, lang: Lang) -> Self {
        let keys = || Keymap::named(keymap).unwrap();
        Self {
            desk: Sitting::with_keys(keys(), (80, 24), lang),
            lang,
            keymap: keys(),
        }
    }

    /// The first screen names the key.
    #[track_caller]
    fn learns_the_key(&mut self) -> &mut Self {
        let help = &self.keymap.keys_for(Action::Help)[0];
        let hint = format!("{} {}", help.label(), action_label(self.lang, Action::Help));
        self.desk.sees(&hint);
        self
    }

    /// Opens the list, types the name of what is wanted, and runs it.
    #[track_caller]
    fn runs(&mut self, action: Action) -> &mut Self {
        let help = &self.keymap.keys_for(Action::Help)[0];
        self.desk.presses(&help.spelling());
        self.desk.types(action_label(self.lang, action));
        let first = self.desk.screen();
        let keys = self.keymap.keys_for(action);
        let first = first.lines().find(|line| line.starts_with('>')).unwrap();
        assert!(
            keys.iter().any(|keys| first.contains(&keys.label())),
            "{action:?} is not first: {first}"
        );
        self.desk.presses("enter");
        self
    }

    #[track_caller]
    fn sees(&mut self, vi: &str, en: &str) -> &mut Self {
        self.desk.sees(match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        });
        self
    }
}

fn check(keymap: &str, lang: Lang) {
    let mut stranger = Stranger::with(keymap, lang);
    stranger.learns_the_key().runs(Action::Find);
    stranger.desk.types("tns").presses("enter");
    stranger.sees("THỬ NGỌC SÁNG", "THỬ NGỌC SÁNG");
    // What is missing: six papers, listed on the card and walked.
    stranger.sees("[ĐỦ ĐK]", "[ELIGIBLE]").sees("1/7", "1/7");
    stranger.runs(Action::Walk);
    for _ in 0..6 {
        stranger.runs(Action::Received);
    }
    stranger.sees("7/7", "7/7");
    stranger
        .runs(Action::Submit)
        .sees("Trình duyệt hồ sơ", "Submit");
    stranger.desk.presses("y");
    stranger.sees("[TRÌNH]", "[SUBMITTED]");
    stranger.runs(Action::Undo);
    stranger.sees("[HỒ SƠ]", "[DOCUMENTS]");
    stranger.sees("Đã hoàn tác việc số", "Took back act");
}

#[test]
fn finds_learns_receives_submits_and_takes_back_from_the_help_screen_alone() {
    for keymap in Keymap::names() {
        for lang in Lang::ALL {
            check(keymap, lang);
        }
    }
}
