//! Messages of the site's own that nothing asks for: most often a slip in an id.

use super::messages::{self, Messages, ids};
use crate::diagnostics::{Diagnostic, Place, code, message, nearest};
use crate::source::{Inputs, Span};

/// A message that nothing asks for.
pub(super) struct Unsaid {
    pub note: Diagnostic,
    /// Where it is, if it was meant to be one of bayan's: then the other language needs none of its name.
    pub meant: Option<messages::MessagePlace>,
}

/// A warning for each message that is not one of bayan's and that no template and no other message names.
pub(super) fn unsaid(messages: &Messages, inputs: &Inputs) -> Vec<Unsaid> {
    let path = format!("templates/locales/{}.ftl", messages.language().code());
    let (Some(own), Some(built_in)) = (inputs.texts.get(path.as_str()), inputs.built_in.get(path.as_str())) else {
        return Vec::new();
    };
    let built_in: Vec<&str> = ids(&built_in.text).collect();
    let is_said = |id: &str| {
        let ways = [format!("\"{id}\""), format!("'{id}'"), format!("msg.{}", id.replace('-', "_"))];
        let mut pages = inputs.templates().filter(|file| file.path.ends_with(".html"));
        [format!("{{ {id}"), format!("{{{id}")].iter().any(|reference| own.text.contains(reference))
            || pages.any(|file| ways.iter().any(|way| file.text.contains(way)))
    };
    let unsaid = ids(&own.text).filter(|id| !id.starts_with('-') && !built_in.contains(id) && !is_said(id));
    let warning = |id| {
        let near = nearest(id, built_in.iter().copied());
        let help = match near {
            Some(near) => message!("did-you-mean", near = code(near)),
            None => message!("message-say-it", call = code(format!("t(id=\"{id}\")"))),
        };
        let note = Diagnostic::warns("message", message!("message-unsaid", id = code(id))).with_help(help);
        let place = messages.place(id);
        let shown = place.map(|place| Place::new(own, Span::new(place.start, place.end)));
        Unsaid {
            note: shown.into_iter().fold(note, Diagnostic::at_place),
            meant: place.filter(|_| near.is_some()).cloned(),
        }
    };
    unsaid.map(warning).collect()
}
