//! # duplicate-address
//!
//! *What it finds:* two things at one address, and an address that would be a file and a folder at once: pages, aliases,
//! static files, files of releases, feeds, whatever is published now or when its embargo ends. Addresses that differ
//! only in capitals, in how letters and their marks are coded, or in a dot at the end of a name are one address.
//! *Why it matters:* many hosts and disks take such addresses for one; a reader would meet the wrong announcement, and one
//! of the two would be written over.
//! *Example:* `aliases: [/news/12/]` in two releases; folders `2023/12/summit` and `2023/12/Summit`; a file `static/ar`,
//! where all Arabic pages need a folder of that name.
//!
//! ---
//!
//! *ما تجده:* شيئان على عنوان واحد، وعنوان يكون ملفًّا ومجلدًا معًا: صفحات، وعناوين سابقة، وملفات ثابتة، وملفات بيانات،
//! وخلاصات، مما هو منشور الآن أو حين يُرفع حظره. والعناوين التي لا تختلف إلا في الحروف الكبيرة والصغيرة، أو في ترميز
//! الحروف وعلاماتها، أو في نقطة في آخر الاسم، عنوان واحد.
//! *لماذا يهمّ:* كثير من الخوادم والأقراص يعدّ هذه العناوين عنوانًا واحدًا؛ فيجد القارئ غير الإعلان الذي يطلبه، ويُكتب
//! أحد الاثنين فوق الآخر.
//! *مثال:* `aliases: [/news/12/]` في بيانين؛ ومجلدان `2023/12/summit` و`2023/12/Summit`؛ وملف `static/ar`، وصفحات
//! العربية كلها تحتاج إلى مجلد بهذا الاسم.

use std::collections::HashMap;
use std::sync::Arc;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, message, name};
use crate::model::{Level, Pair, Route, address};
use crate::source::disk_name::folded;

pub const RULE: Rule =
    Rule { name: "duplicate-address", level: Level::Error, guard: Guard::Structure, looks: &[Look::Room(find)] };

/// What is drawn is compared where the plan is known (`plan/ground.rs`). Here: folders of the newsroom that some disks take
/// for one, and addresses that bayan needs one day.
fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let releases = desk.newsroom.pairs().iter().filter_map(|pair| {
        let file = &pair.any_release()?.file.path;
        Some((pair.path.as_str(), file))
    });
    let pages = desk.site.pages.iter().filter_map(|page| page.present().next());
    let pages = pages.map(|(_, page)| (page.slug.as_str(), &page.file.path));
    let mut folders: HashMap<String, (&str, &Arc<str>)> = HashMap::new();
    for (folder, file) in releases.chain(pages) {
        if let Some((first, its_file)) = folders.insert(folded(folder.to_owned()), (folder, file)) {
            let message = message!("duplicate-address-folders", first = name(first), second = name(folder));
            let note = Diagnostic::stops(RULE.name, message).at_place(Place::head(file));
            notes.push(note.and(Place::head(its_file), message!("duplicate-address-there")));
        }
    }
    questions(desk, notes);
    for pair in desk.newsroom.pairs() {
        for alias in pair.facts.aliases.iter().flat_map(|list| &list.value).filter(|alias| is_kept_free(&alias.value)) {
            let Some(place) = pair.place_of("aliases", alias.span) else { continue };
            let message = message!("duplicate-address-kept", alias = name(&alias.value));
            notes.push(Diagnostic::stops(RULE.name, message).at_place(place));
        }
    }
}

/// Aliases with a question are no files, and only hosts see them: of two that ask the same one is never answered.
fn questions(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let mut asked: HashMap<(String, Vec<&str>), (&Pair, Place)> = HashMap::new();
    for pair in desk.newsroom.pairs() {
        for alias in pair.facts.aliases.iter().flat_map(|list| &list.value) {
            let Some((path, query)) = alias.value.split_once('?') else { continue };
            let Some(place) = pair.place_of("aliases", alias.span) else { continue };
            // Many hosts read its parts in any order.
            let mut parts: Vec<&str> = query.split('&').collect();
            parts.sort_unstable();
            let question = (folded(path.trim_end_matches('/').to_owned()), parts);
            match asked.get(&question) {
                Some((first, _)) if first.path == pair.path => {}
                Some((_, there)) => {
                    let message = message!("duplicate-address-question", alias = name(&alias.value));
                    let note = Diagnostic::stops(RULE.name, message).at_place(place);
                    notes.push(note.and(there.clone(), message!("duplicate-address-there")));
                }
                None => drop(asked.insert(question, (pair, place))),
            }
        }
    }
}

/// Whether a list may grow to an address: years, pages of lists, pages of what was put right, sitemaps of years.
fn is_kept_free(alias: &str) -> bool {
    let folder = address::alias(alias);
    let made = [alias.trim_matches('/'), folder.as_str()].into_iter().filter_map(Route::parse);
    { made }.any(|route| route.comes_with_need())
}
