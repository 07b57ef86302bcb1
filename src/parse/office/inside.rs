//! What a document holds beside what its readers see.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Something that readers do not see.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Thing {
    Change,
    Comment,
    Sheet,
    Slide,
    Text,
    Notes,
    Shape,
    Version,
    Remark,
    Row,
    Column,
    Pivot,
    Embedded,
    Link,
    Data,
    Thumbnail,
    Macro,
    Place,
    Camera,
}

/// What comes of it that a file holds a thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InsideWeight {
    /// Words that were taken out, or that were never meant for readers.
    Words,
    /// What readers may have, if somebody looked.
    Beside,
    /// What is told of those who made the file.
    Maker,
    /// What pictures tell of those who took them.
    Picture,
    /// What acts.
    Acts,
}

impl Thing {
    pub fn weight(self) -> InsideWeight {
        match self {
            Self::Change
            | Self::Comment
            | Self::Sheet
            | Self::Slide
            | Self::Text
            | Self::Notes
            | Self::Shape
            | Self::Version => InsideWeight::Words,
            Self::Remark | Self::Row | Self::Column | Self::Pivot | Self::Embedded | Self::Link | Self::Data => {
                InsideWeight::Beside
            }
            Self::Thumbnail => InsideWeight::Maker,
            Self::Place | Self::Camera => InsideWeight::Picture,
            Self::Macro => InsideWeight::Acts,
        }
    }

    /// "1 comment", "3 comments".
    pub fn counted(self, count: usize) -> String {
        let (one, many) = match self {
            Self::Change => ("tracked change", "tracked changes"),
            Self::Comment => ("comment", "comments"),
            Self::Sheet => ("hidden sheet", "hidden sheets"),
            Self::Slide => ("hidden slide", "hidden slides"),
            Self::Text => ("passage of hidden text", "passages of hidden text"),
            Self::Notes => ("slide with speaker notes", "slides with speaker notes"),
            Self::Shape => ("hidden object", "hidden objects"),
            Self::Version => ("earlier version of itself", "earlier versions of itself"),
            Self::Remark => ("comment on its pages", "comments on its pages"),
            Self::Row => ("group of hidden rows", "groups of hidden rows"),
            Self::Column => ("group of hidden columns", "groups of hidden columns"),
            Self::Pivot => ("copy of the figures behind a pivot table", "copies of the figures behind pivot tables"),
            Self::Embedded => ("file within it", "files within it"),
            Self::Link => {
                ("link to a file or data source of its makers", "links to files or data sources of its makers")
            }
            Self::Data => ("field of data that no page shows", "fields of data that no page shows"),
            Self::Thumbnail => ("small picture of its first page", "small pictures of its first pages"),
            Self::Place => ("picture that tells where it was taken", "pictures that tell where they were taken"),
            Self::Camera => (
                "picture that tells by whom or with which camera it was taken",
                "pictures that tell by whom or with which camera they were taken",
            ),
            Self::Macro => ("program (macros)", "programs (macros)"),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}

/// The program in which a file is mended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Program {
    #[default]
    Any,
    Word,
    Excel,
    PowerPoint,
    LibreOffice,
}

/// What was found in a file.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Inside {
    pub program: Program,
    /// By the file within this one in which they are; empty for this one itself.
    pub things: BTreeMap<(String, Thing), usize>,
    /// Who made or changed it, as it tells.
    pub names: BTreeSet<String>,
    /// What could not be looked into, and why: the end of a sentence.
    pub unread: Option<String>,
    /// The same of a PDF, whose readers see all of its words.
    pub unread_pdf: Option<String>,
}

/// A name is told if it is no longer.
const LONGEST_NAME: usize = 80;
/// Nor are more of them told.
const MOST_NAMES: usize = 20;

impl Inside {
    pub fn unread(why: impl Into<String>) -> Self {
        Self { unread: Some(why.into()), ..Self::default() }
    }

    pub fn add(&mut self, thing: Thing, count: usize) {
        if count > 0 {
            *self.things.entry((String::new(), thing)).or_default() += count;
        }
    }

    pub fn name(&mut self, name: &str) {
        let name = name.trim();
        if !name.is_empty() && name.chars().count() <= LONGEST_NAME && self.names.len() < MOST_NAMES {
            self.names.insert(name.to_owned());
        }
    }

    /// What was found in a file within it.
    pub fn take_in(&mut self, file: &str, inner: Self) {
        for ((deeper, thing), count) in inner.things {
            let within = if deeper.is_empty() { file.to_owned() } else { deeper };
            *self.things.entry((within, thing)).or_default() += count;
        }
        inner.names.iter().for_each(|name| self.name(name));
        for (unread, why) in [(&mut self.unread, inner.unread), (&mut self.unread_pdf, inner.unread_pdf)] {
            if let Some(why) = why {
                unread.get_or_insert_with(|| format!("of `{file}` within it, {why}"));
            }
        }
    }

    /// What it holds of a weight, in words; empty where there is nothing.
    pub fn told(&self, weight: InsideWeight) -> Vec<String> {
        let of_weight = self.things.iter().filter(|((_, thing), _)| thing.weight() == weight);
        let words = of_weight.map(|((within, thing), count)| match within.as_str() {
            "" => thing.counted(*count),
            within => format!("{} in `{within}` within it", thing.counted(*count)),
        });
        words.collect()
    }
}
