//! # photo-heavy
//!
//! *What it finds:* a WebP, AVIF or GIF of more than 300 KB that a release or a standing page shows.
//! *Why it matters:* such a picture is published in one size, so a telephone fetches all of it. Of a JPEG or a PNG smaller sizes
//! are drawn, and each screen takes the one that it needs.
//! *Example:* `image: signing.webp`, which has 1.4 MB.
//!
//! ---
//!
//! *ما تجده:* صورة حجمها أكثر من 300 كيلوبايت، يعرضها بيان أو صفحة ثابتة وتُنشر كما هي. وهي صور WebP وAVIF وGIF.
//! *لماذا يهمّ:* تُنشر هذه الصورة بحجم واحد، فيُحمّلها الهاتف كلها. أما صورة JPEG أو PNG فتُرسم منها أحجام أصغر، وتأخذ كل شاشة ما
//! يكفيها.
//! *مثال:* `image: signing.webp` وحجمها 1.4 ميغابايت.

use std::collections::BTreeMap;

use crate::check::desk::Desk;
use crate::check::reference::pictures;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, Severity, code, message};
use crate::model::{FileHome, Level};
use crate::source::Kind;

pub const RULE: Rule =
    Rule { name: "photo-heavy", level: Level::Note, guard: Guard::Custom, looks: &[Look::Files(find)] };

/// In bytes: a photograph that fills a page on most screens has fewer.
const MOST: u64 = 300_000;

fn find(_: &Desk<'_>, home: FileHome<'_>, notes: &mut Vec<Diagnostic>) {
    if home.files().iter().all(|media| media.size <= MOST) {
        return;
    }
    // Each once, where it is first shown.
    let mut shown: BTreeMap<&str, Place> = BTreeMap::new();
    for (name, place) in pictures(home) {
        if let Some(place) = place {
            shown.entry(name).or_insert(place);
        }
    }
    for (name, place) in shown {
        let is_one_size = |kind: Kind| matches!(kind, Kind::WebP | Kind::Avif | Kind::Gif);
        if let Some(media) = home.media(name).filter(|media| media.size > MOST && is_one_size(media.kind)) {
            let message = message!("photo-heavy", file = code(name), size = media.size / 1000);
            notes.push(Diagnostic::found(Severity::Note, RULE.name, message).at_place(place));
        }
    }
}
