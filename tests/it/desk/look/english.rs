//! At an English desk nothing is Vietnamese but data: names of people, places, groups and forms, and
//! what somebody typed. Each stop is looked at beside the same stop in Vietnamese, so that a label
//! without any mark on its letters is found too.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use qd22::text::Lang;

use crate::desk::sitting::{Sitting, look};
use crate::desk::tour;

/// The files the demonstration and the communes are made from: what stands between their quotation
/// marks is data.
const DATA: [&str; 7] = [
    "src/rules/communes.toml",
    "src/register/demo/applicants.toml",
    "src/register/demo/district.toml",
    "src/register/demo/names.rs",
    "src/register/demo/people.rs",
    "src/register/demo/path.rs",
    "src/text/desk/typing_lesson/people.rs",
];

/// Words both languages have: the program, the office, the form *Mẫu 01*, a town's title (thị trấn), the
/// currency, the word for it typed shortly, ways to type Vietnamese, accounts of officers.
const SHARED: &[&str] = &[
    "qd", "td", "PGD", "Hàm", "Yên", "Mẫu", "TT", "Mđ", "đ", "tr", "GCN", "VI", "Telex", "VNI",
    "lan", "hung", "duc", "do",
];

/// Names of keys.
const KEYS: &[&str] = &[
    "Ctrl", "Shift", "Enter", "Esc", "Tab", "Space", "Home", "End", "PgUp", "PgDn", "Up", "Down",
    "Left", "Right",
];

/// What the walk types and the desk shows as it was typed.
const TYPED: &[&str] = &[
    "zzz", "zzzz", "xyz", "tns", "abc", "mở", "lưu", "gần", "đến", "tan", "thu",
];

/// The letters the first look at a terminal shows, and the words `PuTTY` has for its settings.
const SCREEN_CHECK: &[&str] = &[
    "ồ",
    "ễ",
    "ự",
    "PuTTY",
    "Window",
    "Translation",
    "Remote",
    "character",
    "set",
    "UTF",
    "Appearance",
    "Font",
    "Consolas",
    "ascii",
];

/// Words of a line, and whether each was cut at its end.
fn words_of(line: &str) -> Vec<(&str, bool)> {
    let letters = |c: char| !c.is_alphabetic();
    let mut words = Vec::new();
    let mut at = 0;
    for part in line.split(letters) {
        let end = at + part.len();
        if !part.is_empty() {
            words.push((part, line[end..].starts_with('…')));
        }
        at = end + line[end..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// Words and neighbours of the data.
struct Data {
    words: BTreeSet<String>,
    neighbours: BTreeSet<(String, String)>,
}

impl Data {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut data = Self {
            words: BTreeSet::new(),
            neighbours: BTreeSet::new(),
        };
        for file in DATA {
            let text = fs::read_to_string(root.join(file)).unwrap();
            let is_code = |line: &&str| !line.trim_start().starts_with(['#', '/']);
            for line in text.lines().filter(is_code) {
                for quoted in line.split('"').skip(1).step_by(2) {
                    data.learn(quoted);
                }
            }
        }
        assert!(300 < data.words.len());
        data
    }

    fn learn(&mut self, quoted: &str) {
        let words: Vec<String> = words_of(quoted)
            .into_iter()
            .map(|(word, _)| word.to_owned())
            .collect();
        self.words
            .extend(words.iter().map(|word| word.to_uppercase()));
        let pairs = words.windows(2);
        self.neighbours
            .extend(pairs.map(|pair| (pair[0].clone(), pair[1].clone())));
        self.words.extend(words);
    }

    /// Whether a word of a line is data. A name is known by its capital; any other word only beside a
    /// word it stands beside in the data, for the language has the same words.
    fn has(&self, line: &[(&str, bool)], at: usize) -> bool {
        let (word, is_cut) = line[at];
        let is_known = |whole: &String| whole == word || is_cut && whole.starts_with(word);
        if !self.words.iter().any(is_known) {
            return false;
        }
        let beside = |at: Option<usize>| at.and_then(|at| line.get(at)).map(|(word, _)| *word);
        let pair = |one: Option<&str>, next: Option<&str>| {
            let pair = one.zip(next);
            pair.is_some_and(|(one, next)| {
                let pair = (one.to_owned(), next.to_owned());
                self.neighbours.contains(&pair)
            })
        };
        word.starts_with(char::is_uppercase)
            || pair(beside(at.checked_sub(1)), Some(word))
            || pair(Some(word), beside(Some(at + 1)))
    }
}

/// The words of an English screen that are Vietnamese, each with its line; `beside` is the same screen
/// in Vietnamese.
fn vietnamese(screen: &str, beside: &str, data: &Data) -> Vec<String> {
    let known: BTreeSet<&str> = beside
        .lines()
        .flat_map(words_of)
        .map(|(word, _)| word)
        .collect();
    let mut found = Vec::new();
    for line in screen.lines() {
        let words = words_of(line);
        for (at, (word, _)) in words.iter().enumerate() {
            let is_short = word.chars().count() < 2 && word.is_ascii();
            // A hash is no word, whatever letters it has.
            let is_hash = line.contains(" hash ");
            let is_shared = [SHARED, KEYS, TYPED, SCREEN_CHECK].concat().contains(word);
            let is_suspect = !word.is_ascii() || known.contains(word);
            if is_suspect && !is_short && !is_hash && !is_shared && !data.has(&words, at) {
                found.push(format!("{word}: {line}"));
            }
        }
    }
    found
}

#[test]
fn an_english_desk_says_nothing_in_vietnamese() {
    let data = Data::read();
    let mut beside = Vec::new();
    tour::walk(look(Lang::Vi), |desk, _| beside.push(desk.screen()));
    let mut beside = beside.into_iter();
    tour::walk(look(Lang::En), |desk: &mut Sitting, stop| {
        let found = vietnamese(&desk.screen(), &beside.next().unwrap(), &data);
        assert!(found.is_empty(), "{stop}: {found:#?}\n{}", desk.screen());
    });
}

#[test]
fn the_test_of_english_finds_marked_words_and_labels_without_marks() {
    let data = Data::read();
    let found = |screen: &str, beside: &str| vietnamese(screen, beside, &data).len();
    assert_eq!(found(" Thử Thị Lan  paid", " Thử Thị Lan  đã giải ngân"), 0);
    assert_eq!(found(" Mua trâu sinh sản ", " Mua trâu sinh sản "), 0);
    assert_eq!(found(" chờ Thử Thị Lan", " chờ Thử Thị Lan"), 1);
    assert_eq!(found(" sinh 1991", " sinh 1991"), 1);
    assert_eq!(found("u theo tay", "u theo tay"), 2);
}

/// Screens on which commands can be asked for, with what is left of a screen that takes letters.
const SCREENS: [&str; 12] = [
    "down",
    "tab",
    "enter",
    "enter space down space",
    "enter f \"th\" enter",
    "g p",
    "g j",
    "g j tab",
    "/ \"mva\" enter",
    "/ \"mva\" enter c",
    "/ \"mva\" enter = esc",
    "/ \"mẫu thị đào\" enter",
];

#[test]
fn one_command_switches_the_language_of_every_screen_and_of_all_that_stands_on_it() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    let lines = |desk: &Sitting| {
        let screen = desk.screen();
        let lines: Vec<String> = screen.lines().map(str::to_owned).collect();
        // The line above the keys says that the language was switched.
        [&lines[..22], &lines[23..]].concat()
    };
    for keys in SCREENS {
        let mut expected = Vec::new();
        for lang in Lang::ALL {
            desk.sits_down(look(lang), (80, 24)).plays(keys);
            expected.push(lines(&desk));
        }
        desk.sits_down(look(Lang::Vi), (80, 24)).plays(keys);
        desk.plays(": \"doi tieng\" enter")
            .sees("The desk speaks English.");
        assert_eq!(lines(&desk), expected[1], "{keys}");
        desk.plays(": \"switch\" enter")
            .sees("Màn hình dùng tiếng Việt.");
        assert_eq!(lines(&desk), expected[0], "{keys}");
    }
}
