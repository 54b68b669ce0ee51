//! A drawer of begun forms without a disk: what lies in it outlives the desk.

use qd22::domain::{Order, OrderId};
use qd22::office::{At, Drawer, KeptForm, Laid, Office, Sent, Why};
use qd22::tui::{Effect, Event};

use super::sitting::Sitting;

#[derive(Default)]
pub(crate) struct Chest {
    pub(super) forms: Vec<KeptForm>,
    pub(super) place: Option<String>,
    pub(super) is_full: bool,
    /// Writes so far.
    pub(super) writes: usize,
    /// Letters that wait for more of them, as they do for a second.
    waiting: Option<(OrderId, String)>,
}

/// Each write is seven seconds after the one before, from 08:42 on.
fn instant(number: usize) -> At {
    let start = At::from_local(
        chrono::NaiveDate::from_ymd_opt(2024, 6, 11).unwrap(),
        chrono::NaiveTime::from_hms_opt(8, 42, 0).unwrap(),
    );
    At::from_millis(start.millis() + i64::try_from(number).unwrap() * 7_000)
}

impl Chest {
    /// What a desk wants kept or dropped, as the thread that keeps does it.
    pub(super) fn takes(&mut self, wish: Effect) -> Option<Event> {
        match wish {
            Effect::Keep {
                id,
                text,
                is_urgent,
            } => {
                self.waiting.take_if(|(waits, _)| *waits == id);
                if is_urgent {
                    self.rests();
                    return Some(Event::FormKept(id, self.keep(id, &text)));
                }
                self.rests();
                self.waiting = Some((id, text));
            }
            Effect::KeepPlace(place) => self.keep_place(&place),
            Effect::Drop(id) => {
                self.waiting.take_if(|(waits, _)| *waits == id);
                self.drop(id).unwrap();
            }
            Effect::Ask(..) | Effect::Order(..) | Effect::Hear => panic!("the office's: {wish:?}"),
        }
        None
    }

    /// A second without a key.
    fn rests(&mut self) {
        if let Some((id, text)) = self.waiting.take() {
            self.keep(id, &text).ok();
        }
    }
}

impl Drawer for Chest {
    fn take(&mut self) -> Laid {
        let mut forms = self.forms.clone();
        forms.sort_by_key(|form| -form.at.millis());
        Laid {
            forms,
            place: self.place.clone(),
            aside: None,
            now: instant(self.writes),
        }
    }

    fn keep(&mut self, id: OrderId, text: &str) -> Result<At, Why> {
        if self.is_full {
            return Err(Why::DiskFull);
        }
        let at = instant(self.writes);
        self.writes += 1;
        self.forms.retain(|form| form.id != id);
        let text = text.to_owned();
        self.forms.push(KeptForm { id, at, text });
        Ok(at)
    }

    fn keep_place(&mut self, place: &str) {
        self.place = Some(place.to_owned());
    }

    fn drop(&mut self, id: OrderId) -> Result<(), Why> {
        self.forms.retain(|form| form.id != id);
        Ok(())
    }
}

impl Sitting {
    /// An order under this id is recorded, and nobody is told.
    pub(crate) fn is_recorded(&mut self, id: OrderId, order: Order) -> &mut Self {
        let sent = vec![Sent::new(id, order)];
        let receipts = self.counter.as_mut().unwrap().order(sent);
        assert!(receipts.iter().all(Result::is_ok), "{receipts:?}");
        self
    }

    /// The drawer of begun forms is opened, as at the beginning of every sitting.
    pub(crate) fn finds_drafts(&mut self) -> &mut Self {
        self.chest.rests();
        let laid = self.chest.take();
        self.happens(Event::Laid(laid))
    }

    /// What lies in the drawer of begun forms.
    pub(crate) fn chest(&mut self) -> &mut Chest {
        self.chest.rests();
        &mut self.chest
    }
}
