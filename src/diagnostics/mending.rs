//! Fixes are applied to a text.

use super::Fix;

/// The text with as many of the fixes as do not touch one another, from its start on, and how many these were. The rest
/// is found again in the text that comes of it. Lines that are written end as the lines of the text do.
pub fn apply<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> (String, usize) {
    let mut fixes: Vec<&Fix> = fixes.into_iter().collect();
    fixes.sort_by(|a, b| (a.start, a.end, &a.replacement).cmp(&(b.start, b.end, &b.replacement)));
    let (mut fresh, mut count, mut from) = (String::with_capacity(text.len()), 0, 0);
    let has_returns = text.find('\n').is_some_and(|end| text[..end].ends_with('\r'));
    for fix in fixes {
        let (start, end) = (fix.start as usize, fix.end as usize);
        let is_free = start >= from && (count == 0 || start > from || start < end);
        let Some(before) = text.get(from..start).filter(|_| is_free && start <= end && text.is_char_boundary(end))
        else {
            continue;
        };
        fresh.push_str(before);
        match has_returns && fix.replacement.contains('\n') {
            true => fresh.push_str(&fix.replacement.replace("\r\n", "\n").replace('\n', "\r\n")),
            false => fresh.push_str(&fix.replacement),
        }
        (from, count) = (end, count + 1);
    }
    fresh.push_str(&text[from..]);
    (fresh, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(start: u32, end: u32, replacement: &str) -> Fix {
        Fix { start, end, replacement: replacement.to_owned() }
    }

    #[test]
    fn fixes_are_applied_from_left_to_right_and_never_on_top_of_each_other() {
        let text = "a  b ,c";
        assert_eq!(apply(text, &[fix(4, 5, ""), fix(1, 3, " ")]), ("a b,c".to_owned(), 2));
        assert_eq!(apply(text, &[fix(1, 3, " "), fix(2, 4, "x")]), ("a b ,c".to_owned(), 1));
        assert_eq!(apply(text, &[fix(1, 3, " "), fix(1, 3, " ")]), ("a b ,c".to_owned(), 1));
        assert_eq!(apply(text, &[fix(9, 12, "")]), (text.to_owned(), 0));
        assert_eq!(apply("a\r\nb\r\n", &[fix(3, 4, "x\ny")]), ("a\r\nx\r\ny\r\n".to_owned(), 1));
        assert_eq!(apply("وزارة", &[fix(1, 2, "")]), ("وزارة".to_owned(), 0), "inside a character");
    }
}
