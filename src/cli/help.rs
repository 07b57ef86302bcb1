//! Help in the language in which bayan speaks: the definitions of commands get their words.

use clap::builder::Styles;
use clap::{Arg, Command, CommandFactory};

use super::arguments::Arguments;
use crate::speech::Words;

/// All commands with their words.
pub fn commands(words: &Words) -> Command {
    let mut commands = Arguments::command();
    // What clap adds by itself gets words, too.
    commands.build();
    worded(commands, "bayan", words)
}

/// A command with its words; `id` is its name behind that of the command it belongs to: `new-release`.
fn worded(command: Command, id: &str, words: &Words) -> Command {
    let inside = if id == "bayan" { String::new() } else { format!("{id}-") };
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.named("usage"));
    command
        .styles(Styles::plain())
        .about(words.named(&format!("command-{id}")))
        .after_help(words.named(&format!("command-{id}-examples")))
        .subcommand_help_heading(words.named("commands"))
        .help_template(template)
        .mut_args(|argument| explained(argument, &inside, words))
        .mut_subcommands(|inner| {
            let id = format!("{inside}{}", inner.get_name());
            // `bayan help build` is `bayan build --help`.
            if inner.get_name() == "help" { inner.hide(true) } else { worded(inner, &id, words) }
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
    let is_everywhere = argument.is_global_set() || ["help", "version"].contains(&name.as_str());
    let argument = if is_everywhere { argument.display_order(EVERYWHERE) } else { argument };
    let takes_value = argument.get_action().takes_values();
    let explained = argument.help(words.named(&id)).help_heading(heading);
    // What is taken without it, and what may be, stands in the words.
    if takes_value { explained.hide_default_value(true).hide_possible_values(true) } else { explained }
}
