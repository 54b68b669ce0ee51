//! Interest by days. An estimate for a conversation: the core system keeps the ledger.

use super::money::Dong;

/// Days of a year, whatever the year: Circular 14/2017/TT-NHNN.
const YEAR_DAYS: i128 = 365;
/// A whole in thousandths of a percent.
const WHOLE: i128 = 100_000;

/// Interest on a balance for so many days at so many thousandths of a percent a year, rounded to the
/// nearest đồng, halves up. The rounding is ours: no source says one.
pub(super) fn interest(balance: Dong, days: u32, rate: u32) -> Dong {
    let by_days = i128::from(balance.dong()) * i128::from(days) * i128::from(rate);
    let year = YEAR_DAYS * WHOLE;
    let rounded = (2 * by_days + year).div_euclid(2 * year);
    Dong::of(i64::try_from(rounded).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_million_costs_what_the_circular_says() {
        let check = |days, rate, dong| {
            assert_eq!(interest(Dong::of(100_000_000), days, rate), Dong::of(dong));
        };
        // 6.6 % a year, and 130 % of it when overdue.
        for (days, plain, overdue) in [
            (0, 0, 0),
            (1, 18_082, 23_507),
            (28, 506_301, 658_192),
            (30, 542_466, 705_205),
            (31, 560_548, 728_712),
            (365, 6_600_000, 8_580_000),
        ] {
            check(days, 6_600, plain);
            check(days, 8_580, overdue);
        }
    }

    #[test]
    fn half_a_dong_is_rounded_up() {
        // 36,500,000 thousandths of a percent-days make one đồng a day at 1 % on 36,500 đồng.
        assert_eq!(interest(Dong::of(36_500), 1, 500), Dong::of(1));
        assert_eq!(interest(Dong::of(36_499), 1, 500), Dong::of(0));
    }
}
