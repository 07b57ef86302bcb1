//! The name under which a picture lies beside its release: plain letters, and the end that its bytes ask for.

use super::slug::slug;
use crate::source::Kind;

const CAMERAS: &[&str] = crate::lexicon!("newsroom", "cameras");

/// What a picture is called whose own name says nothing.
const UNNAMED: &str = "picture";

/// The end of the names of pictures that browsers show; `None` for all else.
pub const fn ending(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Jpeg => "jpg",
        Kind::Png => "png",
        Kind::Gif => "gif",
        Kind::WebP => "webp",
        Kind::Avif => "avif",
        Kind::Svg => "svg",
        _ => return None,
    })
}

/// A name for a picture that came under another, and that none of those has which are taken. What a camera called it
/// tells readers nothing.
pub fn fitting(name: &str, ending: &str, taken: &[String]) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let has_words = stem.chars().any(char::is_alphabetic) && !is_of_camera(stem);
    let stem = if has_words { slug(stem) } else { UNNAMED.to_owned() };
    let numbered = (2..).map(|number| format!("{stem}-{number}.{ending}"));
    let free = |name: &String| !taken.contains(name);
    std::iter::once(format!("{stem}.{ending}")).chain(numbered).find(free).unwrap_or_default()
}

/// Whether a name is letters of a device and numbers.
fn is_of_camera(stem: &str) -> bool {
    let words = stem.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // `IMG_0042-WA0003`, `PXL_20260301_101500.MP`, `photo_2026-03-01 10.15.00 AM`
    let is_said = |word: &&str| !["wa", "am", "pm", "mp", "ص", "م"].contains(&word.to_lowercase().as_str());
    let words: Vec<String> = words.filter(is_said).map(str::to_lowercase).collect();
    words.is_empty() || CAMERAS.contains(&words.join(" ").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_says_something_is_kept_in_plain_letters() {
        for (name, expected) in [
            ("Signing.JPG", "signing.jpg"),
            ("الوزير يوقع المذكرة.jpeg", "al-wzir-yuqa-al-mdhkra.jpg"),
            ("The hall (final) 2.png", "the-hall-final-2.jpg"),
            ("imagery.jpg", "imagery.jpg"),
            ("dsc-tower 4.jpg", "dsc-tower-4.jpg"),
            ("photo of the hall.jpg", "photo-of-the-hall.jpg"),
        ] {
            assert_eq!(fitting(name, "jpg", &[]), expected, "{name}");
        }
    }

    #[test]
    fn the_name_of_a_camera_says_nothing() {
        for name in [
            "IMG_0042.JPG",
            "DSC00012.JPG",
            "PXL_20260301_101500123.MP.jpg",
            "20260301_101500.jpg",
            "WhatsApp Image 2026-03-01 at 10.15.00 AM.jpeg",
            "image1.jpg",
            "صورة 3.jpg",
            "IMG-20260301-WA0003.jpg",
            "....jpg",
            "",
        ] {
            assert_eq!(fitting(name, "jpg", &[]), "picture.jpg", "{name}");
        }
    }

    #[test]
    fn two_pictures_have_two_names() {
        let mut taken = Vec::new();
        for expected in ["picture.jpg", "picture-2.jpg", "picture-3.jpg"] {
            taken.push(fitting("IMG_1.JPG", "jpg", &taken));
            assert_eq!(taken.last().map(String::as_str), Some(expected));
        }
    }
}
