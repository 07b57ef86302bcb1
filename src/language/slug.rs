//! Slugs: a title as the last part of an address, in Latin letters.
//!
//! Arabic is written letter for letter, after ALA-LC without its marks: short vowels that are not typed are not guessed.
//! <https://www.loc.gov/catdir/cpso/romanization/arabic.pdf>

use crate::model::Digits;

/// At most so many characters, unless the first word alone is longer; then it is cut.
const LONGEST: usize = 60;

/// What a title without a usable letter is called.
const UNNAMED: &str = "release";

const LOOSE: &[&str] = crate::lexicon!("letters", "loose");

const PARTICLES: &[(&str, &str)] = crate::lexicon_values!("letters", "slug_particles");

/// A title as a slug: words of `a`–`z` and `0`–`9` in lower case, joined by `-`, never empty.
pub fn slug(title: &str) -> String {
    let title = Digits::Latin.convert(title);
    let mut slug = String::new();
    let mut cut = false;
    let is_border = |c: char| !(c.is_alphanumeric() || is_silent(c));
    for word in title.split(is_border).map(latin).filter(|word| !word.is_empty()) {
        if slug.is_empty() {
            slug.extend(word.chars().take(LONGEST));
        } else if slug.len() + 1 + word.len() <= LONGEST {
            slug.push('-');
            slug.push_str(&word);
        } else {
            cut = true;
            break;
        }
    }
    while let Some((before, last)) = slug.rsplit_once('-').filter(|_| cut) {
        if !LOOSE.contains(&last) {
            break;
        }
        slug.truncate(before.len());
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { UNNAMED.to_owned() } else { slug.to_owned() }
}

/// What is inside a word and not heard: marks of vowels, stretching, apostrophes, marks of direction, joiners.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '\u{ad}'
        | '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{300}'..='\u{36f}')
}

/// One word; empty if it has no letter that can be written.
fn latin(word: &str) -> String {
    let bare: String = word.chars().filter(|c| !is_silent(*c)).collect();
    if let Some((_, known)) = PARTICLES.iter().find(|(arabic, _)| *arabic == bare) {
        return (*known).to_owned();
    }
    // The last short vowel is that of a case, which is not heard at a pause.
    let (prefix, rest) = article(word.trim_end_matches(is_silent));
    let mut out = prefix.to_owned();
    let letters: Vec<char> = rest.chars().filter(|c| is_vowel_mark(*c) || !is_silent(*c)).collect();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let sound = arabic(before, *letter, letters.get(at + 1).copied(), &out);
        match sound {
            Some(sound) => push(&mut out, sound),
            None => fold(&mut out, *letter),
        }
    }
    if out == prefix { String::new() } else { out }
}

/// The article before a word, alone or behind a particle of one letter, and the word.
fn article(word: &str) -> (&'static str, &str) {
    let articles = [
        ("ال", "al-"),
        ("وال", "wal-"),
        ("بال", "bil-"),
        ("فال", "fal-"),
        ("كال", "kal-"),
        ("لل", "lil-"),
        ("ولل", "wa-lil-"),
    ];
    let found = articles.into_iter().find_map(|(arabic, latin)| Some((latin, word.strip_prefix(arabic)?)));
    // `الو` and `بال` are words, and so are a few that begin with two of these letters.
    found.filter(|(_, rest)| rest.chars().filter(|c| !is_silent(*c)).count() > 1).unwrap_or(("", word))
}

fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{64e}'..='\u{650}')
}

/// Adds a sound; a long vowel after its own mark is the same sound.
fn push(out: &mut String, sound: &str) {
    let doubled = matches!(sound, "a" | "i" | "u") && out.ends_with(sound);
    if !doubled {
        out.push_str(sound);
    }
}

/// The sound of an Arabic letter between its neighbours. `None` for other letters.
fn arabic(before: Option<char>, letter: char, after: Option<char>, out: &str) -> Option<&'static str> {
    let is_alif = |c: char| matches!(c, 'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ى');
    let beside_alif = before.is_some_and(is_alif) || after.is_some_and(is_alif);
    let is_glide = before.is_none() || beside_alif || after.is_some_and(is_vowel_mark);
    Some(match letter {
        'ا' | 'ٱ' if before.is_none() => "i",
        'إ' => "i",
        'ا' | 'أ' | 'آ' | 'ٱ' | 'ى' | 'ة' | '\u{64e}' => "a",
        '\u{64f}' | 'ؤ' => "u",
        '\u{650}' => "i",
        'ئ' if after == Some('ي') => "a",
        'ئ' => "i",
        'ء' => "",
        'و' if is_glide || after == Some('ة') => "w",
        'و' => "u",
        'ي' | 'ی' if after == Some('ة') => "iy",
        'ي' | 'ی' if is_glide || after == Some('ئ') => "y",
        'ي' | 'ی' => "i",
        // Not heard beside a vowel, and the only thing to hold on to between consonants.
        'ع' if after.is_some_and(is_alif) || out.ends_with(['a', 'i', 'u']) => "",
        'ع' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        _ => return None,
    })
}

/// Adds a letter of another script: Latin ones without their marks; what has no Latin form is left out.
fn fold(out: &mut String, letter: char) {
    for letter in letter.to_lowercase() {
        let plain = match letter {
            'a'..='z' | '0'..='9' => {
                out.push(letter);
                continue;
            }
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ə' => "a",
            'æ' => "ae",
            'ç' | 'ć' | 'č' => "c",
            'ď' | 'đ' | 'ð' => "d",
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
            'ğ' | 'ģ' => "g",
            'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
            'ķ' => "k",
            'ļ' | 'ł' => "l",
            'ñ' | 'ń' | 'ņ' | 'ň' => "n",
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
            'œ' => "oe",
            'ř' => "r",
            'ś' | 'ş' | 'š' | 'ș' => "s",
            'ß' => "ss",
            'ť' | 'ţ' | 'ț' => "t",
            'þ' => "th",
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
            'ý' | 'ÿ' => "y",
            'ź' | 'ż' | 'ž' => "z",
            _ => "",
        };
        out.push_str(plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_title_becomes_a_slug() {
        for (title, expected) in [
            (
                "Memorandum on investment in digital infrastructure signed",
                "memorandum-on-investment-in-digital-infrastructure-signed",
            ),
            ("The ministry’s 3rd “forum”: 50% more in Q1/2024", "the-ministrys-3rd-forum-50-more-in-q1-2024"),
            ("Café Zürich, Bakı", "cafe-zurich-baki"),
            ("وزير الاستثمار في باكو", "wzir-al-istthmar-fi-baku"),
            ("وزارة الاقتصاد والنقل", "wzara-al-iqtsad-wal-nql"),
            ("مُذَكِّرَةُ تَفاهُم", "mudhakira-tafahum"),
            ("علي بن أحمد: بيان للصحافة", "ali-bin-ahmd-byan-lil-shafa"),
            ("رئيس هيئة الطيران المدني", "rais-hyia-al-tiran-al-mdni"),
            ("انطلاق الدورة ١٢ من المنتدى", "intlaq-al-dura-12-min-al-mntda"),
            ("افتتاح مركز Halcyon للبيانات", "ifttah-mrkz-halcyon-lil-byanat"),
            ("الرقمية", "al-rqmiya"),
            ("", "release"),
            ("؟! … —", "release"),
            ("新聞", "release"),
        ] {
            assert_eq!(slug(title), expected, "{title}");
        }
    }

    #[test]
    fn a_long_title_is_cut_at_a_word_that_can_stand_last() {
        let long = "Ministry of Industry and Advanced Technology signs with the Authority of the Port";
        assert_eq!(slug(long), "ministry-of-industry-and-advanced-technology-signs");
        assert_eq!(slug(&"a".repeat(200)).len(), LONGEST);
    }

    proptest! {
        #[test]
        fn a_slug_is_always_fit_for_an_address(title in "[\\PC\u{64b}-\u{652}ء-ي -]{0,120}") {
            let slug = slug(&title);
            prop_assert!(!slug.is_empty() && slug.len() <= LONGEST);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
            let twice = super::slug(&slug);
            prop_assert_eq!(twice, slug);
        }
    }
}
