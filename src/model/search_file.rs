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
    /// Words of the releases of a year, by the number of their shard.
    Words(i16, Box<str>, usize),
    /// The same of its newest month, while nothing is newer.
    NewestWords(i16, Box<str>, usize),
    /// What the releases of a year can be parted by.
    Facets(i16, Box<str>),
    /// Some releases of a year as answers show them, by the number of their chunk.
    Shown(i16, usize, Box<str>),
}

impl SearchFile {
    /// Below the page of the search.
    pub fn name(&self) -> String {
        match self {
            Self::Manifest => "index.json".to_owned(),
            Self::Description => "opensearch.xml".to_owned(),
            Self::Words(year, print, shard) => format!("{year:04}.{print}/{shard}.json"),
            Self::NewestWords(year, print, shard) => format!("{year:04}-newest.{print}/{shard}.json"),
            Self::Facets(year, print) => format!("{year:04}.{print}/facets.json"),
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
        let Some((head, print)) = folder.split_once('.') else {
            let (chunk, print) = file.split_once('.')?;
            return Some(Self::Shown(number(folder, 4)?, chunk.parse().ok()?, print.into()));
        };
        if let Some(year) = head.strip_suffix("-newest") {
            return Some(Self::NewestWords(number(year, 4)?, print.into(), file.parse().ok()?));
        }
        let year = number(head, 4)?;
        Some(match file {
            "facets" => Self::Facets(year, print.into()),
            shard => Self::Words(year, print.into(), shard.parse().ok()?),
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
            SearchFile::Words(2025, print(), 63),
            SearchFile::NewestWords(2025, print(), 2),
            SearchFile::Facets(2025, print()),
            SearchFile::Shown(2025, 12, print()),
        ] {
            assert_eq!(SearchFile::parse(&file.name()), Some(file));
        }
        for other in ["", "x", "2025/", "2025/1", "25.x/1.json", "2025.x/01.json", "2025/x.y.json", "a/b/c.json"] {
            assert_eq!(SearchFile::parse(other), None, "{other}");
        }
    }
}
