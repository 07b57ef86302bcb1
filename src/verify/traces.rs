//! What no published picture, sound or film may tell: where and with what it was taken, whose it is, what was remarked. Whatever
//! would still be taken out of a file should not stand in it.

use crate::diagnostics::{Diagnostic, form, message, name};
use crate::outgoing::{self, traces};
use crate::source::{HEAD, Kind};

/// What a published file tells.
pub fn find(file: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let own = file.rsplit('/').next().unwrap_or(file);
    if !outgoing::concerns(own, Kind::of(&bytes[..bytes.len().min(HEAD)])) {
        return None;
    }
    let what = match outgoing::clean(own, bytes) {
        Ok(cleaned) if *cleaned.bytes == *bytes => return None,
        Ok(_) => told(traces::of(bytes)),
        Err(_) => "unknown",
    };
    let note = Diagnostic::stops("leaked-traces", message!("leaked-traces", file = name(file), what = form(what)));
    Some(note.at_place(super::findings::place(file, "")))
}

/// A form of the message.
fn told(traces: outgoing::Traces) -> &'static str {
    match traces {
        outgoing::Traces { place: true, .. } => "place",
        outgoing::Traces { maker: true, .. } => "maker",
        _ => "more",
    }
}
