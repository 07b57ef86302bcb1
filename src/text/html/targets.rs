//! Where a text leads from the page on which it is read.

/// By number, as the text counts them.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Targets {
    /// The address of each link. Those that are fragments are not asked for.
    pub links: Vec<String>,
    pub pictures: Vec<PictureTarget>,
    /// Who speaks in each saying, in one line.
    pub speakers: Vec<String>,
    /// The page to which fragments belong, where the text is read away from it.
    pub page: String,
}

/// A picture as it is published.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct PictureTarget {
    /// Empty where there is none.
    pub address: String,
    pub dimensions: Option<(u32, u32)>,
}
