//! # unsafe-file
//!
//! *What it finds:* a file that a release cites and that a browser would run as a part of this site, or a reader's machine as a
//! program: HTML and its kin, scripts, programs, an SVG that is more than a still picture; and a file whose name is turned around
//! by characters that cannot be seen.
//! *Why it matters:* whoever opens such a file from our address trusts it as they trust us. A script in it may do all that the
//! newsroom's own may.
//! *Example:* a diagram whose SVG holds `<script>`; a program whose name holds U+202E, so that it is shown as `annexexe.pdf`.
//! *How it can be set aside:* it cannot. A file that must be published as it is goes into `static/`, which is the web engineer's.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::document_traces::each;
use super::reference;
use super::rule::{Guard, Look, Rule};
use super::text::Folder;
use crate::diagnostics::{Diagnostic, Place, code_point};
use crate::model::path::turns;
use crate::model::{Level, Media};
use crate::parse::office::Weight;

pub const RULE: Rule = Rule {
    name: "unsafe-file",
    level: Level::Error,
    guard: Guard::Structure,
    looks: &[Look::Folder(find), Look::Folder(find_programs)],
};

/// What browsers open as documents that may act, then what systems run.
const RUN: [&str; 36] = [
    "html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "xml", "xsl", "xslt", "svgz", "js", "mjs", "wasm", "swf",
    "hta", "php", "asp", "aspx", "jsp", "cgi", "exe", "msi", "bat", "cmd", "com", "scr", "pif", "vbs", "ps1", "lnk",
    "jar", "apk", "dmg", "pkg", "sh",
];

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    if pair.media.is_empty() {
        return;
    }
    let cited: BTreeSet<&str> = reference::files(pair).collect();
    notes.extend(pair.media.iter().filter(|media| cited.contains(media.name.as_str())).filter_map(judge));
}

fn judge(media: &Media) -> Option<Diagnostic> {
    let mut place = Place::head(&media.source);
    let end = media.name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let (message, help) = if let Some(c) = media.name.chars().find(|c| turns(*c)) {
        let message =
            format!("The name of this file holds {}, which cannot be seen and turns it around.", code_point(c));
        (message, "Rename it, and cite it by its new name.")
    } else if RUN.contains(&end.as_str()) {
        let message = format!("A file of the kind `.{end}` would be run, not read.");
        (message, "Publish it as a PDF, or as CSV, or packed in a ZIP.")
    } else {
        let hazard = media.hazard.as_ref()?;
        (place.line, place.column) = (hazard.line, hazard.column);
        let message = format!("This SVG is more than a still picture: it holds {}.", hazard.what);
        (message, "Export it again as plain SVG without scripts, links and fonts from elsewhere, or save it as PNG.")
    };
    Some(Diagnostic::error(RULE.name, message, help).at_place(place))
}

/// Macros in office files, whatever the files are called.
fn find_programs(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    each(desk, folder.pair, |found| {
        let programs = found.inside.told(Weight::Acts);
        if !programs.is_empty() {
            let message =
                format!("`{}` holds {}, which would run where it is opened.", found.name, programs.join(", "));
            let help = "Save it without macros, as .docx, .xlsx, .pptx or .odt, or publish it as a PDF.";
            notes.push(Diagnostic::error(RULE.name, message, help).at_place(found.place.clone()));
        }
    });
}
