//! What every command does first: read the project and look it over.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::arguments::SiteOptions;
use crate::cache::{Glances, Store, Year};
use crate::check::insides::{Insides, Known};
use crate::check::{self, DeadLinks, Memo, Occasion, Published, Scope, TakeDown};
use crate::diagnostics::{Diagnostic, Reviewed, has_errors};
use crate::io::project::{NewsroomPlace, Reading};
use crate::io::published::{self, PublishedBytes};
use crate::io::{self, Failure, record_file};
use crate::locale::{self, Voice};
use crate::model::address;
use crate::model::{BaseUrl, Language, Pair, PairPath, PerLanguage, Settings, Site};
use crate::newsroom::{Newsroom, Shelves};
use crate::parse;
use crate::render::Templates;
use crate::source::{Changed, Fingerprint, Inputs, Missing};

/// A newsroom that has been read whole.
pub struct OpenNewsroom {
    pub site: Arc<Site>,
    pub newsroom: Newsroom,
    pub voices: Arc<PerLanguage<Voice>>,
    pub templates: Templates,
    pub template_prints: BTreeMap<String, Fingerprint>,
    /// What the desk saw in documents.
    pub documents: Known,
}

/// The desk, if there is enough to go on with, and every finding. With an error among them nothing may be published.
pub fn open(
    inputs: &Inputs,
    base_url: Option<&str>,
    now: Timestamp,
    scope: Scope,
) -> Result<(Option<OpenNewsroom>, Vec<Diagnostic>), Failure> {
    open_knowing(inputs, base_url, (now, scope), &Outside::default())
}

/// What the desk may know beyond the newsroom.
/// Asks other hosts for the links to them.
pub type AskOthers<'a> = dyn Fn(&Newsroom, &Site) -> DeadLinks + 'a;

#[derive(Default)]
pub struct Outside<'a> {
    /// What other hosts say of the links to them.
    pub ask: Option<&'a AskOthers<'a>>,
    /// What readers were given so far.
    pub published: Option<Published<'a>>,
    /// What is known of documents already.
    pub documents: Option<&'a Known>,
}

/// The same, with what is known beyond the newsroom.
pub fn open_knowing(
    inputs: &Inputs,
    base_url: Option<&str>,
    (now, scope): (Timestamp, Scope),
    outside: &Outside<'_>,
) -> Result<(Option<OpenNewsroom>, Vec<Diagnostic>), Failure> {
    let opened = NewsroomReader::new(base_url)?.read_knowing(inputs, &Changed::Everything, (now, scope), outside);
    Ok((opened.value, opened.notes))
}

/// Reads newsrooms, and keeps what it read: what did not change is not read again.
#[derive(Default)]
pub struct NewsroomReader {
    /// Instead of the one in `site.toml`.
    base_url: Option<BaseUrl>,
    site: Reviewed<Option<Arc<Site>>>,
    voices: Reviewed<Option<Arc<PerLanguage<Voice>>>>,
    templates: Reviewed<Option<Templates>>,
    template_prints: BTreeMap<String, Fingerprint>,
    shelves: Shelves,
    memo: Memo,
    documents: Known,
}

/// What the site is read from: settings, registries, standing pages, and logos, which must be there.
const OF_THE_SITE: [&str; 6] = [
    "site.toml",
    "content/topics.yaml",
    "content/people.yaml",
    "content/organisations.yaml",
    "content/pages/",
    "static/",
];

impl NewsroomReader {
    pub fn new(base_url: Option<&str>) -> Result<Self, Failure> {
        let base_url = base_url.map(parse::address::base_url).transpose().map_err(Failure::of)?;
        Ok(Self { base_url, ..Self::default() })
    }

    /// One that need not read or judge again what is in the store.
    pub fn knowing(base_url: Option<&str>, store: Store) -> Result<Self, Failure> {
        let shelves = Shelves::knowing(store.read_with, store.folders);
        Ok(Self { shelves, memo: Memo::knowing(store.found_with, store.known), ..Self::new(base_url)? })
    }

    /// Lets go of the texts of a desk that has looked them over: each is at hand for its page, and then no more.
    pub fn let_go_of_texts(&mut self, desk: &mut OpenNewsroom, inputs: &mut Inputs) {
        desk.newsroom = Newsroom::default();
        self.shelves.let_go_of_texts(inputs);
        desk.newsroom = Newsroom::of(&self.shelves).value;
    }

    /// What is to be kept of announcements. One of whose media another edit may look the same is left out.
    pub fn years(&self, glances: &Glances) -> BTreeMap<i16, Year<'_>> {
        let (Some(read_with), Some(found_with)) = (self.shelves.settings(), self.memo.found_with()) else {
            return BTreeMap::new();
        };
        let fresh = || Year { read_with, found_with, folders: Vec::new(), known: Vec::new() };
        let is_settled = |pair: &Pair| pair.media.iter().all(|media| glances.has(&media.source));
        let mut years: BTreeMap<i16, Year<'_>> = BTreeMap::new();
        let mut settled = HashSet::new();
        for (pair, notes) in self.shelves.folders().filter(|(pair, _)| is_settled(pair)) {
            settled.insert(pair.fingerprint);
            years.entry(pair.path.year()).or_insert_with(fresh).folders.push((pair, notes));
        }
        for known in self.memo.known().filter(|known| settled.contains(&known.fingerprint())) {
            years.entry(known.path().year()).or_insert_with(fresh).known.push(known);
        }
        years
    }

    /// The desk as a first reading of `inputs` would give it, where `changed` names all that is new since the last one.
    pub fn read(&mut self, inputs: &Inputs, changed: &Changed, now: Timestamp) -> Reviewed<Option<OpenNewsroom>> {
        self.read_knowing(inputs, changed, (now, Scope::Build), &Outside::default())
    }

    /// The same, with what is known beyond the newsroom.
    pub fn read_knowing(
        &mut self,
        inputs: &Inputs,
        changed: &Changed,
        (now, scope): (Timestamp, Scope),
        outside: &Outside<'_>,
    ) -> Reviewed<Option<OpenNewsroom>> {
        let site_changed = OF_THE_SITE.iter().any(|path| changed.touches(path));
        let words_changed = changed.touches("templates/");
        if site_changed {
            self.site = parse::site(inputs).map(|site| site.map(|site| Arc::new(self.at_base_url(site))));
        }
        let mut notes: Vec<Diagnostic> = parse::unreadable(inputs).chain(self.site.notes.iter().cloned()).collect();
        let Some(site) = self.site.value.clone() else {
            // Changes that come while there are no settings would be missed.
            self.shelves = Shelves::default();
            return Reviewed::new(None, notes);
        };
        if site_changed || words_changed {
            self.voices = locale::voices(inputs, &site.settings).map(|voices| voices.map(Arc::new));
            self.template_prints = parse::templates::fingerprints(inputs);
            self.templates = match &self.voices.value {
                Some(voices) => Templates::read(inputs, voices),
                None => Reviewed::default(),
            };
            self.templates.notes.extend(parse::templates::unused(inputs));
            self.templates.notes.extend(parse::sheet::findings(inputs, &io::embedded::sheet()));
        }
        self.shelves.read(inputs, &site.settings, changed);
        let newsroom = Newsroom::of(&self.shelves).note_into(&mut notes);
        notes.extend(self.voices.notes.iter().chain(&self.templates.notes).cloned());
        let statics = inputs.blobs.keys().filter_map(|path| path.strip_prefix("static/"));
        let dead = outside.ask.map(|ask| ask(&newsroom, &site));
        let before = outside.documents.unwrap_or(&self.documents);
        let insides = Insides::new(|path| io::document::open(&inputs.root, path), copied(inputs), before);
        let published = outside.published;
        let occasion = Occasion { now, scope, dead: dead.as_ref(), published, insides: Some(&insides) };
        notes.append(&mut check::review_again(&newsroom, &site, statics, &occasion, &mut self.memo));
        let mut documents = insides.known();
        // Of an announcement that is as it was nobody asked.
        let there: HashSet<u64> = inputs.blobs.values().map(|blob| blob.fingerprint.short()).collect();
        for (print, inside) in before.iter().filter(|(print, _)| there.contains(print)) {
            documents.entry(*print).or_insert_with(|| inside.clone());
        }
        drop(insides);
        self.documents.clone_from(&documents);
        match scope {
            Scope::Build => check::drafts::spare(&mut notes, &newsroom),
            Scope::Everything => check::drafts::mark(&mut notes, &newsroom),
        }
        let voices = self.voices.value.clone().filter(|_| site.settings.is_whole);
        let (Some(voices), Some(templates)) = (voices, self.templates.value.clone()) else {
            return Reviewed::new(None, notes);
        };
        let template_prints = self.template_prints.clone();
        Reviewed::new(Some(OpenNewsroom { site, newsroom, voices, templates, template_prints, documents }), notes)
    }

    fn at_base_url(&self, mut site: Site) -> Site {
        if let Some(base_url) = &self.base_url {
            site.settings.base_url = base_url.clone();
        }
        site
    }
}

/// The files of `static/` that are copied as they are.
fn copied(inputs: &Inputs) -> impl Iterator<Item = (&str, Fingerprint)> {
    let statics = inputs.blobs.values().filter(|blob| blob.path.starts_with("static/") && blob.bytes.is_none());
    statics.map(|blob| (&*blob.path, blob.fingerprint))
}

/// The page of a release as it stands in an output folder.
pub fn page_in(folder: &Path) -> impl Fn(Language, &PairPath) -> Option<String> + Sync + '_ {
    |language, path| match published::read(&folder.join(address::release(language, path).file())) {
        Ok(PublishedBytes::Bytes(bytes)) => String::from_utf8(bytes).ok(),
        Ok(PublishedBytes::Large(_)) | Err(_) => None,
    }
}

/// Whether much may be taken down at once: never what a folder takes along that is not there.
pub fn take_down(wanted: TakeDown, inputs: &Inputs) -> TakeDown {
    if inputs.missing.contains(&Missing::Releases) { TakeDown::Refused } else { wanted }
}

/// What is said where nothing is recorded of a build into a folder.
pub fn no_record(site: &Site, folder: &Path, place: &record_file::RecordPlace) -> Diagnostic {
    check::no_record::finding(site, &folder.display().to_string(), &place.file.display().to_string())
}

/// Opens the newsroom in a folder.
pub fn read(options: &SiteOptions) -> Result<Inputs, Failure> {
    newsroom(options.newsroom())
}

/// The same for a command that takes less. A folder without settings is no newsroom: that is no trouble of content.
pub fn newsroom(place: NewsroomPlace<'_>) -> Result<Inputs, Failure> {
    Ok(newsroom_knowing(place, &Glances::default())?.inputs)
}

/// The same, knowing how its files looked.
pub fn newsroom_knowing(place: NewsroomPlace<'_>, known: &Glances) -> Result<Reading, Failure> {
    let reading = io::project::read_knowing(place, known)?;
    is_newsroom(&reading.inputs)?;
    Ok(reading)
}

/// The settings alone, and what is wrong with them; `None` where they cannot be read.
pub fn settings(place: NewsroomPlace<'_>) -> Result<Reviewed<Option<Settings>>, Failure> {
    let inputs = io::project::read_settings(place)?;
    is_newsroom(&inputs)?;
    let mut notes: Vec<Diagnostic> = parse::unreadable(&inputs).collect();
    let read = inputs.texts.get("site.toml").map(|file| parse::settings::read(file).note_into(&mut notes));
    Ok(Reviewed::new(read, notes))
}

fn is_newsroom(inputs: &Inputs) -> Result<(), Failure> {
    if inputs.texts.contains_key("site.toml") || inputs.is_unread("site.toml") {
        return Ok(());
    }
    let note = parse::no_site();
    let help = note.remedy();
    Err(Failure { message: note.message, help: Some(help) })
}

/// The desk, unless something must be mended first.
pub fn sound(desk: Option<OpenNewsroom>, notes: &[Diagnostic]) -> Option<OpenNewsroom> {
    desk.filter(|_| !has_errors(notes))
}
