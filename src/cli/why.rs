//! `bayan why ADDRESS`

use std::path::Path;

use super::arguments::WhyOptions;
use super::desk;
use super::exit::Exit;
use super::reasons;
use super::say::Console;
use super::why_search;
use crate::cache::{self, Record, Survey};
use crate::check::Scope;
use crate::diagnostics::{Message, form, in_order, message, name};
use crate::edition::Edition;
use crate::io::deed::{self, Purpose};
use crate::io::{Failure, clock, output, untouched};
use crate::model::{Address, BaseUrl, Language, PairPath, Standing, address};
use crate::newsroom::Newsroom;
use crate::plan::{self, Context, Output, Planned};
use crate::source::percent;

pub fn run(options: &WhyOptions, console: &Console) -> Result<Exit, Failure> {
    let now = clock::instant(options.site.at)?;
    let inputs = desk::read(&options.site)?;
    let (desk, notes) = desk::open(&inputs, options.site.base_url.as_deref(), now, Scope::Build)?;
    let Some(desk) = desk::sound(desk, &notes) else {
        console.findings(&in_order(notes));
        return Ok(Exit::Content);
    };
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let context = Context::new(&edition, &desk.voices, &inputs, desk.template_prints);
    let asked = options.address.as_deref().map(|typed| asked(typed, options, &desk.site.settings.base_url));
    if let Some(words) = &options.search {
        return Ok(why_search::tell(words, asked.as_deref(), &context, console));
    }
    let asked = asked.unwrap_or_default();
    // As it is, as a folder, as the file of one.
    let folder = asked.strip_suffix("index.html").map_or_else(|| format!("{asked}/"), str::to_owned);
    let found = context.find(&asked).or_else(|| context.find(&folder));
    let Some((planned, found)) = found else {
        console.tell(&absent(&asked, &desk.newsroom, &edition, console.language));
        return Ok(Exit::Content);
    };
    let folder = options.site.output();
    let mut record = deed::memory(&options.site.record()?, &folder, Purpose::Compare)?.and_then(|memory| memory.last);
    let mut disk = output::survey(&folder)?;
    if let Some(record) = &mut record {
        untouched::recognise(&folder, record, &mut disk)?;
    }
    explain(&planned, &*found, (record.as_ref(), &disk), console);
    Ok(Exit::Fine)
}

/// The address that is meant by an address, or by the path of a text or of a published file.
fn asked(address: &str, options: &WhyOptions, base: &BaseUrl) -> String {
    let typed = address.replace('\\', "/");
    let typed = typed.strip_prefix("./").unwrap_or(&typed);
    let below = |folder: &Path| Path::new(typed).strip_prefix(folder).ok()?.to_str().map(str::to_owned);
    let root = &options.site.root;
    let inside = below(root).filter(|_| root.as_os_str() != ".").unwrap_or_else(|| typed.to_owned());
    let published = below(&options.site.output()).or_else(|| inside.strip_prefix("public/").map(str::to_owned));
    let source = inside.strip_prefix("content/").map(|path| source(path).unwrap_or_else(|| inside.clone()));
    published.or(source).unwrap_or_else(|| plain(address, base))
}

/// The address of what a file below `content/` becomes: a text its page, and what lies beside one itself.
fn source(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let language = Language::ALL.into_iter().find(|language| name.strip_suffix(".md") == Some(language.code()));
    let page = |language: Language| match folder.strip_prefix("pages/") {
        Some(slug) => address::static_page(language, slug),
        None => Address::new(format!("{}/{folder}/", language.code())),
    };
    Some(language.map_or(path.to_owned(), |language| page(language).as_str().to_owned()))
}

/// The address as the plan writes it: below the site's root, decoded.
fn plain(typed: &str, base: &BaseUrl) -> String {
    let path = typed.strip_prefix(base.origin.as_str()).unwrap_or(typed);
    let path = path.strip_prefix(base.path.as_str()).unwrap_or(path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let decoded = percent::decode_lossy(path);
    decoded.trim_start_matches('/').to_owned()
}

fn explain(planned: &Planned<'_>, output: &dyn Output, (record, disk): (Option<&Record>, &Survey), console: &Console) {
    let address = output.address();
    let (file, parts) = (address.file(), output.parts());
    let old = record.and_then(|record| record.entries.get(&file)).filter(|entry| entry.parts.len() == parts.len());
    let (at, kind) = (name(format!("/{}", address.as_str())), message!("kind", kind = form(planned.kind())));
    console.tell(&message!("why-page", address = at, kind = kind, file = name(file.as_str())));
    console.tell(&message!("why-made-from"));
    for (at, (part, print)) in parts.iter().enumerate() {
        let state = match old {
            Some(entry) if entry.parts[at] == print.short() => "same",
            Some(_) => "changed",
            None => "unrecorded",
        };
        let state = message!("why-part-state", state = form(state));
        console.tell(&message!("why-part", part = cache::compare::spoken(part), state = state));
    }
    console.tell(&match cache::compare::why(&file, &parts, record, disk) {
        Some(why) => message!("why-again", reason = reasons::reason(&why)),
        None => message!("why-kept"),
    });
}

/// Why there is no such page. This is said to the press office, which may know.
fn absent(asked: &str, newsroom: &Newsroom, edition: &Edition<'_>, speak: Language) -> Message {
    let path = Language::ALL.iter().find_map(|language| {
        let inside = asked.strip_prefix(&format!("{}/releases/", language.code()))?;
        Some((*language, PairPath::parse(inside.trim_end_matches('/'))?))
    });
    let held = path.and_then(|(language, path)| Some((language, newsroom.get(&path)?)));
    let because = |reason| message!("no-page-because", reason = form(reason));
    let settings = &edition.site.settings;
    let there = |until| name(plan::shell::iso(until, &settings.time_zone));
    let reason = match held {
        None => because("nothing"),
        Some((language, pair)) if pair.release(language).is_none() => {
            message!("no-page-text", language = form(language.code()))
        }
        Some((language, pair)) if pair.half_draft() == Some(language) => {
            message!("no-page-half", language = form(language.code()))
        }
        Some((_, pair)) => match pair.standing(edition.now) {
            Standing::Cancelled => because("cancelled"),
            Standing::Draft => because("draft"),
            Standing::Embargoed(until) => message!("no-page-before", until = there(until)),
            Standing::Frozen(until) => {
                let reason = settings.freeze_until(until).map(|freeze| freeze.reason.get(speak).clone());
                message!("no-page-frozen", until = there(until), reason = name(reason.unwrap_or_default()))
            }
            Standing::Live | Standing::Corrected | Standing::Withdrawn => because("nothing"),
        },
    };
    message!("no-page", address = name(asked), reason = reason)
}
