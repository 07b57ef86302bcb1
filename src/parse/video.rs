//! `video` in front matter.

use super::config::{Fields, Node, Reading, Value};
use super::keys::front_matter::VIDEO;
use super::web_address;
use crate::diagnostics::{code, message, typed};
use crate::model::{PerLanguage, Video};
use crate::source::{Spanned, composed};

pub fn video(reading: &mut Reading<'_>, node: &Node) -> Option<Spanned<Video>> {
    let mut fields = reading.fields(node, &VIDEO)?;
    let file = text(reading, &mut fields, "file");
    let address = fields.text("address", reading);
    let poster = text(reading, &mut fields, "poster");
    let captions = fields.get("captions").and_then(|node| reading.either(node, "captions")).unwrap_or_default();
    let transcript = fields.get("transcript").map(|node| in_either(reading, node)).unwrap_or_default();
    fields.finish(reading);
    if let Some(address) = address.as_ref().filter(|address| !web_address::is_whole(&address.value)) {
        reading.stops("bad-url", address.span, message!("video-address", address = typed(&address.value)));
        return None;
    }
    match (&file, &address) {
        (None, None) => {
            let (one, other) = (code("file"), code("address"));
            reading.stops("missing-key", node.span, message!("video-without-file", one = one, other = other));
            return None;
        }
        (Some(_), Some(address)) => reading.stops("video", address.span, message!("video-twice")),
        _ => {}
    }
    let named = |names: PerLanguage<Option<String>>| PerLanguage { ar: names.ar.map(name), en: names.en.map(name) };
    let (captions, transcript) = (named(captions), named(transcript));
    let video = Video { file, address: address.map(|address| address.value), poster, captions, transcript };
    Some(Spanned::new(video, node.span))
}

fn text(reading: &mut Reading<'_>, fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    fields.text(key, reading).map(|file| name(file.value))
}

/// One file for both languages, or one for each.
fn in_either(reading: &mut Reading<'_>, node: &Node) -> PerLanguage<Option<String>> {
    if !matches!(node.value, Value::Text(_)) {
        return reading.either(node, "transcript").unwrap_or_default();
    }
    let file = reading.text(node, "transcript").map(|file| file.value);
    PerLanguage { ar: file.clone(), en: file }
}

/// As names of files are kept.
fn name(typed: String) -> String {
    composed(&typed).into_owned()
}
