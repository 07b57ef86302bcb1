//! Any bytes as a file of each kind that is imported, and what comes of them as Markdown again.

use bayan::import::{self, reading::Wishes};
use bayan::model::Registry;
use bayan::parse::manuscript;
use bayan::source::Fold;

pub fn run(bytes: &[u8]) {
    let people = Registry::new([], Fold::new().done());
    for name in ["2023-12-15.txt", "a.md", "a.html", "a.docx"] {
        for draft in import::read((name, bytes, &|_| None), &Wishes::default(), &people).into_iter().flatten() {
            let _ = manuscript::write(&draft.manuscript);
        }
    }
}
