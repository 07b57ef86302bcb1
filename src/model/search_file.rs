//! What a search reads, by its address below `/ar/search/`.

use serde::{Deserialize, Serialize};

use super::list::number;

/// A file of the search in one language. Whatever changes its content changes its name, but for the two that others are
/// found by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum SearchFile {
    /// Which others there are.
    Manifest,
    /// How browsers ask.
    Description,
    /// Words of the releases from one year to another, by the number of their shard.
    Words(i16, i16, Box<str>, usize),
    /// The same of the newest releases of a year, while nothing is newer.
    NewestWords(i16, Box<str>, usize),
    /// What the releases of a year can be parted by.
    Facets(i16, Box<str>),
    /// Which files show them.
    Chunks(i16, Box<str>),
    /// Some releases of a year as answers show them, by the number of their chunk.
    Shown(i16, usize, Box<str>),
}

impl SearchFile {
    /// Whether its name changes with its content.
    pub const fn is_hashed(&self) -> bool {
        !matches!(self, Self::Manifest | Self::Description)
    }

    /// Below the page of the search.
    pub fn name(&self) -> String {
        match self {
            Self::Manifest => "index.json".to_owned(),
            Self::Description => "opensearch.xml".to_owned(),
            Self::Words(first, last, print, shard) => format!("{first:04}-{last:04}.{print}/{shard}.json"),
            Self::NewestWords(year, print, shard) => format!("{year:04}-newest.{print}/{shard}.json"),
            Self::Facets(year, print) => format!("{year:04}/facets.{print}.json"),
            Self::Chunks(year, print) => format!("{year:04}/chunks.{print}.json"),
            Self::Shown(year, chunk, print) => format!("{year:04}/{chunk}.{print}.json"),
        }
    }

    /// By its address below that of a language.
    pub fn at(inside: &str) -> Option<Self> {
        Self::parse(inside.strip_prefix("search/")?)
    }

    /// By its name.
    pub fn parse(name: &str) -> Option<Self> {
        let parsed = match name {
            "index.json" => Self::Manifest,
            "opensearch.xml" => Self::Description,
            _ => {
                let (folder, file) = name.split_once('/')?;
                Self::below(folder, file.strip_suffix(".json")?)?
            }
        };
        // No two names of one file.
        (parsed.name() == name).then_some(parsed)
    }

    fn below(folder: &str, file: &str) -> Option<Self> {
        let Some((years, print)) = folder.split_once('.') else {
            let ((what, print), year) = (file.split_once('.')?, number(folder, 4)?);
            return Some(match what {
                "facets" => Self::Facets(year, print.into()),
                "chunks" => Self::Chunks(year, print.into()),
                chunk => Self::Shown(year, chunk.parse().ok()?, print.into()),
            });
        };
        let (first, last) = years.split_once('-')?;
        let (first, print, shard) = (number(first, 4)?, print.into(), file.parse().ok()?);
        Some(match last {
            "newest" => Self::NewestWords(first, print, shard),
            last => Self::Words(first, number(last, 4)?, print, shard),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::SearchFile;

    #[test]
    fn a_name_comes_back_as_the_file_that_it_names() {
        let print = || "1a2b3c4d".into();
        for file in [
            SearchFile::Manifest,
            SearchFile::Description,
            SearchFile::Words(2016, 2025, print(), 63),
            SearchFile::NewestWords(2025, print(), 2),
            SearchFile::Facets(2025, print()),
            SearchFile::Chunks(2025, print()),
            SearchFile::Shown(2025, 12, print()),
        ] {
            assert_eq!(SearchFile::parse(&file.name()), Some(file));
        }
        let others =
            "x 2025/ 2025/1 25.x/1.json 2025.x/1.json 2025-2025.x/01.json 2025-x.y/1.json 2025/x.y.json a/b/c.json";
        for other in others.split(' ').chain([""]) {
            assert_eq!(SearchFile::parse(other), None, "{other}");
        }
    }
}
