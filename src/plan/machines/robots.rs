//! `robots.txt`: everything may be read; the index of sitemaps is named. RFC 9309.

use crate::model::{Address, BaseUrl, Route, Sitemap};
use crate::output;
use crate::plan::context::Context;

output! {
    pub struct Robots<'n> {
        sitemaps: Address,
        base: &'n BaseUrl,
    }
    address = |_| Route::Robots.address();
    produce = |robots, _| {
        let sitemaps = robots.sitemaps.absolute(robots.base);
        Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemaps}\n").into())
    };
}

/// A file of the site's own goes before it.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    if context.has_own(&Route::Robots) { Vec::new() } else { vec![Route::Robots] }
}

impl<'c> Robots<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>) -> Option<Self> {
        (!context.has_own(&Route::Robots)).then(|| Self {
            sitemaps: Route::Sitemap(Sitemap::Index).address(),
            base: &context.edition.site.settings.base_url,
        })
    }
}
