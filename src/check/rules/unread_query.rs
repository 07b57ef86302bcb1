//! # unread-query
//!
//! *What it finds:* an alias with a question behind it, as `/view.php?id=12`, that a host of `host_files` cannot lead on, or that
//! no host is told of. Where `host_files` names no host this is a note.
//! *Why it matters:* a host of files serves a path whatever is asked of it. Azure and Firebase read nothing behind the question
//! mark, and without `host_files` nobody does, so whoever has the old address meets a page that is not there.
//! *Example:* `aliases: ["/view.php?id=12"]` with `host_files = ["firebase"]`.
//! *Remedy:* have it redirected where the old address is answered, by the map of `bayan redirects`, or name a host that
//! [reads questions](hosting.md#what-each-host-can).
//! *When it is meant:* where another server redirects already: `unread-query = "off"` under `[rules]`.
//!
//! ---
//!
//! *ما تجده:* عنوان سابق بعده سؤال، مثل `/view.php?id=12`، لا يستطيع خادم في `host_files` أن يحوّله، أو لا خادم يعلم به.
//! وحيث لا يُذكر في `host_files` خادم فهي إشارة.
//! *لماذا يهمّ:* خادم الملفات يعرض ما في المسار أيًّا كان السؤال بعده. وخادما Azure وFirebase لا يقرآن ما بعد علامة السؤال،
//! ومن دون `host_files` لا يقرؤه أحد، فمن معه العنوان السابق لا يجد الصفحة.
//! *مثال:* `aliases: ["/view.php?id=12"]` مع `host_files = ["firebase"]`.
//! *الحل:* حوّله حيث يُستقبل العنوان السابق، وقائمة العناوين في `bayan redirects`، أو سمِّ خادمًا
//! [يقرأ السؤال](../hosting.md#what-each-host-can).
//! *متى يكون مقصودًا:* حين يحوّله خادم آخر من قبل: `unread-query = "off"` تحت `[rules]`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Severity, all, code, message, name};
use crate::model::{Choice, HostFile, Level};

pub const RULE: Rule =
    Rule { name: "unread-query", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Room(find)] };

fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let hosts = &desk.site.settings.host_files;
    let reads = |host: &HostFile| host.kinds().iter().any(|kind| kind.reads_query());
    let named = HostFile::choices().into_iter().filter(|(_, host)| hosts.contains(host));
    let deaf: Vec<&str> = named.filter(|(_, host)| !reads(host)).map(|(word, _)| word).collect();
    if deaf.is_empty() && !hosts.is_empty() {
        return;
    }
    for pair in desk.newsroom.pairs() {
        for alias in pair.facts.aliases.iter().flat_map(|list| &list.value).filter(|alias| alias.value.contains('?')) {
            let (Some(place), alias) = (pair.place_of("aliases", alias.span), name(&alias.value)) else { continue };
            let note = match deaf.is_empty() {
                true => Diagnostic::found(Severity::Note, RULE.name, message!("unread-query-untold", alias = alias)),
                false => {
                    let hosts = all(deaf.iter().copied().map(code));
                    Diagnostic::warns(RULE.name, message!("unread-query", alias = alias, hosts = hosts))
                }
            };
            notes.push(note.with_help(message!("unread-query-map")).at_place(place));
        }
    }
}
