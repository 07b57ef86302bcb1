//! Lists cut into pages that never shuffle.
//!
//! Pages are numbered from the oldest. A full page keeps what it holds for ever; the newest page carries the list's
//! own address and holds what is left over, between one and two pages' worth, so that it is never nearly empty.

use std::ops::Range;

use super::shell::Shell;
use crate::locale::Filling;
use crate::model::list::full_pages;
use crate::model::{Address, address};

/// Which page of a list it is, and its neighbours.
#[derive(Clone, Hash)]
pub struct Slice {
    /// `None` for the newest page, else its number from the oldest.
    pub number: Option<usize>,
    /// The pages before it and after it.
    pub older: Option<Address>,
    pub newer: Option<Address>,
}

/// The numbers of a list's pages, the newest first.
pub fn numbers(count: usize, size: usize) -> impl Iterator<Item = Option<usize>> {
    std::iter::once(None).chain((1..=full_pages(count, size)).map(Some))
}

/// What a page of a list of `count` things holds, the oldest counted first; `None` where there is no such page.
fn range(number: Option<usize>, count: usize, size: usize) -> Option<Range<usize>> {
    let full = full_pages(count, size);
    match number {
        None => Some(full * size..count),
        Some(number) => (1..=full).contains(&number).then(|| (number - 1) * size..number * size),
    }
}

impl Slice {
    /// One page of a list of `count` things, with what it holds; `None` where there is none of this number.
    pub fn of(list: &Address, number: Option<usize>, count: usize, size: usize) -> Option<(Self, Range<usize>)> {
        let (full, range) = (full_pages(count, size), range(number, count, size)?);
        let at = |number| address::slice(list, number);
        let before = number.unwrap_or(full + 1) - 1;
        let older = (before > 0).then(|| at(Some(before)));
        let newer = number.map(|number| at((number < full).then_some(number + 1)));
        Some((Self { number, older, newer }, range))
    }

    pub fn is_newest(&self) -> bool {
        self.number.is_none()
    }

    /// Where it stands, for a list at an address.
    pub fn address(&self, list: &Address) -> Address {
        address::slice(list, self.number)
    }

    /// Its number as readers see it; the newest page has none.
    pub fn number_text(&self, shell: &Shell<'_>) -> Option<String> {
        let number = i64::try_from(self.number?).unwrap_or(i64::MAX);
        Some(shell.own().digits.plain(number))
    }

    /// The heading of the list as the title of this page, with its number.
    pub fn title(&self, heading: String, shell: &Shell<'_>) -> String {
        match self.number_text(shell) {
            Some(page) => {
                shell.say_with("page-title", &[("title", Filling::Text(&heading)), ("page", Filling::Text(&page))])
            }
            None => heading,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::range;
    use crate::model::list::full_pages;

    #[test]
    fn the_newest_page_holds_between_one_and_two_pages() {
        for (count, full, newest) in
            [(0, 0, 0), (1, 0, 1), (19, 0, 19), (20, 0, 20), (39, 0, 39), (40, 1, 20), (59, 1, 39), (60, 2, 20)]
        {
            let last = range(None, count, 20).unwrap_or_default();
            assert_eq!((full_pages(count, 20), last.len()), (full, newest), "{count}");
        }
    }

    #[test]
    fn a_full_page_keeps_its_releases() {
        for count in 0..200 {
            for page in 1..=full_pages(count, 7) {
                assert_eq!(range(Some(page), count, 7), range(Some(page), count + 1, 7), "{count}");
            }
            assert_eq!(range(Some(full_pages(count, 7) + 1), count, 7), None, "{count}");
        }
    }
}
