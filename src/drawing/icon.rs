//! The site's icon in the sizes and formats in which it is asked for.

use super::canvas::Canvas;
use super::colour::Rgb;
use super::picture;
use crate::model::Icon;

/// The icon can be drawn as neither SVG nor PNG, or asks for more than an icon does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IconTrouble;

/// The sides of the pictures in `favicon.ico`.
const SMALL: [u8; 3] = [16, 32, 48];

/// The bytes of a file, drawn from that of the site's icon, in SVG or PNG. A telephone puts black where its icon is
/// transparent: there it stands on the paper of the site.
///
/// # Errors
///
/// The file is no picture that can be drawn.
pub fn icon(file: Icon, icon: &[u8], paper: Rgb) -> Result<Vec<u8>, IconTrouble> {
    let side = file.side();
    let drawn = match file {
        Icon::Favicon => favicon(icon),
        Icon::Touch => on_paper(icon, side, paper),
        Icon::Small | Icon::Large => picture::in_square(icon, side).and_then(|square| square.png()),
    };
    drawn.ok_or(IconTrouble)
}

fn favicon(icon: &[u8]) -> Option<Vec<u8>> {
    let small = SMALL.map(|side| Some((side, picture::in_square(icon, u32::from(side))?.png()?)));
    let all: Option<Vec<(u8, Vec<u8>)>> = small.into_iter().collect();
    Some(together(&all?))
}

fn on_paper(icon: &[u8], side: u32, paper: Rgb) -> Option<Vec<u8>> {
    let mut ground = Canvas::filled(side, side, paper)?;
    ground.lay(&picture::in_square(icon, side)?, [0, 0]);
    ground.png()
}

/// PNGs in one ICO: a directory, then each as it is.
/// <https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)>
fn together(pictures: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let count = u16::try_from(pictures.len()).unwrap_or(u16::MAX);
    let mut ico: Vec<u8> = [[0, 0], [1, 0], count.to_le_bytes()].concat();
    let mut at = 6 + 16 * pictures.len();
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    for (side, png) in pictures {
        // Width, height, no palette, reserved; one plane of 32 bits; length and place.
        ico.extend([*side, *side, 0, 0, 1, 0, 32, 0]);
        ico.extend([number(png.len()), number(at)].concat());
        at += png.len();
    }
    ico.extend(pictures.iter().flat_map(|(_, png)| png).copied());
    ico
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Rgb = Rgb([255; 3]);

    const DISC: &[u8] =
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'><circle cx='32' cy='32' r='32' fill='#0e4a56'/></svg>";

    /// Width, height and colour type (PNG, section 11.2.1).
    fn size(png: &[u8]) -> (u32, u32, u8) {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        (number(16), number(20), png[25])
    }

    #[test]
    fn each_file_has_its_size() {
        for file in [Icon::Touch, Icon::Small, Icon::Large] {
            let png = icon(file, DISC, WHITE).expect("an icon");
            assert_eq!(size(&png), (file.side(), file.side(), 6), "{file:?}");
            // What was drawn is an icon too.
            assert!(icon(Icon::Large, &png, WHITE).is_ok());
        }
    }

    #[test]
    fn a_favicon_holds_three_pictures() {
        let ico = icon(Icon::Favicon, DISC, WHITE).expect("an icon");
        assert_eq!(ico[..6], [0, 0, 1, 0, 3, 0]);
        let mut end = 6 + 3 * 16;
        for (place, side) in [16, 32, 48].into_iter().enumerate() {
            let entry = &ico[6 + 16 * place..][..16];
            let number = |at: usize| u32::from_le_bytes(entry[at..at + 4].try_into().expect("four bytes")) as usize;
            assert_eq!((entry[0], entry[1], number(12)), (side, side, end));
            assert_eq!(size(&ico[number(12)..]), (u32::from(side), u32::from(side), 6));
            end += number(8);
        }
        assert_eq!(end, ico.len());
    }

    #[test]
    fn a_telephones_icon_stands_on_paper_and_others_shine_through() {
        let corner = |file, paper| {
            let png = icon(file, DISC, paper).expect("an icon");
            let canvas = Canvas::of_png(&png).expect("a picture");
            canvas.runs()[0].0
        };
        assert_eq!(corner(Icon::Touch, Rgb([9, 8, 7])), Rgb([9, 8, 7]));
        assert_eq!(corner(Icon::Small, Rgb([9, 8, 7])), Rgb([0, 0, 0]), "nothing, as if on black");
    }

    #[test]
    fn what_is_no_picture_is_no_icon() {
        for broken in [&b""[..], b"\x89PNG\r\n\x1a\n", b"icon", b"\xff\xd8\xff", &[0; 64]] {
            assert_eq!(icon(Icon::Small, broken, WHITE), Err(IconTrouble), "{broken:?}");
        }
        let mut bomb = icon(Icon::Small, DISC, WHITE).expect("an icon");
        bomb[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
        assert_eq!(icon(Icon::Small, &bomb, WHITE), Err(IconTrouble));
    }
}
