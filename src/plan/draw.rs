//! Drawing the plan: one output after another, or the one that is asked for.

use super::address;
use super::door_page::{AT_THE_DOOR, DoorPage};
use super::drawing::{Drawing, Wanted};
use super::not_found_page::NotFoundPage;
use super::output::{Ingredients, Output};
use super::stage::Stage;
use crate::model::{Language, PerLanguage};
use crate::source::Inputs;

/// Every output of an edition, in no particular order. `ground::judge` says whether each has a place of its own.
pub struct Plan<'s> {
    pub outputs: Vec<Output<'s>>,
}

/// Draws the plan.
pub fn draw<'s>(stage: &'s Stage<'s>, inputs: &'s Inputs) -> Plan<'s> {
    Plan { outputs: drawn(stage, inputs, Wanted::Everything) }
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
