//! HTML typed in a text, where the settings let it through. The only door to ammonia.
//!
//! Links and pictures are not let through: they are written in Markdown, where they can be checked. Neither are
//! ids and classes, which could pass for the page's own.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use ammonia::Builder;

use crate::source::steps;

/// Elements within a line, which may also enclose Markdown.
const INLINE: &str = "abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";

/// Elements in a block of HTML, beside those within a line.
const BLOCK: &str = "address aside blockquote caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p \
                     pre section summary table tbody td tfoot th thead tr ul";

/// Elements whose contents are no words.
const SILENT: [&str; 2] = ["script", "style"];

const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("details", &["open"]),
    ("ol", &["start", "reversed"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
];

/// A block with more tags than this is shown as text: the time to clean it grows with the square of its depth.
const MOST_TAGS: usize = 4096;

/// What a piece of HTML within a line comes to.
#[derive(Debug)]
pub enum Tag {
    Open(&'static str, String),
    Close(&'static str),
    /// An element without contents.
    Void(&'static str),
    /// With the name of the element that is not let through.
    Nothing(Option<String>),
}

/// A block as it is published.
#[derive(Debug)]
pub struct CleanHtml {
    pub html: String,
    /// The elements that were taken out: where each begins in what was typed, and its name.
    pub taken: Vec<(usize, String)>,
}

/// Cleans HTML.
pub struct Cleaner(Builder<'static>);

impl Default for Cleaner {
    fn default() -> Self {
        let mut builder = Builder::empty();
        let attributes: HashMap<_, HashSet<_>> =
            ATTRIBUTES.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect();
        builder
            .tags(INLINE.split(' ').chain(BLOCK.split(' ')).collect())
            .clean_content_tags(HashSet::from(SILENT))
            .generic_attributes(HashSet::from(["dir", "lang", "title"]))
            .tag_attributes(attributes)
            .link_rel(None);
        Self(builder)
    }
}

impl Cleaner {
    fn clean(&self, html: &str) -> String {
        let cleaned = self.0.clean(html).to_string();
        steps::took(html.len() + cleaned.len());
        cleaned
    }

    /// A whole block without its comments, well balanced; `None` if it is too much.
    pub fn block(&self, html: &str) -> Option<CleanHtml> {
        // A comment that is never closed would swallow the rest.
        let cleaned = || CleanHtml { html: self.clean(&html.replace("<!--", "&lt;!--")), taken: taken(html) };
        (!is_too_much(html)).then(cleaned)
    }

    /// One tag within a line.
    pub fn tag(&self, html: &str) -> Tag {
        let closing = html.starts_with("</");
        let name = html.trim_start_matches(['<', '/']);
        let typed = &name[..name.find(|c: char| !is_name(c)).unwrap_or(name.len())];
        let Some(name) = INLINE.split(' ').find(|known| known.eq_ignore_ascii_case(typed)) else {
            return Tag::Nothing((!closing && !typed.is_empty()).then(|| typed.to_ascii_lowercase()));
        };
        match (name, closing) {
            ("br" | "wbr", _) => Tag::Void(name),
            (_, true) => Tag::Close(name),
            (_, false) => {
                let mut cleaned = self.clean(html);
                let end = format!("</{name}>");
                if cleaned.ends_with(&end) && cleaned.starts_with(&format!("<{name}")) {
                    cleaned.truncate(cleaned.len() - end.len());
                    Tag::Open(name, cleaned)
                } else {
                    Tag::Nothing(None)
                }
            }
        }
    }
}

fn is_too_much(html: &str) -> bool {
    html.bytes().filter(|byte| *byte == b'<').count() > MOST_TAGS
}

/// The words of a block; what is too much is text, tags and all, as on the page.
pub fn words_of_block(html: &str) -> String {
    if is_too_much(html) { html.to_owned() } else { words(html) }
}

/// The elements of a block that are not let through; what stands in a comment or a script is none.
fn taken(html: &str) -> Vec<(usize, String)> {
    let mut taken = Vec::new();
    let mut silent: Option<String> = None;
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found) {
        let rest = &html[start..];
        at = start + rest.starts_with("<!--").then(|| comment_end(rest)).flatten().unwrap_or(1);
        let closing = rest.starts_with("</");
        let bare = rest.trim_start_matches(['<', '/']);
        let name = bare[..bare.find(|c: char| !is_name(c)).unwrap_or(bare.len())].to_ascii_lowercase();
        if silent.is_some() {
            silent = silent.filter(|open| !closing || *open != name);
            continue;
        }
        let is_known = || INLINE.split(' ').chain(BLOCK.split(' ')).any(|known| known == name);
        if !closing && name.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_known() {
            silent = SILENT.contains(&name.as_str()).then(|| name.clone());
            taken.push((start, name));
        }
    }
    taken
}

/// What the name of an element is made of; that with a colon is Office's.
fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '-')
}

/// The words of HTML, without its tags and comments.
pub fn words(html: &str) -> String {
    let mut builder = Builder::empty();
    builder.clean_content_tags(HashSet::from(SILENT));
    let words = builder.clean(&html.replace("<!--", "&lt;!--")).to_string();
    steps::took(html.len() + words.len());
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    entities.iter().fold(words, |words, (entity, sign)| words.replace(entity, sign))
}

/// Whether a piece of HTML within a line is a comment.
pub fn is_comment(html: &str) -> bool {
    html.starts_with("<!--")
}

/// A block of HTML without its comments. One that is never closed stays, so that no text is lost by mistake.
pub fn without_comments(html: &str) -> Cow<'_, str> {
    let Some(first) = html.find("<!--") else { return Cow::Borrowed(html) };
    let mut kept = html[..first].to_owned();
    let mut rest = &html[first..];
    while let Some(start) = rest.find("<!--") {
        kept.push_str(&rest[..start]);
        let comment = &rest[start..];
        let Some(end) = comment_end(comment) else {
            rest = comment;
            break;
        };
        rest = &comment[end..];
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// The length of the comment that `html` begins with. `<!-->` and `<!--->` are whole ones (CommonMark 0.31, 6.6).
fn comment_end(html: &str) -> Option<usize> {
    ["<!-->", "<!--->"]
        .into_iter()
        .find(|short| html.starts_with(short))
        .map(str::len)
        .or_else(|| html.get(4..)?.find("-->").map(|at| 4 + at + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_act_or_load_is_taken_out() {
        for (html, cleaned) in [
            ("<div onclick=\"x()\" class=\"a\" id=\"quote-1\" style=\"x\">نص</div>", "<div>نص</div>"),
            ("<script>x()</script><p>نص", "<p>نص</p>"),
            ("<style>p{}</style><iframe src=x></iframe>a", "a"),
            ("<a href=\"javascript:x\">a</a><img src=x onerror=y>", "a"),
            (
                "<table><tr><td colspan=2 dir=rtl>1",
                "<table><tbody><tr><td colspan=\"2\" dir=\"rtl\">1</td></tr></tbody></table>",
            ),
            ("<svg><script>x</script></svg><form><input></form>", ""),
        ] {
            assert_eq!(Cleaner::default().block(html).expect("few tags").html, cleaned);
        }
    }

    #[test]
    fn what_is_taken_out_is_named() {
        for (html, taken) in [
            ("<div><video src=a></video><p>نص</p><FORM><input></FORM></div>", "video form input"),
            ("<script>if (a<b) x()</script><iframe></iframe>", "script iframe"),
            ("<p><o:p></o:p><a href=x>نص</a></p>", "o:p a"),
            ("<details><summary>a</summary>5 < 6</details><!-- <video> -->", ""),
        ] {
            let found = Cleaner::default().block(html).expect("few tags").taken;
            assert!(found.iter().all(|(at, _)| html[*at..].starts_with('<')), "{html}");
            assert_eq!(found.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(" "), taken, "{html}");
        }
    }

    #[test]
    fn comments_vanish_but_an_open_one_stays() {
        for (html, kept) in [
            ("<!-- a -->b<!-- c -->", "b"),
            ("a<!-->b<!--->c", "abc"),
            ("a <!-- b", "a <!-- b"),
            ("<!-- a --> b <!-- c", " b <!-- c"),
        ] {
            assert_eq!(without_comments(html), kept);
        }
    }
}
