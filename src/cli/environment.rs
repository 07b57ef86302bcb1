//! What may be typed as an option may stand in the environment, as a CI sets it: `--base-url` as `BAYAN_BASE_URL`.

use clap::{Arg, Command};

/// Options that are typed or not at all: what publishes early, changes texts or allows a take-down is meant each time. In which
/// language bayan speaks is found before anything is understood.
const TYPED: [&str; 9] = ["at", "fix", "take-down", "first", "drafts", "speak", "plain", "help", "version"];

/// The commands, whose options are looked for in the environment where they are not typed.
pub fn read(command: Command) -> Command {
    command.mut_args(option).mut_subcommands(read)
}

fn option(argument: Arg) -> Arg {
    let name = argument.get_long().filter(|name| !TYPED.contains(name)).map(variable);
    match name.filter(|name| set(name).is_some()) {
        // Its name stands in the manual, and its value may be nobody's business.
        Some(name) => argument.env(name).hide_env(true),
        None => argument,
    }
}

fn variable(option: &str) -> String {
    format!("BAYAN_{}", option.replace('-', "_").to_ascii_uppercase())
}

/// The value of a variable. One that is empty says nothing, as a CI leaves it.
#[expect(clippy::disallowed_methods, reason = "the wish of whoever started us, and of the terminal")]
pub fn set(name: &str) -> Option<String> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(|value| value.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_has_a_variable_of_its_name() {
        assert_eq!(variable("base-url"), "BAYAN_BASE_URL");
        assert_eq!(variable("root"), "BAYAN_ROOT");
    }
}
