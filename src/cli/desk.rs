//! What every command does first: read the project and look it over.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::arguments::SiteOptions;
use crate::check::{self, DeadLinks, Occasion, Scope};
use crate::diagnostics::{Diagnostic, has_errors};
use crate::io::{self, Failure};
use crate::locale::{self, Voice};
use crate::model::{PerLanguage, Site};
use crate::newsroom::Newsroom;
use crate::parse;
use crate::render::Templates;
use crate::source::{Fingerprint, Inputs};

/// A newsroom that has been read whole.
pub struct Desk {
    pub site: Site,
    pub newsroom: Newsroom,
    pub voices: PerLanguage<Voice>,
    pub templates: Templates,
    pub template_prints: BTreeMap<String, Fingerprint>,
}

/// The desk, if there is enough to go on with, and every finding. With an error among them nothing may be published.
pub fn open(
    inputs: &Inputs,
    base_url: Option<&str>,
    now: Timestamp,
    scope: Scope,
) -> Result<(Option<Desk>, Vec<Diagnostic>), Failure> {
    open_asking(inputs, base_url, (now, scope), |_, _| None)
}

/// The same, with what `ask` hears of other hosts.
pub fn open_asking(
    inputs: &Inputs,
    base_url: Option<&str>,
    (now, scope): (Timestamp, Scope),
    ask: impl FnOnce(&Newsroom, &Site) -> Option<DeadLinks>,
) -> Result<(Option<Desk>, Vec<Diagnostic>), Failure> {
    let mut notes = Vec::new();
    let Some(mut site) = parse::site(inputs).note_into(&mut notes) else { return Ok((None, notes)) };
    if let Some(given) = base_url {
        let help = "Write it whole, as https://www.example.gov/news/.";
        site.settings.base_url = parse::address::base_url(given).map_err(|sentence| Failure::new(sentence, help))?;
    }
    let voices = locale::voices(inputs, &site.settings).note_into(&mut notes);
    let newsroom = Newsroom::gather(inputs, &site.settings).note_into(&mut notes);
    let statics = inputs.blobs.keys().filter_map(|path| path.strip_prefix("static/"));
    let dead = ask(&newsroom, &site);
    let occasion = Occasion { now, scope, dead: dead.as_ref() };
    notes.append(&mut check::review(&newsroom, &site, statics, &occasion));
    let Some(voices) = voices else { return Ok((None, notes)) };
    let template_prints = parse::templates::fingerprints(inputs);
    let templates = Templates::read(inputs, &voices).note_into(&mut notes);
    Ok((templates.map(|templates| Desk { site, newsroom, voices, templates, template_prints }), notes))
}

/// Opens the newsroom in a folder.
pub fn read(options: &SiteOptions) -> Result<Inputs, Failure> {
    io::project::read(&options.root)
}

/// The desk, unless something must be mended first.
pub fn sound(desk: Option<Desk>, notes: &[Diagnostic]) -> Option<Desk> {
    desk.filter(|_| !has_errors(notes))
}
