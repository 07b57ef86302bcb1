//! The commands of the program, from their definitions.

use bayan::cli::arguments::Arguments;
use clap::CommandFactory;

/// What is typed for each command, the program alone first: `new`, `new site`.
pub fn commands() -> Vec<Vec<String>> {
    let mut all = Vec::new();
    walk(&Arguments::command(), &[], &mut all);
    all
}

fn walk(command: &clap::Command, typed: &[String], all: &mut Vec<Vec<String>>) {
    all.push(typed.to_vec());
    for inner in command.get_subcommands() {
        walk(inner, &[typed, &[inner.get_name().to_owned()]].concat(), all);
    }
}
