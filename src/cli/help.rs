//! Help in the language in which bayan speaks: the definitions of commands get their words.

use clap::builder::Styles;
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::arguments::Arguments;
use crate::speech::Words;

/// All commands with their words.
pub fn commands(words: &Words) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(EVERYWHERE);
    let version = version.help(words.named("option-version")).help_heading(words.named("options"));
    worded(Arguments::command().disable_version_flag(true).arg(version), "bayan", words)
}

/// A command with its words; `id` is its name behind that of the command it belongs to: `new-release`.
fn worded(command: Command, id: &str, words: &Words) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(words.named("option-help"))
        .display_order(EVERYWHERE);
    let inside = if id == "bayan" { String::new() } else { format!("{id}-") };
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.named("usage"));
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .styles(Styles::plain())
        .about(words.named(&format!("command-{id}")))
        .after_help(words.named(&format!("command-{id}-examples")))
        .subcommand_help_heading(words.named("commands"))
        .help_template(template)
        .mut_args(|argument| explained(argument, &inside, words))
        .mut_subcommands(|inner| {
            let id = format!("{inside}{}", inner.get_name());
            worded(inner, &id, words)
        })
}

/// Where options stand that every command has.
const EVERYWHERE: usize = 900;

/// An option with its words: those of this command, else those that it has everywhere.
fn explained(argument: Arg, inside: &str, words: &Words) -> Arg {
    let name = argument.get_long().unwrap_or(argument.get_id().as_str()).replace('_', "-");
    let own = format!("option-{inside}{name}");
    let id = if words.has(&own) { own } else { format!("option-{name}") };
    let heading = if argument.is_positional() { words.named("arguments") } else { words.named("options") };
    // What every command takes stands below what this one does.
    let argument = if argument.is_global_set() { argument.display_order(EVERYWHERE) } else { argument };
    let takes_value = argument.get_action().takes_values();
    let explained = argument.help(words.named(&id)).help_heading(heading);
    // What is taken without it, and what may be, stands in the words.
    if takes_value { explained.hide_default_value(true).hide_possible_values(true) } else { explained }
}
