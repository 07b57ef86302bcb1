//! Addresses: the one maker of every path that is published.

use super::{BaseUrl, ContentFolder, Language, PairPath};
use crate::source::percent;

/// A path below the site's root, not encoded, without a slash at its head: `ar/releases/2023/12/summit/`. One that
/// ends with a slash (or is empty) is a folder with an `index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Address(Box<str>);

impl Address {
    /// From the output's root, without a slash before it: `ar/feed.atom`, `ar/` for a folder.
    pub fn new(path: impl Into<Box<str>>) -> Self {
        Self(path.into())
    }

    /// As one would type it after the base URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that answers at it, relative to the output folder.
    pub fn file(&self) -> String {
        let is_folder = self.0.is_empty() || self.0.ends_with('/');
        [&*self.0, if is_folder { "index.html" } else { "" }].concat()
    }

    /// The address at which a file answers: of an `index.html`, its folder.
    pub fn of_file(file: &str) -> Self {
        let folder = file.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        Self::new(folder.unwrap_or(file))
    }

    /// The last part of it: of a file, its name.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// Root-relative and percent-encoded: `/base/ar/releases/…`.
    pub fn url(&self, base: &BaseUrl) -> String {
        let mut url = String::with_capacity(base.path.len() + self.0.len());
        url.push_str(&base.path);
        url.extend(percent::path(&self.0));
        url
    }

    /// With scheme and host.
    pub fn absolute(&self, base: &BaseUrl) -> String {
        format!("{}{}", base.origin, self.url(base))
    }
}

/// The front door, which leads to both languages.
pub fn door() -> Address {
    Address::new("")
}

/// A language's front page.
pub fn front(language: Language) -> Address {
    Address::new(format!("{}/", language.code()))
}

/// A release in one language.
pub fn release(language: Language, path: &PairPath) -> Address {
    // Asked for a dozen times in a build of each release, and put together without formatting.
    Address::new([language.code(), "/releases/", path.as_str(), "/"].concat())
}

/// The card by which a release is shared; without a release, that of the site. Its name changes with what is drawn.
pub fn share_card(language: Language, path: Option<&PairPath>, print: &str) -> Address {
    let folder = path.map_or_else(|| front(language), |path| release(language, path));
    Address::new([folder.as_str(), "card.", print, ".png"].concat())
}

/// A file of a folder, the same for both languages.
pub fn media(folder: &ContentFolder, name: &str) -> Address {
    Address::new(format!("{folder}/{name}"))
}

/// A file that is made of a picture of a folder.
pub fn picture(folder: &ContentFolder, name: &str) -> Address {
    Address::new(format!("{folder}/pictures/{name}"))
}

/// The media kit of a pair, under a name that says whose it is.
pub fn media_kit(path: &PairPath) -> Address {
    Address::new(format!("releases/{path}/kit/{}.zip", path.slug()))
}

/// The list of all releases.
pub fn archive(language: Language) -> Address {
    Address::new(format!("{}/releases/", language.code()))
}

/// The list of a year.
pub fn year(language: Language, year: i16) -> Address {
    Address::new(format!("{}/releases/{year:04}/", language.code()))
}

/// The list of a month.
pub fn month(language: Language, year: i16, month: i8) -> Address {
    Address::new(format!("{}/releases/{year:04}/{month:02}/", language.code()))
}

/// The page of all topics.
pub fn topics(language: Language) -> Address {
    Address::new(format!("{}/topics/", language.code()))
}

/// The page of all organisations that speak here.
pub fn organisations(language: Language) -> Address {
    Address::new(format!("{}/organisations/", language.code()))
}

/// The page on which readers search.
pub fn search(language: Language) -> Address {
    Address::new(format!("{}/search/", language.code()))
}

/// The page of all corrections.
pub fn corrections(language: Language) -> Address {
    Address::new(format!("{}/corrections/", language.code()))
}

/// A topic's list.
pub fn topic(language: Language, id: &str) -> Address {
    Address::new(format!("{}/topics/{id}/", language.code()))
}

/// The list of what a person said.
pub fn person(language: Language, id: &str) -> Address {
    Address::new(format!("{}/people/{id}/", language.code()))
}

/// The list of what an organisation issued.
pub fn organisation(language: Language, id: &str) -> Address {
    Address::new(format!("{}/organisations/{id}/", language.code()))
}

/// All of a type.
pub fn kind(language: Language, id: &str) -> Address {
    Address::new(format!("{}/types/{id}/", language.code()))
}

/// A standing page.
pub fn static_page(language: Language, slug: &str) -> Address {
    Address::new(format!("{}/{slug}/", language.code()))
}

/// The 404 page of a language; without one, that of the root.
pub fn not_found(language: Option<Language>) -> Address {
    Address::new(language.map_or("404.html".to_owned(), |language| format!("{}/404.html", language.code())))
}

/// A page of a list: the newest stands at the list's own address, older ones are counted from 1, the oldest.
pub fn slice(list: &Address, number: Option<usize>) -> Address {
    number.map_or_else(|| list.clone(), |number| Address::new(format!("{}page/{number}/", list.as_str())))
}

/// A feed of a list: `feed.atom`.
pub fn feed(list: &Address, name: &str) -> Address {
    Address::new(format!("{}{name}", list.as_str()))
}

/// Where a redirect stands: a folder, whatever its name ends with, for a server takes `old.aspx` for a file to be saved. Only
/// what it takes for a page is one.
pub fn alias(typed: &str) -> Address {
    let inside = typed.trim_matches('/');
    let lower = inside.to_ascii_lowercase();
    let is_page = [".html", ".htm"].iter().any(|end| lower.ends_with(end));
    Address::new(if is_page { inside.to_owned() } else { format!("{inside}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(path: &str) -> BaseUrl {
        BaseUrl { origin: "https://a.example".to_owned(), path: path.to_owned() }
    }

    #[test]
    fn an_arabic_slug_is_encoded_once() {
        let path = PairPath::parse("2025/03/مركز 100%").or(PairPath::parse("2025/03/مركز 1")).expect("a path");
        let address = release(Language::Arabic, &path);
        assert_eq!(address.file(), "ar/releases/2025/03/مركز 1/index.html");
        assert_eq!(address.url(&base("/")), "/ar/releases/2025/03/%D9%85%D8%B1%D9%83%D8%B2%201/");
    }

    #[test]
    fn a_sub_path_comes_first() {
        assert_eq!(front(Language::English).absolute(&base("/some/path/")), "https://a.example/some/path/en/");
        assert_eq!(door().url(&base("/some/path/")), "/some/path/");
        assert_eq!(door().file(), "index.html");
    }

    #[test]
    fn an_alias_is_served_as_a_page_whatever_its_name_ends_with() {
        assert_eq!(alias("/old/news.aspx").file(), "old/news.aspx/index.html");
        assert_eq!(alias("/old/news.HTML").file(), "old/news.HTML");
        assert_eq!(alias("/old/address").file(), "old/address/index.html");
    }
}
