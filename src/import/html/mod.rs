//! A web page becomes blocks. The only door to `html5ever`, of which the tokenizer alone is used: no tree, so no depth
//! to sink in, and no script or style is more than text that is passed over.

pub mod elements;
pub mod page;
pub mod pictures;
pub mod stack;

pub mod reader;
pub mod region;

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, StartTag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::findings;
use super::paper::{Beside, Paper};
use crate::diagnostics::Diagnostic;
use crate::source::SourceFile;
use elements::Meaning;
use reader::{Attributes, Reader};

/// A tag with more attributes is none of a page that people write.
const MOST_ATTRIBUTES: usize = 500;

/// Reads a page. The file's text is the page's own; its pictures are taken from beside it.
pub fn read(file: SourceFile, beside: Beside<'_>) -> Result<Paper, Diagnostic> {
    if has_overlong_tag(&file.text) {
        return Err(findings::too_deep(&file.path));
    }
    let sink = Sink(RefCell::new(Reader::new(&file)));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(&*file.text));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let page = tokenizer.sink.0.into_inner().finish();
    if page.is_too_deep {
        return Err(findings::too_deep(&file.path));
    }
    Ok(region::paper(file, page, beside))
}

struct Sink(RefCell<Reader>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        // The tokenizer never calls back while it is answered.
        let Ok(mut reader) = self.0.try_borrow_mut() else { return TokenSinkResult::Continue };
        reader.at_line(usize::try_from(line).unwrap_or(usize::MAX));
        match token {
            CharacterTokens(text) => reader.text(&text),
            TagToken(tag) if tag.kind == StartTag => {
                let attributes: Attributes =
                    tag.attrs.iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
                reader.open(&tag.name, &attributes);
                return match elements::meaning(&tag.name) {
                    Some(Meaning::Raw) if &*tag.name == "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    Some(Meaning::Raw) if &*tag.name == "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    Some(Meaning::Raw) => TokenSinkResult::RawData(RawKind::Rawtext),
                    Some(Meaning::Title) if !reader.is_skipping() => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
            }
            TagToken(tag) => reader.close(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Whether a tag has attributes without end, each of which a tokenizer compares with all before it.
fn has_overlong_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(|byte| *byte == b'<').map(|found| at + found) {
        at = start + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let mut count = 0;
        let mut before = b' ';
        while let Some(byte) = bytes.get(at).filter(|byte| **byte != b'>') {
            if matches!(byte, b'"' | b'\'') && before == b'=' {
                let close = bytes[at + 1..].iter().position(|other| other == byte);
                // One that never closes reaches to the end.
                at = close.map_or(bytes.len() - 1, |close| at + 1 + close);
                count += 1;
            } else if byte.is_ascii_whitespace() || *byte == b'/' {
                count += usize::from(!before.is_ascii_whitespace());
            }
            if count > MOST_ATTRIBUTES {
                return true;
            }
            if !byte.is_ascii_whitespace() || before != b'=' {
                before = *byte;
            }
            at += 1;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_without_end_are_noticed_and_quotes_without_end_are_no_trouble() {
        let many = |one: &str| format!("<p {}>", one.repeat(MOST_ATTRIBUTES + 1));
        for text in [many("a "), many("a=\"<b>\" "), many("a='x'"), format!("<b><p>{}", many("a\n"))] {
            assert!(has_overlong_tag(&text), "{text}");
        }
        for text in ["<a href=\"", "<a href=\"x", "<a href='", "<", "<a", "< p >", "<p class=\"a b c\">نص</p>"] {
            assert!(!has_overlong_tag(text), "{text}");
        }
    }
}
