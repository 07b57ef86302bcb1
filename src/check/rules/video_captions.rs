//! # video-captions
//!
//! *What it finds:* a `video` of our own without captions in a language of the release, or without a poster.
//! *Why it matters:* many watch without sound, some hear nothing, and the law asks for captions (WCAG 1.2.2). Without a poster a
//! reader sees an empty box.
//! *Example:* `video: {file: opening.mp4, poster: opening.jpg, captions: {ar: opening.ar.vtt}}` beside an English text.
//!
//! A video in which nobody speaks has captions that say what is heard, or a line that suppresses this rule.
//!
//! ---
//!
//! *ما تجده:* فيديو بلا ترجمة مكتوبة بإحدى لغتي البيان، أو بلا صورة غلاف.
//! *لماذا يهمّ:* كثيرون يشاهدون بلا صوت، ومنهم من لا يسمع، والترجمة المكتوبة واجبة (WCAG 1.2.2). ومن دون غلاف يرى القارئ
//! إطارًا فارغًا.
//! *مثال:* `video: {file: opening.mp4, poster: opening.jpg, captions: {ar: opening.ar.vtt}}` بجانب نص إنجليزي.
//!
//! والفيديو الذي لا كلام فيه تصف ترجمته ما يُسمع، أو يُستثنى من هذه القاعدة بسببٍ يُكتب.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, form, message};
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "video-captions", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let Some(video) = pair.facts.video.as_ref().filter(|video| video.value.file.is_some()) else { return };
    let missing = pair.releases.present().filter(|(language, _)| video.value.captions.get(*language).is_none());
    let messages = missing.map(|(language, _)| message!("video-captions-missing", language = form(language.code())));
    let poster = video.value.poster.is_none().then(|| message!("video-poster-missing"));
    for message in messages.chain(poster) {
        let place = pair.place_of("video", video.span);
        let note = Diagnostic::warns(RULE.name, message);
        notes.push(match place {
            Some(place) => note.at_place(place),
            None => note,
        });
    }
}
