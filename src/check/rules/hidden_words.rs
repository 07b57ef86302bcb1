//! # hidden-words
//!
//! *What it finds:* a Word, Excel, PowerPoint or OpenDocument file that a release or a standing page cites or that lies in `static/`, and that holds
//! words its readers do not see: tracked changes, comments, hidden sheets, slides, objects and text, speaker notes, earlier
//! versions; also in a file within it, or in a ZIP. And one into which nobody could look, for it is locked, damaged or of an old kind.
//! *Why it matters:* whoever opens the file finds them with two clicks, and what was taken out of a statement is what a reporter
//! looks for first.
//! *Example:* a memorandum in which the deleted sentence still stands, as a tracked change.
//! *How it can be set aside:* where readers should have them, as in the draft of a law that shows its changes, suppress it on
//! the line that cites the file, or move the level.
//!
//! ---
//!
//! *ما تجده:* ملف Word أو Excel أو PowerPoint أو OpenDocument يشير إليه بيان أو صفحة ثابتة أو يوجد في `static/`، وفيه كلام لا يراه
//! قارئه: تعديلات متعقَّبة، وتعليقات، وأوراق وشرائح وعناصر ونصوص مخفية، وملاحظات المتحدّث، ونسخ سابقة؛ ولو في ملف داخله
//! أو في ملف ZIP. وكذلك ملف لم يمكن فحص ما فيه، لأنه مقفل أو معطوب أو من نوع قديم.
//! *لماذا يهمّ:* يصل إليه من يفتح الملف بنقرتين، وما حُذف من تصريح هو أول ما يبحث عنه الصحفي.
//! *مثال:* مذكرة ما زالت الجملة المحذوفة فيها تعديلًا متعقَّبًا.
//! *كيف تُتجاوز:* إن كان للقارئ أن يراه، كما في مشروع قانون تظهر تعديلاته، فاستثنِ السطر الذي يشير إلى الملف، أو غيّر
//! المستوى.

use super::document_traces::{Found, each, each_static};
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, all, code, form, message};
use crate::model::{FileHome, Level};
use crate::parse::office::{InsideWeight, Program};

pub const RULE: Rule = Rule {
    name: "hidden-words",
    level: Level::Error,
    guard: Guard::Custom,
    looks: &[Look::Files(find), Look::Room(find_static)],
};

fn find(desk: &Desk<'_>, home: FileHome<'_>, notes: &mut Vec<Diagnostic>) {
    each(desk, home, |found| told(found, notes));
}

fn find_static(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    each_static(desk, |found| told(found, notes));
}

fn told(found: &Found<'_>, notes: &mut Vec<Diagnostic>) {
    let file = code(found.name);
    let words = found.inside.told(InsideWeight::Words);
    if !words.is_empty() {
        let program = form(program(found.inside.program));
        let message = message!("hidden-words", file = file.clone(), things = all(words), program = program);
        notes.push(Diagnostic::stops(RULE.name, message).at_place(found.place.clone()));
    }
    if let Some(why) = found.inside.unread.clone() {
        let message = message!("hidden-words-unread", file = file, why = why);
        notes.push(Diagnostic::stops(RULE.name, message).at_place(found.place.clone()));
    }
}

/// The form of what is to be done in a program.
const fn program(program: Program) -> &'static str {
    match program {
        Program::Word => "word",
        Program::Excel => "excel",
        Program::PowerPoint => "powerpoint",
        Program::LibreOffice => "libreoffice",
        Program::Any => "any",
    }
}
