//! What the access log says: who did what with whose file, when and why.

use super::Lang;
use super::desk::access_time;
use crate::office::{Access, Looked};

/// What somebody did with a case.
const fn looked(lang: Lang, what: Looked) -> &'static str {
    match what {
        Looked::Opened => lang.say("mở hồ sơ", "opened the card"),
        Looked::Revealed => lang.say("xem đủ số", "saw a number whole"),
    }
}

/// What, and why where a reason was asked for.
pub fn looked_why(lang: Lang, access: &Access) -> String {
    let what = looked(lang, access.what);
    match &access.reason {
        None => what.to_owned(),
        Some(reason) => {
            let reason = reason.as_str();
            format!("{what}: {reason}")
        }
    }
}

/// One note on one line.
pub fn access_line(lang: Lang, seq: u64, access: &Access) -> String {
    let when = access_time(access);
    let (by, case) = (access.by.as_str(), access.case);
    let what = looked_why(lang, access);
    format!("#{seq}  {when}  {by}  {case}  {what}")
}
