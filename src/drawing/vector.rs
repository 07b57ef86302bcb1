//! Still pictures in SVG, drawn within bounds. The door to resvg.
//!
//! What is drawn passed the same guard as what is published: it has no script and brings nothing in. Elements that are used
//! again and again are counted as often as they would be drawn, so that a few lines cannot ask for a million shapes.

use std::collections::HashMap;

use resvg::tiny_skia::Transform;
use resvg::usvg::roxmltree::{Document, Node};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::canvas::Canvas;

/// As many elements are drawn, each use of one counted.
const MOST: u64 = 20_000;

/// As many of those that ask for a canvas of their own: filters, masks, patterns.
const MOST_LAYERS: u64 = 64;

/// A file of an icon or a logo.
const MOST_BYTES: usize = 1024 * 1024;

/// A picture in a square of so many pixels, as large as it can be, in the middle; `None` where it cannot be read or asks for
/// more than an icon or a logo does.
pub fn in_square(svg: &str, side: u32) -> Option<Canvas> {
    let tree = tree(svg)?;
    let size = tree.size();
    let scale = side as f32 / size.width().max(size.height());
    let gap = |length: f32| (side as f32 - length * scale) / 2.0;
    let place = Transform::from_row(scale, 0.0, 0.0, scale, gap(size.width()), gap(size.height()));
    let mut canvas = Canvas::clear(side, side)?;
    resvg::render(&tree, place, &mut canvas.ground());
    Some(canvas)
}

fn tree(svg: &str) -> Option<Tree> {
    if svg.len() > MOST_BYTES {
        return None;
    }
    let document = Document::parse(svg).ok()?;
    // Letters and pictures in it would be missing without a word.
    let is_missed =
        |node: Node<'_, '_>| matches!(node.tag_name().name(), "text" | "image" | "feImage" | "foreignObject");
    if document.descendants().any(is_missed) {
        return None;
    }
    let mut count = ElementCount { by_id: HashMap::new(), known: HashMap::new() };
    count.by_id.extend(document.descendants().filter_map(|node| Some((node.attribute("id")?, node))));
    let (elements, layers) = count.of(document.root_element(), 0);
    let nothing = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver: nothing, ..Options::default() };
    (elements <= MOST && layers <= MOST_LAYERS).then(|| Tree::from_xmltree(&document, &options).ok()).flatten()
}

/// How many elements an element brings, and how many of them ask for a canvas of their own.
struct ElementCount<'a, 'd> {
    by_id: HashMap<&'a str, Node<'a, 'd>>,
    known: HashMap<&'a str, (u64, u64)>,
}

/// Deeper than any picture: what is deeper counts as too much.
const DEEPEST: u32 = 64;

impl<'a, 'd: 'a> ElementCount<'a, 'd> {
    fn of(&mut self, node: Node<'a, 'd>, depth: u32) -> (u64, u64) {
        if depth > DEEPEST {
            return (MOST + 1, 0);
        }
        let own = matches!(node.tag_name().name(), "filter" | "mask" | "pattern" | "clipPath");
        let mut sum = (1, u64::from(own));
        for child in node.children().filter(Node::is_element) {
            sum = add(sum, self.of(child, depth + 1));
        }
        for used in node.attributes().filter_map(|attribute| reference(attribute.value())) {
            sum = add(sum, self.used(used, depth + 1));
        }
        sum
    }

    fn used(&mut self, id: &'a str, depth: u32) -> (u64, u64) {
        if let Some(known) = self.known.get(id) {
            return *known;
        }
        let Some(node) = self.by_id.get(id).copied() else { return (0, 0) };
        // Whoever uses itself is not drawn.
        self.known.insert(id, (0, 0));
        let count = self.of(node, depth);
        self.known.insert(id, count);
        count
    }
}

fn add(a: (u64, u64), b: (u64, u64)) -> (u64, u64) {
    (a.0.saturating_add(b.0), a.1.saturating_add(b.1))
}

/// `#a`, `url(#a)`, `url('#a')`
fn reference(value: &str) -> Option<&str> {
    let value = value.trim();
    let inside =
        value.strip_prefix("url(").map(|rest| rest.split(')').next().unwrap_or(rest).trim_matches(['"', '\'', ' ']));
    inside.unwrap_or(value).strip_prefix('#')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Rgb;

    fn picture(inside: &str) -> String {
        format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'>{inside}</svg>")
    }

    #[test]
    fn a_picture_is_drawn_in_the_middle_of_its_square() {
        let canvas = in_square(&picture("<rect width='8' height='4' fill='#f00'/>"), 8).expect("a picture");
        assert_eq!(canvas.runs(), [(Rgb([0; 3]), 16), (Rgb([255, 0, 0]), 32), (Rgb([0; 3]), 16)]);
    }

    #[test]
    fn few_lines_that_ask_for_a_million_shapes_are_not_drawn() {
        let mut inside = "<defs><g id='l0'><rect width='1' height='1'/></g>".to_owned();
        for level in 1..30 {
            let below = level - 1;
            inside += &format!("<g id='l{level}'><use href='#l{below}'/><use href='#l{below}'/></g>");
        }
        let bomb = picture(&format!("{inside}</defs><use href='#l29'/>"));
        assert!(in_square(&bomb, 8).is_none());
        let deep = picture(&("<g>".repeat(500) + &"</g>".repeat(500)));
        assert!(in_square(&deep, 8).is_none());
        let layers = picture(&"<filter id='a'/>".repeat(65));
        assert!(in_square(&layers, 8).is_none());
    }

    #[test]
    fn what_uses_itself_or_nothing_is_drawn_without_it() {
        for inside in ["<g id='a'><use href='#a'/></g>", "<use href='#nowhere'/>", "<rect id='r' fill='url(#r)'/>"] {
            assert!(in_square(&picture(inside), 8).is_some(), "{inside}");
        }
        for broken in ["<text>a</text>", "<image href='a.png'/>"] {
            assert!(in_square(&picture(broken), 8).is_none(), "{broken}");
        }
        for broken in ["", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"] {
            assert!(in_square(broken, 8).is_none(), "{broken}");
        }
    }
}
