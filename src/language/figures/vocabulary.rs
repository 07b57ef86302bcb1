//! The words that count, in both languages. Words come folded.

/// A word that counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spoken {
    /// 0 to 10; also `first`, رابع.
    Unit(u32),
    /// عشر behind a unit makes it 11 to 19; alone it is ten.
    Ten,
    /// 11 to 19.
    Teen(u32),
    /// 20, 30 … 90.
    Tens(u32),
    /// One hundred, or as many as the unit before it says.
    Hundred,
    /// 200 … 900 in one word: مئتان, ثلاثمئة.
    Hundreds(u32),
    /// A magnitude, by its power of ten.
    Scale(i32),
    /// Two of a magnitude, in one word: مليونان.
    TwoScale(i32),
    /// مليونا is two million before a noun, and a million with its tanwin left out.
    EitherScale(i32),
    /// A part of one, in quarters.
    Quarters(u32),
}

/// How a word leans on the one before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Join {
    Bare,
    /// With و before it.
    And,
}

/// An Arabic or English word that counts, and whether it is joined to the one before.
pub fn spoken(word: &str) -> Option<(Spoken, Join)> {
    if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return english(word).map(|spoken| (spoken, Join::Bare));
    }
    let mut rest = word;
    let mut join = Join::Bare;
    for prefix in ["", "و", "ف", "ب", "ل", "ك", "ال"] {
        let Some(stem) = rest.strip_prefix(prefix) else { continue };
        if prefix == "و" {
            join = Join::And;
        }
        rest = stem;
        if let Some(spoken) = arabic(stem) {
            return Some((spoken, join));
        }
    }
    // لل is ل and the article.
    rest.strip_prefix('ل').and_then(arabic).map(|spoken| (spoken, join))
}

fn arabic(word: &str) -> Option<Spoken> {
    let spoken = match word {
        "صفر" => Spoken::Unit(0),
        "واحد" | "واحدا" | "واحده" | "احد" | "احدي" | "حادي" | "حاديه" | "اول" | "اولي" => {
            Spoken::Unit(1)
        }
        "اثنان" | "اثنين" | "اثنتان" | "اثنتين" | "اثنا" | "اثني" | "اثنتا" | "اثنتي" | "ثان" | "ثاني" | "ثانيه" => {
            Spoken::Unit(2)
        }
        "عشر" | "عشره" | "عشرا" => Spoken::Ten,
        "عاشر" | "عاشره" | "عقد" => Spoken::Unit(10),
        "دزينه" => Spoken::Teen(12),
        "عشرون" | "عشرين" | "عقدان" | "عقدين" => Spoken::Tens(20),
        "ثلاثون" | "ثلاثين" => Spoken::Tens(30),
        "اربعون" | "اربعين" => Spoken::Tens(40),
        "خمسون" | "خمسين" => Spoken::Tens(50),
        "ستون" | "ستين" => Spoken::Tens(60),
        "سبعون" | "سبعين" => Spoken::Tens(70),
        "ثمانون" | "ثمانين" => Spoken::Tens(80),
        "تسعون" | "تسعين" => Spoken::Tens(90),
        "ميه" | "مايه" | "قرن" => Spoken::Hundred,
        "ميتان" | "ميتين" | "ميتا" | "ميتي" | "مايتان" | "مايتين" | "مايتا" | "مايتي" => {
            Spoken::Hundreds(200)
        }
        "نصف" => Spoken::Quarters(2),
        "ربع" | "ارباع" => Spoken::Quarters(1),
        _ => return arabic_scale(word).or_else(|| arabic_unit(word)).or_else(|| arabic_hundreds(word)),
    };
    Some(spoken)
}

fn arabic_unit(word: &str) -> Option<Spoken> {
    let unit = match word.strip_suffix(['ه', 'ا']).unwrap_or(word) {
        "ثلاث" | "ثالث" => 3,
        "اربع" | "رابع" => 4,
        "خمس" | "خامس" => 5,
        "ست" | "سادس" => 6,
        "سبع" | "سابع" => 7,
        "ثماني" | "ثمان" | "ثامن" => 8,
        "تسع" | "تاسع" => 9,
        _ => return None,
    };
    Some(Spoken::Unit(unit))
}

fn arabic_hundreds(word: &str) -> Option<Spoken> {
    let unit = word.strip_suffix("مايه").or_else(|| word.strip_suffix("ميه"))?;
    match arabic_unit(unit)? {
        Spoken::Unit(unit) => Some(Spoken::Hundreds(unit * 100)),
        _ => None,
    }
}

fn arabic_scale(word: &str) -> Option<Spoken> {
    match word {
        "الف" | "الاف" => return Some(Spoken::Scale(3)),
        "الفان" | "الفين" | "الفي" => return Some(Spoken::TwoScale(3)),
        "الفا" => return Some(Spoken::EitherScale(3)),
        "ملايين" => return Some(Spoken::Scale(6)),
        "بلايين" => return Some(Spoken::Scale(9)),
        _ => {}
    }
    let stems = [("مليون", 6), ("مليار", 9), ("بليون", 9), ("تريليون", 12), ("ترليون", 12)];
    let (ending, scale) = stems.into_iter().find_map(|(stem, scale)| Some((word.strip_prefix(stem)?, scale)))?;
    match ending {
        "" | "ات" => Some(Spoken::Scale(scale)),
        "ان" | "ين" | "ي" => Some(Spoken::TwoScale(scale)),
        "ا" => Some(Spoken::EitherScale(scale)),
        _ => None,
    }
}

fn english(word: &str) -> Option<Spoken> {
    let spoken = match word {
        "half" => Spoken::Quarters(2),
        "quarter" | "quarters" => Spoken::Quarters(1),
        "twice" | "double" | "second" => Spoken::Unit(2),
        "once" | "first" => Spoken::Unit(1),
        "third" => Spoken::Unit(3),
        "fifth" => Spoken::Unit(5),
        "eighth" => Spoken::Unit(8),
        "ninth" => Spoken::Unit(9),
        "twelfth" | "dozen" | "noon" | "midday" | "midnight" => Spoken::Teen(12),
        "decade" => Spoken::Unit(10),
        "century" => Spoken::Hundred,
        _ => {
            let ordinal = word.strip_suffix("ieth").map(|stem| format!("{stem}y"));
            let bare = ordinal.as_deref().or_else(|| word.strip_suffix("th")).unwrap_or(word);
            return english_cardinal(bare);
        }
    };
    Some(spoken)
}

fn english_cardinal(word: &str) -> Option<Spoken> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |words: &[&str]| words.iter().position(|known| *known == word).and_then(|at| u32::try_from(at).ok());
    if let Some(unit) = place(&UNITS) {
        return Some(if unit > 10 { Spoken::Teen(unit) } else { Spoken::Unit(unit) });
    }
    if let Some(tens) = place(&TENS) {
        return Some(Spoken::Tens((tens + 2) * 10));
    }
    match word {
        "hundred" => Some(Spoken::Hundred),
        "thousand" => Some(Spoken::Scale(3)),
        "million" | "millions" => Some(Spoken::Scale(6)),
        "billion" | "billions" => Some(Spoken::Scale(9)),
        "trillion" | "trillions" => Some(Spoken::Scale(12)),
        _ => None,
    }
}

/// The power of ten of a letter or two behind digits: `5m`, `1.2bn`, `40K`.
pub fn short_scale(word: &str) -> Option<i32> {
    match word {
        "k" => Some(3),
        "m" | "mn" | "mln" | "mio" => Some(6),
        "b" | "bn" | "bln" => Some(9),
        "t" | "tn" | "trn" => Some(12),
        _ => None,
    }
}

/// Codes and signs of money that stand glued before a number.
pub fn is_currency(word: &str) -> bool {
    const CODES: [&str; 24] = [
        "aed", "sar", "qar", "kwd", "bhd", "omr", "egp", "jod", "mad", "tnd", "dzd", "iqd", "lbp", "usd", "us", "eur",
        "gbp", "dh", "dhs", "sr", "qr", "kd", "bd", "ro",
    ];
    CODES.contains(&word)
}

/// Units that stand glued behind a number.
pub fn is_unit(word: &str) -> bool {
    const UNITS: [&str; 36] = [
        "km", "kg", "g", "mg", "cm", "mm", "ha", "ft", "l", "ml", "kwh", "mwh", "gwh", "kw", "mw", "gw", "tw", "kv",
        "mb", "gb", "tb", "pb", "gbps", "mbps", "ghz", "mhz", "hz", "c", "f", "h", "hr", "hrs", "min", "sec", "ms",
        "sqm",
    ];
    UNITS.contains(&word)
}
