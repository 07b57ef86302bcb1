//! Words that say of their own text that it is a draft.

use super::embargo_lines::pieces;
use super::until::{bare, core};

/// What calls a text a draft.
pub const DRAFT: &[&str] = crate::lexicon!("embargo", "draft");

const BESIDE: &[&str] = crate::lexicon!("embargo", "beside_draft");

/// Whether a title says so: in its first part, or in any one where it shouts: `Zebra (DRAFT)`.
pub fn titled(title: &str) -> bool {
    let pieces = pieces(title);
    let is_apart = pieces.len() > 1;
    is_apart && pieces.iter().enumerate().any(|(at, piece)| is_draft(piece) && (at == 0 || is_loud(piece)))
}

/// Whether a line of a text says so, and nothing else: `DRAFT 2`; or shouts it at its head: `DRAFT – Zebra`.
pub fn said(line: &str) -> bool {
    let pieces = pieces(line);
    let is_alone = pieces.len() == 1 && core(line).len() < 40;
    pieces.first().is_some_and(|piece| is_draft(piece) && (is_alone || piece.contains("DRAFT")))
}

fn is_draft(piece: &str) -> bool {
    let piece = bare(piece);
    let mut words = piece.split_whitespace();
    let is_number = |word: &str| word.trim_start_matches('v').chars().all(|c| c.is_numeric() || c == '.');
    words.clone().any(|word| DRAFT.contains(&word))
        && words.all(|word| DRAFT.contains(&word) || BESIDE.contains(&word) || is_number(word))
}

/// In capitals, or in a script that has none.
fn is_loud(piece: &str) -> bool {
    !piece.contains(|c: char| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_of_a_draft_is_told_from_a_draft_of_something() {
        for title in [
            "DRAFT - Zebra",
            "[DRAFT] Zebra",
            "Draft: Zebra",
            "Zebra (DRAFT 2)",
            "مسودة: زبرا",
            "زبرا (مسودة)",
            "مُسَوَّدة أولى – زبرا",
        ] {
            assert!(titled(title), "{title}");
        }
        for title in [
            "Draft law approved",
            "Draft budget: five things",
            "مسودة القانون",
            "مسودة القانون: خمس نقاط",
            "الوزارة تنشر مسودة",
            "Draft",
            "Law (draft)",
        ] {
            assert!(!titled(title), "{title}");
        }
        for line in ["DRAFT", "**Draft 2**", "DRAFT – not to be shared", "مسودة", "(مسودة أولى)"] {
            assert!(said(line), "{line}");
        }
        for line in ["draft: the new law, in brief", "Draft law approved", "مسودة القانون", "The draft is public."]
        {
            assert!(!said(line), "{line}");
        }
    }
}
