//! A ground on which shapes are filled. The door to tiny-skia.

use tiny_skia::{
    Color, FillRule, FilterQuality, Paint, PathBuilder, Pixmap, PixmapMut, PixmapPaint, PremultipliedColorU8, Rect,
    Transform,
};

use super::colour::Rgb;

/// A picture of a logo or an icon has at most so many pixels on a side.
const MOST: u32 = 4096;

/// Pixels in rows from the top.
pub struct Canvas(Pixmap);

/// A stroke of an outline: places in units of the outline, y upwards.
#[derive(Clone, Copy, Debug)]
pub enum Stroke {
    Move([f32; 2]),
    Line([f32; 2]),
    Quad([f32; 2], [f32; 2]),
    Curve([f32; 2], [f32; 2], [f32; 2]),
    Close,
}

/// An outline, the place of its origin on the canvas, and how many pixels a unit of it has.
pub struct Placed<'o> {
    pub outline: &'o [Stroke],
    pub at: [f32; 2],
    pub scale: f32,
}

/// Outlines on their way to be filled with one colour.
#[derive(Default)]
pub struct Shapes(PathBuilder);

impl Shapes {
    pub fn add(&mut self, placed: &Placed<'_>) {
        let path = &mut self.0;
        let at = |[x, y]: [f32; 2]| [placed.at[0] + x * placed.scale, placed.at[1] - y * placed.scale];
        for stroke in placed.outline {
            match *stroke {
                Stroke::Move(to) => {
                    let [x, y] = at(to);
                    path.move_to(x, y);
                }
                Stroke::Line(to) => {
                    let [x, y] = at(to);
                    path.line_to(x, y);
                }
                Stroke::Quad(by, to) => {
                    let ([a, b], [x, y]) = (at(by), at(to));
                    path.quad_to(a, b, x, y);
                }
                Stroke::Curve(by, then, to) => {
                    let ([a, b], [c, d], [x, y]) = (at(by), at(then), at(to));
                    path.cubic_to(a, b, c, d, x, y);
                }
                Stroke::Close => path.close(),
            }
        }
    }
}

impl Canvas {
    /// With nothing on it; `None` where it would have no pixels, or too many.
    pub fn clear(width: u32, height: u32) -> Option<Self> {
        (width <= MOST && height <= MOST).then(|| Pixmap::new(width, height)).flatten().map(Self)
    }

    pub fn filled(width: u32, height: u32, colour: Rgb) -> Option<Self> {
        let mut canvas = Self::clear(width, height)?;
        canvas.0.fill(opaque(colour));
        Some(canvas)
    }

    /// A PNG, with its transparency; `None` where it is damaged or larger than a logo is.
    pub fn of_png(bytes: &[u8]) -> Option<Self> {
        // Of the first chunk, which says the size (PNG, section 11.2.1).
        let side = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
        (side(16)? <= MOST && side(20)? <= MOST).then(|| Pixmap::decode_png(bytes).ok()).flatten().map(Self)
    }

    pub fn width(&self) -> u32 {
        self.0.width()
    }

    pub fn height(&self) -> u32 {
        self.0.height()
    }

    /// For what draws on it itself.
    pub fn ground(&mut self) -> PixmapMut<'_> {
        self.0.as_mut()
    }

    pub fn bar(&mut self, [x, y, width, height]: [f32; 4], colour: Rgb) {
        let Some(bar) = Rect::from_xywh(x, y, width, height) else { return };
        self.0.fill_rect(bar, &paint(colour), Transform::identity(), None);
    }

    pub fn fill(&mut self, shapes: Shapes, colour: Rgb) {
        if let Some(path) = shapes.0.finish() {
            self.0.fill_path(&path, &paint(colour), FillRule::Winding, Transform::identity(), None);
        }
    }

    /// Lays another one on it, its upper left corner at a pixel.
    pub fn lay(&mut self, other: &Self, [x, y]: [i32; 2]) {
        self.0.draw_pixmap(x, y, other.0.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    }

    /// The same in a square of so many pixels, as large as it can be, in the middle.
    pub fn in_square(&self, side: u32) -> Option<Self> {
        let mut square = Self::clear(side, side)?;
        let scale = side as f32 / self.width().max(self.height()) as f32;
        let gap = |length: u32| (side as f32 - length as f32 * scale) / 2.0;
        let place = Transform::from_row(scale, 0.0, 0.0, scale, gap(self.width()), gap(self.height()));
        // Halved before it is drawn smaller than half its size, so that no pixel is passed over.
        if scale < 0.5
            && let Some(half) = self.halved()
        {
            return half.in_square(side);
        }
        let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
        square.0.draw_pixmap(0, 0, self.0.as_ref(), &paint, place, None);
        Some(square)
    }

    /// Each pixel the mean of four.
    fn halved(&self) -> Option<Self> {
        let (width, height) = (self.width() / 2, self.height() / 2);
        let mut half = Pixmap::new(width, height)?;
        let pixels = self.0.pixels();
        let mean = |at: usize, part: fn(&PremultipliedColorU8) -> u8| {
            let row = self.width() as usize;
            let four = [at, at + 1, at + row, at + row + 1].map(|at| pixels.get(at).map_or(0, part));
            (four.into_iter().map(u16::from).sum::<u16>() / 4) as u8
        };
        for (place, pixel) in half.pixels_mut().iter_mut().enumerate() {
            let (x, y) = (place % width as usize, place / width as usize);
            let at = 2 * y * self.width() as usize + 2 * x;
            let [red, green, blue, alpha] =
                [mean(at, |p| p.red()), mean(at, |p| p.green()), mean(at, |p| p.blue()), mean(at, |p| p.alpha())];
            *pixel = PremultipliedColorU8::from_rgba(red, green, blue, alpha)?;
        }
        Some(Self(half))
    }

    /// Its colours, row by row, each with how many pixels in a row have it; what is not opaque as if on black.
    pub fn runs(&self) -> Vec<(Rgb, usize)> {
        let mut runs: Vec<(Rgb, usize)> = Vec::new();
        for run in self.0.pixels().chunk_by(|a, b| a == b) {
            runs.push((Rgb([run[0].red(), run[0].green(), run[0].blue()]), run.len()));
        }
        runs
    }

    /// As a PNG with transparency.
    pub fn png(&self) -> Option<Vec<u8>> {
        self.0.encode_png().ok()
    }
}

fn opaque(Rgb([red, green, blue]): Rgb) -> Color {
    Color::from_rgba8(red, green, blue, u8::MAX)
}

fn paint(colour: Rgb) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(opaque(colour));
    paint
}
