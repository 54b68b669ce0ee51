//! How safe what is recorded is: the age of the newest proven backup, and the space that is left.

use crate::office::{Health, LastBackup};
use crate::text::Lang;
use crate::text::language::said;

/// What has to be seen to, most pressing first, in at most 21 columns (20 in English); nothing where all is well.
pub fn care(lang: Lang, health: &Health) -> Option<String> {
    if let Some(bytes) = health.free_bytes.filter(|_| health.is_space_short()) {
        let left = space(bytes);
        return Some(said!(lang, "! đĩa còn {left}", "! disk: {left} left"));
    }
    if !health.wants_backup() {
        return None;
    }
    Some(match health.backup {
        None => lang
            .say("! chưa có bản sao lưu", "! no backup yet")
            .to_owned(),
        Some(LastBackup { days, .. }) => {
            said!(lang, "! sao lưu {days} ngày", "! backup {days} days")
        }
    })
}

/// The rows add up, and how old the backup is, in at most as many columns. A practice register needs none.
pub fn sound(lang: Lang, health: &Health) -> String {
    let days = match health.backup {
        Some(LastBackup { days, .. }) if !health.is_practice => days,
        Some(_) | None => return super::adds_up(lang, true).to_owned(),
    };
    if days == 0 {
        return lang
            .say("khớp, sao lưu hôm nay", "add up, backup today")
            .to_owned();
    }
    said!(lang, "khớp, sao lưu {days} ngày", "add up, backup {days} d")
}

/// Backup and space in one line; nothing in a practice register.
pub fn kept_safe(lang: Lang, health: &Health, dot: &str) -> Option<String> {
    if health.is_practice {
        return None;
    }
    let backup = match health.backup {
        None => lang
            .say("Chưa có bản sao lưu nào", "No backup yet")
            .to_owned(),
        Some(LastBackup { days: 0, .. }) => lang
            .say("Sao lưu đã kiểm chứng: hôm nay", "Proven backup: today")
            .to_owned(),
        Some(LastBackup { days, .. }) => said!(
            lang,
            "Sao lưu đã kiểm chứng: {days} ngày trước",
            "Proven backup: {days} days ago",
        ),
    };
    let Some(bytes) = health.free_bytes else {
        return Some(backup);
    };
    let left = space(bytes);
    Some(backup + dot + &said!(lang, "đĩa còn trống {left}", "{left} free on the disk"))
}

/// Bytes in the unit that leaves one to three figures, rounded down: more is never promised than there
/// is.
fn space(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    let (mut of_unit, mut unit) = (bytes / 1024, 0);
    while 1024 <= of_unit && unit + 1 < UNITS.len() {
        (of_unit, unit) = (of_unit / 1024, unit + 1);
    }
    format!("{of_unit} {}", UNITS[unit])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;
    use crate::office::{At, Hash, limits};

    fn health(days: Option<i64>, free_bytes: u64) -> Health {
        Health {
            office: String::new(),
            account: String::new(),
            today: Day::of(2026, 11, 24),
            is_practice: false,
            events: 7,
            head: Hash::new([0; 32]),
            read_only: None,
            backup: days.map(|days| LastBackup {
                at: At::from_millis(0),
                days,
                seq: 7,
            }),
            free_bytes: Some(free_bytes),
            post: None,
        }
    }

    const ROOM: u64 = 41 << 30;

    #[test]
    fn what_has_to_be_seen_to_is_said_and_nothing_else() {
        let floor = limits::FREE_SPACE_FLOOR_BYTES;
        let vi = |health: &Health| care(Lang::Vi, health);
        assert_eq!(vi(&health(Some(7), ROOM)), None);
        assert_eq!(
            vi(&health(Some(8), ROOM)).as_deref(),
            Some("! sao lưu 8 ngày")
        );
        assert_eq!(
            vi(&health(None, ROOM)).as_deref(),
            Some("! chưa có bản sao lưu")
        );
        assert_eq!(vi(&health(Some(0), floor)), None);
        let short = health(Some(90), floor - 1);
        assert_eq!(vi(&short).as_deref(), Some("! đĩa còn 255 MB"));
        let practice = Health {
            is_practice: true,
            ..health(None, ROOM)
        };
        assert_eq!(vi(&practice), None);
        assert_eq!(kept_safe(Lang::Vi, &practice, " · "), None);
        assert_eq!(sound(Lang::Vi, &practice), "khớp số huyện");
        let empty = Health {
            events: 0,
            ..health(None, ROOM)
        };
        assert_eq!(vi(&empty), None, "there is nothing to lose yet");
    }

    #[test]
    fn backup_and_space_fit_one_line() {
        let line = |days| kept_safe(Lang::Vi, &health(days, ROOM), " · ");
        assert_eq!(
            line(Some(2)).as_deref(),
            Some("Sao lưu đã kiểm chứng: 2 ngày trước · đĩa còn trống 41 GB")
        );
        assert_eq!(
            line(None).as_deref(),
            Some("Chưa có bản sao lưu nào · đĩa còn trống 41 GB")
        );
    }

    #[test]
    fn every_short_form_fits_its_column() {
        for lang in Lang::ALL {
            for days in [None, Some(0), Some(7), Some(8), Some(99)] {
                for bytes in [0, 99 << 20, ROOM] {
                    let health = health(days, bytes);
                    for text in care(lang, &health)
                        .into_iter()
                        .chain([sound(lang, &health)])
                    {
                        let most = if lang == Lang::Vi { 21 } else { 20 };
                        assert!(text.chars().count() <= most, "{text}");
                    }
                }
            }
        }
    }
}
