//! A whole text as one piece of HTML: for feeds, standing pages and boilerplate.

use std::fmt::Write as _;

use super::writer::{Html, HtmlOptions};
use crate::locale::bidi;
use crate::model::Body;
use crate::model::text::Part;

pub fn whole(body: &Body, options: &HtmlOptions<'_>) -> String {
    let mut html = Html::new(body, options);
    let mut speakers = options.targets.speakers.iter();
    for part in body.text.parts() {
        match part {
            Part::Prose(range) => html.write(range),
            Part::Saying(saying) => {
                html.out.push_str("<blockquote>");
                html.write(saying.words.clone());
                html.out.push_str("<p>— ");
                let speaker = speakers.next().map(String::as_str).unwrap_or_default();
                bidi::isolate_into(&mut html.out, speaker, options.style.language, options.runs);
                html.out.push_str("</p></blockquote>");
            }
        }
    }
    let notes = &body.text.rare().notes;
    if !notes.is_empty() {
        html.out.push_str("<hr><ol>");
        for (number, note) in (1..).zip(notes) {
            // Writing to a string does not fail.
            let _ = write!(html.out, "<li id=\"{}note-{number}\">", options.id_prefix);
            html.write(body.text.inside(note.open as usize));
            html.out.push_str("</li>");
        }
        html.out.push_str("</ol>");
    }
    html.out
}
