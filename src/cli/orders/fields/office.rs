//! The fields of orders about the office itself: its officers, its months, figures put right.

use super::{Field, Kind, may, must};
use crate::cli::orders::word::words;
use crate::domain::Role;

pub(super) const ADD_OFFICER: &[Field] = &[
    must("account", Kind::Account),
    may("uid", Kind::Whole(1001)),
    must("role", Kind::Words(words::<Role>)),
    may("communes", Kind::Communes),
    may("until", Kind::Day),
    may("name", Kind::Name),
];

pub(super) const SET_ROLE: &[Field] = &[
    must("account", Kind::Account),
    must("role", Kind::Words(words::<Role>)),
];

pub(super) const SET_COMMUNES: &[Field] = &[
    must("account", Kind::Account),
    must("communes", Kind::Communes),
];

pub(super) const HAND_OVER: &[Field] = &[must("from", Kind::Account), must("to", Kind::Account)];

pub(super) const REMOVE_OFFICER: &[Field] = &[must("account", Kind::Account)];

pub(super) const CLOSE_PERIOD: &[Field] = &[must("month", Kind::Month)];

pub(super) const ADJUST: &[Field] = &[
    must("seq", Kind::Whole(42)),
    must("amount", Kind::Amount),
    must("reason", Kind::Note),
];
