//! The capitals of a name. Knows letters; not whose name it is.

/// A name typed in small letters, or all in capitals, with a capital at the beginning of each word;
/// otherwise as it is: whoever typed some capitals meant them.
///
/// A letter behind an apostrophe begins one of its own: `H'Leo`.
pub fn capitals(name: &str) -> String {
    let is_meant = name.chars().any(char::is_uppercase) && name.chars().any(char::is_lowercase);
    if is_meant {
        return name.to_owned();
    }
    let mut written = String::with_capacity(name.len());
    let mut begins = true;
    for letter in name.chars() {
        if begins {
            written.extend(letter.to_uppercase());
        } else {
            written.extend(letter.to_lowercase());
        }
        begins = !letter.is_alphabetic();
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_with_a_capital_where_none_was_meant() {
        for (typed, written) in [
            ("thử quốc cường", "Thử Quốc Cường"),
            ("ĐẶNG THỬ", "Đặng Thử"),
            ("h'leo mẫu", "H'Leo Mẫu"),
            ("Mẫu văn An", "Mẫu văn An"),
            ("", ""),
        ] {
            assert_eq!(capitals(typed), written);
        }
    }
}
