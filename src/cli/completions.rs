//! `bayan completions` and `bayan manpage`, made from the same definitions as the help.

use clap::CommandFactory;

use super::arguments::Arguments;
use super::exit::Exit;
use super::say;
use crate::io::Failure;

pub fn completions(shell: clap_complete::Shell) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "bayan", &mut script);
    say::out(&String::from_utf8_lossy(&script));
    Ok(Exit::Fine)
}

/// The page of the whole program, or of one command.
pub fn manpage(command: Option<&str>) -> Result<Exit, Failure> {
    let mut whole = Arguments::command();
    // Names of nested commands as one types them: `bayan new site`.
    whole.build();
    let wanted = match command {
        None => whole,
        Some(name) => whole.find_subcommand(name).cloned().ok_or_else(|| {
            Failure::new(format!("bayan has no command `{name}`."), "`bayan --help` lists the commands.")
        })?,
    };
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(wanted).render(&mut page);
    written
        .map_err(|error| Failure::new(format!("The man page cannot be written: {error}."), "Please report this."))?;
    say::out(&String::from_utf8_lossy(&page));
    Ok(Exit::Fine)
}
