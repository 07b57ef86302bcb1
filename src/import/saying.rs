//! Words by which a text says that somebody speaks, and who.

pub const ARABIC_VERBS: &[&str] = crate::lexicon!("speakers", "arabic_verbs");

pub const ENGLISH_VERBS: &[&str] = crate::lexicon!("speakers", "english_verbs");

pub const FILLERS: &[&str] = crate::lexicon!("speakers", "fillers");

pub const CLAUSES: &[&str] = crate::lexicon!("speakers", "clauses");

pub const HONORIFICS: &[&str] = crate::lexicon!("speakers", "honorifics");

pub const PRONOUNS: &[&str] = crate::lexicon!("speakers", "pronouns");
