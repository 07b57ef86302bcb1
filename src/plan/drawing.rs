//! The plan while it is being drawn.

use super::address::Address;
use super::card::Card;
use super::output::{Ingredients, Output};
use super::stage::Stage;
use crate::model::{Language, Topic};

pub struct Drawing<'s> {
    pub stage: &'s Stage<'s>,
    pub outputs: Vec<Output<'s>>,
}

impl<'s> Drawing<'s> {
    pub fn add(&mut self, address: Address, ingredients: Ingredients<'s>) {
        self.outputs.push(Output { address, ingredients });
    }

    /// The newest listed releases, newest first.
    pub fn newest(&self, count: usize, language: Language) -> Vec<&'s Card<'s>> {
        let positions = self.stage.edition.listings.all.positions(language);
        positions.iter().rev().take(count).filter_map(|at| self.stage.card(*at as usize, language)).collect()
    }

    /// Topics that have releases in a language, in the order of the registry.
    pub fn live_topics(&self, language: Language) -> Vec<&'s Topic> {
        let edition = self.stage.edition;
        let live = |topic: &&Topic| {
            edition.listings.topics.get(&topic.id).is_some_and(|list| !list.positions(language).is_empty())
        };
        edition.site.topics.iter().filter(live).collect()
    }
}
