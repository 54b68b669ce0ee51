//! The office's rules by name, and how sure each is.

use super::Lang;
use crate::domain::{Mark, RuleKey};

/// How sure a rule is.
pub const fn mark(lang: Lang, mark: Mark) -> &'static str {
    match mark {
        Mark::Seen => lang.say("có văn bản", "seen in a source"),
        Mark::Known => lang.say("hiểu biết chung", "general knowledge"),
        Mark::Unsure => lang.say("chưa chắc", "unsure"),
        Mark::Design => lang.say("tự đặt", "our own choice"),
    }
}

/// What a rule is about, small letters first.
pub const fn rule_name(lang: Lang, key: RuleKey) -> &'static str {
    match key {
        RuleKey::InForceFrom => lang.say("ngày có hiệu lực", "first day in force"),
        RuleKey::MaxYearsSinceRelease => lang.say("thời hạn 5 năm", "years since completion"),
        RuleKey::WindowCount => lang.say("cách đếm thời hạn 5 năm", "how the years are counted"),
        RuleKey::WindowMeasuredTo => lang.say(
            "mốc cuối của thời hạn 5 năm",
            "which date the years are measured to",
        ),
        RuleKey::CeilingTrainingMonth => {
            lang.say("mức vay một tháng học nghề", "most for a month of training")
        }
        RuleKey::CeilingProductionPerson => lang.say(
            "mức vay sản xuất một người",
            "most for a person's production",
        ),
        RuleKey::MaxTermProduction => {
            lang.say("thời hạn vay sản xuất", "longest term for production")
        }
        RuleKey::TrainingShortCourseMonths => {
            lang.say("khóa học ngắn, số tháng", "months of a short course")
        }
        RuleKey::TrainingRepayMultipleShort => lang.say(
            "số lần thời gian trả nợ, khóa ngắn",
            "repayment over payout period, short courses",
        ),
        RuleKey::TrainingRepayMultipleLong => lang.say(
            "số lần thời gian trả nợ, khóa khác",
            "repayment over payout period, other courses",
        ),
        RuleKey::RatePoorHousehold => lang.say("lãi suất", "yearly rate"),
        RuleKey::OverdueMultiple => lang.say("lãi suất nợ quá hạn", "overdue rate"),
        RuleKey::UsageCheckDays => {
            lang.say("số ngày kiểm tra sử dụng vốn", "days to check the use")
        }
        RuleKey::NoDebtValidDays => lang.say(
            "số ngày kết quả kiểm tra dư nợ còn dùng",
            "days a debt check lasts",
        ),
        RuleKey::LateDays => lang.say("số ngày ghi muộn", "days before a record is late"),
        RuleKey::DecisionDays => lang.say("số ngày phê duyệt", "days to decide"),
        RuleKey::UrgentDays => lang.say("số ngày báo gấp", "days before a case is urgent"),
        RuleKey::AdultYears => lang.say("tuổi người đứng tên", "age of a borrower"),
    }
}
