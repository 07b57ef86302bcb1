//! Commands: one file each. They join the rooms and speak to the person at the terminal.

mod examples;
mod formats;
mod values;

pub mod new_arguments;

pub mod arguments;
pub mod exit;

mod desk;
mod addresses;
mod departures;
mod say;

mod outcome;
mod report;
mod selection;
mod mending;
mod online;
mod findings;

mod ask;
mod beginning;

mod build;
mod check;
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
use exit::Exit;
use new_arguments::NewCommand;

/// Runs the program with the arguments of a shell, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors; a closed pipe is nobody's trouble.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage.into() } else { Exit::Fine.into() };
        }
    };
    let exit = match arguments.command {
        Command::Build(options) => build::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Explain { rule } => explain::run(rule.as_deref()),
        Command::New { what: NewCommand::Site { folder } } => new_site::run(&folder),
        Command::New { what: NewCommand::Release(options) } => new_release::run(&options),
        Command::New { what: NewCommand::Template { name, root } } => new_template::run(&name, &root),
        Command::Import(options) => import::run(&options),
        Command::Watch(options) => watch::run(&options),
        Command::Why(options) => why::run(&options),
        Command::Schema(options) => schema::run(&options),
        Command::Verify(options) => verify::run(&options),
        Command::Next(options) => next::run(&options),
        Command::Completions { shell } => completions::completions(shell),
        Command::Manpage { command } => completions::manpage(command.as_deref()),
    };
    exit.unwrap_or_else(|failure| say::failure(&failure)).into()
}
