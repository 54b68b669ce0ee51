//! Amounts as figures, the way the bank's papers write them. Refuses to know what an amount is for.

/// Whole đồng with a dot between thousands: `1.300.000`, `-5.000`.
pub fn group_thousands(dong: i64) -> String {
    let sign = if dong < 0 { "-" } else { "" };
    format!("{sign}{}", grouped(dong.unsigned_abs()))
}

/// Whole đồng as triệu đồng, the unit of the monthly reports: at most one decimal, after a comma,
/// rounded half away from zero (`84,4`, `760`, `1.300`). Sums of rounded figures may differ from
/// the rounded sum.
pub fn millions(dong: i64) -> String {
    let tenths = (dong.unsigned_abs() + TENTH_OF_A_MILLION / 2) / TENTH_OF_A_MILLION;
    let sign = if dong < 0 && tenths != 0 { "-" } else { "" };
    let whole = grouped(tenths / 10);
    match tenths % 10 {
        0 => format!("{sign}{whole}"),
        tenth => format!("{sign}{whole},{tenth}"),
    }
}

const TENTH_OF_A_MILLION: u64 = 100_000;

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut figure = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i != 0 && (digits.len() - i).is_multiple_of(3) {
            figure.push('.');
        }
        figure.push(digit);
    }
    figure
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lang::parse_amount;

    #[test]
    fn thousands_are_parted_by_dots() {
        for (dong, figure) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1.000"),
            (1_300_000, "1.300.000"),
            (100_000_000, "100.000.000"),
            (-5_000, "-5.000"),
            (i64::MIN, "-9.223.372.036.854.775.808"),
        ] {
            assert_eq!(group_thousands(dong), figure);
        }
    }

    #[test]
    fn millions_have_at_most_one_decimal_after_a_comma() {
        for (dong, figure) in [
            (0, "0"),
            (84_400_000, "84,4"),
            (760_000_000, "760"),
            (1_300_000_000, "1.300"),
            (84_449_999, "84,4"),
            (84_450_000, "84,5"),
            (999_960_000, "1.000"),
            (49_999, "0"),
            (-49_999, "0"),
            (-84_400_000, "-84,4"),
            (i64::MIN, "-9.223.372.036.854,8"),
        ] {
            assert_eq!(millions(dong), figure);
        }
    }

    proptest! {
        #[test]
        fn a_grouped_figure_is_read_back(dong in 0..=i64::MAX) {
            prop_assert_eq!(parse_amount(&group_thousands(dong)), Ok(dong));
        }
    }
}
