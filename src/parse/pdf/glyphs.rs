//! Where the letters of a page stand: its stream is followed as a viewer follows it, without drawing (ISO 32000, 9.4).

use std::rc::Rc;

use super::letters::Font;
use super::operators::{PdfToken, Tokens};

/// One letter, or letters that are drawn as one.
pub struct Glyph {
    pub letters: String,
    /// Where it begins and ends along its line, and the height of that line on the page.
    pub from: f32,
    pub to: f32,
    pub line: f32,
    /// Its height.
    pub size: f32,
}

/// What was shown on one page.
#[derive(Default)]
pub struct ShownOnPage {
    pub glyphs: Vec<Glyph>,
    /// Texts that stand beside the letters for those who cannot see them.
    pub said: Vec<Vec<u8>>,
    /// Codes of which no font says what they stand for, by occurrence, without regard to which.
    pub unknown: Vec<u32>,
    /// Bytes of the letters. A font may let each of its codes stand for many.
    pub length: usize,
    /// There was more than is read.
    pub is_cut: bool,
}

/// No page that anybody reads has letters of more bytes.
const MOST: usize = 4 * 1024 * 1024;

/// States that are put aside nest at most this deep.
const DEEPEST: usize = 256;

/// `[a b c d e f]`: how a point of the text becomes one of the page.
type Matrix = [f32; 6];
const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn times(one: Matrix, other: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let [g, h, i, j, k, l] = other;
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

#[derive(Clone)]
struct GraphicsState {
    page: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    leading: f32,
    between_letters: f32,
    between_words: f32,
    stretch: f32,
    rise: f32,
}

struct GlyphWalk<'f> {
    state: GraphicsState,
    kept: Vec<GraphicsState>,
    text: Matrix,
    line: Matrix,
    fonts: &'f dyn Fn(&[u8]) -> Option<Rc<Font>>,
    shown: ShownOnPage,
    room: usize,
}

/// Follows a stream; `fonts` knows the fonts by the names that it uses, `room` is for the bytes of letters.
pub fn walk(stream: &[u8], fonts: &dyn Fn(&[u8]) -> Option<Rc<Font>>, room: usize) -> ShownOnPage {
    let state = GraphicsState {
        page: IDENTITY,
        font: None,
        size: 1.0,
        leading: 0.0,
        between_letters: 0.0,
        between_words: 0.0,
        stretch: 1.0,
        rise: 0.0,
    };
    let (kept, shown) = (Vec::new(), ShownOnPage::default());
    let mut walk = GlyphWalk { state, kept, text: IDENTITY, line: IDENTITY, fonts, shown, room: room.min(MOST) };
    let mut operands: Vec<PdfToken> = Vec::new();
    for token in Tokens::of(stream) {
        match token {
            PdfToken::Operator(operator) => {
                walk.operate(&operator, &operands);
                operands.clear();
            }
            operand => operands.push(operand),
        }
    }
    walk.shown
}

impl GlyphWalk<'_> {
    fn operate(&mut self, operator: &[u8], operands: &[PdfToken]) {
        let number = |from_end: usize| match operands.len().checked_sub(from_end).map(|at| &operands[at]) {
            Some(PdfToken::Number(number)) => *number,
            _ => 0.0,
        };
        let matrix = || [number(6), number(5), number(4), number(3), number(2), number(1)];
        match operator {
            b"q" if self.kept.len() < DEEPEST => self.kept.push(self.state.clone()),
            b"Q" => self.state = self.kept.pop().unwrap_or_else(|| self.state.clone()),
            b"cm" => self.state.page = times(matrix(), self.state.page),
            b"BT" => (self.text, self.line) = (IDENTITY, IDENTITY),
            b"Tf" => {
                let name = operands.iter().rev().find_map(|operand| match operand {
                    PdfToken::Name(name) => Some(name),
                    _ => None,
                });
                self.state.font = name.and_then(|name| (self.fonts)(name));
                self.state.size = number(1);
            }
            b"Tc" => self.state.between_letters = number(1),
            b"Tw" => self.state.between_words = number(1),
            b"Tz" => self.state.stretch = number(1) / 100.0,
            b"TL" => self.state.leading = number(1),
            b"Ts" => self.state.rise = number(1),
            b"Td" => self.step(number(2), number(1)),
            b"TD" => {
                self.state.leading = -number(1);
                self.step(number(2), number(1));
            }
            b"Tm" => (self.text, self.line) = (matrix(), matrix()),
            b"T*" => self.step(0.0, -self.state.leading),
            b"Tj" | b"TJ" => self.show(operands),
            b"'" => {
                self.step(0.0, -self.state.leading);
                self.show(operands);
            }
            b"\"" => {
                (self.state.between_words, self.state.between_letters) = (number(3), number(2));
                self.step(0.0, -self.state.leading);
                self.show(operands);
            }
            b"BDC" | b"DP" => self.shown.said.extend(operands.iter().filter_map(|operand| match operand {
                PdfToken::Text(text) => Some(text.clone()),
                _ => None,
            })),
            _ => {}
        }
    }

    fn step(&mut self, x: f32, y: f32) {
        self.line = times([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.text = self.line;
    }

    fn advance(&mut self, x: f32) {
        self.text = times([1.0, 0.0, 0.0, 1.0, x, 0.0], self.text);
    }

    fn show(&mut self, operands: &[PdfToken]) {
        for operand in operands {
            match operand {
                PdfToken::Number(back) => self.advance(-back / 1000.0 * self.state.size * self.state.stretch),
                PdfToken::Text(codes) => self.letters(codes),
                _ => {}
            }
        }
    }

    fn letters(&mut self, codes: &[u8]) {
        let Some(font) = self.state.font.clone() else {
            // Without a font nothing says what a code is.
            self.shown.length += codes.len();
            self.shown.unknown.extend(codes.iter().map(|code| u32::from(*code)));
            return;
        };
        for code in codes.chunks(font.length) {
            if self.shown.length >= self.room {
                self.shown.is_cut = true;
                return;
            }
            self.shown.length += 1;
            let is_space = code == b" ";
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            let between = self.state.between_letters + if is_space { self.state.between_words } else { 0.0 };
            let width = (font.width(code) / 1000.0 * self.state.size + between) * self.state.stretch;
            let from = self.place();
            self.advance(width);
            let to = self.place();
            match font.letters(code) {
                Some(letters) => {
                    let size = self.height();
                    self.shown.length += letters.len();
                    self.shown.glyphs.push(Glyph {
                        letters,
                        from: from.0.min(to.0),
                        to: from.0.max(to.0),
                        line: from.1,
                        size,
                    });
                }
                None => self.shown.unknown.push(code),
            }
        }
    }

    /// Where the next letter stands: along its line, and across.
    fn place(&self) -> (f32, f32) {
        let [a, b, c, d, e, f] = times(self.text, self.state.page);
        // A text that is turned by a quarter runs along the other side of the page.
        if a.abs() + d.abs() >= b.abs() + c.abs() { (e, f) } else { (f * b.signum(), e * c.signum()) }
    }

    fn height(&self) -> f32 {
        let [_, _, c, d, ..] = times(self.text, self.state.page);
        (self.state.size * (c.abs() + d.abs())).abs().max(f32::EPSILON)
    }
}
