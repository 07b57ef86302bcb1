//! The address that a published folder was built for: verified for another one, none of its links could be judged.

use super::unescape::entities;
use crate::diagnostics::{Diagnostic, message, name};
use crate::model::BaseUrl;
use crate::parse::address;

/// The file that says it, in every output and under every template: whole addresses of files at the root.
pub const WITNESS: &str = "sitemap.xml";

/// The base in a sitemap index; `None` where it holds no address that could have one.
pub fn built_for(sitemap: &str) -> Option<BaseUrl> {
    let (_, rest) = sitemap.split_once("<loc>")?;
    let (location, _) = rest.split_once("</loc>")?;
    let whole = entities(location.trim());
    let (folder, _) = whole.rsplit_once('/')?;
    address::base_url(&format!("{folder}/")).ok()
}

/// The one finding where the two are not the same.
pub fn compare(built: &BaseUrl, asked: &BaseUrl) -> Option<Diagnostic> {
    if built == asked {
        return None;
    }
    let whole = |base: &BaseUrl| format!("{}{}", base.origin, base.path);
    let (built, asked) = (whole(built), whole(asked));
    Some(Diagnostic::stops("other-base", message!("other-base", built = name(built), asked = name(asked))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_says_for_which_address_it_was_built() {
        for (sitemap, base) in [
            ("<sitemapindex><sitemap><loc>https://a.example/sitemap-pages.xml</loc>", Some(("https://a.example", "/"))),
            ("<loc>https://a.example/x&amp;y/sitemap-2025.xml</loc>", Some(("https://a.example", "/x&y/"))),
            ("<loc>http://127.0.0.1:8000/sitemap-2025.xml</loc>", Some(("http://127.0.0.1:8000", "/"))),
            ("<loc>sitemap.xml</loc>", None),
            ("<urlset/>", None),
        ] {
            let expected = base.map(|(origin, path)| BaseUrl { origin: origin.to_owned(), path: path.to_owned() });
            assert_eq!(built_for(sitemap), expected, "{sitemap}");
        }
    }
}
