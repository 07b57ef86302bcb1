//! Drawing the plan: one output after another, or the one that is asked for.

use std::collections::BTreeMap;

use super::address;
use super::door_page::{AT_THE_DOOR, DoorPage};
use super::drawing::{Drawing, Wanted};
use super::not_found_page::NotFoundPage;
use super::output::{Ingredients, Output};
use super::stage::Stage;
use crate::diagnostics::{Diagnostic, Place, Reviewed};
use crate::model::{Language, PerLanguage};
use crate::source::Inputs;

/// Every output of an edition, in no particular order, one for each address.
pub struct Plan<'s> {
    pub outputs: Vec<Output<'s>>,
}

/// Draws the plan. A static file at an address that bayan needs itself is an error.
pub fn draw<'s>(stage: &'s Stage<'s>, inputs: &'s Inputs) -> Reviewed<Plan<'s>> {
    finish(drawn(stage, inputs, Wanted::Everything), inputs)
}

/// The one output at an address, as the whole plan has it: drawn by the same functions, which pass over the others.
pub fn find<'s>(stage: &'s Stage<'s>, inputs: &'s Inputs, address: &str) -> Option<Output<'s>> {
    drawn(stage, inputs, Wanted::Only(address)).into_iter().next()
}

fn drawn<'s>(stage: &'s Stage<'s>, inputs: &'s Inputs, wanted: Wanted<'_>) -> Vec<Output<'s>> {
    let mut drawing = Drawing { stage, wanted, outputs: Vec::new() };
    for language in Language::ALL {
        drawing.releases(language);
        drawing.front(language);
        drawing.lists(language);
        drawing.topics(language);
        drawing.corrections(language);
        drawing.standing_pages(language);
        drawing.feeds(language);
    }
    drawing.add(
        address::door(),
        Ingredients::Door(DoorPage {
            stage,
            cards: PerLanguage::from_fn(|language| drawing.newest(AT_THE_DOOR, language)),
        }),
    );
    for language in [Some(Language::Arabic), Some(Language::English), None] {
        drawing.add(address::not_found(language), Ingredients::NotFound(NotFoundPage { stage, language }));
    }
    drawing.redirects();
    drawing.sitemaps();
    drawing.files(inputs);
    drawing.outputs
}

/// One output for each file: two are an error that names the file that stands in the way.
fn finish<'s>(outputs: Vec<Output<'s>>, inputs: &Inputs) -> Reviewed<Plan<'s>> {
    let mut taken: BTreeMap<String, &'static str> = BTreeMap::new();
    let mut notes = Vec::new();
    for output in &outputs {
        let kind = match output.ingredients.kind() {
            "copy" => "copied file",
            kind => kind,
        };
        let Some(first) = taken.insert(output.address.file(), kind) else { continue };
        let message = format!("Two things would be published at /{}: a {first} and a {kind}.", output.address.as_str());
        let note = Diagnostic::error("duplicate-address", message, "Rename or remove one of them.");
        let path = format!("static/{}", output.address.file());
        notes.push(match inputs.blobs.get(path.as_str()) {
            Some(blob) => note.at_place(Place::head(&blob.path)),
            None => note,
        });
    }
    Reviewed::new(Plan { outputs }, notes)
}
