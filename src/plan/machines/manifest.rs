//! `site.webmanifest`: name and icon, in both languages, for phones that keep the site at hand.
//! <https://www.w3.org/TR/appmanifest/>

use serde_json::{Value, json};

use crate::model::{Icon, Language, Route, address};
use crate::output;
use crate::plan::assets::Colours;
use crate::plan::context::Context;

output! {
    pub struct Manifest<'n> {
        titles: [&'n str; 2],
        /// Rooted address of the front door.
        start: String,
        /// The site's own, where it is an SVG.
        vector: Option<&'n str>,
        /// The sides of its pictures, and their rooted addresses.
        icons: [(u32, String); 2],
        colours: &'n Colours,
    }
    address = |_| Route::Manifest.address();
    produce = |manifest, _| {
        let picture = |(side, address): &(u32, String)| {
            json!({"src": address, "sizes": format!("{side}x{side}"), "type": "image/png"})
        };
        let vector = manifest.vector.map(|address| json!({"src": address, "sizes": "any", "type": "image/svg+xml"}));
        let icons: Vec<Value> = vector.into_iter().chain(manifest.icons.iter().map(picture)).collect();
        let mut told = json!({
            "name": manifest.titles.join(" — "),
            "short_name": manifest.titles[0],
            "lang": "ar",
            "dir": "rtl",
            "start_url": manifest.start,
            "scope": manifest.start,
            "display": "browser",
            "icons": icons,
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
        let (site, base) = (&context.shell(Language::Arabic).site, &context.edition.site.settings.base_url);
        let icon = &site.assets.icon;
        (!context.has_own(&Route::Manifest)).then(|| Self {
            titles: Language::ALL.map(|language| context.shell(language).own().title.as_str()),
            start: address::door().url(base),
            vector: icon.ends_with(".svg").then_some(icon),
            icons: [Icon::Small, Icon::Large].map(|icon| (icon.side(), Route::Icon(icon).address().url(base))),
            colours: &site.colours,
        })
    }
}
