//! # placeholder
//!
//! *What it finds:* a place that was left to be filled in: `xx`, `XXX`, `20xx`; `TBD`, `TBC`, `TK`, `TODO`; `[…]`,
//! `[name]`, `[أدخل الاسم]`, `{{ title }}`; `____`; `??`; `00 مليون`; empty brackets and quotation marks; *lorem ipsum*,
//! "insert text here" and `أدخل النص هنا`.
//! *Why it matters:* a release that says `xx` for a figure is read out by every reporter as proof that nobody read it.
//! *Example:* `وتمتلك xx مركزًا للبيانات`; `at a cost of AED XX million`.
//! *Left alone:* Roman numerals and sizes (`XX`, `XXI`, `XXL`), a capital `XX` beside a capitalised name, words left out
//! of a quotation (`[…]`), remarks of an editor (`[sic]`), code and addresses.
//!
//! ---
//!
//! *ما تجده:* موضع لم يُملأ: `xx` و`XXX` و`20xx`؛ و`TBD` و`TBC` و`TK` و`TODO`؛ و`[…]` و`[name]` و`[أدخل الاسم]`
//! و`{{ title }}`؛ و`____`؛ و`??`؛ و`00 مليون`؛ وأقواس وعلامات تنصيص فارغة؛ و*lorem ipsum* و«insert text here»
//! و`أدخل النص هنا`.
//! *لماذا يهمّ:* البيان الذي فيه `xx` مكان رقم يتناقله الصحفيون دليلًا على أن أحدًا لم يقرأه.
//! *مثال:* `وتمتلك xx مركزًا للبيانات`؛ و`at a cost of AED XX million`.
//! *ما تتركه:* الأرقام الرومانية والمقاسات (`XX` و`XXI` و`XXL`)، و`XX` بحروف كبيرة بجانب اسم يبدأ بحرف كبير، وما حُذف
//! من اقتباس (`[…]`)، وتعليق المحرّر (`[sic]`)، والشيفرة، والعناوين.

use std::ops::Range;

use super::blank_words::phrase;
use super::blanks::{bracket, zeros};
use super::unfilled;
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::signs::Sign;
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, message, typed};
use crate::language::letters::{after, before, is_arabic_digit, is_latin};
use crate::model::Level;
use crate::source::seek;

pub const RULE: Rule =
    Rule { name: "placeholder", level: Level::Error, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    // What is written as something else is not seen in the bytes.
    if !text.has(Sign::Written, &desk.signs) && !may_be_in(&text.file.text) {
        return;
    }
    for passage in &text.prose().passages {
        for range in places(&passage.text, |range| passage.is_quoted(range)) {
            let message = message!("placeholder", words = typed(passage.text[range.clone()].trim()));
            notes.push(RULE.found(text.file, passage.span_of(range), message));
        }
    }
}

/// Whether the bytes of a file may hold a placeholder. Most files are dismissed here, before their words are read.
fn may_be_in(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Above the text, `topics: [metro]` is a list of ids.
    let is_list = |at: usize| {
        bytes[..=at].ends_with(b": [")
            && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase)
            && text.starts_with("---")
            && text.find("\n---").is_some_and(|head| at < head)
    };
    let mut from = 0;
    while let Some(skipped) = bytes[from..].iter().position(|byte| CANDIDATES[*byte as usize]) {
        let at = from + skipped;
        let previous = if at == 0 { b' ' } else { bytes[at - 1] };
        let is_within_word = bytes[at].is_ascii_alphabetic() && previous.is_ascii_alphabetic();
        if !is_within_word && begins(bytes, at, previous) && !is_list(at) {
            return true;
        }
        from = at + 1;
    }
    let is_word = |(at, word): (usize, &str)| !after(text, at + word.len()).is_some_and(char::is_alphabetic);
    (seek::holds(text, "هنا") && text.match_indices("هنا").any(is_word))
        || seek::holds(text, "هذا النص هو")
        || seek::holds(text, "لوريم")
}

/// The bytes with which a placeholder begins.
const CANDIDATES: [bool; 256] = seek::table(b"xXTFlLiIcC[{<_0(\"?\xc2\xe2\x9f\xa0\xdb");

/// Whether a placeholder may begin at a byte, behind no letter where it begins with one.
fn begins(bytes: &[u8], at: usize, previous: u8) -> bool {
    let rest = &bytes[at..];
    let next = rest.get(1).copied().unwrap_or(b' ');
    let is = |words: &str| rest.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words.as_bytes()));
    match rest[0] {
        b'x' | b'X' => next.eq_ignore_ascii_case(&b'x') || !next.is_ascii_alphanumeric(),
        b'T' => matches!(next, b'B' | b'K' | b'O'),
        b'F' => is("FIXME"),
        b'l' | b'L' => is("lorem"),
        b'i' | b'I' => is("insert"),
        b'c' | b'C' => is("click"),
        b'[' => next != b'^' && !is_link(rest),
        b'<' => !next.is_ascii(),
        b'_' => next == b'_',
        b'0' => {
            !previous.is_ascii_alphanumeric() && !matches!(previous, b'.' | b',' | b':' | b'+' | b'-') && next == b'0'
        }
        b'(' => matches!(next, b')' | b' ' | b'.' | 0xc2 | 0xe2) || is("(insert") || is("(add "),
        b'"' | b'?' => next == rest[0],
        0xc2 => rest.starts_with("«".as_bytes()) && matches!(rest.get(2), Some(b' ' | 0xc2)),
        0xe2 => {
            let is_mark = rest.starts_with("“".as_bytes()) || rest.starts_with("”".as_bytes());
            is_mark && matches!(rest.get(3), Some(b' ' | 0xe2))
        }
        // ؟ and ٠ are told by their second byte: the first is that of every other Arabic letter.
        0x9f => previous == 0xd8 && rest[1..].starts_with("؟".as_bytes()),
        0xa0 => previous == 0xd9 && rest[1..].starts_with("٠".as_bytes()),
        0xdb => rest.starts_with("۰۰".as_bytes()),
        _ => true,
    }
}

/// Whether a bracket holds the words of a link.
fn is_link(rest: &[u8]) -> bool {
    let end = rest.iter().take(400).position(|byte| *byte == b']');
    end.is_some_and(|end| end > 1 && rest.get(end + 1) == Some(&b'(') && rest[1] != b' ')
}

/// Where placeholders stand in a text. In someone's exact words an ellipsis in brackets says that words were left out.
fn places(text: &str, is_quoted: impl Fn(&Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if at < from {
            continue;
        }
        let (end, is_placeholder) = match c {
            'x' | 'X' => unfilled::group(text, at),
            '0' | '\u{660}' | '\u{6f0}' => zeros(text, at),
            '[' | '(' | '{' | '<' | '«' | '“' | '”' | '"' => {
                bracket(text, at, c, || is_quoted(&(at..at + c.len_utf8()))).unwrap_or((at, false))
            }
            '_' => underscores(text, at),
            '?' | '؟' => questions(text, at),
            _ if begins_word(text, at, c) => phrase(text, at).map_or((at, false), |end| (end, true)),
            _ => continue,
        };
        if is_placeholder {
            found.push(at..end);
        }
        from = end;
    }
    found
}

/// Whether a word begins here. Digits are read by another path.
fn begins_word(text: &str, at: usize, c: char) -> bool {
    c.is_alphabetic() && !before(text, at).is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// A line to write on: three or more in a row that are no part of a name.
fn underscores(text: &str, at: usize) -> (usize, bool) {
    let end = at + text[at..].bytes().take_while(|byte| *byte == b'_').count();
    let is_name = |c: Option<char>| c.is_some_and(|c| is_latin(c) || c.is_ascii_digit());
    (end, end - at >= 3 && !(is_name(before(text, at)) && is_name(after(text, end))))
}

/// `??` in the place of a word or a figure.
fn questions(text: &str, at: usize) -> (usize, bool) {
    let end = at + text[at..].chars().take_while(|c| matches!(c, '?' | '؟')).map(char::len_utf8).sum::<usize>();
    let is_free = before(text, at).is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '$' | '€'));
    let goes_on = after(text, end).is_some_and(|c| c.is_whitespace() || matches!(c, '%' | '٪' | ')'));
    let is_several = text[at..end].chars().nth(1).is_some();
    (end, is_several && is_free && goes_on && !before(text, at).is_some_and(is_arabic_digit))
}
