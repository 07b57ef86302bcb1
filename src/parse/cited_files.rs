//! Files that a release names in its front matter: its pictures, and what readers may download.

use super::config::{Fields, Node, Reading, Value};
use super::keys::Called;
use super::keys::front_matter::{ATTACHMENT, GALLERY, IMAGE};
use crate::diagnostics::{message, typed};
use crate::model::{Attachment, Bilingual, GalleryPicture, PerLanguage, Photograph};
use crate::pictures::Focus;
use crate::source::{Spanned, composed};

/// The name of a file, as names of files are kept.
fn file_name(reading: &mut Reading<'_>, node: &Node, what: impl Into<Called>) -> Option<Spanned<String>> {
    reading.text(node, what).map(|name| Spanned::new(composed(&name.value).into_owned(), name.span))
}

/// The lead picture: a name, or a name with what is to be known of it. It stands where its name does.
pub fn lead(reading: &mut Reading<'_>, node: &Node) -> Option<Spanned<Photograph>> {
    if matches!(node.value, Value::Text(_)) {
        let file = file_name(reading, node, "image")?;
        let span = file.span;
        return Some(Spanned::new(plain(file), span));
    }
    let mut fields = reading.fields(node, &IMAGE)?;
    let photograph = photograph(reading, &mut fields);
    fields.finish(reading);
    photograph.map(|photograph| {
        let span = photograph.file.span;
        Spanned::new(photograph, span)
    })
}

/// A picture of the gallery.
pub fn of_gallery(reading: &mut Reading<'_>, node: &Node) -> Option<GalleryPicture> {
    if let Value::Text(_) = node.value {
        let file = file_name(reading, node, GALLERY.owner)?;
        return Some(GalleryPicture {
            photograph: plain(file),
            alt: PerLanguage::default(),
            caption: PerLanguage::default(),
        });
    }
    let mut fields = reading.fields(node, &GALLERY)?;
    let photograph = photograph(reading, &mut fields);
    let alt = words(reading, &mut fields, "alt");
    let caption = words(reading, &mut fields, "caption");
    fields.finish(reading);
    Some(GalleryPicture { photograph: photograph?, alt, caption })
}

pub fn attachment(reading: &mut Reading<'_>, node: &Node) -> Option<Attachment> {
    if let Value::Text(_) = node.value {
        return file_name(reading, node, ATTACHMENT.owner).map(|file| Attachment { file, title: None });
    }
    let mut fields = reading.fields(node, &ATTACHMENT)?;
    let file = fields.require("file", reading).and_then(|node| file_name(reading, node, "file"));
    let title = fields.bilingual("title", reading);
    fields.finish(reading);
    file.map(|file| Attachment { file, title })
}

fn plain(file: Spanned<String>) -> Photograph {
    Photograph { file, credit: None, focus: Focus::default() }
}

fn photograph(reading: &mut Reading<'_>, fields: &mut Fields<'_>) -> Option<Photograph> {
    let file = fields.require("file", reading).and_then(|node| file_name(reading, node, "file"));
    let credit = fields.get("credit").and_then(|node| credit(reading, node));
    let focus = fields.text("focus", reading).and_then(|text| {
        let focus = Focus::parse(&text.value);
        if focus.is_none() {
            reading.stops("bad-focus", text.span, message!("bad-focus", focus = typed(&text.value)));
        }
        focus
    });
    file.map(|file| Photograph { file, credit, focus: focus.unwrap_or_default() })
}

/// One name for both languages, or one for each.
fn credit(reading: &mut Reading<'_>, node: &Node) -> Option<Bilingual> {
    if !matches!(node.value, Value::Text(_)) {
        return reading.bilingual(node, "credit");
    }
    let text = reading.text(node, "credit")?.value;
    Some(Bilingual { ar: text.clone(), en: text })
}

/// Words in one language or both.
fn words(
    reading: &mut Reading<'_>,
    fields: &mut Fields<'_>,
    key: &'static str,
) -> PerLanguage<Option<Spanned<String>>> {
    fields.get(key).and_then(|node| reading.either_placed(node, key)).unwrap_or_default()
}
