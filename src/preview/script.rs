//! The script that keeps an open page up to date. It is added to a page on its way to the browser; no build knows it.

use super::answer::{Answer, AnswerBody};
use crate::source::Fingerprint;

/// What tells the script whether its page changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PagePrints {
    /// Of the page's own bytes.
    pub whole: String,
    /// Of its bytes without the address of the style sheet.
    pub unstyled: String,
    /// The address of the style sheet.
    pub style: String,
}

impl PagePrints {
    pub fn of(html: &[u8], style: &str) -> Self {
        let short = |bytes: &[u8]| format!("{:016x}", Fingerprint::of(bytes).short());
        let unstyled = match std::str::from_utf8(html) {
            Ok(text) if !style.is_empty() => short(text.replace(style, "").as_bytes()),
            _ => short(html),
        };
        Self { whole: short(html), unstyled, style: style.to_owned() }
    }
}

/// The page with the script, and what the script asks for told in the headers. `generation` counts the changes of the
/// newsroom; `style` is the address of the page's style sheet.
pub fn add(answer: Answer, generation: u64, style: &str) -> Answer {
    let AnswerBody::Bytes(html) = answer.body else { return answer };
    let prints = PagePrints::of(&html, style);
    let tag = format!(
        "<script src=\"/_bayan/live.js\" defer data-generation=\"{generation}\" data-print=\"{}\" data-unstyled=\"{}\"></script>",
        prints.whole, prints.unstyled
    );
    let end = html.windows(7).rposition(|window| window.eq_ignore_ascii_case(b"</body>")).unwrap_or(html.len());
    let mut whole = Vec::with_capacity(html.len() + tag.len());
    whole.extend_from_slice(&html[..end]);
    whole.extend_from_slice(tag.as_bytes());
    whole.extend_from_slice(&html[end..]);
    Answer { body: AnswerBody::Bytes(whole), ..answer }
        .with_header("bayan-print", prints.whole)
        .with_header("bayan-unstyled", prints.unstyled)
        .with_header("bayan-style", prints.style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_page() {
        let answer = add(Answer::html("<p>نص</p></body></html>"), 3, "");
        let AnswerBody::Bytes(bytes) = answer.body else { panic!("a page has bytes") };
        let text = String::from_utf8(bytes).expect("text");
        assert!(text.starts_with("<p>نص</p><script src=\"/_bayan/live.js\" defer data-generation=\"3\""), "{text}");
        assert!(text.ends_with("</script></body></html>"), "{text}");
    }

    #[test]
    fn another_style_sheet_alone_leaves_the_page_as_it_is() {
        let page = |style: &str| format!("<link href=\"{style}\"><p>نص</p>");
        let (before, after) = ("/assets/site.1.css", "/assets/site.2.css");
        let (before, after) =
            (PagePrints::of(page(before).as_bytes(), before), PagePrints::of(page(after).as_bytes(), after));
        assert_ne!(before.whole, after.whole);
        assert_eq!(before.unstyled, after.unstyled);
    }
}
