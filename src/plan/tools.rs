//! What outputs are made with: the templates, and the cards that were made with them.

use std::sync::OnceLock;

use serde::Serialize;

use super::card::Card;
use super::content::Content;
use super::shell::Shell;
use super::view::{OtherView, PageView};
use crate::diagnostics::Diagnostic;
use crate::model::Address;
use crate::render::html::{Templates, Told, told};
use crate::source::{Fingerprint, Given};

pub struct Tools {
    pub templates: Templates,
    /// Cards as templates see them, made once: each stands in several lists.
    cards: Vec<OnceLock<Told>>,
}

/// A template, told apart with all that it extends, includes and calls.
#[derive(Clone, Copy, Hash)]
pub struct Template {
    pub name: &'static str,
    pub print: Fingerprint,
}

/// What a template is told of one page besides what all pages share.
pub struct Page {
    pub head: PageView,
    pub other: OtherView,
    /// The page's own view, with its name.
    pub own: (&'static str, Told),
}

impl Tools {
    /// For so many cards.
    pub fn new(templates: Templates, cards: usize) -> Self {
        Self { templates, cards: std::iter::repeat_with(OnceLock::new).take(cards).collect() }
    }

    pub fn page(
        &self,
        template: Template,
        shell: &Shell<'_>,
        page: Page,
        address: &Address,
    ) -> Result<Content, Diagnostic> {
        let values = [("page", told(&page.head)), ("other", told(&page.other)), page.own];
        let html = self.templates.render(template.name, shell.language, values, address)?;
        Ok(Content::from(html))
    }

    pub fn cards(&self, cards: &[&Given<Card<'_>>], shell: &Shell<'_>) -> Told {
        Told::from(cards.iter().map(|card| self.card(card, shell)).collect::<Vec<Told>>())
    }

    pub fn card(&self, card: &Given<Card<'_>>, shell: &Shell<'_>) -> Told {
        let make = || told(&card.view(shell));
        self.cards.get(card.number).map_or_else(make, |kept| kept.get_or_init(make).clone())
    }
}

/// A view with one more value.
pub fn with(view: &impl Serialize, key: &'static str, value: Told) -> Told {
    add(told(view), key, value)
}

pub fn add(view: Told, key: &'static str, value: Told) -> Told {
    let mut map = view.into_map().unwrap_or_default();
    map.insert(key.into(), value);
    Told::from(map)
}
