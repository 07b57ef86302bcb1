//! Pictures drawn anew, one file for each size.

use std::sync::Arc;

use super::content::{Content, Prepared, PreparedSource};
use super::context::Context;
use super::copy::{Copy, Original};
use super::output::Output;
use super::photographs::{Photo, files, shown};
use crate::diagnostics::{Diagnostic, Place, code, form, message};
use crate::model::{Address, ContentFolder, FileHome, Media, Route, address};
use crate::output;
use crate::pictures::{Drawing, Recipe};
use crate::source::{Entry, Fingerprint, PictureFault};

output! {
    /// A picture in one size.
    pub struct Rendition<'n> {
        file: Entry<'n, Media>,
        bytes: Fingerprint,
        recipe: Recipe,
    }
    address = |one| address::picture(&one.file.get().folder, &one.recipe.file_name(one.bytes));
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

/// Every file that is made of a picture that the public may see.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let of = |home: FileHome<'_>| {
        let all = files(&shown(home)).into_iter();
        let route = |(address, (photo, _)): (Address, (Photo<'_>, _))| {
            Route::Picture(photo.file.get().folder.clone(), address.name().into())
        };
        all.map(route).collect::<Vec<_>>()
    };
    context.edition.homes().flat_map(of).collect()
}

/// What stands at the address of a picture.
pub fn of<'c>(context: &'c Context<'_>, folder: &ContentFolder, name: &str) -> Option<Box<dyn Output + 'c>> {
    let (photo, recipe) = at(context, folder, name)?;
    let file = photo.file;
    Some(match recipe {
        Some(recipe) => Box::new(Rendition { file, bytes: photo.print(), recipe }),
        None => Box::new(Copy::of(Original::Picture(photo.original().address, file))),
    })
}

fn at<'n>(context: &Context<'n>, folder: &ContentFolder, name: &str) -> Option<(Photo<'n>, Option<Recipe>)> {
    let home = context.edition.home(folder)?;
    files(&shown(home)).remove(&address::picture(folder, name))
}

/// The keys of all that is drawn of pictures that the public may see.
pub fn keys(context: &Context<'_>) -> impl Iterator<Item = Fingerprint> {
    let of = |photo: Photo<'_>| photo.files().iter().filter_map(|drawn| photo.key(drawn)).collect::<Vec<_>>();
    context.edition.homes().flat_map(shown).flat_map(of)
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
        let Route::Picture(folder, name) = route else { continue };
        let Some((photo, Some(recipe))) = at(context, folder, name) else { continue };
        let media = photo.file.get();
        let place = *known.entry(&media.source).or_insert_with(|| {
            orders.push(DrawingOrder { media, print: photo.print(), recipes: Vec::new() });
            orders.len() - 1
        });
        orders[place].recipes.push(recipe);
    }
    orders
}
