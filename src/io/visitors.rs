//! Who may see the preview: the press officer's own pages and whoever is sent there, and no page of another site.

use std::net::IpAddr;

use hyper::header::{HOST, HeaderMap, ORIGIN};
use hyper::{Request, Uri};

use crate::diagnostics::{Message, message};

/// Where the preview is seen from.
pub(super) struct Visitors {
    /// The name by which the preview was asked to listen.
    pub host: String,
    pub reach: Reach,
}

/// Who can reach the preview.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// This machine.
    Here,
    /// Whoever reaches this machine by the number of its address.
    Network,
}

impl Visitors {
    /// Why a request is not answered, or nothing. A page of another site must not read drafts, whatever name it points to
    /// this machine; nor may it load anything of the preview and see by that whether it exists.
    pub fn refusal<B>(&self, request: &Request<B>) -> Option<Message> {
        let headers = request.headers();
        let Some(host) = host(request.uri(), headers).filter(|host| self.knows(host)) else {
            return Some(message!("preview-elsewhere"));
        };
        let foreign = is_of_another_site(headers) || headers.contains_key(ORIGIN) && !is_own(headers, &host);
        foreign.then(|| message!("preview-foreign"))
    }

    fn knows(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let number: Option<IpAddr> = name.trim_matches(['[', ']']).parse().ok();
        let here = name == "localhost" || name.ends_with(".localhost") || number.is_some_and(|ip| ip.is_loopback());
        here || self.host == name || (self.reach == Reach::Network && number.is_some())
    }
}

/// The one host that a request names, in lower case. Where two differ, nobody knows which of them was meant.
fn host(target: &Uri, headers: &HeaderMap) -> Option<String> {
    let mut named = headers.get_all(HOST).iter();
    let (host, None) = (named.next()?, named.next()) else { return None };
    let host = host.to_str().ok()?.to_ascii_lowercase();
    let same = target.authority().is_none_or(|target| target.as_str().eq_ignore_ascii_case(&host));
    same.then_some(host)
}

/// Whether a browser says that a page of another site asks, and not a person who goes from there to here.
fn is_of_another_site(headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let goes_there = said("sec-fetch-mode") == "navigate" && said("sec-fetch-dest") == "document";
    !matches!(said("sec-fetch-site"), "" | "same-origin" | "none") && !goes_there
}

fn is_own(headers: &HeaderMap, host: &str) -> bool {
    let mut origins = headers.get_all(ORIGIN).iter();
    origins.all(|origin| origin.to_str().is_ok_and(|origin| origin.eq_ignore_ascii_case(&format!("http://{host}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(target: &str, lines: &[(&str, &str)]) -> bool {
        let request = lines.iter().fold(Request::get(target), |request, (name, value)| request.header(*name, *value));
        let visitors = Visitors { host: "preview.example".to_owned(), reach: Reach::Here };
        visitors.refusal(&request.body(()).unwrap()).is_some()
    }

    #[test]
    fn a_request_names_one_host_and_it_is_ours() {
        for host in ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST", "x.localhost", "preview.example:1"]
        {
            assert!(!refused("/ar/", &[("host", host)]), "{host}");
        }
        for host in ["evil.example", "evil.example:8000", "localhost.evil.example", "192.0.2.1", "", "127.0.0.1.evil"] {
            assert!(refused("/ar/", &[("host", host)]), "{host}");
        }
        assert!(refused("/ar/", &[]), "none");
        assert!(refused("/ar/", &[("host", "localhost"), ("host", "evil.example")]), "two");
        assert!(refused("/ar/", &[("host", "localhost"), ("host", "localhost")]), "two that are equal");
        assert!(refused("http://evil.example/ar/", &[("host", "localhost:1")]), "a target of another host");
        assert!(refused("http://localhost:2/ar/", &[("host", "localhost:1")]), "a target of another port");
        assert!(!refused("http://localhost:1/ar/", &[("host", "localhost:1")]), "a target of the same");
    }

    #[test]
    fn a_page_of_another_site_gets_nothing_and_a_person_who_comes_from_there_does() {
        let asked = |site: &str, mode: &str, dest: &str| {
            let said = [("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", dest)];
            refused("/x.jpg", &[&[("host", "localhost:1")][..], &said].concat())
        };
        for dest in ["image", "script", "style", "video", "empty", "iframe", "object", "font"] {
            let mode = if matches!(dest, "iframe" | "object") { "navigate" } else { "no-cors" };
            assert!(asked("cross-site", mode, dest), "{dest}");
            // Another port of this machine is of the same site.
            assert!(asked("same-site", mode, dest), "{dest}");
            assert!(!asked("same-origin", mode, dest), "{dest}");
        }
        for site in ["none", "same-origin", "same-site", "cross-site"] {
            assert!(!asked(site, "navigate", "document"), "{site}");
        }
        let from = |origin| refused("/x", &[("host", "localhost:1"), ("origin", origin)]);
        assert!(
            from("https://evil.example") && from("null") && from("http://localhost:2") && !from("http://localhost:1")
        );
    }
}
