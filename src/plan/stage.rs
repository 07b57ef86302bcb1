//! What is made once and handed to every output: frames, cards, the fingerprints of templates.

use std::collections::BTreeMap;

use super::assets::Assets;
use super::card::Card;
use super::frame::Frame;
use crate::edition::{Announcement, Edition, Listing};
use crate::locale::Voice;
use crate::model::{Language, PairPath, PerLanguage};
use crate::source::Fingerprint;

/// Everything that outputs borrow from.
pub struct Stage<'n> {
    pub edition: &'n Edition<'n>,
    pub frames: PerLanguage<Frame<'n>>,
    pub assets: Assets<'n>,
    /// Of each template with all that it extends, includes and calls, by name.
    pub templates: BTreeMap<String, Fingerprint>,
    /// By position in the edition.
    cards: Vec<PerLanguage<Option<Card<'n>>>>,
    /// Cards of both languages together.
    pub card_count: usize,
}

impl<'n> Stage<'n> {
    pub fn set(
        edition: &'n Edition<'n>,
        voices: &'n PerLanguage<Voice>,
        assets: Assets<'n>,
        templates: BTreeMap<String, Fingerprint>,
    ) -> Self {
        let frames = PerLanguage::from_fn(|language| Frame::new(language, edition, voices.get(language), &assets));
        let mut number = 0;
        let mut card = |one: &Announcement<'n>, language| {
            let card = Card::new(one.in_language(language)?, number, frames.get(language).style());
            number += 1;
            Some(card)
        };
        let cards =
            edition.announcements().iter().map(|one| PerLanguage::from_fn(|language| card(one, language))).collect();
        Self { edition, frames, assets, templates, cards, card_count: number }
    }

    pub fn frame(&self, language: Language) -> &Frame<'n> {
        self.frames.get(language)
    }

    pub fn card(&self, position: usize, language: Language) -> Option<&Card<'n>> {
        self.cards.get(position)?.get(language).as_ref()
    }

    /// The card of a release, if it is public.
    pub fn card_of(&self, path: &PairPath, language: Language) -> Option<&Card<'n>> {
        self.card(self.edition.position(path)?, language)
    }

    /// The cards of a listing, oldest first.
    pub fn cards(&self, listing: &Listing, language: Language) -> Vec<&Card<'n>> {
        listing.positions(language).iter().filter_map(|at| self.card(*at as usize, language)).collect()
    }

    /// The cards of a listing before a position in the edition, the nearest first, at most `count`.
    pub fn cards_before(
        &'n self,
        listing: &'n Listing,
        position: usize,
        language: Language,
        count: usize,
    ) -> impl Iterator<Item = &'n Card<'n>> {
        let positions = listing.positions(language);
        let end = positions.partition_point(|at| (*at as usize) < position);
        positions[..end].iter().rev().take(count).filter_map(move |at| self.card(*at as usize, language))
    }

    /// The card of a listing after a position in the edition.
    pub fn card_after(&self, listing: &Listing, position: usize, language: Language) -> Option<&Card<'n>> {
        let positions = listing.positions(language);
        let after = positions.partition_point(|at| (*at as usize) <= position);
        self.card(*positions.get(after)? as usize, language)
    }

    /// The fingerprint of a template, as a part of an output.
    pub fn template(&self, name: &'static str) -> (&'static str, Fingerprint) {
        ("template", self.templates.get(name).copied().unwrap_or_default())
    }
}
