//! Files that are merged already, and files that are not merged.

use super::{Sentences, not_done_for, nothing_recorded};
use crate::domain::{CaseId, MergeBar, Verb};
use crate::text::Lang;
use crate::text::language::said;

pub(super) fn merged_away(lang: Lang, case: CaseId, into: CaseId) -> Sentences {
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Hồ sơ {case} đã gộp vào {into}.",
            "The case {case} was merged into {into}.",
        ),
        fix: said!(
            lang,
            "Mở hồ sơ {into} và ghi tiếp ở đó.",
            "Open {into} and go on there.",
        ),
    }
}

pub(super) fn not_mergeable(lang: Lang, keep: CaseId, drop: CaseId, why: MergeBar) -> Sentences {
    let (rule, fix) = match why {
        MergeBar::Same => (
            lang.say(
                "Hai mã này là cùng một hồ sơ.",
                "The two codes name the same case.",
            )
            .to_owned(),
            lang.say("Ghi mã của hồ sơ kia.", "Give the code of the other one.")
                .to_owned(),
        ),
        MergeBar::OtherWay => (
            said!(
                lang,
                "Hồ sơ {drop} đã trình duyệt hoặc giải ngân, nên phải là hồ sơ được giữ.",
                "The case {drop} is submitted, decided or paid, so it is the one to keep.",
            ),
            said!(
                lang,
                "Gộp ngược lại: mở hồ sơ {drop} và gộp {keep} vào đó.",
                "Merge the other way round: open {drop} and merge {keep} into it.",
            ),
        ),
        MergeBar::Both => (
            said!(
                lang,
                "Cả {keep} và {drop} đều đã trình duyệt hoặc giải ngân; gộp thì tiền có thể bị tính \
                 hai lần hoặc mất.",
                "Both {keep} and {drop} are submitted, decided or paid; merged, money could be \
                 counted twice or lost.",
            ),
            lang.say(
                "Hoàn tác việc ghi nhầm hoặc trả lại hồ sơ ở một bên, rồi gộp lại.",
                "Take back what was recorded by mistake, or return one of them, then merge.",
            )
            .to_owned(),
        ),
    };
    Sentences {
        undone: not_done_for(lang, (Verb::MergeCases, drop)),
        rule,
        fix,
    }
}
