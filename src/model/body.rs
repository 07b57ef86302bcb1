//! The text of a release, read from Markdown, ready to be set.
//!
//! Its HTML is final but for addresses, which depend on what is public and where the site lives:
//! they are pieces of their own, filled in when a page is made.

use super::PairPath;
use super::text::Text;
use crate::source::Span;

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    pub text: Text,
    pub blocks: Vec<Block>,
    /// Every link, in order; pieces refer to them by index.
    pub links: Vec<Link>,
    /// Every picture in the text, in order; pieces refer to them by index.
    pub pictures: Vec<Picture>,
    /// The first paragraph as plain text, for a summary; empty where a release says in its front matter what it is about.
    pub opening: String,
}

impl Body {
    /// Files that it shows or links to.
    pub fn cited(&self) -> impl Iterator<Item = (&str, Span)> {
        let links = self.links.iter().filter_map(|link| match &link.to {
            Destination::File(file) => Some((file.as_str(), link.span)),
            _ => None,
        });
        links.chain(self.pictures.iter().map(|picture| (picture.file.as_str(), picture.span)))
    }
}

/// One part of a text, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Prose(Markup),
    Quote(Quote),
    /// The footnotes, last.
    Notes(Vec<Footnote>),
}

/// HTML with places for addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup(pub Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Safe HTML.
    Html(Box<str>),
    /// The address of `links[n]`, inside an `href` attribute.
    Link(u32),
    /// The address of `pictures[n]`, then its `width` and `height`: ` src="…" width="…" height="…"`.
    Picture(u32),
}

/// Exact words with a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// `quote-1`, counted from the top of the text.
    pub id: String,
    pub words: Markup,
    /// The words as plain text, for copying.
    pub plain: String,
    pub speaker: Speaker,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// `— @id`: name and office come from the registry.
    Person(String),
    /// `— anything else`, as typed: plain text.
    Named(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Counted from 1 in the order of first reference.
    pub number: u32,
    pub words: Markup,
    /// How often it is referred to. The n-th reference (from 1) has the id `note-ref-NUMBER-n`, the note `note-NUMBER`.
    pub references: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub to: Destination,
    /// What is shown when a reader rests on it.
    pub title: Option<Box<str>>,
    pub span: Span,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// `/releases/2023/11/slug/`, or `../slug/` beside this release's folder; with the fragment after `#`, if any.
    Release(PairPath, Option<String>),
    /// `/pages/about/`.
    Page(String, Option<String>),
    Topic(String),
    Person(String),
    Organisation(String),
    /// A file in the same folder.
    File(String),
    /// A path on this site that is none of these, as typed: `/assets/guide.pdf`, `/ar/feed.atom`.
    Site(String),
    /// `#heading` on the same page.
    Fragment(String),
    /// Another host, `mailto:` or `tel:`, as typed.
    Outer(String),
    /// A scheme that is not allowed (`javascript:`), or an address that makes no sense.
    Refused(String),
}

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// A file in the same folder, as typed.
    pub file: String,
    /// Plain text; empty for a picture that only decorates.
    pub alt: String,
    /// Plain text; empty where there is none.
    pub caption: Box<str>,
    pub span: Span,
}
