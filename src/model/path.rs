//! What names a release: the path of its folder.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::source::composed;

/// `2023/12/azerbaijan-data-centres`: year, month and slug of a pair, as its folder below
/// `content/releases/` is named. The slug may be Arabic.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct PairPath(Arc<str>);

impl PairPath {
    /// From `YYYY/MM/slug`, its letters composed; `None` where it has another shape or a part that no address may hold.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let (year, month, slug) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        let shaped = digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month);
        let named = !slug.is_empty() && !slug.starts_with('.') && !slug.contains(['\\', '?', '#', '%']);
        let named = named && !slug.chars().any(turns);
        (shaped && named && parts.next().is_none()).then(|| Self(composed(text).into()))
    }

    /// `2026/02/summit`
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first folder.
    pub fn year(&self) -> i16 {
        self.0[..4].parse().unwrap_or_default()
    }

    /// The second folder, 1 to 12.
    pub fn month(&self) -> i8 {
        self.0[5..7].parse().unwrap_or_default()
    }

    /// The last folder.
    pub fn slug(&self) -> &str {
        &self.0[8..]
    }

    /// Its folder in the project.
    pub fn folder(&self) -> String {
        format!("content/releases/{}", self.0)
    }
}

/// Whether a character turns or hides what stands around it, so that a name is read as another: no name needs one.
pub fn turns(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl fmt::Display for PairPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::PairPath;

    #[test]
    fn a_folder_is_year_month_and_slug() {
        for good in ["2023/12/azerbaijan-data-centres", "2025/03/افتتاح-مركز", "2025/03/with space"] {
            assert!(PairPath::parse(good).is_some(), "{good}");
        }
        for bad in [
            "2023/13/a",
            "2023/1/a",
            "2023/12",
            "2023/12/a/b",
            "23/12/a",
            "2023/12/.hidden",
            "2023/00/a",
            "2023/12/a\u{202e}b",
            "2023/12/a\nb",
        ] {
            assert!(PairPath::parse(bad).is_none(), "{bad}");
        }
    }
}
