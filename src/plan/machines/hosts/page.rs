//! A file for a kind of host, as an output.

use std::borrow::Cow;

use super::facts::{HostFacts, Redirect};
use super::{apache, caddy, cloudfront, iis, json, netlify, nginx, own};
use crate::model::{Address, BaseUrl, HostKind, Route};
use crate::output;
use crate::plan::context::Context;
use crate::plan::policy;
use crate::source::{Blob, Entry};

output! {
    /// A file for a kind of host.
    pub struct HostFilePage<'n> {
        kind: HostKind,
        redirects: Vec<Redirect>,
        /// Whose names change with their content.
        assets: Vec<Address>,
        headers: Vec<(Cow<'n, str>, Cow<'n, str>)>,
        base: &'n BaseUrl,
        /// The site's own file of this name.
        own: Option<Entry<'n, Blob>>,
    }
    address = |file| Route::Host(file.kind).address();
    produce = |file, _| own::joined(file.kind, write(file.kind, &file.facts()), file.own.as_ref().map(|own| own.get())).map(Into::into);
}

/// Those for the hosts that the site names.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    context.edition.site.settings.host_kinds().map(Route::Host).collect()
}

impl<'c> HostFilePage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, kind: HostKind) -> Option<Self> {
        let settings = &context.edition.site.settings;
        let is_wanted = settings.host_kinds().any(|wanted| wanted == kind);
        let own = context.inputs.blobs.get(format!("static/{}", kind.file_name()).as_str());
        is_wanted.then(|| Self {
            kind,
            redirects: redirects(context),
            assets: context.assets.iter().map(|asset| asset.address()).collect(),
            headers: policy::headers(settings),
            base: &settings.base_url,
            own: own.map(Entry::from),
        })
    }
}

impl HostFilePage<'_> {
    fn facts(&self) -> HostFacts<'_> {
        HostFacts { redirects: &self.redirects, assets: &self.assets, headers: &self.headers, base: self.base }
    }
}

/// Every old address of a public release, in the order of the edition.
pub fn redirects(context: &Context<'_>) -> Vec<Redirect> {
    let redirects = context.aliases().iter().filter_map(|alias| {
        let to = context.neighbour(alias.position, alias.language)?;
        Some(Redirect { from: alias.from.clone(), query: alias.query.clone(), to: to.address.clone() })
    });
    redirects.collect()
}

fn write(kind: HostKind, file: &HostFacts<'_>) -> String {
    match kind {
        HostKind::NetlifyRedirects => netlify::redirects(file),
        HostKind::NetlifyHeaders => netlify::headers(file),
        HostKind::Apache => apache::write(file),
        HostKind::Nginx => nginx::write(file),
        HostKind::Caddy => caddy::write(file),
        HostKind::Iis => iis::write(file),
        HostKind::Azure => json::azure(file),
        HostKind::Firebase => json::firebase(file),
        HostKind::Vercel => json::vercel(file),
        HostKind::CloudfrontRequest => cloudfront::request(file),
        HostKind::CloudfrontResponse => cloudfront::response(file),
    }
}
