//! A text as a search reads it: every word that a reader of its page can read, and no other.

use super::raw;
use crate::model::text::{Node, Tag, Text};
use crate::model::{Picture, RawHtml};

/// The words of a text in their order, apart where the page sets them apart. What names a speaker by an id is left out: the
/// page shows the name.
pub fn searched(text: &Text, pictures: &[Picture], raw_html: RawHtml) -> String {
    let named = text.rare().sayings.iter().filter(|saying| saying.person.is_some()).map(|saying| saying.line.clone());
    let mut named = named.peekable();
    let mut out = String::new();
    for (at, node) in text.nodes.iter().enumerate() {
        while named.next_if(|line| line.end <= at).is_some() {}
        if named.peek().is_none_or(|line| at < line.start) {
            write(node, text, raw_html, &mut out);
        }
    }
    for picture in pictures {
        out.push('\n');
        out.push_str(&picture.caption);
    }
    out
}

fn write(node: &Node, text: &Text, raw_html: RawHtml, out: &mut String) {
    match *node {
        Node::Words(span) | Node::Mark(_, span) => out.push_str(text.slice(span)),
        Node::Spelled(number) | Node::Code(number) => out.push_str(text.piece(number)),
        Node::Html(number) => match raw_html {
            RawHtml::Escaped if !raw::is_comment(text.piece(number)) => out.push_str(text.piece(number)),
            RawHtml::Escaped | RawHtml::Sanitised => {}
        },
        Node::HtmlBlock(number) => {
            out.push('\n');
            let html = raw::without_comments(text.piece(number));
            match raw_html {
                RawHtml::Escaped => out.push_str(&html),
                RawHtml::Sanitised => out.push_str(&raw::words_of_block(html.trim())),
            }
        }
        Node::Open(tag, _) | Node::Close(tag) if tag.is_inline() && tag != Tag::Picture => {}
        Node::Open(..) | Node::Close(_) | Node::Break(_) | Node::HardBreak(_) | Node::Rule | Node::Reference(_) => {
            out.push('\n');
        }
    }
}
