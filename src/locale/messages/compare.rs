//! The two languages side by side: what one says, the other must say too.

use super::catalogue::{Messages, Wording};
use super::trouble::MessageTrouble;
use crate::diagnostics::{Argument, all, code, message, nearest};

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

fn missing_message(id: &str, present: &Wording, lacking: &Messages) -> MessageTrouble {
    MessageTrouble {
        place: Some(present.place.clone()),
        other: None,
        message: message!("message-no-counterpart", id = code(id), language = code(lacking.language.code())),
    }
}

/// The variables that a message of the site's own uses where bayan's, which the other language still says, has none.
fn unknown_variables(id: &str, one: &Wording, other: &Wording) -> Option<MessageTrouble> {
    let (own, built_in) = match (one.place.is_built_in(), other.place.is_built_in()) {
        (false, true) => (one, other),
        (true, false) => (other, one),
        _ => return None,
    };
    let unknown = own.variables.difference(&built_in.variables).next()?;
    let (id, given) = (code(id), variable(unknown));
    let message = match nearest(unknown, built_in.variables.iter().map(String::as_str)) {
        Some(near) => message!("message-variable-near", id = id, variable = given, near = variable(near)),
        None if built_in.variables.is_empty() => message!("message-variable-none", id = id, variable = given),
        None => {
            let known = all(built_in.variables.iter().map(|name| variable(name)));
            message!("message-variable-unknown", id = id, variable = given, known = known)
        }
    };
    Some(MessageTrouble::at(&own.place, message))
}

fn variable(name: &str) -> Argument {
    code(format!("${name}"))
}

/// The variables that `full` (a message of `has`) uses and `short` (of `lacks`) does not.
fn missing_variables(
    id: &str,
    short: &Wording,
    full: &Wording,
    has: &Messages,
    lacks: &Messages,
) -> Option<MessageTrouble> {
    let missing: Vec<Argument> = full.variables.difference(&short.variables).map(|name| variable(name)).collect();
    (!missing.is_empty()).then(|| MessageTrouble {
        place: Some(short.place.clone()),
        other: Some(&full.place).filter(|place| !place.is_built_in()).cloned(),
        message: message!(
            "message-leaves-out",
            id = code(id),
            variables = all(missing),
            language = code(lacks.language.code()),
            other = code(has.language.code()),
        ),
    })
}
