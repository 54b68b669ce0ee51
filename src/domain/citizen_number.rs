//! What a citizen number says of the person who bears it (Decree 137/2015 Art. 13; Circular 59/2021):
//! where the birth was registered, sex, century and year. It has no check digit: only what it says can be
//! compared. Warns of what is odd; refuses nothing.

use super::person::{Birth, Sex};
use super::words::{CitizenId, Name};

/// Something odd about a value as it is written down: a slip of the hand, or a person unlike most. It is
/// warned of and may be kept with a reason; no order is refused for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// The first three digits are those of no province: a birth abroad has such a number, too.
    NoProvince(u16),
    /// The fourth digit is that of the other sex: this one.
    OtherSex(Sex),
    /// The fourth to sixth digits are those of another year of birth: this one.
    OtherYear(i32),
    /// A name of a single word.
    OneWord,
}

/// Digits of a citizen number as cards have it.
pub const CITIZEN_DIGITS: usize = 12;

/// The 63 provinces as births were registered in them until 2025, by the first three digits: the codes of
/// the statistics office. What births after the mergers bear was not found, so nobody is refused for it.
pub const PROVINCES: [u16; 63] = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37,
    38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77,
    79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
];

impl CitizenId {
    /// Whether it is the number of an identity card of old, which says nothing of its bearer.
    pub fn is_of_old(&self) -> bool {
        self.as_str().len() != CITIZEN_DIGITS
    }

    /// The code in front, known or not; none where the number is one of old.
    pub fn province(&self) -> Option<u16> {
        self.digits(0, 3).and_then(|code| u16::try_from(code).ok())
    }

    /// The sex it says: an even fourth digit is a man's.
    pub fn sex(&self) -> Option<Sex> {
        let sex = |digit| {
            if digit % 2 == 0 {
                Sex::Male
            } else {
                Sex::Female
            }
        };
        self.digits(3, 4).map(sex)
    }

    /// The year of birth it says: the fourth digit halved counts centuries from 1900.
    pub fn birth_year(&self) -> Option<i32> {
        let century = self.digits(3, 4)? / 2;
        let year = self.digits(4, 6)?;
        i32::try_from(1900 + 100 * century + year).ok()
    }

    /// The digits from one place to before another; none of a number of old.
    fn digits(&self, from: usize, to: usize) -> Option<u32> {
        let digits = self.as_str().get(from..to)?;
        digits.parse().ok().filter(|_| !self.is_of_old())
    }

    /// What is odd about it beside what else is known of its bearer.
    pub fn oddities(&self, sex: Option<Sex>, birth: Option<Birth>) -> Vec<Oddity> {
        let code = self.province().filter(|code| !PROVINCES.contains(code));
        let other_sex = self
            .sex()
            .filter(|says| sex.is_some_and(|known| known != *says));
        let other_year = self
            .birth_year()
            .filter(|says| birth.is_some_and(|known| known.year() != *says));
        let odd = [
            other_sex.map(Oddity::OtherSex),
            other_year.map(Oddity::OtherYear),
            code.map(Oddity::NoProvince),
        ];
        odd.into_iter().flatten().collect()
    }

    /// The number that 10 or 11 digits may be the rest of: a spreadsheet drops zeros in front. Only one that
    /// begins with a known province then; it is offered, and taken by nobody but a person who looks.
    pub fn padded(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let is_cut = matches!(digits.len(), 10 | 11) && digits.bytes().all(|b| b.is_ascii_digit());
        let whole = Self::new(&format!("{digits:0>CITIZEN_DIGITS$}")).filter(|_| is_cut)?;
        let is_known = whole
            .province()
            .is_some_and(|code| PROVINCES.contains(&code));
        is_known.then_some(whole)
    }
}

impl Name {
    /// What is odd about it: almost everybody has a family name and a given one.
    pub fn oddity(&self) -> Option<Oddity> {
        let is_one = !self.as_str().contains(char::is_whitespace);
        is_one.then_some(Oddity::OneWord)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn odd(number: &str, sex: Sex, year: u16) -> Vec<Oddity> {
        let number = CitizenId::new(number).expect("a number");
        number.oddities(Some(sex), Some(Birth::Year(year)))
    }

    #[test]
    fn table_3_2_every_number_is_judged_as_it_stands_there() {
        for (number, sex, year, expected) in [
            ("008085001234", Sex::Male, 1985, vec![]),
            ("008185001234", Sex::Female, 1985, vec![]),
            ("008203001234", Sex::Male, 2003, vec![]),
            ("008303001234", Sex::Female, 2003, vec![]),
            (
                "008085001234",
                Sex::Female,
                1985,
                vec![Oddity::OtherSex(Sex::Male)],
            ),
            (
                "008285001234",
                Sex::Male,
                1985,
                vec![Oddity::OtherYear(2085)],
            ),
            (
                "097085001234",
                Sex::Male,
                1985,
                vec![Oddity::NoProvince(97)],
            ),
        ] {
            assert_eq!(odd(number, sex, year), expected, "{number}");
        }
        // 8085001234 as a number of a spreadsheet is repaired, where somebody asks for that.
        let repaired = CitizenId::padded("8085001234");
        assert_eq!(repaired, CitizenId::new("008085001234"));
        assert_eq!(CitizenId::new("8085001234"), None);
        let old = CitizenId::new("073123456").expect("a number of old");
        assert!(old.is_of_old());
        assert_eq!(
            old.oddities(Some(Sex::Female), Some(Birth::Year(1901))),
            vec![]
        );
    }

    #[test]
    fn table_3_2_the_fourth_digit_says_sex_and_century() {
        for (digit, sex, century) in [
            (0, Sex::Male, 1900),
            (1, Sex::Female, 1900),
            (2, Sex::Male, 2000),
            (3, Sex::Female, 2000),
            (4, Sex::Male, 2100),
            (5, Sex::Female, 2100),
            (6, Sex::Male, 2200),
            (7, Sex::Female, 2200),
            (8, Sex::Male, 2300),
            (9, Sex::Female, 2300),
        ] {
            let number = CitizenId::new(&format!("008{digit}07001234")).expect("a number");
            assert_eq!(number.sex(), Some(sex), "{digit}");
            assert_eq!(number.birth_year(), Some(century + 7), "{digit}");
        }
    }

    #[test]
    fn table_3_2_every_sure_and_known_code_is_a_province_and_the_rest_of_the_range_has_gaps() {
        let sure = [8, 1, 31, 48, 79];
        let known = [2, 4, 6, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26];
        for code in sure.iter().chain(&known) {
            assert!(PROVINCES.contains(code), "{code:03}");
        }
        assert!(PROVINCES.is_sorted_by(|one, next| one < next));
        assert_eq!((PROVINCES[0], PROVINCES[62]), (1, 96));
        for gap in [0, 3, 5, 7, 9, 97, 99, 100, 999] {
            assert!(!PROVINCES.contains(&gap), "{gap:03}");
        }
    }

    #[test]
    fn two_things_may_be_odd_at_once() {
        assert_eq!(
            odd("099199001234", Sex::Male, 1985),
            [
                Oddity::OtherSex(Sex::Female),
                Oddity::OtherYear(1999),
                Oddity::NoProvince(99),
            ]
        );
        // What is not known yet cannot differ.
        let number = CitizenId::new("008085001234").expect("a number");
        assert_eq!(number.oddities(None, None), vec![]);
    }

    #[test]
    fn only_ten_or_eleven_digits_before_a_known_code_may_be_the_rest_of_a_number() {
        assert_eq!(
            CitizenId::padded("08085001234"),
            CitizenId::new("008085001234")
        );
        assert_eq!(
            CitizenId::padded("79085001234"),
            CitizenId::new("079085001234")
        );
        for not in [
            "808500123",     // nine: a card of old, or far too short
            "9085001234",    // 009 is no province
            "99085001234",   // nor is 099
            "008085001234",  // whole
            "0080850012345", // too long
            "80850012x4",
            "",
        ] {
            assert_eq!(CitizenId::padded(not), None, "{not}");
        }
    }

    #[test]
    fn a_name_of_one_word_is_odd() {
        let odd = |name: &str| Name::new(name).expect("a name").oddity();
        assert_eq!(odd("Thử"), Some(Oddity::OneWord));
        assert_eq!(odd("Thử An"), None);
        assert_eq!(odd("H'Leo"), Some(Oddity::OneWord));
    }
}
