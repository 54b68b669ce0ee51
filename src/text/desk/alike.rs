//! Who on file may be the person that is being written down.

use crate::domain::Birth;
use crate::office::Alike;
use crate::text::Lang;
use crate::text::language::said;

use super::commune_name;

/// One of them, as the form warns of them: `Có thể trùng: 24-0204 Mẫu Văn An, 1991, Đức Ninh, ····17`.
pub fn alike_line(lang: Lang, alike: &Alike) -> String {
    let Alike { case, name, .. } = alike;
    let born = match alike.birth {
        Birth::On(day) => crate::text::day(day),
        Birth::Year(year) => year.to_string(),
    };
    let place = commune_name(lang, &alike.place);
    let number = alike.citizen_id.as_ref();
    let number = number.map_or_else(String::new, |number| format!(", CCCD {number}"));
    if alike.has_number {
        return said!(
            lang,
            "Đã có số CCCD này: {case} {name}, {born}, {place}",
            "Has this citizen number: {case} {name}, {born}, {place}",
        );
    }
    let number = match lang {
        Lang::Vi => number,
        Lang::En => number.replace("CCCD", "ID"),
    };
    said!(
        lang,
        "Có thể trùng: {case} {name}, {born}, {place}{number}",
        "May be the same: {case} {name}, {born}, {place}{number}",
    )
}
