//! Backups that cannot be made, and those that cannot be restored.

use std::path::Path;

use super::damage::harm_words;
use super::{TroubleTold, trouble};
use crate::lang;
use crate::office::{BackupTrouble, Trouble};
use crate::text::Lang;
use crate::text::language::said;
use crate::text::typed::{path_quoted, quoted};

pub(super) fn told(lang: Lang, of: &BackupTrouble) -> TroubleTold {
    match of {
        BackupTrouble::PlaceTaken { path } => place_taken(lang, path),
        BackupTrouble::RegisterStands { folder } => register_stands(lang, folder),
        BackupTrouble::BeingMade { path, pid } => being_made(lang, path, *pid),
        BackupTrouble::NotABackup { folder } => not_a_backup(lang, folder),
        BackupTrouble::Damaged { folder, file, harm } => {
            let (folder, file) = (path_quoted(lang, folder), quoted(lang, file));
            let harm = harm_words(lang, *harm);
            TroubleTold {
                title: lang.say("Bản sao lưu bị hỏng", "The backup is damaged"),
                what: said!(
                    lang,
                    "Trong bản sao lưu {folder}, tệp {file}: {harm}.",
                    "In the backup {folder}, the file {file}: {harm}.",
                ),
                next: lang
                    .say(
                        "Lấy một bản sao lưu khác; chưa ghi gì ở đâu cả.",
                        "Take another backup; nothing was written anywhere.",
                    )
                    .to_owned(),
            }
        }
        BackupTrouble::Unproven { check, because } => unproven(lang, check, because),
        BackupTrouble::TakenBack { seq } => TroubleTold {
            title: lang.say("Chưa sao lưu được", "No backup was made"),
            what: said!(
                lang,
                "Việc số {seq} đang ghi dở lúc sao chép rồi đã bị bỏ.",
                "Act {seq} was being written while it was copied, and was then taken back.",
            ),
            next: lang
                .say("Chạy lại lệnh sao lưu.", "Run the backup again.")
                .to_owned(),
        },
    }
}

fn place_taken(lang: Lang, path: &Path) -> TroubleTold {
    let path = path_quoted(lang, path);
    TroubleTold {
        title: lang.say("Tên này đã có", "The name is taken"),
        what: said!(
            lang,
            "Ở {path} đã có sẵn, mà bản sao lưu không bao giờ ghi đè lên thứ gì.",
            "Something stands at {path}, and a backup is never written over anything.",
        ),
        next: lang
            .say(
                "Đặt một tên chưa có, ví dụ thêm ngày vào cuối.",
                "Give a name that is not there yet, with the date behind it for instance.",
            )
            .to_owned(),
    }
}

fn register_stands(lang: Lang, folder: &Path) -> TroubleTold {
    let as_typed = lang::clean(&folder.display().to_string());
    let folder = path_quoted(lang, folder);
    TroubleTold {
        title: lang.say("Ở đó đã có thứ khác", "The place is not empty"),
        what: said!(
            lang,
            "Thư mục {folder} không trống, mà khôi phục không bao giờ ghi đè lên sổ nào.",
            "The folder {folder} is not empty, and no register is ever restored over another.",
        ),
        next: said!(
            lang,
            "Thoát qd22 ở mọi nơi, đổi tên thư mục cũ bằng lệnh mv '{as_typed}' '{as_typed}.old', \
             rồi chạy lại.",
            "Leave qd22 everywhere, rename the old folder with the command \
             mv '{as_typed}' '{as_typed}.old', then run this again.",
        ),
    }
}

fn being_made(lang: Lang, path: &Path, pid: Option<u32>) -> TroubleTold {
    let path = path_quoted(lang, path);
    TroubleTold {
        title: lang.say("Đang có người làm việc này", "It is being made already"),
        what: match pid {
            Some(pid) => said!(
                lang,
                "Một chương trình khác (tiến trình {pid}) đang lập {path}.",
                "Another program (process {pid}) is making {path}.",
            ),
            None => said!(
                lang,
                "Một chương trình khác đang lập {path}.",
                "Another program is making {path}.",
            ),
        },
        next: lang
            .say(
                "Chờ nơi kia xong, hoặc đặt một tên khác.",
                "Wait until it is done, or give another name.",
            )
            .to_owned(),
    }
}

fn not_a_backup(lang: Lang, folder: &Path) -> TroubleTold {
    let folder = path_quoted(lang, folder);
    TroubleTold {
        title: lang.say("Không có bản sao lưu ở đây", "No backup here"),
        what: said!(
            lang,
            "Ở {folder} không có bản sao lưu nào của qd22.",
            "At {folder} there is no backup made by qd22.",
        ),
        next: lang
            .say(
                "Xem lại đường dẫn; bản sao lưu là thư mục có tệp “manifest”.",
                "Check the path; a backup is a folder with a file “manifest” in it.",
            )
            .to_owned(),
    }
}

fn unproven(lang: Lang, check: &str, because: &Trouble) -> TroubleTold {
    let (check, told) = (quoted(lang, check), trouble(lang, because));
    let what = told.what.trim_end_matches('.').to_owned();
    TroubleTold {
        title: lang.say(
            "Bản sao không qua được kiểm tra",
            "The copy did not pass the check",
        ),
        what: said!(
            lang,
            "Dựng lại từ bản sao, phần kiểm tra {check} thấy: {what}.",
            "Rebuilt from the copy, the check {check} found: {what}.",
        ),
        next: lang
            .say(
                "Không giữ bản sao này; chạy “qd22 verify” trên sổ, rồi làm lại.",
                "The copy was not kept; run “qd22 verify” on the register, then do it again.",
            )
            .to_owned(),
    }
}
