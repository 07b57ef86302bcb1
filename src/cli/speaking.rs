//! In which language bayan speaks to whoever started it.

use std::ffi::OsString;
use std::path::Path;

use super::environment::set;
use super::say::Console;
use crate::io;
use crate::io::project::NewsroomPlace;
use crate::model::Language;
use crate::parse;
use crate::speech::Marks;

/// By `--speak`, `BAYAN_SPEAK`, `speak` in the newsroom's `site.toml`, the locale of the environment; else English.
///
/// The arguments are looked through before they are understood: what is wrong with them is said in this language too.
pub fn console(arguments: &[OsString]) -> Console {
    let wanted = value(arguments, "--speak").as_deref().and_then(named);
    let wanted = wanted.or_else(|| set("BAYAN_SPEAK").as_deref().and_then(named));
    let wanted = wanted.or_else(|| newsroom(arguments));
    let wanted = wanted
        .or_else(|| ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| set(name)).as_deref().and_then(named));
    let marks = if arguments.iter().any(|argument| argument == "--plain") { Marks::None } else { Marks::Isolates };
    Console::new(wanted.unwrap_or(Language::English), marks)
}

/// The value of an option, as it is typed.
fn value(arguments: &[OsString], option: &str) -> Option<String> {
    let typed = |argument: &OsString| argument.to_str().map(str::to_owned);
    let place = arguments.iter().position(|argument| argument == option);
    match place {
        Some(place) => arguments.get(place + 1).and_then(typed),
        None => arguments.iter().filter_map(typed).find_map(|argument| {
            argument.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')).map(str::to_owned)
        }),
    }
}

/// `ar`, `ar_AE.UTF-8`, `en-GB`.
fn named(locale: &str) -> Option<Language> {
    Language::from_code(locale.split(['_', '-', '.', '@']).next().unwrap_or_default())
}

/// What the newsroom's settings say, even where they have a slip elsewhere.
fn newsroom(arguments: &[OsString]) -> Option<Language> {
    let root = value(arguments, "--root").or_else(|| set("BAYAN_ROOT")).unwrap_or_else(|| ".".to_owned());
    let config = value(arguments, "--config").or_else(|| set("BAYAN_CONFIG"));
    let place = NewsroomPlace { root: Path::new(&root), config: config.as_deref().map(Path::new) };
    io::project::settings_texts(place).find_map(|text| parse::settings::speak(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_found_however_it_is_typed() {
        let typed = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        for (line, expected) in [
            ("bayan build --speak ar", Some("ar")),
            ("bayan --speak=ar build", Some("ar")),
            ("bayan build --speaker ar", None),
            ("bayan build --speak", None),
        ] {
            assert_eq!(value(&typed(line), "--speak").as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn a_locale_names_a_language() {
        for (locale, expected) in [
            ("ar", Some(Language::Arabic)),
            ("ar_AE.UTF-8", Some(Language::Arabic)),
            ("en-GB", Some(Language::English)),
            ("C.UTF-8", None),
            ("arn_CL", None),
        ] {
            assert_eq!(named(locale), expected, "{locale}");
        }
    }
}
