//! What is read of pictures: width and height, so that pages do not jump while they load, what could act, and what cannot be shown.

use std::path::Path;

use crate::parse::{captions, vector};
use crate::pictures;
use crate::pictures::look::MOST_BYTES;
use crate::source::{Fingerprint, Hazard, PictureFault, PictureLook};

const PICTURES: [&str; 8] = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg", "jfif"];

/// A picture as it was looked at.
#[derive(Default)]
pub struct SeenPicture {
    /// Width and height in pixels, upright; `None` for what is no picture that browsers show, or is damaged.
    pub dimensions: Option<(u32, u32)>,
    pub look: Option<PictureLook>,
    /// What in it could act: only an SVG is a document too.
    pub hazard: Option<Hazard>,
}

/// Looks at a file, whole where it is called as pictures are.
pub fn look(path: &Path) -> SeenPicture {
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    if end == "vtt" {
        return SeenPicture { hazard: captions_fault(path), ..SeenPicture::default() };
    }
    if !PICTURES.contains(&end.as_str()) {
        return SeenPicture::default();
    }
    if path.metadata().is_ok_and(|about| about.len() > MOST_BYTES) {
        let look = PictureLook { print: None, fault: Some(PictureFault::Bytes) };
        return SeenPicture { look: Some(look), ..SeenPicture::default() };
    }
    match (std::fs::read(path), end.as_str()) {
        (Ok(bytes), "svg") => {
            let look = PictureLook { print: Some(Fingerprint::of(&bytes)), fault: None };
            let dimensions = std::str::from_utf8(&bytes).ok().and_then(size_of_vector);
            SeenPicture { dimensions, look: Some(look), hazard: vector::hazard(&bytes) }
        }
        (Ok(bytes), _) => {
            let own = path.file_name().unwrap_or_default().to_string_lossy();
            let (dimensions, look) = pictures::look(&own, &bytes);
            SeenPicture { dimensions, look: Some(look), hazard: None }
        }
        (Err(_), "svg") => SeenPicture { hazard: Some(vector::unread()), ..SeenPicture::default() },
        (Err(_), _) => SeenPicture::default(),
    }
}

/// The first thing that a browser would leave out of captions. Those of a day of film have less than the most that is read.
fn captions_fault(path: &Path) -> Option<Hazard> {
    const MOST: u64 = 8 * 1024 * 1024;
    let is_short = path.metadata().is_ok_and(|about| about.len() <= MOST);
    captions::fault(&if is_short { std::fs::read(path).unwrap_or_default() } else { Vec::new() })
}

/// Of an SVG: `width` and `height` in pixels or without a unit, else those of its `viewBox`.
fn size_of_vector(text: &str) -> Option<(u32, u32)> {
    let start = text.find("<svg")?;
    let tag = &text[start..start + text[start..].find('>')?];
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}=")).or_else(|| tag.find(&format!("\n{name}=")))?;
        let rest = &tag[at + name.len() + 2..];
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest[1..].split(quote).next()
    };
    let pixels = |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok().filter(|n| *n >= 1.0 && *n < 1e6);
    let size = match (attribute("width").and_then(pixels), attribute("height").and_then(pixels)) {
        (Some(width), Some(height)) => (width, height),
        _ => {
            let view: Vec<f64> = attribute("viewBox")?.split([' ', ',']).filter_map(|part| part.parse().ok()).collect();
            (pixels(&view.get(2)?.to_string())?, pixels(&view.get(3)?.to_string())?)
        }
    };
    Some((size.0.round() as u32, size.1.round() as u32))
}

#[cfg(test)]
mod tests {
    use super::size_of_vector;

    #[test]
    fn a_vector_picture_tells_its_size() {
        for (text, size) in [
            ("<svg xmlns='a' width='30' height=\"20px\">", Some((30, 20))),
            ("<?xml?><svg viewBox=\"0 0 1600 900\">", Some((1600, 900))),
            ("<svg>", None),
            ("<svg", None),
            ("", None),
        ] {
            assert_eq!(size_of_vector(text), size, "{text}");
        }
    }
}
