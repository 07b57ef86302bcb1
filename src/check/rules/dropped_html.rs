//! # dropped-html
//!
//! *What it finds:* elements of HTML that are not published although `raw_html` of `site.toml` is on: films and frames, forms,
//! scripts, links and pictures, and whatever else could act, load or pass for the page's own.
//! *Why it matters:* the page is published without them, and looks as if nothing had been there. A film that was announced is missing.
//! *Example:* `<video src="opening.mp4"></video>`; `<iframe src="https://example.gov/map"></iframe>`.
//! *Left alone:* elements that are published, such as `<sub>` and `<details>`; comments; sites that show HTML as it is typed.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::Diagnostic;
use crate::model::text::Node;
use crate::model::{Level, RawHtml};
use crate::source::Span;
use crate::text::raw::{Cleaner, Tag};

pub const RULE: Rule =
    Rule { name: "dropped-html", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let body = text.body();
    let pieces = &body.text.rare().pieces;
    if desk.site.settings.raw_html != RawHtml::Sanitised || pieces.is_empty() {
        return;
    }
    let cleaner = Cleaner::default();
    for node in &body.text.nodes {
        let (Node::Html(number) | Node::HtmlBlock(number)) = node else { continue };
        let Some(piece) = pieces.get(*number as usize) else { continue };
        let taken = match node {
            Node::HtmlBlock(_) => cleaner.block(&piece.text).map(|cleaned| cleaned.taken).unwrap_or_default(),
            _ => match cleaner.tag(&piece.text) {
                Tag::Nothing(name) => name.map(|name| (0, name)).into_iter().collect(),
                _ => Vec::new(),
            },
        };
        // Within a quotation, other marks stand between the lines.
        let is_as_typed = text.file.slice(piece.span) == &*piece.text;
        for (at, name) in taken {
            let start = piece.span.start as usize + if is_as_typed { at } else { 0 };
            let span = Span::new(start, start + 1 + if is_as_typed { name.len() } else { 0 });
            let message = format!("This element of HTML is not published: `<{name}>`.");
            notes.push(RULE.finding(text.file, span, message, remedy(&name)));
        }
    }
}

/// What to write in its place.
fn remedy(name: &str) -> &'static str {
    match name {
        "a" => "Write a link as `[words](https://example.gov/)`.",
        "img" | "picture" | "svg" => {
            "Put the picture into the folder of the release, and write `![what it shows](photo.jpg)`."
        }
        "video" | "audio" | "iframe" | "embed" | "object" | "source" | "track" => {
            "Write a link to it: `[words](https://example.gov/)`; or attach the file to the release."
        }
        "form" | "input" | "button" | "select" | "textarea" => "Write a link to the page on which readers fill it in.",
        "script" | "style" | "link" | "meta" => "Take it out: nothing of it can be shown.",
        _ => "Take it out; the words within it stay.",
    }
}
