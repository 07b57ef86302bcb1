//! The two languages side by side: what one says, the other must say too.

use super::catalogue::{Message, Messages};
use super::trouble::MessageTrouble;
use crate::diagnostics::nearest;

/// A message, or a variable of one, that only one of two languages has. Both directions, by id.
pub fn compare(one: &Messages, other: &Messages) -> Vec<MessageTrouble> {
    let mut troubles = Vec::new();
    for (id, message) in &one.entries {
        match other.entries.get(id) {
            None => troubles.push(missing_message(id, message, other)),
            Some(counterpart) => match unknown_variables(id, message, counterpart) {
                Some(trouble) => troubles.push(trouble),
                None => {
                    troubles.extend(missing_variables(id, counterpart, message, one, other));
                    troubles.extend(missing_variables(id, message, counterpart, other, one));
                }
            },
        }
    }
    for (id, message) in &other.entries {
        if !one.entries.contains_key(id) {
            troubles.push(missing_message(id, message, one));
        }
    }
    troubles
}

fn missing_message(id: &str, present: &Message, lacking: &Messages) -> MessageTrouble {
    MessageTrouble {
        place: Some(present.place.clone()),
        other: None,
        sentence: format!(
            "The message `{id}` has no counterpart in the language `{}`; write it there too.",
            lacking.language.code()
        ),
    }
}

/// The variables that a message of the site's own uses where bayan's, which the other language still says, has none.
fn unknown_variables(id: &str, one: &Message, other: &Message) -> Option<MessageTrouble> {
    let (own, built_in) = match (one.place.is_built_in(), other.place.is_built_in()) {
        (false, true) => (one, other),
        (true, false) => (other, one),
        _ => return None,
    };
    let unknown = own.variables.difference(&built_in.variables).next()?;
    let known: Vec<String> = built_in.variables.iter().map(|name| format!("`${name}`")).collect();
    let remedy = match nearest(unknown, built_in.variables.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `${near}`?"),
        None if known.is_empty() => "it takes none.".to_owned(),
        None => format!("it takes {}.", known.join(", ")),
    };
    let sentence = format!("The message `{id}` is given no variable `${unknown}`; {remedy}");
    Some(MessageTrouble::at(&own.place, sentence))
}

/// The variables that `full` (a message of `has`) uses and `short` (of `lacks`) does not.
fn missing_variables(
    id: &str,
    short: &Message,
    full: &Message,
    has: &Messages,
    lacks: &Messages,
) -> Option<MessageTrouble> {
    let missing: Vec<String> = full.variables.difference(&short.variables).map(|name| format!("`${name}`")).collect();
    (!missing.is_empty()).then(|| MessageTrouble {
        place: Some(short.place.clone()),
        other: Some(&full.place).filter(|place| !place.is_built_in()).cloned(),
        sentence: format!(
            "The message `{id}` leaves out {} in the language `{}`; in `{}` it is there.",
            missing.join(", "),
            lacks.language.code(),
            has.language.code()
        ),
    })
}
