//! A file that is with the officer again, as its card says so.

use crate::domain::Shift;
use crate::text::language::said;
use crate::text::{Lang, shifts_told};

/// What changed under a submission that stands no longer.
pub fn changed_since(lang: Lang, shifts: &[Shift]) -> String {
    let what = shifts_told(lang, shifts);
    said!(
        lang,
        "! đổi sau khi trình, cần trình lại: {what}",
        "! changed since it was submitted, submit again: {what}",
    )
}
