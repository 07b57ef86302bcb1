//! What can be asked for of `bayan new`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::examples::{RELEASE_EXAMPLES, TEMPLATE_EXAMPLES};
use super::values::language;
use crate::model::Language;

#[derive(Subcommand, Debug)]
pub enum NewCommand {
    /// Begin an empty newsroom in a new or empty folder
    #[command(after_help = "Example:\n  bayan new site newsroom")]
    Site {
        /// The folder
        folder: PathBuf,
    },
    /// Copy a template, style sheet or script that comes with bayan into the newsroom, to change it there
    #[command(after_help = TEMPLATE_EXAMPLES)]
    Template {
        /// Its name, as in docs/templates.md: quote.html, assets/site.css
        name: String,
        /// The folder of the newsroom, with its site.toml
        #[arg(long, value_name = "FOLDER", default_value = ".")]
        root: PathBuf,
    },
    /// Begin a release as a draft: asks at a terminal, or takes flags
    #[command(after_help = RELEASE_EXAMPLES)]
    Release(Box<NewReleaseOptions>),
}

#[derive(Args, Debug)]
pub struct NewReleaseOptions {
    /// The headline in Arabic
    #[arg(long, value_name = "TITLE")]
    pub title_ar: Option<String>,
    /// The headline in English
    #[arg(long, value_name = "TITLE")]
    pub title_en: Option<String>,
    /// When it goes out: 2026-03-01, or 2026-03-01T10:00:00+04:00 [default: today in the site's time zone]
    #[arg(long)]
    pub date: Option<String>,
    /// What kind of announcement it is [default: release]
    #[arg(long = "type", value_name = "TYPE")]
    pub release_type: Option<String>,
    /// Who speaks: an id of organisations.yaml; may be given more than once, the first one leads
    #[arg(long = "issuer", value_name = "ID")]
    pub issuers: Vec<String>,
    /// What it is about: an id of topics.yaml; may be given more than once
    #[arg(long = "topic", value_name = "ID")]
    pub topics: Vec<String>,
    /// The city of the dateline, in Arabic
    #[arg(long, value_name = "PLACE")]
    pub place_ar: Option<String>,
    /// The city of the dateline, in English
    #[arg(long, value_name = "PLACE")]
    pub place_en: Option<String>,
    /// The last part of its address [default: made from the title]
    #[arg(long)]
    pub slug: Option<String>,
    /// The one language it will be in, ar or en [default: both]
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// The folder of the newsroom, with its site.toml
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
}
