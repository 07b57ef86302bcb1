//! Pictures drawn anew, one file for each size.

use std::sync::Arc;

use super::content::{Content, Prepared, PreparedSource};
use super::context::Context;
use super::copy::{Copy, Original};
use super::output::Output;
use super::photographs::{Photo, files, shown};
use crate::diagnostics::{Diagnostic, Place, code, form, message};
use crate::model::{Media, PairPath, Route};
use crate::output;
use crate::pictures::{Drawing, Recipe};
use crate::source::{Entry, Fingerprint, PictureFault};

output! {
    /// A picture in one size.
    pub struct Rendition<'n> {
        release: &'n PairPath,
        file: Entry<'n, Media>,
        bytes: Fingerprint,
        recipe: Recipe,
    }
    address = |one| crate::model::address::picture(one.release, &one.recipe.file_name(one.bytes));
    produce = |one, _| {
        let (media, recipe) = (one.file.get().clone(), one.recipe.clone());
        let source = PreparedSource { path: Arc::clone(&media.source), print: one.bytes };
        let key = recipe.key(source.print);
        let make = move |bytes: &[u8]| {
            let drawing = Drawing::of(&media.name, bytes);
            drawing.and_then(|drawing| drawing.make(&recipe)).map_err(|fault| undrawn(&media, fault))
        };
        Ok(Content::Prepared(Prepared { key, source: Some(source), make: Arc::new(make) }))
    };
}

/// What is said of a picture that cannot be drawn.
pub fn undrawn(media: &Media, fault: PictureFault) -> Diagnostic {
    let message = message!("bad-picture-because", file = code(&media.name), why = form(fault.id()));
    Diagnostic::stops("bad-picture", message).at_place(Place::head(&media.source))
}

/// Every file that is made of a picture of a public release.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let mut routes = Vec::new();
    for announcement in context.edition.announcements().iter().filter(|one| !one.pair.media.is_empty()) {
        let path = &announcement.pair.path;
        let names = files(&shown(announcement)).into_keys();
        routes.extend(names.map(|address| {
            let name = address.as_str().rsplit('/').next().unwrap_or_default().into();
            Route::Picture(path.clone(), name)
        }));
    }
    routes
}

/// What stands at the address of a picture.
pub fn of<'c>(context: &'c Context<'_>, path: &PairPath, name: &str) -> Option<Box<dyn Output + 'c>> {
    let announcement = context.edition.get(path)?;
    let address = crate::model::address::picture(path, name);
    let (photo, recipe) = files(&shown(&announcement)).remove(&address)?;
    Some(output(photo, &announcement.pair.path, recipe))
}

fn output<'n>(photo: Photo<'n>, pair: &'n PairPath, recipe: Option<Recipe>) -> Box<dyn Output + 'n> {
    match recipe {
        Some(recipe) => Box::new(Rendition { release: pair, file: photo.file, bytes: photo.print(), recipe }),
        None => Box::new(Copy::of(Original::Picture(photo.original().address, photo.file))),
    }
}

/// The keys of all that is drawn of pictures of public releases.
pub fn keys(context: &Context<'_>) -> impl Iterator<Item = Fingerprint> {
    let with_pictures = context.edition.announcements().iter().filter(|one| !one.pair.media.is_empty());
    let of = |photo: Photo<'_>| photo.files().iter().filter_map(|drawn| photo.key(drawn)).collect::<Vec<_>>();
    with_pictures.flat_map(shown).flat_map(of)
}

/// A picture of which something is to be drawn, and what.
pub struct DrawingOrder<'n> {
    pub media: &'n Media,
    pub print: Fingerprint,
    pub recipes: Vec<Recipe>,
}

/// The pictures behind addresses that are to be made, each with all that is made of it.
pub fn orders<'c>(context: &'c Context<'_>, routes: impl Iterator<Item = &'c Route>) -> Vec<DrawingOrder<'c>> {
    let mut orders: Vec<DrawingOrder<'c>> = Vec::new();
    let mut known: std::collections::HashMap<&str, usize> = std::collections::HashMap::new();
    for route in routes {
        let Route::Picture(path, name) = route else { continue };
        let Some(announcement) = context.edition.get(path) else { continue };
        let address = crate::model::address::picture(path, name);
        let Some((photo, Some(recipe))) = files(&shown(&announcement)).remove(&address) else { continue };
        let media = photo.file.get();
        let at = *known.entry(&media.source).or_insert_with(|| {
            orders.push(DrawingOrder { media, print: photo.print(), recipes: Vec::new() });
            orders.len() - 1
        });
        orders[at].recipes.push(recipe);
    }
    orders
}
