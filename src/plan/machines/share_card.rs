//! The card by which a release without a picture is shared, and that of the site.

use crate::diagnostics::{Diagnostic, Place, message};
use crate::drawing::ShareCard;
use crate::model::{Address, Language, PairPath, Route};
use crate::output;
use crate::plan::content::Content;
use crate::plan::context::Context;
use crate::plan::share_cards::{CardLook, SharedBy};
use crate::source::Given;

output! {
    pub struct ShareCardPicture<'n> {
        at: Address,
        words: ShareCard,
        look: &'n Given<CardLook<'n>>,
    }
    address = |card| card.at.clone();
    produce = |card, tools| match tools.share_card(&card.words, card.look) {
        Some(png) => Ok(Content::Bytes(png)),
        None => Err(Diagnostic::stops("cards", message!("cards-undrawn")).at_place(Place::head(&"site.toml".into()))),
    };
}

/// One of the site in each language, and one of each release that has its own.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    if context.look.is_none() {
        return Vec::new();
    }
    let mut routes: Vec<Route> = Vec::new();
    for language in Language::ALL {
        let site = context.shell(language).shared_by.iter().map(|card| (None, card.address.clone()));
        let releases = context.edition.announcements().iter().enumerate();
        let own =
            releases.filter_map(|(at, one)| Some((Some(&one.pair.path), context.own_card(at, language)?.address)));
        routes.extend(site.chain(own).filter_map(|(path, address)| route(language, path, &address)));
    }
    routes
}

fn route(language: Language, path: Option<&PairPath>, address: &Address) -> Option<Route> {
    let print = address.as_str().strip_suffix(".png")?.rsplit_once("card.")?.1;
    Some(Route::ShareCard(language, path.cloned(), print.into()))
}

impl<'c> ShareCardPicture<'c> {
    /// `None` where nothing is shared by it, or by another one now.
    pub fn of<'n: 'c>(context: &'c Context<'n>, route: &Route) -> Option<Self> {
        let Route::ShareCard(language, path, _) = route else { return None };
        let SharedBy { address, words } = match path {
            None => context.shell(*language).shared_by.clone()?,
            Some(path) => context.own_card(context.edition.position(path)?, *language)?,
        };
        (address == route.address()).then_some(Self { at: address, words, look: context.look.as_ref()? })
    }
}
