//! Which of the two doors of a text, a number or an amount is gone through when it is read from bytes:
//! the second, for what was accepted before; the first, while something from outside is read.

use std::cell::Cell;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::ids::Account;
use super::money::Dong;
use super::words::{CitizenId, Label, Name, Note, Phone};

thread_local! {
    static IS_FROM_OUTSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Everything `read` reads on this thread is held to what an officer may type, whoever wrote the bytes.
pub fn from_outside<T>(read: impl FnOnce() -> T) -> T {
    let before = IS_FROM_OUTSIDE.replace(true);
    let result = read();
    IS_FROM_OUTSIDE.set(before);
    result
}

/// One line a kind: how it comes in from outside, and how it was kept.
macro_rules! two_doors {
    ($($kind:ident($raw:ty): |$value:ident| $first:expr, $second:expr;)*) => {$(
        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let $value = <$raw>::deserialize(from)?;
                let value = if IS_FROM_OUTSIDE.get() { $first } else { $second };
                value.ok_or_else(|| D::Error::custom(concat!("not a ", stringify!($kind))))
            }
        }
    )*};
}

two_doors! {
    Name(String): |text| Self::new(&text).ok(), Some(Self::kept(text));
    Note(String): |text| Self::new(&text).ok(), Some(Self::kept(text));
    Label(String): |text| Self::new(&text).ok(), Some(Self::kept(text));
    CitizenId(String): |text| Self::new(&text), Self::kept(text);
    Phone(String): |text| Self::new(&text), Self::kept(text);
    Account(String): |text| Self::new(&text), Self::new(&text);
    Dong(i64): |dong| Self::whole(dong).ok(), (0 <= dong).then(|| Self::of(dong));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: for<'de> Deserialize<'de>>(json: &str) -> [bool; 2] {
        let read = || serde_json::from_str::<T>(json).is_ok();
        [from_outside(read), read()]
    }

    #[test]
    fn from_outside_nothing_comes_in_that_an_officer_could_not_type() {
        let long = format!("\"{}\"", "a".repeat(5_000));
        assert_eq!(read::<Name>("\"M\u{1eab}u V\u{103}n An\""), [true, true]);
        assert_eq!(read::<Name>("\"M4u\""), [false, true]);
        assert_eq!(read::<Name>(&long), [false, true]);
        assert_eq!(read::<Note>(&long), [false, true]);
        assert_eq!(read::<Label>("\"\\u0007\""), [false, true]);
        assert_eq!(read::<CitizenId>("\"12345\""), [false, true]);
        assert_eq!(read::<CitizenId>("\"1\""), [false, false]);
        assert_eq!(read::<Phone>("\"\""), [false, false]);
        assert_eq!(read::<Account>("\"a b\""), [false, false]);
        assert_eq!(read::<Dong>("-1"), [false, false]);
        assert_eq!(read::<Dong>("900000000000"), [false, true]);
    }

    #[test]
    fn what_comes_in_from_outside_is_cleaned() {
        let read = || serde_json::from_str::<Note>("\"a\\u001b[31mb\"").unwrap();
        assert!(!from_outside(read).as_str().contains('\u{1b}'));
    }
}
