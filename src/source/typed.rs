//! A text as it was typed: at hand, still in its file until somebody asks for it, or on its way out: at hand for the one who
//! asks next, and in its file for everybody after.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock};

/// What was typed. Copies share one text.
#[derive(Clone)]
pub struct FileText(Arc<TypedWords>);

enum TypedWords {
    Here(Box<str>),
    There(Waiting),
    /// Taken for the last time.
    Taken(String),
}

struct Waiting {
    bytes: usize,
    open: Box<dyn Fn() -> Option<String> + Send + Sync>,
    /// For those who keep it.
    text: OnceLock<String>,
    /// For whoever asks next.
    once: Mutex<Option<String>>,
}

impl FileText {
    /// A text of so many bytes, which `open` reads when it is first asked for. Where it cannot, blanks stand for it, so that
    /// every place in the text is a place still: whoever opens knows that nothing may be made of them.
    pub fn waiting(bytes: usize, open: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        Self::of(Waiting { bytes, open: Box::new(open), text: OnceLock::new(), once: Mutex::default() })
    }

    /// A text that was read, and that `open` reads again once it was let go.
    pub fn read(text: String, open: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        let (bytes, open, once) = (text.len(), Box::new(open), Mutex::default());
        Self::of(Waiting { bytes, open, text: text.into(), once })
    }

    fn of(waiting: Waiting) -> Self {
        Self(Arc::new(TypedWords::There(waiting)))
    }

    /// Lets go of it after the next who asks for the last time. It stays where others share it.
    pub fn let_go(&mut self) {
        if let Some(TypedWords::There(waiting)) = Arc::get_mut(&mut self.0) {
            waiting.once = Mutex::new(waiting.text.take());
        }
    }

    /// The text for one who needs it no more. Where it was let go, it is gone with what is given here.
    pub fn for_the_last_time(&self) -> Self {
        match &*self.0 {
            TypedWords::There(waiting) if waiting.text.get().is_none() => {
                Self(Arc::new(TypedWords::Taken(waiting.next())))
            }
            _ => self.clone(),
        }
    }
}

impl Waiting {
    fn next(&self) -> String {
        self.once.lock().ok().and_then(|mut once| once.take()).unwrap_or_else(|| {
            let text = (self.open)().filter(|text| text.len() == self.bytes);
            text.unwrap_or_else(|| " ".repeat(self.bytes))
        })
    }
}

impl Deref for FileText {
    type Target = str;

    fn deref(&self) -> &str {
        match &*self.0 {
            TypedWords::Here(text) => text,
            TypedWords::There(waiting) => waiting.text.get_or_init(|| waiting.next()),
            TypedWords::Taken(text) => text,
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
    fn a_text_that_was_let_go_is_at_hand_once_and_then_read_again() {
        let opened = Arc::new(AtomicUsize::new(0));
        let counted = opened.clone();
        let open = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            Some("بيان".to_owned())
        };
        let (mut typed, count) = (FileText::read("بيان".to_owned(), open), || opened.load(Ordering::Relaxed));
        let copy = typed.clone();
        typed.let_go();
        assert_eq!(
            (&*typed.for_the_last_time(), &*typed.for_the_last_time(), count()),
            ("بيان", "بيان", 0),
            "it is shared"
        );
        drop(copy);
        typed.let_go();
        assert_eq!((&*typed.for_the_last_time(), count()), ("بيان", 0));
        assert_eq!((&*typed.for_the_last_time(), count()), ("بيان", 1));
        assert_eq!((&*typed, &*typed, &*typed.for_the_last_time(), count()), ("بيان", "بيان", "بيان", 2), "it is kept");
    }

    #[test]
    fn blanks_stand_for_a_text_that_is_not_the_one() {
        assert_eq!(&*FileText::waiting(8, || None), "        ");
        assert_eq!(&*FileText::waiting(8, || Some("بيانات".to_owned())), "        ");
    }
}
