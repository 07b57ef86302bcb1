//! HTML being written, with the places where something is filled in later.

/// HTML and its cuts, in order. One for the text itself, and one for each footnote.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub html: String,
    pub cuts: Vec<Cut>,
}

/// A place in a sheet's HTML, and what goes there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub at: usize,
    pub what: Filling,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Filling {
    /// The address of a link.
    Link(u32),
    /// The address of a picture.
    Picture(u32),
    /// A reference to the footnote with this label, whose number is not known before the end.
    Note(u32),
}

/// How far a sheet was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub html: usize,
    pub cuts: usize,
}

impl Sheet {
    pub fn with_capacity(capacity: usize) -> Self {
        Self { html: String::with_capacity(capacity), cuts: Vec::new() }
    }

    pub fn mark(&self) -> Mark {
        Mark { html: self.html.len(), cuts: self.cuts.len() }
    }

    /// Takes back all that was written after `mark`.
    pub fn back_to(&mut self, mark: Mark) {
        self.html.truncate(mark.html);
        self.cuts.truncate(mark.cuts);
    }

    pub fn cut(&mut self, what: Filling) {
        self.cuts.push(Cut { at: self.html.len(), what });
    }

    /// Writes `text` at `mark`, before what was written since.
    pub fn insert(&mut self, mark: Mark, text: &str) {
        self.html.insert_str(mark.html, text);
        for cut in &mut self.cuts[mark.cuts..] {
            cut.at += text.len();
        }
    }

    /// Begins a new line unless one has just begun.
    pub fn fresh_line(&mut self) {
        if self.html.as_bytes().last().is_some_and(|byte| *byte != b'\n') {
            self.html.push('\n');
        }
    }
}

/// Writes `text` so that it is text in HTML, also between double quotation marks.
pub(super) fn escape_into(html: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        html.push_str(&text[from..at]);
        html.push_str(entity);
        from = at + 1;
    }
    html.push_str(&text[from..]);
}
