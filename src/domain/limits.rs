//! How long a text and how large an amount may be. Units stand last in the names.

/// Longest name, in bytes of NFC text: sled values stay small and no screen could show more.
pub const NAME_BYTES_MAX: usize = 120;
/// Longest free note or reason, in bytes of NFC text.
pub const NOTE_BYTES_MAX: usize = 300;
/// Longest short text (list number, village, group, certificate number), in bytes.
pub const LABEL_BYTES_MAX: usize = 80;
/// Largest amount accepted anywhere, in đồng: the ceiling of an establishment's project, ten times.
pub const AMOUNT_DONG_MAX: i64 = 20_000_000_000;
/// Longest term accepted anywhere, in months, before any rule is asked.
pub const TERM_MONTHS_MAX: u16 = 600;
/// Most cases one bulk order may name.
pub const ORDER_CASES_MAX: usize = 200;
/// Most rows one list (Mẫu 01) may bring in one order.
pub const LIST_ROWS_MAX: usize = 200;
/// Most lines in a plan of use.
pub const PLAN_ITEMS_MAX: usize = 12;
/// Most persons one list may count.
pub const LIST_PERSONS_MAX: u32 = 10_000;
/// Most payouts one application may hold.
pub const PAYOUTS_MAX: usize = 24;

const _: () = assert!(NAME_BYTES_MAX < NOTE_BYTES_MAX && LABEL_BYTES_MAX < NAME_BYTES_MAX);
const _: () = assert!(ORDER_CASES_MAX <= 256 && LIST_ROWS_MAX <= 256);
