//! Datelines: the city, and often the day, before the first sentence.

use super::places::is_known;
use super::{language, speaker};
use crate::language::said_dates;
use crate::language::typed_dates::{self, SaidByText};
use crate::model::Language;

/// What stands before the first sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dateline {
    /// Empty where only a date stands there.
    pub place: String,
    /// Of both calendars, in their order.
    pub dates: Vec<SaidByText>,
    /// Where the sentence begins.
    pub end: usize,
    pub sure: Sureness,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sureness {
    /// A known city, or a name with a date behind it.
    Certain,
    /// Written as a dateline is, with a name that is not known.
    Likely,
    /// A news agency stands in it, so it stays in the text.
    Agency,
}

/// A dateline is at most so long.
const LONGEST: usize = 160;

/// One with a date of each calendar, at most so long.
const LONGEST_DATED: usize = 240;

const AGENCIES: &[&str] = crate::lexicon!("newsroom", "agencies");

const LEADING: &[&str] = crate::lexicon!("newsroom", "leading");

/// The dateline at the head of a paragraph.
pub fn dateline(text: &str) -> Option<Dateline> {
    dated(text).filter(|found| found.end < text.len()).or_else(|| parted(text))
}

/// A dateline that is a line of its own: a known city and a date.
pub fn own_line(text: &str) -> Option<Dateline> {
    dated(text).filter(|found| found.end == text.len() && is_known(&found.place))
}

/// A place and a date, or a date alone, whatever stands between and around them.
fn dated(text: &str) -> Option<Dateline> {
    let window = &text[..text.floor_char_boundary(LONGEST_DATED.min(text.len()))];
    let (first, _) = typed_dates::within(window).into_iter().next()?;
    let head = &window[..first.start];
    let (place, leads) = without_leading(head);
    let is_place = is_name(place) && !place.contains(" - ") && !place.split_whitespace().any(speaker::is_verb);
    // A sentence may begin with the day on which something was.
    let is_bare = place.is_empty() && !["في", "on"].contains(&leads);
    if !is_place && !is_bare {
        return None;
    }
    let (length, dates) = typed_dates::run(&text[first.start..]);
    let is_blank = |c: char| c.is_whitespace() || matches!(c, ')' | '(' | '،' | ',');
    let mut rest = text[first.start + length..].trim_start_matches(is_blank);
    let signed =
        AGENCIES.iter().find_map(|name| rest.strip_prefix(name)).filter(|rest| !rest.starts_with(char::is_alphabetic));
    rest = signed.map_or(rest, |rest| rest.trim_start_matches(is_blank));
    let behind = match rest.chars().next() {
        Some(sign @ ('–' | '—' | ':')) => rest[sign.len_utf8()..].trim_start(),
        Some('-') if rest[1..].is_empty() || rest[1..].starts_with(' ') => rest[1..].trim_start(),
        _ if rest.is_empty() || signed.is_some() => rest,
        _ => return None,
    };
    // Days from one to another.
    if place.is_empty() && behind.starts_with(char::is_numeric) {
        return None;
    }
    let sure = if signed.is_some() && !behind.is_empty() { Sureness::Agency } else { Sureness::Certain };
    Some(Dateline { place: place.to_owned(), dates, end: text.len() - behind.len(), sure })
}

/// A place without what leads to its date and the day of the week, and the first of what was taken off.
fn without_leading(head: &str) -> (&str, &str) {
    let is_border = |c: char| c.is_whitespace() || matches!(c, '،' | ',' | '؛' | ';' | ':' | '-' | '–' | '—' | '(');
    let mut place = head.trim().trim_end_matches(is_border);
    let mut taken = "";
    loop {
        let word = place.rsplit(char::is_whitespace).next().unwrap_or_default().trim_start_matches(is_border);
        let is_weekday = said_dates::weekday(word).is_some_and(|(length, _)| length == word.len());
        if !is_weekday && !LEADING.contains(&word) {
            return (place, taken);
        }
        taken = word;
        place = place[..place.len() - word.len()].trim_end_matches(is_border);
    }
}

/// A place before the sign that parts it from the sentence, and a date on either side of the sign.
fn parted(text: &str) -> Option<Dateline> {
    let window = &text[..text.floor_char_boundary(LONGEST.min(text.len()))];
    let (end, behind, sign) = separator(window)?;
    let (head, mut rest) = (&window[..end], behind);
    let mut date = typed_dates::within(head).into_iter().next();
    let mut until = date.as_ref().map_or(head.len(), |(range, _)| range.start);
    if date.is_none() {
        // `Abu Dhabi, UAE – 15 December 2023: The ministry …`
        let after = window[rest..].trim_start();
        let from = window.len() - after.len();
        if let Some((length, said)) = typed_dates::head(after)
            && let Some((_, next, _)) = separator(&window[from + length..]).filter(|(gap, ..)| *gap < 3)
        {
            date = Some((from..from + length, said));
            rest = from + length + next;
            until = head.len();
        }
    } else if head[date.as_ref().map_or(0, |(range, _)| range.end)..].chars().filter(|c| c.is_alphanumeric()).count()
        > 2
    {
        return None;
    }
    let agency = head.find('(').filter(|_| head.trim_end().ends_with(')'));
    if let Some(bracket) = agency {
        until = until.min(bracket);
    }
    let (place, _) = without_leading(&head[..until]);
    let known = is_known(place);
    let sure = match (agency, known || date.is_some(), sign) {
        _ if !is_name(place) => return None,
        (Some(_), true, _) => Sureness::Agency,
        (None, true, _) => Sureness::Certain,
        (None, false, '–' | '—' | '-') if is_likely(place, text[rest..].trim_start()) => Sureness::Likely,
        _ => return None,
    };
    let end = rest + (text[rest..].len() - text[rest..].trim_start().len());
    Some(Dateline { place: place.to_owned(), dates: date.into_iter().map(|(_, said)| said).collect(), end, sure })
}

/// The first sign that may end a dateline: where it is, where it ends, and which.
fn separator(text: &str) -> Option<(usize, usize, char)> {
    text.char_indices().find_map(|(at, c)| {
        let end = at + c.len_utf8();
        let spaced = || text[..at].ends_with([' ', ')']) && text[end..].starts_with(' ');
        let clock =
            || text[..at].ends_with(|c: char| c.is_numeric()) && text[end..].starts_with(|c: char| c.is_numeric());
        match c {
            '–' | '—' => Some((at, end, c)),
            '-' if spaced() => Some((at, end, c)),
            ':' if !clock() => Some((at, end, c)),
            _ => None,
        }
    })
}

/// One to five words of letters; in English each begins with a capital.
fn is_name(place: &str) -> bool {
    let letters =
        |c: char| c.is_alphabetic() || matches!(c, ' ' | '،' | ',' | '-' | '.' | '\'' | '’' | '\u{64b}'..='\u{652}');
    let words: Vec<&str> = place.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(|c: char| !c.is_lowercase()) || ["of", "al", "el"].contains(word);
    let is_english = language::of(place) == Some(Language::English);
    (1..=5).contains(&words.len()) && place.chars().all(letters) && (!is_english || words.iter().all(capital))
}

/// A short name before a sentence: in capitals, as agencies write cities, or of one or two words.
fn is_likely(place: &str, sentence: &str) -> bool {
    let city = place.split([',', '،']).next().unwrap_or_default();
    let in_capitals = city.chars().any(char::is_uppercase) && !city.chars().any(char::is_lowercase);
    let is_short = city.split_whitespace().count() <= 2 && !city.split_whitespace().any(speaker::is_verb);
    (in_capitals || is_short) && !sentence.starts_with(char::is_lowercase) && sentence.split_whitespace().count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, bool, Sureness, &str)> {
        dateline(text).map(|found| (found.place, !found.dates.is_empty(), found.sure, &text[found.end..]))
    }

    #[test]
    fn a_dateline_is_read_in_both_languages() {
        use Sureness::{Agency, Certain, Likely};
        for (text, place, dated, sure) in [
            ("باكو – وقعت الوزارة", "باكو", false, Certain),
            ("أبوظبي، 15 ديسمبر 2023: وقعت الوزارة", "أبوظبي", true, Certain),
            ("أبوظبي في ١٥ ديسمبر ٢٠٢٣ - وقعت الوزارة", "أبوظبي", true, Certain),
            ("باكو، أذربيجان – وقعت الوزارة", "باكو، أذربيجان", false, Certain),
            ("أبوظبي (وام) – وقعت الوزارة", "أبوظبي", false, Agency),
            ("Dubai, 15 December 2023 — وقعت الوزارة", "Dubai", true, Certain),
            ("Abu Dhabi, UAE – December 15, 2023: وقعت الوزارة", "Abu Dhabi, UAE", true, Certain),
            ("المرسى – وقعت الوزارة", "المرسى", false, Likely),
            ("عجمان، الأربعاء 12 نوفمبر 2026 – وقعت الوزارة", "عجمان", true, Certain),
            ("عجمان - الخميس 12 نوفمبر 2026 - وقعت الوزارة", "عجمان", true, Certain),
            ("عجمان، الخميس الموافق 12 نوفمبر 2026م: وقعت الوزارة", "عجمان", true, Certain),
            (
                "أبوظبي، الإمارات العربية المتحدة؛ 11 مايو 2026: وقعت الوزارة",
                "أبوظبي، الإمارات العربية المتحدة",
                true,
                Certain,
            ),
            ("الرياض 24 ذو القعدة 1447 هـ الموافق 11 مايو 2026 م واس وقعت الوزارة", "الرياض", true, Agency),
            ("الخميس، 12 نوفمبر 2026 – وقعت الوزارة", "", true, Certain),
            ("الموافق 12 نوفمبر 2026 – وقعت الوزارة", "", true, Certain),
            ("الخميس الموافق 12 نوفمبر 2026 – وقعت الوزارة", "", true, Certain),
            ("التاريخ: 12/11/2026 – وقعت الوزارة", "", true, Certain),
            ("Date: 12/11/2026 – وقعت الوزارة", "", true, Certain),
            ("12 نوفمبر 2026م – وقعت الوزارة", "", true, Certain),
            ("2 جمادى الآخرة 1448هـ الموافق 12 نوفمبر 2026م – وقعت الوزارة", "", true, Certain),
            ("HALCYON, Arden – وقعت الوزارة", "HALCYON, Arden", false, Likely),
            ("عجمان،\u{a0}الخميس\u{a0}12 نوفمبر 2026 – وقعت الوزارة", "عجمان", true, Certain),
        ] {
            let rest = "وقعت الوزارة";
            assert_eq!(told(text), Some((place.to_owned(), dated, sure, rest)), "{text}");
        }
    }

    #[test]
    fn a_line_of_its_own_needs_a_known_city() {
        for (text, place) in [
            ("عجمان، 12 نوفمبر 2026", Some("عجمان")),
            ("عجمان في 12 نوفمبر 2026", Some("عجمان")),
            ("عجمان، الخميس 12 نوفمبر 2026:", Some("عجمان")),
            ("الرياض 24 ذو القعدة 1447 هـ الموافق 11 مايو 2026 م واس", Some("الرياض")),
            ("افتتاح المدرسة في 12 نوفمبر 2026", None),
            ("عجمان، 12 نوفمبر 2026 – وقعت الوزارة", None),
        ] {
            assert_eq!(own_line(text).map(|found| found.place).as_deref(), place, "{text}");
        }
    }

    #[test]
    fn sentences_are_no_datelines() {
        for text in [
            "وقال معالي الوزير: نمضي",
            "قال: نعم",
            "وقال – نمضي معًا",
            "The ministry – with others – signed",
            "Note: 12 schools",
            "في 12 نوفمبر 2026 – وقعت الوزارة",
            "12 نوفمبر 2026 – 14 نوفمبر 2026: أيام المعرض",
            "12 نوفمبر 2026 وقعت الوزارة",
            "وقعت الوزارة مذكرة في 15 ديسمبر 2023 مع الهيئة: وهي الأولى",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
