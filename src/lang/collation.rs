//! The Vietnamese order of names: by given name, then the rest. Refuses to know what is sorted, and
//! that sort keys could be stored: they change with the tables of the collation library.

use std::cmp::Ordering;

use icu_collator::{
    Collator, CollatorBorrowed,
    options::{CollatorOptions, Strength},
};
use icu_locale_core::locale;

/// The order of Vietnamese lists: letters a ă â … d đ …, then tones ngang huyền hỏi ngã sắc nặng;
/// given name (last word) first, then surname and middle names left to right. Capitals do not
/// count: names that differ in nothing else compare equal, and the caller decides between them.
///
/// Building it is cheap, but it is meant to be built once and kept.
#[derive(Debug)]
pub struct Collation {
    collator: CollatorBorrowed<'static>,
}

impl Collation {
    /// The order of the locale `vi`.
    pub fn vietnamese() -> Self {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Secondary);
        let collator = Collator::try_new(locale!("vi").into(), options)
            .expect("the collation data of every locale is compiled in");
        Self { collator }
    }

    /// Which of two clean names stands first in a list.
    pub fn compare_names(&self, a: &str, b: &str) -> Ordering {
        let (rest_a, given_a) = rest_and_given(a);
        let (rest_b, given_b) = rest_and_given(b);
        let by_given = self.collator.compare(given_a, given_b);
        by_given.then_with(|| self.collator.compare(rest_a, rest_b))
    }

    /// Bytes whose order is that of [`Collation::compare_names`]. For memory only: keys made by
    /// different builds must not be compared.
    pub fn sort_key(&self, name: &str) -> Vec<u8> {
        let (rest, given) = rest_and_given(name);
        let mut key = Vec::with_capacity(4 * name.len());
        self.write_key(given, &mut key);
        // Keys hold no zero byte, so a shorter given name still stands before a longer one.
        key.push(0);
        self.write_key(rest, &mut key);
        key
    }

    fn write_key(&self, text: &str, key: &mut Vec<u8>) {
        let Ok(()) = self.collator.write_sort_key_to(text, key);
    }
}

fn rest_and_given(name: &str) -> (&str, &str) {
    let name = name.trim();
    match name.rsplit_once(char::is_whitespace) {
        Some((rest, given)) => (rest.trim_end(), given),
        None => ("", name),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOLD: [&str; 26] = [
        "Nguyễn Văn An",
        "Trần Thị Ân",
        "Lê Văn Ấn",
        "Đặng Thị Bích",
        "Hoàng Văn Bình",
        "Triệu Văn Dũng",
        "Bàn Văn Đồng",
        "Ma Văn Đức",
        "Đỗ Hồng Hành",
        "Đỗ Hồng Hạnh",
        "Lý Thị Hoa",
        "Lý Thị Hoà",
        "Lý Thị Hòa",
        "Vũ Hồng",
        "Lê Nam",
        "Nguyễn Bá Nam",
        "Nguyễn Văn Nam",
        "Nguyễn Thị Ngân",
        "Đào Thị Oanh",
        "Đào Thị Ông",
        "Đào Thị Ơn",
        "Nông Văn Quang",
        "Nông Văn Quý",
        "Phùng Thị Tú",
        "Phùng Thị Tuấn",
        "Phùng Thị Tư",
    ];

    /// `names` stand in this order, strictly, by comparing and by sort key, decomposed or not.
    #[track_caller]
    fn check_order(names: &[&str]) {
        use unicode_normalization::UnicodeNormalization;
        let order = Collation::vietnamese();
        for (i, a) in names.iter().enumerate() {
            for (j, b) in names.iter().enumerate() {
                let b_decomposed: String = b.nfd().collect();
                assert_eq!(order.compare_names(a, b), i.cmp(&j), "{a} {b}");
                assert_eq!(order.compare_names(a, &b_decomposed), i.cmp(&j), "{a} {b}");
                assert_eq!(
                    order.sort_key(a).cmp(&order.sort_key(b)),
                    i.cmp(&j),
                    "{a} {b}"
                );
            }
        }
    }

    #[test]
    fn table_3_8_the_gold_list_stands_in_its_order() {
        check_order(&GOLD);
    }

    #[test]
    fn table_3_8_letters_come_before_tones_and_digraphs_are_two_letters() {
        check_order(&[
            "Hang", "Hanh", "Hành", "Hảnh", "Hãnh", "Hánh", "Hạnh", "Hăng", "Hâng",
        ]);
        check_order(&["ma", "mà", "mả", "mã", "má", "mạ"]);
        check_order(&["da", "dz", "đa", "đz"]);
        check_order(&[
            "Nam", "Nga", "Ngân", "Nhung", "Oanh", "Ông", "Ơn", "Phúc", "Quang", "Quý", "Tân",
            "Tần", "Tấn", "Thanh", "Trang", "Tú", "Tuấn",
        ]);
    }

    #[test]
    fn table_3_8_every_letter_stands_after_the_one_before_it() {
        check_order(&[
            "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o",
            "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y",
        ]);
        check_order(&["Hạnh", "Hăng", "Hâng"]);
        // Letters differ before tones do, wherever they stand.
        check_order(&["Mẫu Tạ", "Mẫu Tăng", "Mẫu Tâm"]);
        let order = Collation::vietnamese();
        assert_ne!(order.compare_names("Lý Hòa", "Lý Hoà"), Ordering::Equal);
    }

    /// The traps under the gold list: however a name is typed, it is sorted and found as one.
    #[test]
    fn table_3_8_traps_of_typing_part_nobody() {
        use crate::lang::{clean, fold, same_accents};

        let order = Collation::vietnamese();
        for (typed, written) in [
            ("Thái Ho\u{300}a", "Thái Hòa"),
            ("Ma\u{302}\u{303}u  Văn An", "Mẫu Văn An"),
            ("\u{d0}ức Ninh", "Đức Ninh"),
            ("\u{f0}ức", "đức"),
        ] {
            assert_eq!(clean(typed), written, "{typed}");
            assert_eq!(order.compare_names(&clean(typed), written), Ordering::Equal);
        }
        for (one, other) in [("hoà", "hòa"), ("thuỷ", "thủy"), ("Thái Hòa", "Thái Hoà")] {
            assert!(same_accents(one, other), "{one} {other}");
            assert_eq!(fold(one), fold(other));
        }
        assert_eq!(fold("Đức Ninh"), "duc ninh");
        assert_eq!(fold("ĐỨC  NINH"), "duc ninh");
    }

    #[test]
    fn capitals_do_not_part_people_of_one_given_name() {
        check_order(&["MẪU VĂN AN", "Thử Văn An", "VÍ VĂN AN", "Ví Xuân An"]);
        let order = Collation::vietnamese();
        assert_eq!(
            order.compare_names("MẪU VĂN AN", "Mẫu Văn An"),
            Ordering::Equal
        );
        assert_eq!(order.sort_key("MẪU VĂN AN"), order.sort_key("Mẫu Văn An"));
    }

    #[test]
    fn a_name_of_one_word_and_no_name_are_sorted_too() {
        check_order(&["", "An", "Mẫu An", "Mẫu Anh"]);
    }

    proptest! {
        #[test]
        fn sort_keys_stand_in_the_order_of_names(
            a in "[aăâbdđeêhioơuưy\u{300}\u{301}\u{323} ]{0,12}|\\PC{0,12}",
            b in "[aăâbdđeêhioơuưy\u{300}\u{301}\u{323} ]{0,12}|\\PC{0,12}",
        ) {
            let order = Collation::vietnamese();
            let by_key = order.sort_key(&a).cmp(&order.sort_key(&b));
            prop_assert_eq!(order.compare_names(&a, &b), by_key);
        }
    }
}
