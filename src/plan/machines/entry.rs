//! What a feed says, before it is written in one format or another.

use crate::plan::view::ImageView;

/// A feed in plain values, everything absolute.
pub struct FeedView {
    pub title: String,
    pub description: Option<String>,
    pub language: &'static str,
    pub id: String,
    /// The feed's own address.
    pub this: String,
    /// The page that it follows.
    pub home: String,
    /// Language and address of the same feed in the other language, where there is one.
    pub counterpart: Option<(&'static str, String)>,
    pub icon: String,
    pub publisher: Option<String>,
    /// RFC 3339; absent for an empty feed.
    pub updated: Option<jiff::Timestamp>,
    pub entries: Vec<EntryView>,
}

pub struct EntryView {
    /// It stays when site or folder move (RFC 4287, section 4.2.6).
    pub id: String,
    pub title: String,
    pub url: String,
    pub summary: String,
    /// The same, and the whole text, each in an element that says its language and direction: readers show entries in pages of
    /// their own.
    pub summary_html: String,
    pub html: String,
    pub published: jiff::Timestamp,
    pub updated: jiff::Timestamp,
    pub authors: Vec<String>,
    pub topics: Vec<String>,
    /// Language and address of the counterpart.
    pub counterpart: Option<(&'static str, String)>,
    /// The lead picture, with what it shows.
    pub image: Option<(ImageView, EnclosureView)>,
    pub attachments: Vec<EnclosureView>,
}

/// A file that comes with an entry.
pub struct EnclosureView {
    pub url: String,
    /// Its media type.
    pub kind: String,
    /// In bytes, as it is published.
    pub size: u64,
}

impl EntryView {
    /// The lead picture, then what is attached.
    pub fn enclosures(&self) -> impl Iterator<Item = &EnclosureView> {
        self.image.iter().map(|(_, file)| file).chain(&self.attachments)
    }
}
