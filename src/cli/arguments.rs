//! What can be asked for. Help, completions and the man page are made from these definitions.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;
use jiff::civil::Date;

use super::examples::*;
use super::formats::{CheckFormat, Format, NextFormat};
use super::new_arguments::NewCommand;
use super::values::{day, document, instant, language};

use crate::io::{Failure, record_file};
use crate::model::Language;
use crate::parse::schema::SchemaOf;

/// Publishes government press releases as a bilingual Arabic and English newsroom.
#[derive(Parser, Debug)]
#[command(name = "bayan", version, about, max_term_width = 100, after_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Publish the newsroom as a folder of files for any static host
    #[command(after_help = BUILD_EXAMPLES)]
    Build(BuildOptions),
    /// Show the newsroom in the browser while you write
    #[command(after_help = WATCH_EXAMPLES)]
    Watch(WatchOptions),
    /// Look the newsroom over without publishing it
    #[command(after_help = CHECK_EXAMPLES)]
    Check(CheckOptions),
    /// Say what a rule of the desk finds and why it matters, or list the rules
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain {
        /// The rule
        rule: Option<String>,
    },
    /// Begin something new
    New {
        #[command(subcommand)]
        what: NewCommand,
    },
    /// Make drafts of texts from elsewhere: plain text, Markdown, web pages, Word files
    #[command(after_help = IMPORT_EXAMPLES)]
    Import(ImportOptions),
    /// Say from what a page is made, and why it would be made again
    #[command(after_help = WHY_EXAMPLES)]
    Why(WhyOptions),
    /// Print a JSON Schema of what may be typed, for editors that complete and check
    #[command(after_help = SCHEMA_EXAMPLES)]
    Schema(SchemaOptions),
    /// Prove that nothing in the published folder is held back, broken or strange
    #[command(after_help = VERIFY_EXAMPLES)]
    Verify(VerifyOptions),
    /// List when the output changes with no edit, or make a schedule of that
    #[command(after_help = NEXT_EXAMPLES)]
    Next(NextOptions),
    /// Print a completion script for a shell
    #[command(after_help = "Example:\n  bayan completions bash > /etc/bash_completion.d/bayan")]
    Completions { shell: clap_complete::Shell },
    /// Print the man page of bayan, or of one of its commands
    #[command(after_help = MANPAGE_EXAMPLES)]
    Manpage {
        /// The command
        command: Option<String>,
    },
}

#[derive(Args, Debug)]
pub struct ImportOptions {
    /// Files that end in .txt, .md, .html or .docx, or folders of them
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The two files are one announcement in two languages [default: found by day and figures]
    #[arg(long)]
    pub pair: bool,
    /// The language of the files, ar or en [default: found by their letters]
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// The day of the release, 2026-03-01 [default: found in the text]
    #[arg(long, value_parser = day)]
    pub date: Option<Date>,
    /// The last part of its address [default: made from the title]
    #[arg(long)]
    pub slug: Option<String>,
    /// Show what would be made, and make nothing
    #[arg(long)]
    pub dry_run: bool,
    /// How the drafts and findings are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The folder of the newsroom, with its site.toml
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
}

/// Where the newsroom is, where it goes, and when.
#[derive(Args, Debug)]
pub struct SiteOptions {
    /// The folder of the newsroom, with its site.toml
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    /// The folder to publish into [default: public, in the newsroom's folder]
    #[arg(long, short, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    /// Publish for this address instead of the one in site.toml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Take this instant for now: 2026-03-01T09:00:00+04:00
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub at: Option<Timestamp>,
    /// Keep the record of what was published in this file [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct BuildOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Nothing was published before: where nothing is recorded, no rule needs to compare with it
    #[arg(long)]
    pub first: bool,
    /// Let this build take down more releases at once than take_down_limit
    #[arg(long)]
    pub take_down: bool,
    /// Refused: a build never publishes drafts
    #[arg(long, hide = true)]
    pub drafts: bool,
    /// Say nothing but errors and what is taken down
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Name every file that is written or removed, and why
    #[arg(long, short)]
    pub verbose: bool,
    /// How findings and the result are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

#[derive(Args, Debug)]
pub struct WatchOptions {
    /// The folder of the newsroom, with its site.toml
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    /// Show the site as it is for this address instead of the one in site.toml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Take this instant for now: 2026-03-01T09:00:00+04:00
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub at: Option<Timestamp>,
    /// Listen at this address of this machine
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    /// Listen at this port [default: 8000, or a free one]
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub port: Option<u16>,
    /// Open the browser
    #[arg(long)]
    pub open: bool,
    /// Look for changes instead of being told of them, as on network drives
    #[arg(long)]
    pub poll: bool,
    /// Say nothing but errors
    #[arg(long, short)]
    pub quiet: bool,
}

#[derive(Args, Debug)]
pub struct CheckOptions {
    /// Files, folders or globs of the newsroom to which findings are limited
    pub paths: Vec<String>,
    /// The folder of the newsroom, with its site.toml
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    /// The published folder with which the texts are compared [default: public, in the newsroom's folder]
    #[arg(long, short, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    /// The file with the record of what was published [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Nothing was published before: where nothing is recorded, no rule needs to compare with it
    #[arg(long)]
    pub first: bool,
    /// Take this instant for now: 2026-03-01T09:00:00+04:00
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub at: Option<Timestamp>,
    /// Show notes too
    #[arg(long)]
    pub all: bool,
    /// Mend what can be mended with certainty, then show what is left
    #[arg(long)]
    pub fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Ask other hosts whether the links to them lead anywhere
    #[arg(long)]
    pub online: bool,
    /// How findings are shown
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
    /// Show what this rule finds, and nothing else; may be given more than once
    #[arg(long = "rule", value_name = "RULE")]
    pub rules: Vec<String>,
}

#[derive(Args, Debug)]
pub struct WhyOptions {
    /// An address of the newsroom, from its first slash or whole; or a text or published file
    pub address: String,
    #[command(flatten)]
    pub site: SiteOptions,
}

#[derive(Args, Debug)]
pub struct SchemaOptions {
    /// What it describes
    #[arg(value_parser = document(), required_unless_present = "output")]
    pub document: Option<SchemaOf>,
    /// The folder of a newsroom whose ids are offered [default: this folder, if it is one]
    #[arg(long, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
    /// Write all schemas into this folder instead
    #[arg(long, short, value_name = "FOLDER", conflicts_with = "document")]
    pub output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct VerifyOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Say nothing but errors
    #[arg(long, short)]
    pub quiet: bool,
    /// How findings are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

#[derive(Args, Debug)]
pub struct NextOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    /// How many
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    pub count: usize,
    /// Fail when the published folder is older than an instant that has passed
    #[arg(long)]
    pub overdue: bool,
    /// How they are shown
    #[arg(long, value_enum, default_value_t = NextFormat::Human)]
    pub format: NextFormat,
}

impl SiteOptions {
    /// Where to publish.
    pub fn output(&self) -> PathBuf {
        self.output.clone().unwrap_or_else(|| self.root.join("public"))
    }

    /// Where it is recorded what was published there.
    pub fn record(&self) -> Result<record_file::RecordPlace, Failure> {
        record_file::place(&self.root, &self.output(), self.record.as_deref())
    }
}
