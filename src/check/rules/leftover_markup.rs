//! # leftover-markup
//!
//! *What it finds:* marks that were meant to do something and do nothing, so that readers see them: a picture or link
//! whose address has a space; tags of HTML, as Word and web pages leave them, unless `raw_html` of `site.toml` is on;
//! stars of bold and tags in a title, summary or highlight; tables and lists that were pasted, with tabs or `|` between
//! the cells and no line of `---`, or `-` without a space behind it; a row of a table with more cells than its head,
//! which are left out. What is most likely a mistake, but not certainly, is a warning: `**` or `__` in the text that
//! make nothing bold, `##` without a space behind it, a row of a table with fewer cells than its head, a note to
//! which nothing in the text refers, a paragraph that spaces at its head make into code, a sentence that the `---` below
//! it makes into a heading.
//! *Why it matters:* a headline between stars, or `<o:p>` behind every paragraph, is what readers see first and quote
//! last. A picture that is not read as one is missing.
//! *Example:* `![محطة المترو](Station Photo (1).JPG)`; `<p class=MsoNormal>`; `title: "**إطلاق الخدمة**"`.
//! *Left alone:* code, what a backslash makes a mere sign, addresses such as `<press@example.gov>`, hashtags, stars of
//! footnotes, `<` before a figure, short headings with `---` below them, indented lines that are no sentences.
//! *Fix:* the stars around words of a title; a pasted table or list, as Markdown writes it.
//!
//! ---
//!
//! *ما تجده:* علامات أُريد بها شيء فلم يحدث، فيراها القارئ كما كُتبت: صورة أو رابط في عنوانه مسافة؛ ووسوم HTML كما
//! يتركها Word وصفحات الويب، ما لم يُفعَّل `raw_html` في `site.toml`؛ ونجوم الخط الغليظ والوسوم في عنوان أو ملخّص أو
//! نقطة من أبرز النقاط؛ وجداول وقوائم أُلصقت وبين خلاياها علامات جدولة أو `|` بلا سطر `---`، أو فيها `-` بلا مسافة
//! بعدها؛ وصف في جدول خلاياه أكثر من خلايا رأسه، فتُترك الزائدة. وما يغلب أنه سهو تنبيه: `**` أو `__` في النص لا تُغلّظ
//! شيئًا، و`##` بلا مسافة بعدها، وصف في جدول خلاياه أقل من خلايا رأسه، وحاشية لا يشير إليها شيء في النص، وفقرة جعلتها المسافات في أولها شيفرة، وجملة
//! جعلها `---` تحتها عنوانًا فرعيًّا.
//! *لماذا يهمّ:* العنوان بين نجوم، أو `<o:p>` بعد كل فقرة، أول ما يراه القارئ وآخر ما ينساه. والصورة التي لا تُقرأ
//! صورةً غائبة.
//! *مثال:* `![محطة المترو](Station Photo (1).JPG)`؛ و`<p class=MsoNormal>`؛ و`title: "**إطلاق الخدمة**"`.
//! *ما تتركه:* الشيفرة، وما جعلته الشرطة المائلة العكسية علامة مجردة، وعناوين مثل `<press@example.gov>`، والوسوم
//! الاجتماعية، ونجوم الهوامش، و`<` قبل رقم، والعناوين الفرعية القصيرة وتحتها `---`، والسطور المزاحة التي ليست جملًا.
//! *الإصلاح:* تُحذف النجوم حول كلمات العنوان؛ ويُكتب الجدول الملصق أو القائمة الملصقة كما في Markdown.

use super::html_tag::{has_tag, name, tag};
use super::pasted::{self, PastedKind, PastedLines};
use super::unread_link::{self, Unread, parts};
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::signs::Sign;
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Fix, Message, Severity, code, form, message, typed};
use crate::language::letters::is_arabic;
use crate::model::prose::{Kind, Passage};
use crate::model::text::Aside;
use crate::model::{Level, RawHtml};
use crate::parse::front_matter;
use crate::source::Span;

pub const RULE: Rule = Rule {
    name: "leftover-markup",
    level: Level::Error,
    guard: Guard::Custom,
    looks: &[Look::Text(find), Look::Remark(remarks)],
};

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let typed = &*text.file.text;
    let has = |sign| text.has(sign, &desk.signs);
    if pasted::may_be_in(typed) {
        notes
            .extend(text.prose().passages.iter().filter_map(|passage| pasted(text, pasted::find(passage, text.file)?)));
        let overfull = text.prose().asides.iter().filter(|(what, _)| *what == Aside::Overfull);
        notes.extend(overfull.map(|(_, row)| RULE.found(text.file, *row, message!("leftover-markup-overfull"))));
    }
    if !has(Sign::Seam) && !has(Sign::Tag) && !has(Sign::Stars) {
        return;
    }
    let body_at = front_matter::split(text.file).map_or(0, |parts| parts.body_at);
    let is_escaped = desk.site.settings.raw_html == RawHtml::Escaped;
    let head = &typed[..body_at];
    let links =
        has(Sign::Seam) && (head.contains("](") || head.contains("] (") || unread_link::may_be_in(&text.body().text));
    let in_head = links || has(Sign::Stars) && head.contains("**") || has(Sign::Tag) && has_tag(head);
    let tags = is_escaped && has(Sign::Tag) && has_tag(&typed[body_at..]);
    if !in_head && !tags {
        return;
    }
    let prose = text.prose();
    for passage in &prose.passages {
        if links {
            let unread = unread_link::find(passage, text.file);
            notes.extend(unread.iter().map(|unread| link(text, passage, unread)));
        }
        if in_head && (passage.span.start as usize) < body_at {
            notes.extend(in_title(text, passage));
        }
    }
    if tags {
        shown_tags(text, notes);
    }
}

/// A table or list that Markdown does not read as one.
fn pasted(text: &Text<'_>, lines: PastedLines) -> Option<Diagnostic> {
    // Emphasis, links and backslashes may reach from line to line: what they mean then, only the author knows.
    let (start, end) = (lines.span.start, lines.span.end);
    let is_certain = !text.file.slice(lines.span).contains(['*', '_', '[', '`', '\\']);
    let has_head_alone = lines.markdown.is_none();
    let fix = lines.markdown.filter(|_| is_certain).map(|replacement| Fix { start, end, replacement });
    let certainty = form(if fix.is_some() { "certain" } else { "none" });
    let note = match lines.what {
        PastedKind::Table => RULE.found(text.file, lines.span, message!("leftover-markup-table", fix = certainty)),
        PastedKind::List => RULE.found(text.file, lines.span, message!("leftover-markup-list", fix = certainty)),
    };
    Some(match lines.what {
        PastedKind::Table if has_head_alone => note.with_help(message!("leftover-markup-table-head")),
        _ => note.mended(fix),
    })
}

fn link(text: &Text<'_>, passage: &Passage, unread: &Unread<'_>) -> Diagnostic {
    let kind = if unread.is_picture { "picture" } else { "link" };
    let shown = text.file.slice(passage.span_of(unread.range.clone()));
    let bang = if unread.is_picture { "!" } else { "" };
    let help = match (unread.words, unread.target) {
        _ if is_of_front_matter(passage) => message!("leftover-markup-link-in-head"),
        (Some(words), Some(target)) if unread.is_parted => {
            message!("leftover-markup-link-parted", fixed = code(format!("{bang}[{words}]({target})")))
        }
        (Some(words), Some(target)) if parts(target).0.contains(char::is_whitespace) => {
            let (address, title) = parts(target);
            let address = address.trim_matches(['<', '>']);
            let kind = form(if words.is_empty() && unread.is_picture { "bare" } else { kind });
            let fixed = code(format!("{bang}[{words}](<{address}>{title})"));
            message!("leftover-markup-link-spaced", fixed = fixed, kind = kind)
        }
        _ => message!("leftover-markup-link-whole", kind = form(kind)),
    };
    let message = message!("leftover-markup-link", kind = form(kind), shown = typed(shown));
    RULE.found(text.file, passage.span_of(unread.range.clone()), message).with_help(help)
}

/// Whether a passage is no Markdown.
fn is_of_front_matter(passage: &Passage) -> bool {
    matches!(passage.kind, Kind::Title | Kind::Highlight | Kind::Place | Kind::Summary)
}

/// Stars of bold and tags in words that are shown as they are typed.
fn in_title(text: &Text<'_>, passage: &Passage) -> Option<Diagnostic> {
    let words = &passage.text;
    if let Some(start) = words.find("**")
        && let Some(end) = words[start + 2..].find("**").map(|at| start + 2 + at + 2)
    {
        let bare = words[start + 2..end - 2].to_owned();
        let message = message!("leftover-markup-stars", shown = typed(&words[start..end]));
        let fix = passage.fix(start..end, bare.trim());
        return (!bare.trim().is_empty())
            .then(|| RULE.found(text.file, passage.span_of(start..end), message).mended(fix));
    }
    let (at, tag) = words.match_indices('<').find_map(|(at, _)| Some((at, tag(&words[at..])?)))?;
    let message = message!("leftover-markup-tag-in-head", tag = code(tag));
    Some(RULE.found(text.file, passage.span_of(at..at + tag.len()), message))
}

/// Tags in the text, one for each line.
fn shown_tags(text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let mut line = 0;
    for (_, span) in text.prose().asides.iter().filter(|(what, _)| *what == Aside::Html) {
        let html = text.file.slice(*span);
        let at = html.find(|c: char| c != ' ').unwrap_or(0);
        let place = Span::new(span.start as usize + at, span.end as usize);
        let here = text.file.position(place).line;
        let Some(tag) = tag(&html[at..]).filter(|_| here != line) else { continue };
        line = here;
        let message = message!("leftover-markup-tag", tag = code(tag), instead = form(instead(tag)));
        let place = Span::new(place.start as usize, place.start as usize + tag.len());
        notes.push(RULE.found(text.file, place, message));
    }
}

/// What stands for a tag in Markdown.
fn instead(tag: &str) -> &'static str {
    match name(tag.trim_start_matches(['<', '/'])) {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "br" => "break",
        "a" => "link",
        "img" => "picture",
        _ => "nothing",
    }
}

/// What is most likely a mistake.
fn remarks(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let typed = &*text.file.text;
    let prose = text.prose();
    let mut tell = |span: Span, message: Message| {
        let note = RULE.found(text.file, span, message);
        notes.push(Diagnostic { severity: Severity::Warning, ..note });
    };
    for passage in prose.passages.iter().filter(|passage| !is_of_front_matter(passage)) {
        for (marks, at) in ["**", "__"].into_iter().filter_map(|marks| Some((marks, bold(passage, typed, marks)?))) {
            tell(passage.span_of(at..at + 2), message!("leftover-markup-bold", marks = code(marks)));
        }
        if let Some((at, marks)) = hashes(passage, typed) {
            let shown = code("#".repeat(marks));
            tell(passage.span_of(at..at + marks), message!("leftover-markup-heading", marks = shown));
        }
    }
    for (what, span) in &prose.asides {
        let words = text.file.slice(*span).trim();
        let first = words.lines().next().unwrap_or_default();
        let start = span.start as usize + text.file.slice(*span).find(first).unwrap_or(0);
        let place = Span::new(start, start + first.len());
        match what {
            Aside::Indented if is_sentence(words) => tell(place, message!("leftover-markup-indented")),
            Aside::Underlined if is_no_heading(words) => tell(place, message!("leftover-markup-underlined")),
            Aside::Short => tell(place, message!("leftover-markup-short")),
            Aside::LoneNote => tell(place, message!("leftover-markup-note")),
            _ => {}
        }
    }
}

/// Two stars or underscores that were to begin something bold and did not: with two more behind them. One alone may be that of a
/// footnote, and so may two behind words.
fn bold(passage: &Passage, typed: &str, marks: &str) -> Option<usize> {
    let (text, sign) = (&passage.text, &marks[1..]);
    let begins_line = |at: usize| text[..at].is_empty() || text[..at].ends_with('\n');
    let is_pair = |at: &usize| {
        let range = *at..*at + 2;
        let start = passage.span_of(range.clone()).start as usize;
        !text[..*at].ends_with(sign)
            && !text[*at + 2..].starts_with(sign)
            && passage.is_seamless(&range)
            && !typed[..start].ends_with('\\')
    };
    let refers = |at: &usize| {
        let behind = text[at + 2..].chars().next();
        text[..*at].ends_with(char::is_alphanumeric)
            && behind.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation())
    };
    let mut pairs = text.match_indices(marks).map(|(at, _)| at).filter(is_pair).skip_while(refers);
    let (first, second) = (pairs.next()?, pairs.next()?);
    let has_words = text[first + 2..second].contains(char::is_alphabetic);
    (has_words && !begins_line(second)).then_some(first)
}

/// Two or more `#` directly before a letter at the head of a line. One may begin a hashtag.
fn hashes(passage: &Passage, typed: &str) -> Option<(usize, usize)> {
    if passage.kind != Kind::Paragraph {
        return None;
    }
    let mut at = 0;
    passage.text.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        let marks = line.bytes().take_while(|byte| *byte == b'#').count();
        let place = passage.span_of(start..start + marks).start as usize;
        ((2..=6).contains(&marks)
            && line[marks..].starts_with(char::is_alphabetic)
            && passage.is_seamless(&(start..start + marks))
            && !typed[..place].ends_with('\\'))
        .then_some((start, marks))
    })
}

/// Whether indented lines are prose: several words, most of them Arabic or ended as a sentence is, and no sign of code.
fn is_sentence(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let arabic = words.chars().filter(|c| is_arabic(*c)).count();
    let is_prose =
        arabic * 2 > letters || (count >= 8 && words.starts_with(char::is_uppercase) && ends_sentence(words));
    count >= 4 && is_prose && !words.contains(['{', '}', '<', '=', '|', '\\', '`', '#'])
}

fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['»', '”', '"', ')']).ends_with(['.', '؟', '!', '…', '؛', '،', ','])
}

/// So many letters no heading has.
const LONGEST_HEADING: usize = 120;

fn is_no_heading(words: &str) -> bool {
    let said = words.trim_end_matches(['-', ' ', '\n', '\r']);
    said.contains('\n') || ends_sentence(said) || said.chars().count() > LONGEST_HEADING
}
