//! The rules the source keeps to, each named by file and line where it is broken.

use std::fs;
use std::path::{Path, PathBuf};

/// What each folder may use of the others: the layers.
const LAYERS: [(&str, &[&str]); 11] = [
    ("lang", &[]),
    ("domain", &["lang"]),
    ("office", &["domain", "lang"]),
    ("keys", &["lang"]),
    ("text", &["office", "keys", "domain", "lang"]),
    ("store", &["domain", "office"]),
    ("register", &["office", "store", "domain", "lang"]),
    ("wire", &["office", "domain"]),
    (
        "server",
        &["wire", "register", "store", "office", "text", "domain"],
    ),
    ("tui", &["office", "keys", "text", "domain", "lang"]),
    (
        "cli",
        &[
            "lang", "domain", "office", "keys", "text", "store", "register", "wire", "server",
        ],
    ),
];

/// Files longer than 400 lines that have a reason to be.
const LONG: [&str; 0] = [];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "tests", "benches"] {
        walk(&root.join(folder), &mut found);
    }
    for (path, _) in &mut found {
        *path = path.strip_prefix(root).unwrap().to_path_buf();
    }
    found.sort();
    assert!(100 < found.len(), "the sources are found");
    found
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line))
}

fn broken(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn each_folder_uses_only_the_layers_it_may() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let name = path.to_string_lossy().into_owned();
        let Some((folder, may)) = LAYERS
            .iter()
            .find(|(f, _)| name.starts_with(&format!("src/{f}/")))
        else {
            continue;
        };
        for (at, line) in lines(&text) {
            for used in line.split("crate::").skip(1) {
                let used: String = used
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                let is_layer = LAYERS.iter().any(|(layer, _)| *layer == used);
                if is_layer && used != *folder && !may.contains(&used.as_str()) {
                    faults.push(format!("{name}:{at}: {folder} may not use {used}"));
                }
            }
        }
    }
    broken(&faults);
}

#[test]
fn only_the_store_says_that_something_is_durable() {
    let mut faults = Vec::new();
    for (path, text) in sources()
        .into_iter()
        .filter(|(path, _)| path.starts_with("src"))
    {
        for (at, line) in lines(&text).filter(|(_, line)| line.contains("Durable::synced(")) {
            if !path.starts_with("src/store") {
                faults.push(format!("{}:{at}: {line}", path.display()));
            }
        }
    }
    broken(&faults);
}

#[test]
fn a_file_says_first_what_it_is_and_is_not_long() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let name = path.display();
        if !text.starts_with("//! ") {
            faults.push(format!("{name}:1: no line that says what the file is for"));
        }
        let count = text.lines().count();
        let is_long = LONG.contains(&name.to_string().as_str());
        if 400 < count && !is_long || 600 < count {
            faults.push(format!("{name}: {count} lines"));
        }
        if is_long && count <= 400 {
            faults.push(format!("{name}: {count} lines, no longer an exception"));
        }
    }
    broken(&faults);
}

#[test]
fn nothing_unfinished_and_no_path_of_a_machine_stands_in_the_source() {
    // Put together, so that this file does not name them itself.
    let unfinished = ["todo", "unimplemented", "dbg"].map(|word| format!("{word}!("));
    let marks = ["ignore]", "allow("].map(|word| format!("#[{word}"));
    let machine = ["work", "farm", "home"].map(|word| format!("\"/{word}/"));
    let mut faults = Vec::new();
    for (path, text) in sources() {
        for (at, line) in lines(&text) {
            let all = unfinished.iter().chain(&marks).chain(&machine);
            for word in all.filter(|word| line.contains(word.as_str())) {
                faults.push(format!("{}:{at}: {word}", path.display()));
            }
        }
    }
    broken(&faults);
}

#[test]
fn every_public_item_says_what_it_is() {
    let starts = [
        "pub fn ",
        "pub const fn ",
        "pub struct ",
        "pub enum ",
        "pub trait ",
        "pub type ",
    ];
    let mut faults = Vec::new();
    for (path, text) in sources()
        .into_iter()
        .filter(|(path, _)| path.starts_with("src"))
    {
        let all: Vec<&str> = text.lines().collect();
        for (at, line) in all.iter().enumerate() {
            let item = line.trim_start();
            // What a macro makes has its words at the call.
            if item.contains('$') || !starts.iter().any(|start| item.starts_with(start)) {
                continue;
            }
            let above = all[..at].iter().rev().map(|line| line.trim_start());
            let said = above.take_while(|line| !line.is_empty()).find(|line| {
                !line.starts_with("#[") && !line.ends_with(")]") && !line.ends_with(',')
            });
            if !said.is_some_and(|line| line.starts_with("///") || line.starts_with("#[doc")) {
                faults.push(format!("{}:{}: {item}", path.display(), at + 1));
            }
        }
    }
    broken(&faults);
}

#[test]
fn a_line_fits_the_page() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        for (at, line) in lines(&text) {
            let columns = line.chars().count();
            // Strings and a macro's patterns are not broken for the page's sake.
            let is_code = !["\"", "$", "//"].iter().any(|mark| line.contains(mark));
            if 100 < columns && is_code && !line.ends_with('\\') {
                faults.push(format!("{}:{at}: {columns} columns", path.display()));
            }
            if 120 < columns && line.trim_start().starts_with("//") {
                faults.push(format!("{}:{at}: {columns} columns", path.display()));
            }
        }
    }
    broken(&faults);
}

#[test]
fn files_and_types_are_named_by_the_field_not_by_computing() {
    // Put together, so that this file does not name them itself.
    let whole = |nouns: &[&str]| nouns.iter().map(|noun| noun.replace('|', "")).collect();
    let types: Vec<String> = whole(&["manag|er", "hand|ler", "help|er", "ut|il", "ut|ils"]);
    let modules: Vec<String> = whole(&["it|em", "it|ems", "da|ta"]);
    let among =
        |nouns: &[String], word: &str| nouns.iter().any(|noun| noun.eq_ignore_ascii_case(word));
    let is_banned = |word: &str| among(&types, word);
    let is_no_module = |word: &str| among(&types, word) || among(&modules, word);
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap();
        if stem.split('_').any(is_no_module) {
            faults.push(format!("{}: the file's name", path.display()));
        }
        for (at, line) in lines(&text) {
            let item = line.trim_start().trim_start_matches("pub ");
            let item = item
                .trim_start_matches("pub(crate) ")
                .trim_start_matches("pub(super) ");
            for kind in ["struct ", "enum ", "trait ", "type ", "mod "] {
                let Some(name) = item.strip_prefix(kind) else {
                    continue;
                };
                let name: String = name
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if words(&name).iter().any(|word| is_banned(word)) {
                    faults.push(format!("{}:{at}: {name}", path.display()));
                }
            }
        }
    }
    broken(&faults);
}

/// The words of a name, however they are joined.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter == '_' || letter.is_uppercase() {
            words.push(String::new());
        }
        if letter != '_' {
            words.last_mut().unwrap().push(letter);
        }
    }
    words
}

/// Where Vietnamese stands in strings by right: sentences, tables of the language, invented people.
const SPEAKING: [&str; 4] = [
    "src/text/",
    "src/lang/",
    "src/register/demo/",
    "src/keys/input_method",
];

/// The name an office has until it says otherwise: a name, no sentence.
const OFFICE: &str = "PGD Hàm Yên";

#[test]
fn sentences_stand_in_text_alone() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let name = path.to_string_lossy();
        let is_a_test =
            name.contains("test") || name.contains("samples") || name.contains("arbitrary");
        if !name.starts_with("src")
            || is_a_test
            || SPEAKING.iter().any(|part| name.starts_with(part))
        {
            continue;
        }
        let body = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for (at, line) in lines(body).filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let quoted = line.split('"').skip(1).step_by(2);
            let is_sentence = |part: &&str| part.contains(' ') && *part != OFFICE;
            for part in quoted
                .filter(is_sentence)
                .filter(|part| part.chars().any(is_vietnamese))
            {
                faults.push(format!("{name}:{at}: {part}"));
            }
        }
    }
    broken(&faults);
}

/// A letter Vietnamese has and English has not.
fn is_vietnamese(letter: char) -> bool {
    matches!(letter, '\u{c0}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}') && letter.is_alphabetic()
}
