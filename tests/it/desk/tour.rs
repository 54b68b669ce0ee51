//! A walk past everything the desk can show: each screen, list, form, box, question and refusal, for what
//! must hold on all of them.

use qd22::office::Notes;
use qd22::text::Lang;
use qd22::tui::Look;

use super::shelf::Board;
use super::sitting::Sitting;

/// The smallest and the comfortable terminal.
pub(super) const SIZES: [(u16, u16); 2] = [(80, 24), (100, 30)];

/// Who stands before which step in the demonstration.
const WAITS_FOR_PAPERS: &str = "/ \"mva\" enter";
const ELIGIBLE: &str = "/ \"tns\" enter";
const SUBMITTED: &str = "/ \"thử thị hà\" enter";
const SCHEDULED: &str = "/ \"ví văn khoa\" enter";
const PAID: &str = "/ \"mẫu thị đào\" enter";
const LATE: &str = "/ \"ví gia cao\" enter";
const NOT_ASKED: &str = "/ \"ví kim trung\" enter";

/// The first person of the list that is typed for practice, all but the name left out or wrong.
const LISTED_TYPED: &str = "g l enter \"Mẫu Văn Sai\" enter \"1999\" enter \"n\" enter ctrl-e";
/// All of its people.
const ALL_LISTED_TYPED: &str = "g l enter \"Mẫu Văn Sai\" enter \"1999\" enter \"n\" ctrl-e \
     \"Mẫu Văn Sai\" enter \"1999\" enter \"n\" ctrl-e \
     \"Mẫu Văn Sai\" enter \"1999\" enter \"n\" ctrl-e";

/// What is shown from the board of communes on, nothing recorded.
const SCREENS: [(&str, &str); 50] = [
    ("", "down"),
    ("", "tab"),
    ("", "end"),
    ("", "g"),
    ("", "e"),
    ("", "?"),
    ("", ":"),
    ("", ": \"g\""),
    ("", ": \"zzz\""),
    ("", ": pagedown pagedown"),
    ("", "e h"),
    ("", "g t"),
    ("", "z"),
    ("", "esc"),
    ("", "u"),
    ("", "ctrl-y"),
    ("", "enter"),
    ("", "enter s s"),
    ("", "enter f"),
    ("", "enter f \"thiếu:01_td còn:<90\" enter"),
    ("", "enter f \"bên:công-an\" enter"),
    ("", "enter f \"xyz:1\" enter"),
    ("", "enter f \"chưa-hỏi đã-vay\" enter"),
    ("", "enter f \"mở:abc\" enter"),
    ("", "enter space down space v down"),
    ("", "enter b"),
    ("", "enter ?"),
    ("", "enter : \"b\""),
    ("", "/"),
    ("", "/ \"thu\""),
    ("", "/ \"zzzz\""),
    ("", "g p"),
    ("", "g p tab end"),
    ("", "g p j j"),
    ("", "g j"),
    ("", "g r"),
    ("", "g r end"),
    ("", "g j tab"),
    ("", "g j j j tab"),
    ("", "g j ?"),
    ("", "g l"),
    ("", "g l enter"),
    ("", "g l enter \"Thwr\" enter \"abc\" ctrl-e"),
    ("", LISTED_TYPED),
    ("", ALL_LISTED_TYPED),
    (WAITS_FOR_PAPERS, ""),
    (PAID, ""),
    (SUBMITTED, ""),
    (LATE, ""),
    (NOT_ASKED, ""),
];

/// Forms, questions and refusals, nothing recorded.
pub(super) const FORMS: [(&str, &str); 63] = [
    ("", "enter +"),
    ("", "enter + ctrl-o"),
    ("", "enter + ctrl-k M a 6 u 4"),
    ("", "enter + ctrl-o \"x1\" tab \"abc\" ctrl-o"),
    ("", "enter + end tab tab tab tab tab tab tab tab tab"),
    ("", "enter b d"),
    ("", "enter space b d right"),
    ("", "enter b c"),
    ("", "enter v down down b M"),
    ("", "enter v down down b n"),
    ("", "enter v down down b h"),
    ("", "enter v down down b L"),
    ("", "enter v down down b A \"12/TB\" ctrl-o"),
    ("", "enter b M"),
    ("", "g j U"),
    ("", "enter + \"x\" esc"),
    (WAITS_FOR_PAPERS, "?"),
    (WAITS_FOR_PAPERS, "e"),
    (WAITS_FOR_PAPERS, "enter"),
    (WAITS_FOR_PAPERS, "D"),
    (WAITS_FOR_PAPERS, "P"),
    (WAITS_FOR_PAPERS, "b"),
    (WAITS_FOR_PAPERS, "N"),
    (WAITS_FOR_PAPERS, "N tab right tab"),
    (WAITS_FOR_PAPERS, "N ctrl-u \"900tr\" ctrl-o"),
    (WAITS_FOR_PAPERS, "M"),
    (WAITS_FOR_PAPERS, "O"),
    (WAITS_FOR_PAPERS, "O right tab tab"),
    (WAITS_FOR_PAPERS, "K"),
    (WAITS_FOR_PAPERS, "K left"),
    (WAITS_FOR_PAPERS, "I"),
    (WAITS_FOR_PAPERS, "Y"),
    (WAITS_FOR_PAPERS, "="),
    (
        WAITS_FOR_PAPERS,
        "= ctrl-u \"31/12/2024\" tab ctrl-u \"120tr\" tab",
    ),
    (WAITS_FOR_PAPERS, "= tab tab tab right"),
    (WAITS_FOR_PAPERS, "c"),
    (WAITS_FOR_PAPERS, "c !"),
    (WAITS_FOR_PAPERS, "c h"),
    (WAITS_FOR_PAPERS, "c m"),
    (WAITS_FOR_PAPERS, "c ?"),
    (WAITS_FOR_PAPERS, "e t"),
    (WAITS_FOR_PAPERS, "e c \"tan\""),
    (WAITS_FOR_PAPERS, "e l"),
    (WAITS_FOR_PAPERS, "e l \"x\" ctrl-o"),
    (WAITS_FOR_PAPERS, "e v"),
    (WAITS_FOR_PAPERS, "e m"),
    (WAITS_FOR_PAPERS, "e n"),
    (WAITS_FOR_PAPERS, "e i"),
    (WAITS_FOR_PAPERS, "e k"),
    (WAITS_FOR_PAPERS, "e b"),
    (ELIGIBLE, "c m"),
    (SUBMITTED, "A"),
    (SUBMITTED, "<"),
    (SUBMITTED, "T"),
    (SUBMITTED, "e k"),
    (SCHEDULED, "L"),
    (SCHEDULED, "P"),
    (SCHEDULED, "V"),
    (PAID, "C"),
    (PAID, "e g"),
    (PAID, "P"),
    (LATE, "N"),
    (NOT_ASKED, "="),
];

/// What is said of an act that was recorded, taken back and given back.
const ACTS: [(&str, &str); 6] = [
    (WAITS_FOR_PAPERS, "c j j j j j j x"),
    ("", "u"),
    ("", "ctrl-y"),
    (WAITS_FOR_PAPERS, "c x end x D"),
    ("", "g t ctrl-o"),
    ("", "enter f \"lưu:gần đến:<90\" enter"),
];

/// What greets a new officer, and goes along with the first steps.
const GREETINGS: [&str; 4] = ["", "esc", "esc down g", "esc / \"tns\" enter"];

/// Goes past everything at both sizes and hands over the desk, at each stop with its keys.
pub(super) fn walk(look: Look, mut see: impl FnMut(&mut Sitting, &str)) {
    let mut desk = Sitting::new(SIZES[0], Lang::Vi);
    let stops = SCREENS.iter().chain(&FORMS).chain(&ACTS);
    for (who, keys) in stops {
        for size in SIZES {
            desk.sits_down(look, size);
            desk.plays(who).plays(keys);
            see(&mut desk, &format!("{who} {keys} at {size:?}"));
        }
    }
    for keys in GREETINGS {
        for size in SIZES {
            let shelf = Board::with_notes(Notes::default());
            desk.sits_down_beside(shelf, look, size).plays(keys);
            see(&mut desk, &format!("greeted: {keys} at {size:?}"));
        }
    }
}
