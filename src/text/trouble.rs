//! What went wrong with disk, folder or process: a title, what happened, what to do. Refuses to know
//! how it was noticed; whatever it says of what is safe is what the variant promises.

mod backup;
mod damage;
mod line;
mod system;

#[cfg(test)]
mod tests;

use std::path::Path;

use super::Lang;
use super::language::said;
use super::typed::{path_quoted, quoted};
use crate::lang;
use crate::office::{Doing, Trouble, Why};

/// A trouble as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TroubleTold {
    /// A few words, without a full stop.
    pub title: &'static str,
    /// One sentence: what happened.
    pub what: String,
    /// One sentence: the next step.
    pub next: String,
}

/// The words for a trouble on one line.
pub fn trouble_line(lang: Lang, of: &Trouble) -> String {
    let TroubleTold { title, what, next } = trouble(lang, of);
    format!("{title}. {what} {next}")
}

/// The words for a trouble.
pub fn trouble(lang: Lang, trouble: &Trouble) -> TroubleTold {
    match trouble {
        Trouble::NotARegister { folder } => not_a_register(lang, folder),
        Trouble::HalfMade { folder } => half_made(lang, folder),
        Trouble::Foreign { folder, found } => foreign(lang, folder, found),
        Trouble::AlreadyThere { folder } => already_there(lang, folder),
        Trouble::NewerFormat { file, found, known } => newer_format(lang, file, *found, *known),
        Trouble::Busy { pid } => busy(lang, *pid),
        Trouble::OpenToOthers { path, mode } => open_to_others(lang, path, *mode),
        Trouble::NoPermission { doing, path } => system::no_permission(lang, *doing, path),
        Trouble::ReadOnly { doing, path } => system::read_only(lang, *doing, path),
        Trouble::DiskFull { doing, path } => system::disk_full(lang, *doing, path),
        Trouble::NotRecorded { doing, why } => system::not_recorded(lang, *doing, why),
        Trouble::OutcomeUnknown { doing, why } => system::outcome_unknown(lang, *doing, why),
        Trouble::Damaged {
            file,
            harm,
            seq,
            offset,
        } => damage::damaged(lang, file, *harm, (*seq, *offset)),
        Trouble::LessThanTold { told, found } => damage::less_than_told(lang, *told, *found),
        Trouble::OtherThanTold { seq } => damage::other_than_told(lang, *seq),
        Trouble::TooLong { what, found, limit } => too_long(lang, what, *found, *limit),
        Trouble::Line { fault } => line::line(lang, fault),
        Trouble::Io { doing, path, why } => system::io(lang, *doing, path, why),
        Trouble::Backup(trouble) => backup::told(lang, trouble),
    }
}

fn not_a_register(lang: Lang, folder: &Path) -> TroubleTold {
    let folder = path_quoted(lang, folder);
    TroubleTold {
        title: lang.say("Không có sổ ở đây", "No register here"),
        what: said!(
            lang,
            "Thư mục {folder} không có sổ qd22 nào.",
            "The folder {folder} holds no register of qd22.",
        ),
        next: lang
            .say(
                "Xem lại đường dẫn, hoặc lập sổ mới bằng “qd22 init”.",
                "Check the path, or make a register there with “qd22 init”.",
            )
            .to_owned(),
    }
}

fn half_made(lang: Lang, folder: &Path) -> TroubleTold {
    let folder = path_quoted(lang, folder);
    TroubleTold {
        title: lang.say("Sổ lập dở dang", "A register half made"),
        what: said!(
            lang,
            "Việc lập sổ ở {folder} bị ngắt giữa chừng; trong đó chưa có gì.",
            "Making a register in {folder} was interrupted; nothing is in it yet.",
        ),
        next: lang
            .say(
                "Chạy lại “qd22 init” để lập cho xong.",
                "Run “qd22 init” again to finish it.",
            )
            .to_owned(),
    }
}

fn foreign(lang: Lang, folder: &Path, found: &str) -> TroubleTold {
    let (folder, found) = (path_quoted(lang, folder), quoted(lang, found));
    TroubleTold {
        title: lang.say("Thư mục của chương trình khác", "Another program's folder"),
        what: said!(
            lang,
            "Thư mục {folder} có {found}, không phải của qd22.",
            "The folder {folder} holds {found}, which is not of qd22.",
        ),
        next: lang
            .say(
                "Chọn một thư mục trống; trong thư mục này không có gì bị thay đổi.",
                "Take an empty folder; nothing was changed in this one.",
            )
            .to_owned(),
    }
}

fn already_there(lang: Lang, folder: &Path) -> TroubleTold {
    let folder = path_quoted(lang, folder);
    TroubleTold {
        title: lang.say("Ở đây đã có sổ", "A register is there already"),
        what: said!(
            lang,
            "Thư mục {folder} đã có một sổ qd22.",
            "The folder {folder} holds a register of qd22.",
        ),
        next: lang
            .say(
                "Mở sổ đó, hoặc chọn một thư mục khác.",
                "Open it, or take another folder.",
            )
            .to_owned(),
    }
}

fn newer_format(lang: Lang, file: &str, found: u32, known: u32) -> TroubleTold {
    let file = quoted(lang, file);
    TroubleTold {
        title: lang.say("Sổ của bản qd22 mới hơn", "Written by a newer qd22"),
        what: said!(
            lang,
            "Tệp {file} theo khuôn số {found}, bản qd22 này đọc được đến khuôn số {known}.",
            "The file {file} is of format {found}, and this qd22 reads up to {known}.",
        ),
        next: lang
            .say(
                "Cài bản qd22 mới hơn; sổ vẫn nguyên như cũ.",
                "Install a newer qd22; the register is untouched.",
            )
            .to_owned(),
    }
}

fn busy(lang: Lang, pid: Option<u32>) -> TroubleTold {
    TroubleTold {
        title: lang.say("Sổ đang mở", "The register is open"),
        what: match pid {
            Some(pid) => said!(
                lang,
                "Một chương trình khác (tiến trình {pid}) đang mở sổ này.",
                "Another program (process {pid}) has this register open.",
            ),
            None => lang
                .say(
                    "Một chương trình khác đang mở sổ này.",
                    "Another program has this register open.",
                )
                .to_owned(),
        },
        next: lang
            .say(
                "Thoát ở nơi kia, rồi mở lại ở đây.",
                "Leave it there, then open it here again.",
            )
            .to_owned(),
    }
}

fn open_to_others(lang: Lang, path: &Path, mode: u32) -> TroubleTold {
    let as_typed = lang::clean(&path.display().to_string());
    let path = path_quoted(lang, path);
    TroubleTold {
        title: lang.say(
            "Tài khoản khác đọc được sổ",
            "Others could read the register",
        ),
        what: said!(
            lang,
            "Quyền của {path} là {mode:o}, nên tài khoản khác trên máy đọc được.",
            "The permissions of {path} are {mode:o}: other accounts of this machine could read it.",
        ),
        next: said!(
            lang,
            "Đóng lại bằng lệnh chmod go-rwx '{as_typed}'.",
            "Close it with the command chmod go-rwx '{as_typed}'.",
        ),
    }
}

fn too_long(lang: Lang, what: &str, found: usize, limit: usize) -> TroubleTold {
    let what = quoted(lang, what);
    TroubleTold {
        title: lang.say("Lỗi của qd22", "A fault of qd22"),
        what: said!(
            lang,
            "Phần {what} dài {found}, mà kho chỉ nhận {limit}; chưa ghi gì.",
            "The part {what} is {found} long and the store takes {limit}; nothing was recorded.",
        ),
        next: lang
            .say(
                "Chia việc thành nhiều lệnh nhỏ hơn, và báo cho người giữ qd22.",
                "Send it as several smaller orders, and tell whoever keeps qd22.",
            )
            .to_owned(),
    }
}

/// What was being done, inside a sentence.
const fn doing(lang: Lang, doing: Doing) -> &'static str {
    match doing {
        Doing::Creating => lang.say("lập sổ", "making the register"),
        Doing::Opening => lang.say("mở sổ", "opening the register"),
        Doing::Locking => lang.say("khóa sổ cho riêng mình", "locking the register"),
        Doing::Reading => lang.say("đọc sổ", "reading the register"),
        Doing::Appending => lang.say("ghi nhật ký", "writing the journal"),
        Doing::Syncing => lang.say(
            "đưa nhật ký xuống đĩa",
            "bringing the journal down to the disk",
        ),
        Doing::CuttingBack => lang.say("bỏ phần ghi dở", "cutting off what was half written"),
        Doing::Mirroring => lang.say("ghi bản sao của nhật ký", "writing the second copy"),
        Doing::Mending => lang.say("chữa chỗ hỏng", "mending a damaged place"),
        Doing::Applying => lang.say("cập nhật kho", "bringing the database up to date"),
        Doing::Flushing => lang.say(
            "đưa kho xuống đĩa",
            "bringing the database down to the disk",
        ),
        Doing::Marking => lang.say("ghi dấu đã lưu", "noting what is saved"),
        Doing::SettingAside => {
            lang.say("cất kho hỏng sang bên", "setting a damaged database aside")
        }
        Doing::Measuring => lang.say("xem chỗ trống trên đĩa", "asking how much space is left"),
        Doing::Copying => lang.say("sao chép sổ", "copying the register"),
        Doing::Noting => lang.say("ghi sổ xem hồ sơ", "noting who looked at a case"),
    }
}

/// What the system answered, inside a sentence.
pub(super) fn why(lang: Lang, why: &Why) -> String {
    match why {
        Why::DiskFull => lang.say("đĩa đã hết chỗ", "the disk is full").to_owned(),
        Why::ReadOnly => lang
            .say("ổ đĩa chỉ cho đọc", "the disk is read-only")
            .to_owned(),
        Why::NoPermission => lang
            .say("tài khoản này không có quyền", "this account may not")
            .to_owned(),
        Why::ReopenFirst => lang
            .say(
                "sổ cần được mở lại trước",
                "the register must be opened again first",
            )
            .to_owned(),
        Why::Other(words) => {
            let words = quoted(lang, words);
            said!(
                lang,
                "hệ thống trả lời {words}",
                "the system answered {words}"
            )
        }
    }
}
