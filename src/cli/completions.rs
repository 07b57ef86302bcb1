//! `bayan completions` and `bayan manpage`, made from the same definitions as the help.

use super::exit::Exit;
use super::help;
use super::say::{self, Console};
use crate::diagnostics::{code, message};
use crate::io::Failure;

pub fn completions(shell: clap_complete::Shell, console: &Console) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::commands(console.words()), "bayan", &mut script);
    say::out(&String::from_utf8_lossy(&script));
    Ok(Exit::Fine)
}

/// The page of the whole program, or of one command.
pub fn manpage(command: Option<&str>, console: &Console) -> Result<Exit, Failure> {
    // Names of nested commands stand as one types them: `bayan new site`.
    let whole = help::commands(console.words());
    let wanted = match command {
        None => whole,
        Some(name) => {
            let found = whole.find_subcommand(name).cloned();
            let unknown = || Failure {
                message: message!("unknown-command", typed = code(name)),
                help: Some(message!("see-help", command = code("bayan --help"))),
            };
            found.ok_or_else(unknown)?
        }
    };
    let mut page = Vec::new();
    // Nothing refuses what is written into memory.
    let _ = clap_mangen::Man::new(wanted).render(&mut page);
    say::out(&String::from_utf8_lossy(&page));
    Ok(Exit::Fine)
}
