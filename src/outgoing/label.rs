//! Whose a picture is: what a file may say of itself.

/// Each of one line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PictureLabel {
    /// The agency or office that gives it.
    pub credit: Option<String>,
    /// Who took it.
    pub creator: Option<String>,
    /// Who holds the rights.
    pub rights: Option<String>,
}
