//! Which quotation marks of a line belong together: by order, whatever spaces stand inside. Page, desk and import ask here.

use crate::language::ends_in_particle;
use crate::model::text::Mark;
use crate::source::reach;

/// A quotation mark as it stands in its line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sign {
    pub style: Style,
    face: MarkFace,
    /// Right behind a figure, or behind a figure and a space.
    figure: Option<MarkGap>,
}

/// How a mark was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// `"`
    Straight,
    /// « »
    Guillemets,
    /// “ ” „
    Curly,
}

/// What can be told of a mark by what stands around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum MarkFace {
    Opens,
    Closes,
    Either,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum MarkGap {
    None,
    Space,
}

/// So many marks are looked at to see whether an inner quotation is closed, and the outer one behind it.
const AHEAD: usize = 24;

/// Whether a character is a quotation mark.
pub fn style(c: char) -> Option<Style> {
    match c {
        '"' => Some(Style::Straight),
        '«' | '»' => Some(Style::Guillemets),
        '“' | '”' | '„' => Some(Style::Curly),
        _ => None,
    }
}

/// Whether what was typed is a quotation mark, and no apostrophe or dash.
pub fn is_quotation(typed: &str) -> bool {
    typed.chars().next().is_some_and(|c| style(c).is_some())
}

impl Sign {
    /// The mark at a place of a text; marks of emphasis around it are looked past, and so are straight ones.
    pub fn of(text: &str, at: usize, mark: char) -> Option<Self> {
        let style = style(mark)?;
        let is_passed = |c: char| matches!(c, '*' | '_' | '~' | '\\' | '"');
        let head = reach::before(text, at).trim_end_matches(is_passed);
        let before = head.chars().next_back();
        let after = reach::after(text, at + mark.len_utf8()).trim_start_matches(is_passed).chars().next();
        let goes_on = after.is_some_and(|c| !c.is_whitespace() && !ends(c));
        let face = match mark {
            '«' | '„' => MarkFace::Opens,
            '»' => MarkFace::Closes,
            _ if goes_on && (begins(before) || ends_in_particle(head)) => MarkFace::Opens,
            _ if !goes_on && !begins(before) => MarkFace::Closes,
            _ => MarkFace::Either,
        };
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let spaced = is_space(before) && is_space(after) && head.trim_end().ends_with(char::is_numeric);
        let figure = match before {
            Some(c) if c.is_numeric() => Some(MarkGap::None),
            _ => spaced.then_some(MarkGap::Space),
        };
        Some(Self { style, face, figure })
    }
}

/// What begins behind these could be a quotation.
fn begins(before: Option<char>) -> bool {
    before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '{' | '«' | '“' | '‘' | '—' | '–' | '-' | ':' | '/' | '>' | '|')
    })
}

/// Marks behind the last word of a quotation.
fn ends(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '،'
            | '؛'
            | '؟'
            | ')'
            | ']'
            | '}'
            | '»'
            | '…'
            | '|'
            | '%'
            | '٪'
            | '\u{2069}'
    )
}

/// What each mark of a line is.
pub fn pair(signs: &[Sign]) -> Vec<Mark> {
    let mut marks = vec![Mark::Lone; signs.len()];
    for style in [Style::Straight, Style::Curly, Style::Guillemets] {
        let own: Vec<Sign> = signs.iter().copied().filter(|sign| sign.style == style).collect();
        let mut meanings = meanings(&own).into_iter();
        for (_, mark) in signs.iter().zip(&mut marks).filter(|(sign, _)| sign.style == style) {
            *mark = meanings.next().unwrap_or(Mark::Lone);
        }
    }
    let mut open: Vec<usize> = Vec::new();
    for (at, sign) in signs.iter().enumerate() {
        match marks[at] {
            Mark::Opening => open.push(at),
            Mark::Closing => match open.iter().rposition(|open| signs[*open].style == sign.style) {
                Some(first) => {
                    for unclosed in open.drain(first..).skip(1) {
                        marks[unclosed] = alone(signs[unclosed]);
                    }
                }
                None => marks[at] = alone(*sign),
            },
            _ => {}
        }
    }
    for unclosed in open {
        marks[unclosed] = alone(signs[unclosed]);
    }
    marks
}

/// What a mark without a partner in its line is.
fn alone(sign: Sign) -> Mark {
    match sign.face {
        MarkFace::Opens => Mark::Unclosed,
        MarkFace::Closes => Mark::Unopened,
        MarkFace::Either => Mark::Lone,
    }
}

/// What the marks of one style do.
fn meanings(signs: &[Sign]) -> Vec<Mark> {
    let mut open = 0_usize;
    let told = signs.iter().enumerate().map(|(at, sign)| {
        let mark = meaning(*sign, &signs[at + 1..], open);
        match mark {
            Mark::Opening => open += 1,
            Mark::Closing => open = open.saturating_sub(1),
            _ => {}
        }
        mark
    });
    told.collect()
}

/// What a mark does where so many of its style are open, and these come behind it.
fn meaning(sign: Sign, next: &[Sign], open: usize) -> Mark {
    let next_is = |face| next.first().is_some_and(|next| next.face == face);
    let may_measure = sign.style == Style::Straight && sign.figure.is_some();
    match (sign.style, sign.face) {
        (Style::Guillemets, MarkFace::Closes) => Mark::Closing,
        (Style::Guillemets, _) => Mark::Opening,
        // Inches: 15".
        _ if open == 0 && may_measure && sign.figure == Some(MarkGap::None) => Mark::Inches,
        _ if open == 0 && may_measure => Mark::Lone,
        // The end of a quotation that began in a paragraph above.
        (_, MarkFace::Closes) if open == 0 && (next.is_empty() || next_is(MarkFace::Opens)) => Mark::Unopened,
        _ if open == 0 => Mark::Opening,
        (_, MarkFace::Opens) if is_inner(next) => Mark::Opening,
        // Inches within a quotation that is closed behind them.
        _ if open == 1 && may_measure && !next.is_empty() && !next_is(MarkFace::Opens) => Mark::Inches,
        _ => Mark::Closing,
    }
}

/// Whether a mark that plainly opens, within a quotation, opens another one: which is closed plainly, and then the outer one too; or
/// the outer one is never closed.
fn is_inner(next: &[Sign]) -> bool {
    let mut level = 1;
    for sign in next.iter().take(AHEAD) {
        match sign.face {
            MarkFace::Opens => level += 1,
            MarkFace::Closes => level -= 1,
            MarkFace::Either if level == 0 => return true,
            MarkFace::Either => {}
        }
        if level < 0 {
            return true;
        }
    }
    next.first().is_some_and(|next| next.face == MarkFace::Closes) && next.len() % 2 == 1
}

/// The quotation marks of a text that is one line, with their places.
pub fn marks(text: &str) -> Vec<(usize, Mark)> {
    let found = text.char_indices().filter_map(|(at, c)| Some((at, Sign::of(text, at, c)?)));
    let (places, signs): (Vec<usize>, Vec<Sign>) = found.unzip();
    let mut marks: Vec<(usize, Mark)> = places.into_iter().zip(pair(&signs)).collect();
    levels(marks.iter_mut().map(|(_, mark)| mark));
    marks
}

/// The place of the mark that closes what the one at a place opens.
pub fn partner(marks: &[(usize, Mark)], open: usize) -> Option<usize> {
    let from = marks.iter().position(|(at, mark)| *at == open && mark.opens())?;
    let mut depth = 0_u32;
    let closing = marks[from..].iter().find(|(_, mark)| {
        depth = depth + u32::from(mark.opens()) - u32::from(mark.closes());
        depth == 0
    });
    closing.map(|(at, _)| *at)
}

/// Tells inner quotations of a line from outer ones.
pub fn levels<'m>(marks: impl Iterator<Item = &'m mut Mark>) {
    let mut depth = 0_u32;
    for mark in marks {
        match *mark {
            Mark::Opening | Mark::Continuing => {
                if depth % 2 == 1 {
                    *mark = Mark::InnerOpening;
                }
                depth += 1;
            }
            Mark::Closing => {
                depth = depth.saturating_sub(1);
                if depth % 2 == 1 {
                    *mark = Mark::InnerClosing;
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `[` and `]` for marks that are paired, `{` and `}` within others, and `?` for those without a partner.
    fn told(text: &str) -> String {
        let mut told = text.to_owned();
        for (at, mark) in marks(text).into_iter().rev() {
            let sign = match mark {
                Mark::Opening => "[",
                Mark::Closing => "]",
                Mark::InnerOpening => "{",
                Mark::InnerClosing => "}",
                Mark::Inches => "”",
                _ => "?",
            };
            let length = text[at..].chars().next().map_or(0, char::len_utf8);
            told.replace_range(at..at + length, sign);
        }
        told
    }

    #[test]
    fn marks_pair_by_order_whatever_spaces_stand_inside() {
        for (text, expected) in [
            ("قال: \"نعم\".", "قال: [نعم]."),
            ("قال: \" نمضي في العمل \". وأضاف \"يسعدني ذلك \".", "قال: [ نمضي في العمل ]. وأضاف [يسعدني ذلك ]."),
            (
                "He said: \" we go on \". He added \"that is good \".",
                "He said: [ we go on ]. He added [that is good ].",
            ),
            ("قال\" نعم \" ثم\" لا \"", "قال[ نعم ] ثم[ لا ]"),
            ("\"نعم \"و \"لا\"", "[نعم ]و [لا]"),
            ("\" نمضي \"ثم قال \" نعم \"", "[ نمضي ]ثم قال [ نعم ]"),
            ("\"نعم\"و\"لا\"", "[نعم]و[لا]"),
            ("مبادرة و\"الاتحاد\" معًا وبـ\"دبي\"", "مبادرة و[الاتحاد] معًا وبـ[دبي]"),
            ("(\"a\") [\"b\"] \"c\", \"d\"; **\"e\"** \"*f*\"", "([a]) [[b]] [c], [d]; **[e]** [*f*]"),
            ("قال:\"نعم\".", "قال:[نعم]."),
            ("”نعم“ و“لا”", "[نعم] و[لا]"),
            ("« نعم » و «لا»", "[ نعم ] و [لا]"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn quotations_stand_in_quotations() {
        for (text, expected) in [
            ("\"قال \"نعم\" مرة\"", "[قال {نعم} مرة]"),
            ("\" قال \"نعم\" مرة \"", "[ قال {نعم} مرة ]"),
            ("\"نحن **في \"اكسبو\"** نمضي\" اليوم", "[نحن **في {اكسبو}** نمضي] اليوم"),
            ("\"a \"b\" c \"d\" e\"", "[a {b} c {d} e]"),
            ("\"a \"b \"c\" d\" e\"", "[a {b [c] d} e]"),
            ("«قال \"نعم\" مرة»", "[قال {نعم} مرة]"),
            ("قال: «سنطلق “بيان” قريبًا».", "قال: [سنطلق {بيان} قريبًا]."),
            ("“a “b” c”", "[a {b} c]"),
            ("\"نعم\" و\"قال \"لا\" مرة\"", "[نعم] و[قال {لا} مرة]"),
            ("\"I said to \"Bob\"\", \"\"Bob\" it is\"", "[I said to {Bob}], [{Bob} it is]"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn what_has_no_partner_stays() {
        for (text, expected) in [
            ("a 15\" screen and a \"name\"", "a 15” screen and a [name]"),
            ("\"شاشة 15\" جديدة\"", "[شاشة 15” جديدة]"),
            ("في \"عام 2023\" فقط، و\"عام 2024\"", "في [عام 2023] فقط، و[عام 2024]"),
            ("شاشة 15 \" و20 \" معًا", "شاشة 15 ? و20 ? معًا"),
            ("نمضي \" ثم", "نمضي ? ثم"),
            ("قال: \"نعم.", "قال: ?نعم."),
            ("والثاني\" أغلق", "والثاني? أغلق"),
            ("نعم\" وأضاف \"لا\"", "نعم? وأضاف [لا]"),
            ("قال \"نعم\" وأضاف \"لا", "قال [نعم] وأضاف ?لا"),
            ("قال \"نعم وأضاف \"لا\" ثم", "قال ?نعم وأضاف [لا] ثم"),
            ("»معكوس«", "?معكوس?"),
            ("He said “yes.", "He said ?yes."),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
