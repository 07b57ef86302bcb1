//! Texts get their addresses.

use std::fmt::Write;

use super::targets::{Target, Targets};
use crate::model::{Address, BaseUrl, Body, Destination, Language, Link, Markup, Piece};
use crate::source::percent;

/// How the links of a text are written, for readers of one language.
#[derive(Clone, Copy)]
pub struct Links<'a> {
    pub targets: &'a Targets<'a>,
    pub language: Language,
    pub base: &'a BaseUrl,
    pub form: Form,
}

/// How addresses are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// From the root of the host, for pages.
    Rooted,
    /// With scheme and host, for feeds.
    Absolute,
}

impl Links<'_> {
    /// The HTML of a markup of `body`.
    pub fn fill(&self, markup: &Markup, body: &Body) -> String {
        let length = markup.0.iter().map(|piece| if let Piece::Html(html) = piece { html.len() } else { 80 }).sum();
        let mut html = String::with_capacity(length);
        for piece in &markup.0 {
            match piece {
                Piece::Html(piece) => self.piece(&mut html, piece),
                Piece::Link(number) => {
                    if let Some(link) = body.links.get(*number as usize) {
                        escape_into(&mut html, &self.href(*number as usize, link));
                    }
                }
                Piece::Picture(number) => {
                    if let Some(picture) = self.targets.picture(*number as usize) {
                        self.picture(&mut html, picture);
                    }
                }
            }
        }
        html
    }

    /// HTML as it is; but away from its page a reference to a footnote must name the page.
    fn piece(&self, html: &mut String, piece: &str) {
        match self.page() {
            Some(page) => html.push_str(&piece.replace("href=\"#", &format!("href=\"{page}#"))),
            None => html.push_str(piece),
        }
    }

    /// The page that a fragment belongs to, where the text is read away from it.
    fn page(&self) -> Option<String> {
        self.targets.page.as_ref().filter(|_| self.form == Form::Absolute).map(|address| self.write(address))
    }

    fn picture(&self, html: &mut String, picture: &Target) {
        let _ = write!(html, " src=\"");
        escape_into(html, &self.write(&picture.address));
        html.push('"');
        if let Some((width, height)) = picture.size {
            let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
        }
    }

    /// The address of a link. What the desk would have refused leads nowhere.
    fn href(&self, number: usize, link: &Link) -> String {
        let target = || self.targets.link(number).map(|address| self.write(address)).unwrap_or_default();
        match &link.to {
            Destination::Release(_, Some(id)) | Destination::Page(_, Some(id)) => {
                format!("{}#{}", target(), percent::typed(id))
            }
            Destination::Site(typed) => {
                let rest = typed.find(['?', '#']).unwrap_or(typed.len());
                target() + &percent::typed(&typed[rest..])
            }
            Destination::Fragment(id) => format!("{}#{}", self.page().unwrap_or_default(), percent::typed(id)),
            Destination::Outer(url) => percent::typed(url),
            _ => target(),
        }
    }

    fn write(&self, address: &Address) -> String {
        match self.form {
            Form::Rooted => address.url(self.base),
            Form::Absolute => address.absolute(self.base),
        }
    }
}

/// Escapes a text for an attribute in double quotes.
pub fn escape_into(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
