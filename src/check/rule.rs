//! What a rule is.

use super::desk::{Desk, Published};
use super::text::{Folder, Text};
use crate::diagnostics::{Diagnostic, Message, Severity};
use crate::model::{FileHome, Level, Site, StandingPage};
use crate::source::{SourceFile, Span};

/// A rule of the desk. Its file begins with its page in the manual: *What it finds*, *Why it matters*, *Example*.
pub struct Rule {
    /// In kebab case, as the file is called: `missing-date` is in `missing_date.rs`.
    pub name: &'static str,
    /// Unless `site.toml` moves it.
    pub level: Level,
    pub guard: Guard,
    pub looks: &'static [Look],
}

/// Whether a rule can be set aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Guard {
    /// A site may move its level, and a line may excuse itself.
    Custom,
    /// A build cannot do without it.
    Structure,
}

/// What a rule looks at, one after the other.
#[derive(Clone, Copy)]
pub enum Look {
    /// A text in one language: a release, a standing page.
    Text(fn(&Desk<'_>, &Text<'_>, &mut Vec<Diagnostic>)),
    /// The prose of a text and nothing else of it; also what facts say in a language.
    Words(fn(&Desk<'_>, &Text<'_>, &mut Vec<Diagnostic>)),
    /// The same, for what is only worth a remark: a build, which shows what stops it, has no use for it.
    Remark(fn(&Desk<'_>, &Text<'_>, &mut Vec<Diagnostic>)),
    /// Both languages of an announcement, with its facts and files.
    Folder(fn(&Desk<'_>, &Folder<'_>, &mut Vec<Diagnostic>)),
    /// The files of an announcement or a standing page, with both languages that cite them.
    Files(fn(&Desk<'_>, FileHome<'_>, &mut Vec<Diagnostic>)),
    /// Everything at once.
    Room(fn(&Desk<'_>, &mut Vec<Diagnostic>)),
    /// A text beside what readers were given so far; not taken where nobody knows what that was.
    TextSince(fn(&Desk<'_>, &Published<'_>, &Text<'_>, &mut Vec<Diagnostic>)),
    /// An announcement beside it.
    FolderSince(fn(&Desk<'_>, &Published<'_>, &Folder<'_>, &mut Vec<Diagnostic>)),
    /// Everything beside it.
    RoomSince(fn(&Desk<'_>, &Published<'_>, &mut Vec<Diagnostic>)),
}

impl Look {
    /// Takes it at a text. A remark is taken by who has a use for it.
    pub fn at_text(&self, desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
        match (self, &desk.published) {
            (Self::Text(find) | Self::Words(find), _) => find(desk, text, notes),
            (Self::TextSince(find), Some(published)) => find(desk, published, text, notes),
            _ => {}
        }
    }

    /// Takes it at what facts say.
    pub fn at_facts(&self, desk: &Desk<'_>, facts: &Text<'_>, notes: &mut Vec<Diagnostic>) {
        if let Self::Words(find) = self {
            find(desk, facts, notes);
        }
    }

    pub fn at_folder(&self, desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
        match (self, &desk.published) {
            (Self::Folder(find), _) => find(desk, folder, notes),
            (Self::Files(find), _) => find(desk, FileHome::Release(folder.pair), notes),
            (Self::FolderSince(find), Some(published)) => find(desk, published, folder, notes),
            _ => {}
        }
    }

    /// Takes it at the files of a standing page.
    pub fn at_page(&self, desk: &Desk<'_>, page: &StandingPage, notes: &mut Vec<Diagnostic>) {
        if let Self::Files(find) = self {
            find(desk, FileHome::Page(page), notes);
        }
    }

    pub fn at_room(&self, desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
        match (self, &desk.published) {
            (Self::Room(find), _) => find(desk, notes),
            (Self::RoomSince(find), Some(published)) => find(desk, published, notes),
            _ => {}
        }
    }
}

/// Which rules are run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Those that stop a build: by default, or because `site.toml` says so.
    Build,
    /// All that are not off.
    Everything,
}

impl Rule {
    /// Whether it compares with what readers were given so far, and is not run where nothing is recorded of that.
    pub fn asks_of_the_past(&self) -> bool {
        let asks = |look: &Look| matches!(look, Look::TextSince(_) | Look::FolderSince(_) | Look::RoomSince(_));
        self.looks.iter().any(asks)
    }

    /// A finding of this rule, at its default level.
    pub fn found(&self, file: &SourceFile, span: Span, message: Message) -> Diagnostic {
        let severity = severity(self.level).unwrap_or(Severity::Note);
        Diagnostic::found(severity, self.name, message).at(file, span)
    }
}

impl Rule {
    /// Its level on a site.
    pub fn level_on(&self, site: &Site) -> Level {
        let moved = site.settings.rules.get(self.name).filter(|_| self.guard == Guard::Custom);
        moved.copied().unwrap_or(self.level)
    }

    /// A finding of this rule at a level; `None` where that is off. One that weighs less than its rule by default keeps that
    /// weight unless the rule is moved below it.
    pub fn at_level(&self, mut note: Diagnostic, level: Level) -> Option<Diagnostic> {
        let wanted = severity(level)?;
        let is_lesser = severity(self.level).is_some_and(|default| note.severity < default);
        note.severity = if is_lesser { note.severity.min(wanted) } else { wanted };
        Some(note)
    }
}

/// The weight of a level; `None` for off.
pub fn severity(level: Level) -> Option<Severity> {
    match level {
        Level::Error => Some(Severity::Error),
        Level::Warn => Some(Severity::Warning),
        Level::Note => Some(Severity::Note),
        Level::Off => None,
    }
}
