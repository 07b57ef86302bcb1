//! One file to publish, and all that it is made from.

use super::address::Address;
use super::parts::Parts;
use super::{
    corrections_page::CorrectionsPage, door_page::DoorPage, feed::Feed, files::Copy, front_page::FrontPage,
    host_file::HostFilePage, list_page::ListPage, not_found_page::NotFoundPage, redirect_page::RedirectPage,
    release_page::ReleasePage, sitemap::Sitemap, standing_page::StandingOutput, text_file::TextFile,
    topics_page::TopicsPage,
};

pub struct Output<'s> {
    pub address: Address,
    pub ingredients: Ingredients<'s>,
}

/// One kind of output each.
pub enum Ingredients<'s> {
    Release(ReleasePage<'s>),
    List(ListPage<'s>),
    Front(FrontPage<'s>),
    Door(DoorPage<'s>),
    Topics(TopicsPage<'s>),
    Corrections(CorrectionsPage<'s>),
    Standing(StandingOutput<'s>),
    NotFound(NotFoundPage<'s>),
    Redirect(RedirectPage<'s>),
    Feed(Feed<'s>),
    Sitemap(Sitemap<'s>),
    HostFile(HostFilePage),
    Text(TextFile),
    Copy(Copy<'s>),
}

impl Ingredients<'_> {
    /// What it is, in words.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Release(_) => "release",
            Self::List(_) => "list",
            Self::Front(_) => "front page",
            Self::Door(_) => "front door",
            Self::Topics(_) => "topics",
            Self::Corrections(_) => "corrections page",
            Self::Standing(_) => "standing page",
            Self::NotFound(_) => "404 page",
            Self::Redirect(_) => "redirect",
            Self::Feed(_) => "feed",
            Self::Sitemap(_) => "sitemap",
            Self::HostFile(_) => "host file",
            Self::Text(_) => "text file",
            Self::Copy(_) => "copy",
        }
    }

    pub fn parts(&self) -> Parts {
        match self {
            Self::Release(page) => page.parts(),
            Self::List(page) => page.parts(),
            Self::Front(page) => page.parts(),
            Self::Door(page) => page.parts(),
            Self::Topics(page) => page.parts(),
            Self::Corrections(page) => page.parts(),
            Self::Standing(page) => page.parts(),
            Self::NotFound(page) => page.parts(),
            Self::Redirect(page) => page.parts(),
            Self::Feed(feed) => feed.parts(),
            Self::Sitemap(sitemap) => sitemap.parts(),
            Self::HostFile(file) => file.parts(),
            Self::Text(file) => file.parts(),
            Self::Copy(copy) => copy.parts(),
        }
    }
}
