//! # double-release
//!
//! *What it finds:* two releases of the same day with the same title.
//! *Why it matters:* a folder that was copied to begin from is published as a second announcement. Readers and feeds get the
//! same news twice, and a correction reaches only one of them.
//! *Example:* `2023/12/summit` and `2023/12/summit-copy` with one title.
//! *Left alone:* the same title on another day, as of a weekly report, drafts, and what was withdrawn.
//!
//! ---
//!
//! *ما تجده:* بيانان في يوم واحد بعنوان واحد.
//! *لماذا يهمّ:* المجلد الذي نُسخ ليُبدأ منه يُنشر إعلانًا ثانيًا. فيصل الخبر إلى القراء ومتابعي الخلاصات مرتين، ولا
//! يبلغ التصحيح إلا واحدًا منهما.
//! *مثال:* `2023/12/summit` و`2023/12/summit-copy` بعنوان واحد.
//! *ما تتركه:* العنوان نفسه في يوم آخر، كما في تقرير أسبوعي، والمسودات، وما سُحب.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, message};
use crate::model::{Language, Level, Pair, Release};

pub const RULE: Rule =
    Rule { name: "double-release", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Room(find)] };

fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let mut known: HashMap<(Date, Language, &str), &Release> = HashMap::new();
    for pair in desk.newsroom.pairs().iter().filter(|pair| pair.facts.withdrawn.is_none() && !pair.is_draft()) {
        notes.extend(double(pair.without_half_draft(), &mut known));
    }
}

/// What is said of a pair, once for both languages.
fn double<'a>(pair: &'a Pair, known: &mut HashMap<(Date, Language, &'a str), &'a Release>) -> Option<Diagnostic> {
    let day = pair.date()?.day;
    let mut note = None;
    for (_, release) in pair.releases.present().filter(|(_, release)| !release.title.value.trim().is_empty()) {
        let first = *known.entry((day, release.language, release.title.value.trim())).or_insert(release);
        if note.is_none() && !std::ptr::eq(first, release) {
            let other = Place::new(&first.file, first.title.span);
            let own = RULE.found(&release.file, release.title.span, message!("double-release"));
            note = Some(own.and(other, message!("double-release-there")));
        }
    }
    note
}
