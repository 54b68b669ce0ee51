//! Reading an amount as officers type it. Refuses to guess between two readings and to know which
//! amounts are allowed: a ceiling or a zero is not its business.

use super::{clean::clean, fold::fold};

/// Why a typed amount was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Nothing was typed.
    Empty,
    /// Letters, signs or groups of digits that make no number.
    NotANumber,
    /// A minus sign stands before it.
    Negative,
    /// Two amounts could be meant: `1,500` is 1.500 or 1,5 triệu; `1.5` is 1,5 triệu or 1,5 tỷ.
    Ambiguous {
        /// Both amounts, in whole đồng, the smaller first.
        readings: [i64; 2],
    },
    /// A part of one đồng is left over.
    NotWhole,
    /// More than the register can hold (`i64`).
    TooLarge,
}

/// The whole đồng meant by `typed`: `100.000.000`, `100,000,000`, `100 000 000`, `100000000`,
/// `100 triệu`, `100tr`, `0,5 tỷ`, with or without accents, with or without `đ`, `đồng`. One dot
/// before three digits parts thousands: `100.000` is one hundred thousand.
pub fn parse_amount(typed: &str) -> Result<i64, AmountError> {
    let typed = clean(typed);
    if typed.is_empty() {
        return Err(AmountError::Empty);
    }
    if typed.starts_with(['-', '−', '–']) {
        return Err(AmountError::Negative);
    }
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    let unit_at = typed.find(|c| !is_figure(c)).unwrap_or(typed.len());
    let (figure, unit) = typed.split_at(unit_at);
    let unit = Unit::parse(unit)?;
    match (unit, Reading::parse(figure.trim_end())?) {
        (Unit::Unsaid, Reading::Grouped(figure) | Reading::Plain(figure)) => figure.times(DONG),
        (Unit::Unsaid, Reading::GroupedOrDecimal(grouped, decimal)) => {
            ambiguous(grouped.times(DONG)?, decimal.times(MILLION)?)
        }
        (Unit::Unsaid, Reading::Decimal(figure)) => {
            ambiguous(figure.times(MILLION)?, figure.times(MILLIARD)?)
        }
        (Unit::Said(DONG), Reading::GroupedOrDecimal(grouped, _)) => grouped.times(DONG),
        (Unit::Said(unit), Reading::GroupedOrDecimal(grouped, decimal)) => {
            ambiguous(decimal.times(unit)?, grouped.times(unit)?)
        }
        (
            Unit::Said(unit),
            Reading::Plain(figure) | Reading::Grouped(figure) | Reading::Decimal(figure),
        ) => figure.times(unit),
    }
}

fn ambiguous(smaller: i64, larger: i64) -> Result<i64, AmountError> {
    if smaller == larger {
        return Ok(smaller); // nothing, in any unit
    }
    Err(AmountError::Ambiguous {
        readings: [smaller, larger],
    })
}

const DONG: i128 = 1;
const THOUSAND: i128 = 1_000;
const MILLION: i128 = 1_000_000;
const MILLIARD: i128 = 1_000_000_000;

/// What the letters after the figure say.
enum Unit {
    Unsaid,
    /// In whole đồng.
    Said(i128),
}

impl Unit {
    fn parse(typed: &str) -> Result<Self, AmountError> {
        if !typed
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.'))
        {
            return Err(AmountError::NotANumber);
        }
        let words = fold(typed).replace(' ', "");
        let without_dong = ["dong", "vnd", "d"]
            .iter()
            .find_map(|dong| words.strip_suffix(dong));
        match (without_dong.unwrap_or(&words), without_dong) {
            ("", None) if typed.is_empty() => Ok(Self::Unsaid),
            ("", Some(_)) => Ok(Self::Said(DONG)),
            ("nghin" | "ngan", _) => Ok(Self::Said(THOUSAND)),
            ("trieu" | "tr", _) => Ok(Self::Said(MILLION)),
            ("ty" | "ti", _) => Ok(Self::Said(MILLIARD)),
            _ => Err(AmountError::NotANumber),
        }
    }
}

/// What the dots, commas and spaces of a figure can mean.
enum Reading {
    /// Digits alone.
    Plain(Figure),
    /// Thousands parted, and perhaps decimals after another mark.
    Grouped(Figure),
    /// A decimal mark that parts no thousands.
    Decimal(Figure),
    /// A comma before the last three digits, or a mark unlike those before it: thousands parted
    /// throughout, or decimals.
    GroupedOrDecimal(Figure, Figure),
}

impl Reading {
    fn parse(figure: &str) -> Result<Self, AmountError> {
        let Some(last) = figure.rfind(['.', ',', ' ']) else {
            return Ok(Self::Plain(Figure::new(figure, "")?));
        };
        let (head, tail) = (&figure[..last], &figure[last + 1..]);
        let mark = &figure[last..=last];
        if tail.is_empty() {
            return Err(AmountError::NotANumber);
        }
        if !head.contains(['.', ',', ' ']) {
            return match (mark, is_grouped(figure, mark)) {
                (",", true) => Ok(Self::GroupedOrDecimal(
                    Figure::new(&[head, tail].concat(), "")?,
                    Figure::new(head, tail)?,
                )),
                (_, true) => Ok(Self::Grouped(Figure::new(&[head, tail].concat(), "")?)),
                (" ", false) => Err(AmountError::NotANumber),
                (_, false) => Ok(Self::Decimal(Figure::new(head, tail)?)),
            };
        }
        if is_grouped(figure, mark) {
            return Ok(Self::Grouped(Figure::new(&figure.replace(mark, ""), "")?));
        }
        let group = [".", ",", " "]
            .into_iter()
            .find(|group| *group != mark && is_grouped(head, group));
        let Some(group) = group.filter(|_| mark != " ") else {
            return Err(AmountError::NotANumber);
        };
        let head = head.replace(group, "");
        let decimal = Figure::new(&head, tail)?;
        if tail.len() == 3 {
            let grouped = Figure::new(&[&head, tail].concat(), "")?;
            return Ok(Self::GroupedOrDecimal(grouped, decimal));
        }
        Ok(Self::Grouped(decimal))
    }
}

/// Whether `mark`, and nothing else, parts `figure` into thousands.
fn is_grouped(figure: &str, mark: &str) -> bool {
    let is_digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let mut groups = figure.split(mark);
    let first = groups.next().unwrap_or_default();
    matches!(first.len(), 1..=3)
        && is_digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

/// A decimal number as typed: `digits` with the last `decimals` of them after the mark.
struct Figure {
    digits: i128,
    decimals: u32,
}

impl Figure {
    /// More digits than any amount of the register has in any unit.
    const DIGITS_MAX: usize = 24;

    fn new(whole: &str, fraction: &str) -> Result<Self, AmountError> {
        let digits = [whole, fraction].concat();
        if whole.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(AmountError::NotANumber);
        }
        if Self::DIGITS_MAX < digits.len() {
            return Err(AmountError::TooLarge);
        }
        Ok(Self {
            digits: digits.parse().map_err(|_| AmountError::TooLarge)?,
            decimals: u32::try_from(fraction.len()).map_err(|_| AmountError::TooLarge)?,
        })
    }

    fn times(&self, unit: i128) -> Result<i64, AmountError> {
        let parts = 10_i128.pow(self.decimals);
        let amount = self.digits * unit;
        if amount % parts != 0 {
            return Err(AmountError::NotWhole);
        }
        i64::try_from(amount / parts).map_err(|_| AmountError::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn reads(vectors: &[(&str, i64)]) {
        for (typed, dong) in vectors {
            assert_eq!(parse_amount(typed), Ok(*dong), "{typed:?}");
        }
    }

    #[track_caller]
    fn refuses(vectors: &[(&str, AmountError)]) {
        for (typed, error) in vectors {
            assert_eq!(parse_amount(typed), Err(*error), "{typed:?}");
        }
    }

    #[test]
    fn figures_with_dots_commas_spaces_or_nothing_are_read() {
        reads(&[
            ("100.000.000", 100_000_000),
            ("100,000,000", 100_000_000),
            ("100 000 000", 100_000_000),
            ("100\u{a0}000\u{a0}000", 100_000_000),
            ("100000000", 100_000_000),
            ("100.000", 100_000),
            ("1.500", 1_500),
            ("1 500", 1_500),
            ("0", 0),
            ("0,0", 0),
            ("100.000.000,00", 100_000_000),
            ("9223372036854775807", i64::MAX),
        ]);
    }

    #[test]
    fn table_3_7_every_form_of_an_amount_is_read_and_the_two_meant_by_one_are_told() {
        reads(&[
            ("100.000.000", 100_000_000),
            ("100,000,000", 100_000_000),
            ("100000000", 100_000_000),
            ("100 000 000", 100_000_000),
            ("100 triệu", 100_000_000),
            ("100tr", 100_000_000),
            ("0,5 tỷ", 500_000_000),
            // A hundred thousand, never a hundred and nought.
            ("100.000", 100_000),
        ]);
        let readings = [1_500, 1_500_000];
        refuses(&[("1,500", AmountError::Ambiguous { readings })]);
        assert_eq!(crate::lang::group_thousands(100_000_000), "100.000.000");
        assert_eq!(crate::lang::millions(84_400_000), "84,4");
    }

    #[test]
    fn units_are_read_with_or_without_accents() {
        reads(&[
            ("100 triệu", 100_000_000),
            ("100tr", 100_000_000),
            ("100 TRIỆU ĐỒNG", 100_000_000),
            ("100 trđ", 100_000_000),
            ("100 tr.đ", 100_000_000),
            ("100 trieu", 100_000_000),
            ("84,4 triệu", 84_400_000),
            ("1.300 triệu", 1_300_000_000),
            ("1.234,5 tr", 1_234_500_000),
            ("0,5 tỷ", 500_000_000),
            ("1,5 tỷ", 1_500_000_000),
            ("1.5 tỷ", 1_500_000_000),
            ("2 tỉ", 2_000_000_000),
            ("500 nghìn", 500_000),
            ("100.000.000 đ", 100_000_000),
            ("100.000.000 đồng", 100_000_000),
            ("1,500 đồng", 1_500),
        ]);
    }

    #[test]
    fn two_readings_are_both_told() {
        let either = |small, large| AmountError::Ambiguous {
            readings: [small, large],
        };
        refuses(&[
            ("1,500", either(1_500, 1_500_000)),
            ("100,000", either(100_000, 100_000_000)),
            ("1.5", either(1_500_000, 1_500_000_000)),
            ("0,5", either(500_000, 500_000_000)),
            ("0.500", either(500_000, 500_000_000)),
            ("1,500 triệu", either(1_500_000, 1_500_000_000)),
            ("100.000,000", either(100_000_000, 100_000_000_000)),
        ]);
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        refuses(&[
            ("", AmountError::Empty),
            (" \u{200b} ", AmountError::Empty),
            ("-5", AmountError::Negative),
            ("−100.000", AmountError::Negative),
            ("- 5 triệu", AmountError::Negative),
            ("năm triệu", AmountError::NotANumber),
            ("triệu", AmountError::NotANumber),
            ("1.00.000", AmountError::NotANumber),
            ("100.000.00", AmountError::NotANumber),
            ("100 00", AmountError::NotANumber),
            ("1,5,5", AmountError::NotANumber),
            ("1.", AmountError::NotANumber),
            ("1.000,", AmountError::NotANumber),
            (",5", AmountError::NotANumber),
            ("+5", AmountError::NotANumber),
            ("1e9", AmountError::NotANumber),
            ("100%", AmountError::NotANumber),
            ("100 .", AmountError::NotANumber),
            ("100 usd", AmountError::NotANumber),
            ("100 triệu 500", AmountError::NotANumber),
            ("١٠٠", AmountError::NotANumber),
            ("1.234,5", AmountError::NotWhole),
            ("0,0000001 tr", AmountError::NotWhole),
            ("1,5 đồng", AmountError::NotWhole),
        ]);
    }

    #[test]
    fn what_the_register_cannot_hold_is_refused() {
        refuses(&[
            ("9223372036854775808", AmountError::TooLarge),
            ("9.223.372.036.854.775.808", AmountError::TooLarge),
            ("9223372037 tỷ", AmountError::TooLarge),
            ("9.223.372.036.854,776", AmountError::TooLarge),
        ]);
        assert_eq!(
            parse_amount(&"9".repeat(10_000)),
            Err(AmountError::TooLarge)
        );
    }

    proptest! {
        #[test]
        fn no_text_breaks_reading_and_no_amount_is_below_zero(
            typed in "\\PC{0,20}|[-0-9., ]{0,12}(triệu|tr|tỷ|đ| )?",
        ) {
            if let Ok(dong) = parse_amount(&typed) {
                prop_assert!(0 <= dong);
            }
        }
    }
}
