//! # feed-authority
//!
//! *What it finds:* a `site.toml` without `feed_authority`, and one with the host that `bayan new site` wrote beside an address
//! that is another by now.
//! *Why it matters:* every entry of a feed has an id that begins with it, and by its id a reader knows what was read. Without
//! the key ids begin with the host of `base_url`: on the day on which the newsroom moves, every subscriber is sent all
//! releases again.
//! *Example:* `base_url = "https://press.example.gov/"` alone.
//! *Remedy:* `feed_authority = "press.example.gov"`, which stays as it is wherever the newsroom moves. Where feeds were
//! read before they had ids of their own, the address under which they were read: `"https://press.example.gov/"`.
//!
//! ---
//!
//! *ما تجده:* ملف `site.toml` ليس فيه `feed_authority`، أو فيه الخادم الذي كتبه `bayan new site` وقد تغيّر العنوان
//! بعده.
//! *لماذا يهمّ:* به يبدأ معرّف كل مادة في الخلاصة، وبالمعرّف يعرف برنامج الخلاصات ما سبقت قراءته. ومن دون هذا المفتاح
//! تبدأ المعرّفات بخادم `base_url`، فيوم ينتقل المركز الإعلامي تصل البيانات كلها من جديد إلى كل متابع.
//! *مثال:* `base_url = "https://press.example.gov/"` وحده.
//! *الحل:* `feed_authority = "press.example.gov"`، ويبقى كما هو حيثما انتقل المركز الإعلامي. وإن كانت الخلاصات تُقرأ
//! قبل أن تكون لها معرّفات مستقلة، فالعنوان الذي كانت تُقرأ عليه: `"https://press.example.gov/"`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Severity, code, message};
use crate::model::Level;
use crate::model::settings::NEW_SITE;

pub const RULE: Rule =
    Rule { name: "feed-authority", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Room(find)] };

fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let settings = &desk.site.settings;
    let (host, ids) = (settings.base_url.host(), &settings.feed_ids);
    let help = message!("feed-authority-own", line = code(format!("feed_authority = \"{host}\"")));
    if !ids.is_given {
        let note = Diagnostic::found(Severity::Note, RULE.name, message!("feed-authority-moving"));
        notes.push(note.with_help(help).at_place(settings.place_of("base_url")));
    } else if ids.start.contains(NEW_SITE) && host != NEW_SITE {
        let note = Diagnostic::warns(RULE.name, message!("feed-authority-example", host = code(NEW_SITE)));
        notes.push(note.with_help(help).at_place(settings.place_of("feed_authority")));
    }
}
