//! Values that know what tells them from others, so that what is made of them can be told to be as it was.
//!
//! What an output shows it was given as fields, and each field is hashed by `#[derive(Hash)]`: the compiler names the
//! fields, nobody else does. What has no hash, such as an edition or the clock, cannot be given.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::OnceLock;

use super::Fingerprint;

/// Collects what is hashed, field by field; it is made into a fingerprint once, at the end.
#[derive(Default)]
pub struct Sum(Vec<u8>);

impl Hasher for Sum {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        Fingerprint::of(&self.0).short()
    }
}

impl Sum {
    /// The fingerprint of a value. It is for one program on one machine: the order of declarations counts.
    pub fn of(value: &(impl Hash + ?Sized)) -> Fingerprint {
        let mut sum = Self(Vec::with_capacity(256));
        value.hash(&mut sum);
        Fingerprint::of(&sum.0)
    }
}

/// A value with its fingerprint, which is made when it is first asked for. Nothing of it can change after.
pub struct Given<T> {
    value: T,
    /// Its number among its like, for keeping what was made of it; no part of the value.
    pub number: usize,
    print: OnceLock<Fingerprint>,
}

impl<T: Hash> Given<T> {
    /// A value that outputs are given, and its number among those of its kind.
    pub fn new(value: T, number: usize) -> Self {
        Self { value, number, print: OnceLock::new() }
    }

    /// Of the value; made when it is first asked for.
    pub fn print(&self) -> Fingerprint {
        *self.print.get_or_init(|| Sum::of(&self.value))
    }
}

impl<T> Deref for Given<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Hash> Hash for Given<T> {
    fn hash<H: Hasher>(&self, to: &mut H) {
        to.write(&self.print().bytes());
    }
}

/// Something read whole from a file, or from an entry of one: its fingerprint tells it apart with all that is within reach
/// of it. Whoever says so of a type answers for it.
pub trait Printed {
    /// Of the file that all within reach was read from.
    fn fingerprint(&self) -> Fingerprint;
}

/// A reference to what was read, told apart by what it was read from.
pub struct Entry<'n, T: ?Sized>(&'n T);

impl<T: ?Sized> Clone for Entry<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Entry<'_, T> {}

impl<'n, T: Printed + ?Sized> From<&'n T> for Entry<'n, T> {
    fn from(read: &'n T) -> Self {
        Self(read)
    }
}

impl<'n, T: ?Sized> Entry<'n, T> {
    /// What was read.
    pub const fn get(self) -> &'n T {
        self.0
    }
}

impl<T: ?Sized> Deref for Entry<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

impl<T: Printed + ?Sized> Hash for Entry<'_, T> {
    fn hash<H: Hasher>(&self, to: &mut H) {
        to.write(&self.0.fingerprint().bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Sum};

    #[test]
    fn borders_between_values_count() {
        assert_ne!(Sum::of(&("ab", "c")), Sum::of(&("a", "bc")));
        assert_ne!(Sum::of(&None::<&str>), Sum::of(&Some("")));
    }

    #[test]
    fn a_number_is_no_part_of_a_value() {
        assert_eq!(Sum::of(&Given::new("بيان", 1)), Sum::of(&Given::new("بيان", 2)));
        assert_ne!(Sum::of(&Given::new("بيان", 1)), Sum::of(&Given::new("خبر", 1)));
    }
}
