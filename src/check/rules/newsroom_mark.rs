//! # newsroom-mark
//!
//! *What it finds:* a line that only tells newsrooms that this is a release, that it may go out or that it has ended:
//! `بيان صحفي`, `للنشر الفوري`, `-انتهى-`, `FOR IMMEDIATE RELEASE`, `-ENDS-`, `###`; and such a line for a title.
//! *Why it matters:* it belongs on the sheet that is sent to editors. On a page readers see it as a word that belongs to
//! nothing, and a search engine shows it as the beginning of the text.
//! *Example:* `-انتهى-` as the last paragraph.
//! *Left alone:* such words in a sentence, in a list, a table, a quotation or code, and standing pages.
//!
//! ---
//!
//! *ما تجده:* سطر لا يقول إلا لغرف الأخبار إن هذا بيان، أو إن نشره جائز، أو إنه انتهى: `بيان صحفي`، و`للنشر الفوري`،
//! و`-انتهى-`، و`FOR IMMEDIATE RELEASE`، و`-ENDS-`، و`###`؛ وسطر كهذا مكان العنوان.
//! *لماذا يهمّ:* مكانه الورقة التي تُرسَل إلى المحرّرين. أما على الصفحة فيراه القارئ كلامًا لا صلة له بشيء، ويعرضه محرك
//! البحث أولَ النص.
//! *مثال:* `-انتهى-` فقرةً أخيرة.
//! *ما تتركه:* هذه العبارات في جملة أو قائمة أو جدول أو اقتباس أو شيفرة، وفي الصفحات الثابتة.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, message, typed};
use crate::language::newsroom_marks::is_mark;
use crate::model::Level;
use crate::parse::front_matter;
use crate::source::Span;

pub const RULE: Rule =
    Rule { name: "newsroom-mark", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Some(release) = text.release() else { return };
    if is_mark(&release.title.value) {
        let message = message!("newsroom-mark-title", words = typed(release.title.value.trim()));
        notes.push(RULE.found(text.file, release.title.span, message));
    }
    let Ok(parts) = front_matter::split(text.file) else { return };
    let mut at = parts.body_at;
    let mut fence: Option<&str> = None;
    for line in parts.body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let words = line.trim();
        match fence {
            Some(open) if words.starts_with(open) => fence = None,
            Some(_) => {}
            None => {
                fence = ["```", "~~~"].into_iter().find(|mark| words.starts_with(mark));
                if stands_alone(line) && is_mark(words) {
                    let start = start + (line.len() - line.trim_start().len());
                    let message = message!("newsroom-mark", words = typed(words));
                    notes.push(RULE.found(text.file, Span::new(start, start + words.len()), message));
                }
            }
        }
    }
}

/// Whether a line is no part of a quotation, a table, a list or code. `- انتهى -` is no entry of a list.
fn stands_alone(line: &str) -> bool {
    let words = line.trim();
    let entry = words.strip_prefix(['-', '*', '+', '•']).is_some_and(|rest| rest.starts_with(' '));
    let is_entry = entry && !words.ends_with(['-', '*']);
    !is_entry && !words.starts_with(['>', '|', '`']) && !line.starts_with("    ") && !line.starts_with('\t')
}
