//! # windows-name
//!
//! *What it finds:* names that no file of Windows can have: those that it keeps for devices (`con`, `aux`, `nul`, `com1`, with any
//! ending), names with one of `< > : " | ? * \`, and those that end in a dot or a space. In folders of releases and pages, in
//! their files, in `static/`, in ids of the registries, which stand in addresses, and in aliases.
//! *Why it matters:* a repository with such a name cannot be opened by a colleague on Windows, and a server that runs on it
//! cannot show it.
//! *Example:* `content/releases/2026/03/aux/`; a topic `con`; an attachment `report 10:30.pdf`.
//! *When it is meant:* where nobody uses Windows: `windows-name = "off"` under `[rules]`.
//!
//! ---
//!
//! *ما تجده:* أسماء لا يحملها ملف في Windows: ما يحتفظ به للأجهزة (`con` و`aux` و`nul` و`com1`، أيًّا كان امتدادها)، وما فيه
//! واحد من `< > : " | ? * \`، وما آخره نقطة أو مسافة. في مجلدات البيانات والصفحات وملفاتها، وفي `static/`، وفي معرّفات السجلّات،
//! لأنها تظهر في العناوين، وفي العناوين السابقة.
//! *لماذا يهمّ:* المستودع الذي فيه اسم كهذا لا يفتحه زميل يعمل على Windows، ولا يعرضه خادم يعمل به.
//! *مثال:* `content/releases/2026/03/aux/`؛ وموضوع معرّفه `con`؛ ومرفق اسمه `report 10:30.pdf`.
//! *متى يكون مقصودًا:* حين لا يعمل أحد على Windows: `windows-name = "off"` تحت `[rules]`.

use std::collections::BTreeMap;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, form, message, name};
use crate::model::Level;
use crate::source::disk_name::{WindowsTrouble, on_windows};

pub const RULE: Rule =
    Rule { name: "windows-name", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Room(find)] };

fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    // One finding for a folder, however many files are in it.
    let mut found: BTreeMap<String, (WindowsTrouble, Place)> = BTreeMap::new();
    let mut look = |path: &str, place: &dyn Fn(&str) -> Place| {
        for (at, part) in parts(path) {
            if let Some(trouble) = on_windows(part) {
                let known = path[..at + part.len()].to_owned();
                let place = place(&known);
                found.entry(known).or_insert((trouble, place));
            }
        }
    };
    let head = |path: &str| Place::head(&path.into());
    for pair in desk.newsroom.pairs() {
        if let Some(release) = pair.any_release() {
            look(release.file.path.rsplit_once('/').map_or("", |(folder, _)| folder), &|_| {
                Place::head(&release.file.path)
            });
        }
        pair.media.iter().for_each(|media| look(&media.source, &head));
        for alias in pair.facts.aliases.iter().flat_map(|list| &list.value) {
            let path = alias.value.split('?').next().unwrap_or_default();
            look(path, &|_| pair.place_of("aliases", alias.span).unwrap_or_else(|| head("")));
        }
    }
    for page in &desk.site.pages {
        if let Some((_, text)) = page.present().next() {
            let folder = text.file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            look(folder, &|_| Place::head(&text.file.path));
        }
        page.media.iter().for_each(|media| look(&media.source, &head));
    }
    desk.files.iter().for_each(|address| look(&format!("static{address}"), &head));
    let registries = [
        ("topics", desk.site.topics.iter().map(|topic| &topic.id).collect::<Vec<_>>()),
        ("people", desk.site.people.iter().map(|person| &person.id).collect()),
        ("organisations", desk.site.organisations.iter().map(|organisation| &organisation.id).collect()),
    ];
    for (registry, ids) in registries {
        ids.into_iter().for_each(|id| look(id, &|_| head(&format!("content/{registry}.yaml"))));
    }
    for (path, (trouble, place)) in found {
        let own = path.rsplit('/').next().unwrap_or_default();
        let message = message!("windows-name", why = form(trouble.id()), name = name(own));
        notes.push(Diagnostic::warns(RULE.name, message).at_place(place));
    }
}

/// The parts of a path, each with the byte at which it begins.
fn parts(path: &str) -> impl Iterator<Item = (usize, &str)> {
    path.split('/').scan(0, |at, part| {
        let own = *at;
        *at += part.len() + 1;
        Some((own, part))
    })
}
