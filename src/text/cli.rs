//! What the command line says beside answers: its help, its own mistakes, short notes. Help is static
//! and so in both languages at once, Vietnamese first.

pub mod officer;

use std::path::Path;

use super::desk::commune_name;
use super::language::said;
use super::{Lang, day, days_left, document_short, stage, trouble_line};
use crate::domain::Confirmed;
use crate::office::{CheckLine, LogLine, Row, Trouble};

pub const ABOUT: &str = "Chương trình cho vay theo Quyết định 22/2023/QĐ-TTg, dùng bằng bàn phím · \
     The loan programme of Decision 22/2023/QĐ-TTg, from the keyboard";
pub const DATA: &str = "thư mục của sổ · the register's folder";
pub const LANG: &str = "ngôn ngữ · language";
pub const KEYMAP: &str = "bảng phím: default, vi, fkeys hoặc một tệp · \
     keymap: default, vi, fkeys or a file";
pub const ASCII: &str = "khung chỉ bằng ký tự ASCII · borders out of ASCII alone";
pub const SOCKET: &str = "đường vào văn phòng đang chạy · where a running office answers";
pub const SOLO: &str =
    "không qua văn phòng nào, tự mở sổ · open the register here, through no office";
pub const SERVE: &str = "mở văn phòng cho nhiều cán bộ dùng chung sổ · \
     open an office for many officers on one register";
pub const DEMO: &str = "mở sổ tập: huyện tháng 6/2024, người không có thật · \
     open the practice register: the June 2024 district, invented people";
pub const FRESH: &str = "làm lại sổ tập từ đầu · start the practice register over";
pub const INIT: &str = "lập sổ mới · make a register";
pub const INIT_DEMO: &str = "lập sổ tập có sẵn huyện mẫu · fill it with the demonstration district";
pub const OFFICE: &str = "tên đơn vị · the office's name";
pub const FIND: &str = "tìm người: không dấu, chữ đầu, số cuối, mã hồ sơ · \
     find people: without accents, initials, last digits, case code";
pub const FIND_TEXT: &str =
    "nội dung tìm; - thì đọc từ đầu vào · what to find; - reads standard input";
pub const SHOW: &str = "một hồ sơ: điều kiện, giấy tờ, tiền, nhật ký · \
     one case: conditions, documents, money, history";
pub const SHOW_CASE: &str =
    "mã hồ sơ; - thì đọc từ đầu vào · the case's code; - reads standard input";
pub const REVEAL: &str = "hiện đủ số CCCD và điện thoại; lý do được ghi vào sổ truy cập · \
     show whole numbers; the reason goes to the access log";
pub const AS_OF: &str = "tính đến ngày · read as of this day";
pub const KNOWN: &str =
    "chỉ kể việc ghi đến hết ngày này · leave out what was recorded after this day";
pub const REPORT: &str = "báo cáo · reports";
pub const REPORT_FUNNEL: &str =
    "số liệu theo xã, Hội hoặc Tổ · the counts by commune, association or group";
pub const REPORT_PARAGRAPH: &str =
    "câu số liệu của báo cáo tháng · the sentence of the monthly report";
pub const BOUNDARIES: &str = "theo địa giới lúc đó hay hiện nay · boundaries of then or of now";
pub const BATCH: &str = "nhận lệnh từ đầu vào, mỗi dòng một lệnh JSON · \
     take orders from standard input, one JSON object a line";
pub const LOG: &str = "nhật ký · the journal";
pub const LOG_ACCESS: &str = "ai đã xem hồ sơ nào, mới nhất trước · \
     who looked at which case, newest first";
pub const VERIFY: &str = "kiểm tra toàn bộ sổ · check the whole register";
pub const BACKUP: &str = "sao lưu sổ khi mọi người vẫn làm việc, có dựng lại để kiểm chứng · \
     back the register up while others work, proven by rebuilding it";
pub const BACKUP_TO: &str = "thư mục mới, chưa có · a new folder, not there yet";
pub const RESTORE: &str = "dựng lại sổ từ bản sao lưu vào --data · \
     rebuild a register from a backup in --data";
pub const RESTORE_FROM: &str = "thư mục của bản sao lưu · the backup's folder";
pub const COMPLETIONS: &str = "bảng gợi ý lệnh cho vỏ lệnh của bạn · completions for your shell";
pub const COMPLETIONS_SHELL: &str = "vỏ lệnh đang dùng · the shell you use";
pub const RULES: &str =
    "quy tắc đang áp dụng, nguồn và mức chắc chắn · the rules, their sources and marks";
pub const KEYS: &str = "bảng phím · the keymap";
pub const KEYS_LIST: &str = "liệt kê bảng phím đang dùng · list the effective keymap";
pub const KEYS_CHECK: &str = "kiểm tra một tệp bảng phím · check a keymap file";

/// A command line that cannot be carried out as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    /// Neither `--data` nor a home folder.
    NoHome,
    /// The account of this process has no name we can use.
    NoAccount,
    /// A desk needs a terminal.
    NoTerminal,
    /// The locale is not UTF-8.
    NotUtf8 { locale: String },
    /// Standard input is not text.
    NotText,
    /// The machine has no such account.
    NoSuchAccount { typed: String },
    /// No keymap has this name, or its file cannot be read.
    NoKeymap {
        named: String,
        /// The names there are, with commas between.
        shipped: String,
    },
    /// A backup is taken of a folder, and an office behind a socket was named.
    NeedsFolder,
}

/// What to read about a command line that cannot be carried out.
pub fn usage(lang: Lang, usage: &Usage) -> String {
    match usage {
        Usage::NoHome => lang
            .say(
                "Không biết để sổ ở đâu: tài khoản này không có thư mục riêng. Thêm --data THƯ_MỤC.",
                "Nowhere to keep a register: this account has no home folder. Add --data DIR.",
            )
            .to_owned(),
        Usage::NoAccount => lang
            .say(
                "Không đọc được tên tài khoản đang dùng. Hãy đăng nhập bằng tài khoản của mình.",
                "The name of this account cannot be read. Log in with an account of your own.",
            )
            .to_owned(),
        Usage::NoTerminal => lang
            .say(
                "Màn hình làm việc cần một màn hình lệnh. Chạy qd22 trong màn hình lệnh, hoặc dùng các \
                 lệnh con: qd22 --help.",
                "A desk needs a terminal. Run qd22 in one, or use the subcommands: qd22 --help.",
            )
            .to_owned(),
        Usage::NotUtf8 { locale } => said!(
            lang,
            "Màn hình lệnh không dùng UTF-8 (đang là “{locale}”), chữ Việt sẽ hỏng. Chạy: \
             export LANG=C.UTF-8, rồi mở lại qd22.",
            "The terminal's locale is not UTF-8 (it is “{locale}”) and Vietnamese would break. Run: \
             export LANG=C.UTF-8, then start qd22 again.",
        ),
        Usage::NotText => lang
            .say(
                "Đầu vào không phải chữ UTF-8. Hãy lưu lại bằng UTF-8 rồi chạy lại.",
                "Standard input is not UTF-8 text. Save it as UTF-8 and run again.",
            )
            .to_owned(),
        Usage::NeedsFolder => lang
            .say(
                "Sao lưu và khôi phục cần thư mục của sổ: dùng tài khoản giữ sổ và thêm --data THƯ_MỤC.",
                "Backup and restore need the register's folder: use the account that keeps it, and add --data DIR.",
            )
            .to_owned(),
        Usage::NoSuchAccount { typed } => said!(
            lang,
            "Máy này không có tài khoản “{typed}”. Nhờ người quản trị máy tạo, rồi chạy lại.",
            "This machine has no account “{typed}”. Have whoever runs it make one, then run again.",
        ),
        Usage::NoKeymap { named, shipped } => said!(
            lang,
            "Không đọc được bảng phím “{named}”. Dùng một tên có sẵn ({shipped}) hoặc đường dẫn tới một tệp.",
            "The keymap “{named}” cannot be read. Use a name ({shipped}) or the path of a file.",
        ),
    }
}

/// A typed date that is none.
pub fn not_a_date(typed: &str) -> String {
    format!(
        "“{typed}” không phải ngày; viết năm-tháng-ngày, ví dụ 2024-06-30 · \
         not a date; write year-month-day"
    )
}

/// Several mistakes, one a line.
pub fn listed<T>(all: &[T], sentence: impl Fn(&T) -> String) -> String {
    all.iter().map(sentence).collect::<Vec<_>>().join("\n")
}

/// A register was made.
pub fn made(lang: Lang, folder: &Path, is_demo: bool) -> String {
    let folder = folder.display();
    if is_demo {
        return said!(
            lang,
            "Đã lập sổ tập ở {folder}: huyện tháng 6/2024, người không có thật.",
            "Made a practice register in {folder}: the June 2024 district, invented people.",
        );
    }
    said!(
        lang,
        "Đã lập sổ ở {folder}. Chưa nhập người có thật: phần niêm phong dữ liệu cá nhân chưa có.",
        "Made a register in {folder}. Real people must not stand in it yet: sealing of personal data is not in.",
    )
}

/// Where the practice register stays, said on leaving.
pub fn demo_farewell(lang: Lang, folder: &Path) -> String {
    let folder = folder.display();
    said!(
        lang,
        "Sổ tập còn ở {folder}; lần sau mở lại đúng chỗ này, thêm --fresh để làm lại từ đầu.",
        "The practice register stays in {folder}; it opens there again, --fresh starts it over.",
    )
}

/// A person found, on one line.
pub fn found(lang: Lang, row: &Row) -> String {
    let missing: Vec<&str> = row
        .missing
        .iter()
        .map(|document| document_short(lang, document))
        .collect();
    let days = row
        .days_left
        .map(|days| days_left(lang, days))
        .unwrap_or_default();
    format!(
        "{}  {}  {}  {}  {}  {}",
        row.case,
        row.name,
        row.birth_year,
        commune_name(lang, &row.place),
        stage(lang, row.stage),
        [days, missing.join(" ")]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join("  "),
    )
}

/// Nobody was found.
pub const fn nobody_found(lang: Lang) -> &'static str {
    lang.say(
        "Không thấy ai. Thử chữ đầu của họ tên, ví dụ m v a, hoặc 4 số cuối.",
        "Nobody was found. Try initials, such as m v a, or the last 4 digits.",
    )
}

/// One check of `verify`.
pub fn checked(lang: Lang, check: &CheckLine) -> String {
    let subject = match check.name {
        "chain" => lang.say("Nhật ký nguyên vẹn", "The journal is whole"),
        "copies" => lang.say(
            "Hai bản nhật ký khớp nhau",
            "Both copies of the journal agree",
        ),
        "fold" => lang.say(
            "Hồ sơ khớp với nhật ký",
            "The cases are what the journal says",
        ),
        "table" => lang.say("Bảng tra khớp với hồ sơ", "The table is what the cases say"),
        "access" => lang.say("Sổ xem hồ sơ nguyên vẹn", "The access log is whole"),
        other => other,
    };
    match &check.problem {
        None => format!("[x] {subject}"),
        Some(trouble) => format!("[!] {subject}: {}", trouble_line(lang, trouble)),
    }
}

/// What was bad and was made again from the journal or its copy.
pub fn mended(lang: Lang, places: usize) -> String {
    said!(
        lang,
        "Đã sửa {places} chỗ hỏng từ nhật ký và bản sao của nó; không mất việc nào.",
        "Mended {places} damaged places from the journal and its copy; nothing is lost.",
    )
}

/// How many acts there are and the hash to be kept elsewhere.
pub fn head(lang: Lang, events: u64, hash: &str) -> String {
    said!(
        lang,
        "{events} việc đã ghi; mã cuối {hash}, nên chép giữ ở nơi khác.",
        "{events} acts recorded; the last hash is {hash}, to be kept elsewhere.",
    )
}

/// A backup is made and proven.
pub fn backed_up(lang: Lang, place: &Path) -> String {
    let place = place.display();
    said!(
        lang,
        "Đã sao lưu vào {place}, đã dựng lại và kiểm tra toàn bộ.",
        "Backed up to {place}; it was rebuilt and checked whole.",
    )
}

/// The backup is proven, but the register's folder took no note of it.
pub fn unnoted(lang: Lang, trouble: &Trouble) -> String {
    let told = trouble_line(lang, trouble);
    said!(
        lang,
        "Bản sao lưu dùng được, nhưng chưa ghi chú được ngày sao lưu vào sổ. {told}",
        "The backup is good, but the register took no note of its date. {told}",
    )
}

/// A register is rebuilt from a backup.
pub fn restored(lang: Lang, folder: &Path) -> String {
    let folder = folder.display();
    said!(
        lang,
        "Đã dựng lại sổ ở {folder} và kiểm tra toàn bộ.",
        "The register is rebuilt in {folder} and checked whole.",
    )
}

/// One line of the journal.
pub fn logged(lang: Lang, line: &LogLine, text: &str) -> String {
    let stamp = &line.act.stamp;
    let undone = match line.undone_by {
        Some(by) => said!(lang, "  (đã hoàn tác ở số {by})", "  (undone by {by})"),
        None => String::new(),
    };
    let late = if line.act.late {
        lang.say("  ghi muộn", "  late")
    } else {
        ""
    };
    let cases: Vec<String> = line.act.cases().iter().map(ToString::to_string).collect();
    format!(
        "#{}  {}  {}  {}  {text}{undone}{late}",
        stamp.seq,
        day(stamp.on),
        stamp.by,
        cases.join(" "),
    )
}

/// A rule that refuses.
pub const fn rule_refuses(lang: Lang) -> &'static str {
    lang.say("từ chối", "refuses")
}

/// A rule that only warns and asks a reason.
pub const fn rule_warns(lang: Lang) -> &'static str {
    lang.say("cảnh báo, hỏi lý do", "warns")
}

/// A rule the office confirmed.
pub fn rule_confirmed(lang: Lang, confirmed: &Confirmed) -> String {
    let (document, date) = (&confirmed.document, day(confirmed.date));
    said!(
        lang,
        "đã xác nhận: {document}, {date}",
        "confirmed: {document}, {date}"
    )
}

/// A keymap without mistakes.
pub fn keymap_is_sound(lang: Lang, file: &str) -> String {
    said!(
        lang,
        "{file}: bảng phím dùng được.",
        "{file}: the keymap is sound."
    )
}

/// The terminal of a desk went away.
pub const fn hung_up(lang: Lang) -> &'static str {
    lang.say(
        "Màn hình lệnh đã đóng. Mọi việc đã báo ghi đều còn; mở lại qd22 để làm tiếp.",
        "The terminal hung up. Everything said to be recorded is there; start qd22 again to go on.",
    )
}

/// The office behind a desk broke down.
pub const fn office_lost(lang: Lang) -> &'static str {
    lang.say(
        "Phần giữ sổ dừng đột ngột. Mọi việc đã báo ghi đều còn; mở lại qd22 để làm tiếp, và chạy \
         qd22 verify.",
        "The office stopped suddenly. Everything said to be recorded is there; start qd22 again to \
         go on, and run qd22 verify.",
    )
}

/// The terminal cannot be used.
pub fn terminal_lost(lang: Lang, why: &str) -> String {
    said!(
        lang,
        "Không dùng được màn hình lệnh ({why}). Mở màn hình khác rồi chạy lại qd22.",
        "The terminal cannot be used ({why}). Open another one and start qd22 again.",
    )
}
