//! What can be asked for of `bayan new`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::values::language;
use crate::model::Language;

#[derive(Subcommand, Debug)]
pub enum NewCommand {
    Site {
        folder: PathBuf,
    },
    Template {
        name: String,
        #[arg(long, value_name = "FOLDER", default_value = ".")]
        root: PathBuf,
    },
    Release(Box<NewReleaseOptions>),
}

#[derive(Args, Debug)]
pub struct NewReleaseOptions {
    #[arg(long, value_name = "TITLE")]
    pub title_ar: Option<String>,
    #[arg(long, value_name = "TITLE")]
    pub title_en: Option<String>,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long = "type", value_name = "TYPE")]
    pub release_type: Option<String>,
    #[arg(long = "issuer", value_name = "ID")]
    pub issuers: Vec<String>,
    #[arg(long = "topic", value_name = "ID")]
    pub topics: Vec<String>,
    #[arg(long, value_name = "PLACE")]
    pub place_ar: Option<String>,
    #[arg(long, value_name = "PLACE")]
    pub place_en: Option<String>,
    #[arg(long = "image", value_name = "FILE")]
    pub images: Vec<PathBuf>,
    #[arg(long)]
    pub slug: Option<String>,
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
}
