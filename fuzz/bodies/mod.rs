//! What the fuzz targets do with any bytes: for libFuzzer in `fuzz/targets/`, and for the burst of `cargo test`, which
//! `tests/burst.rs` draws.

pub mod body;
pub mod front_matter;
pub mod import;
pub mod messages;
pub mod office;
pub mod published;
pub mod registries;
pub mod rules;
pub mod site_toml;
pub mod svg;

/// What does something with any bytes and must not panic.
pub type Body = fn(&[u8]);

/// Every target by its name.
pub const ALL: [(&str, Body); 10] = [
    ("body", body::run),
    ("front_matter", front_matter::run),
    ("import", import::run),
    ("messages", messages::run),
    ("office", office::run),
    ("published", published::run),
    ("registries", registries::run),
    ("rules", rules::run),
    ("site_toml", site_toml::run),
    ("svg", svg::run),
];
