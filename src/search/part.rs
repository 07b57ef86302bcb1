//! What is asked, and what is found there.

/// A part of an index, with all of its shards.
pub struct IndexPart<'p> {
    /// Whose documents it has, the oldest year first.
    pub years: Vec<PartYear>,
    /// Its shards, by number.
    pub shards: Vec<&'p [u8]>,
}

/// Documents of one year, as a part has them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PartYear {
    /// Which year.
    pub year: i16,
    /// The number of the first of them within the year.
    pub first: u32,
    /// How many they are.
    pub documents: u32,
}

impl IndexPart<'_> {
    /// How many documents it has.
    pub fn documents(&self) -> u32 {
        self.years.iter().map(|year| year.documents).sum()
    }

    /// The year of a document, and its number within that.
    pub fn place(&self, document: u32) -> Option<(i16, u32)> {
        let mut before = 0;
        self.years.iter().find_map(|year| {
            let own = document - before;
            before += year.documents;
            (own < year.documents).then_some((year.year, year.first + own))
        })
    }
}

/// A word of the question, as a document has it.
#[derive(Clone, PartialEq, Debug)]
pub struct FoundWord {
    /// What it adds to the score.
    pub weight: f64,
    /// The stem by which it was found.
    pub stem: Box<str>,
    /// Whose stem that is.
    pub nearness: Nearness,
}

/// By whose stem a word was found; the nearer one comes last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Nearness {
    /// That of a word like it.
    Neighbour,
    /// Its own, perhaps without a particle.
    Own,
}
