//! bayan (بيان) turns a folder of Markdown press releases into a bilingual Arabic and English newsroom of plain files.
//!
//! A release passes through the rooms below, from top to bottom, and nobody walks back. The core turns values into
//! values; only `io` and `cli` touch the world. `ARCHITECTURE.md` tells the whole story.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

// The order is the story: rustfmt must not sort it.

/// What changed since last time.
pub mod cache;
/// The desk.
pub mod check;
/// Commands.
pub mod cli;
/// What we say about it.
pub mod diagnostics;
/// What the public may see at an instant.
pub mod edition;
/// Files and clock.
pub mod io;
/// How it reads in each language.
pub mod locale;
/// The nouns of the trade.
pub mod model;
/// All that we hold.
pub mod newsroom;
/// Text becomes releases.
pub mod parse;
/// Every output, and exactly what it may know.
pub mod plan;
/// Outputs become bytes.
pub mod render;
/// What was typed.
pub mod source;
