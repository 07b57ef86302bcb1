//! What the head of a page says, to browsers and machines.

use super::shell::Shell;
use super::structured::{self, Step, Structured};
use super::view::{Alternate, Crumb, FeedLink, PageView};
use crate::locale::{self, Filling};
use crate::model::{Address, Language, address};

/// What sets one page's head apart.
pub struct Head<'a> {
    pub kind: &'static str,
    /// Without the site's title.
    pub title: &'a str,
    pub description: &'a str,
    pub address: &'a Address,
    /// The same page in the other language, if there is one.
    pub counterpart: Option<Address>,
    /// What stands above it, from the front page down; the page itself is added. Empty for pages without breadcrumbs.
    pub breadcrumbs: Vec<Crumb>,
}

impl Shell<'_> {
    /// The head of an ordinary page; pages that differ change the fields afterwards.
    pub fn page(&self, mut head: Head<'_>) -> PageView {
        let base = self.base();
        if !head.breadcrumbs.is_empty() {
            head.breadcrumbs.push(self.crumb(head.title, None));
        }
        let site = &self.own().title;
        let (title, name) = match head.title {
            "" => (site.clone(), site.clone()),
            title => {
                let named = [("title", Filling::Text(title)), ("site", Filling::Text(site))];
                (self.say_with("document-title", &named), title.to_owned())
            }
        };
        let steps: Vec<Step<'_>> = head.breadcrumbs.iter().map(|step| (&*step.name, step.url.as_deref())).collect();
        let way = structured::way(&steps, &base.origin);
        let mut alternates = Vec::new();
        if let Some(counterpart) = &head.counterpart {
            let pair = [(self.language, head.address), (self.language.other(), counterpart)];
            alternates.extend(
                pair.map(|(language, address)| Alternate { hreflang: language.code(), href: address.absolute(base) }),
            );
            alternates.sort_by_key(|alternate| alternate.hreflang);
        }
        PageView {
            kind: head.kind,
            title,
            name,
            description: locale::cut_at_word(head.description, 160).into_owned(),
            canonical: head.address.absolute(base),
            alternates,
            breadcrumbs: head.breadcrumbs,
            feeds: self.feed_links().into_iter().take(1).collect(),
            json_ld: Structured(way.into_iter().collect()),
            og_type: "website",
            og_image: self.shared_by.as_ref().map(|card| card.view(base)),
            locale: self.own().locale.replace('-', "_"),
            published: None,
            modified: None,
            markdown: None,
            noindex: false,
        }
    }

    /// The newsroom's feeds, for front pages. Others name the first alone, which every reader takes: heads are published by the
    /// ten thousand.
    pub fn feed_links(&self) -> [FeedLink; 3] {
        let title = self.feed_title();
        let feeds = &self.site.feeds;
        [
            ("application/atom+xml", &feeds.atom),
            ("application/rss+xml", &feeds.rss),
            ("application/feed+json", &feeds.json),
        ]
        .map(|(kind, url)| FeedLink { title: title.clone(), r#type: kind, url: url.clone() })
    }

    /// Of the front pages and the front door: whoever reads neither language is sent to the door. They alone have an
    /// `x-default`, which must point back (<https://developers.google.com/search/docs/specialty/international/localized-versions>).
    pub fn front_alternates(&self) -> Vec<Alternate> {
        let fronts = Language::ALL.map(|language| (language.code(), address::front(language)));
        let all = fronts.into_iter().chain([("x-default", address::door())]);
        all.map(|(hreflang, address)| Alternate { hreflang, href: address.absolute(self.base()) }).collect()
    }

    /// What a list is, by the title of its page: no two are described alike.
    pub fn describe_list(&self, title: &str) -> String {
        let site = &self.own().title;
        self.say_with("list-description", &[("list", Filling::Text(title)), ("site", Filling::Text(site))])
    }
}
