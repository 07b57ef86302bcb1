//! What a document holds beside what its readers see.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::diagnostics::{Argument, Message, code, message};

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

    /// So many of them: one message for each, for their plurals differ.
    fn counted(self, count: usize) -> Message {
        match self {
            Self::Change => message!("inside-changes", count = count),
            Self::Comment => message!("inside-comments", count = count),
            Self::Sheet => message!("inside-sheets", count = count),
            Self::Slide => message!("inside-slides", count = count),
            Self::Text => message!("inside-texts", count = count),
            Self::Notes => message!("inside-notes", count = count),
            Self::Shape => message!("inside-shapes", count = count),
            Self::Version => message!("inside-versions", count = count),
            Self::Remark => message!("inside-remarks", count = count),
            Self::Row => message!("inside-rows", count = count),
            Self::Column => message!("inside-columns", count = count),
            Self::Pivot => message!("inside-pivots", count = count),
            Self::Embedded => message!("inside-files", count = count),
            Self::Link => message!("inside-links", count = count),
            Self::Data => message!("inside-data", count = count),
            Self::Thumbnail => message!("inside-thumbnails", count = count),
            Self::Place => message!("inside-places", count = count),
            Self::Camera => message!("inside-cameras", count = count),
            Self::Macro => message!("inside-macros", count = count),
        }
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
    pub unread: Option<Message>,
    /// The same of a PDF, whose readers see all of its words.
    pub unread_pdf: Option<Message>,
}

/// A name is told if it is no longer.
const LONGEST_NAME: usize = 80;
/// Nor are more of them told.
const MOST_NAMES: usize = 20;

impl Inside {
    pub fn unread(why: Message) -> Self {
        Self { unread: Some(why), ..Self::default() }
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
                unread.get_or_insert_with(|| message!("inside-file-unread", file = code(file), why = why));
            }
        }
    }

    /// What it holds of a weight; empty where there is nothing.
    pub fn told(&self, weight: InsideWeight) -> Vec<Argument> {
        let of_weight = self.things.iter().filter(|((_, thing), _)| thing.weight() == weight);
        let told = of_weight.map(|((within, thing), count)| match within.as_str() {
            "" => thing.counted(*count),
            within => message!("inside-file", things = thing.counted(*count), file = code(within)),
        });
        told.map(Argument::from).collect()
    }
}
