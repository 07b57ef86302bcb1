//! Windows in which nothing goes out but what is essential: mourning, elections.

use jiff::Timestamp;

use super::Bilingual;
use crate::source::Span;

/// A window of `site.toml`. What is due in it is held, and goes out at its end.
#[derive(Clone, Debug)]
pub struct Freeze {
    /// The first instant at which what is due is held.
    pub from: Timestamp,
    /// The first instant at which nothing is held any more.
    pub until: Timestamp,
    /// What the press office is told.
    pub reason: Bilingual,
    /// Where it stands in `site.toml`.
    pub span: Span,
}

impl Freeze {
    fn holds(&self, due: Timestamp) -> bool {
        self.from <= due && due < self.until
    }
}

/// The freeze whose end lets out what is due at an instant: the last of several that follow each other without a gap.
/// `None` where nothing holds it. `freezes` are in order of time and do not overlap.
pub fn letting_out(freezes: &[Freeze], due: Timestamp) -> Option<&Freeze> {
    let mut last: Option<&Freeze> = None;
    for freeze in freezes {
        if freeze.holds(last.map_or(due, |last| last.until)) {
            last = Some(freeze);
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PerLanguage;

    fn freeze(from: &str, until: &str) -> Freeze {
        let reason = PerLanguage { ar: "حداد".to_owned(), en: "Mourning".to_owned() };
        Freeze { from: instant(from), until: instant(until), reason, span: Span::default() }
    }

    fn instant(hour: &str) -> Timestamp {
        format!("2026-03-01T{hour}:00Z").parse().expect("an instant")
    }

    #[test]
    fn what_is_due_in_a_window_waits_for_its_end_and_no_longer() {
        let freezes = [freeze("04:00", "06:00"), freeze("06:00", "08:00"), freeze("10:00", "12:00")];
        for (due, let_out) in [
            ("03:59", None),
            ("04:00", Some("08:00")),
            ("05:59", Some("08:00")),
            ("06:00", Some("08:00")),
            ("08:00", None),
            ("10:00", Some("12:00")),
            ("12:00", None),
        ] {
            let found = letting_out(&freezes, instant(due)).map(|freeze| freeze.until);
            assert_eq!(found, let_out.map(instant), "due at {due}");
        }
    }
}
