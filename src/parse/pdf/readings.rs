//! Letters that stand on a page become lines of text, in every order in which they may be meant.
//!
//! A page says where each letter stands and not in which order it is read. Arabic is written down from left to right by most
//! programs, by some in the order in which it is read, and by some with runs that stand anywhere; so each order is a reading.

use super::glyphs::Glyph;

/// A gap of so much of the height of a letter parts two words.
const GAP: f32 = 0.18;
/// Letters whose lines differ by less of their height stand on one line.
const LINE: f32 = 0.35;

/// A letter of a line, or the space before the next.
type GlyphLine<'g> = Vec<&'g str>;

/// Every reading that differs from those before it.
pub fn readings(glyphs: &[Glyph]) -> Vec<String> {
    let typed = lines(glyphs.iter());
    let mut placed: Vec<&Glyph> = glyphs.iter().collect();
    placed.sort_by(|a, b| b.line.total_cmp(&a.line));
    // Letters of one line differ a little in height: raised digits, marks.
    let mut rest = &mut placed[..];
    while let Some(first) = rest.first() {
        let (top, size) = (first.line, first.size);
        let end = rest.iter().position(|glyph| top - glyph.line > LINE * size).unwrap_or(rest.len());
        let (line, after) = rest.split_at_mut(end);
        line.sort_by(|a, b| a.from.total_cmp(&b.from));
        rest = after;
    }
    let placed = lines(placed.into_iter());
    let mut all: Vec<String> = Vec::new();
    for lines in [&typed, &placed] {
        for order in [forward, backward, backward_by_letter] {
            let text = lines.iter().map(order).collect::<Vec<_>>().join("\n");
            if !all.contains(&text) {
                all.push(text);
            }
        }
    }
    all
}

/// Cuts letters in a row into lines, with a space wherever there is a gap.
fn lines<'g>(glyphs: impl Iterator<Item = &'g Glyph>) -> Vec<GlyphLine<'g>> {
    let mut lines: Vec<GlyphLine<'g>> = vec![GlyphLine::new()];
    let mut last: Option<&Glyph> = None;
    for glyph in glyphs {
        if let Some(last) = last {
            let size = last.size.max(glyph.size);
            let (gap, back) = (glyph.from - last.to, last.from - glyph.to);
            if (glyph.line - last.line).abs() > LINE * size {
                lines.push(GlyphLine::new());
            } else if gap > GAP * size || back > -GAP * size && (back > GAP * size || gap < -size) {
                lines.last_mut().into_iter().for_each(|line| line.push(" "));
            }
        }
        lines.last_mut().into_iter().for_each(|line| line.push(&glyph.letters));
        last = Some(glyph);
    }
    lines
}

fn forward(line: &GlyphLine<'_>) -> String {
    line.concat()
}

/// The other way round where the line is Arabic; words and numbers that run from left to right keep their order.
fn backward(line: &GlyphLine<'_>) -> String {
    turned(line.iter().map(|letters| (*letters).to_owned()).collect())
}

/// The same, for programs that wrote letters which are drawn as one the other way round, too.
fn backward_by_letter(line: &GlyphLine<'_>) -> String {
    turned(line.concat().chars().map(String::from).collect())
}

fn turned(letters: Vec<String>) -> String {
    let is_arabic = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    let is_digit = |c: char| matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}');
    if !letters.iter().any(|one| one.chars().any(|c| is_arabic(c) && !is_digit(c))) {
        return letters.concat();
    }
    let runs_right = |one: &String| one.chars().any(|c| is_digit(c) || c.is_alphanumeric() && !is_arabic(c));
    let mut out = String::new();
    let mut end = letters.len();
    while end > 0 {
        // A run from left to right holds the spaces and signs within it.
        let letter = |one: &String| one.chars().any(|c| is_arabic(c) && !is_digit(c));
        let run = letters[..end].iter().rev().take_while(|one| !letter(one)).enumerate();
        let length = if runs_right(&letters[end - 1]) {
            run.filter(|(_, one)| runs_right(one)).last().map_or(1, |(at, _)| at + 1)
        } else {
            1
        };
        out.push_str(&letters[end - length..end].concat());
        end -= length;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(words: &[(&str, f32, f32)]) -> Vec<Glyph> {
        let letters = words.iter().flat_map(|(word, from, line)| {
            word.chars().enumerate().map(move |(at, c)| Glyph {
                letters: c.to_string(),
                from: from + at as f32 * 5.0,
                to: from + at as f32 * 5.0 + 5.0,
                line: *line,
                size: 10.0,
            })
        });
        letters.collect()
    }

    #[test]
    fn gaps_part_words_and_kerning_does_not() {
        assert_eq!(readings(&page(&[("Se", 0.0, 9.0), ("ven", 11.0, 9.0), ("ships", 30.0, 9.5)]))[0], "Seven ships");
        assert_eq!(readings(&page(&[("one", 0.0, 90.0), ("two", 0.0, 70.0)]))[0], "one\ntwo");
        assert!(readings(&page(&[("two", 20.0, 9.0), ("one", 0.0, 9.0)])).contains(&"one two".to_owned()));
    }

    #[test]
    fn arabic_is_read_however_it_was_written_down() {
        for written in
            [page(&[("ةردابم", 40.0, 9.0), ("ةريبك", 0.0, 9.0)]), page(&[("ةريبك", 0.0, 9.0), ("ةردابم", 40.0, 9.0)])]
        {
            assert!(readings(&written).contains(&"مبادرة كبيرة".to_owned()), "{:?}", readings(&written));
        }
        let mixed = page(&[("2026 ماع Blue Halcyon ةردابم", 0.0, 9.0)]);
        assert!(readings(&mixed).contains(&"مبادرة Blue Halcyon عام 2026".to_owned()), "{:?}", readings(&mixed));
        assert_eq!(readings(&page(&[("مبادرة", 0.0, 9.0)]))[0], "مبادرة");
    }
}
