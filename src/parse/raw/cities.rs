//! Datelines: the city, and often the day, before the first sentence.

use super::dates::{self, Said};
use super::{language, speaker};
use crate::model::Language;

/// What stands before the first sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dateline {
    pub place: String,
    pub date: Option<Said>,
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

/// Cities that releases of the region are dated from.
const CITIES: [&str; 108] = [
    "أبوظبي",
    "أبو ظبي",
    "دبي",
    "الشارقة",
    "عجمان",
    "رأس الخيمة",
    "الفجيرة",
    "أم القيوين",
    "العين",
    "الرياض",
    "جدة",
    "مكة المكرمة",
    "المدينة المنورة",
    "الدمام",
    "نيوم",
    "الدوحة",
    "المنامة",
    "الكويت",
    "مسقط",
    "صلالة",
    "صنعاء",
    "عدن",
    "بغداد",
    "أربيل",
    "البصرة",
    "عمّان",
    "عمان",
    "بيروت",
    "دمشق",
    "القدس",
    "رام الله",
    "غزة",
    "القاهرة",
    "الإسكندرية",
    "شرم الشيخ",
    "الخرطوم",
    "طرابلس",
    "تونس",
    "الجزائر",
    "الرباط",
    "الدار البيضاء",
    "نواكشوط",
    "أنقرة",
    "إسطنبول",
    "طهران",
    "باكو",
    "لندن",
    "باريس",
    "برلين",
    "روما",
    "مدريد",
    "بروكسل",
    "جنيف",
    "فيينا",
    "موسكو",
    "واشنطن",
    "نيويورك",
    "بكين",
    "طوكيو",
    "نيودلهي",
    "سنغافورة",
    "Abu Dhabi",
    "Dubai",
    "Sharjah",
    "Ajman",
    "Ras Al Khaimah",
    "Fujairah",
    "Al Ain",
    "Riyadh",
    "Jeddah",
    "Makkah",
    "Madinah",
    "Dammam",
    "Doha",
    "Manama",
    "Kuwait City",
    "Kuwait",
    "Muscat",
    "Salalah",
    "Baghdad",
    "Erbil",
    "Amman",
    "Beirut",
    "Damascus",
    "Jerusalem",
    "Ramallah",
    "Cairo",
    "Alexandria",
    "Sharm El Sheikh",
    "Khartoum",
    "Tripoli",
    "Tunis",
    "Algiers",
    "Rabat",
    "Ankara",
    "Istanbul",
    "Baku",
    "London",
    "Paris",
    "Berlin",
    "Brussels",
    "Geneva",
    "Vienna",
    "Washington",
    "New York",
    "Beijing",
    "Tokyo",
    "Singapore",
];

/// A dateline is at most so long.
const LONGEST: usize = 160;

/// The dateline at the head of a paragraph.
pub fn dateline(text: &str) -> Option<Dateline> {
    let window = &text[..text.floor_char_boundary(LONGEST.min(text.len()))];
    let (end, behind, sign) = separator(window)?;
    let (head, mut rest) = (&window[..end], behind);
    let mut date = dates::within(head).into_iter().next();
    let mut until = date.as_ref().map_or(head.len(), |(range, _)| range.start);
    if date.is_none() {
        // `Abu Dhabi, UAE – 15 December 2023: The ministry …`
        let after = window[rest..].trim_start();
        let from = window.len() - after.len();
        if let Some((length, said)) = dates::head(after)
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
    let mut place = head[..until].trim().trim_end_matches(['،', ',', ' ', ':', '-', '–']);
    for word in [" في", " يوم", " on"] {
        place = place.strip_suffix(word).unwrap_or(place).trim_end_matches(['،', ',', ' ']);
    }
    let known = is_known(place);
    let sure = match (agency, known || date.is_some(), sign) {
        _ if !is_name(place) => return None,
        (Some(_), true, _) => Sureness::Agency,
        (None, true, _) => Sureness::Certain,
        (None, false, '–' | '—' | '-') if is_likely(place, text[rest..].trim_start()) => Sureness::Likely,
        _ => return None,
    };
    let end = rest + (text[rest..].len() - text[rest..].trim_start().len());
    Some(Dateline { place: place.to_owned(), date: date.map(|(_, said)| said), end, sure })
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

fn is_known(place: &str) -> bool {
    let first = place.split(['،', ',']).next().unwrap_or_default().trim();
    CITIES.iter().any(|city| city.eq_ignore_ascii_case(first))
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
        dateline(text).map(|found| (found.place, found.date.is_some(), found.sure, &text[found.end..]))
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
            ("HALCYON, Arden – وقعت الوزارة", "HALCYON, Arden", false, Likely),
        ] {
            assert_eq!(told(text), Some((place.to_owned(), dated, sure, "وقعت الوزارة")), "{text}");
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
            "وقعت الوزارة مذكرة في 15 ديسمبر 2023 مع الهيئة: وهي الأولى",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
