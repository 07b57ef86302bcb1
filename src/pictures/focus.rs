//! What of a picture must be seen where it is cut: `50% 20%` from the start of its width and of its height.

use serde::{Deserialize, Serialize};

/// A point of an upright picture, in hundredths of its width and height, from its upper left corner.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Focus {
    pub across: u8,
    pub down: u8,
}

impl Default for Focus {
    /// The middle.
    fn default() -> Self {
        Self { across: 50, down: 50 }
    }
}

impl Focus {
    /// `50% 20%`; `None` where it is typed otherwise.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ').filter(|part| !part.is_empty()).map(|part| {
            let hundredths: u8 = part.strip_suffix('%')?.parse().ok()?;
            (hundredths <= 100 && format!("{hundredths}%") == part).then_some(hundredths)
        });
        let (across, down) = (parts.next()??, parts.next()??);
        parts.next().is_none().then_some(Self { across, down })
    }
}

#[cfg(test)]
mod tests {
    use super::Focus;

    #[test]
    fn a_focus_is_two_shares() {
        for (text, across, down) in [("50% 20%", 50, 20), (" 0%  100% ", 0, 100)] {
            assert_eq!(Focus::parse(text), Some(Focus { across, down }), "{text}");
        }
        for text in [
            "",
            "50%",
            "50 20",
            "50% 20% 10%",
            "101% 0%",
            "-1% 0%",
            "50%, 20%",
            "+5% 5%",
            "05% 5%",
            "5%\t5%",
            "top left",
            "٥٠% ٢٠%",
        ] {
            assert_eq!(Focus::parse(text), None, "{text}");
        }
    }
}
