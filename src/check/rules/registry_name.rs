//! # registry-name
//!
//! *What it finds:* a person, an office or an organisation of the registries that a text writes otherwise than they have
//! it on the day of its release: its words in another order, one of them spelled otherwise, another honorific, an office
//! beside a name that was not held on that day.
//! *Why it matters:* an institution that is named in two ways looks like two, a search finds half of its releases, and a
//! minister with the wrong title is a call from the protocol office.
//! *Example:* `وزارة النقل والتنمية الرقمية` where the registry has `وزارة التنمية الرقمية والنقل`; `سعادة` before someone whose
//! honorific is `معالي`.
//! *Left alone:* و ف ب ك ل and ال before a word, marks of vowels, inflection, the short name of an organisation, a name cut
//! short, an office at a time when it was held, a former one that is called so, and names that are merely alike.
//!
//! ---
//!
//! *ما تجده:* اسم شخص أو منصب أو جهة كُتب على غير ما في السجلّات يوم صدور البيان: بترتيب آخر لكلماته، أو بكتابة أخرى
//! لإحداها، أو بلقب آخر، أو بمنصب لم يكن صاحب الاسم يشغله في ذلك اليوم.
//! *لماذا يهمّ:* الجهة التي تُسمّى باسمين تبدو جهتين، والبحث عنها لا يجد إلا نصف بياناتها، والخطأ في منصب وزير يعني
//! اتصالًا من إدارة المراسم.
//! *مثال:* `وزارة النقل والتنمية الرقمية` وفي السجلّ `وزارة التنمية الرقمية والنقل`؛ و`سعادة` قبل من لقبه `معالي`.
//! *ما تتركه:* و ف ب ك ل وال التعريف قبل الكلمة، والتشكيل، وعلامات الإعراب، والاسم المختصر للجهة، والاسم المقتطع،
//! والمنصب في زمن شغله، والمنصب السابق إن ذُكر أنه سابق، والأسماء التي تتشابه فحسب.

use jiff::civil::Date;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Origin, Text};
use crate::diagnostics::Diagnostic;
use crate::language::names::{NameTrouble, Otherwise};
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "registry-name", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let names = desk.names(text.language);
    let day = match text.origin {
        Origin::Release(pair, _) => pair.date().map(|date| date.day),
        Origin::Page(_) => None,
    };
    for passage in &text.prose().passages {
        for otherwise in names.otherwise(&passage.text, day) {
            let (message, help) = told(&otherwise, day);
            notes.push(RULE.finding(text.file, passage.span_of(otherwise.range), message, help));
        }
    }
}

/// What is written otherwise, and what to do.
fn told(otherwise: &Otherwise, day: Option<Date>) -> (String, String) {
    let registry = otherwise.registry;
    let message = match &otherwise.trouble {
        NameTrouble::Order(name) => format!("The registry has this name in another order: {name}."),
        NameTrouble::Spelling(name) => format!("The registry spells this name otherwise: {name}."),
        NameTrouble::Honorific(honorific) => format!("The registry gives this person another honorific: {honorific}."),
        NameTrouble::Office { title, held } => {
            let day = day.map(|day| format!("On {day} ")).unwrap_or_default();
            match held {
                Some(held) => format!("{day}this person was not {title}, but {held}."),
                None => format!("{day}this person was not {title}."),
            }
        }
    };
    (message, format!("Write it as the registry does. If the registry is wrong, correct {registry}."))
}
