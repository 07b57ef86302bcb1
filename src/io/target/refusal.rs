//! What a store refuses, in a sentence that says what is safe to do now.

use super::requests::StoreTrouble;
use crate::diagnostics::{Argument, Message, form, message, name};
use crate::io::Failure;

/// How far a deploy had come when it was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progressed {
    /// Nothing was changed.
    Nowhere,
    /// What must not be public any longer is being taken down.
    TakingDown,
    /// Every link still leads somewhere, and what must not be public is down.
    Underway,
    /// All is public as it should be, and only the books are not closed.
    Done,
}

impl Progressed {
    const fn id(self) -> &'static str {
        match self {
            Self::Nowhere => "nowhere",
            Self::TakingDown => "taking-down",
            Self::Underway => "underway",
            Self::Done => "done",
        }
    }

    /// What readers see now, and what is safe to do.
    pub fn safe_now(self) -> Message {
        message!("deploy-safe-now", state = form(self.id()))
    }
}

/// The store did not do what it was asked about a file.
pub fn refused(file: &str, target: &str, trouble: Option<StoreTrouble>, so_far: Progressed) -> Failure {
    let (why, status): (&'static str, Argument) = match trouble {
        Some(StoreTrouble::NoHost) => ("no-host", name("")),
        Some(StoreTrouble::Unreachable) => ("unreachable", name("")),
        Some(StoreTrouble::Silent) => ("silent", name("")),
        Some(StoreTrouble::Unproven) => ("unproven", name("")),
        Some(StoreTrouble::NoCredentials) => ("no-credentials", name("")),
        Some(StoreTrouble::Status(status)) => (by_status(status), name(status.to_string())),
        None => ("strange", name("")),
    };
    let why = message!("store-why", why = form(why), status = status);
    let message = message!("store-refused", target = name(target), file = name(file), why = why);
    Failure { message, help: Some(so_far.safe_now()) }
}

fn by_status(status: u16) -> &'static str {
    match status {
        401 | 403 => "credentials",
        404 => "no-bucket",
        301 | 307 | 308 | 400 => "region",
        413 | 507 => "full",
        429 | 503 => "busy",
        500.. => "failed",
        _ => "status",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::english;

    /// How long it waits for an answer is said in `requests.rs`.
    #[test]
    fn a_slow_store_is_a_sentence_that_says_what_is_safe_to_do() {
        let failure = refused("ar/index.html", "s3://news/", Some(StoreTrouble::Silent), Progressed::Underway);
        let said = format!("{} {}", english(&failure.message), failure.help.as_ref().map(english).unwrap_or_default());
        let words = ["it did not answer within two minutes", "Readers see pages that are whole", "it goes on where"];
        assert!(words.iter().all(|words| said.contains(words)), "{said}");
    }
}
