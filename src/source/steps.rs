//! What scanning costs, counted in bytes that were looked at: so that tests can hold every scanner to the length of its text.
//! Outside the tests of this crate nothing is counted and nothing is left of it.

/// So many bytes were looked at, or handed to somebody else's code.
#[cfg(not(test))]
#[inline(always)]
pub fn took(_: usize) {}

#[cfg(test)]
pub use counting::{counted, took};

#[cfg(test)]
mod counting {
    use std::cell::Cell;

    thread_local! {
        static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    /// Counts so many steps on this thread.
    pub fn took(steps: usize) {
        STEPS.with(|count| count.set(count.get() + steps as u64));
    }

    /// The steps that `work` takes on this thread.
    pub fn counted(work: impl FnOnce()) -> u64 {
        let before = STEPS.with(Cell::get);
        work();
        STEPS.with(Cell::get) - before
    }
}
