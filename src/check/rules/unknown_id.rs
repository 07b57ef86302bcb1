//! # unknown-id
//!
//! *What it finds:* a topic, person, issuer, speaker, publisher or menu entry that no registry or page has.
//! *Why it matters:* the page would name nobody, or point nowhere.
//! *Example:* `topics: [investmnt]`; `— @nabiev` under a quotation.
//!
//! ---
//!
//! *ما تجده:* موضوع أو شخص أو جهة مُصدِرة أو متحدّث أو ناشر أو عنصر في القائمة لا وجود له في السجلّات ولا بين الصفحات.
//! *لماذا يهمّ:* لا تسمّي الصفحة عندئذٍ أحدًا، أو لا يؤدي رابطها إلى شيء.
//! *مثال:* `topics: [investmnt]`؛ و`— @nabiev` تحت اقتباس.

use crate::check::desk::Desk;
use crate::check::reference::with_nearest;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, code, form, message, typed};
use crate::model::{Bilingual, Body, Level, Organisation, Site};
use crate::source::{SourceFile, Span};

pub const RULE: Rule = Rule {
    name: "unknown-id",
    level: Level::Error,
    guard: Guard::Structure,
    looks: &[Look::Folder(find), Look::Room(find_in_site)],
};

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let site = desk.site;
    let facts = &pair.facts;
    for (fact, list, what) in [
        ("topics", &facts.topics, "topic"),
        ("people", &facts.people, "person"),
        ("issuers", &facts.issuers, "organisation"),
    ] {
        for id in list.iter().flat_map(|list| &list.value) {
            let ids: Vec<&str> = match fact {
                "topics" if site.topics.lacks(&id.value) => site.topics.ids().collect(),
                "people" if site.people.lacks(&id.value) => site.people.ids().collect(),
                "issuers" if site.organisations.lacks(&id.value) => site.organisations.ids().collect(),
                _ => continue,
            };
            let note = unknown(site, what, &id.value, &ids);
            notes.push(match pair.place_of(fact, id.span) {
                Some(place) => note.at_place(place),
                None => note,
            });
        }
    }
    for (_, release) in pair.releases.present() {
        speakers(&release.body, &release.file, site, notes);
    }
}

/// Those who speak in a text and are in no registry.
fn speakers(body: &Body, file: &SourceFile, site: &Site, notes: &mut Vec<Diagnostic>) {
    for saying in &body.text.rare().sayings {
        let Some(id) = &saying.person else { continue };
        if site.people.lacks(id) {
            let ids: Vec<&str> = site.people.ids().collect();
            let span = speaker_line(file, saying.span, id);
            notes.push(unknown(site, "person", id, &ids).at(file, span));
        }
    }
}

/// Where the speaker is named: below the words.
fn speaker_line(file: &SourceFile, quote: Span, id: &str) -> Span {
    let within = file.slice(quote).rfind(&format!("@{id}")).unwrap_or(0);
    let start = quote.start as usize + within;
    Span::new(start, start + id.len() + 1)
}

/// The same for `site.toml`, standing pages and boilerplate.
fn find_in_site(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let site = desk.site;
    if let Some(publisher) = site.settings.publisher.as_ref().filter(|id| site.organisations.lacks(id)) {
        let ids: Vec<&str> = site.organisations.ids().collect();
        let note = unknown(site, "organisation", publisher, &ids);
        notes.push(note.at_place(site.settings.place_of(publisher)));
    }
    for (_, page) in site.pages.iter().flat_map(|page| page.present()) {
        speakers(&page.body, &page.file, site, notes);
    }
    for organisation in site.organisations.iter() {
        for (_, about) in organisation.about.present() {
            speakers(about, &organisation.file, site, notes);
        }
    }
    let slugs: Vec<&str> =
        site.pages.iter().filter_map(|page| page.present().next()).map(|(_, page)| page.slug.as_str()).collect();
    let is_known =
        |entry: &String| slugs.contains(&entry.as_str()) || desk.newsroom.is_unread(&format!("content/pages/{entry}"));
    for entry in site.settings.menu.iter().flatten().filter(|entry| !is_known(entry)) {
        let note = Diagnostic::stops("unknown-id", message!("unknown-id-menu", page = code(entry)));
        let note = with_nearest(note, entry, slugs.iter().copied());
        notes.push(note.at_place(site.settings.place_of(entry)));
    }
}

/// The id of what has this name in either language.
fn id_of<'s>(typed: &str, site: &'s Site, noun: &str) -> Option<&'s str> {
    let folded = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let typed = folded(typed);
    let is_it = |name: &Bilingual| folded(&name.ar) == typed || folded(&name.en) == typed;
    match noun {
        "topic" => site.topics.iter().find(|one| is_it(&one.name)).map(|one| one.id.as_str()),
        "person" => site.people.iter().find(|one| is_it(&one.name)).map(|one| one.id.as_str()),
        _ => {
            let is_short = |one: &&Organisation| one.short.as_ref().is_some_and(&is_it);
            site.organisations.iter().find(|one| is_it(&one.name) || is_short(one)).map(|one| one.id.as_str())
        }
    }
}

/// `what` is the form of what has no such id.
fn unknown(site: &Site, what: &'static str, id: &str, ids: &[&str]) -> Diagnostic {
    if let Some(own) = id_of(id, site, what) {
        return Diagnostic::stops("unknown-id", message!("unknown-id-name", typed = typed(id), id = code(own)));
    }
    let note = Diagnostic::stops("unknown-id", message!("unknown-id", what = form(what), id = typed(id)));
    match id.chars().find(|c| matches!(c, '،' | '؛')) {
        Some('،') => note.with_help(message!("unknown-id-comma", mark = form("comma"))),
        Some(_) => note.with_help(message!("unknown-id-comma", mark = form("semicolon"))),
        None => with_nearest(note, id, ids.iter().copied()),
    }
}
