//! Whole addresses of the web, as browsers read them (WHATWG URL Standard). The door to url.

use url::Url;

use crate::model::BaseUrl;

/// An address that a request can be sent to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct WebAddress {
    /// Scheme, host and port: to whom the request goes.
    pub origin: String,
    /// The whole in ASCII, without the fragment, which is never sent.
    pub whole: String,
}

/// Reads an address of another host; `None` for `mailto:` and the like, and for what makes no sense.
pub fn web(text: &str) -> Option<WebAddress> {
    let mut url = Url::parse(text.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return None;
    }
    url.set_fragment(None);
    Some(WebAddress { origin: url.origin().ascii_serialization(), whole: url.into() })
}

/// Reads a base URL, of `site.toml` or the command line; the error is a sentence.
pub fn base_url(text: &str) -> Result<BaseUrl, String> {
    let url = Url::parse(text.trim()).map_err(|_| format!("`{text}` is not a web address."))?;
    let web = matches!(url.scheme(), "http" | "https") && url.host().is_some();
    if !web
        || url.query().is_some()
        || url.fragment().is_some()
        || !url.username().is_empty()
        || url.password().is_some()
    {
        return Err(format!("`{text}` cannot be the address of a newsroom."));
    }
    let path = url.path().trim_end_matches('/');
    Ok(BaseUrl { origin: url.origin().ascii_serialization(), path: format!("{path}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_may_have_a_path() {
        for (text, origin, path) in [
            ("https://news.example.gov", "https://news.example.gov", "/"),
            ("https://www.example.gov/a/b", "https://www.example.gov", "/a/b/"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000", "/"),
        ] {
            assert_eq!(base_url(text), Ok(BaseUrl { origin: origin.into(), path: path.into() }), "{text}");
        }
        for bad in ["news.example.gov", "ftp://a.b/", "https://a.b/?q=1", ""] {
            assert!(base_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_request_goes_to_an_address_in_ascii() {
        for (text, origin, whole) in [
            ("https://example.org/a?b#c", "https://example.org", "https://example.org/a?b"),
            ("HTTP://Example.org:8080", "http://example.org:8080", "http://example.org:8080/"),
            (
                "https://مثال.امارات/بيان",
                "https://xn--mgbh0fb.xn--mgbaam7a8h",
                "https://xn--mgbh0fb.xn--mgbaam7a8h/%D8%A8%D9%8A%D8%A7%D9%86",
            ),
            ("http://127.1/", "http://127.0.0.1", "http://127.0.0.1/"),
        ] {
            let address = web(text).expect(text);
            assert_eq!((address.origin.as_str(), address.whole.as_str()), (origin, whole), "{text}");
        }
        for other in ["mailto:press@example.gov", "tel:+97150", "https://", "x"] {
            assert_eq!(web(other), None, "{other}");
        }
    }
}
