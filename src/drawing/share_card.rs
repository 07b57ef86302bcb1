//! The card by which a page without a picture of its own is shared.

use super::brush::{Brush, LOGO};
use super::canvas::{Canvas, Shapes};
use super::colour::Rgb;
use super::palette;
use super::setting::{LongWords, SetText, TypeStyle, Typesetter};
use crate::locale;
use crate::model::Language;

/// Width and height in pixels, as those who show cards ask for (<https://ogp.me/>).
pub const CARD_SIZE: (u32, u32) = (1200, 630);

/// What stands on a card, as plain text.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct ShareCard {
    pub language: Language,
    /// Beside the logo.
    pub newsroom: String,
    pub title: String,
    /// Below the title, where there is room.
    pub summary: Option<String>,
    /// In the colour of the theme.
    pub issuer: Option<String>,
    pub note: Option<String>,
}

/// The colours of a theme, by day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CardColours {
    pub paper: Rgb,
    pub ink: Rgb,
    pub muted: Rgb,
    pub accent: Rgb,
}

const WIDTH: f32 = 1200.0;
const MARGIN: f32 = 72.0;
const MEASURE: f32 = WIDTH - 2.0 * MARGIN;

/// The sizes of a title, in pixels: the first in which it needs at most [`LINES`], and no word is broken.
const SIZES: [f32; 8] = [76.0, 70.0, 64.0, 58.0, 54.0, 50.0, 46.0, 42.0];
const LINES: usize = 4;

/// From one line of smaller words to the next, in either language: words of the other may stand there.
const SMALL_LEADING: f32 = 1.4;

/// Where the title begins and where it must end, from the top.
const TITLE_TOP: f32 = 166.0;
const TITLE_END: f32 = 476.0;

/// Where the rule stands above the issuer and the date, and where those begin.
const RULE: f32 = 498.0;
const FOOT: f32 = 512.0;

impl ShareCard {
    /// As a PNG; `None` where no face can be read.
    pub fn draw(&self, colours: &CardColours, brush: &mut Brush) -> Option<Vec<u8>> {
        if brush.typesetter.is_empty() {
            return None;
        }
        let mut canvas = Canvas::filled(CARD_SIZE.0, CARD_SIZE.1, colours.paper)?;
        canvas.bar([0.0, 0.0, WIDTH, 14.0], colours.accent);
        canvas.bar([MARGIN, RULE, MEASURE, 2.0], colours.ink);
        let mut page = CardPage { language: self.language, canvas, typesetter: &mut brush.typesetter };
        let beside = brush.logo.as_ref().map_or(0.0, |logo| page.logo(logo));
        page.newsroom(&self.newsroom, beside, colours.ink);
        let end = page.title(&self.title, colours.ink);
        if let Some(summary) = &self.summary {
            page.summary(summary, end, colours.muted);
        }
        let below = match &self.issuer {
            Some(issuer) => page.row(issuer, FOOT, 700, colours.accent),
            None => FOOT,
        };
        if let Some(note) = &self.note {
            page.row(note, below, 400, colours.muted);
        }
        palette::png(&page.canvas)
    }
}

/// A card while it is drawn.
struct CardPage<'b> {
    language: Language,
    canvas: Canvas,
    typesetter: &'b mut Typesetter,
}

impl CardPage<'_> {
    fn style(&self, size: f32, weight: u16) -> TypeStyle {
        // As on pages: Arabic asks for more room between its lines.
        let leading = if self.language == Language::Arabic { 1.4 } else { 1.16 };
        TypeStyle { language: self.language, size, leading, weight, width: MEASURE }
    }

    /// At the start of the head; how much of its width is taken.
    fn logo(&mut self, logo: &Canvas) -> f32 {
        let left = match self.language {
            Language::Arabic => WIDTH - MARGIN - LOGO as f32,
            Language::English => MARGIN,
        };
        self.canvas.lay(logo, [left as i32, 48]);
        LOGO as f32 + 24.0
    }

    /// In the middle of the head's height, beside the logo.
    fn newsroom(&mut self, name: &str, beside: f32, colour: Rgb) {
        let style = TypeStyle { width: MEASURE - beside, ..self.style(34.0, 700) };
        let set = self.one_line(name, style);
        let left = if self.language == Language::Arabic { MARGIN } else { MARGIN + beside };
        self.fill(&set, [left, 92.0 - set.height / 2.0], colour);
    }

    /// As large as it can be; where it ends, from the top.
    fn title(&mut self, title: &str, colour: Rgb) -> f32 {
        let set = self.fitting_title(title);
        self.fill(&set, [MARGIN, TITLE_TOP], colour);
        TITLE_TOP + set.height
    }

    fn fitting_title(&mut self, title: &str) -> SetText {
        let weight = if self.language == Language::Arabic { 800 } else { 700 };
        let fits = |set: &SetText| set.lines.len() <= LINES && TITLE_TOP + set.height <= TITLE_END;
        let sizes = SIZES.map(|size| self.style(size, weight));
        let whole = sizes.iter().find_map(|style| {
            let set = self.typesetter.set(title, *style, LongWords::Overrun);
            (fits(&set) && !set.overruns).then_some(set)
        });
        whole.unwrap_or_else(|| self.cut(title, sizes[SIZES.len() - 1], fits))
    }

    fn summary(&mut self, summary: &str, above: f32, colour: Rgb) {
        let (style, top) = (TypeStyle { leading: SMALL_LEADING, ..self.style(34.0, 400) }, above + 12.0);
        let set = self.cut(summary, style, |set| top + set.height <= TITLE_END);
        if top + set.height <= TITLE_END {
            self.fill(&set, [MARGIN, top], colour);
        }
    }

    /// A line of the foot; where the next one begins.
    fn row(&mut self, text: &str, top: f32, weight: u16, colour: Rgb) -> f32 {
        let set = self.one_line(text, TypeStyle { leading: SMALL_LEADING, ..self.style(30.0, weight) });
        self.fill(&set, [MARGIN, top], colour);
        top + set.height + 2.0
    }

    fn one_line(&mut self, text: &str, style: TypeStyle) -> SetText {
        self.cut(text, style, |set| set.lines.len() <= 1)
    }

    /// As much of a text as fits, cut after a word and ended with an ellipsis where it is not all of it.
    fn cut(&mut self, text: &str, style: TypeStyle, fits: impl Fn(&SetText) -> bool) -> SetText {
        let mut set = |text: &str| self.typesetter.set(text, style, LongWords::Break);
        let whole = set(text);
        if fits(&whole) {
            return whole;
        }
        // The longest that fits, between nothing and all of it.
        let (mut least, mut most) = (0, text.chars().count());
        let mut best = set("…");
        while most - least > 1 {
            let middle = (least + most) / 2;
            let shorter = set(&locale::cut_at_word(text, middle));
            if fits(&shorter) {
                (least, best) = (middle, shorter);
            } else {
                most = middle;
            }
        }
        best
    }

    fn fill(&mut self, set: &SetText, at: [f32; 2], colour: Rgb) {
        let mut shapes = Shapes::default();
        self.typesetter.trace(set, at, &mut shapes);
        self.canvas.fill(shapes, colour);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Vec<u8> {
        std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
    }

    fn brush() -> Brush {
        let faces = ["static/assets/vazirmatn.woff2", "static/assets/naskh.woff2"].map(file);
        Brush::new(faces.iter().map(Vec::as_slice), Some(&file("static/logos/press-office.svg")))
    }

    const COLOURS: CardColours = CardColours {
        paper: Rgb([255; 3]),
        ink: Rgb([0x14, 0x19, 0x1a]),
        muted: Rgb([0x4b, 0x55, 0x57]),
        accent: Rgb([0x0e, 0x4a, 0x56]),
    };

    fn card(language: Language, title: &str) -> ShareCard {
        let (newsroom, issuer, note) = match language {
            Language::Arabic => {
                ("المكتب الصحفي الحكومي", "وزارة الاستثمار في دولة الإمارات العربية المتحدة", "15 ديسمبر 2023")
            }
            Language::English => {
                ("Government Press Office", "Ministry of Investment of the United Arab Emirates", "15 December 2023")
            }
        };
        ShareCard {
            language,
            newsroom: newsroom.to_owned(),
            title: title.to_owned(),
            summary: None,
            issuer: Some(issuer.to_owned()),
            note: Some(note.to_owned()),
        }
    }

    /// Latin, brackets, figures, quotation marks, a word longer than a line, and a sign that the first face lacks.
    const TORTURE: [(Language, &str); 6] = [
        (Language::Arabic, "نابييف: «الإمارات شريك» في COP28 (دبي، 2023) بقيمة 1.5 مليار دولار (+12.5%)"),
        (
            Language::Arabic,
            "قال رسول الله ﷺ [البخاري 1029] \"اسقنا\" – AI-4.0 وPneumonoultramicroscopicsilicovolcanoconiosisPneumonoultra",
        ),
        (Language::English, "Government opens “data portal” (بوابة البيانات) with 1,200 sets – 12% more ﷺ"),
        (Language::English, ""),
        (Language::Arabic, "ب"),
        (Language::English, "W"),
    ];

    #[test]
    fn a_card_is_a_small_picture_with_a_palette() {
        let mut brush = brush();
        for (language, title) in TORTURE {
            let png = card(language, title).draw(&COLOURS, &mut brush).expect("a card");
            assert!(png.len() < 40_000, "{}: {title}", png.len());
            assert_eq!(png[16..26], [0, 0, 4, 176, 0, 0, 2, 118, 8, 3], "1200 x 630, eight bits, a palette");
        }
    }

    #[test]
    fn a_brush_that_was_used_draws_the_same_as_a_new_one() {
        let mut used = brush();
        for (language, title) in TORTURE {
            let card = card(language, title);
            let first = card.draw(&COLOURS, &mut used);
            assert!(first == card.draw(&COLOURS, &mut used) && first == card.draw(&COLOURS, &mut brush()), "{title}");
        }
    }

    #[test]
    fn each_word_and_each_colour_is_seen() {
        let mut brush = brush();
        let whole = ShareCard { summary: Some("summary".to_owned()), ..card(Language::English, "title") };
        let drawn = whole.draw(&COLOURS, &mut brush);
        let without = [
            ShareCard { newsroom: String::new(), ..whole.clone() },
            ShareCard { title: String::new(), ..whole.clone() },
            ShareCard { summary: None, ..whole.clone() },
            ShareCard { issuer: None, ..whole.clone() },
            ShareCard { note: None, ..whole.clone() },
            ShareCard { language: Language::Arabic, ..whole.clone() },
        ];
        for card in without {
            assert!(card.draw(&COLOURS, &mut brush) != drawn, "{card:?}");
        }
        for part in 0..4 {
            let mut colours = COLOURS;
            let [paper, ink, muted, accent] =
                [&mut colours.paper, &mut colours.ink, &mut colours.muted, &mut colours.accent];
            *[paper, ink, muted, accent][part] = Rgb([200, 30, 120]);
            assert!(whole.draw(&colours, &mut brush) != drawn, "{part}");
        }
    }

    /// The lines of a title and its size.
    fn title(language: Language, title: &str) -> (usize, f32) {
        let mut brush = brush();
        let canvas = Canvas::filled(CARD_SIZE.0, CARD_SIZE.1, COLOURS.paper).expect("a canvas");
        let mut page = CardPage { language, canvas, typesetter: &mut brush.typesetter };
        let set = page.fitting_title(title);
        (set.lines.len(), set.height / set.lines.len() as f32 / page.style(1.0, 700).leading)
    }

    #[test]
    fn a_title_is_as_large_as_four_lines_let_it_be() {
        let word = "الاستثمار ";
        let mut last = SIZES[0];
        for count in 1..40 {
            let (lines, size) = title(Language::Arabic, word.repeat(count).trim());
            assert!(lines <= LINES && size <= last + 0.1, "{count} words: {lines} lines of {size} after {last}");
            last = size;
        }
        assert!((title(Language::Arabic, "بيان").1 - SIZES[0]).abs() < 0.1);
        assert!((last - SIZES[SIZES.len() - 1]).abs() < 0.1);
    }

    #[test]
    fn a_title_that_does_not_fit_is_cut_after_a_word() {
        let mut brush = brush();
        let canvas = Canvas::filled(CARD_SIZE.0, CARD_SIZE.1, COLOURS.paper).expect("a canvas");
        let mut page = CardPage { language: Language::English, canvas, typesetter: &mut brush.typesetter };
        let style = page.style(42.0, 700);
        let words = |count| "Government ".repeat(count).trim_end().to_owned();
        let set = page.cut(&words(60), style, |set| set.lines.len() <= LINES);
        let mut most = |count| page.typesetter.set(&format!("{}…", words(count)), style, LongWords::Break);
        let last = (1..60).take_while(|count| most(*count).lines.len() <= LINES).last().expect("a word fits");
        assert!((10..30).contains(&last) && set == most(last), "as many whole words as fit, and an ellipsis");
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_and_all_of_it_shown() {
        let long = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(2);
        assert_eq!(title(Language::English, &long).0, 2);
    }
}
