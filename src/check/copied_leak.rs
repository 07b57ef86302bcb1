//! # copied-leak
//!
//! *What it finds:* with `bayan verify`, the title or words in a row of a release that is not public, in a file that the
//! newsroom publishes as it is: an attachment, a picture, a file of `static/`.
//! *Why it matters:* readers open documents and look into pictures; an agenda that was attached too early has betrayed many
//! an embargo.
//! *Example:* the title of next week's announcement in the caption that a photographer left inside a picture.
//! *How it can be set aside:* where those words may be public, a site moves the level. What bayan itself writes has no such
//! way out: `leaked-title`, `leaked-words` and the others are errors always.

use super::rule::{Guard, Rule};
use crate::model::Level;

/// Looked for in what is published, not in what is typed.
pub const RULE: Rule = Rule { name: "copied-leak", level: Level::Error, guard: Guard::Custom, looks: &[] };
