//! Pictures of dots that stand in a drawing, in `data:` addresses: each is cleaned as one that stands by itself.

use std::borrow::Cow;

use super::styles::is_picture;
use super::unstill::Unstill;
use crate::outgoing::{self, Uncleanable};
use crate::source::{alphabets, percent, steps};

const HEAD: &str = "data:image/";

/// A text, the value of an attribute or a style sheet, with what must be taken out of its pictures taken out; an error is a
/// picture that cannot be cleaned.
pub fn cleaned(text: &str) -> Result<Cow<'_, str>, Unstill> {
    if !text.contains(':') {
        return Ok(Cow::Borrowed(text));
    }
    steps::took(text.len());
    let small = text.to_ascii_lowercase();
    let (mut out, mut done) = (String::new(), 0);
    for (at, _) in small.match_indices(HEAD).filter(|(at, _)| is_picture(&text[*at..])) {
        let Some(from) = text[at..].find(',').map(|comma| at + comma + 1) else { continue };
        let is_within = |c: char| c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "+/-_=%".contains(c);
        let end = from + text[from..].find(|c| !is_within(c)).unwrap_or(text.len() - from);
        if let Some(picture) = picture(&text[from..end])? {
            out.push_str(&text[done..from]);
            out.push_str(&picture);
            done = end;
        }
    }
    if done == 0 {
        return Ok(Cow::Borrowed(text));
    }
    out.push_str(&text[done..]);
    Ok(Cow::Owned(out))
}

/// A picture as it may go out, in base64; `None` for one that stays as it is.
fn picture(typed: &str) -> Result<Option<String>, Unstill> {
    let run = percent::decode_lossy(typed);
    if run.trim().is_empty() {
        return Ok(None);
    }
    let Some(bytes) = alphabets::from_base64(run.as_bytes()) else {
        return Err(Unstill::new("picture-unread"));
    };
    match outgoing::clean("", &bytes) {
        Ok(cleaned) => Ok((*cleaned.bytes != *bytes).then(|| alphabets::to_base64(&cleaned.bytes))),
        Err(Uncleanable::CutOff | Uncleanable::Damaged) => Err(Unstill::new("picture-damaged")),
        Err(_) => Err(Unstill::new("picture-unclean")),
    }
}
