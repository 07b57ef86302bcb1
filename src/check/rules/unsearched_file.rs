//! # unsearched-file
//!
//! *What it finds:* with `bayan verify`, a published file that could not be searched to its end: locked with a password,
//! damaged, packed beyond what is read, an old Office file, a kind that is not known.
//! *Why it matters:* nobody knows what such a file gives away; that nothing was found in it says nothing.
//! *Example:* an annex that was saved as `.doc`, or a PDF that asks for a password.
//! *How it can be set aside:* where such files are wanted, a site moves the level.

use crate::check::rule::{Guard, Rule};
use crate::model::Level;

/// Looked for in what is published, not in what is typed.
pub const RULE: Rule = Rule { name: "unsearched-file", level: Level::Error, guard: Guard::Custom, looks: &[] };
