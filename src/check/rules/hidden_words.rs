//! # hidden-words
//!
//! *What it finds:* a Word, Excel, PowerPoint or OpenDocument file that a release cites or that lies in `static/`, and that holds
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
//! *ما تجده:* ملف Word أو Excel أو PowerPoint أو OpenDocument يشير إليه بيان أو يوجد في `static/`، وفيه كلام لا يراه
//! قارئه: تعديلات متعقَّبة، وتعليقات، وأوراق وشرائح وعناصر ونصوص مخفية، وملاحظات المتحدّث، ونسخ سابقة؛ ولو في ملف داخله
//! أو في ملف ZIP. وكذلك ملف لم يمكن فحص ما فيه، لأنه مقفل أو معطوب أو من نوع قديم.
//! *لماذا يهمّ:* يصل إليه من يفتح الملف بنقرتين، وما حُذف من تصريح هو أول ما يبحث عنه الصحفي.
//! *مثال:* مذكرة ما زالت الجملة المحذوفة فيها تعديلًا متعقَّبًا.
//! *كيف تُتجاوز:* إن كان للقارئ أن يراه، كما في مشروع قانون تظهر تعديلاته، فاستثنِ السطر الذي يشير إلى الملف، أو غيّر
//! المستوى.

use super::document_traces::{Found, each, each_static};
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::Diagnostic;
use crate::model::Level;
use crate::parse::office::{InsideWeight, Program};

pub const RULE: Rule = Rule {
    name: "hidden-words",
    level: Level::Error,
    guard: Guard::Custom,
    looks: &[Look::Folder(find), Look::Room(find_static)],
};

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    each(desk, folder.pair, |found| told(found, notes));
}

fn find_static(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    each_static(desk, |found| told(found, notes));
}

fn told(found: &Found<'_>, notes: &mut Vec<Diagnostic>) {
    let name = found.name;
    let words = found.inside.told(InsideWeight::Words);
    if !words.is_empty() {
        let message = format!("`{name}` holds what its readers do not see: {}.", words.join(", "));
        notes.push(Diagnostic::error(RULE.name, message, help(found.inside.program)).at_place(found.place.clone()));
    }
    if let Some(why) = &found.inside.unread {
        let message = format!("Nobody could look into `{name}` for tracked changes, comments and hidden parts: {why}.");
        let help = "Save it as .docx, .xlsx, .pptx or .odt without a password, or publish it as a PDF.";
        notes.push(Diagnostic::error(RULE.name, message, help).at_place(found.place.clone()));
    }
}

fn help(program: Program) -> &'static str {
    match program {
        Program::Word => {
            "In Word: Review, Accept All Changes, then Delete All Comments; File, Info, Inspect Document finds the rest. Then save it, or publish it as a PDF."
        }
        Program::Excel => {
            "In Excel: File, Info, Inspect Document finds and removes it; show the sheets that readers should see. Then save it, or publish it as a PDF."
        }
        Program::PowerPoint => {
            "In PowerPoint: File, Info, Inspect Document removes comments and notes; delete hidden slides and objects, or show them. Then save it, or publish it as a PDF."
        }
        Program::LibreOffice => {
            "In LibreOffice: Edit, Track Changes, Accept All; delete comments, notes, hidden text, sheets and slides, and versions under File. Then save it, or publish it as a PDF."
        }
        Program::Any => {
            "Open the file in its program, remove it there, save it and pack it again; or publish it as a PDF."
        }
    }
}
