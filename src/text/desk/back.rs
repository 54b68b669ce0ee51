//! A file that is with the officer again: what changed under it, what is to be mended, by whose word.

use crate::domain::{Label, Particular, Return, Shift};
use crate::lang::fold;
use crate::text::dates::moment;
use crate::text::field::part_named;
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

/// Who returned the file, what is still to be mended, and the note.
pub fn returned(lang: Lang, back: &Return) -> String {
    let (by, at, note) = (&back.by, moment(back.at), back.note.as_str());
    let left: Vec<String> = back
        .to_mend()
        .map(|field| field_to_mend(lang, field))
        .collect();
    if left.is_empty() {
        return said!(
            lang,
            "! {by} trả lại {at}: đã sửa, cần trình lại. {note}",
            "! {by} returned it {at}: mended, submit again. {note}",
        );
    }
    let left = left.join(", ");
    said!(
        lang,
        "! {by} trả lại {at}, cần sửa: {left}. {note}",
        "! {by} returned it {at}, to mend: {left}. {note}",
    )
}

/// A field to be mended: by its name where the approver named one, else as it was written.
pub fn field_to_mend(lang: Lang, named: &Label) -> String {
    let word = named.as_str();
    part_named(lang, word).unwrap_or(word).to_owned()
}

/// The word of orders for a field an approver typed by its name, in either language, without accents or
/// with; nothing where it names no part of a file.
pub fn field_meant(typed: &str) -> Option<&'static str> {
    let wanted = fold(typed);
    Particular::words().find(|word| {
        let names = Lang::ALL.map(|lang| part_named(lang, word));
        let names = names.into_iter().flatten().chain([*word]);
        names.into_iter().any(|name| fold(name) == wanted)
    })
}

/// What is read out of fields typed with commas between them: those that name no part of a file in
/// quotation marks, for they are lit nowhere.
pub fn fields_understood(lang: Lang, typed: &str) -> String {
    let parts = typed.split(',').map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let told = parts.map(|part| match field_meant(part).map(Label::new) {
        Some(Ok(word)) => field_to_mend(lang, &word),
        Some(Err(_)) | None => format!("“{part}”"),
    });
    told.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Account, Day, Note};

    #[test]
    fn a_field_is_meant_by_its_name_in_either_language_or_by_its_word() {
        for (typed, word) in [
            ("so tien", "amount"),
            ("Số tiền", "amount"),
            ("term in months", "months"),
            ("01/UQ", "01_uq"),
            ("01_uq", "01_uq"),
            ("số CCCD", "citizen_id"),
        ] {
            assert_eq!(field_meant(typed), Some(word), "{typed}");
        }
        assert_eq!(field_meant("chữ ký nhòe"), None);
        assert_eq!(field_meant(""), None);
    }

    #[test]
    fn what_is_mended_is_not_asked_for_any_more() {
        let label = |text| Label::new(text).expect("a label");
        let mut back = Return {
            on: Day::of(2024, 6, 11),
            by: Account::new("duc").expect("an account"),
            at: 1_718_070_120_000,
            fields: vec![label("amount"), label("01_uq"), label("chữ ký nhòe")],
            note: Note::new("ký lại 01/UQ").expect("a note"),
            mended: vec![Particular::Need],
        };
        assert_eq!(
            returned(Lang::Vi, &back),
            "! duc trả lại 11/06 08:42, cần sửa: 01/UQ, chữ ký nhòe. ký lại 01/UQ"
        );
        back.fields.pop();
        back.mended
            .push(Particular::Document(crate::domain::Document::Form01Uq));
        assert_eq!(
            returned(Lang::En, &back),
            "! duc returned it 11/06 08:42: mended, submit again. ký lại 01/UQ"
        );
    }
}
