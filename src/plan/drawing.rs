//! The plan while it is being drawn: all of it, or one output.

use super::address::Address;
use super::card::Card;
use super::output::{Ingredients, Output};
use super::stage::Stage;
use crate::model::{Language, Topic};

/// Which outputs are drawn.
#[derive(Clone, Copy)]
pub enum Wanted<'a> {
    Everything,
    /// The one at this address, as `Address::as_str` writes it.
    Only(&'a str),
}

pub struct Drawing<'s, 'a> {
    pub stage: &'s Stage<'s>,
    pub wanted: Wanted<'a>,
    pub outputs: Vec<Output<'s>>,
}

impl<'s> Drawing<'s, '_> {
    pub fn add(&mut self, address: Address, ingredients: Ingredients<'s>) {
        if self.wants(&address) {
            self.outputs.push(Output { address, ingredients });
        }
    }

    /// Whether the output at an address is drawn: what is costly to gather asks first.
    pub fn wants(&self, address: &Address) -> bool {
        match self.wanted {
            Wanted::Everything => true,
            Wanted::Only(only) => address.as_str() == only,
        }
    }

    /// Whether one of a list's pages is drawn.
    pub fn wants_page_of(&self, list: &Address) -> bool {
        match self.wanted {
            Wanted::Everything => true,
            Wanted::Only(only) => {
                only.strip_prefix(list.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with("page/"))
            }
        }
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
