//! The one table of what an officer can do from the keyboard. A hint, a line of help and a binding
//! all name a row of it. Refuses to know which key does it, and whether it is allowed just now.

use super::Context;

/// Writes the enum and its table from one list of rows: doc, name, context, id.
macro_rules! actions {
    ($($(#[$doc:meta])+ $name:ident: $context:ident $id:literal,)+) => {
        /// One thing an officer can do from the keyboard.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[$doc])+ $name,)+
        }

        impl Action {
            /// Every action, by context.
            pub const ALL: &[Action] = &[$(Action::$name,)+];

            /// The name in keymap files: the context, a dot, what is done.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Action::$name => $id,)+
                }
            }

            /// The one context whose keys may ask for it.
            pub const fn context(self) -> Context {
                match self {
                    $(Action::$name => Context::$context,)+
                }
            }
        }
    };
}

actions! {
    /// Show nothing of the register until the next key.
    Cover: Always "always.cover",

    /// One screen back; loses nothing.
    Back: Desk "desk.back",
    /// Leave the desk.
    Quit: Desk "desk.quit",
    /// Find a person.
    Find: Desk "desk.find",
    /// The keys that work here.
    Help: Desk "desk.help",
    /// Take back my newest act.
    Undo: Desk "desk.undo",
    /// Give back what was taken back last.
    Redo: Desk "desk.redo",
    /// Draw the whole screen again.
    Redraw: Desk "desk.redraw",
    /// To the board of communes.
    Home: Desk "desk.home",
    /// To the journal.
    Journal: Desk "desk.journal",
    /// To the access log.
    Accesses: Desk "desk.access",
    /// To the board of payouts.
    Disbursement: Desk "desk.disbursement",
    /// To what waits for the approver.
    Approvals: Desk "desk.approvals",
    /// To what was out of the ordinary in the last days.
    Exceptions: Desk "desk.exceptions",
    /// To the days whose payouts nobody confirmed.
    PayDays: Desk "desk.pay_days",
    /// To the forms that are begun.
    Drafts: Desk "desk.drafts",
    /// To what others did to what is mine.
    Notices: Desk "desk.notices",
    /// To where the last sitting ended.
    LastPlace: Desk "desk.last_place",
    /// Move the practice day forward (practice registers only).
    PracticeDay: Desk "desk.practice_day",
    /// Switch between Vietnamese and English.
    Language: Desk "desk.language",
    /// Whether a full line of a form goes on by itself.
    WhenFull: Desk "desk.when_full",
    /// Everything there is to do, by name.
    Palette: Desk "desk.palette",
    /// Open the file of a person who has none yet.
    NewPerson: Desk "desk.new_person",
    /// The card of the first ten minutes (practice registers only).
    Lessons: Desk "desk.lessons",
    /// A list to be typed for practice (practice registers only).
    TypingLesson: Desk "desk.typing_lesson",
    /// The signs that a terminal must show, and how to set it up.
    ScreenCheck: Desk "desk.screen_check",

    /// One row up.
    Up: List "list.up",
    /// One row down.
    Down: List "list.down",
    /// One page up.
    PageUp: List "list.page_up",
    /// One page down.
    PageDown: List "list.page_down",
    /// Half a page up.
    HalfUp: List "list.half_up",
    /// Half a page down.
    HalfDown: List "list.half_down",
    /// To the first row.
    Top: List "list.top",
    /// To the last row.
    Bottom: List "list.bottom",
    /// Open the row under the cursor.
    Open: List "list.open",

    /// To the next commune where something waits to be done.
    NextWork: Home "home.next_work",
    /// From the communes to the urgent tasks, and back.
    Tasks: Home "home.tasks",
    /// Set the plan of the commune under the cursor.
    SetPlan: Home "home.set_plan",

    /// Type the words that say who is listed.
    Filter: Commune "commune.filter",
    /// The next order of the list.
    Sort: Commune "commune.sort",
    /// Record for all marked that the commune's list (Mẫu 01) is confirmed.
    ConfirmMarked: Commune "commune.confirm_listing",
    /// Record for all marked that a document is here.
    ReceiveMarked: Commune "commune.receive_document",
    /// Record for all marked that a document is promised.
    PromiseMarked: Commune "commune.promise_document",
    /// Put the payouts of all marked on a transaction day.
    ScheduleMarked: Commune "commune.schedule",
    /// Approve the loans of all marked.
    ApproveMarked: Commune "commune.approve",
    /// Record a list of the commune police (Mẫu 01): those marked stand on it, or nobody.
    ReceiveList: Commune "commune.receive_list",
    /// Record how many persons a list counts without naming them.
    CountReviewed: Commune "commune.count_reviewed",

    /// List those the typed words let through.
    FilterTake: Filter "filter.take",
    /// Complete the word that is being typed.
    FilterComplete: Filter "filter.complete",
    /// The kept filter before.
    FilterEarlier: Filter "filter.earlier",
    /// The next kept filter.
    FilterLater: Filter "filter.later",
    /// Leave the filter as it was.
    FilterClose: Filter "filter.close",

    /// Mark the person under the cursor, or take the mark away.
    Mark: Marks "marks.mark",
    /// Begin a range of marks here, or end it.
    MarkRange: Marks "marks.range",
    /// Mark everybody listed, or nobody.
    MarkAll: Marks "marks.all",

    /// Approve the loan, on the approval desk those of all marked.
    Approve: Decision "decision.approve",
    /// Send the file back to be mended.
    ReturnFile: Decision "decision.return_file",
    /// Refuse the loan.
    Refuse: Decision "decision.refuse",

    /// By gate, or by transaction day.
    BoardSort: Disbursement "disbursement.sort",

    /// Confirm the payouts of the day under the cursor.
    ConfirmDay: PayDays "pay_days.confirm",

    /// Drop a begun form for good.
    DropDraft: Drafts "drafts.drop",

    /// Type the list, from its first person on.
    BeginLesson: Lesson "lesson.begin",

    /// The next person of the list this card came from.
    NextCase: Card "card.next_case",
    /// The person before.
    PreviousCase: Card "card.previous_case",
    /// Walk along the documents.
    Walk: Card "card.walk",
    /// Suppose another day, amount, term or signer; records nothing.
    WhatIf: Card "card.what_if",
    /// Record whether the person wants a loan, and for what.
    RecordNeed: Card "card.record_need",
    /// Record that the commune's list (Mẫu 01) is confirmed.
    ConfirmListing: Card "card.confirm_listing",
    /// Record what the check of other debts showed.
    AttestDebt: Card "card.attest_debt",
    /// Say who signs for the household.
    NameBorrower: Card "card.name_borrower",
    /// Record what the loan is to buy.
    PlanUse: Card "card.plan_use",
    /// Record how the group voted.
    RecordVetting: Card "card.record_vetting",
    /// Hand the file to the approver.
    Submit: Card "card.submit",
    /// Put the payout on a transaction day.
    Schedule: Card "card.schedule",
    /// Record the payout.
    Pay: Card "card.pay",
    /// Record that the borrower did not come.
    Absence: Card "card.absence",
    /// Record what the check of the loan's use found.
    UseCheck: Card "card.use_check",
    /// The one next step of this case, whatever it is.
    Gate: Card "card.gate",
    /// Put the person's file right.
    Correct: Card "card.correct",
    /// Record that the person lives in another commune now.
    Move: Card "card.move_residence",
    /// Record that the person left the communes of the office.
    Leave: Card "card.leave_area",
    /// Record that somebody who left lives here again.
    ComeBack: Card "card.return_to_area",
    /// Record that the person died.
    Death: Card "card.record_death",
    /// Record that the person no longer wants a loan.
    Withdraw: Card "card.withdraw_need",
    /// Record the core system's numbers of customer and loan.
    CoreNumbers: Card "card.record_core_numbers",
    /// Record that the loan is paid back.
    Settle: Card "card.settle",
    /// Close the file, and say where the person goes from here.
    CloseFile: Card "card.close",
    /// Open a closed file again.
    Reopen: Card "card.reopen",
    /// Merge another file of the same person into this one.
    MergeFile: Card "card.merge",

    /// The document is here.
    Received: Walk "walk.received",
    /// The document is missing after all.
    Missing: Walk "walk.missing",
    /// The document is here and wrong.
    Wrong: Walk "walk.wrong",
    /// Someone promised the document for a day.
    Promised: Walk "walk.promised",
    /// The document is not needed, for a reason.
    NotNeeded: Walk "walk.not_needed",
    /// To the next document that is still open.
    NextOpen: Walk "walk.next_open",

    /// Open the person found.
    FindOpen: Find "find.open",
    /// One find up.
    FindUp: Find "find.up",
    /// One find down.
    FindDown: Find "find.down",
    /// Leave the find box.
    FindClose: Find "find.close",

    /// Take back the act under the cursor.
    UndoThis: Journal "journal.undo_this",
    /// Show the act under the cursor in full, or no longer.
    JournalDetail: Journal "journal.detail",
    /// Open the act under the cursor.
    JournalOpen: Journal "journal.open",

    /// Open the case under the cursor.
    AccessOpen: Access "access.open",
    /// Only this case, or all again.
    AccessSameCase: Access "access.same_case",

    /// Run the action under the cursor.
    HelpRun: Help "help.run",
    /// One action up.
    HelpUp: Help "help.up",
    /// One action down.
    HelpDown: Help "help.down",
    /// One page of actions up.
    HelpPageUp: Help "help.page_up",
    /// One page of actions down.
    HelpPageDown: Help "help.page_down",
    /// Leave the list of actions.
    HelpClose: Help "help.close",

    /// Do what the dialog asks about.
    Yes: Dialog "dialog.yes",
    /// Leave everything as it is; every dialog's default.
    No: Dialog "dialog.no",

    /// In this line what the other recorded stands.
    TakeTheirs: Clash "clash.theirs",
    /// In this line what is typed here stands.
    TakeMine: Clash "clash.mine",

    /// To the next field.
    NextField: Form "form.next_field",
    /// To the field before; never blocked.
    PreviousField: Form "form.previous_field",
    /// Send what the form holds.
    Save: Form "form.save",
    /// Send what the form holds, and open the next one of its kind.
    SaveNext: Form "form.save_next",
    /// Repeat all that people of one list share.
    CarryOver: Form "form.carry_over",
    /// List what is on file for this field.
    Choose: Form "form.choose",
    /// Keep what is doubtful, for a reason.
    KeepDoubtful: Form "form.keep_doubtful",
    /// Look at the case of the one on file who is most like the person typed.
    OpenAlike: Form "form.open_alike",
    /// The person typed is the one on file: put that file right with what is typed.
    JoinAlike: Form "form.join_alike",
    /// Take back what was typed last into the form.
    TakeBack: Form "form.take_back",
    /// Leave the form.
    Cancel: Form "form.cancel",

    /// One entry of the list up.
    ChooseUp: Choose "choose.up",
    /// One entry of the list down.
    ChooseDown: Choose "choose.down",
    /// Put the entry under the cursor into the field.
    ChooseTake: Choose "choose.take",
    /// Close the list; what is typed stays.
    ChooseClose: Choose "choose.close",

    /// Delete the letter before the cursor.
    DeleteLeft: Field "field.delete_left",
    /// Delete the letter under the cursor.
    DeleteRight: Field "field.delete_right",
    /// One letter left.
    Left: Field "field.left",
    /// One letter right.
    Right: Field "field.right",
    /// To the start of the field.
    Start: Field "field.start",
    /// To the end of the field.
    End: Field "field.end",
    /// Empty the field.
    Clear: Field "field.clear",
    /// One word left.
    WordLeft: Field "field.word_left",
    /// Delete the word before the cursor.
    DeleteWord: Field "field.delete_word",
    /// Show the keys of the word before the cursor instead of what they make, or the other way.
    RawWord: Field "field.raw_word",
    /// How Vietnamese is typed: Telex, VNI, or by the computer.
    TypingMode: Field "field.typing_mode",
}

impl Action {
    /// The action of that id, or none.
    pub fn from_id(id: &str) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_found_by_its_own_id() {
        for &action in Action::ALL {
            assert_eq!(Action::from_id(action.id()), Some(action));
        }
        assert_eq!(Action::from_id("walk.recieved"), None);
    }

    #[test]
    fn an_id_begins_with_its_context_and_goes_on_in_small_letters() {
        for &action in Action::ALL {
            let (context, name) = action.id().split_once('.').expect("an id has a dot");
            assert_eq!(context, action.context().id());
            assert!(
                name.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
                "{name}"
            );
        }
    }
}
