//! What no published picture, sound or film may tell: where and with what it was taken, whose it is, what was remarked. Whatever
//! would still be taken out of a file should not stand in it.

use crate::diagnostics::{Diagnostic, form, message, name};
use crate::model::Route;
use crate::outgoing::{self, traces};
use crate::parse::archive::Archive;
use crate::source::{HEAD, Kind};

/// What a published file tells, or a file in a media kit: bayan packs what goes out, so nothing else should be in one.
pub fn find(file: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let told = |part: &str, what: &'static str| {
        let note = Diagnostic::stops("leaked-traces", message!("leaked-traces", file = name(part), what = form(what)));
        note.at_place(super::findings::place(file, ""))
    };
    if let Some(Route::MediaKit(_)) = Route::parse(file) {
        return in_kit(bytes).map(|(part, what)| told(&format!("{file}/{part}"), what));
    }
    what(file, bytes).map(|what| told(file, what))
}

/// The most bytes that are unpacked of a kit.
const MOST: u64 = 256 * 1024 * 1024;

/// The first file of a kit that tells something, and what. Where it cannot be unpacked is told elsewhere.
fn in_kit(bytes: &[u8]) -> Option<(String, &'static str)> {
    let mut kit = Archive::open(bytes, MOST).ok()?;
    let parts = kit.parts().ok()?;
    parts.into_iter().find_map(|part| {
        let bytes = kit.bytes(&part, MOST).ok()??;
        let what = what(&part, &bytes)?;
        Some((part, what))
    })
}

/// What a file of this name tells, as a form of the message.
fn what(file: &str, bytes: &[u8]) -> Option<&'static str> {
    let own = file.rsplit('/').next().unwrap_or(file);
    if !outgoing::concerns(own, Kind::of(&bytes[..bytes.len().min(HEAD)])) {
        return None;
    }
    match outgoing::clean(own, bytes) {
        Ok(cleaned) if *cleaned.bytes == *bytes => None,
        Ok(_) => Some(told(traces::of(bytes))),
        Err(_) => Some("unknown"),
    }
}

/// A form of the message.
fn told(traces: outgoing::Traces) -> &'static str {
    match traces {
        outgoing::Traces { place: true, .. } => "place",
        outgoing::Traces { maker: true, .. } => "maker",
        _ => "more",
    }
}
