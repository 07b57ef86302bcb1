//! Commands: one file each. They join the rooms and speak to the person at the terminal.

mod formats;
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
mod schedule;
mod next;
mod verify;
mod why;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;
use clap::error::ErrorKind;
use exit::Exit;
use new_arguments::NewCommand;

/// Runs the program with the arguments of a shell, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut arguments: Vec<OsString> = arguments.into_iter().collect();
    // `bayan help build` is `bayan build --help`.
    if arguments.get(1).is_some_and(|first| first == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    let speaker = speaking::speaker(&arguments);
    let arguments = match Arguments::try_parse_from(&arguments) {
        Ok(arguments) => arguments,
        Err(error) if is_help(&error) => {
            // Words are read for whoever asks for them.
            let worded = help::commands(speaker.words()).try_get_matches_from(arguments);
            let help = worded.err().unwrap_or(error);
            // A closed pipe is nobody's trouble.
            let _ = help.print();
            return if help.use_stderr() { Exit::Usage.into() } else { Exit::Fine.into() };
        }
        Err(error) => return speaker.failure(&misused::failure(&error)).into(),
    };
    let exit = match arguments.command {
        Command::Build(options) => build::run(&options, &speaker),
        Command::Check(options) => check::run(&options, &speaker),
        Command::Explain { rule } => explain::run(rule.as_deref(), &speaker),
        Command::New { what: NewCommand::Site { folder } } => new_site::run(&folder, &speaker),
        Command::New { what: NewCommand::Release(options) } => new_release::run(&options, &speaker),
        Command::New { what: NewCommand::Template { name, root } } => new_template::run(&name, &root, &speaker),
        Command::Import(options) => import::run(&options, &speaker),
        Command::Watch(options) => watch::run(&options, &speaker),
        Command::Why(options) => why::run(&options, &speaker),
        Command::Schema(options) => schema::run(&options, &speaker),
        Command::Verify(options) => verify::run(&options, &speaker),
        Command::Next(options) => next::run(&options, &speaker),
        Command::Completions { shell } => completions::completions(shell, &speaker),
        Command::Manpage { command } => completions::manpage(command.as_deref(), &speaker),
    };
    exit.unwrap_or_else(|failure| speaker.failure(&failure)).into()
}

/// Help and version are no errors; whoever types nothing is shown help, too.
fn is_help(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion
    )
}
