//! # dropped-html
//!
//! *What it finds:* elements of HTML that are not published although `raw_html` of `site.toml` is on: films and frames, forms,
//! scripts, links and pictures, and whatever else could act, load or pass for the page's own; what begins with `<?` or `<!`;
//! and a comment that is never closed.
//! *Why it matters:* the page is published without them, and looks as if nothing had been there. A film that was announced is missing.
//! *Example:* `<video src="opening.mp4"></video>`; `<iframe src="https://example.gov/map"></iframe>`.
//! *Left alone:* elements that are published, such as `<sub>` and `<details>`; comments; sites that show HTML as it is typed.
//!
//! ---
//!
//! *ما تجده:* عناصر HTML لا تُنشر مع أن `raw_html` مفعَّل في `site.toml`: أفلام وإطارات، ونماذج، وبرامج نصية، وروابط
//! وصور، وكل ما قد يعمل أو يحمّل شيئًا أو يوهم بأنه من الصفحة؛ وما يبدأ بـ`<?` أو `<!`؛ وتعليق لم يُغلق.
//! *لماذا يهمّ:* تُنشر الصفحة من دونها كأن شيئًا لم يكن، ويغيب الفيلم الذي أُعلن عنه.
//! *مثال:* `<video src="opening.mp4"></video>`؛ و`<iframe src="https://example.gov/map"></iframe>`.
//! *ما تتركه:* العناصر التي تُنشر، مثل `<sub>` و`<details>`؛ والتعليقات؛ والمواقع التي تعرض HTML كما كُتب.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Message, code, form, message};
use crate::model::text::Node;
use crate::model::{Level, RawHtml};
use crate::source::Span;
use crate::text::raw::{Cleaner, Tag, TakenOut};

pub const RULE: Rule =
    Rule { name: "dropped-html", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let body = text.body();
    let pieces = &body.text.rare().pieces;
    if desk.site.settings.raw_html != RawHtml::Sanitised || pieces.is_empty() {
        return;
    }
    let cleaner = Cleaner::default();
    for node in &body.text.nodes {
        let (Node::Html(number) | Node::HtmlBlock(number)) = node else { continue };
        let Some(piece) = pieces.get(*number as usize) else { continue };
        let taken = match node {
            Node::HtmlBlock(_) => cleaner.block(&piece.text).map(|cleaned| cleaned.taken).unwrap_or_default(),
            _ => match cleaner.tag(&piece.text) {
                Tag::Nothing(name) => name.map(|name| TakenOut { at: 0, name, is_open: false }).into_iter().collect(),
                _ => Vec::new(),
            },
        };
        // Within a quotation, other marks stand between the lines.
        let is_as_typed = text.file.slice(piece.span) == &*piece.text;
        for one in taken {
            let start = piece.span.start as usize + if is_as_typed { one.at } else { 0 };
            let span = Span::new(start, start + 1 + if is_as_typed { one.name.len() } else { 0 });
            notes.push(RULE.found(text.file, span, told(&one)));
        }
    }
}

/// What happens to it, and what to do.
fn told(one: &TakenOut) -> Message {
    let name = &one.name;
    let shown = match name.as_str() {
        "!--" => return message!("dropped-html-comment"),
        "![cdata[" => "<![CDATA[…]]>".to_owned(),
        _ if name.starts_with('?') => format!("<{name} …?>"),
        _ if name.starts_with('!') => format!("<{} …>", name.to_ascii_uppercase()),
        _ => format!("<{name}>"),
    };
    if one.is_open {
        return message!("dropped-html-open", shown = code(shown));
    }
    message!("dropped-html", shown = code(shown), instead = form(instead(name)))
}

/// What to write in its place.
fn instead(name: &str) -> &'static str {
    match name {
        "a" => "link",
        "img" | "picture" | "svg" => "picture",
        "video" | "audio" | "iframe" | "embed" | "object" | "source" | "track" => "film",
        "form" | "input" | "button" | "select" | "textarea" => "form",
        "script" | "style" | "link" | "meta" => "nothing",
        _ if name.starts_with(['?', '!']) => "sign",
        _ => "words",
    }
}
