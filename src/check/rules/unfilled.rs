//! Groups of x that stand for a figure or a name to come, told from Roman numerals, sizes, codes and names.

use crate::language::letters::{after, bare, before, is_digit, is_latin, word_after, word_before};
use crate::source::reach;

/// A group of x, with the digits and separators in it: `xx`, `X,XXX`, `xx/12/2023`.
#[derive(Clone, Copy, Debug, Default)]
struct XGroup {
    /// Where it ends.
    end: usize,
    /// The longest run of x.
    longest: usize,
    crosses: usize,
    capitals: usize,
    /// Digits and separators.
    others: usize,
}

/// Where the group that begins with the x at `at` ends, and whether it waits to be filled in.
pub fn group(text: &str, at: usize) -> (usize, bool) {
    let group = measure(text, at);
    (group.end, stands_alone(text, at, group) && is_unfilled(text, at, group))
}

fn measure(text: &str, at: usize) -> XGroup {
    let mut group = XGroup { end: at, ..XGroup::default() };
    let mut run = 0;
    let mut chars = text[at..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let goes_on = |c: Option<char>| c.is_some_and(|c| is_cross(c) || c.is_ascii_digit());
        if is_cross(c) {
            run += 1;
            group.crosses += 1;
            group.capitals += usize::from(c == 'X');
            group.longest = group.longest.max(run);
        } else if c.is_ascii_digit()
            || (matches!(c, '.' | ',' | '/' | ':') && goes_on(next))
            || (matches!(c, '-' | '–') && next.is_some_and(is_cross))
        {
            run = 0;
            group.others += 1;
        } else {
            break;
        }
        group.end = at + offset + c.len_utf8();
    }
    group
}

fn is_cross(c: char) -> bool {
    matches!(c, 'x' | 'X')
}

/// Whether the group is no part of a word, a code, an address or a range of Roman numerals.
fn stands_alone(text: &str, at: usize, group: XGroup) -> bool {
    let joins = |c: char| matches!(c, '.' | '-' | '–' | '/' | '@' | '#' | ':' | '+' | '&' | '\'' | '’');
    let is_word = |c: Option<char>| c.is_some_and(|c| is_latin(c) || c == '_');
    let next = after(text, group.end);
    let tail = next.filter(|c| joins(*c)).and_then(|c| after(text, group.end + c.len_utf8()));
    let previous = before(text, at);
    let head = previous.filter(|c| joins(*c)).and_then(|c| before(text, at - c.len_utf8()));
    let is_tagged = matches!(previous, Some('@' | '#'));
    !is_word(next)
        && !is_word(tail)
        && !is_word(previous)
        && !is_word(head)
        && !is_tagged
        && !is_model(&text[group.end..])
        && !reach::before(text, at).trim_end_matches(|c| is_digit(c) || c == '.').ends_with(is_latin)
        && fits_digits(text, at, group)
}

/// What follows a group makes it the name of a model, as in XX-200, and no date, as in XX-12-2023.
fn is_model(behind: &str) -> bool {
    let number = behind.strip_prefix('-').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    number.is_some_and(|rest| !rest.trim_start_matches(is_digit).starts_with('-'))
}

/// `20xx` is a year to come and `05xxxxxxxx` a number; `5xx` and `10x` are said as they are.
fn fits_digits(text: &str, at: usize, group: XGroup) -> bool {
    let near = reach::before(text, at);
    let digits = &near[near.trim_end_matches(is_digit).len()..];
    let is_code = before(text, at - digits.len()).is_some_and(|c| is_latin(c) || matches!(c, '-' | '.' | ':' | '/'));
    digits.is_empty() || group.longest >= 3 || (group.longest == 2 && !is_code && matches!(digits, "19" | "20"))
}

fn is_unfilled(text: &str, at: usize, group: XGroup) -> bool {
    let next = after(text, group.end);
    if group.longest >= 2 {
        let is_bare = group.others == 0 && group.longest <= 3 && group.capitals == group.crosses;
        return !(is_bare && is_numeral(text, at, group.end));
    }
    let behind = bare(word_after(text, group.end));
    let is_percent = |c: Option<char>| matches!(c, Some('%' | '٪'));
    let is_share = is_percent(next) || (next == Some(' ') && is_percent(after(text, group.end + 1)));
    if group.crosses == 1 {
        // A product: 3 x 5. The platform X has followers by the million.
        let product = word_before(text, at).ends_with(is_digit);
        let counts = match group.capitals {
            0 => MAGNITUDES.contains(&behind),
            _ => MAGNITUDES.contains(&behind) && behind.is_ascii() && !follows_preposition(text, at),
        };
        return group.others == 0 && !product && (is_share || counts);
    }
    // x.x
    group.crosses > 1 && group.others + 1 == group.crosses && (group.capitals == 0 || is_share)
}

fn follows_preposition(text: &str, at: usize) -> bool {
    matches!(bare(word_before(text, at)), "on" | "On" | "via" | "platform" | "from" | "to" | "and")
}

const MAGNITUDES: &[&str] = crate::lexicon!("blanks", "magnitudes");

/// Whether two or three capital X are a Roman numeral, a size, or a part of a name.
fn is_numeral(text: &str, at: usize, end: usize) -> bool {
    if matches!(after(text, end), Some('%' | '٪')) || before(text, at).is_some_and(|c| matches!(c, '$' | '€' | '£'))
    {
        return false;
    }
    let mut previous = word_before(text, at);
    if previous == "(" {
        previous = word_before(text, text[..at].trim_end().len() - 1);
    }
    let behind = word_after(text, end);
    let next = bare(behind);
    let is_unit = |word: &str| MAGNITUDES.contains(&word) || CURRENCIES.contains(&word) || DAYS.contains(&word);
    // A mark of punctuation parts what is before it from the group.
    let is_parted = previous.ends_with(['.', ',', ':', ';', '!', '?', '،', '؛']) && !previous.ends_with("No.");
    let previous = bare(previous);
    let begins_group = !is_parted && (is_unit(previous) || TITLES.contains(&previous));
    if is_unit(next) || begins_group {
        return false;
    }
    let is_name = |word: &str| {
        word.chars().nth(1).is_some() && word.starts_with(|c: char| c.is_uppercase()) && !BEGINNINGS.contains(&word)
    };
    let names = !is_parted && (is_name(previous) || is_counted(previous));
    // XX and XY chromosomes
    let is_list =
        matches!(next, "and" | "or") && is_counted(bare(word_after(&text[end..].trim_start()[behind.len()..], 0)));
    names || is_name(next) || is_counted(next) || is_list
}

/// Whether Roman numerals and double letters stand beside a word: القرن، والملحق، الكروموسومان.
fn is_counted(word: &str) -> bool {
    if NUMBERED.contains(&word.to_lowercase().as_str()) {
        return true;
    }
    let bare = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).filter(|rest| rest.starts_with("ال")).unwrap_or(word);
    let stem = bare.strip_prefix("ال").or(bare.strip_prefix("لل")).unwrap_or(bare);
    NUMBERED_STEMS.iter().any(|start| stem.starts_with(start))
}

const NUMBERED: &[&str] = crate::lexicon!("blanks", "numbered");

const NUMBERED_STEMS: &[&str] = crate::lexicon!("blanks", "numbered_stems");

const TITLES: &[&str] = crate::lexicon!("blanks", "titles");

const CURRENCIES: &[&str] = crate::lexicon!("blanks", "currencies");

const DAYS: &[&str] = crate::lexicon!("blanks", "days");

const BEGINNINGS: &[&str] = crate::lexicon!("blanks", "beginnings");

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> bool {
        let mut at = 0;
        while let Some(found) = text[at..].find(is_cross).map(|found| at + found) {
            let (end, unfilled) = group(text, found);
            if unfilled {
                return true;
            }
            at = end;
        }
        false
    }

    #[test]
    fn figures_and_names_to_come_are_found() {
        for text in [
            "تمتلك الجمهورية xx مركزاً للبيانات",
            "وxx مركزاً",
            "بزيادة XX% عن العام الماضي",
            "بقيمة XXX مليون درهم",
            "يوم xx/xx/2023",
            "يوم 12/xx/2023",
            "يوم xx-12-2023",
            "في عام 20xx",
            "الهاتف 05XXXXXXXX",
            "الهاتف +971 4 XXX XXXX",
            "بنسبة x.x%",
            "بنسبة x%",
            "نحو x مليون درهم",
            "قال معالي XX، وزير النقل",
            "worth AED XX million",
            "grew by X,XXX visitors",
            "on XX December 2023",
            "His Excellency XX said",
            "opened in Dubai. XX centres are planned",
            "about X million people",
        ] {
            assert!(first(text), "{text}");
        }
    }

    #[test]
    fn numerals_sizes_codes_and_names_stay() {
        for text in [
            "القرن XX شهد نهضة",
            "دورة الألعاب الأولمبية XXX في لندن",
            "Article XX of the agreement",
            "the XX Winter Games",
            "in the XX century",
            "Super Bowl XXX was held",
            "الكروموسوم XX",
            "XXI و XXII و XIX",
            "القرنان XIX-XX",
            "pages xix–xxv",
            "مقاس XXL و XXXL",
            "HTTP 5xx و 4xx",
            "the XX and XY chromosomes",
            "اللوحة 3 x 5% من المساحة",
            "منصة X مليون متابع",
            "followers on X million",
            "الطراز XX-200",
            "xx-large و xxx.example",
            "4x4 و 10x و x86",
            "box, taxi, matrix, Xerox, axis",
            "الإصدار v1.xx",
            "Volume XX, Part XXX",
            "#xx و @xx",
        ] {
            assert!(!first(text), "{text}");
        }
    }
}
