//! Lines and columns of a text, found without reading it from the top each time.

/// A checkpoint stands at the first character at or after every so many bytes.
const STEP: usize = 1024;

/// Where lines begin, and how many characters stand before each checkpoint on its line: a place is found in a bounded
/// number of steps, however long the text or its lines are.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    /// Byte offsets, in order; the first is 0.
    starts: Vec<u32>,
    /// By `offset / STEP`: a byte offset on a border of characters, and the characters between the start of its line
    /// and it.
    checkpoints: Vec<(u32, u32)>,
}

impl Lines {
    pub fn of(text: &str) -> Self {
        let mut starts = vec![0];
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let mut column = 0;
        for (at, c) in text.char_indices() {
            if at / STEP >= checkpoints.len() {
                checkpoints.push((small(at), column));
            }
            column += 1;
            if c == '\n' {
                starts.push(small(at + 1));
                column = 0;
            }
        }
        Self { starts, checkpoints }
    }

    /// The line on which a byte stands, counted from 0, and where that line begins.
    pub fn line(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start as usize <= offset).saturating_sub(1);
        (line, self.starts.get(line).map_or(0, |start| *start as usize))
    }

    /// Characters between the start of the line and a byte on it, which stands on a border of characters.
    pub fn column(&self, text: &str, offset: usize) -> usize {
        let (_, line_start) = self.line(offset);
        let known = self.checkpoints[..self.checkpoints.len().min(offset / STEP + 1)].last().copied();
        let (from, before) = known
            .map(|(at, column)| (at as usize, column as usize))
            .filter(|(at, _)| (line_start..=offset).contains(at))
            .unwrap_or((line_start, 0));
        before + text.get(from..offset).map_or(0, |part| part.chars().count())
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_a_long_text_is_found_as_if_it_were_counted() {
        let text = format!("{}\n\nثان\n{}🙂x", "وزارة a ".repeat(700), "ب".repeat(1500));
        let lines = Lines::of(&text);
        let (mut line, mut start, mut column) = (0, 0, 0);
        for (at, c) in text.char_indices() {
            assert_eq!((lines.line(at), lines.column(&text, at)), ((line, start), column), "at {at}");
            column += 1;
            if c == '\n' {
                (line, start, column) = (line + 1, at + 1, 0);
            }
        }
        assert_eq!(lines.column(&text, text.len()), column);
    }
}
