//! What is read of pictures: width and height, so that pages do not jump while they load, and what could act.

use std::path::Path;

use crate::parse::{captions, vector};
use crate::source::Hazard;

const PICTURES: [&str; 8] = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg", "jfif"];

/// In pixels; `None` for what is no picture that browsers show, or is damaged.
pub fn dimensions(path: &Path) -> Option<(u32, u32)> {
    let end = path.extension()?.to_str()?.to_ascii_lowercase();
    if !PICTURES.contains(&end.as_str()) {
        return None;
    }
    if end == "svg" {
        return size_of_vector(&std::fs::read_to_string(path).ok()?);
    }
    let size = imagesize::size(path).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// What in a picture could act: only an SVG is a document too. Of captions, what is wrong with them.
pub fn hazard(path: &Path) -> Option<Hazard> {
    let end = path.extension()?.to_str()?.to_ascii_lowercase();
    if end == "vtt" {
        return captions_fault(path);
    }
    if end != "svg" {
        return None;
    }
    match std::fs::read(path) {
        Ok(bytes) => vector::hazard(&bytes),
        Err(_) => Some(vector::unread()),
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
