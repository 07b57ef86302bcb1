//! # dead-link
//!
//! *What it finds:* with `bayan check --online`, a link to another host that leads nowhere: the host does not exist or
//! does not answer, it says that there is no such page, or the address is a private one, which readers cannot reach.
//! *Why it matters:* a reader who follows it meets an error, and takes it for ours.
//! *Example:* a page of a partner's site that was moved last year.
//! *How it asks:* each address once, one request at a time and at most one a second for each host, with a limit of time and
//! of redirections, and under its own name. A host that answers, even if only to say that robots are not welcome, is there.
//!
//! ---
//!
//! *ما تجده:* مع `bayan check --online`، رابط إلى موقع آخر لا يؤدي إلى شيء: الخادم لا وجود له أو لا يجيب، أو يجيب بأن
//! لا صفحة بهذا العنوان، أو العنوان داخلي لا يصل إليه القراء.
//! *لماذا يهمّ:* من يتبعه يجد خطأً، ويحسبه خطأنا.
//! *مثال:* صفحة في موقع شريك نُقلت في العام الماضي.
//! *كيف تسأل:* عن كل عنوان مرة، بطلب واحد في كل مرة ولا أكثر من طلب في الثانية لكل خادم، وبحدٍّ للوقت ولعدد التحويلات،
//! وباسمها الصريح. والخادم الذي يجيب، ولو ليقول إنه لا يرحّب بالبرامج، موجود.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, Message, message, name};
use crate::model::{Body, Destination, Level, Site};
use crate::newsroom::Newsroom;
use crate::source::{SourceFile, Span};

pub const RULE: Rule = Rule {
    name: "dead-link",
    level: Level::Warn,
    guard: Guard::Custom,
    looks: &[Look::Folder(find), Look::Room(find_in_site)],
};

/// What is wrong with addresses of other hosts, as half a sentence: "its host does not exist".
pub type DeadLinks = BTreeMap<String, Message>;

/// Every address of another host to which a text links, as typed.
pub fn outer<'a>(newsroom: &'a Newsroom, site: &'a Site) -> BTreeSet<&'a str> {
    let releases = newsroom.pairs().iter().flat_map(|pair| pair.releases.present()).map(|(_, release)| &release.body);
    let pages = site.pages.iter().flat_map(|page| page.present()).map(|(_, page)| &page.body);
    let abouts =
        site.organisations.iter().flat_map(|organisation| organisation.about.present().map(|(_, about)| about));
    let linked = releases.chain(pages).chain(abouts).flat_map(links).map(|(address, _)| address);
    linked.chain(site.organisations.iter().filter_map(|organisation| organisation.url.as_deref())).collect()
}

fn links(body: &Body) -> impl Iterator<Item = (&str, Span)> {
    body.links.iter().filter_map(|link| match &link.to {
        Destination::Outer(address) => Some((address.as_str(), link.span)),
        _ => None,
    })
}

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    for (_, release) in folder.pair.releases.present() {
        in_body(desk, &release.body, &release.file, notes);
    }
}

fn find_in_site(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    for (_, page) in desk.site.pages.iter().flat_map(|page| page.present()) {
        in_body(desk, &page.body, &page.file, notes);
    }
    for organisation in desk.site.organisations.iter() {
        for (_, about) in organisation.about.present() {
            in_body(desk, about, &organisation.file, notes);
        }
        if let Some(url) = &organisation.url {
            let start = organisation.file.text.find(url.as_str()).unwrap_or(0);
            notes.extend(one(desk, url, &organisation.file, Span::new(start, start + url.len())));
        }
    }
}

fn in_body(desk: &Desk<'_>, body: &Body, file: &SourceFile, notes: &mut Vec<Diagnostic>) {
    notes.extend(links(body).filter_map(|(address, span)| one(desk, address, file, span)));
}

fn one(desk: &Desk<'_>, address: &str, file: &SourceFile, span: Span) -> Option<Diagnostic> {
    let why = desk.dead?.get(address)?.clone();
    let note = RULE.found(file, span, message!("dead-link", address = name(address), why = why));
    Some(note.with_help(message!("correct-or-remove-link")))
}
