//! What is said when the office does not do or did something of its own: a no, a recovery.

use super::language::said;
use super::{Lang, refusal, trouble_line};
use crate::domain::Title;
use crate::office::No;

/// A no, on one line.
pub fn no(lang: Lang, no: &No) -> String {
    match no {
        No::Refused(refused) => {
            let told = refusal(lang, refused);
            format!("{} {}", told.message, told.fix)
        }
        No::Overtaken { case, by, at, .. } => said!(
            lang,
            "Chưa ghi: {by} đã ghi vào hồ sơ {case} lúc {at}. Xem lại hồ sơ rồi làm lại.",
            "Not recorded: {by} recorded something on {case} at {at}. Look again, then repeat.",
        ),
        No::Trouble(trouble) => trouble_line(lang, trouble),
    }
}

/// What opening a register found and did; nothing after a clean end.
pub fn opened(lang: Lang, found: &Recovery<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if 0 < found.mended {
        notes.push(super::cli::mended(lang, found.mended));
    }
    if found.is_cut {
        notes.push(
            lang.say(
                "Lần tắt trước cắt ngang một nhóm việc chưa kịp báo đã ghi; nhóm đó không được tính.",
                "The last end cut off a group nobody was told of; it does not count.",
            )
            .to_owned(),
        );
    }
    if let Some(aside) = found.rebuilt {
        notes.push(said!(
            lang,
            "Đã dựng lại hồ sơ từ nhật ký ({aside}); không mất việc nào.",
            "The cases were made again from the journal ({aside}); nothing is lost.",
        ));
    }
    if let Some(trouble) = found.read_only {
        notes.push(trouble_line(lang, trouble));
    }
    notes
}

/// What a recovery did, as far as people need to know.
#[derive(Debug, Clone, Copy)]
pub struct Recovery<'a> {
    /// Places written again from their copy.
    pub mended: usize,
    /// A torn group was cut.
    pub is_cut: bool,
    /// The database was made anew; where the old one is.
    pub rebuilt: Option<&'a str>,
    /// Nothing will be written, because of this.
    pub read_only: Option<&'a crate::office::Trouble>,
}

/// The word for a kind of commune in answers.
pub const fn title_id(title: Title) -> &'static str {
    match title {
        Title::Commune => "Xã",
        Title::Town => "Thị trấn",
    }
}
