//! How a picture is drawn anew: its sizes, what is cut away, and whose name it bears. All of it is known before anything is
//! drawn, so that an address can be told from a source and a recipe alone.

use super::focus::Focus;
use crate::source::{Fingerprint, Fold};

/// One picture to be drawn of another.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Recipe {
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// The part of the upright source that is shown.
    pub part: CutPart,
    pub form: DrawnForm,
    /// Whose it is, where the newsroom says so: the file itself may name somebody.
    pub credit: Option<String>,
}

/// A part of a picture, in its pixels.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CutPart {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// What a drawn picture is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DrawnForm {
    Jpeg,
    Png,
}

impl DrawnForm {
    /// Whatever changes the bytes that come of a recipe counts this up: another crate, another quality, another step.
    const fn maker(self) -> i64 {
        match self {
            Self::Jpeg => 1,
            Self::Png => 2,
        }
    }

    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// The widths that a page offers, for telephones to large screens.
const WIDTHS: [u32; 5] = [480, 720, 960, 1440, 1920];
/// A picture that is hardly wider than one of them is not drawn at its own width too.
const NEARLY: (u32, u32) = (23, 20);

/// The widths at which a picture of a width is drawn: none is larger than itself.
pub fn widths(own: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width <= own).collect();
    let last = widths.last().copied().unwrap_or(0);
    if own < WIDTHS[WIDTHS.len() - 1] && u64::from(own) * u64::from(NEARLY.1) > u64::from(last) * u64::from(NEARLY.0) {
        widths.push(own);
    }
    widths
}

impl Recipe {
    /// All of a picture, at a width.
    pub fn whole((width, height): (u32, u32), wanted: u32, form: DrawnForm) -> Self {
        let part = CutPart { left: 0, top: 0, width, height };
        Self { size: (wanted, scaled(height, wanted, width)), part, form, credit: None }
    }

    /// The largest part of a picture with these sides, around its focus; smaller than `size` where the picture is.
    pub fn cut((width, height): (u32, u32), size: (u32, u32), focus: Focus, form: DrawnForm) -> Self {
        let by_width = (width, scaled(size.1, width, size.0));
        let by_height = (scaled(size.0, height, size.1), height);
        let (across, down) = if by_width.1 <= height { by_width } else { by_height };
        let (across, down) = (across.min(width), down.min(height));
        let place = |whole: u32, part: u32, focus: u8| {
            let wanted = (u64::from(whole) * u64::from(focus) / 100) as u32;
            wanted.saturating_sub(part / 2).min(whole - part)
        };
        let (left, top) = (place(width, across, focus.across), place(height, down, focus.down));
        let part = CutPart { left, top, width: across, height: down };
        let size = if across < size.0 { (across, down) } else { size };
        Self { size, part, form, credit: None }
    }

    #[must_use]
    pub fn credited(self, credit: Option<String>) -> Self {
        Self { credit, ..self }
    }

    /// What tells what comes of it from everything else: the bytes of the source, and the recipe.
    pub fn key(&self, source: Fingerprint) -> Fingerprint {
        let Self { size, part, form, credit } = self;
        let CutPart { left, top, width, height } = *part;
        let numbers = [size.0, size.1, left, top, width, height].map(i64::from);
        let fold = Fold::new().text("picture").number(form.maker()).print(source).text(form.ending());
        numbers.into_iter().fold(fold, Fold::number).maybe(credit.as_deref()).done()
    }

    /// The last part of its address: `1a2b3c4d-960.jpg`.
    pub fn file_name(&self, source: Fingerprint) -> String {
        format!("{}-{}.{}", self.key(source).for_file_name(), self.size.0, self.form.ending())
    }
}

/// `side * wanted / own`, rounded, at least 1.
fn scaled(side: u32, wanted: u32, own: u32) -> u32 {
    let own = u64::from(own.max(1));
    let scaled = (u64::from(side) * u64::from(wanted) + own / 2) / own;
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_enlarged() {
        for (own, wanted) in [
            (100, &[100][..]),
            (480, &[480]),
            (500, &[480]),
            (700, &[480, 700]),
            (960, &[480, 720, 960]),
            (1200, &[480, 720, 960, 1200]),
            (1919, &[480, 720, 960, 1440, 1919]),
            (1920, &[480, 720, 960, 1440, 1920]),
            (6000, &[480, 720, 960, 1440, 1920]),
        ] {
            assert_eq!(widths(own), wanted, "{own}");
        }
        let small = Recipe::cut((600, 600), (1200, 630), Focus::default(), DrawnForm::Jpeg);
        assert_eq!((small.size, small.part.top), ((600, 315), 143));
        let thin = Recipe::whole((10_000, 1), 480, DrawnForm::Png);
        assert_eq!(thin.size, (480, 1));
    }

    #[test]
    fn a_picture_is_cut_around_its_focus_and_never_beyond_its_edge() {
        let top = |down| Recipe::cut((1000, 3000), (1200, 630), Focus { across: 50, down }, DrawnForm::Jpeg).part.top;
        assert_eq!([top(0), top(20), top(50), top(100)], [0, 338, 1238, 2475]);
        let left = |across| Recipe::cut((3000, 400), (300, 200), Focus { across, down: 0 }, DrawnForm::Jpeg).part.left;
        assert_eq!([left(0), left(50), left(100)], [0, 1200, 2400]);
    }

    #[test]
    fn an_address_changes_with_the_source_and_with_the_recipe() {
        let (one, two) = (Fingerprint::of("one"), Fingerprint::of("two"));
        let recipe = Recipe::whole((2000, 1000), 960, DrawnForm::Jpeg);
        assert_eq!(recipe.file_name(one), recipe.clone().file_name(one));
        assert_ne!(recipe.file_name(one), recipe.file_name(two));
        assert_ne!(recipe.file_name(one), recipe.clone().credited(Some("WAM".into())).file_name(one));
        assert!(recipe.file_name(one).ends_with("-960.jpg"));
    }
}
