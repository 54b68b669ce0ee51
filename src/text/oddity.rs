//! What is odd about a value, and what a citizen number says of its bearer. Warns; the domain found it.

use super::Lang;
use super::language::said;
use super::person::sex;
use super::province::province;
use crate::domain::{CitizenId, Oddity, Sex};

/// In a few words, to stand beside the line it is about; several are parted by commas.
pub fn oddities_beside(lang: Lang, odd: &[Oddity]) -> String {
    let words: Vec<String> = odd.iter().map(|one| beside(lang, *one)).collect();
    words.join(", ")
}

fn beside(lang: Lang, odd: Oddity) -> String {
    match odd {
        Oddity::OtherSex(Sex::Male) => lang.say("số của nam", "a man's number").to_owned(),
        Oddity::OtherSex(Sex::Female) => lang.say("số của nữ", "a woman's number").to_owned(),
        Oddity::OtherYear(year) => said!(lang, "số sinh {year}", "born {year}"),
        Oddity::NoProvince(code) => said!(lang, "mã tỉnh {code:03} lạ", "no province {code:03}"),
        Oddity::OneWord => oddity(lang, odd),
    }
}

/// In full, small letters first, to stand in a list of reasons to look again.
pub fn oddity(lang: Lang, odd: Oddity) -> String {
    match odd {
        Oddity::OtherSex(other) => {
            let other = sex(lang, other);
            said!(
                lang,
                "số CCCD là của {other}, giới tính ghi khác",
                "the citizen number says {other}, the case does not",
            )
        }
        Oddity::OtherYear(year) => said!(
            lang,
            "số CCCD là của người sinh năm {year}, ngày sinh ghi khác",
            "the citizen number says born in {year}, the case does not",
        ),
        Oddity::NoProvince(code) => said!(
            lang,
            "mã {code:03} đầu số CCCD không phải của tỉnh nào",
            "no province has the code {code:03} of the citizen number",
        ),
        Oddity::OneWord => lang
            .say("họ tên chỉ có một chữ", "the name has one word only")
            .to_owned(),
    }
}

/// What a number says that has nothing odd: `Tuyên Quang, nam, 1985`.
pub fn number_says(lang: Lang, number: &CitizenId) -> String {
    let says = (number.province(), number.sex(), number.birth_year());
    let (Some(code), Some(of), Some(year)) = says else {
        return lang
            .say("CMND cũ, 9 số", "an old card's, 9 digits")
            .to_owned();
    };
    let place = province(code).map_or_else(|| format!("{code:03}"), str::to_owned);
    let of = sex(lang, of);
    format!("{place}, {of}, {year}")
}

/// The number that too few digits may be the rest of; nobody writes it but the officer.
pub fn perhaps_padded(lang: Lang, whole: &CitizenId) -> String {
    let whole = whole.as_str();
    said!(lang, "thiếu số 0 đầu? {whole}", "zeros missing? {whole}",)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    /// Columns beside a line on the smallest screen, the mark in front taken off.
    const BESIDE: usize = 32;

    #[test]
    fn sex_and_year_of_a_number_fit_beside_it_on_the_smallest_screen() {
        for lang in Lang::ALL {
            for odd in [
                vec![Oddity::OtherSex(Sex::Female), Oddity::OtherYear(2085)],
                vec![Oddity::OtherYear(2085), Oddity::NoProvince(97)],
                vec![Oddity::OtherSex(Sex::Male), Oddity::NoProvince(97)],
                vec![Oddity::OneWord],
            ] {
                let told = oddities_beside(lang, &odd);
                assert!(told.width() <= BESIDE, "{told}");
            }
        }
    }

    #[test]
    fn a_number_tells_its_province_by_name() {
        let says = |number: &str| number_says(Lang::Vi, &CitizenId::new(number).expect("one"));
        assert_eq!(says("008085001234"), "Tuyên Quang, nam, 1985");
        assert_eq!(says("079303001234"), "TP Hồ Chí Minh, nữ, 2003");
        assert_eq!(says("099085001234"), "099, nam, 1985");
        assert_eq!(says("073123456"), "CMND cũ, 9 số");
    }
}
