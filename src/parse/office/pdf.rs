//! What a PDF brings along: comments on its pages, files within it, names.

use super::inside::{Inside, Thing};
use crate::diagnostics::{Message, message};
use crate::parse::pdf::{Pdf, Refusal};
use crate::parse::xml::{self, XmlPiece};

/// `look` looks into a file within it.
pub fn look(bytes: &[u8], look: impl Fn(&[u8]) -> Option<Inside>) -> Inside {
    let mut inside = Inside::default();
    match Pdf::open(bytes) {
        Ok(pdf) => read(&pdf, &mut inside, look),
        Err(refusal) => inside.unread_pdf = Some(why(refusal)),
    }
    inside
}

fn read(pdf: &Pdf, inside: &mut Inside, look: impl Fn(&[u8]) -> Option<Inside>) {
    for remark in pdf.annotations() {
        inside.add(Thing::Remark, usize::from(!remark.words.is_empty()));
        inside.name(&remark.by);
    }
    for file in pdf.embedded() {
        inside.add(Thing::Embedded, 1);
        if let Some(inner) = look(&file.bytes) {
            inside.take_in(&file.name, inner);
        }
    }
    pdf.author().iter().for_each(|author| inside.name(author));
    for description in pdf.descriptions() {
        creators(&description, inside);
    }
    inside.unread_pdf = inside.unread_pdf.take().or_else(|| pdf.gaps().first().map(|gap| why(*gap)));
}

/// Those whom a description names as its makers (`dc:creator`). One that is broken names nobody.
fn creators(description: &[u8], inside: &mut Inside) {
    let Ok(text) = xml::decode(description) else { return };
    let mut depth = 0_usize;
    let _ = xml::read(&text, |piece| match piece {
        XmlPiece::Open(element) if depth > 0 || element.name == "creator" && element.space.contains("dc/elements") => {
            depth += 1;
        }
        XmlPiece::Close(_) => depth = depth.saturating_sub(1),
        XmlPiece::Text(name) if depth > 0 => inside.name(&name),
        _ => {}
    });
}

/// As the end of a sentence.
fn why(refusal: Refusal) -> Message {
    match refusal {
        Refusal::Locked => message!("inside-locked"),
        Refusal::Damaged => message!("inside-damaged"),
        Refusal::TooLarge => message!("inside-too-large"),
        Refusal::Part | Refusal::Letters => message!("inside-part-unusual"),
    }
}
