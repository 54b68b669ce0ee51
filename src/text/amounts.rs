//! Amounts of money as people read them: dots between thousands in Vietnamese, commas in English, for
//! `1.300` means thirteen hundred in one and little more than one in the other.

use super::Lang;
use crate::domain::Dong;
use crate::lang;

/// Whole đồng: `100.000.000 đ`, `100,000,000 đ`.
pub fn amount(lang: Lang, amount: Dong) -> String {
    format!("{} đ", figure(lang, lang::group_thousands(amount.dong())))
}

/// Triệu đồng, the unit of reports, with at most one decimal: `760 trđ`, `760m`.
pub fn millions(lang: Lang, amount: Dong) -> String {
    let figure = figure(lang, lang::millions(amount.dong()));
    match lang {
        Lang::Vi => format!("{figure} trđ"),
        Lang::En => format!("{figure}m"),
    }
}

fn figure(lang: Lang, vietnamese: String) -> String {
    match lang {
        Lang::Vi => vietnamese,
        Lang::En => vietnamese
            .chars()
            .map(|sign| match sign {
                '.' => ',',
                ',' => '.',
                other => other,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_are_parted_as_each_language_does() {
        let check = |dong, in_vi: [&str; 2], in_en: [&str; 2]| {
            let dong = Dong::of(dong);
            assert_eq!([amount(Lang::Vi, dong), millions(Lang::Vi, dong)], in_vi);
            assert_eq!([amount(Lang::En, dong), millions(Lang::En, dong)], in_en);
        };
        check(
            100_000_000,
            ["100.000.000 đ", "100 trđ"],
            ["100,000,000 đ", "100m"],
        );
        check(
            1_300_000_000,
            ["1.300.000.000 đ", "1.300 trđ"],
            ["1,300,000,000 đ", "1,300m"],
        );
        check(
            84_440_000,
            ["84.440.000 đ", "84,4 trđ"],
            ["84,440,000 đ", "84.4m"],
        );
    }
}
