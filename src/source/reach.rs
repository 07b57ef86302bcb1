//! How far a scanner looks from one place of a text. A search that runs to the end of the text, from each of its places, takes
//! the square of its length: so what is near is near, and what is far is looked for once.

use super::steps;

/// So many bytes are near. No word, number, tag or address that a rule looks at is longer.
pub const NEAR: usize = 600;

/// What stands near behind a place.
pub fn after(text: &str, at: usize) -> &str {
    let near = &text[at..text.floor_char_boundary(at + NEAR).max(at)];
    steps::took(near.len());
    near
}

/// What stands near before a place.
pub fn before(text: &str, at: usize) -> &str {
    let near = &text[text.ceil_char_boundary(at.saturating_sub(NEAR)).min(at)..at];
    steps::took(near.len());
    near
}

/// Where a sign stands next. However often one asks from places further on, the text is read once.
pub struct Ahead<'t> {
    text: &'t str,
    sign: &'static str,
    /// From where it was looked for last, and where it stands.
    known: Option<(usize, Option<usize>)>,
}

impl<'t> Ahead<'t> {
    /// The places of `sign` in a text, from its beginning.
    pub fn new(text: &'t str, sign: &'static str) -> Self {
        Self { text, sign, known: None }
    }

    /// Where it begins, at this place or behind it.
    pub fn next(&mut self, from: usize) -> Option<usize> {
        if let Some((since, found)) = self.known
            && since <= from
            && found.is_none_or(|found| from <= found)
        {
            return found;
        }
        let found = self.text[from..].find(self.sign).map(|at| from + at);
        steps::took(found.unwrap_or(self.text.len()) - from);
        self.known = Some((from, found));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_cut_between_letters() {
        let text = "ا".repeat(NEAR);
        assert_eq!(after(&text, 2).len(), NEAR);
        assert_eq!(before(&text, text.len()).len(), NEAR);
        let odd = format!("a{text}");
        assert_eq!((after(&odd, 0).len(), before(&odd, 3)), (NEAR - 1, "aا"));
        assert_eq!((after("نص", 4), before("نص", 0)), ("", ""));
    }

    #[test]
    fn a_sign_is_found_where_it_stands() {
        let text = "نص > نص > نص";
        let mut ahead = Ahead::new(text, ">");
        for from in [0, 2, 5, 6, 7, 11, 12, 14, text.len(), 0] {
            assert_eq!(ahead.next(from), text[from..].find('>').map(|at| from + at), "{from}");
        }
    }

    #[test]
    fn a_sign_that_is_nowhere_is_looked_for_once() {
        let text = "a".repeat(10_000);
        let mut ahead = Ahead::new(&text, ">");
        let steps = steps::counted(|| (0..text.len()).for_each(|from| assert_eq!(ahead.next(from), None)));
        assert_eq!(steps, 10_000);
    }
}
