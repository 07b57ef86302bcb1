//! The table of rules, and how it is run.

use std::sync::Arc;

use rayon::prelude::*;

use super::desk::Desk;
use super::excuse::{self, Excuses};
use super::memo::{KnownPair, Memo, Outlook};
use super::reference::with_nearest;
use super::rule::{Guard, Look, Rule, Scope};
use super::rules::{self, broken_link, dead_link};
use super::signs::Sign;
use super::text::{Folder, Text};
use crate::diagnostics::{Diagnostic, code, message};
use crate::model::{Draft, Language, Level, Pair, Site, StandingPage};

/// A rule with the text of its file, whose head is its page in the manual.
pub struct ManualEntry {
    pub rule: &'static Rule,
    pub source: &'static str,
}

macro_rules! table {
    ($($file:ident,)+) => {
        /// Every rule, in the order of the manual, the one on excuses last.
        pub const RULES: &[ManualEntry] = &[
            $(ManualEntry { rule: &rules::$file::RULE, source: include_str!(concat!("rules/", stringify!($file), ".rs")) },)+
            ManualEntry { rule: &excuse::RULE, source: include_str!("excuse.rs") },
        ];
    };
}

table![
    missing_date,
    date_mismatch,
    embargo_in_text,
    unknown_id,
    stray_speaker,
    missing_file,
    unsafe_file,
    hidden_file,
    hidden_words,
    document_traces,
    image_alt,
    photo_credit,
    photo_small,
    photo_heavy,
    video,
    video_captions,
    broken_link,
    dead_link,
    copied_leak,
    unsearched_file,
    changed_after_publication,
    taken_down,
    came_back,
    take_down_limit,
    untrue_date,
    wrong_language,
    missing_counterpart,
    parity_numbers,
    parity_quotes,
    parity_links,
    parity_structure,
    registry_name,
    duplicate_address,
    awkward_slug,
    double_release,
    feed_authority,
    unread_query,
    windows_name,
    placeholder,
    repeated_title,
    newsroom_mark,
    leftover_markup,
    leftover_shortcode,
    dropped_html,
    presentation_forms,
    bidi_control,
    invisible,
    spacing,
    detached_waw,
    latin_punctuation,
    tatweel,
    quotes,
    mixed_digits,
    length,
];

/// A rule that is run, and its level on this site.
struct Active {
    rule: &'static Rule,
    level: Level,
}

/// What is run.
struct TableRun<'a> {
    desk: Desk<'a>,
    scope: Scope,
    rules: Vec<Active>,
}

/// Whether a rule looks beyond an announcement and the registries, at other releases, hosts, what was published or at the
/// clock: what it finds may be another thing although the announcement is the same.
fn looks_around(rule: &Rule) -> bool {
    rule.asks_of_the_past() || [broken_link::RULE.name, dead_link::RULE.name].contains(&rule.name)
}

pub fn review(desk: Desk<'_>, scope: Scope, memo: &mut Memo) -> Vec<Diagnostic> {
    let (newsroom, site) = (desk.newsroom, desk.site);
    let run = TableRun::new(desk, scope);
    let mut known = memo.take(newsroom.pairs(), site, scope);
    let finding = newsroom.pairs().par_iter().zip(&mut known).flat_map_iter(|(pair, known)| match &pair.draft {
        Some(Draft::Whole) if scope == Scope::Build => unfinished(run.pair(pair, known)),
        Some(Draft::Half(language, without)) if scope == Scope::Build => run.half(pair, *language, without),
        _ => run.pair(pair, known),
    });
    let mut notes: Vec<Diagnostic> = finding.collect();
    memo.keep(known);
    site.pages.iter().for_each(|page| notes.append(&mut run.page(page)));
    run.looks(&mut notes, |look, notes| look.at_room(&run.desk, notes));
    notes.extend(unknown_rules(site));
    notes
}

/// What a build says of a draft: its words may be unfinished.
fn unfinished(mut notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_custom = |name: &str| RULES.iter().any(|entry| entry.rule.name == name && entry.rule.guard == Guard::Custom);
    notes.retain(|note| !is_custom(&note.rule));
    notes
}

/// What is wrong with these announcements.
pub fn review_pairs<'p>(desk: Desk<'_>, scope: Scope, pairs: impl Iterator<Item = &'p Pair>) -> Vec<Diagnostic> {
    let run = TableRun::new(desk, scope);
    pairs.flat_map(|pair| run.folder(&Folder::of(pair))).collect()
}

fn active(rule: &'static Rule, site: &Site, scope: Scope) -> Option<Active> {
    let level = rule.level_on(site);
    match (scope, level) {
        (_, Level::Off) | (Scope::Build, Level::Warn | Level::Note) => None,
        _ => Some(Active { rule, level }),
    }
}

impl<'a> TableRun<'a> {
    fn new(desk: Desk<'a>, scope: Scope) -> Self {
        // Where nobody was asked nobody knows whether a link is dead.
        let can_run = |rule: &Rule| rule.name != dead_link::RULE.name || desk.dead.is_some();
        let rules = RULES.iter().map(|entry| entry.rule).filter(|rule| can_run(rule));
        let rules = rules.filter_map(|rule| active(rule, desk.site, scope)).collect();
        Self { desk, scope, rules }
    }

    /// What is wrong with an announcement. What is not known of it yet is known afterwards, unless it excuses something.
    fn pair(&self, pair: &Arc<Pair>, known: &mut Option<KnownPair>) -> Vec<Diagnostic> {
        if let Some(known) = known {
            if known.outlook == Outlook::StandsAlone && self.desk.dead.is_none() && self.desk.published.is_none() {
                return known.notes.clone();
            }
            return known.notes.iter().cloned().chain(self.around(pair)).collect();
        }
        let folder = Folder::of(pair);
        let notes = self.folder(&folder);
        // What is said of a correction depends on the hour.
        let is_timeless = pair.facts.corrections.is_none();
        if is_timeless && !folder.texts.present().any(|(_, text)| text.has(Sign::Excuse, &self.desk.signs)) {
            let around =
                |note: &&Diagnostic| self.rules.iter().any(|one| one.rule.name == note.rule && looks_around(one.rule));
            let own = notes.iter().filter(|note| !around(note)).cloned().collect();
            *known = Some(KnownPair::of(pair, own));
        }
        notes
    }

    /// What a build says of an announcement of which one language is a draft: what is public must be as sound as if the
    /// draft were not there, and the draft as any other.
    fn half(&self, pair: &Pair, draft: Language, without: &Pair) -> Vec<Diagnostic> {
        let mut notes = self.folder(&Folder::of(without));
        let file = pair.release(draft).map(|release| &release.file.path);
        let is_of_draft = |note: &Diagnostic| note.place.as_ref().map(|place| &place.path) == file;
        let all = unfinished(self.folder(&Folder::of(pair)));
        notes.extend(all.into_iter().filter(is_of_draft));
        notes
    }

    /// What the rules find that look around, of an announcement that excuses nothing.
    fn around(&self, pair: &Pair) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        let folder = Folder::of(pair);
        for Active { rule, level } in self.rules.iter().filter(|one| looks_around(one.rule)) {
            let mut found = Vec::new();
            for look in rule.looks {
                look.at_folder(&self.desk, &folder, &mut found);
                folder.texts.present().for_each(|(_, text)| look.at_text(&self.desk, text, &mut found));
            }
            notes.extend(found.into_iter().filter_map(|note| rule.at_level(note, *level)));
        }
        notes
    }

    /// What is wrong with an announcement.
    fn folder(&self, folder: &Folder<'_>) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        self.looks(&mut notes, |look, notes| look.at_folder(&self.desk, folder, notes));
        for facts in &folder.facts {
            self.looks(&mut notes, |look, notes| look.at_facts(&self.desk, facts, notes));
        }
        let texts: Vec<&Text<'_>> = folder.texts.present().map(|(_, text)| text).collect();
        self.texts(&texts, notes)
    }

    /// What is wrong with a standing page.
    fn page(&self, page: &StandingPage) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        self.looks(&mut notes, |look, notes| look.at_page(&self.desk, page, notes));
        let texts: Vec<Text<'_>> = page.present().map(|(_, page)| Text::of_page(page)).collect();
        self.texts(&texts.iter().collect::<Vec<_>>(), notes)
    }

    /// What is wrong with some texts, beside what was found of them already, without what is excused there.
    fn texts(&self, texts: &[&Text<'_>], mut notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
        for text in texts {
            self.looks(&mut notes, |look, notes| match look {
                Look::Remark(find) if self.scope == Scope::Everything => find(&self.desk, text, notes),
                look => look.at_text(&self.desk, text, notes),
            });
        }
        let excusing = texts.iter().filter(|text| text.has(Sign::Excuse, &self.desk.signs));
        if excusing.clone().next().is_none() || (notes.is_empty() && self.level_of(excuse::RULE.name).is_none()) {
            return notes;
        }
        let known: Vec<excuse::KnownRule<'_>> =
            RULES.iter().map(|entry| excuse::KnownRule { name: entry.rule.name, guard: entry.rule.guard }).collect();
        for text in excusing {
            let mut excuses = Excuses::of(text.file, text.prose(), &known);
            notes.retain(|note| !excuses.cover(note));
            if let Some(level) = self.level_of(excuse::RULE.name) {
                let found = excuses.findings(|rule| self.level_of(rule).is_some());
                notes.extend(found.into_iter().filter_map(|note| excuse::RULE.at_level(note, level)));
            }
        }
        notes
    }

    /// Takes every look of every rule, and gives what comes of it the level of its rule.
    fn looks(&self, notes: &mut Vec<Diagnostic>, take: impl Fn(&Look, &mut Vec<Diagnostic>)) {
        for Active { rule, level } in &self.rules {
            let mut found = Vec::new();
            rule.looks.iter().for_each(|look| take(look, &mut found));
            notes.extend(found.into_iter().filter_map(|note| rule.at_level(note, *level)));
        }
    }

    fn level_of(&self, rule: &str) -> Option<Level> {
        self.rules.iter().find(|active| active.rule.name == rule).map(|active| active.level)
    }
}

/// Names in `[rules]` of `site.toml` that are no rule's, or a rule's that cannot be moved.
fn unknown_rules(site: &Site) -> impl Iterator<Item = Diagnostic> {
    let custom =
        || RULES.iter().map(|entry| entry.rule).filter(|rule| rule.guard == Guard::Custom).map(|rule| rule.name);
    site.settings.rules.keys().filter(move |name| !custom().any(|rule| rule == name.as_str())).map(move |name| {
        let note = Diagnostic::stops("unknown-rule", message!("unknown-rule", rule = code(name)));
        with_nearest(note, name, custom()).at_place(site.settings.place_of(name))
    })
}
