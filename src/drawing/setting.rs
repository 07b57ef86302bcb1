//! Words are set: shaped, ordered and broken into lines, with the faces of the site alone. The door to cosmic-text.

use std::collections::HashMap;
use std::sync::Arc;

use cosmic_text::fontdb::{Database, ID, Source};
use cosmic_text::{
    Attrs, Buffer, CacheKey, CacheKeyFlags, Command, Family, FontSystem, Metrics, Shaping, SwashCache, Weight, Wrap,
};

use super::canvas::{Placed, Shapes, Stroke};
use super::faces;
use crate::locale;
use crate::model::Language;

/// Outlines are asked for once, at this size.
const UNITS: f32 = 1000.0;

/// Sets words, and remembers the outlines of their letters.
pub struct Typesetter {
    fonts: FontSystem,
    scaler: SwashCache,
    outlines: HashMap<(ID, u16, u16), Arc<[Stroke]>>,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub struct TypeStyle {
    pub language: Language,
    /// Pixels.
    pub size: f32,
    /// From one line to the next, in sizes.
    pub leading: f32,
    /// 100 to 900.
    pub weight: u16,
    /// Pixels of a line.
    pub width: f32,
}

/// A text in lines.
#[derive(PartialEq)]
pub struct SetText {
    pub lines: Vec<SetLine>,
    /// Pixels from its top to where a text below it would begin.
    pub height: f32,
    /// Whether a word was longer than a line.
    pub overruns: bool,
}

#[derive(PartialEq)]
pub struct SetLine {
    letters: Vec<Letter>,
    /// Pixels from the top of the text.
    baseline: f32,
}

/// A glyph at its place, in pixels from the left edge of the text and from the baseline.
#[derive(PartialEq)]
struct Letter {
    font: ID,
    glyph: u16,
    weight: u16,
    x: f32,
    y: f32,
    size: f32,
    /// The place in the text that it stands for.
    #[cfg(test)]
    at: usize,
}

/// What a word longer than a line does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LongWords {
    Overrun,
    Break,
}

impl Typesetter {
    /// With faces as sites keep them, in WOFF2: the first is asked first for each letter. One that cannot be read is left out.
    pub fn new<'f>(woff2: impl IntoIterator<Item = &'f [u8]>) -> Self {
        let mut all = Database::new();
        for (number, face) in woff2.into_iter().filter_map(faces::unpacked).enumerate() {
            let mut fonts = Database::new();
            fonts.load_font_source(Source::Binary(Arc::new(face)));
            for font in fonts.faces() {
                let mut font = font.clone();
                // By its place alone: whatever a face is called, lists of the faces of systems do not know it.
                font.families.truncate(1);
                font.families.iter_mut().for_each(|(name, _)| *name = family(number));
                all.push_face_info(font);
            }
        }
        let fonts = FontSystem::new_with_locale_and_db("en".to_owned(), all);
        Self { fonts, scaler: SwashCache::new(), outlines: HashMap::new() }
    }

    /// Whether it has no face at all, and sets nothing.
    pub fn is_empty(&self) -> bool {
        self.fonts.db().is_empty()
    }

    /// A text of one paragraph. Its direction is that of its language, whatever it begins with.
    pub fn set(&mut self, text: &str, style: TypeStyle, words: LongWords) -> SetText {
        let mut set = SetText { lines: Vec::new(), height: 0.0, overruns: false };
        if self.is_empty() {
            return set;
        }
        let mut buffer = Buffer::new(&mut self.fonts, Metrics::new(style.size, style.size * style.leading));
        buffer.set_size(Some(style.width), None);
        buffer.set_wrap(if words == LongWords::Break { Wrap::WordOrGlyph } else { Wrap::Word });
        let name = family(0);
        let attributes = Attrs::new()
            .family(Family::Name(&name))
            .weight(Weight(style.weight))
            .cache_key_flags(CacheKeyFlags::DISABLE_HINTING);
        buffer.set_text(&drawn(text, style.language), &attributes, Shaping::Advanced, None);
        buffer.shape_until_scroll(&mut self.fonts, false);
        for run in buffer.layout_runs() {
            let is_wide = run.line_w > style.width + 0.5;
            set.overruns |= is_wide;
            // What overruns its line to the left of it stays inside of it.
            let letters = run.glyphs.iter().map(|glyph| Letter {
                font: glyph.font_id,
                glyph: glyph.glyph_id,
                weight: glyph.font_weight.0,
                x: glyph.x + glyph.x_offset * glyph.font_size,
                y: glyph.y - glyph.y_offset * glyph.font_size,
                size: glyph.font_size,
                #[cfg(test)]
                at: glyph.start,
            });
            set.lines.push(SetLine { letters: letters.collect(), baseline: run.line_y });
            set.height = run.line_top + run.line_height;
        }
        set
    }

    /// Adds a text to what is to be filled, its upper left corner at a place.
    pub fn trace(&mut self, text: &SetText, [x, y]: [f32; 2], shapes: &mut Shapes) {
        for line in &text.lines {
            for letter in &line.letters {
                let outline = self.outline(letter);
                let at = [x + letter.x, y + line.baseline + letter.y];
                shapes.add(&Placed { outline: &outline, at, scale: letter.size / UNITS });
            }
        }
    }

    fn outline(&mut self, letter: &Letter) -> Arc<[Stroke]> {
        let (fonts, scaler) = (&mut self.fonts, &mut self.scaler);
        let make = || {
            let weight = Weight(letter.weight);
            let flags = CacheKeyFlags::DISABLE_HINTING;
            let (key, ..) = CacheKey::new(letter.font, letter.glyph, UNITS, (0.0, 0.0), weight, flags);
            let commands = scaler.get_outline_commands_uncached(fonts, key).unwrap_or_default();
            commands.iter().map(stroke).collect()
        };
        Arc::clone(self.outlines.entry((letter.font, letter.glyph, letter.weight)).or_insert_with(make))
    }
}

/// The name under which the faces of a file are known.
fn family(number: usize) -> String {
    format!("face {number}")
}

/// With the direction of its language, and its runs of the other script isolated.
fn drawn(text: &str, language: Language) -> String {
    let mark = match language {
        Language::Arabic => '\u{200f}',
        Language::English => '\u{200e}',
    };
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{mark}{}", locale::isolate_drawn(&line, language))
}

fn stroke(command: &Command) -> Stroke {
    match *command {
        Command::MoveTo(to) => Stroke::Move([to.x, to.y]),
        Command::LineTo(to) => Stroke::Line([to.x, to.y]),
        Command::QuadTo(by, to) => Stroke::Quad([by.x, by.y], [to.x, to.y]),
        Command::CurveTo(by, then, to) => Stroke::Curve([by.x, by.y], [then.x, then.y], [to.x, to.y]),
        Command::Close => Stroke::Close,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typesetter() -> Typesetter {
        let read = |name: &str| {
            std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/assets").join(name))
                .expect(name)
        };
        let faces = ["vazirmatn.woff2", "naskh.woff2"].map(read);
        Typesetter::new(faces.iter().map(Vec::as_slice))
    }

    const WIDE: f32 = 10_000.0;

    fn style(language: Language, width: f32) -> TypeStyle {
        TypeStyle { language, size: 50.0, leading: 1.4, weight: 700, width }
    }

    /// The letters of each line, from left to right as they stand on the picture; of two that are one glyph the first.
    fn seen(text: &str, language: Language, width: f32) -> Vec<String> {
        let set = typesetter().set(text, style(language, width), LongWords::Overrun);
        let typed = drawn(text, language);
        let line = |line: &SetLine| {
            let mut letters: Vec<(f32, usize)> = line.letters.iter().map(|letter| (letter.x, letter.at)).collect();
            letters.sort_by(|a, b| a.0.total_cmp(&b.0));
            let letters = letters.into_iter().filter_map(|(_, at)| typed[at..].chars().next());
            let line: String =
                letters.filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')).collect();
            // A space at the end of a line is none that anybody sees.
            line.trim_matches(' ').to_owned()
        };
        set.lines.iter().map(line).collect()
    }

    /// As Chromium shows the same titles on a page, where marks of isolation are elements. Brackets are mirrored when they are
    /// drawn; of a lam and an alef that are one glyph, and of `fi`, the first letter is named.
    const ORDER: [(Language, &str, &str); 8] = [
        (
            Language::Arabic,
            "نابييف: «الإمارات شريك» في COP28 (دبي، 2023) بقيمة 1.5 مليار (+12.5%)",
            ")+12.5%( رايلم\u{a0}1.5 ةميقب )2023 ،يبد( COP28 يف »كيرش تاراملا« :فييبان",
        ),
        (Language::Arabic, "قال ﷺ [البخاري 1029] \"اسقنا\" – 50%", "50% – \"انقسا\" ]1029 يراخبلا[ ﷺ لاق"),
        (Language::Arabic, "Microsoft تفتتح مقرها في دبي", "يبد يف اهرقم حتتفت Microsoft"),
        (Language::Arabic, "رفع العدد من 10 إلى 20 (ISO/IEC 27001:2022)", ")ISO/IEC 27001:2022( 20 ىلإ 10 نم ددعلا عفر"),
        (
            Language::Arabic,
            "الهاتف +971 4 555 0100 والبريد a@b.ae",
            "a@b.ae ديربلاو +971\u{a0}4\u{a0}555\u{a0}0100 فتاهلا",
        ),
        (
            Language::English,
            "Authority opens بوابة البيانات (2024), with 1,200 sets",
            "Authority opens تانايبلا ةباوب (2024), with 1,200\u{a0}sets",
        ),
        (Language::English, "وزارة الصحة: a first", "ةحصلا ةرازو: a frst"),
        (Language::English, "“Data” [شبكة 5G] – 12% more!", "“Data” [ةكبش 5G] – 12% more!"),
    ];

    #[test]
    fn letters_stand_in_the_order_in_which_a_page_shows_them() {
        for (language, text, expected) in ORDER {
            assert_eq!(seen(text, language, WIDE), [expected], "{text}");
        }
    }

    #[test]
    fn a_broken_line_keeps_its_direction_and_its_figures_together() {
        let lines = seen("الهاتف +971 4 555 0100 والبريد", Language::Arabic, 420.0);
        assert_eq!(lines, ["فتاهلا", "+971\u{a0}4\u{a0}555\u{a0}0100", "ديربلاو"]);
    }

    #[test]
    fn arabic_letters_are_joined_and_begin_at_the_right() {
        let mut typesetter = typesetter();
        let mut glyphs = |text: &str| -> Vec<u16> {
            let set = typesetter.set(text, style(Language::Arabic, WIDE), LongWords::Overrun);
            set.lines.iter().flat_map(|line| &line.letters).map(|letter| letter.glyph).collect()
        };
        let alone: Vec<u16> = ["ب", "ي", "ت"].iter().flat_map(|letter| glyphs(letter)).collect();
        let joined = glyphs("بيت");
        assert!(
            joined.iter().filter(|glyph| alone.contains(glyph)).count() <= 2,
            "no letter has the shape it has alone"
        );
        let set = typesetter.set("بيت", style(Language::Arabic, 500.0), LongWords::Overrun);
        let lefts = || set.lines[0].letters.iter().map(|letter| letter.x);
        let (left, right) = (lefts().fold(500.0, f32::min), lefts().fold(0.0, f32::max));
        assert!(left > 350.0 && right > 450.0, "from {left} to {right}");
    }

    #[test]
    fn a_letter_that_the_first_face_lacks_is_taken_from_the_next() {
        let mut typesetter = typesetter();
        let set = typesetter.set("قال ﷺ", style(Language::Arabic, WIDE), LongWords::Overrun);
        let letters = &set.lines[0].letters;
        assert!(letters.iter().all(|letter| letter.glyph != 0), "nothing is missing");
        let faces: std::collections::HashSet<ID> = letters.iter().map(|letter| letter.font).collect();
        assert_eq!(faces.len(), 2);
    }

    #[test]
    fn damaged_faces_are_left_out() {
        let face =
            std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/static/assets/vazirmatn.woff2")).expect("a face");
        let broken: [&[u8]; 5] = [b"", b"wOF2", b"OTTO", &face[..100], &face[..face.len() / 2]];
        let mut typesetter = Typesetter::new(broken.into_iter().chain([face.as_slice()]));
        let set = typesetter.set("بيان", style(Language::Arabic, WIDE), LongWords::Overrun);
        assert!(set.lines[0].letters.iter().all(|letter| letter.glyph != 0));
        let mut none = Typesetter::new([b"wOF2".as_slice()]);
        assert!(
            none.is_empty() && none.set("بيان", style(Language::Arabic, WIDE), LongWords::Overrun).lines.is_empty()
        );
    }
}
