//! # missing-date
//!
//! *What it finds:* an announcement without a date in either language.
//! *Why it matters:* the date decides when it is public and where it stands in every list.
//! *Example:* front matter with a title and no `date`.
//!
//! ---
//!
//! *ما تجده:* بيان لا تاريخ له في أيٍّ من لغتيه.
//! *لماذا يهمّ:* بالتاريخ يُعرف متى يُنشر البيان وأين يقع في كل قائمة.
//! *مثال:* ترويسة فيها عنوان وليس فيها `date`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, Place, message};
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "missing-date", level: Level::Error, guard: Guard::Structure, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    if pair.facts.date.is_some() || pair.date_is_unread() {
        return;
    }
    let Some(release) = pair.any_release().filter(|release| !release.title.value.is_empty()) else { return };
    let note = Diagnostic::stops(RULE.name, message!("missing-date"));
    notes.push(note.at_place(Place::head(&release.file.path)));
}
