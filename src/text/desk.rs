//! Labels and lines that only the desk shows: heads of columns, questions of dialogs, what was just
//! recorded. Refuses to know where on the screen they stand and which keys are pressed.

mod accesses;
mod alike;
mod approvals;
mod back;
mod bulk;
mod card;
mod clash;
mod commune;
mod disbursement;
mod drafts;
mod form;
mod frame;
mod hindrance;
mod home;
mod journal;
mod merge;
mod notices;
mod office;
mod pay_days;
mod safe;
mod said;
mod step;
mod typing;
mod typing_lesson;
mod welcome;
mod what_if;

pub use accesses::{AccessColumn, access_head, access_time, accesses_title, nobody_looked};
pub use alike::alike_line;
pub use approvals::{
    ApprovalColumn, approval_detail, approval_head, approval_in_the_way, approvals_sum,
    approvals_title, conditions_line, entered_and_changed, exception_detail, exception_head,
    exception_kind, exceptions_sum, exceptions_title, marked_count, no_exceptions,
    nothing_to_approve, plan_left, waiting_days,
};
pub use back::{changed_since, field_meant, field_to_mend, fields_understood, returned};
pub use bulk::{
    accepted_names, everybody_can, more_lines, moved_names, nobody_can, overtaken_head,
    refused_head, refused_line, sorted_head, sorted_question,
};
pub use card::{
    CardHead, advised, borrower, borrower_wordings, card_head, citizen_id, condition_score,
    debt_line, identity, identity_parts, listing_line, loan_line, loan_wordings, needs_borrower,
    office_only, papers_head, plan_line, suppliers_of, vetting_line, walk_title, way, window_line,
};
pub use clash::{
    ClashColumn, Joined, clash_column, clash_head, clash_left, clash_since, line_moved,
};
pub use commune::{
    ListColumn, ListSums, commune_counts, filter_prompt, filter_shown, filter_words, found_count,
    list_count, list_head, list_sums, nobody, nobody_passes, preview, row_missing,
};
pub use disbursement::{
    BoardColumn, board_day, board_head, board_order, disbursement_title, gate, gate_sums,
    in_the_way, nobody_on_the_way, paid_this_month, why_in_the_way,
};
pub use drafts::{
    DraftColumn, DraftSaid, Spot, confirm_drop, draft_head, draft_left, draft_sign, draft_since,
    draft_time, draft_typed, draft_unreadable, drafts_count, drafts_sign, drafts_title, no_drafts,
};
pub use form::{
    Chosen, FormField, FormTitle, TypedFault, age, case_named, chosen, commune_meant,
    commune_unclear, confirm_head, confirm_payout, confirm_step, confirm_submit, confirm_undo,
    doubts_head, form_field, form_hint, form_title, kept_as, lines_beyond, list_source, rows_meant,
    typed_fault,
};
pub use frame::{
    commune_name, find_hint, find_prompt, help_head, help_prompt, invented, leave_keys, no_command,
    palette_head, palette_prompt, place_of, practice, read_only, title_path, too_small, yes_no,
};
pub use hindrance::{Hindrance, hindrance};
pub use home::{
    HomeColumn, adds_up, done_share, home_head, home_head_long, home_sums, in_millions, no_task,
    task, task_number, total, urgent,
};
pub use journal::{
    JournalColumn, act_detail, act_number, act_time, holds_from, journal_head, journal_title,
    nothing_recorded, recorded_at, taken_back,
};
pub use merge::{confirm_merge, joined_line, merged_line, person_told};
pub use notices::{NoticeColumn, no_notices, notice_head, notices_sign, notices_title};
pub use office::{at_case, away_line, away_sign, new_sign, office_back, others_sign};
pub use pay_days::{
    PayDayColumn, confirm_pay_day, no_pay_days, paid_by, pay_day_head, pay_day_name, pay_days_sum,
    pay_days_title,
};
pub use safe::{care, kept_safe, sound};
pub use said::{Said, said};
pub use step::{blocked, next_step};
pub use typing::{Typing, typing_sign};
pub use typing_lesson::{
    LESSON_COMMUNE, Listed, Written, lesson_diff, lesson_diff_more, lesson_figures, lesson_intro,
    lesson_is_best, lesson_list_head, lesson_nothing_kept, lesson_pasted, lesson_people,
    lesson_person, lesson_records, lesson_results_head, lesson_same, lesson_whole, listed_label,
    typing_lesson_title, written,
};
pub use welcome::{
    check_head, check_lines, check_signs, lesson, lesson_number, lesson_typed, lessons_done,
    lessons_foot, lessons_head, lessons_then,
};
pub use what_if::{WhatIfLine, what_if_head, what_if_lines, what_if_nothing_kept, what_if_title};
