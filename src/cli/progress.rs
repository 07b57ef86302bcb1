//! How far a build is with what takes long: one line that is written over, on a terminal alone.

use std::sync::Mutex;

use super::say::{self, Console};
use crate::diagnostics::message;

pub struct Progress<'a> {
    /// `None` where nobody watches.
    console: Option<&'a Console>,
    /// How much was told so far: threads tell out of turn.
    told: Mutex<usize>,
}

impl<'a> Progress<'a> {
    pub fn on(console: &'a Console) -> Self {
        Self { console: say::obeys(&std::io::stderr()).then_some(console), told: Mutex::new(0) }
    }

    /// So many pictures of all are drawn.
    pub fn drawn(&self, done: usize, all: usize) {
        let (Some(console), Ok(mut told)) = (self.console, self.told.lock()) else { return };
        if done > *told {
            *told = done;
            let line = console.terminal(&std::io::stderr()).say(&message!("pictures-drawn", done = done, all = all));
            // The line is cleared, and once more behind the last picture.
            let last = if done == all { "\r\u{1b}[K" } else { "" };
            say::err(&format!("\r\u{1b}[K{line}{last}"));
        }
    }
}
