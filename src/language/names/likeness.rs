//! How like two words are: the same, the same in another spelling, or a slip of one letter.

use super::word::Word;
use crate::language::folding::folded;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Likeness {
    Same,
    /// Another hamza, ه for ة, another transliteration, a particle written apart.
    Variant,
    /// One letter too many, too few, wrong or in the wrong place.
    Slip,
    Different,
}

/// Whose word it is: names of people are transliterated in many ways, those of institutions are not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Naming {
    Person,
    Institution,
}

/// What two spellings of one word have in common.
pub fn key(bare: &str, naming: Naming) -> String {
    if bare.is_ascii() {
        return match naming {
            Naming::Person => sound(bare),
            Naming::Institution => bare.to_owned(),
        };
    }
    stem(&folded(bare))
}

/// A word without the letters that lean on its head, و ف ب ك ل and the article. Where such a letter is the word's own it
/// goes too: what counts is that a word has one stem with them and without.
fn stem(folded: &str) -> String {
    let mut rest = folded;
    loop {
        let without_article = rest.strip_prefix("ال").filter(|stem| has_letters(stem, 2));
        let without_letter = rest.strip_prefix(['و', 'ف', 'ب', 'ك', 'ل']).filter(|stem| has_letters(stem, 3));
        match without_article.or(without_letter) {
            Some(stem) => rest = stem,
            None => return rest.to_owned(),
        }
    }
}

/// Whether a stem has as many letters, without counting those of a word that has no end.
fn has_letters(stem: &str, at_least: usize) -> bool {
    stem.chars().nth(at_least - 1).is_some()
}

/// How a Latin name sounds, roughly: vowels in three groups, double letters once.
fn sound(word: &str) -> String {
    const SAME: [&[&str]; 4] = [
        &["mohamed", "mohammed", "muhammad", "mohammad", "muhammed", "mohamad", "muhamed"],
        &["ahmed", "ahmad"],
        &["hussein", "hussain", "husain", "husayn", "hussien"],
        &["yousef", "yusuf", "youssef", "yousuf", "yousif"],
    ];
    if let Some(class) = SAME.iter().find(|class| class.contains(&word)) {
        return class[0].to_owned();
    }
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let word = word.replace('q', "k");
    let mut rest = word.strip_suffix('h').filter(|stem| stem.ends_with('a')).unwrap_or(&word);
    let mut heard = String::new();
    while let Some(c) = rest.chars().next() {
        let is_run = is_vowel(c) && !(c == 'y' && heard.is_empty());
        let run = if is_run { rest.find(|c| !is_vowel(c)).unwrap_or(rest.len()) } else { c.len_utf8() };
        let part = match &rest[..run] {
            "a" | "aa" => "a",
            "o" | "u" | "oo" | "ou" | "uo" => "u",
            "i" | "e" | "y" | "ee" | "ie" | "ei" | "ey" | "iy" | "iye" | "ye" => "i",
            "ai" | "ay" | "ae" => "ai",
            other => other,
        };
        if is_run || !heard.ends_with(part) {
            heard.push_str(part);
        }
        rest = &rest[run..];
    }
    heard
}

/// How like a word of a text is to a word of the registry. A text may lean و ف ب ك ل on any word, and either may have
/// its و inside the name.
pub fn likeness(typed: &Word, registered: &Word, naming: Naming) -> Likeness {
    let joints = typed.joint == registered.joint;
    if typed.bare == registered.bare {
        return if joints { Likeness::Same } else { Likeness::Variant };
    }
    if registered.bare.is_ascii() {
        return latin(&typed.bare, &registered.bare, naming);
    }
    let forms = leaning(&typed.bare);
    let own = leaning_and(&registered.bare);
    let meets = |fold: fn(&str) -> String| forms.iter().any(|form| own.iter().any(|own| fold(form) == fold(own)));
    if meets(str::to_owned) {
        return if joints { Likeness::Same } else { Likeness::Variant };
    }
    if meets(folded) {
        return Likeness::Variant;
    }
    let (typed, registered) = (key(&typed.bare, naming), key(&registered.bare, naming));
    if is_slip(&typed, &registered) { Likeness::Slip } else { Likeness::Different }
}

fn latin(typed: &str, registered: &str, naming: Naming) -> Likeness {
    if naming == Naming::Person && sound(typed) == sound(registered) {
        return Likeness::Variant;
    }
    // Rashad and Rashid are two names; only a long one is known in spite of a wrong letter.
    let is_long = naming == Naming::Institution || registered.len() >= 7;
    if is_long && is_slip(typed, registered) { Likeness::Slip } else { Likeness::Different }
}

/// A word as typed and without each of the letters that may lean on it; لل is ل and the article.
fn leaning(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    let mut rest = word.to_owned();
    for _ in 0..3 {
        let next = match rest.strip_prefix("لل") {
            Some(stem) => format!("ال{stem}"),
            None => match rest.strip_prefix(['و', 'ف', 'ب', 'ك', 'ل']) {
                Some(stem) if has_letters(stem, 2) => stem.to_owned(),
                _ => break,
            },
        };
        forms.push(next.clone());
        rest = next;
    }
    forms
}

/// A registered word as it is, and without the و that joins it inside its name.
fn leaning_and(word: &str) -> Vec<String> {
    let without = word.strip_prefix('و').filter(|stem| has_letters(stem, 3));
    std::iter::once(word).chain(without).map(str::to_owned).collect()
}

/// Words shorter than this are other words, not slips: العدل and العمل.
pub const SHORTEST: usize = 5;

/// Whether one letter was added, left out, changed or exchanged with its neighbour, and not at the end, where words are
/// inflected.
pub fn is_slip(typed: &str, registered: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (typed.chars().collect(), registered.chars().collect());
    if one.len().min(other.len()) < SHORTEST || one.len().abs_diff(other.len()) > 1 || one == other {
        return false;
    }
    let head = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail =
        |one: &[char], other: &[char]| one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (rest, others) = (&one[head..], &other[head..]);
    let same = tail(rest, others);
    let (left, right) = (&rest[..rest.len() - same], &others[..others.len() - same]);
    let is_single = left.len() <= 1 && right.len() <= 1;
    let is_swap = matches!((left, right), ([a, b], [c, d]) if a == d && b == c);
    // المهندسين and المهندسون are cases of one word.
    let is_case =
        same == 1 && rest.last() == Some(&'ن') && left.iter().chain(right).all(|c| matches!(c, 'ا' | 'و' | 'ي'));
    head > 0 && (is_swap || is_single && same > 0 && !is_case)
}

#[cfg(test)]
mod tests {
    use super::super::word::words;
    use super::*;

    fn like(typed: &str, registered: &str, naming: Naming) -> Likeness {
        likeness(&words(typed)[0], &words(registered)[0], naming)
    }

    #[test]
    fn arabic_prefixes_and_marks_change_nothing() {
        for typed in ["الاستثمار", "والاستثمار", "بالاستثمار", "للاستثمار", "وللاستثمار", "الاستِثمارِ", "كالاستثمار"]
        {
            assert_eq!(like(typed, "الاستثمار", Naming::Institution), Likeness::Same, "{typed}");
        }
        assert_eq!(like("ووزارة", "وزارة", Naming::Institution), Likeness::Same);
        assert_eq!(like("النقل", "والنقل", Naming::Institution), Likeness::Same);
        assert_eq!(like("استثمار", "الاستثمار", Naming::Institution), Likeness::Different);
    }

    #[test]
    fn other_spellings_are_told_from_other_words() {
        for (typed, registered) in
            [("الإستثمار", "الاستثمار"), ("هيئه", "هيئة"), ("السويدى", "السويدي"), ("عبدالله", "عبد الله")]
        {
            assert_eq!(like(typed, registered, Naming::Person), Likeness::Variant, "{typed}");
        }
        assert_eq!(like("الاستمثار", "الاستثمار", Naming::Institution), Likeness::Slip);
        assert_eq!(like("نبيييف", "نبييف", Naming::Person), Likeness::Slip);
        assert_eq!(like("المهندسون", "المهندسين", Naming::Institution), Likeness::Different);
        for (typed, registered) in
            [("العمل", "العدل"), ("الرقمي", "الرقمية"), ("وزيرة", "وزير"), ("حسين", "حسن"), ("التجاري", "التجارة")]
        {
            assert_eq!(like(typed, registered, Naming::Institution), Likeness::Different, "{typed}");
        }
    }

    #[test]
    fn transliterations_of_one_name_are_variants_and_two_names_are_two() {
        for (typed, registered) in [
            ("Mohammed", "Mohamed"),
            ("Muhammad", "Mohamed"),
            ("Al-Suwaidi", "Alsuwaidi"),
            ("Alsowaidi", "Alsuwaidi"),
            ("Nabiev", "Nabiyev"),
            ("Hasan", "Hassan"),
            ("Abdulla", "Abdullah"),
        ] {
            assert_eq!(like(typed, registered, Naming::Person), Likeness::Variant, "{typed}");
        }
        for (typed, registered) in
            [("Rashid", "Rashad"), ("Hussein", "Hassan"), ("Nabiyeva", "Nabiyev"), ("Mahmoud", "Mohamed")]
        {
            assert_eq!(like(typed, registered, Naming::Person), Likeness::Different, "{typed}");
        }
        assert_eq!(like("Center", "Centre", Naming::Institution), Likeness::Slip);
        assert_eq!(like("Ports", "Port", Naming::Institution), Likeness::Different);
    }
}
