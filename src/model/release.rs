//! One announcement in one language.

use serde::{Deserialize, Serialize};

use super::{Body, Language, PairPath};
use crate::source::{Fingerprint, Printed, SourceFile, Spanned};

/// What one file says in the words of its language. The facts that were typed in it are the pair's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Release {
    /// The folder of its pair.
    pub path: PairPath,
    /// In which it is written.
    pub language: Language,
    /// Where it was typed.
    #[serde(skip)]
    pub file: SourceFile,
    /// Empty where it is missing, which is an error.
    pub title: Spanned<String>,
    /// What a reader in a hurry has to know.
    pub highlights: Vec<Spanned<String>>,
    /// Where it is dated from.
    pub place: Option<Spanned<String>>,
    /// For lists and machines; `None` where the text's first sentences do.
    pub summary: Option<Spanned<String>>,
    /// What the lead picture shows.
    pub image_alt: Option<Spanned<String>>,
    /// What stands below it.
    pub image_caption: Option<Spanned<String>>,
    /// A date was typed that cannot be read, which was told.
    pub date_is_unreadable: bool,
    /// Its front matter could not be read, which was told: nothing is known of what it says.
    pub is_unread: bool,
    /// It may hold the whole address of a release of this site, as a link or in plain words.
    pub names_releases: bool,
    /// Of the words of the text as readers have them, where the site has a search.
    pub words: Option<Fingerprint>,
    /// The text.
    pub body: Body,
    /// The opening of its text, where neither summary nor highlights say what it is about.
    pub opening: Box<str>,
}

impl Release {
    /// What it is about, in a line or two: its summary, else its first highlight, else its opening.
    pub fn description(&self) -> &str {
        let typed = self.summary.as_ref().or(self.highlights.first());
        typed.map_or(&self.opening, |typed| typed.value.as_str())
    }
}

impl Printed for Release {
    fn fingerprint(&self) -> Fingerprint {
        self.file.fingerprint
    }
}
