//! Opening: which database can be trusted, where the acts end, what is mended, cut and told again.
//! Loses nothing that was acknowledged without saying so. Refuses to know what an act means.
//!
//! ```text
//! mark known? database opens? its newest act stands in journal or mirror, not before the mark?
//!    yes: walk on from the mark          no: walk from the first act, database set aside, rebuilt
//! acknowledged acts lost? nothing is touched, nothing more is written.
//!    else: mend each copy from the other, cut a torn group, sync, fold in what the database lacks
//! ```

use super::copies::{Copies, Expect};
use super::disk::{DATABASE, Disk, JOURNAL, MARK, MIRROR};
use super::folder::trouble;
use super::mark::Mark;
use super::replay::{Applied, Fold, Progress, replay};
use super::survey::{Place, Stretch, Survey};
use super::tree::{OpenTrees, Trees};
use crate::office::{Doing, Harm, Trouble, limits};

/// What opening found and did, to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opened {
    /// The last end was clean: nothing had to be mended, cut, folded in or rebuilt. Else the full
    /// check is due before the first order.
    pub clean: bool,
    /// Places written again from their copy.
    pub mended: Vec<Stretch>,
    /// The torn end of a group nobody was told of.
    pub cut: Option<Stretch>,
    /// Acts the database lacked.
    pub replayed: u64,
    /// The database was made anew.
    pub rebuilt: Option<Rebuilt>,
    /// Nothing will be written, because of this.
    pub read_only: Option<Trouble>,
}

/// Why and how the database was made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    /// What was wrong with the old one.
    pub because: Trouble,
    /// Where it was put; `None` when there was none.
    pub aside: Option<String>,
    /// Acts folded in.
    pub records: u64,
}

/// Everything a store stands on after recovery.
pub(super) struct Recovered {
    pub(super) trees: Box<dyn Trees>,
    /// Behind the last act.
    pub(super) end: Place,
    /// Behind the newest act in the trees.
    pub(super) applied: Place,
    pub(super) mark: Mark,
    pub(super) opened: Opened,
}

/// A database that may be used as it is, and its newest act.
struct Trusted {
    trees: Box<dyn Trees>,
    applied: Applied,
    /// Behind that act; `None` when the journal does not hold it.
    place: Option<Place>,
}

/// What recovery works with.
pub(super) struct Recovery<'a> {
    pub(super) disk: &'a mut dyn Disk,
    pub(super) opener: &'a dyn OpenTrees,
    pub(super) start: Place,
    /// A file was found damaged before its first act: it is walked whole.
    pub(super) suspect: bool,
    /// A fault found while the database was in use; it is not to be trusted again.
    pub(super) distrust: Option<Trouble>,
    pub(super) fold: &'a mut dyn Fold,
    pub(super) progress: Progress<'a>,
}

impl Recovery<'_> {
    /// Carries it out. On error nothing acknowledged has been touched; it may be tried again.
    pub(super) fn run(mut self) -> Result<Recovered, Trouble> {
        let mark = Mark::read(self.disk)?;
        let (trusted, doubt) = match self.judge(mark)? {
            Ok(trusted) => (Some(trusted), None),
            Err(doubt) => (None, Some(doubt)),
        };
        // Up to the mark both files are known to have been durable. Behind it the mirror may have
        // lost what the journal holds, before the newest act applied as well.
        let known = trusted.as_ref().and_then(|trusted| trusted.place.and(mark));
        let from = self.known_to_stand(known)?;
        let mut survey = Survey::take(self.disk, from)?;
        survey.lost = survey
            .lost
            .or_else(|| beyond(survey.end, mark, trusted.as_ref()));
        if let Some(lost) = survey.lost.clone() {
            return self.stand_still(survey, trusted, mark, lost);
        }
        let mut opened = self.mend(&survey, mark)?;
        let (trusted, doubt) = match (trusted, doubt) {
            (Some(Trusted { place: None, .. }), _) => (
                None,
                Some(Trouble::damaged(DATABASE, Harm::DatabaseDiffers)),
            ),
            pair => pair,
        };
        let (trees, mark) = match (trusted, mark) {
            (Some(trusted), Some(mark)) => self.bring_up(trusted, mark, survey.end, &mut opened)?,
            (_, mark) => {
                let doubt = doubt.unwrap_or_else(|| Trouble::damaged(MARK, Harm::Missing));
                self.rebuild(mark, survey.end, doubt, &mut opened)?
            }
        };
        opened.clean = opened == Opened::default() && mark.place.seq == survey.end.seq;
        Ok(Recovered {
            trees,
            end: survey.end,
            applied: survey.end,
            mark,
            opened,
        })
    }

    /// Opens the database and decides whether it can be trusted. The outer error ends the
    /// opening, the inner one is why the database cannot be used.
    fn judge(&self, mark: Option<Mark>) -> Result<Result<Trusted, Trouble>, Trouble> {
        if let Some(doubt) = &self.distrust {
            return Ok(Err(doubt.clone()));
        }
        let Some(mark) = mark else {
            return Ok(Err(Trouble::damaged(MARK, Harm::Missing)));
        };
        let trees = match open_patiently(self.opener, false) {
            Ok(trees) => trees,
            Err(error) => return doubt_if_harm(error),
        };
        let applied = match Applied::read(&*trees) {
            Ok(applied) => applied.unwrap_or(Applied::none(self.start)),
            Err(error) => return doubt_if_harm(error),
        };
        let forked = applied.seq == mark.place.seq && applied.hash != mark.place.hash;
        if applied.seq < mark.place.seq || forked {
            let harm = if forked {
                Harm::DatabaseDiffers
            } else {
                Harm::DatabaseIsBehind
            };
            return Ok(Err(Trouble::damaged(DATABASE, harm)));
        }
        let place = self.standing(applied)?;
        Ok(Ok(Trusted {
            trees,
            applied,
            place,
        }))
    }

    /// Behind the record of the newest act applied, when journal or mirror holds it.
    fn standing(&self, applied: Applied) -> Result<Option<Place>, Trouble> {
        if applied.seq == 0 {
            return Ok((applied == Applied::none(self.start)).then_some(self.start));
        }
        let Applied { seq, hash, offset } = applied;
        let record = Copies::for_one(self.disk)?.read(offset, Expect::Exactly { seq, hash })?;
        Ok(record.map(|record| Place {
            seq,
            hash,
            offset: record.end(),
        }))
    }

    /// The mark, as long as neither file ends before it.
    fn known_to_stand(&self, mark: Option<Mark>) -> Result<Place, Trouble> {
        let Some(Mark { place, .. }) = mark.filter(|_| !self.suspect) else {
            return Ok(self.start);
        };
        for file in [JOURNAL, MIRROR] {
            let length =
                self.disk
                    .length(file)
                    .map_err(trouble(self.disk, Doing::Reading, file))?;
            if length.is_none_or(|length| length < place.offset) {
                return Ok(self.start);
            }
        }
        Ok(place)
    }

    /// Acknowledged acts are lost: serve what can be read, change nothing.
    fn stand_still(
        self,
        survey: Survey,
        trusted: Option<Trusted>,
        mark: Option<Mark>,
        lost: Trouble,
    ) -> Result<Recovered, Trouble> {
        let (Some(mut trusted), Some(mark)) = (trusted, mark) else {
            return Err(lost);
        };
        let Applied { seq, hash, offset } = trusted.applied;
        let mut applied = trusted.place.unwrap_or(Place { seq, hash, offset });
        if trusted.place.is_some() && applied.seq < survey.end.seq {
            let run = (applied, survey.end);
            replay(
                self.disk,
                run,
                self.fold,
                &mut *trusted.trees,
                self.progress,
            )?;
            applied = survey.end;
        }
        let opened = Opened {
            read_only: Some(lost),
            ..Opened::default()
        };
        Ok(Recovered {
            trees: trusted.trees,
            end: survey.end,
            applied,
            mark,
            opened,
        })
    }

    /// Brings both files to the same bytes, durably.
    fn mend(&mut self, survey: &Survey, mark: Option<Mark>) -> Result<Opened, Trouble> {
        let end = survey.end.offset;
        // What stands behind the mark may have been read from memory the disk has never seen, and
        // after a failed sync the system may take it for written: it is written again.
        let certain = mark.is_some_and(|mark| mark.place.seq == survey.end.seq);
        let bytes = if certain { 0 } else { end - survey.from.offset };
        level(self.disk, survey)?;
        for file in [JOURNAL, MIRROR] {
            let doing = trouble(self.disk, Doing::Mending, file);
            let longer = self.disk.length(file).map_err(&doing)? != Some(end);
            if longer {
                self.disk.cut(file, end).map_err(&doing)?;
            }
            if longer || !certain || survey.one_sided.iter().any(|stretch| stretch.file == file) {
                copy(self.disk, (file, file), survey.from.offset, bytes)?;
                self.disk.sync(file).map_err(&doing)?;
            }
        }
        let (mended, cut) = (survey.one_sided.clone(), survey.torn());
        Ok(Opened {
            mended,
            cut,
            ..Opened::default()
        })
    }

    /// Folds in what a trusted database lacks; one that fails at that is made anew.
    fn bring_up(
        &mut self,
        mut trusted: Trusted,
        mark: Mark,
        end: Place,
        opened: &mut Opened,
    ) -> Result<(Box<dyn Trees>, Mark), Trouble> {
        let from = trusted.place.unwrap_or(self.start);
        let run = (from, end);
        match replay(
            self.disk,
            run,
            self.fold,
            &mut *trusted.trees,
            self.progress,
        ) {
            Ok(()) => {
                opened.replayed = end.seq - from.seq;
                Ok((trusted.trees, mark))
            }
            Err(doubt) if is_harm(&doubt) => {
                drop(trusted);
                self.rebuild(Some(mark), end, doubt, opened)
            }
            Err(error) => Err(error),
        }
    }

    /// Sets the database aside and folds the whole journal into a new one. The mark goes back to
    /// nothing first, so that a rebuild cut short goes on where it stopped.
    fn rebuild(
        &mut self,
        mark: Option<Mark>,
        end: Place,
        because: Trouble,
        opened: &mut Opened,
    ) -> Result<(Box<dyn Trees>, Mark), Trouble> {
        let turn = mark.map_or(1, |mark| mark.turn + 1);
        Mark::write(self.disk, turn, self.start)?;
        let aside = self.opener.set_aside()?;
        let mut trees = open_patiently(self.opener, true)?;
        replay(
            self.disk,
            (self.start, end),
            self.fold,
            &mut *trees,
            self.progress,
        )?;
        trees.flush()?;
        let mark = Mark::write(self.disk, turn + 1, end)?;
        if aside.is_some() || 0 < end.seq {
            opened.rebuilt = Some(Rebuilt {
                because,
                aside,
                records: end.seq,
            });
        }
        Ok((trees, mark))
    }
}

/// Acts known to have been made durable that the journal no longer has.
fn beyond(end: Place, mark: Option<Mark>, trusted: Option<&Trusted>) -> Option<Trouble> {
    let applied = trusted.map_or(0, |trusted| trusted.applied.seq);
    let harm = if mark.is_some_and(|mark| end.seq < mark.place.seq) {
        Harm::BehindMark
    } else if end.seq < applied {
        Harm::DatabaseIsAhead
    } else {
        return None;
    };
    let (seq, offset) = (Some(end.seq + 1), Some(end.offset));
    Some(Trouble::Damaged {
        file: JOURNAL.to_owned(),
        harm,
        seq,
        offset,
    })
}

/// Damage to the database is a doubt about it; a full disk or a missing right is not.
fn is_harm(error: &Trouble) -> bool {
    matches!(error, Trouble::Damaged { .. } | Trouble::Io { .. })
}

fn doubt_if_harm<T>(error: Trouble) -> Result<Result<T, Trouble>, Trouble> {
    if is_harm(&error) {
        Ok(Err(error))
    } else {
        Err(error)
    }
}

/// Under our own lock a held database lock is the database letting go late.
fn open_patiently(opener: &dyn OpenTrees, fresh: bool) -> Result<Box<dyn Trees>, Trouble> {
    let tries = limits::DATABASE_LOCK_WAIT_MILLIS / limits::DATABASE_LOCK_PAUSE_MILLIS;
    for _ in 0..tries {
        match opener.open(fresh) {
            Err(Trouble::Busy { .. }) => opener.pause(),
            other => return other,
        }
    }
    opener.open(fresh)
}

/// Writes what one file lacks from the other.
pub(super) fn level(disk: &mut dyn Disk, survey: &Survey) -> Result<(), Trouble> {
    survey.one_sided.iter().try_for_each(|stretch| {
        let files = if stretch.file == JOURNAL {
            (MIRROR, JOURNAL)
        } else {
            (JOURNAL, MIRROR)
        };
        copy(disk, files, stretch.offset, stretch.bytes)
    })
}

/// Writes bytes of one file to the same place of another, or of itself.
fn copy(
    disk: &mut dyn Disk,
    (from, to): (&str, &str),
    offset: u64,
    bytes: u64,
) -> Result<(), Trouble> {
    let mut done = 0;
    while done < bytes {
        let at = offset + done;
        let left = usize::try_from(bytes - done).unwrap_or(usize::MAX);
        let mut held = vec![0; left.min(limits::WALK_WINDOW_BYTES)];
        let read =
            disk.read_at(from, at, &mut held)
                .map_err(trouble(disk, Doing::Reading, from))?;
        if read < held.len() {
            return Err(Trouble::damaged(from, Harm::Missing));
        }
        disk.write_at(to, at, &held)
            .map_err(trouble(disk, Doing::Mending, to))?;
        done += read as u64;
    }
    Ok(())
}
