//! Numbers in words: ثلاثمئة وخمسون مليونًا, three hundred and fifty million.

use super::decimal::Decimal;
use super::token::{Token, TokenPiece};
use super::value::{Figure, FigureValue, FigureWeight};
use super::vocabulary::{Join, Spoken, spoken};

/// The number in words that begins at `at`.
pub fn read(tokens: &[Token], at: usize) -> Option<Figure> {
    let mut sum = SpelledSum::default();
    let (mut next, mut end, mut joined) = (at, at, Join::Bare);
    while let Some(token) = tokens.get(next) {
        match &token.piece {
            TokenPiece::Word(word) if word == "and" && end > at && joined == Join::Bare => joined = Join::And,
            TokenPiece::Word(word)
                if matches!(word.as_str(), "a" | "an" | "of") && end > at && sum.takes_filler(joined) => {}
            // Hyphens join English words only: thirty-four.
            TokenPiece::Sign('-' | '‑') if end > at && end == next && token.is_glued() => {}
            TokenPiece::Word(word) => {
                let Some((part, own)) = spoken(word) else { break };
                let join = if own == Join::And && end > at { Join::And } else { joined };
                let script = if word.is_ascii() { SpelledScript::Latin } else { SpelledScript::Arabic };
                if !sum.add(part, join, script) {
                    break;
                }
                (end, joined) = (next + 1, Join::Bare);
            }
            _ => break,
        }
        next += 1;
    }
    let (first, last) = (tokens.get(at)?, tokens.get(end.checked_sub(1)?)?);
    (end > at).then(|| sum.figure(first.range.start..last.range.end, at..end))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SpelledScript {
    Arabic,
    Latin,
}

/// A number while its words are heard. Amounts are in quarters, so that a half is whole.
#[derive(Default)]
struct SpelledSum {
    /// What stands before magnitudes that were heard, multiplied by them.
    above: u128,
    /// What no magnitude has multiplied yet.
    below: u128,
    scale: Option<i32>,
    last: Option<Spoken>,
    /// A numeral was said, not a magnitude alone.
    is_counted: bool,
    /// What else it may be: مليونا.
    other: Option<u128>,
    /// A numeral that may stand for itself: the third quarter.
    alone: Option<u32>,
}

impl SpelledSum {
    fn takes_filler(&self, joined: Join) -> bool {
        joined == Join::And || matches!(self.last, Some(Spoken::Quarters(_)))
    }

    /// Takes the next word, or tells that it begins another number.
    fn add(&mut self, part: Spoken, join: Join, script: SpelledScript) -> bool {
        let accepted = match part {
            Spoken::Scale(power) | Spoken::TwoScale(power) | Spoken::EitherScale(power) => {
                self.scale(part, power, join)
            }
            Spoken::Quarters(quarters) => self.fraction(quarters, join),
            _ => self.numeral(part, join, script),
        };
        if accepted {
            self.last = Some(part);
        }
        accepted
    }

    fn numeral(&mut self, part: Spoken, join: Join, script: SpelledScript) -> bool {
        let (and, arabic) = (join == Join::And, script == SpelledScript::Arabic);
        let start = self.last.is_none();
        let after_unit = match self.last {
            Some(Spoken::Unit(unit @ 1..=9)) => Some(unit),
            _ => None,
        };
        let after_hundred = matches!(self.last, Some(Spoken::Hundred | Spoken::Hundreds(_)));
        let after_scale = self.below == 0 && self.scale.is_some() && matches!(self.last, Some(last) if is_scale(last));
        // In Arabic every further part is joined with و, but for what multiplies; in English it need not be.
        let goes_on = (after_hundred || after_scale) && (and || !arabic);
        let amount = match part {
            Spoken::Unit(unit) => {
                let after_tens = matches!(self.last, Some(Spoken::Tens(_))) && !arabic && !and && unit < 10;
                (start || goes_on || after_tens).then_some(unit)
            }
            Spoken::Ten if after_unit.is_some() && !and => Some(10),
            Spoken::Ten => (start || goes_on).then_some(10),
            Spoken::Teen(teen) => (start || goes_on).then_some(teen),
            Spoken::Tens(tens) => (start || goes_on || (arabic && and && after_unit.is_some())).then_some(tens),
            Spoken::Hundred => match after_unit {
                Some(unit) if !and => Some(unit * 99),
                _ => (start || (after_scale && and)).then_some(100),
            },
            Spoken::Hundreds(hundreds) => (start || (after_scale && and)).then_some(hundreds),
            _ => None,
        };
        let Some(amount) = amount else { return false };
        self.below += u128::from(amount) * 4;
        self.is_counted = true;
        true
    }

    fn scale(&mut self, part: Spoken, power: i32, join: Join) -> bool {
        let Some(ten) = u32::try_from(power).ok().and_then(|power| 10_u128.checked_pow(power)) else { return false };
        let is_lower = self.scale.is_none_or(|scale| power < scale);
        let count = if matches!(part, Spoken::TwoScale(_) | Spoken::EitherScale(_)) { 8 } else { 4 };
        if self.last.is_none() {
            self.above = count * ten;
            self.other = matches!(part, Spoken::EitherScale(_)).then_some(4 * ten);
        } else if join == Join::Bare && self.below > 0 && is_lower {
            self.above += self.below * ten;
            self.below = 0;
        } else if join == Join::Bare && self.below == 0 && matches!(self.last, Some(Spoken::Quarters(_))) {
            // مليون ونصف المليون
            return self.scale == Some(power);
        } else if join == Join::Bare && self.below == 0 && self.above < ten * 4000 {
            // ألف مليون
            self.above *= ten;
            self.scale = self.scale.map(|scale| scale + power);
            return true;
        } else if join == Join::And && self.below == 0 && self.scale.is_some() && is_lower {
            self.above += count * ten;
        } else {
            return false;
        }
        self.scale = Some(power);
        true
    }

    fn fraction(&mut self, quarters: u32, join: Join) -> bool {
        let quarters = u128::from(quarters);
        match (self.last, join) {
            (None, _) => self.below = quarters,
            (Some(last), Join::And) if is_scale(last) && self.below == 0 => {
                let power = self.scale.and_then(|scale| u32::try_from(scale).ok()).unwrap_or_default();
                self.above += quarters * 10_u128.saturating_pow(power);
            }
            (Some(Spoken::Unit(_) | Spoken::Tens(_)), Join::And) => self.below += quarters,
            (Some(Spoken::Unit(unit @ 1..=9)), Join::Bare) if self.above == 0 => {
                self.below = u128::from(unit) * quarters;
                self.alone = Some(unit);
            }
            _ => return false,
        }
        true
    }

    fn figure(self, range: std::ops::Range<usize>, tokens: std::ops::Range<usize>) -> Figure {
        let number = |quarters: u128| Decimal::new(quarters.saturating_mul(25), -2);
        let total = number(self.above.saturating_add(self.below));
        let is_part = self.above == 0 && self.below < 4 && self.below > 0;
        // A half is fifty per cent.
        let in_hundred = is_part.then(|| total.scaled(2));
        let others = in_hundred.into_iter().chain(self.other.map(number));
        let scale = self.scale.unwrap_or_default();
        Figure {
            range,
            tokens,
            readings: std::iter::once(total).chain(others).map(FigureValue::Number).collect(),
            parts: self.alone.map(Decimal::whole).map(FigureValue::Number).into_iter().collect(),
            weight: if self.is_counted && scale >= 6 { FigureWeight::Demanded } else { FigureWeight::Offered },
            scale,
        }
    }
}

fn is_scale(part: Spoken) -> bool {
    matches!(part, Spoken::Scale(_) | Spoken::TwoScale(_) | Spoken::EitherScale(_))
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    /// The first reading of every number in words.
    fn numbers(text: &str) -> Vec<String> {
        let tokens = tokens(text);
        let (mut at, mut found) = (0, Vec::new());
        while at < tokens.len() {
            match read(&tokens, at) {
                Some(figure) => {
                    at = figure.tokens.end;
                    found.push(text[figure.range.clone()].to_owned() + " = " + &plain(&figure.readings[0]));
                }
                None => at += 1,
            }
        }
        found
    }

    fn plain(value: &FigureValue) -> String {
        match value {
            FigureValue::Number(number) => {
                (0..=20).find_map(|places| Some((number.scaled(places).as_whole()?, places))).map_or_else(
                    || format!("{number:?}"),
                    |(digits, places)| (f64::from(digits) / 10_f64.powi(places)).to_string(),
                )
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn arabic_numbers_are_heard_to_their_end() {
        assert_eq!(
            numbers("أحد عشر خطًا و خمس عشرة جهة وأربع وثلاثون جهة"),
            ["أحد عشر = 11", "خمس عشرة = 15", "وأربع وثلاثون = 34"]
        );
        assert_eq!(numbers("ثلاثمئة وخمسون مليونًا ومئتا ألف"), ["ثلاثمئة وخمسون مليونًا ومئتا ألف = 350200000"]);
        assert_eq!(
            numbers("مليونان، مليون ونصف المليون، نصف مليون، ثلاثة ملايين ونصف"),
            ["مليونان = 2000000", "مليون ونصف المليون = 1500000", "نصف مليون = 500000", "ثلاثة ملايين ونصف = 3500000"]
        );
        assert_eq!(
            numbers("المحطات الثماني والأربعين في القرن الحادي والعشرين"),
            ["الثماني والأربعين = 48", "القرن = 100", "الحادي والعشرين = 21"]
        );
        assert_eq!(numbers("من ثلاثة إلى أربعة وخمسة"), ["ثلاثة = 3", "أربعة = 4", "وخمسة = 5"]);
        assert_eq!(numbers("ثلاث مئة ألف"), ["ثلاث مئة ألف = 300000"]);
    }

    #[test]
    fn english_numbers_are_heard_to_their_end() {
        assert_eq!(
            numbers("thirty-four bodies, three hundred and fifty million, the twenty-first"),
            ["thirty-four = 34", "three hundred and fifty million = 350000000", "twenty-first = 21"]
        );
        assert_eq!(
            numbers("half a million; a quarter of a million; two and a half million; a million and a half"),
            [
                "half a million = 500000",
                "quarter of a million = 250000",
                "two and a half million = 2500000",
                "million and a half = 1500000"
            ]
        );
        assert_eq!(
            numbers("four halls and five racks, three and four"),
            ["four = 4", "five = 5", "three = 3", "four = 4"]
        );
    }

    #[test]
    fn a_million_alone_asks_for_nothing_and_three_millions_do() {
        let weight = |text: &str| read(&tokens(text), 0).unwrap().weight;
        assert_eq!(weight("مليون زائر"), FigureWeight::Offered);
        assert_eq!(weight("three million"), FigureWeight::Demanded);
        assert_eq!(weight("ثلاثة آلاف"), FigureWeight::Offered);
    }
}
