//! # document-traces
//!
//! *What it finds:* what else an office file or a PDF brings along, cited by a release or a standing page or in `static/`: hidden rows and columns, files
//! within it, figures behind pivot tables, links to the drives and data of those who made it, fields of data, comments on the pages
//! of a PDF, pictures that tell where, by whom or with which camera they were taken. And, as a note, the names that it tells: who wrote
//! it, who saved it, for whom. A PDF into which nobody could look, for it is locked or damaged, is said too.
//! *Why it matters:* a chart in a report may hold the whole table it was drawn from, and the name of an official or consultant
//! may be nobody's business.
//! *Example:* a table whose filter hides the rows of two provinces; the remark of a reviewer in the margin of a PDF.
//! *Left alone:* links and the fields of forms in a PDF.
//!
//! ---
//!
//! *ما تجده:* ما يحمله معه ملف مكتبي أو ملف PDF يشير إليه بيان أو صفحة ثابتة أو يوجد في `static/`: صفوف وأعمدة مخفية، وملفات داخله،
//! وأرقام وراء الجداول المحورية، وروابط إلى أقراص من أعدّوه وبياناتهم، وحقول بيانات، وتعليقات على صفحات PDF، وصور تدلّ
//! على مكان التقاطها أو ملتقطها أو كاميرته. والأسماء التي يذكرها إشارة: من كتبه، ومن حفظه، ولمن أُعدّ. ويُذكر أيضًا ملف
//! PDF لم يمكن فحص ما فيه، لأنه مقفل أو معطوب.
//! *لماذا يهمّ:* قد يحمل رسم بياني في تقرير الجدول كله الذي رُسم منه، وقد لا يصحّ أن يُعرف اسم موظف أو مستشار.
//! *مثال:* جدول تُخفي تصفيته صفوف محافظتين؛ وتعليق مراجع على هامش ملف PDF.
//! *ما تتركه:* الروابط وحقول النماذج في ملف PDF.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Argument, Diagnostic, Place, Severity, all, code, form, message, typed};
use crate::model::{FileHome, Level};
use crate::parse::office::{Inside, InsideWeight};
use crate::source::Kind;

pub const RULE: Rule = Rule {
    name: "document-traces",
    level: Level::Warn,
    guard: Guard::Custom,
    looks: &[Look::Files(find), Look::Room(find_static)],
};

/// A file into which the desk looked.
pub struct Found<'a> {
    pub name: &'a str,
    /// Where it is cited, or the file itself.
    pub place: Place,
    pub inside: Arc<Inside>,
    kind: DocumentKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum DocumentKind {
    Office,
    Pdf,
}

const ALL: [DocumentKind; 2] = [DocumentKind::Office, DocumentKind::Pdf];

/// Every office file that somebody cites and that holds something, in order of name.
pub fn each(desk: &Desk<'_>, home: FileHome<'_>, tell: impl FnMut(&Found<'_>)) {
    cited(desk, home, &[DocumentKind::Office], tell);
}

/// The same, of office files in `static/`.
pub fn each_static(desk: &Desk<'_>, tell: impl FnMut(&Found<'_>)) {
    copied(desk, &[DocumentKind::Office], tell);
}

/// PDFs are opened for this rule alone: it takes long, and a build can do without. Pictures are looked into elsewhere.
fn cited(desk: &Desk<'_>, home: FileHome<'_>, kinds: &[DocumentKind], mut tell: impl FnMut(&Found<'_>)) {
    let Some(insides) = desk.insides.filter(|_| !home.files().is_empty()) else { return };
    for (name, place) in places(home) {
        let Some(media) = home.media(name).filter(|media| media.dimensions.is_none()) else { continue };
        let kind = if media.kind == Kind::Pdf { DocumentKind::Pdf } else { DocumentKind::Office };
        let asked = kinds.contains(&kind).then(|| insides.of(&media.source, media.fingerprint)).flatten();
        if let Some(inside) = asked {
            tell(&Found { name, place, inside, kind });
        }
    }
}

fn copied(desk: &Desk<'_>, kinds: &[DocumentKind], mut tell: impl FnMut(&Found<'_>)) {
    let Some(insides) = desk.insides else { return };
    for (path, print) in insides.statics() {
        let is_pdf = path.to_ascii_lowercase().ends_with(".pdf");
        let kind = if is_pdf { DocumentKind::Pdf } else { DocumentKind::Office };
        if let Some(inside) = kinds.contains(&kind).then(|| insides.of(path, *print)).flatten() {
            let name = path.rsplit('/').next().unwrap_or(path);
            tell(&Found { name, place: Place::head(&(*path).into()), inside, kind });
        }
    }
}

/// Where each file is first cited.
fn places(home: FileHome<'_>) -> BTreeMap<&str, Place> {
    let mut places = BTreeMap::new();
    let attachments = home.pair().into_iter().flat_map(|pair| {
        let all = pair.facts.attachments.iter().flat_map(|list| &list.value);
        all.map(move |one| (one.file.value.as_str(), pair.place_of("attachments", one.file.span)))
    });
    for (name, place) in attachments.filter_map(|(name, place)| Some((name, place?))) {
        places.entry(name).or_insert(place);
    }
    for (file, body) in home.texts() {
        for (name, span) in body.cited() {
            places.entry(name).or_insert_with(|| Place::new(file, span));
        }
    }
    places
}

fn find(desk: &Desk<'_>, home: FileHome<'_>, notes: &mut Vec<Diagnostic>) {
    cited(desk, home, &ALL, |found| told(found, notes));
}

fn find_static(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    copied(desk, &ALL, |found| told(found, notes));
}

fn told(found: &Found<'_>, notes: &mut Vec<Diagnostic>) {
    let (inside, is_pdf) = (&found.inside, found.kind == DocumentKind::Pdf);
    let (file, kind) = (code(found.name), form(if is_pdf { "pdf" } else { "office" }));
    // No other rule looks into a file within a PDF.
    let weights: &[InsideWeight] =
        if is_pdf { &[InsideWeight::Words, InsideWeight::Beside, InsideWeight::Acts] } else { &[InsideWeight::Beside] };
    let beside: Vec<Argument> = weights.iter().flat_map(|weight| inside.told(*weight)).collect();
    let mut warn = |message| notes.push(Diagnostic::warns(RULE.name, message).at_place(found.place.clone()));
    if !beside.is_empty() {
        let things = all(beside);
        warn(message!("document-traces-beside", file = file.clone(), things = things, kind = kind.clone()));
    }
    if let Some(why) = inside.unread_pdf.as_ref().or(inside.unread.as_ref().filter(|_| is_pdf)) {
        warn(message!("document-traces-unread", file = file.clone(), why = why.clone()));
    }
    let pictures = inside.told(InsideWeight::Picture);
    if !pictures.is_empty() {
        warn(message!("document-traces-pictures", file = file.clone(), things = all(pictures)));
    }
    let (names, made) = (&inside.names, inside.told(InsideWeight::Maker));
    let named = all(names.iter().map(typed));
    let message = match (names.is_empty(), made.is_empty()) {
        (true, true) => return,
        (false, true) => message!("document-traces-names", file = file, names = named),
        (true, false) => message!("document-traces-made", file = file, things = all(made)),
        (false, false) => message!("document-traces-names-made", file = file, names = named, things = all(made)),
    };
    let note = Diagnostic::found(Severity::Note, RULE.name, message);
    notes.push(note.with_help(message!("document-traces-makers", kind = kind)).at_place(found.place.clone()));
}
