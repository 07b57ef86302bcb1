//! # photo-small
//!
//! *What it finds:* a photograph of `image` or `images` with fewer than 960 pixels across.
//! *Why it matters:* it is never enlarged, so it looks small or coarse on a wide screen, and newspapers cannot print it.
//! *Example:* `image: signing.jpg` with 640 × 427 pixels, as messengers make them.
//!
//! ---
//!
//! *ما تجده:* صورة فوتوغرافية في `image` أو `images` عرضها أقل من 960 بكسل.
//! *لماذا يهمّ:* لا تُكبَّر الصور، فتبدو صغيرة أو خشنة على الشاشات العريضة، ولا تصلح للطباعة في الصحف.
//! *مثال:* `image: signing.jpg`، وأبعادها 640 × 427 بكسل، كما تخرج من تطبيقات المراسلة.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, code, message};
use crate::model::Level;
use crate::source::Kind;

pub const RULE: Rule =
    Rule { name: "photo-small", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Folder(find)] };

/// In pixels, across: what a page shows on most screens.
const LEAST: u32 = 960;

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    for (fact, photograph) in pair.photographs() {
        let media = pair.media(&photograph.file.value).filter(|media| media.kind == Kind::Jpeg);
        let small = media.and_then(|media| Some((media, media.dimensions.filter(|(width, _)| *width < LEAST)?)));
        if let (Some((media, (width, height))), Some(place)) = (small, pair.place_of(fact, photograph.file.span)) {
            let message =
                message!("photo-small", file = code(&media.name), width = u64::from(width), height = u64::from(height));
            notes.push(Diagnostic::warns(RULE.name, message).at_place(place));
        }
    }
}
