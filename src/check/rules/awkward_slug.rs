//! # awkward-slug
//!
//! *What it finds:* a release whose folder has a space in its name, or a sign such as `&`, `(` or `,`.
//! *Why it matters:* the name of the folder is the end of the address, and addresses stay. A space in one is sent as `%20`,
//! and a link that is pasted into a message ends there. Most such folders are copies that were never meant to be published.
//! *Example:* `content/releases/2023/12/Minister-Ambassador - Copy/`.
//! *Left alone:* letters of every script, digits, `-`, `_` and `.`.
//!
//! ---
//!
//! *ما تجده:* بيان في اسم مجلده مسافة، أو علامة مثل `&` أو `(` أو `,`.
//! *لماذا يهمّ:* اسم المجلد آخر جزء من العنوان، والعناوين تبقى. والمسافة فيه تُرسَل `%20`، والرابط الذي يُلصق في رسالة
//! ينقطع عندها. وأكثر هذه المجلدات نسخ لم يُرَد نشرها قط.
//! *مثال:* `content/releases/2023/12/Minister-Ambassador - Copy/`.
//! *ما تتركه:* حروف كل لغة، والأرقام، و`-` و`_` و`.`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, code, form, message};
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "awkward-slug", level: Level::Error, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let path = &folder.pair.path;
    let Some(sign) = path.slug().chars().find(|c| !fits(*c)) else { return };
    let Some(release) = folder.pair.any_release() else { return };
    let (folder, fitting) = (code(path.slug()), code(fitting(path.slug())));
    let kind = form(if sign.is_whitespace() { "space" } else { "other" });
    let message = message!("awkward-slug", folder = folder, sign = kind, character = code(sign), fitting = fitting);
    notes.push(RULE.found(&release.file, release.title.span, message));
}

fn fits(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '~') || is_joiner(c)
}

/// What Persian and Urdu write between letters.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// A slug that would do.
fn fitting(slug: &str) -> String {
    let words: Vec<&str> = slug.split(|c: char| !fits(c) || c == '-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "metro-line".to_owned() } else { words.join("-") }
}
