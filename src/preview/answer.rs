//! What a browser is answered.

use std::borrow::Cow;

use crate::diagnostics::message;
use crate::outgoing::media_type;
use crate::plan::content::Prepared;
use crate::speech::Words;

/// One answer, without the headers that all have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// HTTP's status code.
    pub status: u16,
    pub media_type: Cow<'static, str>,
    pub headers: Vec<(String, String)>,
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
        Self {
            status: 303,
            headers: vec![("location".to_owned(), url)],
            ..Self::bytes("text/plain; charset=utf-8", "")
        }
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
    pub fn with_header(mut self, name: &str, value: String) -> Self {
        self.headers.push((name.to_owned(), value));
        self
    }
}
