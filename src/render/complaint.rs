//! What the engine of templates complains of, as a message: the engine speaks English alone.

use crate::diagnostics::{Message, code, form, message, nearest};
use crate::model::Language;

/// What is wrong, and the name that is meant where one was misspelt.
pub struct Complaint {
    /// What is wrong.
    pub message: Message,
    /// The name of the list that is most like what was typed.
    pub near: Option<String>,
}

/// What a function of ours says where there is no message of an id.
pub fn no_message(id: &str, language: Language) -> String {
    format!("No message `{id}` in `{}`", language.code())
}

/// What a function of ours says where a message is not given all that it says.
pub fn lacking(id: &str) -> String {
    format!("Message `{id}` lacks something")
}

/// What a function of ours says where there is no file, and what there is.
pub fn no_asset(name: &str, known: &[String]) -> String {
    format!("No asset `{name}`. Available files: {}", known.join(", "))
}

/// What the engine, or a function of ours, said.
pub fn read(said: &str) -> Complaint {
    let (short, near) = match said.split_once(" Available ") {
        Some((short, known)) => (short, near(short, known)),
        None => (said, None),
    };
    Complaint { message: told(short), near: near.map(str::to_owned) }
}

fn near<'k>(short: &str, known: &'k str) -> Option<&'k str> {
    let names = known.split_once(": ").map_or("", |(_, names)| names);
    let names = names.split(',').map(|name| name.trim().trim_matches(['`', '.']));
    nearest(quoted(short, 0), names)
}

fn told(said: &str) -> Message {
    let first = || code(quoted(said, 0));
    let unknown = |what| message!("template-unknown", what = form(what), name = first());
    let begins = |words: &str| said.starts_with(words);
    let kinds = ["template", "filter", "test", "function", "component"];
    if let Some(what) = kinds.into_iter().find(|kind| begins(&format!("Unknown {kind} `"))) {
        return unknown(what);
    }
    if let Some((found, expected)) = said.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected ")) {
        let bare = |token: &str| code(token.trim_end_matches('.').trim_matches('`'));
        return message!("template-expected", found = bare(found), expected = bare(expected));
    }
    match () {
        () if begins("Field `") => unknown("field"),
        () if begins("Variable `") => unknown("variable"),
        () if begins("Block `") => message!("template-block", block = first()),
        () if begins("Unexpected end of input") => message!("template-end"),
        () if begins("No message `") => {
            let language = if quoted(said, 1) == "ar" { "ar" } else { "en" };
            message!("template-message", id = first(), language = form(language))
        }
        () if begins("Message `") => message!("template-message-variable", id = first()),
        () if begins("No asset `") => message!("template-asset", file = first()),
        () if said.contains("undefined") => message!("template-no-value"),
        () => message!("template-syntax"),
    }
}

/// The text of a pair of backticks, by its number.
fn quoted(said: &str, number: usize) -> &str {
    said.split('`').nth(2 * number + 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::english;

    #[test]
    fn the_engine_is_put_into_our_words() {
        for (said, ours) in [
            ("Found `}` but expected }}.", "`}` stands where `}}` was expected."),
            ("Unexpected end of input", "it ends before all that was begun is closed."),
            ("Field `haeding` is not defined. Available fields: heading", "there is no field `haeding`."),
            ("Unknown filter `uper`", "there is no filter `uper`."),
            ("Tried to render a variable that is undefined", "what is named here has no value."),
            ("Cannot divide by 0", "what is written here is not understood."),
        ] {
            assert_eq!(english(&read(said).message), format!("A template cannot be used: {ours}"));
        }
        assert_eq!(
            read("Field `haeding` is not defined. Available fields: `heading`, `text`.").near.as_deref(),
            Some("heading")
        );
        assert_eq!(read("No asset `x`. Available files: ").near, None);
    }
}
