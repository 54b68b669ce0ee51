//! What two files of one person have in common or not, in words. Names the thing, never what it says.

use super::Lang;
use super::field::field_or_id;
use super::language::said;
use super::paper::document_short;
use crate::domain::{CaseId, Particular};

/// Which file went into which, as a line of history without its full stop.
pub(super) fn merged(lang: Lang, case: CaseId, into: CaseId) -> String {
    said!(
        lang,
        "Đã gộp hồ sơ {case} vào {into}",
        "Merged the case {case} into {into}",
    )
}

/// Something a file says of a person, small letters first, to stand in a list of them.
pub fn particular(lang: Lang, which: Particular) -> &'static str {
    match which {
        Particular::Name => field_or_id(lang, "name"),
        Particular::Birth => field_or_id(lang, "birth"),
        Particular::Sex => field_or_id(lang, "sex"),
        Particular::Commune => lang.say("xã", "commune"),
        Particular::Village => field_or_id(lang, "village"),
        Particular::CitizenId => field_or_id(lang, "citizen_id"),
        Particular::Phone => field_or_id(lang, "phone"),
        Particular::Release => field_or_id(lang, "release"),
        Particular::Organisation => field_or_id(lang, "organisation"),
        Particular::Group => field_or_id(lang, "group"),
        Particular::Household => lang.say("hộ", "household"),
        Particular::Need => lang.say("nhu cầu vay", "need"),
        Particular::Listing => lang.say("Mẫu 01", "list (Mẫu 01)"),
        Particular::Signer => lang.say("người đứng tên vay", "who signs"),
        Particular::Plan => lang.say("phương án sử dụng vốn", "plan of use"),
        Particular::Debt => lang.say("dư nợ cùng mục đích", "debt for the same purpose"),
        Particular::Vote => lang.say("ý kiến của Tổ", "vote of the group"),
        Particular::Document(document) => document_short(lang, document),
        Particular::Residence => lang.say("nơi ở", "residence"),
        Particular::CustomerNo => field_or_id(lang, "customer_no"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{act_line, event_line};
    use super::*;
    use crate::domain::{
        Absorbed, Account, Act, Birth, CitizenId, Day, Event, Fact, Held, Name, OrderId, Personal,
        Registration, Seq, Sex, Stamp, UnitId, Verb,
    };

    fn case(number: u32) -> CaseId {
        CaseId::new(2024, number)
    }

    fn absorbed() -> Fact {
        let file = Registration {
            unit: UnitId::new(2422, Day::of(1999, 1, 1)),
            personal: Personal {
                name: Name::new("Mẫu Văn An").expect("a name"),
                citizen_id: CitizenId::new("008085001234"),
                phone: None,
                village: None,
            },
            birth: Birth::Year(1991),
            sex: Sex::Male,
            release: None,
            organisation: None,
            group: None,
            household: case(140),
        };
        let more = vec![Held::Died {
            on: Day::of(2024, 6, 1),
        }];
        let other = case(140);
        Fact::Absorbed(Box::new(Absorbed { other, file, more }))
    }

    #[test]
    fn a_merger_says_which_case_went_into_which_on_either_card() {
        let stays = Event::Case(case(137), absorbed());
        let goes = Event::Case(case(140), Fact::MergedInto(case(137)));
        let follows = Fact::HouseholdFollowed {
            from: case(140),
            to: case(137),
        };
        let third = Event::Case(case(141), follows);
        let line = "Đã gộp hồ sơ 24-0140 vào 24-0137";
        assert_eq!(event_line(Lang::Vi, &goes), line);
        let act = Act {
            id: OrderId(1),
            verb: Verb::MergeCases,
            stamp: Stamp {
                seq: Seq(7),
                on: Day::of(2024, 6, 11),
                at: 0,
                by: Account::office(),
            },
            reason: None,
            note: None,
            late: false,
            events: vec![stays, goes, third],
        };
        assert_eq!(act_line(Lang::Vi, &act), line);
        let line = "Merged the case 24-0140 into 24-0137";
        assert_eq!(act_line(Lang::En, &act), line);
    }
}
