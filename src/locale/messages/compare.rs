//! The two languages side by side: what one says, the other must say too.

use super::catalogue::{Message, Messages};
use super::trouble::MessageTrouble;

/// A message, or a variable of one, that only one of two languages has. Both directions, by id.
pub fn compare(one: &Messages, other: &Messages) -> Vec<MessageTrouble> {
    let mut troubles = Vec::new();
    for (id, message) in &one.entries {
        match other.entries.get(id) {
            None => troubles.push(missing_message(id, message, other)),
            Some(counterpart) => {
                troubles.extend(missing_variables(id, counterpart, message, one, other));
                troubles.extend(missing_variables(id, message, counterpart, other, one));
            }
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
        other: Some(full.place.clone()),
        sentence: format!(
            "The message `{id}` leaves out {} in the language `{}`; in `{}` it is there.",
            missing.join(", "),
            lacks.language.code(),
            has.language.code()
        ),
    })
}
