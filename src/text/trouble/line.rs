//! Troubles on the line between a desk and an office in another process.

use std::path::Path;

use super::TroubleTold;
use crate::office::LineFault;
use crate::text::Lang;
use crate::text::language::said;
use crate::text::typed::{path_quoted, quoted};

pub(super) fn line(lang: Lang, fault: &LineFault) -> TroubleTold {
    match fault {
        LineFault::Away { why } => away(lang, why),
        LineFault::OtherVersion {
            office,
            desk,
            desks,
        } => other_version(lang, office, desk, *desks),
        LineFault::NotTheOffice {
            path,
            owner,
            process,
        } => not_the_office(lang, path, *owner, *process),
        LineFault::Full { desks_max } => TroubleTold {
            title: lang.say("Văn phòng hết chỗ", "The office is full"),
            what: said!(
                lang,
                "Đang có {desks_max} bàn làm việc mở, là số nhiều nhất văn phòng nhận.",
                "There are {desks_max} open desks, which is the most an office takes.",
            ),
            next: lang
                .say(
                    "Đóng bớt một bàn không dùng nữa, rồi thử lại.",
                    "Close one that is not in use, then try again.",
                )
                .to_owned(),
        },
        LineFault::Garbled => TroubleTold {
            title: lang.say("Không đọc được tin của văn phòng", "Not what an office says"),
            what: lang
                .say(
                    "Bên kia gửi điều không phải tin của qd22; đường nối đã đóng.",
                    "What arrived is no message of qd22; the line was closed.",
                )
                .to_owned(),
            next: lang
                .say(
                    "Thử lại; nếu vẫn vậy, xem hai bên có cùng bản qd22 không (qd22 --version).",
                    "Try again; if it stays, see whether both are the same qd22 (qd22 --version).",
                )
                .to_owned(),
        },
        LineFault::HungUp => TroubleTold {
            title: lang.say("Văn phòng đã ngắt đường nối", "The office hung up"),
            what: lang
                .say(
                    "Văn phòng đã đóng đường nối của bàn này; việc chưa báo đã ghi thì chưa chắc đã ghi.",
                    "The office closed this desk's line; what was not acknowledged may not be recorded.",
                )
                .to_owned(),
            next: lang
                .say(
                    "Gửi lại: việc đã ghi rồi được nhận ra, không ghi hai lần.",
                    "Send again: what is recorded already is recognised and not done twice.",
                )
                .to_owned(),
        },
    }
}

fn not_the_office(lang: Lang, path: &Path, owner: u32, process: u32) -> TroubleTold {
    let path = path_quoted(lang, path);
    TroubleTold {
        title: lang.say(
            "Không phải văn phòng của sổ",
            "Not the office of the register",
        ),
        what: said!(
            lang,
            "Ở {path} có tiến trình của tài khoản số {process} trả lời; thư mục là của tài khoản số {owner}.",
            "At {path} a process of account number {process} answers; the folder is of number {owner}.",
        ),
        next: lang
            .say(
                "Không có gì được gửi đi; báo người quản trị máy xem ai đặt tệp ở đó.",
                "Nothing was sent; have whoever runs this machine see who put that there.",
            )
            .to_owned(),
    }
}

fn away(lang: Lang, why: &str) -> TroubleTold {
    let why = quoted(lang, why);
    TroubleTold {
        title: lang.say("Mất nối văn phòng", "The office does not answer"),
        what: said!(
            lang,
            "Văn phòng giữ sổ không trả lời ({why}); việc đã báo là ghi thì vẫn còn.",
            "The office that keeps the register does not answer ({why}); what was acknowledged is kept.",
        ),
        next: lang
            .say(
                "Thử lại sau giây lát; gửi lại thì không ghi hai lần.",
                "Try again in a moment; sent again, nothing is done twice.",
            )
            .to_owned(),
    }
}

fn other_version(lang: Lang, office: &str, desk: &str, desks: u32) -> TroubleTold {
    let (office, desk) = (quoted(lang, office), quoted(lang, desk));
    TroubleTold {
        title: lang.say("Văn phòng chạy bản khác", "The office is another version"),
        what: said!(
            lang,
            "Văn phòng chạy qd22 {office}, bàn này là {desk}; ở văn phòng đang mở {desks} bàn.",
            "The office runs qd22 {office}, this desk is {desk}; {desks} desks are open there.",
        ),
        next: lang
            .say(
                "Đóng các bàn đang mở rồi chạy lại, hoặc nhờ người quản trị khởi động lại văn phòng.",
                "Close the open desks and run again, or have the office restarted.",
            )
            .to_owned(),
    }
}
