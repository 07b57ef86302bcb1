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
use crate::diagnostics::{Argument, Diagnostic, Message, Place, all, message};
use crate::model::Level;
use crate::model::prose::Kind;

pub const RULE: Rule =
    Rule { name: "parity-structure", level: Level::Note, guard: Guard::Custom, looks: &[Look::Folder(find)] };

/// What is counted: how, and what is said of it.
const PARTS: [(Count, Telling); 6] = [
    (|text| passages(text, Kind::Heading), |ar, en| message!("parity-structure-heading", arabic = ar, english = en)),
    (
        |text| passages(text, Kind::Paragraph),
        |ar, en| message!("parity-structure-paragraph", arabic = ar, english = en),
    ),
    (|text| passages(text, Kind::Item), |ar, en| message!("parity-structure-entry", arabic = ar, english = en)),
    (|text| passages(text, Kind::Cell), |ar, en| message!("parity-structure-cell", arabic = ar, english = en)),
    (pictures, |ar, en| message!("parity-structure-picture", arabic = ar, english = en)),
    (|text| passages(text, Kind::Footnote), |ar, en| message!("parity-structure-footnote", arabic = ar, english = en)),
];

type Count = fn(&Text<'_>) -> usize;
type Telling = fn(usize, usize) -> Message;

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let Some((ar, en)) = folder.both() else { return };
    let counted = PARTS.iter().map(|(count, said)| (count(ar), count(en), said));
    let differences: Vec<Argument> =
        counted.filter(|(ar, en, _)| ar != en).map(|(ar, en, said)| said(ar, en).into()).collect();
    let (Some(arabic), Some(english)) = (ar.release(), en.release()) else { return };
    if !differences.is_empty() {
        let note = RULE.found(ar.file, arabic.title.span, message!("parity-structure", differences = all(differences)));
        notes.push(note.and(Place::new(en.file, english.title.span), message!("parity-structure-there")));
    }
}

fn pictures(text: &Text<'_>) -> usize {
    text.release().map_or(0, |release| release.body.pictures.len())
}

fn passages(text: &Text<'_>, kind: Kind) -> usize {
    text.prose().of(kind).count()
}
