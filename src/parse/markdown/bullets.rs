//! Bullets and numbers as word processors and web pages write them.
//!
//! Press offices paste `• point`, `١- نقطة`, `أ- نقطة`, `أولًا: نقطة` and `(1) نقطة` line by line. To CommonMark such lines are one
//! paragraph, in which the points run together; to every reader they are a list. A sign that is no number of CommonMark's stays as it
//! was typed.

use std::borrow::Cow;

use crate::language::letters::{is_digit, is_letter};
use crate::source::seek;

/// PointSign that begin a point wherever one begins a line. Each is as long in UTF-8 as `-` with two spaces, so that every place in
/// the text stays where it was typed.
const BULLETS: [char; 16] =
    ['•', '●', '▪', '◦', '‣', '∙', '■', '□', '◆', '○', '►', '▶', '➢', '❖', '\u{f0b7}', '\u{f0a7}'];

/// A point that keeps its sign is shown with one of these; what follows stands for the rest of the sign. One list below another has
/// the other one.
const KEEPS: [&str; 2] = ["+ ", "* "];

const ABJAD: &[&str] = crate::lexicon!("letters", "abjad");

const ALPHABET: &[&str] = crate::lexicon!("letters", "alphabet");

const ORDINALS: &[&str] = crate::lexicon!("letters", "ordinals");

/// A point and the next one stand at most so many lines apart.
const FARTHEST: usize = 12;

/// What a line begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineStart {
    Bullet,
    /// A list where the line beside it begins so too; alone it begins what a speaker says.
    Dash,
    /// A list where numbers count on from 1.
    Numbered(u32),
    /// The same where no line is empty between them; these signs are read with their points.
    Signed(PointSign, [u32; 2]),
}

/// What the signs of such a list are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PointSign {
    Ordinals,
    /// Their second number counts in the order of the alphabet.
    Letters,
    Bracketed,
}

/// A line that may begin a point: where its sign stands, and how long it is.
struct Candidate {
    line: usize,
    /// So many lines above are empty.
    gaps: usize,
    at: usize,
    length: usize,
    start: LineStart,
}

/// The text with a list mark for each sign that begins a point outside fenced code.
pub(super) fn as_list_marks(text: &str) -> Cow<'_, str> {
    let candidates = candidates(text);
    let is_point = points(&candidates);
    if !is_point.contains(&true) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let (mut copied, mut list, mut last) = (0, 0, None);
    for (candidate, _) in candidates.iter().zip(is_point).filter(|(_, is_point)| *is_point) {
        out.push_str(&text[copied..candidate.at]);
        let width = candidate.length;
        match candidate.start {
            LineStart::Numbered(number) => out.push_str(&format!("{number:0>width$}.", width = width - 1)),
            LineStart::Bullet | LineStart::Dash => out.push_str(&format!("{:width$}", '-')),
            LineStart::Signed(signs, _) => {
                let own = Some((signs, candidate.gaps));
                list += usize::from(last.is_some() && last != own);
                last = own;
                let keeps = KEEPS[list % KEEPS.len()];
                out.push_str(&format!("{keeps}{}", "x".repeat(width - keeps.len())));
            }
        }
        copied = candidate.at + width;
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

fn candidates(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let (mut fence, mut at, mut gaps): (Option<u8>, usize, usize) = (None, 0, 0);
    for (line, typed) in seek::lines(text).enumerate() {
        let bare = typed.trim_start_matches(' ');
        let indent = typed.len() - bare.len();
        let first = bare.as_bytes().first().copied().unwrap_or_default();
        gaps += usize::from(bare.trim().is_empty());
        if matches!(first, b'`' | b'~') && bare.bytes().take_while(|byte| *byte == first).count() >= 3 {
            fence = match fence {
                None => Some(first),
                Some(open) => Some(open).filter(|open| *open != first),
            };
        } else if fence.is_none() && indent < 4 && (first >= 0x80 || first == b'(' || first.is_ascii_digit()) {
            let sign = sign(bare);
            found.extend(sign.map(|(start, length)| Candidate { line, gaps, at: at + indent, length, start }));
        }
        at += typed.len();
    }
    found
}

/// The sign at the head of a line, and its length.
fn sign(line: &str) -> Option<(LineStart, usize)> {
    let first = line.chars().next()?;
    let behind = |length: usize| line[length..].starts_with([' ', '\t', '\u{a0}']) && !line[length..].trim().is_empty();
    let length = first.len_utf8();
    if BULLETS.contains(&first) || first == '·' {
        return behind(length).then_some((LineStart::Bullet, length));
    }
    if first == '–' {
        let ends = line.trim_end().ends_with('–');
        return (behind(length) && !ends).then_some((LineStart::Dash, length));
    }
    if let Some((start, length)) = kept_sign(line).filter(|(_, length)| behind(*length)) {
        return Some((start, length));
    }
    let (number, digits) = number(line)?;
    let mark = line[digits..].chars().next()?;
    let is_ours = matches!(mark, '-' | '–' | 'ـ') || !first.is_ascii() && matches!(mark, '.' | ')');
    let length = digits + mark.len_utf8();
    // Nine digits are the most of a number in CommonMark.
    (is_ours && behind(length) && number < 1000 && length < 10).then_some((LineStart::Numbered(number), length))
}

/// The number that a line begins with, and its length.
fn number(line: &str) -> Option<(u32, usize)> {
    let digits = line.find(|c: char| !is_digit(c))?;
    let value = |c: char| c.to_digit(10).or_else(|| Some(u32::from(c) & 0xf));
    let number = line[..digits].chars().try_fold(0_u32, |sum, c| sum.checked_mul(10)?.checked_add(value(c)?));
    number.filter(|_| digits > 0).map(|number| (number, digits))
}

/// A sign that is read with its point, and its length: `أ-`, `أولًا:`, `(1)`.
fn kept_sign(line: &str) -> Option<(LineStart, usize)> {
    let place =
        |list: &[&str], sign: &str| (1..).zip(list).find(|(_, one)| **one == sign).map_or(0, |(place, _)| place);
    let letter = |word: &str| {
        let word = word.trim_end_matches('\u{640}');
        [place(ABJAD, word), place(ALPHABET, word)]
    };
    if let Some(rest) = line.strip_prefix('(') {
        let length = rest.chars().take(4).take_while(|c| *c != ')').map(char::len_utf8).sum();
        let (sign, behind) = rest.split_at(length);
        let numbers = match number(rest) {
            Some((number, digits)) if digits == length => [number, 0],
            None => match sign.as_bytes() {
                [latin @ b'a'..=b'z'] => [u32::from(latin - b'a') + 1, 0],
                _ => letter(sign),
            },
            Some(_) => return None,
        };
        return (behind.starts_with(')') && numbers != [0, 0])
            .then_some((LineStart::Signed(PointSign::Bracketed, numbers), length + 2));
    }
    let length = line.find(|c: char| !is_letter(c) && !matches!(c, '\u{640}' | '\u{64B}')).unwrap_or(line.len());
    let word = &line[..length];
    let ordinal = word.trim_end_matches(['ا', '\u{64B}']);
    let ordinal = if ordinal == word { 0 } else { place(ORDINALS, ordinal) };
    let (start, ends) = match ordinal {
        0 => (LineStart::Signed(PointSign::Letters, letter(word)), ['-', '–', ')', '.']),
        number => (LineStart::Signed(PointSign::Ordinals, [number, 0]), ['-', '–', ')', ':']),
    };
    let gap = usize::from(line[length..].starts_with(' '));
    let mark = line[length + gap..].chars().next().filter(|mark| ends.contains(mark))?;
    (start != LineStart::Signed(PointSign::Letters, [0, 0])).then_some((start, length + gap + mark.len_utf8()))
}

/// Which of the lines begin points for certain.
fn points(candidates: &[Candidate]) -> Vec<bool> {
    let mut is_point: Vec<bool> = candidates.iter().map(|one| one.start == LineStart::Bullet).collect();
    for (at, pair) in candidates.windows(2).enumerate() {
        let [one, next] = pair else { continue };
        let gap = next.line - one.line;
        match (one.start, next.start) {
            (LineStart::Dash, LineStart::Dash) if gap == 1 => {
                is_point[at] = true;
                is_point[at + 1] = true;
            }
            (LineStart::Numbered(number), LineStart::Numbered(following)) => {
                let counts_on = following == number + 1 && gap <= FARTHEST;
                if counts_on && (number == 1 || is_point[at]) {
                    is_point[at] = true;
                    is_point[at + 1] = true;
                }
            }
            (LineStart::Signed(signs, numbers), LineStart::Signed(more, following)) if signs == more => {
                let counts_on = (0..2).any(|order| numbers[order] > 0 && following[order] == numbers[order] + 1);
                if counts_on && one.gaps == next.gaps && (numbers[0] == 1 || is_point[at]) {
                    is_point[at] = true;
                    is_point[at + 1] = true;
                }
            }
            _ => {}
        }
    }
    is_point
}

/// Whether a list begins here whose points have their own signs.
pub(super) fn is_kept(shown: &str, typed: &str, start: usize) -> bool {
    let at = start + KEEPS[0].len();
    start_of_kept(shown, typed, at).is_some() && shown[at..].starts_with('x')
}

/// Where a point begins with its own sign, if its words seem to begin here.
pub(super) fn start_of_kept(shown: &str, typed: &str, at: usize) -> Option<usize> {
    let start = at.checked_sub(KEEPS[0].len())?;
    let keeps = KEEPS.iter().find(|keeps| shown.get(start..at) == Some(keeps))?;
    (!typed.get(start..)?.starts_with(keeps)).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::as_list_marks;

    #[test]
    fn what_begins_a_point_begins_an_item() {
        for (typed, read) in [
            ("تمهيد:\n• أول\n  • ثان\n", "تمهيد:\n-   أول\n  -   ثان\n"),
            ("تمهيد:\n· أول\n● ثان", "تمهيد:\n-  أول\n-   ثان"),
            ("\u{f0b7} أول", "-   أول"),
            ("– أول\n– ثان", "-   أول\n-   ثان"),
            ("تمهيد\n١- أول\n٢- ثان", "تمهيد\n01. أول\n02. ثان"),
            ("1- أول\nوتتمة\n2- ثان\n\n3- ثالث", "1. أول\nوتتمة\n2. ثان\n\n3. ثالث"),
            ("١) أول\n٢) ثان", "01. أول\n02. ثان"),
            // What is no number of CommonMark's keeps its sign, of which the parser sees two bytes less.
            ("أ- أول\nب- ثان\nج- ثالث", "+ x أول\n+ x ثان\n+ x ثالث"),
            ("أ) أول\nوتتمة\nب) ثان\nت) ثالث", "+ x أول\nوتتمة\n+ x ثان\n+ x ثالث"),
            ("أولاً- أول\nثانياً- ثان", "+ xxxxxxxxx أول\n+ xxxxxxxxxxx ثان"),
            ("أولًا: أول\nثانيًا: ثان", "+ xxxxxxxxx أول\n+ xxxxxxxxxxx ثان"),
            ("(1) أول\n(2) ثان", "+ x أول\n+ x ثان"),
            ("(أ) أول\n(ب) ثان", "+ xx أول\n+ xx ثان"),
            ("(a) one\n(b) two", "+ x one\n+ x two"),
            ("أ- أول\nب- ثان\n\nأ- أول\nب- ثان", "+ x أول\n+ x ثان\n\n* x أول\n* x ثان"),
            ("أ- أول فقط", "أ- أول فقط"),
            ("أ- أول\n\nب- ثان", "أ- أول\n\nب- ثان"),
            ("ب- ثان\nج- ثالث", "ب- ثان\nج- ثالث"),
            ("أ. ب. أحمد\nج. د. أحمد", "أ. ب. أحمد\nج. د. أحمد"),
            ("أولًا: أول\nورأى ثانيًا: ثان", "أولًا: أول\nورأى ثانيًا: ثان"),
            ("أول: المركز\nثاني: المركز", "أول: المركز\nثاني: المركز"),
            ("(1) أول\n(أ) ثان", "(1) أول\n(أ) ثان"),
            ("(2023) أول\n(2024) ثان", "(2023) أول\n(2024) ثان"),
            ("(و) أول\n(ز) ثان", "(و) أول\n(ز) ثان"),
            // One line alone, numbers that do not count from 1, and signs within a line are no list.
            ("– نمضي معًا", "– نمضي معًا"),
            ("– انتهى –\n– انتهى –", "– انتهى –\n– انتهى –"),
            ("١- أول فقط", "١- أول فقط"),
            ("15- أول\n16- ثان", "15- أول\n16- ثان"),
            ("سعر • خاص", "سعر • خاص"),
            ("```\n• رمز\n```\n• بعده", "```\n• رمز\n```\n-   بعده"),
            ("•بلا فراغ", "•بلا فراغ"),
            ("2020-2025 خطة\n2026-2030 خطة", "2020-2025 خطة\n2026-2030 خطة"),
        ] {
            assert_eq!(as_list_marks(typed), read);
            assert_eq!(as_list_marks(typed).len(), typed.len(), "places stay");
        }
    }
}
