//! A picture that was read once, and what is drawn of it.

use super::recipe::{DrawnForm, Recipe};
use super::scaled::{Pixels, scaled};
use super::{colours, few_colours, jpeg};
use crate::outgoing::{self, PictureLabel, Remark, Uncleanable};
use crate::source::{HEAD, Kind, PictureFault};

/// A picture as its pixels.
pub struct Drawing {
    pixels: Pixels,
    profile: Option<Vec<u8>>,
    /// How it is turned, 1 to 8 as Exif counts.
    turned: u8,
    label: PictureLabel,
    /// Its colours, where they are few.
    table: Option<Vec<u8>>,
}

impl Drawing {
    /// In which form pictures of a kind are drawn anew; `None` for those that are shown as they are.
    pub const fn form(kind: Kind) -> Option<DrawnForm> {
        match kind {
            Kind::Jpeg => Some(DrawnForm::Jpeg),
            Kind::Png => Some(DrawnForm::Png),
            _ => None,
        }
    }

    /// Reads the file of this name.
    ///
    /// # Errors
    ///
    /// Why it cannot be drawn.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Self, PictureFault> {
        let cleaned = outgoing::clean(name, bytes).map_err(|reason| match reason {
            Uncleanable::CutOff => PictureFault::CutOff,
            _ => PictureFault::Damaged,
        })?;
        if cleaned.remarks.contains(&Remark::InkColours) {
            return Err(PictureFault::Ink);
        }
        let kind = Kind::of(&bytes[..bytes.len().min(HEAD)]);
        let (pixels, profile) = match kind {
            Kind::Jpeg => jpeg::read(&cleaned.bytes)?,
            Kind::Png => super::png::read(&cleaned.bytes)?,
            _ => return Err(PictureFault::Damaged),
        };
        // No JPEG has few.
        let table = (kind == Kind::Png).then(|| few_colours::table(&pixels)).flatten();
        Ok(Self { pixels, profile, turned: cleaned.orientation, label: cleaned.label, table })
    }

    /// The bytes of what a recipe says.
    ///
    /// # Errors
    ///
    /// Why they could not be made.
    pub fn make(&self, recipe: &Recipe) -> Result<Vec<u8>, PictureFault> {
        let drawn = scaled(&self.pixels, self.turned, recipe.part, recipe.size)?;
        let Pixels { width, height, channels, bytes } = drawn;
        let drawn =
            Pixels { width, height, channels, bytes: colours::to_srgb(bytes, channels, self.profile.as_deref()) };
        let label =
            PictureLabel { credit: recipe.credit.clone().or_else(|| self.label.credit.clone()), ..self.label.clone() };
        match recipe.form {
            DrawnForm::Jpeg => jpeg::write(&on_white(drawn), &label),
            DrawnForm::Png => super::png::write(self.with_few_colours(drawn), &label),
        }
    }

    fn with_few_colours(&self, drawn: Pixels) -> Pixels {
        let Some(table) = &self.table else { return drawn };
        let table = colours::to_srgb(table.clone(), drawn.channels, self.profile.as_deref());
        few_colours::with_few(drawn, &table)
    }
}

/// Without holes: white paper shows through.
fn on_white(pixels: Pixels) -> Pixels {
    if pixels.channels == 3 {
        return pixels;
    }
    let over = |colour: u8, cover: u8| {
        let (colour, cover) = (u32::from(colour), u32::from(cover));
        ((colour * cover + 255 * (255 - cover) + 127) / 255) as u8
    };
    let bytes = pixels.bytes.as_chunks::<4>().0.iter();
    let bytes =
        bytes.flat_map(|[red, green, blue, cover]| [*red, *green, *blue].map(|one| over(one, *cover))).collect();
    Pixels { channels: 3, bytes, ..pixels }
}
