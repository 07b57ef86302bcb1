//! # length
//!
//! *What it finds:* a title of more than 110 characters, a summary of more than 160, a quotation of more than three
//! sentences.
//! *Why it matters:* search engines and social networks cut titles and summaries there, and newsrooms cut long
//! quotations, each where it suits them.
//! *Example:* a title that names three ministries with their full names.
//!
//! ---
//!
//! *ما تجده:* عنوان يزيد على 110 محارف، أو ملخّص يزيد على 160 محرفًا، أو اقتباس يزيد على ثلاث جمل.
//! *لماذا يهمّ:* هناك تقطع محركات البحث والشبكات الاجتماعية العناوين والملخّصات، وتقطع غرف الأخبار الاقتباسات الطويلة،
//! كلٌّ حيث يناسبه.
//! *مثال:* عنوان يسمّي ثلاث وزارات بأسمائها الكاملة.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Origin, Text};
use crate::diagnostics::{Diagnostic, form, message};
use crate::language::sentences::sentences;
use crate::locale::typography::characters;
use crate::model::Level;
use crate::text::{Style, quotes};

pub const RULE: Rule = Rule { name: "length", level: Level::Note, guard: Guard::Custom, looks: &[Look::Text(find)] };

const TITLE: usize = 110;
const SUMMARY: usize = 160;
const SENTENCES: usize = 3;

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let summary = match text.origin {
        Origin::Release(_, release) => &release.summary,
        Origin::Page(page) => &page.summary,
    };
    let values = [("title", Some(text.title()), TITLE), ("summary", summary.as_ref(), SUMMARY)];
    for (part, value, most) in values {
        let Some(value) = value else { continue };
        let length = characters(&value.value);
        if length > most {
            let message = message!("length", part = form(part), length = length, most = most);
            notes.push(RULE.found(text.file, value.span, message));
        }
    }
    for quote in quotes(text.body(), &Style::of(text.language, &desk.site.settings)) {
        let count = sentences(&quote.plain).len();
        if count > SENTENCES {
            let message = message!("length-quote", count = count, most = SENTENCES);
            notes.push(RULE.found(text.file, quote.span, message));
        }
    }
}
