//! Every limit that is not about text or money (those stand in `domain/limits.rs`), with its unit
//! last in the name. Refuses to know who keeps to them.

/// Persons named who may be the one that is being written down.
pub const ALIKE_MAX: usize = 3;
/// Villages or groups of a commune that forms are completed from.
pub const PLACES_MAX: usize = 200;
/// Acts decided and synced together in one turn.
pub const GROUP_ORDERS_MAX: usize = 256;
/// Payload of one journal record; an act of a bulk order over hundreds of cases fits.
pub const JOURNAL_RECORD_BYTES_MAX: usize = 64 * 1024;
/// One value in the database. Bigger leaves go to files the database never syncs.
pub const TREE_VALUE_BYTES_MAX: usize = 4096;
/// One key in the database.
pub const TREE_KEY_BYTES_MAX: usize = 128;
/// Parts a long value may be split into, each at most `TREE_VALUE_BYTES_MAX`.
pub const VALUE_PARTS_MAX: usize = 64;
/// Bytes the decoder may claim for one value before it gives up.
pub const DECODE_BYTES_MAX: usize = 512 * 1024;
/// Records folded into one transaction when the database is brought up to the journal.
pub const REPLAY_RECORDS_MAX: usize = 256;
/// Every so many records the database notes where in the journal one stands.
pub const ANCHOR_EVERY_RECORDS: u64 = 256;
/// Below this much free space the office warns before the disk is full.
pub const FREE_SPACE_FLOOR_BYTES: u64 = 256 * 1024 * 1024;
/// A case opened again by the same officer within this is the same look.
pub const OPENED_AGAIN_MILLIS: i64 = 10 * 60 * 1000;
/// Openings kept in mind for that.
pub const OPENINGS_MAX: usize = 4096;
/// Notes of the access log in one answer.
pub const ACCESS_LINES_MAX: usize = 256;
/// Whole backups kept beside the register, one a night.
pub const BACKUPS_KEPT: usize = 7;
/// A proven backup older than this is spoken of on home.
pub const BACKUP_OLD_DAYS: i64 = 7;
/// Memory the database may use for its cache.
pub const DATABASE_CACHE_BYTES: u64 = 64 * 1024 * 1024;
/// How long to wait for the database to let go of its own lock under ours.
pub const DATABASE_LOCK_WAIT_MILLIS: u64 = 3000;
/// Pause between two tries for that lock.
pub const DATABASE_LOCK_PAUSE_MILLIS: u64 = 50;
/// The text that makes a folder a register.
pub const MARKER_BYTES_MAX: usize = 2048;
/// The office's name in it.
pub const OFFICE_NAME_BYTES_MAX: usize = 240;
/// Bytes read from the journal at once while walking it.
pub const WALK_WINDOW_BYTES: usize = 256 * 1024;

const _: () = assert!(
    TREE_VALUE_BYTES_MAX <= 4096,
    "bigger leaves leave the synced file"
);
/// Rows of the board of payouts in one answer; each costs a case.
pub const BOARD_ROWS_MAX: usize = 128;
/// Days back that a director looks over what was out of the ordinary.
pub const EXCEPTION_DAYS: u32 = 30;
/// Acts out of the ordinary in one answer, the newest first; how many there are stands beside them.
pub const EXCEPTIONS_MAX: usize = 200;
/// Days that are not confirmed in one answer, the oldest first; each costs the cases paid on it.
pub const PAY_DAYS_MAX: usize = 100;
/// Tasks home lists, most urgent first; how many there are in all stands beside them.
pub const HOME_TASKS_MAX: usize = 256;

/// Days a begun form is kept after it was last touched.
pub const FORM_DAYS: i64 = 30;

/// Most bytes of a begun form: an order for everybody of a large register has room in it.
pub const FORM_BYTES: u64 = 4 * 1024 * 1024;

const _: () = assert!(
    JOURNAL_RECORD_BYTES_MAX * 2 <= WALK_WINDOW_BYTES,
    "a record fits a window"
);
const _: () = assert!(
    REPLAY_RECORDS_MAX as u64 <= ANCHOR_EVERY_RECORDS,
    "one anchor a batch"
);
const _: () = assert!(
    GROUP_ORDERS_MAX as u64 <= ANCHOR_EVERY_RECORDS,
    "one anchor a group"
);
const _: () = assert!(
    VALUE_PARTS_MAX <= u8::MAX as usize,
    "a part's number is one byte"
);
const _: () = assert!(
    TREE_VALUE_BYTES_MAX * VALUE_PARTS_MAX <= DECODE_BYTES_MAX,
    "parts decode"
);
const _: () = assert!(
    DATABASE_LOCK_PAUSE_MILLIS <= DATABASE_LOCK_WAIT_MILLIS,
    "one try at least"
);
const _: () = assert!(
    OFFICE_NAME_BYTES_MAX * 6 <= MARKER_BYTES_MAX,
    "an escaped name fits"
);

/// Acts a desk is told of one by one; with more of them waiting it is told that anything may have
/// changed.
pub const NEWS_MAX: usize = 64;

/// Cases of one act a desk is told of by name.
pub const NEWS_CASES_MAX: usize = 64;

/// Things others did to what is an officer's own that are listed.
pub const NOTICES_MAX: usize = 100;

/// Acts that are looked back over for them.
pub const NOTICES_ACTS_MAX: u64 = 4096;
