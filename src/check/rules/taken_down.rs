//! # taken-down
//!
//! *What it finds:* a release that the last build published and that the next one would not: its folder is gone, or it
//! has become a draft or was given an embargo since; and a language of one whose file is gone, or has become a draft.
//! *Why it matters:* readers and reporters have its address. What vanishes without a word is looked for in archives and
//! screenshots; a withdrawal leaves a notice at the address, and tells feeds.
//! *Example:* `draft: true` added to a release of last week.
//! *Left alone:* a release that is withdrawn with the key `withdrawn`, and a folder that was moved and left an alias.
//! *How it knows:* as `changed-after-publication`, from the record of the last build. It is told of the newsroom, not of a
//! line, so no line can suppress it; a build says it once, and then the release is gone.
//!
//! ---
//!
//! *ما تجده:* بيان نشره آخر بناء ولن ينشره البناء التالي: حُذف مجلده، أو صار مسودة، أو وُضع عليه حظر نشر؛ ولغة من بيان
//! حُذف ملفها أو صار مسودة.
//! *لماذا يهمّ:* عنوانه عند القراء والصحفيين. وما يختفي بلا تفسير يُبحث عنه في الأرشيف ولقطات الشاشة؛ أما السحب فيترك
//! إشعارًا عند العنوان، ويُخبر به متابعي الخلاصات.
//! *مثال:* `draft: true` أُضيف إلى بيان من الأسبوع الماضي.
//! *ما تتركه:* البيان المسحوب بالمفتاح `withdrawn`، والمجلد الذي نُقل وتُرك له عنوان سابق.
//! *كيف تعرف:* مثل `changed-after-publication`، من سجلّ آخر بناء. وهي عن المركز الإعلامي لا عن سطر، فلا سطر يُستثنى
//! منها؛ ويقولها البناء مرة، ثم يُزال البيان.

use crate::check::desk::{Desk, Published};
use crate::check::published_words::PublishedWords;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, code, form, message, name};
use crate::model::{Language, Level, Pair, PairPath, Release, Standing};
use crate::newsroom::Newsroom;
use jiff::Timestamp;
use std::sync::Arc;

pub const RULE: Rule =
    Rule { name: "taken-down", level: Level::Warn, guard: Guard::Custom, looks: &[Look::RoomSince(find)] };

pub fn find(desk: &Desk<'_>, published: &Published<'_>, notes: &mut Vec<Diagnostic>) {
    let gone = gone(desk.newsroom, published.words, desk.now);
    // What was public is never cancelled: that stops a build, as `untrue-date`.
    let is_held = |one: &&Gone<'_>| !matches!(one.why, TakenDownWhy::Held(_, Standing::Cancelled));
    notes.extend(gone.iter().filter(is_held).map(Gone::finding));
}

/// Something that was public and would be no longer.
pub struct Gone<'a> {
    path: &'a str,
    /// The text in one language; `None` for the whole announcement.
    pub language: Option<Language>,
    why: TakenDownWhy<'a>,
}

enum TakenDownWhy<'a> {
    Lost,
    Held(&'a Pair, Standing),
}

/// All that was public and would be no longer.
pub fn gone<'a>(newsroom: &'a Newsroom, words: &'a PublishedWords, now: Timestamp) -> Vec<Gone<'a>> {
    let mut all = Vec::new();
    for (path, texts) in words.paths() {
        let pair = PairPath::parse(path).and_then(|path| newsroom.get(&path));
        let whole = |why| Gone { path, language: None, why };
        match pair {
            Some(pair) if pair.date_is_unread() => {}
            // It lacks its date, which is told and stops a build: it is no draft.
            Some(pair) if pair.date().is_none() && !pair.is_draft() => {}
            None if newsroom.is_unread(&format!("content/releases/{path}")) => {}
            None => match moved(newsroom, path).map(|pair| (pair, pair.standing(now))) {
                Some((_, standing)) if standing.is_public() => {}
                Some((pair, held)) => all.push(whole(TakenDownWhy::Held(pair, held))),
                None => all.push(whole(TakenDownWhy::Lost)),
            },
            Some(pair) => match pair.standing(now) {
                standing if standing.is_public() => {
                    let public = pair.without_half_draft();
                    let lost = |language: &Language| *texts.get(*language) && public.release(*language).is_none();
                    let why = |language| match pair.release(language) {
                        Some(_) => TakenDownWhy::Held(pair, Standing::Draft),
                        None => TakenDownWhy::Lost,
                    };
                    let text = |language| Gone { path, language: Some(language), why: why(language) };
                    all.extend(Language::ALL.into_iter().filter(lost).map(text));
                }
                held => all.push(whole(TakenDownWhy::Held(pair, held))),
            },
        }
    }
    all
}

impl Gone<'_> {
    /// Whether a text in this language goes with it.
    pub fn was_in(&self, language: Language, words: &PublishedWords) -> bool {
        match self.language {
            Some(own) => own == language,
            None => words.was_in(self.path, language),
        }
    }

    fn finding(&self) -> Diagnostic {
        let path = self.path;
        let why = match (&self.why, self.language) {
            (TakenDownWhy::Held(_, Standing::Draft), _) => "draft",
            (TakenDownWhy::Held(_, Standing::Frozen(_)), _) => "freeze",
            (TakenDownWhy::Held(..), _) => "coming",
            (TakenDownWhy::Lost, Some(_)) => "file",
            (TakenDownWhy::Lost, None) => "folder",
        };
        let help = match (&self.why, self.language) {
            (TakenDownWhy::Held(_, Standing::Frozen(_)), _) => message!("taken-down-by-freeze"),
            (TakenDownWhy::Held(..), Some(_)) => message!("taken-down-half"),
            (TakenDownWhy::Held(..), None) => message!("taken-down-held"),
            (TakenDownWhy::Lost, Some(language)) => {
                message!("taken-down-file", file = name(format!("content/releases/{path}/{}.md", language.code())))
            }
            (TakenDownWhy::Lost, None) => {
                message!("taken-down-folder", line = code(format!("aliases: [{path}]")))
            }
        };
        let text = form(self.language.map_or("whole", Language::code));
        let message = message!("taken-down", text = text, release = name(path), why = form(why));
        let note = Diagnostic::warns(RULE.name, message).with_help(help);
        match &self.why {
            TakenDownWhy::Held(pair, _) => {
                place(pair, self.language).map_or(note.clone(), |place| note.at_place(place))
            }
            TakenDownWhy::Lost => note,
        }
    }
}

/// Where it is held back, or its title.
fn place(pair: &Pair, language: Option<Language>) -> Option<Place> {
    let title = |release: &Release| Place::new(&release.file, release.title.span);
    if let Some(language) = language {
        return pair.release(language).map(title);
    }
    let embargo = pair.facts.embargo.and_then(|embargo| pair.place_of("embargo", embargo.span));
    embargo.or_else(|| pair.any_release().map(title))
}

/// The announcement that leads on from there: its folder was moved.
fn moved<'a>(newsroom: &'a Newsroom, path: &str) -> Option<&'a Pair> {
    let end = format!("/releases/{path}");
    let leads = |pair: &&Arc<Pair>| {
        let mut aliases = pair.facts.aliases.iter().flat_map(|list| &list.value);
        aliases.any(|alias| alias.value.trim_end_matches('/').ends_with(&end))
    };
    newsroom.pairs().iter().find(leads).map(|pair| &**pair)
}
