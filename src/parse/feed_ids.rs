//! `feed_authority` of site.toml: what ids in feeds begin with.

use toml::Spanned as Toml;

use super::address::base_url;
use crate::diagnostics::{Diagnostic, Reviewed};
use crate::model::{BaseUrl, FeedIds};
use crate::source::{SourceFile, Span};

/// A host, or the address under which feeds were read before they had ids of their own. Without one the host of the site's
/// address stands in.
pub fn read(file: &SourceFile, given: Option<&Toml<String>>, base: &BaseUrl) -> Reviewed<FeedIds> {
    let stand_in = || FeedIds { start: tag(base.host()), is_given: false };
    let Some(typed) = given else { return Reviewed::new(stand_in(), Vec::new()) };
    let text = typed.get_ref().as_str();
    let start = match base_url(text) {
        Ok(address) => Some(format!("{}{}", address.origin, address.path)),
        Err(_) => is_host(text).then(|| tag(text)),
    };
    if let Some(start) = start {
        return Reviewed::new(FeedIds { start, is_given: true }, Vec::new());
    }
    let message = format!("`{text}` is not a host.");
    let help = format!("Write the host of the newsroom in Latin letters, as feed_authority = \"{}\".", base.host());
    let span = Span::new(typed.span().start, typed.span().end);
    Reviewed::new(stand_in(), vec![Diagnostic::error("bad-host", message, help).at(file, span)])
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

    fn read_as(typed: &str) -> Result<String, String> {
        let base = base_url("https://News.example.gov:8080/press/").expect("a base");
        let given = Toml::new(0..typed.len(), typed.to_owned());
        let Reviewed { value, notes } = read(&SourceFile::new("site.toml", typed), Some(&given), &base);
        assert_eq!(value.is_given, notes.is_empty());
        notes.first().map_or(Ok(value.start), |note| Err(note.help.to_string()))
    }

    #[test]
    fn a_host_makes_tags_and_an_address_keeps_the_ids_that_were() {
        assert_eq!(read_as("news.example.gov"), Ok("tag:news.example.gov,2026:".to_owned()));
        assert_eq!(read_as("NEWS.Example.gov"), Ok("tag:news.example.gov,2026:".to_owned()));
        assert_eq!(read_as("xn--mgbayh7gpa.example"), Ok("tag:xn--mgbayh7gpa.example,2026:".to_owned()));
        assert_eq!(read_as("https://old.example.gov/news"), Ok("https://old.example.gov/news/".to_owned()));
        let help = "Write the host of the newsroom in Latin letters, as feed_authority = \"news.example.gov\".";
        for bad in ["", "news", "مركز.إمارات", "news.example.gov/press", "a..b", "-a.b", "a b.c", "a.b:80", "a@b.c"]
        {
            assert_eq!(read_as(bad), Err(help.to_owned()), "{bad}");
        }
    }

    #[test]
    fn without_a_key_the_host_of_the_site_stands_in() {
        let base = base_url("https://news.example.gov:8080/press/").expect("a base");
        let read = read(&SourceFile::new("site.toml", ""), None, &base);
        assert_eq!((read.value.start.as_str(), read.value.is_given), ("tag:news.example.gov,2026:", false));
    }
}
