//! A text as it was typed: at hand, or still in its file until somebody asks for it.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// What was typed. Copies share one text.
#[derive(Clone)]
pub struct FileText(Arc<TypedWords>);

enum TypedWords {
    Here(Box<str>),
    There(Waiting),
}

struct Waiting {
    bytes: usize,
    open: Box<dyn Fn() -> Option<String> + Send + Sync>,
    text: OnceLock<String>,
}

impl FileText {
    /// A text of so many bytes, which `open` reads when it is first asked for. Where it cannot, blanks stand for it, so that
    /// every place in the text is a place still: whoever opens knows that nothing may be made of them.
    pub fn waiting(bytes: usize, open: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        Self(Arc::new(TypedWords::There(Waiting { bytes, open: Box::new(open), text: OnceLock::new() })))
    }
}

impl Deref for FileText {
    type Target = str;

    fn deref(&self) -> &str {
        match &*self.0 {
            TypedWords::Here(text) => text,
            TypedWords::There(waiting) => waiting.text.get_or_init(|| {
                let text = (waiting.open)().filter(|text| text.len() == waiting.bytes);
                text.unwrap_or_else(|| " ".repeat(waiting.bytes))
            }),
        }
    }
}

impl<T: Into<Box<str>>> From<T> for FileText {
    fn from(text: T) -> Self {
        Self(Arc::new(TypedWords::Here(text.into())))
    }
}

impl Default for FileText {
    fn default() -> Self {
        Self::from("")
    }
}

impl PartialEq for FileText {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || **self == **other
    }
}

impl Eq for FileText {}

impl fmt::Display for FileText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for FileText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn a_text_is_opened_once_and_only_when_it_is_asked_for() {
        let opened = Arc::new(AtomicUsize::new(0));
        let counted = opened.clone();
        let open = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            Some("بيان".to_owned())
        };
        let (typed, count) = (FileText::waiting(8, open), || opened.load(Ordering::Relaxed));
        let copy = typed.clone();
        assert_eq!(count(), 0);
        assert_eq!((&*typed, &*copy, count()), ("بيان", "بيان", 1));
    }

    #[test]
    fn blanks_stand_for_a_text_that_is_not_the_one() {
        assert_eq!(&*FileText::waiting(8, || None), "        ");
        assert_eq!(&*FileText::waiting(8, || Some("بيانات".to_owned())), "        ");
    }
}
