//! `robots.txt`: everything may be read; the sitemaps are named. RFC 9309.

use crate::model::{Address, BaseUrl, Route, Sitemap};
use crate::output;
use crate::plan::context::Context;

output! {
    pub struct Robots<'n> {
        sitemaps: [Address; 2],
        base: &'n BaseUrl,
    }
    address = |_| Route::Robots.address();
    produce = |robots, _| {
        let named: String = robots.sitemaps.iter().map(|one| format!("Sitemap: {}\n", one.absolute(robots.base))).collect();
        Ok(format!("User-agent: *\nAllow: /\n\n{named}").into())
    };
}

/// A file of the site's own goes before it.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    if context.has_own(&Route::Robots) { Vec::new() } else { vec![Route::Robots] }
}

impl<'c> Robots<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>) -> Option<Self> {
        (!context.has_own(&Route::Robots)).then(|| Self {
            sitemaps: [Sitemap::Index, Sitemap::News].map(|part| Route::Sitemap(part).address()),
            base: &context.edition.site.settings.base_url,
        })
    }
}
