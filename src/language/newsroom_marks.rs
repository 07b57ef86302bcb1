//! Marks of the trade that stand on lines of their own: that a text is a release, that it may go out, that it has ended.

const MARKS: &[&str] = crate::lexicon!("newsroom", "marks");

/// What ends a text without a word.
const SIGNS: [&str; 4] = ["###", "####", "-30-", "–30–"];

/// Whether a line says nothing else.
pub fn is_mark(line: &str) -> bool {
    if line.len() > 120 {
        return false;
    }
    let joined: String = line.split_whitespace().collect();
    if SIGNS.contains(&joined.as_str()) {
        return true;
    }
    let lower = line.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut rest = lower.as_str();
    let mut found = false;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        if rest.is_empty() {
            return found;
        }
        let behind = |mark: &&str| rest.strip_prefix(*mark).filter(|rest| !rest.starts_with(char::is_alphanumeric));
        match MARKS.iter().find_map(behind) {
            Some(behind) => (rest, found) = (behind, true),
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_only_a_mark_is_known() {
        for line in [
            "بيان صحفي",
            "بيان صحفي – للنشر الفوري",
            "-انتهى-",
            "(انتهى)",
            "PRESS RELEASE: FOR IMMEDIATE RELEASE",
            "-ENDS-",
            "###",
            "# # #",
        ] {
            assert!(is_mark(line), "{line}");
        }
        for line in
            ["بيان صحفي مشترك حول القمة", "انتهى العمل في الجسر", "Press release of the year", "End of term", "30", "…"]
        {
            assert!(!is_mark(line), "{line}");
        }
    }
}
