//! The footnotes of a Word file.

use super::document::{WordParts, WordText};
use crate::import::paper::{Block, BlockKind};
use crate::parse::xml::{self, XmlFault, XmlPiece};
use crate::source::Span;

/// A footnote, under the id by which the text names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Footnote {
    pub id: String,
    words: String,
    markdown: String,
}

/// The footnotes in their order; the lines that Word draws above them are none.
pub fn read(text: &str, context: &WordParts) -> Result<Vec<Footnote>, XmlFault> {
    let mut footnotes = Vec::new();
    let mut open: Option<(String, WordText<'_>)> = None;
    xml::read(text, |piece| match piece {
        XmlPiece::Open(element) if element.name == "footnote" => {
            let is_drawn = element.get("type").is_some_and(|kind| kind != "normal");
            let id = element.get("id").unwrap_or_default().to_owned();
            open = (!is_drawn).then(|| (id, WordText::new(context)));
        }
        XmlPiece::Close(name) if name == "footnote" => {
            if let Some((id, document)) = open.take() {
                let join = |part: fn(&Block) -> &str| document.blocks.iter().map(part).collect::<Vec<_>>().join(" ");
                let words = join(|block| block.words.trim());
                let markdown = join(|block| block.markdown.trim()).replace('\n', " ");
                footnotes.push(Footnote { id, words, markdown });
            }
        }
        piece => {
            if let Some((_, document)) = &mut open {
                document.take(piece);
            }
        }
    })?;
    Ok(footnotes)
}

impl Footnote {
    /// Its block below the text.
    pub fn block(&self, number: usize) -> Block {
        let markdown = format!("[^{number}]: {}", self.markdown);
        Block { kind: BlockKind::Other, words: self.words.clone(), markdown, span: Span::default() }
    }
}
