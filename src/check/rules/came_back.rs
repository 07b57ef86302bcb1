//! # came-back
//!
//! *What it finds:* a release whose withdrawal readers have seen, and that the next build would publish again as if nothing
//! had been, because the key `withdrawn` is gone.
//! *Why it matters:* what was taken back had a reason. Its text and its files are public again, and the notice is gone.
//! *Example:* a file put back from a copy of last week, without the `withdrawn` of yesterday.
//! *Left alone:* a withdrawal that keeps its text, and one whose reason was written anew.
//! *How it knows:* as `changed-after-publication`, from the record of the last build; a build says it once, also with `--quiet`.
//! *When it is nothing:* a release that is public again on purpose. Say so under `corrections`, for readers.
//!
//! ---
//!
//! *ما تجده:* بيان رأى القراء سحبه، وسينشره البناء التالي من جديد كأن شيئًا لم يكن، لأن المفتاح `withdrawn` حُذف.
//! *لماذا يهمّ:* كان للسحب سبب. وبهذا يعود النص وملفاته إلى الجمهور، ويختفي الإشعار.
//! *مثال:* ملف أُعيد من نسخة الأسبوع الماضي، وليس فيها `withdrawn` الذي كُتب أمس.
//! *ما تتركه:* السحب الذي يُبقي النص، والسحب الذي كُتب سببه من جديد.
//! *كيف تعرف:* مثل `changed-after-publication`، من سجلّ آخر بناء؛ ويقولها البناء مرة، ولو مع `--quiet`.
//! *متى لا بأس:* بيان أُعيد نشره عمدًا. قل ذلك للقراء تحت `corrections`.

use crate::check::desk::{Desk, Published};
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, message, name};
use crate::model::{Level, Standing};

pub const RULE: Rule =
    Rule { name: "came-back", level: Level::Warn, guard: Guard::Custom, looks: &[Look::RoomSince(find)] };

pub fn find(desk: &Desk<'_>, published: &Published<'_>, notes: &mut Vec<Diagnostic>) {
    for pair in desk.newsroom.pairs() {
        let is_public = matches!(pair.standing(desk.now), Standing::Live | Standing::Corrected);
        if !is_public || pair.facts.withdrawn.is_some() || !published.words.was_withdrawn(&pair.path) {
            continue;
        }
        let note = Diagnostic::warns(RULE.name, message!("came-back", release = name(pair.path.as_str())));
        notes.push(match pair.any_release() {
            Some(release) => note.at_place(Place::head(&release.file.path)),
            None => note,
        });
    }
}
