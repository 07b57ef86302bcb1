//! bayan (بيان) turns a folder of Markdown press releases into a bilingual Arabic and English newsroom of plain files.
//!
//! A release passes through the rooms below, from top to bottom, and nobody walks back. The core turns values into
//! values; only `io` and `cli` touch the world. `ARCHITECTURE.md` tells the whole story.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

// The order is the story: a room uses only rooms above it.

/// What was typed.
pub mod source;
/// Files on their way out.
pub mod outgoing;
/// Photographs, looked at and drawn anew.
pub mod pictures;
/// What we say about it.
pub mod diagnostics;
/// The nouns of the trade.
pub mod model;
/// Words are read.
pub mod language;
/// Releases are found by their words.
pub mod search;
/// How it reads in each language.
pub mod locale;
/// Pictures that bayan draws itself.
pub mod drawing;
/// What bayan says to the press office.
pub mod speech;
/// A text is written out.
pub mod text;
/// Text becomes releases.
pub mod parse;
/// All that we hold.
pub mod newsroom;
/// The desk.
pub mod check;
/// What the public may see at an instant.
pub mod edition;
/// Values become bytes.
pub mod render;
/// Every output, and exactly what it may know.
pub mod plan;
/// What changed since last time.
pub mod cache;
/// What the press office sees and nobody else.
pub mod preview;
/// What is published, read with the eyes of someone who knows all.
pub mod verify;
/// What goes to a target, and in which order.
pub mod deploy;
/// Other people's copy.
pub mod import;
/// Files and clock.
pub mod io;
/// Commands.
pub mod cli;

#[cfg(test)]
mod linear;
