//! What is wrong with a keymap file, in one line that names file, line, fault and what to do. The
//! keys it names are the ones written in the file.

use super::Lang;
use super::language::said;
use super::typed::{quoted, shortened};
use crate::keys::{Action, Context, FaultKind, KeymapFault};

/// `my.toml:12: …. …`: the place, what is wrong there, what to do.
pub fn keymap_fault(lang: Lang, fault: &KeymapFault) -> String {
    let file = shortened(&fault.file).unwrap_or_default();
    format!("{file}:{}: {}", fault.line, what(lang, &fault.what))
}

fn what(lang: Lang, what: &FaultKind) -> String {
    match what {
        FaultKind::TooBig { bytes, bytes_max } => too_big(lang, *bytes, *bytes_max),
        FaultKind::Syntax { message } => syntax(lang, message),
        FaultKind::UnknownSetting { name, nearest } => {
            unknown(lang.say("mục", "setting"), lang, name, nearest.as_deref())
        }
        FaultKind::UnknownBase { name, nearest } => unknown(
            lang.say("bộ phím", "keymap"),
            lang,
            name,
            nearest.as_deref(),
        ),
        FaultKind::UnknownContext { name, nearest } => {
            unknown(lang.say("bảng", "table"), lang, name, nearest.as_deref())
        }
        FaultKind::UnknownAction { name, nearest } => {
            unknown(lang.say("việc", "action"), lang, name, nearest.as_deref())
        }
        FaultKind::UnknownKey { name, nearest } => {
            unknown(lang.say("phím", "key"), lang, name, nearest.as_deref())
        }
        FaultKind::BadSetting { name } => bad_setting(lang, name),
        FaultKind::ActionElsewhere { action, written_in } => {
            action_elsewhere(lang, *action, *written_in)
        }
        FaultKind::BadValue { keys } => bad_value(lang, keys),
        FaultKind::Duplicate { name, first_line } => duplicate(lang, name, *first_line),
        FaultKind::Collision { keys, with } => collision(lang, keys, with),
        FaultKind::TypesText { keys, context } => types_text(lang, keys, *context),
        FaultKind::ArrivesAs { keys, arrives_as } => arrives_as_other(lang, keys, arrives_as),
        FaultKind::TooManyKeys { keys, chords_max } => too_many_keys(lang, keys, *chords_max),
        FaultKind::NothingToUnbind { keys } => nothing_to_unbind(lang, keys),
        FaultKind::NoWayOut { action } => no_way_out(lang, *action),
    }
}

fn too_big(lang: Lang, bytes: usize, bytes_max: usize) -> String {
    said!(
        lang,
        "Tệp lớn {bytes} byte, nhiều nhất là {bytes_max}. Xem lại có đúng tệp bộ phím không.",
        "The file has {bytes} bytes, {bytes_max} at most are read. See whether it is the right one.",
    )
}

fn syntax(lang: Lang, message: &str) -> String {
    let message = quoted(lang, message);
    said!(
        lang,
        "Chỗ này không phải TOML: {message}. Sửa dòng này.",
        "This is not TOML: {message}. Mend the line.",
    )
}

/// `kind` is what there is none of, in the language of the sentence.
fn unknown(kind: &str, lang: Lang, name: &str, nearest: Option<&str>) -> String {
    let name = quoted(lang, name);
    match nearest {
        Some(nearest) => said!(
            lang,
            "Không có {kind} {name}. Gần nhất là “{nearest}”; sửa lại tên.",
            "There is no {kind} {name}. The nearest is “{nearest}”; mend the name.",
        ),
        None => said!(
            lang,
            "Không có {kind} {name}. Xem tên dùng được bằng lệnh “qd22 keys list”.",
            "There is no {kind} {name}. See the names there are with “qd22 keys list”.",
        ),
    }
}

fn bad_setting(lang: Lang, name: &str) -> String {
    let name = quoted(lang, name);
    said!(
        lang,
        "Mục {name} phải là chữ trong dấu nháy. Sửa giá trị.",
        "The setting {name} must be a text in quotation marks. Mend the value.",
    )
}

fn action_elsewhere(lang: Lang, action: Action, written_in: Context) -> String {
    let (id, own, other) = (action.id(), action.context().id(), written_in.id());
    said!(
        lang,
        "Việc “{id}” không làm được ở bảng [{other}]. Chuyển dòng sang bảng [{own}].",
        "The action “{id}” does not belong to [{other}]. Move the line to [{own}].",
    )
}

fn bad_value(lang: Lang, keys: &str) -> String {
    let keys = quoted(lang, keys);
    said!(
        lang,
        "Phím {keys} phải được gán tên một việc trong dấu nháy, hoặc false để bỏ. Sửa giá trị.",
        "The key {keys} takes an action's name in quotation marks, or false. Mend the value.",
    )
}

fn duplicate(lang: Lang, name: &str, first_line: Option<usize>) -> String {
    let name = quoted(lang, name);
    match first_line {
        Some(first) => said!(
            lang,
            "{name} đã có ở dòng {first}. Bỏ một trong hai.",
            "{name} stands on line {first} already. Take one of the two out.",
        ),
        None => said!(
            lang,
            "{name} có hai lần. Bỏ một trong hai.",
            "{name} stands there twice. Take one of the two out.",
        ),
    }
}

fn collision(lang: Lang, keys: &str, with: &str) -> String {
    let (keys, with) = (quoted(lang, keys), quoted(lang, with));
    said!(
        lang,
        "Phím {keys} là phần đầu của {with}, nên một trong hai không bao giờ chạy. Đổi một phím.",
        "The keys {keys} begin {with}, so one of the two could never answer. Change one of them.",
    )
}

fn types_text(lang: Lang, keys: &str, context: Context) -> String {
    let (keys, context) = (quoted(lang, keys), context.id());
    said!(
        lang,
        "Ở bảng [{context}] phím {keys} dùng để gõ chữ. Chọn một phím không gõ ra chữ.",
        "In [{context}] the key {keys} types text. Take a key that types nothing.",
    )
}

fn arrives_as_other(lang: Lang, keys: &str, arrives_as: &str) -> String {
    let (keys, arrives_as) = (quoted(lang, keys), quoted(lang, arrives_as));
    said!(
        lang,
        "Máy gửi phím {keys} thành {arrives_as}. Ghi {arrives_as}, hoặc chọn phím khác.",
        "A terminal sends {keys} as {arrives_as}. Write {arrives_as}, or take another key.",
    )
}

fn too_many_keys(lang: Lang, keys: &str, chords_max: usize) -> String {
    let keys = quoted(lang, keys);
    said!(
        lang,
        "{keys} có quá nhiều phím nối nhau, nhiều nhất là {chords_max}. Bớt phím đi.",
        "{keys} has too many keys in a row, {chords_max} at most. Take some out.",
    )
}

fn nothing_to_unbind(lang: Lang, keys: &str) -> String {
    let keys = quoted(lang, keys);
    said!(
        lang,
        "Bộ phím gốc không dùng phím {keys}, nên không có gì để bỏ. Xóa dòng này.",
        "The inherited keymap does not bind {keys}, so nothing is taken away. Take the line out.",
    )
}

fn no_way_out(lang: Lang, action: Action) -> String {
    let id = action.id();
    said!(
        lang,
        "Không còn phím nào cho việc “{id}”, sẽ không ra được. Gán cho việc này một phím.",
        "No key is left for “{id}”, so there would be no way out. Bind a key to it.",
    )
}

#[cfg(test)]
mod tests;
