//! Bullets as word processors and web pages write them.
//!
//! Press offices paste `• point` line by line. To CommonMark such lines are one paragraph, in which the points run
//! together; to every reader they are a list.

use std::borrow::Cow;

/// As long as `•` in UTF-8, so that every place in the text stays where it was typed.
const ITEM: &str = "-  ";
const BULLET: char = '•';

/// The text with a list mark for each `•` that begins a line outside fenced code.
pub(super) fn as_list_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(BULLET) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut fence: Option<char> = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches(' ');
        let opens = ['`', '~'].into_iter().find(|mark| bare.chars().take_while(|c| c == mark).count() >= 3);
        match (fence, opens) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        let indent = line.len() - bare.len();
        match bare
            .strip_prefix(BULLET)
            .filter(|rest| fence.is_none() && indent < 4 && rest.starts_with([' ', '\t', '\u{a0}']))
        {
            Some(rest) => out.extend([&line[..indent], ITEM, rest]),
            None => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::as_list_marks;

    #[test]
    fn a_bullet_that_begins_a_line_begins_an_item() {
        for (typed, read) in [
            ("تمهيد:\n• أول\n  • ثان\n", "تمهيد:\n-   أول\n  -   ثان\n"),
            ("سعر • خاص", "سعر • خاص"),
            ("```\n• رمز\n```\n• بعده", "```\n• رمز\n```\n-   بعده"),
            ("•بلا فراغ", "•بلا فراغ"),
        ] {
            assert_eq!(as_list_marks(typed), read);
            assert_eq!(as_list_marks(typed).len(), typed.len(), "places stay");
        }
    }
}
