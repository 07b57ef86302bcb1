//! # broken-link
//!
//! *What it finds:* a link to a release, page, topic, person or organisation that does not exist; to a release, month or
//! other list that is not public when this text is; to an address of this site that nothing answers; to a heading that
//! is not there; or with a scheme that may act. The whole address of a release on this site's own host is such a link, however
//! it is spelled, also among plain words.
//! *Why it matters:* readers meet a dead end, and a link can betray an embargo.
//! *Example:* `[the first phase](/releases/2023/11/first-phase/)` where that release is a draft; `[the annex](#anex)`.
//!
//! Whatever bayan publishes may be linked to: releases, their headings and files, months, years, topics, feeds, corrections.
//! Without a language, as `/releases/2023/11/`, an address leads to the reader's own; `/ar/releases/2023/11/` always to Arabic.
//!
//! ---
//!
//! *ما تجده:* رابط إلى بيان أو صفحة أو موضوع أو شخص أو جهة لا وجود لها؛ أو إلى بيان أو شهر أو قائمة أخرى لا تكون منشورة حين يُنشر هذا النص؛ أو إلى عنوان من هذا الموقع لا شيء عنده؛ أو إلى عنوان فرعي ليس في الصفحة؛ أو بصيغة قد تشغّل شيئًا على جهاز القارئ. والعنوان الكامل لبيان على هذا الموقع رابط كهذا، كيفما كُتب، ولو بين الكلام.
//! *لماذا يهمّ:* يصل القارئ إلى طريق مسدود، وقد يفضح الرابط حظر نشر.
//! *مثال:* `[المرحلة الأولى](/releases/2023/11/first-phase/)` وذلك البيان مسودة؛ و`[الملحق](#المحلق)`.
//!
//! كل ما ينشره `bayan` يمكن أن يُربط به: البيانات وعناوينها الفرعية وملفاتها، والشهور والسنوات والموضوعات والخلاصات والتصحيحات. والعنوان بلا لغة، مثل `/releases/2023/11/`، يؤدي إلى لغة القارئ؛ و`/ar/releases/2023/11/` إلى العربية دائمًا.

use jiff::Timestamp;

use super::answers::AddressesAt;
use super::headings;
use super::published_files::uncited;
use crate::check::desk::Desk;
use crate::check::reference::{did_you_mean, with_nearest};
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, Message, code, form, message, name};
use crate::model::{
    Body, ContentFolder, Destination, Language, Level, List, Pair, PairPath, Registry, Route, SiteAddress, SitePlace,
    Sitemap, Standing,
};
use crate::parse::address;
use crate::source::SourceFile;
use crate::source::Span;

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
    let seen = ReadersView { desk, own: Some(&pair.path), draft, at: public_from.max(desk.now) };
    for (language, release) in pair.releases.present() {
        let half_draft = (pair.half_draft() == Some(language)).then_some(());
        let seen = ReadersView { draft: draft.or(half_draft), ..seen };
        seen.body(&release.body, language, &release.file, notes);
        if release.names_releases {
            seen.words(&release.file, notes);
        }
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
        || pair.releases.present().any(|(_, release)| release.names_releases)
}

/// The same for standing pages and boilerplate, which are always public.
fn find_in_site(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    let seen = ReadersView { desk, own: None, draft: None, at: desk.now };
    for (language, page) in desk.site.pages.iter().flat_map(|page| page.present()) {
        seen.body(&page.body, language, &page.file, notes);
        seen.words(&page.file, notes);
    }
    // One file holds them all.
    if let Some(organisation) = desk.site.organisations.iter().next() {
        seen.words(&organisation.file, notes);
    }
    for organisation in desk.site.organisations.iter() {
        for (language, about) in organisation.about.present() {
            seen.body(about, language, &organisation.file, notes);
        }
    }
}

/// A text, and the first instant at which readers see it as things stand.
#[derive(Clone, Copy)]
struct ReadersView<'a> {
    desk: &'a Desk<'a>,
    /// The release that it is in: nobody means to link to the page on which one is.
    own: Option<&'a PairPath>,
    /// A draft may point to what is not public yet.
    draft: Option<()>,
    at: Timestamp,
}

impl ReadersView<'_> {
    fn body(&self, body: &Body, language: Language, file: &SourceFile, notes: &mut Vec<Diagnostic>) {
        for link in &body.links {
            let note = match &link.to {
                Destination::Site(address) => self.site(address, language),
                Destination::Fragment(id) => headings::in_text(self.desk, id, body, language, self.own),
                Destination::Refused(typed) => Some(refused(typed)),
                Destination::File(_) | Destination::Outer(_) => None,
            };
            notes.extend(note.map(|note| note.at(file, link.span)));
        }
    }

    /// Whole addresses of releases on this site's own host, wherever they stand in a file.
    fn words(&self, file: &SourceFile, notes: &mut Vec<Diagnostic>) {
        for (range, path) in address::own_releases(&file.text, &self.desk.site.settings.base_url) {
            // What is not here may be a redirect of the host, which a finished site is verified for.
            let spelled = [Some(path.clone()), PairPath::parse(&path.as_str().to_lowercase())];
            let known = spelled.into_iter().flatten().find(|path| self.desk.newsroom.get(path).is_some());
            let note = known.and_then(|path| self.release(&path));
            notes.extend(note.map(|note| note.at(file, Span::new(range.start, range.end))));
        }
    }

    /// An address of this site, in a text of a language.
    fn site(&self, to: &SiteAddress, reader: Language) -> Option<Diagnostic> {
        let site = self.desk.site;
        let (route, language) = match &to.place {
            SitePlace::File(path) => return self.file(path, to, reader),
            SitePlace::Route(route) => (route.clone(), route.language()),
            SitePlace::Own(route) => (route.clone().in_language(reader), None),
        };
        let note = match &route {
            _ if self.desk.files.contains(&format!("/{}", route.address().file())) => None,
            Route::Release(_, path) => self.release(path).or_else(|| self.half(path, language)),
            Route::Markdown(_, path) if site.settings.markdown => {
                self.release(path).or_else(|| self.half(path, language))
            }
            Route::Page(_, slug) => self.page(slug, language, to),
            Route::List(_, List::Topic(id), None) => unregistered("topic", id, &site.topics),
            Route::List(_, List::Person(id), None) => unregistered("person", id, &site.people),
            Route::List(_, List::Organisation(id), None) => unregistered("organisation", id, &site.organisations),
            Route::Media(folder, name) => self.media(folder, name, to),
            route if self.answers().has(route) => None,
            route => Some(self.nothing(to, route)),
        };
        note.or_else(|| headings::on_page(self.desk, self.at, to, &route))
    }

    fn answers(&self) -> AddressesAt<'_> {
        AddressesAt { desk: self.desk, at: self.at, is_draft: self.draft.is_some() }
    }

    /// The page in a language that was typed; else one in either.
    fn page(&self, slug: &str, language: Option<Language>, to: &SiteAddress) -> Option<Diagnostic> {
        let pages = || self.desk.site.pages.iter().filter_map(|page| page.present().next());
        let Some(page) = self.desk.site.page(slug) else {
            let is_unread = self.desk.newsroom.is_unread(&format!("content/pages/{slug}"));
            return (!is_unread).then(|| missing("page", slug, pages().map(|(_, page)| page.slug.as_str())));
        };
        let lacks = language.is_some_and(|language| page.get(language).is_none());
        let own = code(in_either(to).to_string());
        lacks.then(|| stops(message!("broken-link-page-language", page = code(slug), own = own)))
    }

    /// Where a language was typed the release must have it.
    fn half(&self, path: &PairPath, language: Option<Language>) -> Option<Diagnostic> {
        let pair = self.desk.newsroom.get(path)?;
        let pair = if self.draft.is_some() { pair } else { pair.without_half_draft() };
        let lacks = language.is_some_and(|language| pair.release(language).is_none()) && !pair.is_half_read();
        let own = SitePlace::Own(Route::Release(Language::Arabic, path.clone()));
        let (release, own) = (name(path.as_str()), code(own.to_string()));
        lacks.then(|| stops(message!("broken-link-release-language", release = release, own = own)))
    }

    /// Whatever lies beside a release or a page is as public as that, if it is cited there.
    fn media(&self, folder: &ContentFolder, file: &str, to: &SiteAddress) -> Option<Diagnostic> {
        let own = match folder {
            ContentFolder::Release(path) => self.release(path),
            ContentFolder::Page(slug) => self.page(slug, None, to),
        };
        let note = own.or_else(|| uncited(self.desk, folder, file, to))?;
        // It may be an address of an earlier site.
        let moved = self.answers().moved(&format!("{folder}/{file}"));
        moved.map_or(Some(note), |pair| self.release(&pair.path))
    }

    /// A file of `static/`, or an old address that leads to a release.
    fn file(&self, path: &str, to: &SiteAddress, reader: Language) -> Option<Diagnostic> {
        let answers = self.answers();
        if answers.has_file(path) {
            return None;
        }
        if let Some(pair) = answers.moved(path) {
            return self.release(&pair.path);
        }
        let note = stops(message!("broken-link-file", address = code(to.place.to_string())));
        Some(match answers.nearest(&to.place, reader) {
            Some(near) => note.with_help(did_you_mean(&near)),
            None => note,
        })
    }

    /// What bayan makes one day, but not before this text is public.
    fn nothing(&self, to: &SiteAddress, route: &Route) -> Diagnostic {
        let language = form(route.language().map_or("either", Language::code));
        let address = code(to.place.to_string());
        let message = match route {
            Route::List(_, List::Type(_), None) => {
                message!("broken-link-no-type", address = address, language = language)
            }
            Route::Sitemap(Sitemap::News) => message!("broken-link-no-news", address = address),
            Route::List(_, List::Year(_) | List::Month(..), None) | Route::Sitemap(_) => {
                message!("broken-link-no-time", address = address, language = language)
            }
            Route::Corrections(_, None) => {
                message!("broken-link-no-corrections", address = address, language = language)
            }
            Route::Feed(..) => message!("broken-link-no-feed", address = address, language = language),
            Route::List(_, _, Some(_)) | Route::Corrections(..) => {
                message!("broken-link-no-number", address = address)
            }
            _ => message!("broken-link-nothing", address = address),
        };
        let answers = self.answers();
        let near = || answers.nearest(&to.place, route.language().unwrap_or(Language::Arabic));
        stops(message).with_help(if (AddressesAt { is_draft: true, ..answers }).has(route) {
            message!("broken-link-hold")
        } else {
            near().map_or_else(|| message!("correct-or-remove-link"), |near| did_you_mean(&near))
        })
    }

    /// A link to a release must lead somewhere at every instant at which it can be read.
    fn release(&self, path: &PairPath) -> Option<Diagnostic> {
        let Some(target) = self.desk.newsroom.get(path) else {
            if self.desk.newsroom.is_unread(&path.folder()) {
                return None;
            }
            let others = self.desk.newsroom.pairs().iter().filter(|pair| Some(&pair.path) != self.own);
            let slugs = others.map(|pair| pair.path.as_str());
            let note = stops(message!("broken-link-release", release = name(path.as_str())));
            let note = note.with_help(message!("correct-or-remove-link"));
            return Some(with_nearest(note, path.as_str(), slugs));
        };
        let standing = target.standing(self.at);
        if standing.is_public() || self.draft.is_some() || target.date_is_unread() {
            return None;
        }
        let is_due = !matches!(standing, Standing::Draft | Standing::Cancelled);
        let release = name(path.as_str());
        let message = match target.public_from().filter(|_| is_due) {
            Some(from) => {
                let zone = &self.desk.site.settings.time_zone;
                let (from, zone) = (zone.to_datetime(from), name(zone.iana_name().unwrap_or("UTC")));
                message!("broken-link-before", release = release, from = from, zone = zone)
            }
            None if target.is_draft() => message!("broken-link-draft", release = release),
            None => message!("broken-link-never", release = release),
        };
        Some(stops(message).with_help(message!("broken-link-until-public")))
    }
}

fn refused(typed: &str) -> Diagnostic {
    stops(match typed.trim() {
        "" => message!("broken-link-no-address"),
        _ => message!("broken-link-refused", link = code(typed.escape_debug().to_string())),
    })
}

/// A place without the language that was typed.
fn in_either(to: &SiteAddress) -> SitePlace {
    match &to.place {
        SitePlace::Route(Route::Page(_, slug)) => SitePlace::Own(Route::Page(Language::Arabic, slug.clone())),
        place => place.clone(),
    }
}

fn unregistered<T>(what: &'static str, id: &str, registry: &Registry<T>) -> Option<Diagnostic> {
    registry.lacks(id).then(|| missing(what, id, registry.ids()))
}

/// `what` is the form of what is missing.
fn missing<'a>(what: &'static str, id: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let note = stops(message!("broken-link-missing", what = form(what), id = code(id)));
    with_nearest(note.with_help(message!("correct-or-remove-link")), id, known)
}

fn stops(message: Message) -> Diagnostic {
    Diagnostic::stops("broken-link", message)
}
