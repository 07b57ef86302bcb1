//! Lists cut into pages that never shuffle.
//!
//! Pages are numbered from the oldest. A full page keeps what it holds for ever; the newest page carries the list's
//! own address and holds what is left over, between one and two pages' worth, so that it is never nearly empty.

use std::ops::Range;

use super::address::{self, Address};
use super::frame::Frame;
use crate::locale::Argument;

/// Which page of a list it is.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// `None` for the newest page, else its number from the oldest.
    pub number: Option<usize>,
    /// How many full pages there are besides the newest.
    full_pages: usize,
}

/// How `count` things, oldest first, are cut: the full pages, then the newest.
pub fn cut(count: usize, size: usize) -> (Vec<Range<usize>>, Range<usize>) {
    let size = size.max(1);
    let full = if count < 2 * size { 0 } else { (count - size) / size };
    ((0..full).map(|page| page * size..(page + 1) * size).collect(), full * size..count)
}

/// The pages of a list of `count` things, the newest first, each with what it holds.
pub fn sheets(count: usize, size: usize) -> Vec<(Sheet, Range<usize>)> {
    let (full, newest) = cut(count, size);
    let full_pages = full.len();
    let numbered = (1..).zip(full).map(|(number, range)| (Sheet { number: Some(number), full_pages }, range));
    std::iter::once((Sheet { number: None, full_pages }, newest)).chain(numbered).collect()
}

impl Sheet {
    pub fn is_newest(self) -> bool {
        self.number.is_none()
    }

    /// Where it stands, for a list at an address.
    pub fn address(self, list: &Address) -> Address {
        self.number.map_or(list.clone(), |number| address::page(list, number))
    }

    /// Its number as readers see it; the newest page has none.
    pub fn number_text(self, frame: &Frame<'_>) -> Option<String> {
        let number = i64::try_from(self.number?).unwrap_or(i64::MAX);
        Some(frame.own.digits.plain(number))
    }

    /// The heading of the list as the title of this page, with its number.
    pub fn title(self, heading: String, frame: &Frame<'_>) -> String {
        match self.number_text(frame) {
            Some(page) => {
                frame.say_with("page-title", &[("title", Argument::Text(&heading)), ("page", Argument::Text(&page))])
            }
            None => heading,
        }
    }

    pub fn older(self, list: &Address) -> Option<Address> {
        let number = self.number.unwrap_or(self.full_pages + 1);
        (number > 1).then(|| address::page(list, number - 1))
    }

    pub fn newer(self, list: &Address) -> Option<Address> {
        let number = self.number?;
        Some(if number < self.full_pages { address::page(list, number + 1) } else { list.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn the_newest_page_holds_between_one_and_two_pages() {
        for (count, full, newest) in
            [(0, 0, 0), (1, 0, 1), (19, 0, 19), (20, 0, 20), (39, 0, 39), (40, 1, 20), (59, 1, 39), (60, 2, 20)]
        {
            let (pages, last) = cut(count, 20);
            assert_eq!((pages.len(), last.len()), (full, newest), "{count}");
        }
    }

    #[test]
    fn a_full_page_keeps_its_releases() {
        for count in 0..200 {
            let (before, _) = cut(count, 7);
            let (after, _) = cut(count + 1, 7);
            assert!(after.starts_with(&before), "{count}");
        }
    }
}
