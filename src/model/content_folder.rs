//! The folders of `content/` in which texts lie, and the files that they cite.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::PairPath;

/// A folder that is named alike in `content/` and below the site's root: `releases/2026/02/summit`, `pages/press-kit`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum ContentFolder {
    /// Of a release.
    Release(PairPath),
    /// Of a standing page, by its slug.
    Page(Arc<str>),
}

impl ContentFolder {
    /// From its path below `content/`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("pages/") {
            Some(slug) => (!slug.is_empty() && !slug.contains('/')).then(|| Self::Page(slug.into())),
            None => text.strip_prefix("releases/").and_then(PairPath::parse).map(Self::Release),
        }
    }

    /// What lies in it, as a form of messages.
    pub const fn form(&self) -> &'static str {
        match self {
            Self::Release(_) => "release",
            Self::Page(_) => "page",
        }
    }

    /// In the project.
    pub fn in_project(&self) -> String {
        format!("content/{self}")
    }
}

impl From<&PairPath> for ContentFolder {
    fn from(path: &PairPath) -> Self {
        Self::Release(path.clone())
    }
}

impl fmt::Display for ContentFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(path) => write!(f, "releases/{path}"),
            Self::Page(slug) => write!(f, "pages/{slug}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ContentFolder;

    #[test]
    fn a_folder_is_that_of_a_release_or_of_a_page() {
        for good in ["releases/2025/03/افتتاح-مركز", "pages/press-kit", "pages/الهوية البصرية"] {
            assert_eq!(ContentFolder::parse(good).map(|folder| folder.to_string()).as_deref(), Some(good));
        }
        for bad in ["pages", "pages/", "pages/press-kit/logos", "releases/2025/03", "releases/2025/03/a/b", "about", ""]
        {
            assert_eq!(ContentFolder::parse(bad), None, "{bad}");
        }
    }
}
