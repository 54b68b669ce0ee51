//! How Vietnamese is typed at a desk.

use crate::lang::Method;
use crate::office::WhenFull;
use crate::text::Lang;

/// What makes Vietnamese letters of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// The desk.
    By(Method),
    /// Nothing: each key is its letter.
    Off,
    /// The officer's own computer.
    ByComputer,
}

impl Typing {
    /// How the desk composes, where it does.
    pub const fn method(self) -> Option<Method> {
        match self {
            Self::By(method) => Some(method),
            Self::Off | Self::ByComputer => None,
        }
    }
}

/// Beside a field that takes words.
pub fn typing_sign(lang: Lang, typing: Typing) -> String {
    let how = match typing {
        Typing::By(Method::Telex) => "Telex",
        Typing::By(Method::Vni) => "VNI",
        Typing::Off => lang.say("tắt", "off"),
        Typing::ByComputer => lang.say("máy", "PC"),
    };
    format!("[VI:{how}]")
}

/// What the officer has just chosen.
pub(super) const fn typing_mode(lang: Lang, typing: Typing) -> &'static str {
    match typing {
        Typing::By(Method::Telex) => {
            lang.say("Gõ tiếng Việt: Telex.", "Vietnamese is typed by Telex.")
        }
        Typing::By(Method::Vni) => lang.say("Gõ tiếng Việt: VNI.", "Vietnamese is typed by VNI."),
        Typing::Off => lang.say(
            "Không bỏ dấu: mỗi phím là một chữ.",
            "Every key is the letter on it.",
        ),
        Typing::ByComputer => lang.say(
            "Máy của bạn bỏ dấu tiếng Việt.",
            "Your computer makes the Vietnamese letters.",
        ),
    }
}

/// What a full line does from now on.
pub(super) const fn when_full(lang: Lang, when_full: WhenFull) -> &'static str {
    match when_full {
        WhenFull::GoesOn => lang.say(
            "Ô ngày, ô CCCD đã đủ số thì tự sang ô sau.",
            "A whole date or citizen number goes on by itself.",
        ),
        WhenFull::Waits => lang.say(
            "Ô ngày, ô CCCD đã đủ số thì chờ phím sang ô.",
            "A whole date or citizen number waits for a key.",
        ),
    }
}
