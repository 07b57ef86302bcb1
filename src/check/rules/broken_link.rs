//! # broken-link
//!
//! *What it finds:* a link to a release, page, topic, person or organisation that does not exist; to a release that
//! is not public when this one is; to an address of this site that nothing answers; or with a scheme that may act. The whole
//! address of a release on this site's own host is such a link, however it is spelled, also among plain words.
//! *Why it matters:* readers meet a dead end, and a link can betray an embargo.
//! *Example:* `[the first phase](/releases/2023/11/first-phase/)` where that release is a draft.

use jiff::Timestamp;

use crate::check::desk::Desk;
use crate::check::reference::help;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::Diagnostic;
use crate::model::{Body, Destination, Level, Pair, PairPath, Registry, Standing};
use crate::parse::address;
use crate::source::{SourceFile, Span};

pub const RULE: Rule = Rule {
    name: "broken-link",
    level: Level::Error,
    guard: Guard::Structure,
    looks: &[Look::Folder(find), Look::Room(find_in_site)],
};

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let Some(public_from) = pair.public_from() else { return };
    let draft = pair.is_draft().then_some(());
    let seen = Seen { desk, own: Some(&pair.path), draft, at: public_from.max(desk.now) };
    for (language, release) in pair.releases.present() {
        let half_draft = (pair.half_draft() == Some(language)).then_some(());
        let seen = Seen { draft: draft.or(half_draft), ..seen };
        seen.body(&release.body, &release.file, notes);
        seen.words(&release.file, notes);
    }
    for related in pair.facts.related.iter().flat_map(|list| &list.value) {
        let place = pair.place_of("related", related.span);
        if let Some(note) = seen.release(&related.value) {
            notes.push(match place {
                Some(place) => note.at_place(place),
                None => note,
            });
        }
    }
}

/// Whether an announcement leads to anything of this site beyond its own folder.
pub fn leads_on(pair: &Pair) -> bool {
    let is_near =
        |to: &Destination| matches!(to, Destination::File(_) | Destination::Fragment(_) | Destination::Outer(_));
    let mut links = pair.releases.present().flat_map(|(_, release)| &release.body.links);
    links.any(|link| !is_near(&link.to))
        || pair.facts.related.is_some()
        || pair.releases.present().any(|(_, release)| address::may_name_releases(&release.file.text))
}

/// The same for standing pages and boilerplate, which are always public.
fn find_in_site(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let seen = Seen { desk, own: None, draft: None, at: desk.now };
    for (_, page) in desk.site.pages.iter().flat_map(|page| page.present()) {
        seen.body(&page.body, &page.file, notes);
        seen.words(&page.file, notes);
    }
    // One file holds them all.
    if let Some(organisation) = desk.site.organisations.iter().next() {
        seen.words(&organisation.file, notes);
    }
    for organisation in desk.site.organisations.iter() {
        for (_, about) in organisation.about.present() {
            seen.body(about, &organisation.file, notes);
        }
    }
}

/// A text, and the first instant at which readers see it as things stand.
#[derive(Clone, Copy)]
struct Seen<'a> {
    desk: &'a Desk<'a>,
    /// The release that it is in: nobody means to link to the page on which one is.
    own: Option<&'a PairPath>,
    /// A draft may point to what is not public yet.
    draft: Option<()>,
    at: Timestamp,
}

impl Seen<'_> {
    fn body(&self, body: &Body, file: &SourceFile, notes: &mut Vec<Diagnostic>) {
        for link in &body.links {
            notes.extend(self.link(&link.to).map(|note| at(note, file, link.span)));
        }
    }

    /// Whole addresses of releases on this site's own host, wherever they stand in a file.
    fn words(&self, file: &SourceFile, notes: &mut Vec<Diagnostic>) {
        for (range, path) in address::own_releases(&file.text, &self.desk.site.settings.base_url) {
            // What is not here may be a redirect of the host, which a finished site is verified for.
            let spelled = [Some(path.clone()), PairPath::parse(&path.as_str().to_lowercase())];
            let known = spelled.into_iter().flatten().find(|path| self.desk.newsroom.get(path).is_some());
            let note = known.and_then(|path| self.release(&path));
            notes.extend(note.map(|note| at(note, file, Span::new(range.start, range.end))));
        }
    }

    fn link(&self, to: &Destination) -> Option<Diagnostic> {
        let site = self.desk.site;
        match to {
            Destination::Release(path, _) => self.release(path),
            Destination::Page(slug, _) => {
                let slugs =
                    || site.pages.iter().filter_map(|page| page.present().next()).map(|(_, page)| page.slug.as_str());
                let is_known = slugs().any(|known| known == slug)
                    || self.desk.newsroom.is_unread(&format!("content/pages/{slug}"));
                (!is_known).then(|| missing("standing page", slug, slugs()))
            }
            Destination::Topic(id) => unregistered("topic", id, &site.topics),
            Destination::Person(id) => unregistered("person", id, &site.people),
            Destination::Organisation(id) => unregistered("organisation", id, &site.organisations),
            Destination::Site(path) => self.path(path),
            Destination::Refused(typed) if typed.trim().is_empty() => {
                Some(error("This link has no address.".to_owned(), "Write one, or remove the link.".to_owned()))
            }
            Destination::Refused(typed) => {
                let message = format!("The link `{}` is not one that a page may carry.", typed.escape_debug());
                Some(error(message, "Link to https://…, mailto:…, tel:… or an address of this site.".to_owned()))
            }
            Destination::File(_) | Destination::Fragment(_) | Destination::Outer(_) => None,
        }
    }

    /// A link to a release must lead somewhere at every instant at which it can be read.
    fn release(&self, path: &PairPath) -> Option<Diagnostic> {
        let Some(target) = self.desk.newsroom.get(path) else {
            if self.desk.newsroom.is_unread(&path.folder()) {
                return None;
            }
            let others = self.desk.newsroom.pairs().iter().filter(|pair| Some(&pair.path) != self.own);
            let slugs = others.map(|pair| pair.path.as_str());
            let help = help(path.as_str(), slugs, "Correct the address, or remove the link.");
            return Some(error(format!("There is no release at {path}."), help));
        };
        let standing = target.standing(self.at);
        if standing.is_public() || self.draft.is_some() || target.date_is_unread() {
            return None;
        }
        let is_due = !matches!(standing, Standing::Draft | Standing::Cancelled);
        let message = match target.public_from().filter(|_| is_due) {
            Some(from) => {
                let zone = &self.desk.site.settings.time_zone;
                let (from, zone) = (zone.to_datetime(from), zone.iana_name().unwrap_or("UTC"));
                let from = from.strftime("%Y-%m-%d %H:%M");
                format!("The release {path} is not public before {from} ({zone}), and this link would betray it.")
            }
            None if target.is_draft() => format!("The release {path} is a draft, and this link would betray it."),
            None => format!("The release {path} is never public, and this link would betray it."),
        };
        Some(error(message, "Remove the link, or hold this release until the other one is public.".to_owned()))
    }

    /// An address typed as it is: a file of `static/`, or the front doors.
    fn path(&self, typed: &str) -> Option<Diagnostic> {
        let bare = typed.split(['?', '#']).next().unwrap_or_default();
        let known = matches!(bare, "/" | "/ar/" | "/en/" | "/releases/" | "/topics/" | "/sitemap.xml")
            || self.desk.files.contains(bare)
            || self.desk.newsroom.is_unread(&format!("static{bare}"));
        if known {
            return None;
        }
        let help = "Write a release as /releases/YEAR/MONTH/NAME/, a page as /pages/NAME/, a topic as /topics/ID/, and a file of static/ by its path there. Leave the language out: bayan adds the reader's own.";
        Some(error(format!("Nothing on this site answers at `{typed}`."), help.to_owned()))
    }
}

fn unregistered<T>(noun: &str, id: &str, registry: &Registry<T>) -> Option<Diagnostic> {
    registry.lacks(id).then(|| missing(noun, id, registry.ids()))
}

fn missing<'a>(noun: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let help = help(id, known, "Correct the address, or remove the link.");
    error(format!("There is no {noun} `{id}` to link to."), help)
}

fn error(message: String, help: String) -> Diagnostic {
    Diagnostic::error("broken-link", message, help)
}

fn at(note: Diagnostic, file: &SourceFile, span: Span) -> Diagnostic {
    note.at(file, span)
}
