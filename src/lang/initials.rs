//! A name short enough for a crowded screen and a room with strangers. Refuses to know who may see
//! the whole name.

use super::{clean::clean, fold::is_letter_or_digit};

/// The first word whole, of the others the first letter and a dot: `Mẫu Văn An` = `Mẫu V. A.`.
/// A word without letter or digit is left out; a name of one word stays as it is.
pub fn initials(name: &str) -> String {
    let name = clean(name);
    let mut words = name.split(' ');
    let mut short = words.next().unwrap_or_default().to_owned();
    for initial in words.filter_map(|word| word.chars().find(|&c| is_letter_or_digit(c))) {
        short.push(' ');
        short.extend(initial.to_uppercase());
        short.push('.');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_stays_whole_and_the_others_are_letters() {
        for (name, short) in [
            ("Mẫu Văn An", "Mẫu V. A."),
            ("  Thử  Thị\tđông Ân ", "Thử T. Đ. Â."),
            ("Ví O\u{302}ng", "Ví Ô."),
            ("Ví H'Leo - 'Út", "Ví H. Ú."),
            ("Mẫu", "Mẫu"),
            ("", ""),
        ] {
            assert_eq!(initials(name), short);
        }
    }

    #[test]
    fn ten_kilobytes_in_one_word_or_many_are_shortened_without_harm() {
        assert_eq!(initials(&"Ví".repeat(3_000)).chars().count(), 6_000);
        assert_eq!(
            initials(&"Ví ".repeat(2_500)).len(),
            "Ví".len() + 2_499 * " V.".len()
        );
    }
}
