//! # video
//!
//! *What it finds:* a `video` that no browser plays, because its file is not an MP4; a video elsewhere
//! without a poster; captions in which a browser would leave something out.
//! *Why it matters:* a reader presses play and sees nothing; a deaf reader is told less than others (WCAG 1.2.2).
//! *Example:* `video: {file: opening.mov, poster: opening.jpg}`; a line `00:00:01,500 --> 00:00:04,000` in `opening.ar.vtt`.
//!
//! ---
//!
//! *ما تجده:* فيديو لا يشغّله متصفح لأن ملفه ليس MP4؛ وفيديو في موقع آخر بلا صورة غلاف؛ وملف ترجمة مكتوبة
//! يُسقط المتصفح بعضه.
//! *لماذا يهمّ:* يضغط القارئ زر التشغيل فلا يرى شيئًا، ويفوت الأصمّ ما لا يفوت غيره (WCAG 1.2.2).
//! *مثال:* `video: {file: opening.mov, poster: opening.jpg}`؛ والسطر `00:00:01,500 --> 00:00:04,000` في `opening.ar.vtt`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, Message, Place, code, form, message};
use crate::model::{Level, Media, Pair, Video};
use crate::outgoing::allowed;
use crate::parse::captions;
use crate::source::{Kind, Spanned};

pub const RULE: Rule =
    Rule { name: "video", level: Level::Error, guard: Guard::Structure, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let Some(video) = &pair.facts.video else { return };
    let told = trouble(pair, &video.value);
    notes.extend(told.into_iter().map(|message| at(pair, video, message)));
    for (_, name) in video.value.captions.present() {
        notes.extend(pair.media(name).and_then(unheard));
    }
}

fn at(pair: &Pair, video: &Spanned<Video>, message: Message) -> Diagnostic {
    let note = Diagnostic::stops(RULE.name, message);
    match pair.place_of("video", video.span) {
        Some(place) => note.at_place(place),
        None => note,
    }
}

fn trouble(pair: &Pair, video: &Video) -> Vec<Message> {
    let mut told = Vec::new();
    if let Some(media) = video.file.as_ref().and_then(|name| pair.media(name)).filter(|media| !plays(media)) {
        told.push(message!("video-kind", file = code(&media.name)));
    }
    if video.poster.is_none() && video.file.is_none() {
        told.push(message!("video-without-poster"));
    }
    for (language, name) in video.captions.present() {
        let is_captions = allowed::ending(name).as_deref() == Some("vtt");
        if pair.media(name).is_some() && !is_captions {
            told.push(message!("video-captions-ending", file = code(name), language = form(language.code())));
        }
    }
    told
}

/// Whether browsers play it: MP4 by its bytes and its name.
fn plays(media: &Media) -> bool {
    media.kind == Kind::Movie && matches!(allowed::ending(&media.name).as_deref(), Some("mp4" | "m4v"))
}

fn unheard(media: &Media) -> Option<Diagnostic> {
    let fault = media.hazard.as_ref().filter(|_| allowed::ending(&media.name).as_deref() == Some("vtt"))?;
    let mut place = Place::head(&media.source);
    (place.line, place.column) = (fault.line, fault.column);
    let message = message!("captions", file = code(&media.name), fault = captions::said(fault));
    Some(Diagnostic::stops(RULE.name, message).at_place(place))
}
