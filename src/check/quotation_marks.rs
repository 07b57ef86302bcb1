//! Quotation marks in a passage: which open, which close, and what is left alone.

use super::letters::{after, before};

/// How a mark was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MarkStyle {
    /// `"`
    Straight,
    /// « »
    Guillemets,
    /// “ ” „
    Curly,
}

/// Two marks that belong together, by the places of their first bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MarkPair {
    pub open: usize,
    pub close: usize,
    pub style: MarkStyle,
    /// How many quotations it stands in.
    pub level: usize,
}

/// A mark without its partner in the passage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loose {
    pub at: usize,
    pub style: MarkStyle,
    pub end: End,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    Opening,
    Closing,
}

/// The marks of a passage, pairs and loose ones each in order of their first place.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    pub pairs: Vec<MarkPair>,
    pub loose: Vec<Loose>,
}

/// Whether there is a quotation mark at all.
pub fn has_marks(text: &str) -> bool {
    text.contains(['"', '«', '»', '“', '”', '„'])
}

/// Reads the marks of a passage. Inches, as in 15", are none.
pub fn marks(text: &str) -> Marks {
    let mut found = Marks::default();
    if !has_marks(text) {
        return found;
    }
    let mut open: Vec<(usize, MarkStyle)> = Vec::new();
    // How many of each style are open, so that no mark looks through them all.
    let mut counts = [0_usize; 3];
    for (at, c) in text.char_indices() {
        let Some(style) = style(c) else { continue };
        let open_ones = counts[style as usize];
        match end(text, at, c, open_ones) {
            Some(End::Opening) => {
                open.push((at, style));
                counts[style as usize] += 1;
            }
            Some(End::Closing) if open_ones > 0 => {
                while let Some((start, other)) = open.pop() {
                    counts[other as usize] -= 1;
                    if other == style {
                        found.pairs.push(MarkPair { open: start, close: at, style, level: open.len() });
                        break;
                    }
                    found.loose.push(Loose { at: start, style: other, end: End::Opening });
                }
            }
            Some(End::Closing) => found.loose.push(Loose { at, style, end: End::Closing }),
            None => {}
        }
    }
    found.loose.extend(open.into_iter().map(|(at, style)| Loose { at, style, end: End::Opening }));
    found.pairs.sort_by_key(|pair| pair.open);
    found.loose.sort_by_key(|loose| loose.at);
    found
}

fn style(c: char) -> Option<MarkStyle> {
    match c {
        '"' => Some(MarkStyle::Straight),
        '«' | '»' => Some(MarkStyle::Guillemets),
        '“' | '”' | '„' => Some(MarkStyle::Curly),
        _ => None,
    }
}

/// Which end of a quotation a mark stands at, where so many of its style are open; `None` where it is no mark of
/// quotation.
///
/// Curly marks open and close in either order: Arabic is written with ”…“ and with “…”.
fn end(text: &str, at: usize, c: char, open: usize) -> Option<End> {
    let is_open = open > 0;
    let (before, after) = (before(text, at), after(text, at + c.len_utf8()));
    let can_open = !is_border(after);
    let can_close = !is_border(before) && !before.is_some_and(|c| matches!(c, '(' | '[' | '{' | '«' | '“' | '‘'));
    match c {
        '«' | '„' => Some(End::Opening),
        '»' => Some(End::Closing),
        '"' if !is_open && before.is_some_and(char::is_numeric) => None,
        _ if is_open && (can_close || !can_open) => Some(End::Closing),
        '"' if !is_open && !can_open && !can_close && begins(text, at) => Some(End::Opening),
        _ if !is_open && !can_open => Some(End::Closing),
        _ => Some(End::Opening),
    }
}

/// Whether a straight mark between spaces opens what another one closes. Behind a number it may be an inch.
fn begins(text: &str, at: usize) -> bool {
    text[at + 1..].contains('"') && !text[..at].trim_end().ends_with(char::is_numeric)
}

/// The border of a text counts as a space.
fn is_border(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (Vec<(&str, usize)>, usize) {
        let found = marks(text);
        let words = |pair: &MarkPair| {
            let start = pair.open + after(text, pair.open).unwrap().len_utf8();
            (&text[start..pair.close], pair.level)
        };
        (found.pairs.iter().map(words).collect(), found.loose.len())
    }

    #[test]
    fn marks_are_paired_by_where_they_stand() {
        for (text, pairs, loose) in [
            ("قال: \"نعم\".", vec![("نعم", 0)], 0),
            ("مبادرة و\"الاتحاد\" معًا", vec![("الاتحاد", 0)], 0),
            ("قال: «سنطلق “بيان” قريبًا».", vec![("سنطلق “بيان” قريبًا", 0), ("بيان", 1)], 0),
            ("قال: ”نعم“ ثم “لا”", vec![("نعم", 0), ("لا", 0)], 0),
            ("a 15\" screen and a \"name\"", vec![("name", 0)], 0),
            ("في \"عام 2023\" فقط", vec![("عام 2023", 0)], 0),
            ("قال: \" نمضي \" ثم مضى", vec![(" نمضي ", 0)], 0),
            ("\" نمضي \" و\"نعم\"", vec![(" نمضي ", 0), ("نعم", 0)], 0),
            ("شاشة 15 \" و20 \" معًا", vec![], 2),
            ("نمضي \" ثم", vec![], 1),
            ("قال: \"نعم.", vec![], 1),
            ("»معكوس«", vec![], 2),
            ("He said “yes.", vec![], 1),
            ("“a “b” c”", vec![("a “b” c", 0), ("b", 1)], 0),
        ] {
            assert_eq!(told(text), (pairs, loose), "{text}");
        }
    }
}
