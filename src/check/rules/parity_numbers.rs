//! # parity-numbers
//!
//! *What it finds:* a figure that stands in one language only: a number, a sum, a share, a date, a time, a telephone
//! number. Both languages are compared as readers understand them: ١٬٢٤٠ is 1,240; 4.8 مليون is 4,800,000; 62 في المئة is
//! 62%; 15 كانون الأول is 15 December; the minister may speak at 2:30 مساءً or at 14:30.
//! *Why it matters:* a figure that was corrected in one language and not in the other is the commonest fault of a release
//! in two languages, and the one that is quoted first.
//! *Example:* `شارك 412 متطوعًا` beside `421 volunteers took part`.
//! *Left alone:* 0 to 10 where the other language has the word, the Arabic dual (مركزين), other numbers that are spelled
//! out, Hijri dates in one language, figures inside names (COP28, ISO 27001), addresses, code, and the year of the release
//! itself. `1.240` and `1,240` each agree with 1,240 and with 1.24.
//!
//! ---
//!
//! *ما تجده:* رقم ورد في لغة واحدة فقط: عدد، أو مبلغ، أو نسبة، أو تاريخ، أو ساعة، أو رقم هاتف. وتُقارن اللغتان كما
//! يفهمهما القارئ: ١٬٢٤٠ هي 1,240؛ و4.8 مليون هي 4,800,000؛ و62 في المئة هي 62%؛ و15 كانون الأول هو 15 December؛
//! وللوزير أن يتحدث في 2:30 مساءً أو في 14:30.
//! *لماذا يهمّ:* الرقم الذي صُحّح في لغة ولم يُصحَّح في الأخرى أكثر الأخطاء شيوعًا في البيانات ذات اللغتين، وأول ما
//! يُنقل عنها.
//! *مثال:* `شارك 412 متطوعًا` بجانب `421 volunteers took part`.
//! *ما تتركه:* الأعداد من 0 إلى 10 إن كُتبت في اللغة الأخرى بالحروف، والمثنى (مركزين)، وسائر ما كُتب من الأعداد
//! بالحروف، والتواريخ الهجرية في لغة واحدة، والأرقام داخل الأسماء (COP28 وISO 27001)، والعناوين، والشيفرة، وسنة البيان
//! نفسه. ويوافق كل من `1.240` و`1,240` كلًّا من 1,240 و1.24.

use super::counterpart::{SaidFigure, Sentence, Side};
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Argument, Diagnostic, Place, all, form, message, name};
use crate::language::figures::{self, FigureValue};
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "parity-numbers", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let Some((ar, en)) = folder.both() else { return };
    let sides = [Side::of(ar), Side::of(en)];
    let said = [0, 1].map(|own: usize| {
        let mut said = figures::Said::of(sides[own].figures());
        release_date(folder, &sides[own]).iter().for_each(|value| said.add(value));
        said
    });
    let open = [0, 1].map(|own: usize| OpenFigures::of(&sides[own], &said[1 - own]));
    let mut told = vec![false; sides[1].sentences.len()];
    for (own, other) in [(0, 1), (1, 0)] {
        for (place, sentence) in sides[own].sentences.iter().enumerate() {
            let here = &open[own].0[place];
            if here.is_empty() || (own == 1 && told[place]) {
                continue;
            }
            let counterpart = sides[other].counterpart(sentence, &sides[own]);
            let there = counterpart.map(|counterpart| &open[other].0[counterpart]).map_or(&[][..], Vec::as_slice);
            if let (0, Some(counterpart)) = (own, counterpart) {
                told[counterpart] = true;
            }
            let opposite = counterpart.and_then(|counterpart| sides[other].sentences.get(counterpart));
            let there = if own == 0 { there } else { &[] };
            notes.push(note(&sides[own], here, &sides[other], there, opposite));
        }
    }
}

/// The figures of each sentence that the other language does not have.
struct OpenFigures<'s>(Vec<Vec<&'s SaidFigure>>);

impl<'s> OpenFigures<'s> {
    fn of(side: &'s Side<'_>, other: &figures::Said) -> Self {
        let open = |sentence: &'s Sentence| -> Vec<&'s SaidFigure> {
            let mut open: Vec<&SaidFigure> = Vec::new();
            for said in sentence.figures.iter().filter(|said| !other.answers(&said.figure)) {
                if open.iter().all(|known| known.typed != said.typed) {
                    open.push(said);
                }
            }
            open
        };
        Self(side.sentences.iter().map(open).collect())
    }
}

/// Today and this year need not be written out; last year and the next where those words stand.
fn release_date(folder: &Folder<'_>, side: &Side<'_>) -> Vec<FigureValue> {
    let Some(day) = folder.pair.date().map(|date| date.day) else { return Vec::new() };
    let month = u8::try_from(day.month()).unwrap_or_default();
    let mut values = vec![FigureValue::Day(Some(day.year()), month, u8::try_from(day.day()).unwrap_or_default())];
    let says = |words: &[&str]| {
        let mut passages = side.text.prose().passages.iter();
        passages.any(|passage| words.iter().any(|word| passage.text.contains(word)))
    };
    let before = ["last year", "previous year", "year before", "year earlier", "الماضي", "السابق", "المنصرم"];
    let after = ["next year", "coming year", "following year", "المقبل", "القادم", "التالي"];
    if says(&before) {
        values.push(FigureValue::year(day.year() - 1));
    }
    if says(&after) {
        values.push(FigureValue::year(day.year() + 1));
    }
    values
}

fn note(
    side: &Side<'_>,
    here: &[&SaidFigure],
    other: &Side<'_>,
    there: &[&SaidFigure],
    opposite: Option<&Sentence>,
) -> Diagnostic {
    let language = form(side.text.language.code());
    let message = if there.is_empty() {
        message!("parity-numbers-alone", language = language, figures = list(here), count = here.len())
    } else {
        message!("parity-numbers", language = language, here = list(here), there = list(there))
    };
    let span = here.first().map(|said| said.span).unwrap_or_default();
    let note = RULE.found(side.text.file, span, message);
    match opposite {
        Some(opposite) => {
            let span = there.first().map_or(opposite.span, |said| said.span);
            let label = message!("parity-numbers-there", language = form(other.text.language.code()));
            note.and(Place::new(other.text.file, span), label)
        }
        None => note,
    }
}

/// `412, 30 and 12%`.
fn list(figures: &[&SaidFigure]) -> Argument {
    all(figures.iter().map(|said| name(&said.typed)))
}
