//! `feed_authority` of site.toml: what ids in feeds begin with.

use super::address::base_url;
use crate::model::{BaseUrl, FeedIds};

/// A host, or the address under which feeds were read before they had ids of their own; `None` for anything else.
pub fn read(text: &str) -> Option<FeedIds> {
    let start = match base_url(text) {
        Ok(address) => Some(format!("{}{}", address.origin, address.path)),
        Err(_) => is_host(text).then(|| tag(text)),
    };
    start.map(|start| FeedIds { start, is_given: true })
}

/// Where nothing is said, the host of the site's address stands in.
pub fn stand_in(base: &BaseUrl) -> FeedIds {
    FeedIds { start: tag(base.host()), is_given: false }
}

/// RFC 4151. The year only tells who had the host by then, and must never change: that of the first bayan.
fn tag(host: &str) -> String {
    format!("tag:{},2026:", host.to_ascii_lowercase())
}

fn is_host(text: &str) -> bool {
    let is_sound = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.contains('.') && text.split('.').all(is_sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_makes_tags_and_an_address_keeps_the_ids_that_were() {
        let start = |typed| read(typed).map(|ids| ids.start);
        for (typed, ids) in [
            ("news.example.gov", "tag:news.example.gov,2026:"),
            ("NEWS.Example.gov", "tag:news.example.gov,2026:"),
            ("xn--mgbayh7gpa.example", "tag:xn--mgbayh7gpa.example,2026:"),
            ("https://old.example.gov/news", "https://old.example.gov/news/"),
        ] {
            assert_eq!(start(typed).as_deref(), Some(ids), "{typed}");
        }
        for bad in ["", "news", "مركز.إمارات", "news.example.gov/press", "a..b", "-a.b", "a b.c", "a.b:80", "a@b.c"]
        {
            assert_eq!(start(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_host_that_stands_in_has_no_port_and_no_path() {
        let base = base_url("https://news.example.gov:8080/press/").expect("a base");
        assert_eq!(stand_in(&base), FeedIds { start: "tag:news.example.gov,2026:".to_owned(), is_given: false });
    }
}
