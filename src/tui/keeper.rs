//! The thread that keeps begun forms: what is typed waits a moment for more, a line that was left does
//! not. Refuses to know what a form means.

use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::event::Event;
use crate::domain::OrderId;
use crate::office::Drawer;

/// Letters of a line wait for more of them so many times at most, so many milliseconds each: what was
/// typed a second ago is on disk, however fast more is typed.
const WAITS_MAX: usize = 10;
const WAIT_MILLIS: u64 = 100;

/// So many milliseconds at most the screen waits for a line that was left to be on disk.
const CALM_MILLIS: u64 = 50;

/// Something to be done with a form.
pub(super) enum Job {
    /// Keep what stands in it now.
    Keep {
        id: OrderId,
        text: String,
        is_urgent: bool,
    },
    /// Keep where the officer is.
    Place(String),
    /// Keep it no longer.
    Drop(OrderId),
}

impl Job {
    fn is_urgent(&self) -> bool {
        match self {
            Self::Keep { is_urgent, .. } => *is_urgent,
            Self::Place(_) => false,
            Self::Drop(_) => true,
        }
    }
}

/// The thread, as the desk's loop knows it. Let go of, it finishes what it was given.
pub(super) struct Keeper {
    jobs: Option<Sender<Job>>,
    done: Receiver<()>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Starts it; what lies in the drawer is told as an event.
    pub(super) fn start(mut drawer: Box<dyn Drawer>, events: Sender<Event>) -> io::Result<Self> {
        let (jobs, given) = mpsc::channel();
        let (tell, done) = mpsc::channel();
        let thread = thread::Builder::new()
            .name("keeper".to_owned())
            .spawn(move || {
                events.send(Event::Laid(drawer.take())).ok();
                while let Some(batch) = next_batch(&given) {
                    let is_urgent = batch.iter().any(Job::is_urgent);
                    for event in carry_out(drawer.as_mut(), batch) {
                        events.send(event).ok();
                    }
                    if is_urgent {
                        tell.send(()).ok();
                    }
                }
            })?;
        Ok(Self {
            jobs: Some(jobs),
            done,
            thread: Some(thread),
        })
    }

    /// Hands it a job. What is urgent is waited for, but not for long: a slow disk holds no key up.
    pub(super) fn hand(&self, job: Job) {
        let is_urgent = job.is_urgent();
        // One that was not waited for to its end is none of this job's.
        while self.done.try_recv().is_ok() {}
        let is_there = self
            .jobs
            .as_ref()
            .is_some_and(|jobs| jobs.send(job).is_ok());
        if is_there && is_urgent {
            self.done
                .recv_timeout(Duration::from_millis(CALM_MILLIS))
                .ok();
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// The jobs that are done together; nothing once no more can come.
fn next_batch(given: &Receiver<Job>) -> Option<Vec<Job>> {
    let mut batch = vec![given.recv().ok()?];
    let wait = Duration::from_millis(WAIT_MILLIS);
    for _ in 0..WAITS_MAX {
        if batch.last().is_some_and(Job::is_urgent) {
            break;
        }
        match given.recv_timeout(wait) {
            Ok(job) => batch.push(job),
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
    }
    batch.extend(given.try_iter());
    Some(batch)
}

/// Does to each form what was asked for last.
fn carry_out(drawer: &mut dyn Drawer, batch: Vec<Job>) -> Vec<Event> {
    let mut wanted: BTreeMap<OrderId, Option<String>> = BTreeMap::new();
    let mut place = None;
    for job in batch {
        match job {
            Job::Keep { id, text, .. } => {
                wanted.insert(id, Some(text));
            }
            Job::Place(text) => place = Some(text),
            Job::Drop(id) => {
                wanted.insert(id, None);
            }
        }
    }
    let mut events = Vec::new();
    for (id, text) in wanted {
        let event = match text {
            Some(text) => Event::FormKept(id, drawer.keep(id, &text)),
            None => match drawer.drop(id) {
                Ok(()) => continue,
                Err(why) => Event::FormKept(id, Err(why)),
            },
        };
        events.push(event);
    }
    if let Some(place) = place {
        drawer.keep_place(&place);
    }
    events
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::office::{At, Laid, Why};

    fn empty() -> Laid {
        Laid {
            forms: Vec::new(),
            place: None,
            aside: None,
            now: At::from_millis(0),
        }
    }

    /// What was written, nothing where it was dropped.
    type Writes = Vec<(OrderId, Option<String>)>;

    /// A drawer that remembers every write.
    #[derive(Clone, Default)]
    struct Written(Arc<Mutex<Writes>>);

    impl Written {
        fn all(&self) -> Writes {
            self.0.lock().expect("no writer panicked").clone()
        }
    }

    impl Drawer for Written {
        fn take(&mut self) -> Laid {
            empty()
        }

        fn keep(&mut self, id: OrderId, text: &str) -> Result<At, Why> {
            let mut all = self.0.lock().expect("no writer panicked");
            all.push((id, Some(text.to_owned())));
            Ok(At::from_millis(1))
        }

        fn keep_place(&mut self, _place: &str) {}

        fn drop(&mut self, id: OrderId) -> Result<(), Why> {
            self.0.lock().expect("no writer panicked").push((id, None));
            Ok(())
        }
    }

    fn keep(id: u128, text: &str, is_urgent: bool) -> Job {
        Job::Keep {
            id: OrderId(id),
            text: text.to_owned(),
            is_urgent,
        }
    }

    #[test]
    fn a_line_that_was_left_is_on_disk_when_it_was_handed_over() {
        let (events, happened) = mpsc::channel();
        let written = Written::default();
        let keeper = Keeper::start(Box::new(written.clone()), events).expect("a thread");
        assert_eq!(happened.recv(), Ok(Event::Laid(empty())));
        keeper.hand(keep(1, "a", false));
        keeper.hand(keep(1, "ab", true));
        let kept = Event::FormKept(OrderId(1), Ok(At::from_millis(1)));
        assert_eq!(happened.recv(), Ok(kept));
        assert_eq!(written.all(), [(OrderId(1), Some("ab".to_owned()))]);
    }

    #[test]
    fn letters_are_on_disk_when_the_keeper_is_let_go_of() {
        let (events, _happened) = mpsc::channel();
        let written = Written::default();
        let keeper = Keeper::start(Box::new(written.clone()), events).expect("a thread");
        keeper.hand(keep(1, "a", false));
        drop(keeper);
        assert_eq!(written.all(), [(OrderId(1), Some("a".to_owned()))]);
    }

    #[test]
    fn typing_without_a_pause_is_kept_all_the_same() {
        let (give, given) = mpsc::channel();
        for text in 0..50 {
            give.send(keep(1, &text.to_string(), false)).expect("open");
        }
        let batch = next_batch(&given).expect("jobs");
        assert_eq!(batch.len(), 50);
        let (more, given) = mpsc::channel();
        let typist = thread::spawn(move || {
            while more.send(keep(1, "x", false)).is_ok() {
                thread::park_timeout(Duration::from_millis(WAIT_MILLIS / 2));
            }
        });
        let batch = next_batch(&given).expect("jobs");
        assert!((WAITS_MAX..WAITS_MAX + 20).contains(&batch.len()));
        drop(given);
        typist.join().expect("the typist stops");
    }

    #[test]
    fn of_each_form_the_last_word_counts() {
        let mut written = Written::default();
        let batch = vec![
            keep(1, "a", false),
            keep(2, "b", true),
            Job::Drop(OrderId(1)),
        ];
        let events = carry_out(&mut written, batch);
        assert_eq!(
            events,
            [Event::FormKept(OrderId(2), Ok(At::from_millis(1)))]
        );
        let last = [(OrderId(1), None), (OrderId(2), Some("b".to_owned()))];
        assert_eq!(written.all(), last);
    }
}
