//! A colour as style sheets write it. The door to csscolorparser. <https://www.w3.org/TR/css-color-4/>

/// Red, green and blue in sRGB; nothing shines through.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// `#0e4a56`, `rgb(14 74 86)`, `teal`; `None` for what is no colour, or hangs on what a page alone knows.
    pub fn read(typed: &str) -> Option<Self> {
        let [red, green, blue, alpha] = csscolorparser::parse(typed).ok()?.to_rgba8();
        (alpha == u8::MAX).then_some(Self([red, green, blue]))
    }
}

#[cfg(test)]
mod tests {
    use super::Rgb;

    #[test]
    fn colours_are_read_as_a_theme_writes_them() {
        for typed in ["#0e4a56", "rgb(14 74 86)", "rgb(14, 74, 86)", " #0E4A56 "] {
            assert_eq!(Rgb::read(typed), Some(Rgb([14, 74, 86])), "{typed}");
        }
        assert_eq!(Rgb::read("white"), Some(Rgb([255; 3])));
        for typed in ["", "var(--ink)", "transparent", "#0e4a5680", "color-mix(in srgb, red, blue)", "accent"] {
            assert_eq!(Rgb::read(typed), None, "{typed}");
        }
    }
}
