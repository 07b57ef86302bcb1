//! # parity-links
//!
//! *What it finds:* a link that leads somewhere in one language only.
//! *Why it matters:* a reader of the other language is not shown the source, or is sent to the wrong one.
//! *Example:* `https://data.example.gov/reports/2023` in `ar.md`, `…/2022` in `en.md`.
//! *Left alone:* how often and in which order; links within the page; `/ar/` beside `/en/` in an address, `ar` beside `en` in
//! the name of a file, and hosts of which each language has its own. Those are named in `site.toml`:
//!
//! ```toml
//! [parity]
//! hosts = [{ar = "ar.example.gov", en = "en.example.gov"}]
//! ```
//!
//! Where an address is the language's own, a path in Arabic letters may stand for any other.
//!
//! ---
//!
//! *ما تجده:* رابط ورد في لغة واحدة فقط.
//! *لماذا يهمّ:* لا يرى قارئ اللغة الأخرى المصدر، أو يُرسَل إلى غيره.
//! *مثال:* `https://data.example.gov/reports/2023` في `ar.md`، و`…/2022` في `en.md`.
//! *ما تتركه:* عدد مرات الرابط وترتيبه؛ والروابط داخل الصفحة؛ و`/ar/` مقابل `/en/` في عنوان، و`ar` مقابل `en` في اسم
//! ملف، والخوادم التي لكل لغة واحد منها. وتُسمّى هذه في `site.toml`:
//!
//! ```toml
//! [parity]
//! hosts = [{ar = "ar.example.gov", en = "en.example.gov"}]
//! ```
//!
//! وحيث يكون العنوان للغة وحدها يصحّ أن يقوم مسار بحروف عربية مقام أي مسار آخر.

use std::collections::HashSet;

use super::target::{Target, targets};
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Folder, Text};
use crate::diagnostics::{Diagnostic, Place, form, message, name};
use crate::model::{Bilingual, Level};

pub const RULE: Rule =
    Rule { name: "parity-links", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let Some((ar, en)) = folder.both() else { return };
    let hosts = &desk.site.settings.parity_hosts;
    let (arabic, english) = (targets_of(ar, hosts), targets_of(en, hosts));
    let (only_arabic, only_english) = (alone(&arabic, &english), alone(&english, &arabic));
    let mut partners = only_english.iter();
    for target in &only_arabic {
        notes.push(note(ar, target, en, partners.next().copied()));
    }
    for target in partners {
        notes.push(note(en, target, ar, None));
    }
}

fn targets_of(text: &Text<'_>, hosts: &[Bilingual]) -> Vec<Target> {
    let links = text.release().map_or(&[][..], |release| &release.body.links);
    targets(links, hosts)
}

/// The first link to each target that the other language does not link to.
fn alone<'t>(own: &'t [Target], other: &[Target]) -> Vec<&'t Target> {
    let known: HashSet<&str> = other.iter().map(|target| target.folded.as_str()).collect();
    // One of two paths in different letters may be the translation of the other.
    let translations: HashSet<(&str, bool)> =
        other.iter().filter_map(|target| Some((target.any_path.as_deref()?, target.is_arabic))).collect();
    let mut told = HashSet::new();
    let is_alone = |target: &&'t Target| {
        let host = target.any_path.as_deref();
        let is_translated = host.is_some_and(|host| translations.contains(&(host, !target.is_arabic)));
        !known.contains(target.folded.as_str()) && !is_translated && told.insert(target.folded.as_str())
    };
    own.iter().filter(is_alone).collect()
}

/// A target that is in one language only, with one that is in the other only, if there is one.
fn note(text: &Text<'_>, target: &Target, other: &Text<'_>, partner: Option<&Target>) -> Diagnostic {
    let (language, own) = (form(text.language.code()), name(&target.typed));
    let message = match partner {
        Some(partner) => {
            message!("parity-links", language = language, target = own, partner = name(&partner.typed))
        }
        None => message!("parity-links-alone", language = language, target = own),
    };
    let note = RULE.found(text.file, target.span, message).with_help(message!("parity-links-both"));
    match partner {
        Some(partner) => {
            let label = message!("parity-links-there", language = form(other.language.code()));
            note.and(Place::new(other.file, partner.span), label)
        }
        None => note,
    }
}
