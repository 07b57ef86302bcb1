//! Where a link leads. What is typed of this site is an address of bayan's own making, or that of a file.

use serde::{Deserialize, Serialize};

use std::fmt;

use super::{Language, Route};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Destination {
    /// `/releases/2023/11/slug/`, or `../slug/` beside this release's folder.
    Site(Box<SiteAddress>),
    /// A file in the same folder.
    File(String),
    /// `#heading` on the same page.
    Fragment(String),
    /// Another host, `mailto:` or `tel:`, as typed.
    Outer(String),
    /// A scheme that is not allowed (`javascript:`), or an address that makes no sense.
    Refused(String),
}

/// An address of this site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteAddress {
    /// What is meant.
    pub place: SitePlace,
    /// What follows `?`, as typed.
    pub query: Option<Box<str>>,
    /// What follows `#`, decoded.
    pub fragment: Option<Box<str>>,
}

/// What stands at it, by its shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SitePlace {
    /// In the language that was typed, or for readers of both: `/ar/feed.atom`, `/sitemap.xml`.
    Route(Route),
    /// In the language of whoever reads: none was typed, and the one in the route says nothing. `/releases/2023/11/`.
    Own(Route),
    /// Nothing that bayan makes: a file of `static/`, or an old address, by its path below the root.
    File(Box<str>),
}

impl SitePlace {
    /// From a path below the site's root, decoded. The slash at its end may be left out.
    pub fn parse(path: &str) -> Self {
        let folder = format!("{}/", path.trim_end_matches('/'));
        // A name with a dot in it is that of a file.
        let is_file = !path.ends_with('/') && path.rsplit('/').next().is_some_and(|name| name.contains('.'));
        let page = || Route::parse(&folder).filter(|route| !is_file || !matches!(route, Route::Page(..)));
        if let Some(route) = Route::parse(path).or_else(page) {
            return Self::Route(route);
        }
        if let Some(slug) = folder.strip_prefix("pages/").map(|rest| rest.trim_end_matches('/'))
            && !slug.is_empty()
            && !slug.contains('/')
        {
            return Self::Own(Route::Page(Language::Arabic, slug.into()));
        }
        // Pages have a folder of their own among what is typed, so that `/about/` may be a file's.
        let own = |path: &str| Route::parse(&format!("{}/{path}", Language::Arabic.code()));
        let own = own(path).or_else(|| own(&folder)).filter(|route| !matches!(route, Route::Page(..)));
        own.map_or_else(|| Self::File(path.into()), Self::Own)
    }

    /// The same place without the language in which it was typed.
    pub fn without_language(&self) -> Self {
        match self {
            Self::Route(Route::Front(_)) | Self::Own(_) | Self::File(_) => self.clone(),
            Self::Route(route) if route.language().is_some() => Self::Own(route.clone()),
            Self::Route(_) => self.clone(),
        }
    }
}

/// As it is typed, from its first slash.
impl fmt::Display for SitePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own(Route::Page(_, slug)) => write!(f, "/pages/{slug}/"),
            Self::Own(route) => {
                let address = route.address();
                let address = address.as_str();
                write!(f, "/{}", address.split_once('/').map_or(address, |(_, inside)| inside))
            }
            Self::Route(route) => write!(f, "/{}", route.address().as_str()),
            Self::File(path) => write!(f, "/{path}"),
        }
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.place)?;
        self.query.as_ref().map_or(Ok(()), |query| write!(f, "?{query}"))?;
        self.fragment.as_ref().map_or(Ok(()), |fragment| write!(f, "#{fragment}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_bayan_makes_is_a_route_with_or_without_its_language() {
        for path in [
            "releases/",
            "releases/2023/",
            "releases/2023/11/",
            "releases/2023/11/الخبر/",
            "releases/page/2/",
            "topics/",
            "topics/energy/",
            "topics/energy/feed.atom",
            "people/minister/",
            "organisations/press/page/1/",
            "corrections/",
            "feed.json",
        ] {
            let own = SitePlace::parse(path);
            let SitePlace::Own(_) = &own else { panic!("{path} is {own:?}") };
            assert_eq!(own.to_string(), format!("/{path}"));
            for language in Language::ALL {
                let typed = SitePlace::parse(&format!("{}/{path}", language.code()));
                let SitePlace::Route(route) = &typed else { panic!("{path} is {typed:?}") };
                assert_eq!(route.language(), Some(language), "{path}");
                assert_eq!(typed.without_language().to_string(), own.to_string());
            }
        }
        for (path, shown) in [("releases", "/releases/"), ("ar/about", "/ar/about/"), ("pages/about", "/pages/about/")]
        {
            assert_eq!(SitePlace::parse(path).to_string(), shown);
        }
        for path in ["", "sitemap.xml", "sitemap-2023.xml", "robots.txt", "releases/2023/11/الخبر/plan.pdf", "ar/"]
        {
            assert!(matches!(SitePlace::parse(path), SitePlace::Route(_)), "{path}");
        }
    }

    #[test]
    fn what_bayan_does_not_make_is_a_file() {
        for path in [
            "about/",
            "assets/guide.pdf",
            "documents/",
            "releases/2023/13/",
            "feed.xml",
            "en/feed.xml",
            "fr/feed.atom",
            "pages/",
            "people/",
        ] {
            assert_eq!(SitePlace::parse(path), SitePlace::File(path.into()));
        }
    }
}
