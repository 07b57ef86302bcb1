//! What differs at a target from what its manifest says.

/// Files by what is strange about them, in order of their names.
#[derive(Debug, Default)]
pub struct Audit {
    /// No deploy put them there.
    pub strange: Vec<String>,
    /// They are not there.
    pub missing: Vec<String>,
    /// They are not as they were put there.
    pub altered: Vec<String>,
    /// So many files are there.
    pub files: usize,
}
