//! Tables.

use pulldown_cmark::Alignment;

/// The table being read.
#[derive(Debug)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    pub part: Part,
}

/// How far a table was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Head,
    /// Between the head and the first row.
    Headed,
    Body,
}

impl Table {
    pub fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, column: 0, part: Part::Head }
    }

    pub fn begin_row(&mut self) {
        self.column = 0;
    }

    /// The opening tag of the next cell. Left and right are read as start and end: an author who aligns figures
    /// away from the words means the far side, in either direction.
    pub fn cell(&mut self) -> [&'static str; 3] {
        let alignment = self.alignments.get(self.column);
        self.column += 1;
        let class = match alignment {
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-end\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        let name = match self.part {
            Part::Head => "<th scope=\"col\"",
            Part::Headed | Part::Body => "<td",
        };
        [name, class, ">"]
    }

    pub fn cell_end(&self) -> &'static str {
        match self.part {
            Part::Head => "</th>",
            Part::Headed | Part::Body => "</td>",
        }
    }
}
