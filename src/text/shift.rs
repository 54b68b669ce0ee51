//! What changed under a submission, by whom and when. Names the things, never what they say.

use super::Lang;
use super::dates::moment;
use super::merge::particular;
use crate::domain::Shift;

/// The changes, those of one act together: `GCN, dư nợ cùng mục đích (lan 11/06 08:42)`.
pub fn shifts_told(lang: Lang, shifts: &[Shift]) -> String {
    let of_acts = shifts.chunk_by(|one, next| one.seq == next.seq);
    let told: Vec<String> = of_acts.filter_map(|act| of_one_act(lang, act)).collect();
    told.join("; ")
}

fn of_one_act(lang: Lang, shifts: &[Shift]) -> Option<String> {
    let first = shifts.first()?;
    let names: Vec<&str> = shifts
        .iter()
        .map(|shift| particular(lang, shift.what))
        .collect();
    let at = moment(first.at);
    Some(format!("{} ({} {at})", names.join(", "), first.by))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Account, Particular, Seq};

    #[test]
    fn the_changes_of_one_act_stand_together() {
        let shift = |what, seq, by: &str| Shift {
            what,
            seq: Seq(seq),
            by: Account::new(by).expect("an account"),
            at: 1_718_070_120_000,
        };
        let shifts = [
            shift(Particular::Need, 58, "lan"),
            shift(Particular::Debt, 58, "lan"),
            shift(Particular::Plan, 60, "hung"),
        ];
        assert_eq!(
            shifts_told(Lang::Vi, &shifts),
            "nhu cầu vay, dư nợ cùng mục đích (lan 11/06 08:42); \
             phương án sử dụng vốn (hung 11/06 08:42)"
        );
        assert_eq!(shifts_told(Lang::En, &[]), "");
    }
}
