//! `site.webmanifest`: name and icon, in both languages, for phones that keep the site at hand.
//! <https://www.w3.org/TR/appmanifest/>

use serde_json::json;

use crate::model::{Language, Route, address};
use crate::output;
use crate::plan::assets::Colours;
use crate::plan::context::Context;

output! {
    pub struct Manifest<'n> {
        titles: [&'n str; 2],
        /// Rooted address of the front door.
        start: String,
        icon: &'n str,
        colours: &'n Colours,
    }
    address = |_| Route::Manifest.address();
    produce = |manifest, _| {
        let mut told = json!({
            "name": manifest.titles.join(" — "),
            "short_name": manifest.titles[0],
            "lang": "ar",
            "dir": "rtl",
            "start_url": manifest.start,
            "scope": manifest.start,
            "display": "browser",
            "icons": [{"src": manifest.icon, "sizes": "any", "type": "image/svg+xml"}],
        });
        // A manifest knows one of each; it is read by day as by night.
        for (key, colour) in [("background_color", &manifest.colours.paper), ("theme_color", &manifest.colours.accent)] {
            if let Some(colour) = colour {
                told[key] = json!(colour.light);
            }
        }
        Ok((serde_json::to_string_pretty(&told).unwrap_or_default() + "\n").into())
    };
}

/// A file of the site's own goes before it.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    if context.has_own(&Route::Manifest) { Vec::new() } else { vec![Route::Manifest] }
}

impl<'c> Manifest<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>) -> Option<Self> {
        (!context.has_own(&Route::Manifest)).then(|| Self {
            titles: Language::ALL.map(|language| context.shell(language).own().title.as_str()),
            start: address::door().url(&context.edition.site.settings.base_url),
            icon: &context.shell(Language::Arabic).site.assets.icon,
            colours: &context.shell(Language::Arabic).site.colours,
        })
    }
}
