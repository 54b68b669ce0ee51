//! What a loan is for, where it is paid and where the money comes from.

use super::Lang;
use super::language::said;
use crate::domain::{Funding, Place, Purpose};

/// `sản xuất, kinh doanh`; for training with the months of the course.
pub fn purpose(lang: Lang, purpose: Purpose) -> String {
    match purpose {
        Purpose::Production => lang.say("sản xuất, kinh doanh", "production").to_owned(),
        Purpose::Training {
            course_months,
            leave_months: 0,
        } => said!(
            lang,
            "đào tạo nghề {course_months} tháng",
            "training, {course_months} months",
        ),
        Purpose::Training {
            course_months,
            leave_months,
        } => said!(
            lang,
            "đào tạo nghề {course_months} tháng, bảo lưu {leave_months} tháng",
            "training, {course_months} months and {leave_months} of leave",
        ),
    }
}

/// Where money is handed over.
pub const fn place(lang: Lang, place: Place) -> &'static str {
    match place {
        Place::Point => lang.say("điểm giao dịch xã", "the commune's point"),
        Place::Office => lang.say("trụ sở PGD", "the bank's office"),
    }
}

/// Where the money comes from.
pub const fn funding(lang: Lang, funding: Funding) -> &'static str {
    match funding {
        Funding::Central => lang.say("vốn trung ương", "central funds"),
        Funding::Local => lang.say("vốn ủy thác địa phương", "local funds"),
    }
}
