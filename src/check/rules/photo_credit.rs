//! # photo-credit
//!
//! *What it finds:* a photograph of `image` or `images` of which nobody says whose it is.
//! *Why it matters:* newspapers print no photograph without a credit, and whoever took it may claim one.
//! *Example:* `image: signing.jpg`, where `image: {file: signing.jpg, credit: {ar: وام, en: WAM}}` would say it.
//!
//! ---
//!
//! *ما تجده:* صورة فوتوغرافية في `image` أو `images` لم يُذكر صاحبها.
//! *لماذا يهمّ:* لا تنشر الصحف صورة بلا صاحب، ولمن التقطها أن يطالب بحقه.
//! *مثال:* `image: signing.jpg`، والصواب `image: {file: signing.jpg, credit: {ar: وام, en: WAM}}`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, Severity, code, message};
use crate::model::Level;
use crate::source::Kind;

pub const RULE: Rule =
    Rule { name: "photo-credit", level: Level::Note, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    for (fact, photograph) in pair.photographs().filter(|(_, one)| one.credit.is_none()) {
        // Charts and emblems are drawn: nobody took them.
        let media = pair.media(&photograph.file.value).filter(|media| media.kind == Kind::Jpeg);
        if let (Some(media), Some(place)) = (media, pair.place_of(fact, photograph.file.span)) {
            let message = message!("photo-credit", file = code(&media.name));
            notes.push(Diagnostic::found(Severity::Note, RULE.name, message).at_place(place));
        }
    }
}
