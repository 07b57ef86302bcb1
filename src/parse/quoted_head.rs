//! A value that begins with a quoted word: YAML takes the quotation marks for its own, and does not know the rest.

use std::ops::Range;

/// What is wrong where something stands behind a closing quotation mark, and the line to write. `at` is the byte of the
/// line at which the parser stopped.
pub fn slip(line: &str, at: usize) -> Option<(String, String)> {
    let head = before(line, at)?;
    let value = whole(line, &head)?;
    let typed = &line[value.clone()];
    let (quote, quoted) = (&typed[..1], &line[head.start + 1..head.end - 1]);
    let write = |value_typed: &str| {
        let written = format!("{}{value_typed}{}", &line[..value.start], &line[value.end..]);
        format!("`{}`", written.trim())
    };
    let wrapped = typed.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    let rest = &line[head.end..value.end];
    // `'The minister's visit'`: the marks were meant for the whole.
    if let Some(inner) = wrapped.filter(|_| rest.starts_with(char::is_alphanumeric)) {
        let message = format!("A mark {quote} stands within the value, and closes it too early.");
        return Some((message, bounded(&write(&in_quotes(inner)), line)));
    }
    let message = "This value begins with words in quotation marks, and YAML takes those for the whole of it.";
    let mut help = write(&in_quotes(typed));
    let marks =
        if quoted.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)) { ["«", "»"] } else { ["“", "”"] };
    // Plain words may hold neither.
    if ![": ", " #", "{", "}", "[", "]", "\\"].iter().any(|sign| typed.contains(sign)) && !rest.starts_with(':') {
        help.push_str(&format!(", or {}", write(&format!("{}{quoted}{}{rest}", marks[0], marks[1]))));
    }
    Some((message.to_owned(), bounded(&help, line)))
}

/// A remedy longer than this is a wall of words.
const LONGEST: usize = 600;

fn bounded(lines: &str, line: &str) -> String {
    if line.len() <= LONGEST {
        return format!("Write {lines}.");
    }
    "Put the whole value in the other kind of quotation marks, as in title: '\"Budget\" is the word'.".to_owned()
}

/// The value in quotation marks that YAML takes for its own.
fn in_quotes(value: &str) -> String {
    if value.contains(['"', '\\']) { format!("'{}'", value.replace('\'', "''")) } else { format!("\"{value}\"") }
}

/// The quoted words at the head of a value, behind which there is nothing but blanks up to this place.
fn before(line: &str, at: usize) -> Option<Range<usize>> {
    let end = line.get(..at)?.trim_end().len();
    let quote = line[..end].chars().next_back().filter(|c| matches!(c, '"' | '\''))?;
    let starts = line[..end].match_indices(quote).map(|(start, _)| start);
    let mut heads = starts.filter(|start| begins_value(&line[..*start]));
    heads.find_map(|start| (closing(line, start, quote)? == end).then_some(start..end))
}

/// Whether a value begins behind these words of a line.
fn begins_value(before: &str) -> bool {
    let ink = before.trim_end();
    let is_apart = ink.len() < before.len();
    ink.ends_with(['[', '{']) || is_apart && ink.ends_with([':', '-', ',']) || is_apart && ink.is_empty()
}

/// The end of the quoted words that begin here.
fn closing(line: &str, start: usize, quote: char) -> Option<usize> {
    let mut signs = line[start + 1..].char_indices().peekable();
    while let Some((at, c)) = signs.next() {
        let is_doubled = quote == '\'' && signs.peek().is_some_and(|(_, next)| *next == '\'');
        match c {
            '\\' if quote == '"' => drop(signs.next()),
            c if c == quote && is_doubled => drop(signs.next()),
            c if c == quote => return Some(start + 1 + at + 1),
            _ => {}
        }
    }
    None
}

/// The whole value that begins so: to the end of the line, or of an entry within brackets.
fn whole(line: &str, head: &Range<usize>) -> Option<Range<usize>> {
    let rest = &line[head.end..];
    let is_within_brackets = line[..head.start].contains(['[', '{']);
    let end = if is_within_brackets { rest.find([',', ']', '}'])? } else { rest.find(" #").unwrap_or(rest.len()) };
    let rest = rest[..end].trim_end();
    // Two quoted entries lack the comma between them.
    let is_next = is_within_brackets && rest.trim_start().starts_with(['"', '\'']);
    (!rest.is_empty() && !is_next).then(|| head.start..head.end + rest.len())
}

#[cfg(test)]
mod tests {
    use super::slip;

    /// The remedy of a line in which the parser stops at `¦`.
    fn remedy(line: &str) -> Option<String> {
        slip(&line.replace('¦', ""), line.find('¦').unwrap()).map(|(_, help)| help)
    }

    #[test]
    fn the_line_to_write_is_told() {
        for (line, told) in [
            (
                "title: \"مذكرة تفاهم\" ¦لتطوير",
                "Write `title: '\"مذكرة تفاهم\" لتطوير'`, or `title: «مذكرة تفاهم» لتطوير`.",
            ),
            (
                "title: 'مذكرة تفاهم' ¦لتطوير",
                "Write `title: \"'مذكرة تفاهم' لتطوير\"`, or `title: «مذكرة تفاهم» لتطوير`.",
            ),
            ("  - \"Vision\" ¦opens", "Write `- '\"Vision\" opens'`, or `- “Vision” opens`."),
            (
                "  alt: \"Vision\" ¦opens # new",
                "Write `alt: '\"Vision\" opens' # new`, or `alt: “Vision” opens # new`.",
            ),
            ("title: \"A\" ¦and \"B\"", "Write `title: '\"A\" and \"B\"'`, or `title: “A” and \"B\"`."),
            (
                "title: \"A\" ¦of the minister's",
                "Write `title: '\"A\" of the minister''s'`, or `title: “A” of the minister's`.",
            ),
            ("title: \"Budget\"¦: a review", "Write `title: '\"Budget\": a review'`."),
            (
                "highlights: [\"أول\" ¦من, ثان]",
                "Write `highlights: ['\"أول\" من', ثان]`, or `highlights: [«أول» من, ثان]`.",
            ),
            ("title: 'The minister'¦s visit'", "Write `title: \"The minister's visit\"`."),
            ("title: \"He said \"¦yes\" today\"", "Write `title: 'He said \"yes\" today'`."),
        ] {
            assert_eq!(remedy(line).as_deref(), Some(told), "{line}");
        }
    }

    #[test]
    fn other_slips_are_not_taken_for_it() {
        for line in ["title: Budget: ¦a review", "highlights: [\"a\" ¦\"b\"]", "it's¦ one", "title: \"open ¦words", "¦"]
        {
            assert_eq!(remedy(line), None, "{line}");
        }
    }
}
