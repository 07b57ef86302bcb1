//! Commands: one file each. They join the rooms and speak to the person at the terminal.

mod formats;
mod environment;
mod misused;

mod values;

pub mod new_arguments;

pub mod arguments;
pub mod exit;

mod desk;
mod addresses;
mod departures;
mod say;
mod speaking;

mod outcome;
mod coming;
mod reasons;
mod progress;
mod sizes;

mod report;
mod selection;
mod mending;
mod online;
mod findings;

mod ask;
mod beginning;

mod build;
mod check;
mod help;

mod completions;
mod explain;
mod importing;
mod import;
mod new_release;
mod new_site;
mod new_template;
mod schema;
mod held_newsroom;
mod previewing;
mod watch;
mod age;
mod schedule;
mod next;
mod verify;
mod deploying;
mod deploy;
mod redirects;
mod why_search;
mod why;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};
use exit::Exit;
use new_arguments::NewCommand;

/// Runs the program with the arguments of a shell, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let console = speaking::console(&arguments);
    let understood = environment::read(Arguments::command()).try_get_matches_from(&arguments);
    let arguments = match understood.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(error) if is_help(&error) => {
            // Words are read for whoever asks for them.
            let worded = help::commands(console.words()).try_get_matches_from(arguments);
            let help = worded.err().unwrap_or(error);
            // A closed pipe is nobody's trouble.
            let _ = help.print();
            return if help.use_stderr() { Exit::Usage.into() } else { Exit::Fine.into() };
        }
        Err(error) => return console.failure(&misused::failure(&error)).into(),
    };
    let exit = match arguments.command {
        Command::Build(options) => build::run(&options, &console),
        Command::Check(options) => check::run(&options, &console),
        Command::Explain { rule } => explain::run(rule.as_deref(), &console),
        Command::New { what: NewCommand::Site { folder } } => new_site::run(&folder, &console),
        Command::New { what: NewCommand::Release(options) } => new_release::run(&options, &console),
        Command::New { what: NewCommand::Template { name, root } } => new_template::run(&name, &root, &console),
        Command::Import(options) => import::run(&options, &console),
        Command::Watch(options) => watch::run(&options, &console),
        Command::Why(options) => why::run(&options, &console),
        Command::Schema(options) => schema::run(&options, &console),
        Command::Verify(options) => verify::run(&options, &console),
        Command::Deploy(options) => deploy::run(options, &console),
        Command::Redirects(options) => redirects::run(&options, &console),
        Command::Next(options) => next::run(&options, &console),
        Command::Completions { shell } => completions::completions(shell, &console),
        Command::Manpage { command } => completions::manpage(command.as_deref(), &console),
    };
    exit.unwrap_or_else(|failure| console.failure(&failure)).into()
}

/// Help and version are no errors; whoever types nothing is shown help, too.
fn is_help(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion
    )
}
