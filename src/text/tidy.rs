//! The wording of `decisions` held over the whole folder: words that are never said, one spelling of
//! tone marks, no key named, no exclamation mark. Reads the source, so that no sentence escapes;
//! files of tests, which nobody reads on a screen, are left out.

mod glossary;

use std::fs;
use std::path::{Path, PathBuf};

/// Words an officer never reads, and what stands for them.
const NEVER: &[(&str, &str)] = &[
    ("đối tượng", "người thụ hưởng"),
    ("tù nhân", "người chấp hành xong án phạt tù"),
    ("phạm nhân", "người chấp hành xong án phạt tù"),
    ("tội phạm", "người chấp hành xong án phạt tù"),
    ("cửa sổ", "thời hạn 5 năm"),
    ("che án", "ẩn thông tin riêng"),
    ("chxapt", "chấp hành xong án phạt tù"),
    ("phễu", "toàn huyện"),
    ("đợt", "phiên giao dịch"),
    ("khoan số", "xem danh sách"),
    ("băm", "nhật ký nguyên vẹn, không khớp tại"),
    ("giả", "thử"),
    ("window", "five years"),
    ("convict", "beneficiary"),
    ("prisoner", "beneficiary"),
    ("criminal", "beneficiary"),
];

/// Keys by name, as whole words of a text.
const KEYS: &[&str] = &[
    "enter",
    "esc",
    "escape",
    "tab",
    "ctrl",
    "alt",
    "shift",
    "backspace",
    "pgup",
    "pgdn",
    "f1",
    "f2",
    "f3",
    "f4",
    "f5",
    "f6",
    "f7",
    "f8",
    "f9",
    "f10",
    "f11",
    "f12",
];

/// Syllables that end like these take their tone on the first vowel: hòa, thủy, hủy, xóa.
const LATE_TONES: &[&str] = &[
    "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of texts is read") {
        let path = entry.expect("an entry of the folder").path();
        if path.ends_with("tidy") {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if path
            .file_name()
            .is_none_or(|name| name != "tidy.rs" && name != "tests.rs")
        {
            found.push(path);
        }
    }
}

/// Every text between quotation marks of the folder's code, with the file it stands in.
fn texts() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text");
    sources(&folder, &mut files);
    assert!(10 < files.len(), "the folder of texts has its files");
    let mut texts = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).expect("a source file is read");
        let code: String = source
            .lines()
            .map(str::trim_start)
            .filter(|line| !line.starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        let code = code.replace("\\\"", "").replace("'\"'", "");
        let marks = code.matches('"').count();
        assert!(
            marks.is_multiple_of(2),
            "{}: a text has no end",
            file.display()
        );
        texts.extend(
            code.split('"')
                .skip(1)
                .step_by(2)
                .map(|text| (file.clone(), text.to_owned())),
        );
    }
    assert!(500 < texts.len(), "the folder of texts has its texts");
    texts
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

#[test]
fn no_text_says_a_word_that_is_never_said() {
    for (file, text) in texts() {
        // A page of the settings of a terminal program, by its name there.
        let text = text.replace("Window > ", "");
        let said = words(&text).collect::<Vec<_>>().join(" ");
        for (never, instead) in NEVER {
            let whole = format!(" {said} ");
            assert!(
                !whole.contains(&format!(" {never} ")),
                "{}: “{text}” says “{never}”, say “{instead}”",
                file.display()
            );
        }
    }
}

#[test]
fn tones_stand_on_the_first_vowel_of_an_open_syllable() {
    for (file, text) in texts() {
        for word in words(&text) {
            let late = LATE_TONES.iter().any(|end| word.ends_with(end));
            assert!(
                !late || word.starts_with("qu"),
                "{}: “{word}” in “{text}”",
                file.display()
            );
        }
    }
}

#[test]
fn no_text_names_a_key() {
    for (file, text) in texts() {
        for word in words(&text) {
            assert!(
                !KEYS.contains(&word.as_str()),
                "{}: “{text}” names the key “{word}”",
                file.display()
            );
        }
    }
}

#[test]
fn no_text_shouts() {
    for (file, text) in texts() {
        // A leading mark says that time runs out, for those who see no colour.
        let said = text.strip_prefix("! ").unwrap_or(&text).replace("[!]", "");
        let calm = !said.contains('!');
        assert!(calm, "{}: “{text}”", file.display());
    }
}
