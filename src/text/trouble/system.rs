//! Troubles that the system answers with: space, permissions, a write that failed.

use std::path::Path;

use super::{TroubleTold, doing as doing_words, why as why_words};
use crate::office::{Doing, Why};
use crate::text::Lang;
use crate::text::language::said;
use crate::text::typed::{path_quoted, quoted};

pub(super) fn no_permission(lang: Lang, doing: Doing, path: &Path) -> TroubleTold {
    let (doing, path) = (doing_words(lang, doing), path_quoted(lang, path));
    TroubleTold {
        title: lang.say("Không có quyền", "No permission"),
        what: said!(
            lang,
            "Khi {doing}, tài khoản này không được vào {path}.",
            "While {doing}, this account was not let into {path}.",
        ),
        next: lang
            .say(
                "Nhờ người quản trị máy cho tài khoản này quyền đọc và ghi ở đó.",
                "Ask whoever runs this machine to let this account read and write there.",
            )
            .to_owned(),
    }
}

pub(super) fn read_only(lang: Lang, doing: Doing, path: &Path) -> TroubleTold {
    let is_copying = doing == Doing::Copying;
    let (doing, path) = (doing_words(lang, doing), path_quoted(lang, path));
    TroubleTold {
        title: lang.say("Ổ đĩa chỉ cho đọc", "The disk is read-only"),
        what: said!(
            lang,
            "Khi {doing}, ổ đĩa chứa {path} chỉ cho đọc.",
            "While {doing}, the disk that holds {path} took no writing.",
        ),
        next: if is_copying {
            elsewhere(lang)
        } else {
            lang.say(
                "Nhờ người quản trị máy mở ổ đĩa cho ghi, rồi mở lại sổ.",
                "Have the disk made writable, then open the register again.",
            )
        }
        .to_owned(),
    }
}

pub(super) fn disk_full(lang: Lang, doing: Doing, path: &Path) -> TroubleTold {
    let is_copying = doing == Doing::Copying;
    let (doing, path) = (doing_words(lang, doing), path_quoted(lang, path));
    TroubleTold {
        title: lang.say("Đĩa đã hết chỗ", "The disk is full"),
        what: said!(
            lang,
            "Khi {doing}, ổ đĩa chứa {path} đã hết chỗ; việc đã báo là ghi thì vẫn còn.",
            "While {doing}, the disk that holds {path} was full; what was acknowledged is kept.",
        ),
        next: if is_copying {
            elsewhere(lang)
        } else {
            lang.say(
                "Dọn bớt ổ đĩa, rồi mở lại sổ.",
                "Free some space, then open the register again.",
            )
        }
        .to_owned(),
    }
}

pub(super) fn not_recorded(lang: Lang, doing: Doing, why: &Why) -> TroubleTold {
    let (doing, answer) = (doing_words(lang, doing), why_words(lang, why));
    let next = match why {
        Why::DiskFull => lang.say(
            "Dọn bớt ổ đĩa, rồi gửi lại lệnh.",
            "Free some space, then send the order again.",
        ),
        Why::ReadOnly | Why::NoPermission => lang.say(
            "Nhờ người quản trị máy mở quyền ghi, rồi gửi lại lệnh.",
            "Have writing allowed there, then send the order again.",
        ),
        Why::ReopenFirst => lang.say(
            "Mở lại sổ, rồi gửi lại lệnh.",
            "Open the register again, then send the order again.",
        ),
        Why::Other(_) => lang.say(
            "Gửi lại lệnh; nếu vẫn vậy thì kiểm tra ổ đĩa.",
            "Send the order again; if it stays so, have the disk looked at.",
        ),
    };
    TroubleTold {
        title: lang.say("Chưa ghi", "Not recorded"),
        what: said!(
            lang,
            "Khi {doing}, {answer}; chắc chắn lệnh chưa được ghi.",
            "While {doing}, {answer}; it is certain that the order is not recorded.",
        ),
        next: next.to_owned(),
    }
}

pub(super) fn outcome_unknown(lang: Lang, doing: Doing, why: &Why) -> TroubleTold {
    let (doing, answer) = (doing_words(lang, doing), why_words(lang, why));
    TroubleTold {
        title: lang.say("Chưa rõ đã ghi hay chưa", "Recorded or not is unknown"),
        what: said!(
            lang,
            "Khi {doing}, {answer}; chưa rõ lệnh đã ghi hay chưa, nên sổ ngừng ghi.",
            "While {doing}, {answer}; whether the order is recorded is unknown, so writing stopped.",
        ),
        next: lang
            .say(
                "Mở lại sổ rồi gửi lại chính lệnh đó; nếu đã ghi thì không ghi lần nữa.",
                "Open the register again and send the same order; it is never done twice.",
            )
            .to_owned(),
    }
}

pub(super) fn io(lang: Lang, doing: Doing, path: &Path, words: &str) -> TroubleTold {
    let is_copying = doing == Doing::Copying;
    let (doing, path) = (doing_words(lang, doing), path_quoted(lang, path));
    let words = quoted(lang, words);
    TroubleTold {
        title: lang.say("Hệ thống báo lỗi", "The system reports an error"),
        what: said!(
            lang,
            "Khi {doing} ở {path}, hệ thống trả lời {words}.",
            "While {doing} at {path}, the system answered {words}.",
        ),
        next: if is_copying {
            elsewhere(lang)
        } else {
            lang.say(
                "Kiểm tra ổ đĩa, rồi mở lại sổ.",
                "Have the disk looked at, then open the register again.",
            )
        }
        .to_owned(),
    }
}

/// A copy that failed changed nothing of the register; the place is what was wrong.
const fn elsewhere(lang: Lang) -> &'static str {
    lang.say(
        "Sửa ở đó hoặc chọn nơi khác, rồi chạy lại lệnh; sổ không bị động tới.",
        "Mend that or take another place, then run the command again; the register is untouched.",
    )
}
