//! The numbers that small enums are kept under, each written down once. A number is given for ever:
//! new members take the next one, and none is ever used again.

use crate::domain::{
    Alone, Document, Funding, Organisation, Place, Relation, ReleaseKind, Role, RuleKey, Sex, Verb,
};
use crate::store::shape::fault::ShapeFault;

/// A kind of the domain whose members are kept as numbers.
pub(crate) trait Numbered: Sized {
    /// What the number stands for, in the words of orders.
    const FIELD: &'static str;

    /// The number this member is kept under.
    fn number(self) -> u8;

    /// The member a number was given to.
    fn with_number(number: u8) -> Option<Self>;

    /// The member kept under this number; a fault that names the field when there is none.
    fn kept(number: u8) -> Result<Self, ShapeFault> {
        Self::with_number(number).ok_or(ShapeFault::UnknownNumber {
            field: Self::FIELD,
            number,
        })
    }
}

macro_rules! numbers {
    ($($kind:ident as $field:literal { $($member:ident = $number:literal,)* })*) => {$(
        impl Numbered for $kind {
            const FIELD: &'static str = $field;

            fn number(self) -> u8 {
                match self { $(Self::$member => $number,)* }
            }

            fn with_number(number: u8) -> Option<Self> {
                match number {
                    $($number => Some(Self::$member),)*
                    _ => None,
                }
            }
        }
    )*};
}

numbers! {
    Sex as "sex" { Male = 0, Female = 1, }

    ReleaseKind as "release.kind" { Completion = 0, Amnesty = 1, }

    Organisation as "organisation" {
        Farmers = 0, Women = 1, Veterans = 2, Youth = 3, Direct = 4,
    }

    Relation as "relation" {
        SelfSigned = 0, Spouse = 1, Parent = 2, Child = 3, Sibling = 4, Other = 5,
    }

    Alone as "alone" { NoOtherAdult = 0, OthersUnable = 1, OthersNoCapacity = 2, }

    Place as "place" { Point = 0, Office = 1, }

    Funding as "funding" { Central = 0, Local = 1, }

    Role as "role" {
        Viewer = 0, CreditOfficer = 1, Controller = 2, Director = 3, Administrator = 4,
    }

    RuleKey as "rules.key" {
        InForceFrom = 0,
        MaxYearsSinceRelease = 1,
        WindowCount = 2,
        WindowMeasuredTo = 3,
        CeilingTrainingMonth = 4,
        CeilingProductionPerson = 5,
        MaxTermProduction = 6,
        TrainingShortCourseMonths = 7,
        TrainingRepayMultipleShort = 8,
        TrainingRepayMultipleLong = 9,
        RatePoorHousehold = 10,
        OverdueMultiple = 11,
        UsageCheckDays = 12,
        NoDebtValidDays = 13,
        LateDays = 14,
        DecisionDays = 15,
        UrgentDays = 16,
        AdultYears = 17,
    }
}

/// The numbers stand beside the verbs themselves, in `domain`.
impl Numbered for Verb {
    const FIELD: &'static str = "order";

    fn number(self) -> u8 {
        self as u8
    }

    fn with_number(number: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| *verb as u8 == number)
    }
}

/// The numbers stand beside the documents themselves, in `domain`.
impl Numbered for Document {
    const FIELD: &'static str = "document";

    fn number(self) -> u8 {
        self as u8
    }

    fn with_number(number: u8) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|document| *document as u8 == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every number up to the last given one names a member kept under just it; the next names none.
    fn check<T: Numbered>(members: u8) {
        for number in 0..members {
            assert_eq!(T::kept(number).map(T::number), Ok(number), "{}", T::FIELD);
        }
        let fault = T::kept(members).map(T::number);
        let (field, number) = (T::FIELD, members);
        assert_eq!(fault, Err(ShapeFault::UnknownNumber { field, number }));
    }

    #[test]
    fn every_member_comes_back_from_its_number_and_the_next_number_names_its_field() {
        check::<Sex>(2);
        check::<ReleaseKind>(2);
        check::<Organisation>(5);
        check::<Relation>(6);
        check::<Alone>(3);
        check::<Place>(2);
        check::<Funding>(2);
        check::<RuleKey>(18);
        check::<Role>(5);
        check::<Verb>(44);
        check::<Document>(12);
    }
}
