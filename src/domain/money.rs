//! Whole đồng. Knows nothing of rates, ceilings or what the money is for.

use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};

use super::limits::AMOUNT_DONG_MAX;

/// An amount of money in whole đồng, never negative, at most [`AMOUNT_DONG_MAX`] when it comes from
/// an order; sums may be larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Dong(i64);

/// Why a number is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AmountFault {
    /// Below zero.
    Negative,
    /// Zero where something must be paid or planned.
    Zero,
    /// Above what any order may name.
    TooLarge,
    /// Not a whole number of đồng.
    NotWhole,
}

impl Dong {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount out of an order: above zero and within the limit.
    pub fn positive(dong: i64) -> Result<Self, AmountFault> {
        match Self::whole(dong)? {
            Self::ZERO => Err(AmountFault::Zero),
            amount => Ok(amount),
        }
    }

    /// An amount that may be zero (own capital, a plan of nothing).
    pub fn whole(dong: i64) -> Result<Self, AmountFault> {
        if dong < 0 {
            return Err(AmountFault::Negative);
        }
        if AMOUNT_DONG_MAX < dong {
            return Err(AmountFault::TooLarge);
        }
        Ok(Self(dong))
    }

    /// An amount named in the code or in a rule file that was checked on load.
    pub const fn of(dong: i64) -> Self {
        assert!(0 <= dong, "an amount is never negative");
        Self(dong)
    }

    /// The number of đồng.
    pub const fn dong(self) -> i64 {
        self.0
    }

    /// What is left of this after `other`; zero when `other` is more.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self((self.0 - other.0).max(0))
    }

    /// This many times the amount, staying at the largest number there is.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(i64::from(count)))
    }
}

impl Add for Dong {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Dong {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_out_of_an_order_is_above_zero_and_below_the_limit() {
        assert_eq!(Dong::positive(0), Err(AmountFault::Zero));
        assert_eq!(Dong::positive(-5), Err(AmountFault::Negative));
        assert_eq!(
            Dong::positive(AMOUNT_DONG_MAX + 1),
            Err(AmountFault::TooLarge)
        );
        assert_eq!(Dong::positive(100_000_000).map(Dong::dong), Ok(100_000_000));
    }

    #[test]
    fn sums_and_products_stay_at_the_end_of_the_scale_instead_of_wrapping() {
        assert_eq!(Dong::of(i64::MAX) + Dong::of(1), Dong::of(i64::MAX));
        assert_eq!(Dong::of(i64::MAX).times(2), Dong::of(i64::MAX));
        assert_eq!(Dong::of(3).less(Dong::of(5)), Dong::ZERO);
    }
}
