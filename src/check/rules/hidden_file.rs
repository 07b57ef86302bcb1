//! # hidden-file
//!
//! *What it finds:* a file in `static/` whose name, or a folder above it, begins with a dot and that hosts do not ask for.
//! *Why it matters:* such files hold passwords, settings and histories of programs. They are not seen in most windows, and
//! everything in `static/` is published.
//! *Example:* `static/.env`; `static/.svn/`.
//! *Left alone:* `.well-known/`, `.htaccess`, `.nojekyll`, `.domains` and `.asf.yaml` at the root, which hosts ask for. What
//! systems leave behind, such as `.DS_Store` and `.gitkeep`, is never published.
//!
//! ---
//!
//! *ما تجده:* ملف في `static/` يبدأ اسمه أو اسم مجلد فوقه بنقطة، ولا تطلبه خوادم الاستضافة.
//! *لماذا يهمّ:* في مثل هذه الملفات كلمات مرور وإعدادات وما تحفظه البرامج من نسخ سابقة. ولا تعرضها أكثر النوافذ، وكل ما
//! في `static/` يُنشر.
//! *مثال:* `static/.env`؛ و`static/.svn/`.
//! *ما تتركه:* `.well-known/` و`.htaccess` و`.nojekyll` و`.domains` و`.asf.yaml` في أعلى المجلد، فخوادم الاستضافة
//! تطلبها. وما تخلّفه أنظمة التشغيل، مثل `.DS_Store` و`.gitkeep`، لا يُنشر أبدًا.

use std::collections::BTreeSet;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, message, name};
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "hidden-file", level: Level::Error, guard: Guard::Custom, looks: &[Look::Room(find)] };

/// Hidden names that a host or a reader's program asks for, at the root of a site; and that of bayan's own folder, which is
/// told as `duplicate-address`.
const MEANT: [&str; 6] = [".well-known", ".htaccess", ".nojekyll", ".domains", ".asf.yaml", ".bayan"];

fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let hidden: BTreeSet<String> = desk.files.iter().filter_map(|address| hidden(address)).collect();
    for path in hidden {
        let path = format!("static/{path}");
        let message = message!("hidden-file", file = name(&path));
        notes.push(Diagnostic::stops(RULE.name, message).at_place(Place::head(&path.into())));
    }
}

/// The path below `static/` up to the first part that is hidden and not meant.
fn hidden(address: &str) -> Option<String> {
    let parts: Vec<&str> = address.trim_start_matches('/').split('/').collect();
    let is_meant = |at: usize| at == 0 && MEANT.contains(&parts[at]);
    let at = (0..parts.len()).find(|at| parts[*at].starts_with('.') && !is_meant(*at))?;
    Some(parts[..=at].join("/"))
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn what_is_hidden_is_told_from_what_hosts_ask_for() {
        for (address, found) in [
            ("/.env", ".env"),
            ("/documents/.env.production", "documents/.env.production"),
            ("/.well-known/.env", ".well-known/.env"),
            ("/documents/.well-known/x", "documents/.well-known"),
            ("/.svn/entries/1", ".svn"),
            ("/notes/.bayan/x", "notes/.bayan"),
        ] {
            assert_eq!(hidden(address).as_deref(), Some(found));
        }
        for meant in [
            "/.well-known/security.txt",
            "/.nojekyll",
            "/.htaccess",
            "/.bayan/x",
            "/a.b/c.txt",
            "/ملف.pdf",
            "/robots.txt",
        ] {
            assert_eq!(hidden(meant), None, "{meant}");
        }
    }
}
