//! What holds for every text that is imported: no word is lost and none is added, whatever it is made of. That however large
//! or strange a file is, an answer comes soon, is held by `src/linear.rs`.

use crate::support;
use bayan::diagnostics::Diagnostic;
use bayan::import::read;
use bayan::import::reading::{ImportedDraft, Wishes};
use bayan::model::{Person, Registry};
use bayan::parse::manuscript;
use bayan::source::Fold;
use proptest::prelude::*;

fn nobody() -> Registry<Person> {
    Registry::new([], Fold::new().done())
}

fn import(name: &str, bytes: &[u8]) -> Result<Vec<ImportedDraft>, Diagnostic> {
    read((name, bytes, &|_| None), &Wishes::default(), &nobody())
}

/// Paragraphs of a newsroom, with all that may stand in one: faults, figures, quotations, signs that Markdown would take for
/// its own.
const ARABIC: [&str; 16] = [
    "وقعت هيئة الموانئ و وزارة البيئة  اتفاقية لتشغيل 7 عبّارات كهربائية بين الجزر، بقيمة 1.2 مليار درهم (نحو 327 مليون دولار).",
    "وتمتلك الهيئة حتى مارس الجاري 2024، xx عبّارة\u{a0} تعمل بالديزل. ",
    "وفي هذا الصدد، قال معالي سالم حمد النوري، وزير البيئة: \"تخدم هذه الاتفاقية سكان الجزر قبل غيرهم\".",
    "وأضاف معاليه: «سنمضي في العمل حتى تعمل كل عبّارة بالكهرباء».",
    "وقالت سارة أحمد، مديرة المركز: “نرحب بالجميع في المركز الجديد” مشيرةً إلى موعد الافتتاح.",
    "قال: \"نعم\"",
    "1. ليست هذه قائمة بل بداية فقرة تروي ما حدث في اليوم الأول من الزيارة.",
    "2024. كان عامًا حافلاً بالإنجازات في قطاع النقل البحري.",
    "# وسم_الجزر و *نجمة* و `رمز` و <b>وسم</b> و [رابط](http://a.b) و ~شطب~ & علامة \\ مائلة.",
    "> سهم في أول السطر، ثم ____ فراغ لم يُملأ بعد.",
    "+971 4 555 0100 هو رقم المكتب، و press@ports.example.gov بريده.",
    "مراحل التنفيذ",
    "• تشغيل ٧ عبّارات",
    "- تدريب 45 من الأطقم",
    "أما الموعد فهو 15/12/2024 أو 2 جمادى الآخرة 1446هـ بحسب ما تقرره اللجنة المشتركة بين الجانبين في اجتماعها المقبل.",
    "| جدول | مرسوم |",
];

const ENGLISH: [&str; 12] = [
    "The Ports Authority and the Ministry of Environment signed an agreement  on 7 electric ferries, worth AED 1.2 billion (some $327m).",
    "The authority owns xx ferries with diesel engines until March 2024; the \"Green Line\" carries 12,000 people.",
    "H.E. Salem Alnoori, Minister of Environment, said: \"This agreement serves islanders before anybody else, every day.\"",
    "“We are ready,” said Rami Dallal, Director General of the authority, “and the first ferry sails in May.”",
    "He added: “We will go on until every ferry runs on electricity, and on no day later.”",
    "1. This is no list but a paragraph that tells of the first day of the visit.",
    "#islands *starred* `code` <b>tag</b> [link](http://a.b) ~struck~ a_b & more \\ done [^1] <!-- desk -->.",
    "===",
    "Phases",
    "* Training of 45 crew members",
    "o An old bullet",
    "-- Two dashes begin this line, and it ends with them, too --",
];

fn paragraphs(pool: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(pool), 1..10)
}

/// A text, and the lines of it that stay.
#[derive(Debug, Clone)]
struct Sent {
    text: String,
    kept: String,
}

fn sent(
    title: &str,
    furniture: [bool; 4],
    date: &str,
    highlights: &[&str],
    paragraphs: &[&str],
    between: &str,
    long: &str,
) -> Sent {
    let (mut text, mut kept) = (String::new(), String::new());
    let mut line = |line: &str, stays: bool| {
        text.extend([line, between]);
        if stays {
            kept.extend([line, "\n"]);
        }
    };
    let [dated, doubled, shared, dated_below] = furniture;
    if dated {
        line(date, false);
    }
    line(title, true);
    if dated_below && !dated {
        line(date, false);
    }
    if doubled {
        line(title, false);
    }
    if shared {
        line("شارك على وسائل التواصل الاجتماعي", false);
    }
    for highlight in highlights {
        line(highlight, true);
    }
    line(long, true);
    for paragraph in paragraphs {
        line(paragraph, true);
    }
    Sent { text, kept }
}

/// Words that a draft shows: its front matter's and its text's, without the marks of Markdown.
fn shown(draft: &ImportedDraft) -> Vec<String> {
    let own = &draft.manuscript;
    let mut text = String::new();
    for part in std::iter::once(&own.title).chain(&own.highlights).chain(&own.place) {
        text.extend([part.as_str(), "\n"]);
    }
    for line in own.body.lines().filter(|line| !line.starts_with("> — ")) {
        let bare = line.strip_prefix("> ").or(line.strip_prefix('>')).unwrap_or(line).trim_start();
        text.extend([bare.strip_prefix("- ").unwrap_or(bare), "\n"]);
    }
    words(&unescaped(&text))
}

fn unescaped(markdown: &str) -> String {
    let mut out = String::new();
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => out.extend(chars.next()),
            _ => out.push(c),
        }
    }
    out
}

/// Words; bullets and rules drawn with signs are none.
fn words(text: &str) -> Vec<String> {
    let is_sign = |word: &str| matches!(word, "•" | "-" | "*" | "===");
    text.split_whitespace().filter(|word| !is_sign(word)).map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(support::cases(400))]

    #[test]
    fn no_word_of_an_arabic_text_is_lost_and_none_is_added(
        paragraphs in paragraphs(&ARABIC),
        highlights in prop::collection::vec(prop::sample::select(&["• الأولى 7", "• الثانية، و غيرها", "  • الثالثة"][..]), 0..4),
        furniture in any::<[bool; 4]>(),
        date in prop::sample::select(&["March 4, 2024", "٤ مارس ٢٠٢٤", "04/03/2024", "23 شعبان 1445هـ الموافق 4 مارس 2024م"][..]),
        between in prop::sample::select(&["\n\n", "\n", "\r\n\r\n", "\n \n\n"][..]),
        end in prop::sample::select(&["txt", "md"][..]),
    ) {
        let long = "أعلنت هيئة الموانئ اليوم برنامجاً جديداً لخدمة سكان الجزر القريبة من البر الرئيسي، يبدأ العمل به مع مطلع العام المقبل.";
        let sent = sent("الموانئ والبيئة توقعان اتفاقية لتشغيل عبّارات كهربائية", furniture, date, &highlights, &paragraphs, between, long);
        // Markdown keeps the marks of Markdown, which are no words there.
        let has_marks = |text: &str| text.contains(['*', '#', '>', '|', '_', '\\', '1', '2']);
        prop_assume!(end == "txt" || !paragraphs.iter().any(|text| has_marks(text)) && between != "\n");
        let drafts = import(&format!("a.{end}"), sent.text.as_bytes()).unwrap();
        prop_assert_eq!(drafts.len(), 1);
        prop_assert_eq!(shown(&drafts[0]), words(&sent.kept), "{}", drafts[0].manuscript.body);
        let dated = furniture[0] || furniture[3];
        prop_assert_eq!(drafts[0].manuscript.date.as_deref(), dated.then_some("2024-03-04"));
    }

    #[test]
    fn no_word_of_an_english_text_is_lost_and_none_is_added(
        paragraphs in paragraphs(&ENGLISH),
        highlights in prop::collection::vec(prop::sample::select(&["• First of 7", "• Second"][..]), 0..3),
        furniture in any::<[bool; 4]>(),
        between in prop::sample::select(&["\n\n", "\n"][..]),
    ) {
        let long = "Abu Dhabi – The Ports Authority announced a new programme today for those who live on the islands near the mainland, from January on.";
        let sent = sent("Ports and Environment sign on electric ferries", furniture, "4 March 2024", &highlights, &paragraphs, between, long);
        let drafts = import("a.txt", sent.text.as_bytes()).unwrap();
        // The place stands above the text, and the dash behind it goes.
        let mut kept = words(&sent.kept.replacen("Abu Dhabi – ", "Abu Dhabi ", 1));
        kept.retain(|word| word != "–");
        prop_assert_eq!(shown(&drafts[0]), kept, "{}", drafts[0].manuscript.body);
    }

    /// The page of a draft, read by our own reader of Markdown, shows no list, heading or link that was none.
    #[test]
    fn a_draft_is_read_again_without_trouble(paragraphs in paragraphs(&ARABIC)) {
        let text = format!("عنوان البيان\n\n{}\n", paragraphs.join("\n\n"));
        for draft in import("a.txt", text.as_bytes()).unwrap() {
            let file = bayan::source::SourceFile::new("ar.md", manuscript::write(&draft.manuscript));
            let parts = bayan::parse::front_matter::split(&file).unwrap();
            prop_assert!(!parts.body.contains("\n### ") && !parts.body.contains("\n<"));
            prop_assert_eq!(parts.body.trim_end(), draft.manuscript.body.trim_end());
        }
    }

    #[test]
    fn whatever_comes_there_is_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}") {
        for name in ["2024-03-04.txt", "a.md", "a.html", "a.docx"] {
            for bytes in [&bytes[..], text.as_bytes()] {
                for draft in import(name, bytes).into_iter().flatten() {
                    manuscript::write(&draft.manuscript);
                }
            }
        }
    }

    #[test]
    fn a_page_of_any_elements_gives_its_words(parts in prop::collection::vec(
        prop::sample::select(&["<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<b>", "</b>", "<table><tr><td>", "</table>", "<td>",
            "<blockquote>", "</blockquote>", "<h2>", "</h2>", "<br>", "<a href='https://a.b'>", "</a>", "<article>", "</article>", "<!-- ", " -->",
            "<script>", "</script>", "كلمة ", "كلمتان هنا ", "&amp; ", "نص طويل بعض الشيء "][..]), 0..40)) {
        let page = format!("<h1>عنوان الصفحة الأول</h1>{}<p>خاتمة البيان هنا.</p>", parts.concat());
        for draft in import("a.html", page.as_bytes()).into_iter().flatten() {
            manuscript::write(&draft.manuscript);
        }
    }
}
