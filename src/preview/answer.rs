//! What a browser is answered.

use std::borrow::Cow;

use crate::diagnostics::message;
use crate::plan::content::Prepared;
use crate::speech::Words;

/// One answer, without the headers that all have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// HTTP's status code.
    pub status: u16,
    pub media_type: Cow<'static, str>,
    pub headers: Vec<(&'static str, String)>,
    pub body: AnswerBody,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AnswerBody {
    Bytes(Vec<u8>),
    /// The file at this project path.
    File(String),
    /// What is made now.
    Prepared(Prepared),
}

impl Answer {
    pub fn bytes(media_type: impl Into<Cow<'static, str>>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, media_type: media_type.into(), headers: Vec::new(), body: AnswerBody::Bytes(bytes.into()) }
    }

    pub fn html(html: impl Into<Vec<u8>>) -> Self {
        Self::bytes("text/html; charset=utf-8", html)
    }

    pub fn file(path: &str) -> Self {
        Self { status: 200, media_type: media_type(path), headers: Vec::new(), body: AnswerBody::File(path.to_owned()) }
    }

    pub fn prepared(name: &str, prepared: Prepared) -> Self {
        Self { body: AnswerBody::Prepared(prepared), ..Self::bytes(media_type(name), "") }
    }

    /// Sends the browser elsewhere. 303 See Other, RFC 9110, section 15.4.4.
    pub fn elsewhere(url: String) -> Self {
        Self { status: 303, headers: vec![("location", url)], ..Self::bytes("text/plain; charset=utf-8", "") }
    }

    pub fn nothing(words: &Words) -> Self {
        let said = format!("{}\n", words.plain(&message!("nothing-here")));
        Self::bytes("text/plain; charset=utf-8", said).with_status(404)
    }

    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// The media type of a file, by its name. Feeds have types that no table knows by their names.
pub fn media_type(name: &str) -> Cow<'static, str> {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    Cow::Borrowed(match end.as_str() {
        "atom" => "application/atom+xml; charset=utf-8",
        "rss" => "application/rss+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        _ => {
            let guess = mime_guess::from_ext(&end).first_or_octet_stream();
            let charset = if guess.type_() == "text" { "; charset=utf-8" } else { "" };
            return Cow::Owned(format!("{guess}{charset}"));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn what_a_build_writes_has_the_type_that_browsers_need() {
        for (name, wanted) in [
            ("ar/index.html", "text/html; charset=utf-8"),
            ("ar/feed.atom", "application/atom+xml; charset=utf-8"),
            ("assets/site.0f.css", "text/css; charset=utf-8"),
            ("assets/vazirmatn.woff2", "font/woff2"),
            ("releases/2023/12/a/photo.JPG", "image/jpeg"),
            ("icon.svg", "image/svg+xml"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("_redirects", "application/octet-stream"),
        ] {
            assert_eq!(media_type(name), wanted, "{name}");
        }
    }
}
