//! The icon of the site, as browsers and telephones ask for it, made from the one that the site has.

use crate::diagnostics::{Diagnostic, Place, message, typed};
use crate::drawing::{self, Rgb};
use crate::model::{Icon, Route};
use crate::output;
use crate::parse::vector;
use crate::plan::content::Content;
use crate::plan::context::Context;
use crate::source::{Blob, Entry};

output! {
    pub struct IconFile<'n> {
        kind: Icon,
        icon: Entry<'n, Blob>,
        paper: Rgb,
    }
    address = |file| Route::Icon(file.kind).address();
    produce = |file, _| {
        let blob = file.icon.get();
        let bytes = blob.bytes.as_deref().unwrap_or_default();
        // As it goes out: nothing in it acts, and nothing is brought in.
        let cleaned = blob.path.ends_with(".svg").then(|| vector::clean(bytes).ok()).flatten();
        drawing::icon(file.kind, cleaned.as_deref().unwrap_or(bytes), file.paper).map(Content::Bytes).map_err(|_| {
            let message = message!("icon-undrawn", file = typed(blob.path.rsplit('/').next().unwrap_or_default()));
            Diagnostic::stops("icon", message).at_place(Place::head(&blob.path))
        })
    };
}

/// A file of the site's own goes before each.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    Icon::ALL.map(Route::Icon).into_iter().filter(|route| !context.has_own(route)).collect()
}

impl<'c> IconFile<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, kind: Icon) -> Option<Self> {
        let icon = context.inputs.blobs.get(format!("static/assets/{}", context.assets.icon()).as_str())?;
        let paper = context.assets.paper();
        (!context.has_own(&Route::Icon(kind))).then(|| Self { kind, icon: Entry::from(icon), paper })
    }
}
