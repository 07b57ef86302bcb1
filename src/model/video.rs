//! The video of a release.

use serde::{Deserialize, Serialize};

use super::PerLanguage;

/// `video`: a file beside the release, or an address elsewhere to which its poster leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Video {
    /// Its name in the folder of the release.
    pub file: Option<String>,
    /// Where it is shown elsewhere.
    pub address: Option<String>,
    /// The picture that stands for it until it is played.
    pub poster: Option<String>,
    /// WebVTT files of each language.
    pub captions: PerLanguage<Option<String>>,
    /// Files with all that is said in it, in each language.
    pub transcript: PerLanguage<Option<String>>,
}

impl Video {
    /// Names of all its files.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files_but_poster().chain(self.poster.as_deref())
    }

    /// Names of those that are published as they are.
    pub fn files_but_poster(&self) -> impl Iterator<Item = &str> {
        let captions = self.captions.present().map(|(_, file)| file);
        let transcript = self.transcript.present().map(|(_, file)| file);
        self.file.iter().chain(captions).chain(transcript).map(String::as_str)
    }
}
