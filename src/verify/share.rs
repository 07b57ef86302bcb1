//! What is spent on one layer of a file: so much, by its length, goes into all that looks packed in it. A few bytes begin a
//! packed stream, and each beginning might be read to the end of all of them.

use std::ops::Range;

use super::unpack::Unpacked;
use crate::source::steps;

/// What is packed for good stands side by side and is read once, so this is more than any real file needs.
const TIMES: usize = 4;
/// A short layer may have a few false beginnings.
const AT_LEAST: usize = 4 * 1024;
/// What it costs to look at all, and more where that was for nothing.
const LOOK: usize = 64;
const IN_VAIN: usize = 256;
/// So many bytes that come out count as one that went in: DEFLATE cannot make more of one.
const GROWTH: usize = 1024;

pub struct Share {
    left: usize,
    /// What was read to its end: the beginnings in it are its own.
    read: Range<usize>,
}

impl Share {
    pub fn of(length: usize) -> Self {
        Self { left: length.saturating_mul(TIMES).saturating_add(AT_LEAST), read: 0..0 }
    }

    pub fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// Whether this place is within something that was unpacked as a whole.
    pub fn has_read(&self, at: usize) -> bool {
        self.read.contains(&at)
    }

    /// Something began at a place, and this came of it.
    pub fn spend(&mut self, at: usize, unpacked: &Unpacked) {
        steps::took(unpacked.taken + unpacked.bytes.len());
        let look = if unpacked.gap.is_some() || unpacked.bytes.is_empty() { IN_VAIN } else { LOOK };
        self.left = self.left.saturating_sub(unpacked.taken + unpacked.bytes.len() / GROWTH + look);
        let end = at + unpacked.from + unpacked.taken;
        if unpacked.gap.is_none() && end > self.read.end {
            self.read = at + unpacked.from..end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_whole_is_not_read_again_and_what_was_not_costs() {
        let mut share = Share::of(1000);
        let bytes = vec![0; 10];
        share.spend(100, &Unpacked { bytes: bytes.clone(), from: 30, taken: 400, ..Unpacked::default() });
        assert_eq!([100, 129, 130, 529, 530].map(|at| share.has_read(at)), [false, false, true, true, false]);
        while !share.is_spent() {
            let gap = Some(super::super::gap::WordGap::Damaged);
            share.spend(600, &Unpacked { bytes: bytes.clone(), gap, taken: 400, ..Unpacked::default() });
        }
        assert!(!share.has_read(700));
    }
}
