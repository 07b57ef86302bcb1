//! # image-alt
//!
//! *What it finds:* a lead image without `image_alt` in a language, a picture of `images` without its `alt`; a description that is the name of a file, a word such
//! as "photo", or in the other language; a picture with a caption and no description. As a warning, `image_alt` and
//! `image_caption` of a release without `image`, which no reader sees.
//! *Why it matters:* a reader who cannot see the picture is told nothing (WCAG 1.1.1).
//! *Example:* `image: signing.jpg` in `ar.md`, and no `image_alt` in `en.md`; `![IMG_0042.jpg](IMG_0042.jpg)`.
//!
//! A picture inside a text with an empty description, `![](line.png)`, says that it only decorates.
//!
//! ---
//!
//! *ما تجده:* صورة رئيسية بلا `image_alt` في إحدى اللغتين، وصورة من `images` بلا `alt`؛ ووصف هو اسم ملف، أو كلمة مثل «صورة»، أو مكتوب باللغة الأخرى؛
//! وصورة لها تعليق وليس لها وصف. وتنبيه إلى `image_alt` و`image_caption` في بيان بلا `image`، فلا يراهما قارئ.
//! *لماذا يهمّ:* من لا يرى الصورة لا يُقال له شيء عنها (WCAG 1.1.1).
//! *مثال:* `image: signing.jpg` في `ar.md`، ولا `image_alt` في `en.md`؛ و`![IMG_0042.jpg](IMG_0042.jpg)`.
//!
//! والصورة داخل النص إن كان وصفها فارغًا، `![](line.png)`، فهي للزينة وحدها.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Folder, Text};
use crate::diagnostics::{Diagnostic, code, form, message};
use crate::language::letters::{is_arabic, is_latin};
use crate::model::{Language, Level};
use crate::text::{Style, alt};

pub const RULE: Rule = Rule {
    name: "image-alt",
    level: Level::Error,
    guard: Guard::Custom,
    looks: &[Look::Folder(lead), Look::Folder(gallery), Look::Text(inside)],
};

fn lead(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let Some(image) = &folder.pair.facts.image else { return idle(folder, notes) };
    for (language, release) in folder.pair.releases.present() {
        let Some(alt) = &release.image_alt else {
            let message = message!("image-alt-lead-missing", language = form(language.code()));
            notes.push(RULE.found(&release.file, release.title.span, message));
            continue;
        };
        if let Some(fault) = fault(&alt.value, &image.value.file.value, language) {
            let message = message!("image-alt", picture = form("lead"), fault = form(fault));
            notes.push(RULE.found(&release.file, alt.span, message));
        }
    }
}

/// Words for a lead picture where nobody named one: the line that should name it may have been forgotten.
fn idle(folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    if folder.pair.is_half_read() {
        return;
    }
    for (_, release) in folder.pair.releases.present() {
        for (key, words) in [("image_alt", &release.image_alt), ("image_caption", &release.image_caption)] {
            let note = words.as_ref().map(|words| {
                Diagnostic::warns(RULE.name, message!("image-alt-idle", key = code(key))).at(&release.file, words.span)
            });
            notes.extend(note);
        }
    }
}

fn gallery(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let Some(typed) = pair.typed_in.of("images").and_then(|language| pair.release(language)) else { return };
    for picture in pair.gallery() {
        let file = &picture.photograph.file;
        for (language, _) in pair.releases.present() {
            let Some(alt) = picture.alt.get(language) else {
                let named = form(language.code());
                let message = message!("image-alt-gallery-missing", file = code(&file.value), language = named);
                notes.push(RULE.found(&typed.file, file.span, message));
                continue;
            };
            if let Some(fault) = fault(&alt.value, &file.value, language) {
                let message = message!("image-alt", picture = form("this"), fault = form(fault));
                notes.push(RULE.found(&typed.file, alt.span, message));
            }
        }
    }
}

fn inside(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let body = text.body();
    let style = Style::of(text.language, &desk.site.settings);
    for (number, picture) in body.pictures.iter().enumerate() {
        let alt = alt(&body.text, number, &style);
        let message = if !alt.is_empty() {
            let fault = fault(&alt, &picture.file, text.language);
            fault.map(|fault| message!("image-alt", picture = form("this"), fault = form(fault)))
        } else if has_caption(text.file.slice(picture.span)) {
            Some(message!("image-alt-captioned"))
        } else {
            None
        };
        notes.extend(message.map(|message| RULE.found(text.file, picture.span, message)));
    }
}

/// Whether the Markdown of a picture gives it a caption: `![](file.png "…")`.
fn has_caption(typed: &str) -> bool {
    typed.trim_end_matches(')').trim_end().ends_with(['"', '\'']) && typed.contains([' ', '\n'])
}

/// What is wrong with a description, as a form of the message.
fn fault(alt: &str, file: &str, language: Language) -> Option<&'static str> {
    let alt = alt.trim().to_lowercase();
    let file = file.to_lowercase();
    let name = file.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_file = ENDINGS.iter().any(|ending| alt.ends_with(ending)) && !alt.contains(' ');
    if alt == name || is_file || (alt == stem && stem.contains(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_')))
    {
        return Some("file");
    }
    if WORDS.contains(&alt.as_str()) {
        return Some("word");
    }
    let is_own = |c: char| match language {
        Language::Arabic => is_arabic(c),
        Language::English => is_latin(c),
    };
    let is_phrase = alt.split_whitespace().nth(2).is_some();
    match language {
        _ if !is_phrase || alt.contains(is_own) => None,
        language => Some(language.code()),
    }
}

const ENDINGS: [&str; 9] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".tif", ".heic"];

const WORDS: [&str; 14] = [
    "image",
    "picture",
    "photo",
    "photograph",
    "img",
    "pic",
    "alt",
    "alt text",
    "صورة",
    "الصورة",
    "صوره",
    "رسم",
    "صورة توضيحية",
    "نص بديل",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_says_something_in_its_language() {
        use Language::{Arabic, English};
        for (alt, file, language, is_fault) in [
            ("توقيع المذكرة في أبوظبي", "signing.jpg", Arabic, false),
            ("signing.jpg", "signing.jpg", Arabic, true),
            ("IMG_0042", "IMG_0042.jpg", English, true),
            ("صورة", "a.png", Arabic, true),
            ("The signing in Abu Dhabi", "a.png", Arabic, true),
            ("توقيع مذكرة تفاهم", "a.png", English, true),
            ("شعار ISO", "a.png", Arabic, false),
            ("ISO 9001", "a.png", Arabic, false),
            ("Photo of the signing", "a.png", English, false),
            ("signing", "signing.jpg", English, false),
        ] {
            assert_eq!(fault(alt, file, language).is_some(), is_fault, "{alt}");
        }
        assert!(has_caption("![](a.png \"مخطط\")") && !has_caption("![](a.png)"));
    }
}
