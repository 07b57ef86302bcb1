//! Who speaks, from the words before a quotation.

use super::saying::{ARABIC_VERBS, CLAUSES, ENGLISH_VERBS, FILLERS, HONORIFICS, PRONOUNS};
use crate::model::Language;

/// A speaker as a text names them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamedSpeaker {
    pub name: String,
    pub sure: SpeakerSureness,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpeakerSureness {
    Certain,
    Likely,
    /// NamedSpeaker as "he" or "the minister": whoever spoke before.
    Again,
}

/// The speaker whom the words before a quotation name; `None` where there is nobody.
pub fn named(lead: &str, language: Language) -> Option<NamedSpeaker> {
    let lead = lead.trim().trim_end_matches([':', '：', ' ', '\u{a0}', ',', '،']);
    let found = match language {
        Language::Arabic => arabic(lead),
        Language::English => english(lead),
    }?;
    let name = until_clause(found).trim_matches([' ', '\u{a0}', '،', ',']);
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = name.split(' ').filter(|word| !word.is_empty()).count();
    if words == 0 || PRONOUNS.iter().any(|pronoun| name == *pronoun) {
        return Some(NamedSpeaker { name: String::new(), sure: SpeakerSureness::Again });
    }
    if words > 30 {
        return None;
    }
    let first = name.split(' ').next().unwrap_or_default();
    let honoured = HONORIFICS.contains(&first);
    let is_with_office = name.contains(['،', ',']) && is_name(&name, language);
    let sure = if honoured || is_with_office { SpeakerSureness::Certain } else { SpeakerSureness::Likely };
    Some(NamedSpeaker { name, sure })
}

/// Words with their places.
fn words(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Whether an Arabic word says that somebody speaks.
pub fn is_verb(word: &str) -> bool {
    let bare: String = word.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{652}' | '،' | '\u{640}')).collect();
    let alone = bare.strip_prefix(['و', 'ف']).unwrap_or(&bare);
    ARABIC_VERBS.contains(&bare.as_str()) || ARABIC_VERBS.contains(&alone)
}

/// What is behind the last verb; an earlier one where nothing is.
fn arabic(lead: &str) -> Option<&str> {
    let mut spoke = false;
    let mut end = lead.len();
    for (at, word) in words(lead).rev().filter(|(_, word)| is_verb(word)) {
        spoke = true;
        let mut behind = lead[at + word.len()..end].trim_matches([' ', '\u{a0}', '،', ',']);
        while let Some(rest) = FILLERS.iter().find_map(|filler| behind.strip_prefix(filler)) {
            behind = rest.trim_start_matches([' ', '\u{a0}', '،', ',']);
        }
        if !until_clause(behind).is_empty() {
            return Some(behind);
        }
        end = at;
    }
    spoke.then_some("")
}

/// What is behind the verb, as in `said Jane Doe, Minister`, else what is before it, without clauses at its head.
fn english(lead: &str) -> Option<&str> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let (at, verb) = words(lead).rev().find(|(_, word)| ENGLISH_VERBS.contains(&bare(word).as_str()))?;
    let behind = lead[at + verb.len()..].trim_matches([' ', ',']);
    if behind.starts_with(|c: char| c.is_uppercase()) {
        return Some(behind);
    }
    let mut before = lead[..at].trim_matches([' ', ',']);
    while let Some((clause, rest)) = before.split_once(", ") {
        let first = clause.split(' ').next().unwrap_or_default();
        let lower = first.to_ascii_lowercase();
        let is_clause = CLAUSES.contains(&lower.as_str())
            || lower.ends_with("ing")
            || ["for", "to", "meanwhile", "additionally", "further", "furthermore", "as", "with", "from"]
                .contains(&lower.as_str())
            || first.starts_with(|c: char| c.is_lowercase());
        if !is_clause {
            break;
        }
        before = rest;
    }
    Some(before)
}

/// Without what says when and where: from the first comma behind which such a clause begins, or from `أن`.
fn until_clause(text: &str) -> &str {
    let mut from = 0;
    for (at, word) in words(text) {
        let is_that = matches!(word, "أن" | "إن" | "بأن" | "إنه" | "أنه" | "that");
        let bare = word.trim_end_matches(['،', ',']).to_lowercase();
        if is_that
            || (CLAUSES.contains(&bare.as_str())
                && (from == 0 && at == 0 || text[..at].trim_end().ends_with(['،', ','])))
        {
            return text[..at].trim_end_matches([' ', '،', ',']);
        }
        from = at;
    }
    text
}

/// Whether the words before the first comma are a name by their form.
fn is_name(text: &str, language: Language) -> bool {
    let first = text.split(['،', ',']).next().unwrap_or_default();
    let count = first.split_whitespace().count();
    let capital = |word: &str| {
        word.starts_with(|c: char| !c.is_lowercase())
            || ["al", "bin", "bint", "of", "the", "and", "de", "el"].contains(&word)
    };
    (2..=8).contains(&count) && (language == Language::Arabic || first.split_whitespace().all(capital))
}

#[cfg(test)]
mod tests {
    use super::*;
    use SpeakerSureness::{Again, Certain, Likely};

    #[test]
    fn the_speaker_of_an_arabic_lead_is_named() {
        for (lead, name, sure) in [
            (
                "وفي هذا الصدد، قال معالي سالم حمد النوري، وزير النقل في الدولة:",
                "معالي سالم حمد النوري، وزير النقل في الدولة",
                Certain,
            ),
            ("وقال سعادة رامي دلال، مدير الهيئة، خلال حفل التوقيع:", "سعادة رامي دلال، مدير الهيئة", Certain),
            ("وقالت في هذا السياق سارة أحمد، مديرة المركز:", "سارة أحمد، مديرة المركز", Certain),
            ("وعلّق سالم النوري:", "سالم النوري", Likely),
            ("وأكد معالي سالم النوري أن العمل بدأ، وقال:", "معالي سالم النوري", Certain),
            ("وأضاف معاليه:", "", Again),
            ("وأضاف:", "", Again),
        ] {
            assert_eq!(named(lead, Language::Arabic), Some(NamedSpeaker { name: name.to_owned(), sure }), "{lead}");
        }
        assert_eq!(named("وجاء في المذكرة:", Language::Arabic), None);
    }

    #[test]
    fn the_speaker_of_an_english_lead_is_named() {
        for (lead, name, sure) in [
            (
                "Commenting on the signing, H.E. Salem Alnoori, Minister of Transport, said:",
                "H.E. Salem Alnoori, Minister of Transport",
                Certain,
            ),
            (
                "In his remarks, Rami Dallal, Director of the Authority, added:",
                "Rami Dallal, Director of the Authority",
                Certain,
            ),
            ("Sara Ahmed said:", "Sara Ahmed", Likely),
            ("He added:", "", Again),
        ] {
            assert_eq!(named(lead, Language::English), Some(NamedSpeaker { name: name.to_owned(), sure }), "{lead}");
        }
        assert_eq!(named("The memorandum reads:", Language::English), None);
    }
}
