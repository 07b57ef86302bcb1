//! Days of the week that prose ties to the day on which it speaks: `اليوم السبت`, `yesterday (Friday)`.

use std::ops::Range;

use jiff::civil::Weekday;

use super::date_names::WEEKDAYS;
use super::letters::before;

/// A day of the week, and how far the text says that it is from today.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaidToday {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The day of the week.
    pub weekday: Weekday,
    /// Days from today: -1 for yesterday.
    pub away: i32,
}

const TIES: &[(&str, i32)] = crate::lexicon_numbers!("dates", "days_from_today");

/// Parts of a day that may stand behind its word: `tomorrow morning, Tuesday`.
const PARTS: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// Every day of the week that is tied to today. One in a list of days is not: `today and tomorrow, Monday and Tuesday`.
pub fn weekdays(text: &str) -> Vec<SaidToday> {
    let mut found = Vec::new();
    for (name, weekday) in WEEKDAYS {
        for (at, _) in text.match_indices(name) {
            let end = at + name.len();
            if text[end..].starts_with(|c: char| c.is_alphabetic()) || text[end..].starts_with(" عشر") {
                continue;
            }
            if let Some(away) = tie_before(&text[..at]).or_else(|| tie_behind(&text[end..])) {
                found.push(SaidToday { range: at..end, weekday, away });
            }
        }
    }
    found.sort_by_key(|said| said.range.start);
    found
}

/// The tie with which a text ends, before the day of the week: `اليوم، `, `yesterday (`.
fn tie_before(head: &str) -> Option<i32> {
    let parted = [" ", "\u{a0}", "\n", "("].iter().any(|end| head.ends_with(end));
    let mut rest = bare(head);
    rest = rest.strip_suffix(" يوم").unwrap_or(rest);
    rest = bare(rest.strip_suffix('(').unwrap_or(rest));
    rest = bare(rest.strip_suffix(['،', ',']).unwrap_or(rest));
    let whole_day = PARTS.iter().find_map(|part| rest.strip_suffix(part)?.strip_suffix(' '));
    let (start, away) = ends_in_tie(rest).or_else(|| ends_in_tie(whole_day?))?;
    (parted && !is_of_another_day(&rest[..start])).then_some(away)
}

/// The tie in brackets behind the day of the week: `السبت (اليوم)`.
fn tie_behind(tail: &str) -> Option<i32> {
    let inside = tail.trim_start().strip_prefix('(')?;
    let inside = inside.split_once(')')?.0.trim();
    ends_in_tie(inside).filter(|(start, _)| *start == 0).map(|(_, away)| away)
}

/// Where the tie begins with which a text ends, and how far it is from today.
fn ends_in_tie(text: &str) -> Option<(usize, i32)> {
    TIES.iter().find_map(|(word, away)| {
        let start = text.len().checked_sub(word.len())?;
        let same = text.get(start..)?.eq_ignore_ascii_case(word);
        let particle = text[..start].strip_suffix(['و', 'ف', 'ب', 'ل']).filter(|_| !word.is_ascii());
        let joined = |head: &str| before(head, head.len()).is_some_and(char::is_alphabetic);
        let stands_alone = !joined(&text[..start]) || particle.is_some_and(|head| !joined(head));
        (same && stands_alone).then_some((start, *away))
    })
}

/// Whether what stands before a tie makes it one of a list of days, or a day of which is told: `ذلك اليوم`.
fn is_of_another_day(head: &str) -> bool {
    let bare_head = bare(head);
    let listed = ["و", "and", "or", "أو"].iter().find_map(|word| bare_head.strip_suffix(word)).map(bare);
    let told = ["ذلك", "ذاك", "نفس"].iter().any(|word| bare_head.ends_with(word));
    told || listed.is_some_and(|head| ends_in_tie(head).is_some())
}

fn bare(text: &str) -> &str {
    text.trim_end_matches([' ', '\u{a0}', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Weekday, i32)> {
        weekdays(text).into_iter().map(|said| (said.weekday, said.away)).collect()
    }

    #[test]
    fn a_weekday_is_tied_to_today_in_both_languages() {
        for (text, weekday, away) in [
            ("أعلنت الوزارة اليوم السبت", Weekday::Saturday, 0),
            ("صباح اليوم، السبت، أعلنت", Weekday::Saturday, 0),
            ("اليوم (السبت)", Weekday::Saturday, 0),
            ("يوم السبت (اليوم)", Weekday::Saturday, 0),
            ("مساء أمس الجمعة", Weekday::Friday, -1),
            ("وأمس الجمعة", Weekday::Friday, -1),
            ("أمس الأول الخميس", Weekday::Thursday, -2),
            ("أول من أمس الخميس", Weekday::Thursday, -2),
            ("مساء أمس الأول، الأحد", Weekday::Sunday, -2),
            ("غدًا الثلاثاء", Weekday::Tuesday, 1),
            ("غداً الثلاثاء", Weekday::Tuesday, 1),
            ("يوم غدٍ الإثنين", Weekday::Monday, 1),
            ("صباح غد، يوم الاثنين", Weekday::Monday, 1),
            ("بعد غدٍ الأربعاء", Weekday::Wednesday, 2),
            ("today, Saturday", Weekday::Saturday, 0),
            ("Today (Saturday)", Weekday::Saturday, 0),
            ("this morning, Monday, the Minister", Weekday::Monday, 0),
            ("yesterday (Friday)", Weekday::Friday, -1),
            ("yesterday evening, Friday", Weekday::Friday, -1),
            ("the day before yesterday, Thursday", Weekday::Thursday, -2),
            ("tomorrow morning\nTuesday", Weekday::Tuesday, 1),
            ("on Saturday (today)", Weekday::Saturday, 0),
        ] {
            assert_eq!(told(text), [(weekday, away)], "{text}");
        }
    }

    #[test]
    fn a_weekday_that_nothing_ties_is_none() {
        for text in [
            "يوم السبت",
            "أعلنت الوزارة السبت",
            "السبت المقبل",
            "في ذلك اليوم السبت",
            "اليوم وغدًا الاثنين والثلاثاء",
            "اليوم. السبت عطلة",
            "تغدى الثلاثاء",
            "on Saturday",
            "today and tomorrow, Monday and Tuesday",
            "today. Saturday is a holiday",
            "today, Saturdays are busy",
            "Saturday (the first day)",
            "next Saturday",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
