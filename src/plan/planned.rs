//! Every file that an edition publishes, by what it is; and each of them made, whole, when it is asked for.

use super::assets::{self, Asset};
use super::content::Content;
use super::context::Context;
use super::copy::{self, Copy};
use super::machines::{
    feed, hosts, icon, llms, manifest, markdown, media_kit, robots, search_files, share_card, sitemap,
};
use super::output::Output;
use super::pages::index::{self, IndexPage, Indexed};
use super::pages::{corrections, door, front, list, lists, not_found, redirect, release, search, static_page};
use super::redirects::Alias;
use super::renditions;
use super::tools::Tools;
use crate::diagnostics::{Diagnostic, Place, message, name};
use crate::model::{Address, Route, SearchFile};
use crate::source::Blob;

/// One file, before it is made.
#[derive(Clone)]
pub enum Planned<'c> {
    /// An address of bayan's own making.
    Made(Route),
    Alias(&'c Alias),
    /// A file of `static/` under its plain name.
    Static(&'c Blob),
    /// One of its assets under a name that changes with its content.
    Asset(&'c Asset<'c>),
}

impl Planned<'_> {
    /// What it is where bayan makes the address.
    pub const fn route(&self) -> Option<&Route> {
        if let Self::Made(route) = self { Some(route) } else { None }
    }

    pub fn address(&self) -> Address {
        match self {
            Self::Made(route) => route.address(),
            Self::Alias(alias) => alias.from.clone(),
            Self::Static(blob) => copy::plain_name(blob),
            Self::Asset(asset) => asset.address(),
        }
    }

    /// What it is, in words.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Made(route) => route.kind(),
            Self::Alias(_) => "alias",
            Self::Static(_) | Self::Asset(_) => "static-file",
        }
    }
}

impl<'n> Context<'n> {
    /// Everything, in no particular order. `ground::judge` says whether each has a place of its own.
    pub fn planned(&self) -> Vec<Planned<'_>> {
        let routes = [
            release::routes(self),
            lists::routes(self),
            front::routes(),
            door::routes(),
            index::routes(self),
            corrections::routes(self),
            static_page::routes(self),
            search::routes(self),
            not_found::routes(),
            feed::routes(self),
            sitemap::routes(self),
            hosts::routes(self),
            robots::routes(self),
            manifest::routes(self),
            icon::routes(self),
            share_card::routes(self),
            markdown::routes(self),
            llms::routes(self),
            copy::routes(self),
            renditions::routes(self),
            search_files::routes(self),
            media_kit::routes(self),
        ];
        let settings = &self.edition.site.settings;
        let mut planned: Vec<Planned<'_>> = routes.into_iter().flatten().map(Planned::Made).collect();
        planned.extend(self.aliases().iter().filter(|alias| alias.query.is_none()).map(Planned::Alias));
        let statics = copy::statics(self.inputs, settings).filter(|blob| !self.is_joined(blob));
        planned.extend(statics.map(Planned::Static));
        planned.extend(self.assets.iter().map(Planned::Asset));
        planned
    }

    /// Whether a file of `static/` stands behind what bayan says to a host, and nowhere else.
    fn is_joined(&self, blob: &Blob) -> bool {
        let mut kinds = self.edition.site.settings.host_kinds();
        kinds.any(|kind| kind.takes_own() && blob.path.strip_prefix("static/") == Some(kind.file_name()))
    }

    /// What stands at an address, as `Address::as_str` writes it.
    pub fn find(&self, address: &str) -> Option<(Planned<'_>, Box<dyn Output + '_>)> {
        let typed = || {
            let pages = self.aliases().iter().filter(|alias| alias.query.is_none());
            let alias = { pages }.find(|alias| alias.from.as_str() == address).map(Planned::Alias);
            let path = format!("static/{address}");
            let own = || {
                self.inputs.blobs.get(path.as_str()).filter(|_| assets::is_wanted(&path, &self.edition.site.settings))
            };
            let blob = || own().map(Planned::Static);
            let asset = || self.assets.iter().find(|asset| asset.address().as_str() == address).map(Planned::Asset);
            alias.or_else(blob).or_else(asset)
        };
        let candidates =
            Route::parse(address).map(Planned::Made).into_iter().chain(std::iter::once_with(typed).flatten());
        { candidates }.find_map(|planned| {
            let output = self.output(&planned)?;
            Some((planned, output))
        })
    }

    /// The output, whole; `None` where the edition has nothing there. One function for a build, `watch` and `why`.
    pub fn output<'c>(&'c self, planned: &Planned<'c>) -> Option<Box<dyn Output + 'c>> {
        match planned {
            Planned::Made(route) => self.made(route),
            Planned::Alias(alias) => boxed(redirect::RedirectPage::of(self, alias)),
            Planned::Static(blob) => boxed(Some(Copy::of_static(blob))),
            Planned::Asset(asset) => boxed(Some(Copy::of_asset(asset))),
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    ///
    /// The trouble with its template.
    pub fn produce<'c>(&'c self, planned: &Planned<'c>, tools: &Tools) -> Result<Content, Diagnostic> {
        let Some(output) = self.output(planned) else {
            let address = name(format!("/{}", planned.address().as_str()));
            return Err(Diagnostic::stops("fault", message!("output-unmade", address = address)));
        };
        output.produce(tools)
    }

    fn made(&self, route: &Route) -> Option<Box<dyn Output + '_>> {
        match route {
            Route::Door => boxed(Some(door::DoorPage::of(self))),
            Route::NotFound(language) => boxed(Some(not_found::NotFoundPage::of(self, *language))),
            Route::Front(language) => boxed(Some(front::FrontPage::of(self, *language))),
            Route::Release(language, path) => boxed(release::ReleasePage::of(self, *language, path)),
            Route::List(language, list, number) => boxed(list::ListPage::of(self, *language, list, *number)),
            Route::Topics(language) => boxed(IndexPage::of(self, Indexed::Topics, *language)),
            Route::Organisations(language) => boxed(IndexPage::of(self, Indexed::Organisations, *language)),
            Route::Corrections(language, number) => boxed(corrections::CorrectionsPage::of(self, *language, *number)),
            Route::Page(language, slug) => boxed(static_page::StaticPageOutput::of(self, *language, slug)),
            Route::Feed(language, list, format) => boxed(feed::Feed::of(self, *language, list, *format)),
            Route::Sitemap(part) => sitemap::of(self, *part),
            Route::Host(kind) => boxed(hosts::HostFilePage::of(self, *kind)),
            Route::Robots => boxed(robots::Robots::of(self)),
            Route::Manifest => boxed(manifest::Manifest::of(self)),
            Route::Icon(icon) => boxed(icon::IconFile::of(self, *icon)),
            Route::ShareCard(..) => boxed(share_card::ShareCardPicture::of(self, route)),
            Route::Markdown(language, path) => boxed(markdown::ReleaseMarkdown::of(self, *language, path)),
            Route::Llms(language) => boxed(llms::Llms::of(self, *language)),
            Route::MediaKit(path) => boxed(media_kit::MediaKit::of(self, path)),
            Route::Media(folder, name) => boxed(copy::of_media(self, folder, name)),
            Route::Picture(folder, name) => renditions::of(self, folder, name),
            Route::Search(language) => boxed(search::SearchPage::of(self, *language)),
            Route::SearchFile(language, SearchFile::Description) => {
                boxed(search::SearchDescription::of(self, *language))
            }
            Route::SearchFile(language, file) => search_files::of(self, *language, file),
        }
    }

    /// Where a person finds what is made; `None` for what bayan makes by itself.
    pub fn place(&self, planned: &Planned<'_>) -> Option<Place> {
        match planned {
            Planned::Alias(alias) => {
                let announcement = self.edition.announcements().get(alias.position)?;
                announcement.pair.place_of("aliases", alias.typed)
            }
            Planned::Static(blob) => Some(Place::head(&blob.path)),
            Planned::Asset(asset) => Some(Place::head(asset.source)),
            Planned::Made(Route::Media(folder, name)) => {
                Some(Place::head(&self.edition.home(folder)?.media(name)?.source))
            }
            Planned::Made(Route::MediaKit(path)) => {
                let announcement = self.edition.get(path)?;
                announcement.pair.place_of("media_kit", announcement.pair.facts.media_kit?.span)
            }
            Planned::Made(Route::Page(language, slug)) => {
                let page = static_page::find(self, *language, slug)?;
                Some(Place::head(&page.file.path))
            }
            Planned::Made(Route::Release(language, path)) => {
                Some(Place::head(&self.edition.get(path)?.in_language(*language)?.release.file.path))
            }
            Planned::Made(_) => None,
        }
    }
}

fn boxed<'c>(output: Option<impl Output + 'c>) -> Option<Box<dyn Output + 'c>> {
    output.map(|output| Box::new(output) as Box<dyn Output + 'c>)
}
