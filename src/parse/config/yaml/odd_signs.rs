//! Signs that look like those of YAML and are not: colons of other scripts, spaces that do not break, tabs, invisible line
//! ends. The first line that holds one is told with what to type.

use super::one_line::is_line_end;
use crate::diagnostics::{Argument, Diagnostic, Message, bare_code_point, code, form, message, typed};
use crate::parse::keys;
use crate::source::{SourceFile, Span};

/// What is typed for a colon, besides itself.
const COLONS: [char; 9] = ['：', '﹕', '︓', '∶', '꞉', 'ː', '؛', '׃', '='];

/// The first such line of a text that cannot be read, which stands `offset` bytes into `file`.
pub fn told(file: &SourceFile, text: &str, offset: usize) -> Option<Diagnostic> {
    let mut at = offset;
    text.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        let (place, message) = of_line(line.trim_end_matches(['\n', '\r']))?;
        let span = Span::new(place, place + 1).shifted(start);
        Some(Diagnostic::stops("yaml", message).at(file, span))
    })
}

/// Invisible ends of lines behind the sign of a remark: whoever sees the file may see a key on the line that begins there.
pub fn in_remarks(file: &SourceFile, text: &str, offset: usize) -> Vec<Diagnostic> {
    let ends = |c: char| is_line_end(c) && c != '\r';
    if !text.contains(ends) {
        return Vec::new();
    }
    let mut at = offset;
    let told = text.split_inclusive('\n').filter_map(|line| {
        let start = at;
        at += line.len();
        let is_remark = |sign: &usize| *sign == 0 || line[..*sign].ends_with(char::is_whitespace);
        let remark = line.match_indices('#').map(|(sign, _)| sign).find(is_remark)?;
        let (place, end) = line[remark..].char_indices().find(|(_, c)| ends(*c))?;
        let span = Span::new(remark + place, remark + place + 1).shifted(start);
        let message = message!("yaml-line-end", point = code(bare_code_point(end)));
        Some(Diagnostic::stops("yaml", message).at(file, span))
    });
    told.collect()
}

/// Where it stands in a line, and what it is.
fn of_line(line: &str) -> Option<(usize, Message)> {
    let words = line.trim_start();
    let indentation = line.len() - words.len();
    let is_read = words.starts_with("- ") || key(words).is_some();
    if let Some((at, odd)) = line[..indentation].char_indices().find(|(_, c)| *c != ' ').filter(|_| is_read) {
        return Some((at, message!("yaml-indented", space = space(odd))));
    }
    if let Some((at, end)) = line.char_indices().find(|(_, c)| is_line_end(*c)) {
        return Some((at, message!("yaml-line-end", point = code(bare_code_point(end)))));
    }
    let (key, behind) = key(words)?;
    let at = line.len() - behind.len();
    let sign = behind.chars().next()?;
    let value = &behind[sign.len_utf8()..];
    let line = code(format!("{key}: {}", value.trim()));
    let key = code(key);
    if sign != ':' {
        return Some((at, message!("yaml-colon-sign", key = key, sign = typed(sign), line = line)));
    }
    match value.chars().next()? {
        ' ' | '\t' | '/' | ':' => None,
        odd if odd.is_whitespace() => {
            Some((at + 1, message!("yaml-colon-space", key = key, space = space(odd), line = line)))
        }
        _ => Some((at, message!("yaml-colon-tight", key = key, line = line))),
    }
}

/// A key at the head of words, and what stands behind it from its colon on, or from the sign that was typed for one. Of
/// words with a colon every one may be meant as a key, of others those that are keys.
pub fn key(words: &str) -> Option<(&str, &str)> {
    let words = words.strip_prefix("- ").map_or(words, str::trim_start);
    let end = words.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(words.len());
    let (key, behind) = (&words[..end], words[end..].trim_start());
    let is_known = || keys::GROUPS.iter().any(|group| group.key(key).is_some());
    let is_sign = behind.starts_with(':') && words[end..].starts_with(':') || behind.starts_with(COLONS) && is_known();
    (!key.is_empty() && is_sign).then_some((key, behind))
}

/// A space that is none of YAML.
fn space(c: char) -> Argument {
    let kind = if c == '\t' { "tab" } else { "odd" };
    message!("yaml-space", space = form(kind), point = code(bare_code_point(c))).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_is_none_of_yaml_is_named_where_it_stands() {
        for (line, place, message) in [
            ("\tembargo: 2026-12-05", 0, "indented with a tab"),
            (" \u{a0}- نقطة", 1, "indented with an odd space (`U+00A0`)"),
            ("date:\u{a0}2026-11-20", 5, "Behind the colon of `date` stands an odd space (`U+00A0`)"),
            ("embargo:\u{3000}2026-12-05", 8, "an odd space (`U+3000`)"),
            ("embargo：2026-12-05", 7, "but `：` stands there"),
            ("embargo ؛ 2026-12-05", 8, "but `؛` stands there"),
            ("date = 2026-11-20", 5, "but `=` stands there"),
            ("title:توقيع", 5, "There is no space behind the colon of `title`"),
            ("  - en:Text", 6, "There is no space behind the colon of `en`"),
            ("title: أول\u{2028}ثان", 13, "An invisible end of a line stands within this line: `U+2028`"),
        ] {
            let (at, told) = of_line(line).unwrap_or_else(|| panic!("{line}"));
            let told = crate::speech::english(&told);
            assert!(at == place && told.contains(message), "{line}: {at} {told}");
        }
        for line in [
            "title: أول",
            "date:\t2026-11-20",
            "https://a.example",
            "a = b",
            "  وزارة؛ هيئة",
            "\tنص",
            "- نقطة",
            "C::d",
            "title :x",
            "",
        ] {
            assert_eq!(of_line(line), None, "{line}");
        }
        assert_eq!(
            of_line("embargo： 2026-12-05").map(|(_, message)| crate::speech::english(&message.remedy())).as_deref(),
            Some("Write `embargo: 2026-12-05`.")
        );
    }
}
