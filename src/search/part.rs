//! What is asked, and what is found there.

/// A part of an index, with all of its shards.
pub struct IndexPart<'p> {
    /// Of its documents.
    pub year: i16,
    /// The number of its first document within the year.
    pub first: u32,
    /// How many it has.
    pub documents: u32,
    /// Its shards, by number.
    pub shards: Vec<&'p [u8]>,
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
