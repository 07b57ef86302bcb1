//! # parity-structure
//!
//! *What it finds:* a different number of headings, paragraphs, entries of lists, tables' cells, pictures or footnotes in
//! the two languages.
//! *Why it matters:* a paragraph that was added to one language and not to the other is easily overlooked. Languages are not
//! built alike to the last sentence, so this is a note: it shows where to look.
//! *Example:* four headings in `ar.md`, three in `en.md`.
//! *Left alone:* highlights, summary and captions, which each language has of its own, and where sentences end.
//!
//! ---
//!
//! *ما تجده:* اختلاف بين اللغتين في عدد العناوين الفرعية أو الفقرات أو بنود القوائم أو خلايا الجداول أو الصور أو
//! الهوامش.
//! *لماذا يهمّ:* الفقرة التي أُضيفت إلى لغة دون الأخرى يسهل ألّا تُلاحظ. وليست اللغتان على بناء واحد إلى آخر جملة، فهذه
//! إشارة تدلّ على موضع النظر.
//! *مثال:* أربعة عناوين فرعية في `ar.md`، وثلاثة في `en.md`.
//! *ما تتركه:* أبرز النقاط والملخّص وتعليقات الصور، فلكل لغة ما يخصها منها، ومواضع انتهاء الجمل.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Folder, Text};
use crate::diagnostics::{Diagnostic, Place};
use crate::model::Level;
use crate::model::prose::Kind;

pub const RULE: Rule =
    Rule { name: "parity-structure", level: Level::Note, guard: Guard::Custom, looks: &[Look::Folder(find)] };

/// What is counted: the one, the many, and how.
const PARTS: [(&str, &str, Count); 6] = [
    ("heading", "headings", |text| passages(text, Kind::Heading)),
    ("paragraph", "paragraphs", |text| passages(text, Kind::Paragraph)),
    ("list entry", "list entries", |text| passages(text, Kind::Item)),
    ("table cell", "table cells", |text| passages(text, Kind::Cell)),
    ("picture", "pictures", |text| text.release().map_or(0, |release| release.body.pictures.len())),
    ("footnote", "footnotes", |text| passages(text, Kind::Footnote)),
];

type Count = fn(&Text<'_>) -> usize;

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let Some((ar, en)) = folder.both() else { return };
    let differences: Vec<String> = PARTS
        .iter()
        .map(|(one, many, count)| (one, many, count(ar), count(en)))
        .filter(|(.., ar, en)| ar != en)
        .map(|(one, many, ar, en)| format!("{ar} {} in Arabic and {en} in English", if ar == 1 { one } else { many }))
        .collect();
    let (Some(arabic), Some(english)) = (ar.release(), en.release()) else { return };
    if !differences.is_empty() {
        let message = format!("The two languages are built differently: {}.", differences.join("; "));
        let help = "See whether something was left out in one of them.";
        let note = RULE.finding(ar.file, arabic.title.span, message, help);
        notes.push(note.and(Place::new(en.file, english.title.span), "the English text"));
    }
}

fn passages(text: &Text<'_>, kind: Kind) -> usize {
    text.prose().of(kind).count()
}
