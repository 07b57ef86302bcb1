//! What can be asked for. Help, completions and the man page are made from these definitions; what each is for stands in
//! `speech/words/help.*.ftl`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;
use jiff::civil::Date;

use super::formats::{CheckFormat, Format, NextFormat, RedirectsFormat};
use super::new_arguments::NewCommand;
use super::values::{day, document, instant, language, port};

use crate::io::project::NewsroomPlace;
use crate::io::{Failure, record_file};
use crate::model::Language;
use crate::parse::schema::SchemaOf;

/// Publishes government press releases as a bilingual Arabic and English newsroom.
#[derive(Parser, Debug)]
#[command(name = "bayan", version, max_term_width = 100)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub speak: Option<Language>,
    #[arg(long, global = true)]
    pub plain: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    Build(BuildOptions),
    Watch(WatchOptions),
    Check(CheckOptions),
    Explain {
        rule: Option<String>,
    },
    New {
        #[command(subcommand)]
        what: NewCommand,
    },
    Import(ImportOptions),
    Why(WhyOptions),
    Schema(SchemaOptions),
    Verify(VerifyOptions),
    Next(NextOptions),
    Deploy(DeployOptions),
    Redirects(RedirectsOptions),
    Completions {
        shell: clap_complete::Shell,
    },
    Manpage {
        command: Option<String>,
    },
}

#[derive(Args, Debug)]
pub struct ImportOptions {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub pair: bool,
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    #[arg(long, value_parser = day)]
    pub date: Option<Date>,
    #[arg(long)]
    pub slug: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
}

/// Where the newsroom is, where it goes, and when.
#[derive(Args, Debug)]
pub struct SiteOptions {
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, short, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub at: Option<Timestamp>,
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct BuildOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    #[arg(long)]
    pub first: bool,
    #[arg(long)]
    pub take_down: bool,
    #[arg(long, hide = true)]
    pub drafts: bool,
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(long, short)]
    pub verbose: bool,
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

#[derive(Args, Debug)]
pub struct WatchOptions {
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub at: Option<Timestamp>,
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    #[arg(long, value_parser = port)]
    pub port: Option<u16>,
    #[arg(long)]
    pub open: bool,
    #[arg(long)]
    pub poll: bool,
    #[arg(long, short)]
    pub quiet: bool,
}

#[derive(Args, Debug)]
pub struct CheckOptions {
    pub paths: Vec<String>,
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, short, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    #[arg(long)]
    pub first: bool,
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub at: Option<Timestamp>,
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub fix: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub online: bool,
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
    #[arg(long = "rule", value_name = "RULE")]
    pub rules: Vec<String>,
}

#[derive(Args, Debug)]
pub struct WhyOptions {
    #[arg(required_unless_present = "search")]
    pub address: Option<String>,
    #[arg(long, value_name = "WORDS")]
    pub search: Option<String>,
    #[command(flatten)]
    pub site: SiteOptions,
}

#[derive(Args, Debug)]
pub struct SchemaOptions {
    #[arg(value_parser = document(), required_unless_present = "output")]
    pub document: Option<SchemaOf>,
    #[arg(long, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
    #[arg(long, short, value_name = "FOLDER", conflicts_with = "document")]
    pub output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct VerifyOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    #[arg(long, short)]
    pub quiet: bool,
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

#[derive(Args, Debug)]
pub struct DeployOptions {
    pub target: Option<String>,
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, short, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    #[arg(long)]
    pub first: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub repair: bool,
    #[arg(long, conflicts_with_all = ["dry_run", "first", "repair"])]
    pub audit: bool,
    #[arg(long, short)]
    pub quiet: bool,
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

#[derive(Args, Debug)]
pub struct RedirectsOptions {
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub at: Option<Timestamp>,
    #[arg(long, value_enum, default_value_t = RedirectsFormat::Csv)]
    pub format: RedirectsFormat,
}

#[derive(Args, Debug)]
pub struct NextOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    pub count: usize,
    #[arg(long)]
    pub overdue: bool,
    #[arg(long, value_enum, default_value_t = NextFormat::Human)]
    pub format: NextFormat,
}

impl SiteOptions {
    /// What is read of it.
    pub fn newsroom(&self) -> NewsroomPlace<'_> {
        NewsroomPlace { root: &self.root, config: self.config.as_deref() }
    }

    /// Where to publish.
    pub fn output(&self) -> PathBuf {
        self.output.clone().unwrap_or_else(|| self.root.join("public"))
    }

    /// Where it is recorded what was published there.
    pub fn record(&self) -> Result<record_file::RecordPlace, Failure> {
        record_file::place(&self.root, &self.output(), self.record.as_deref())
    }
}
