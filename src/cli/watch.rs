//! `bayan watch`

use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};

use jiff::Timestamp;

use super::arguments::WatchOptions;
use super::desk::OpenNewsroom;
use super::exit::Exit;
use super::held_newsroom::HeldNewsroom;
use super::previewing::{Next, PreviewQuestion, PreviewState, serve};
use super::say::Console;
use super::{addresses, coming};
use crate::diagnostics::{Diagnostic, Message, Severity, message, name};
use crate::edition::next_change;
use crate::io::project::NewsroomPlace;
use crate::io::server::{Listen, Server};
use crate::io::watcher::{Followed, Means, Stirred, Watcher};
use crate::io::{Failure, clock, config_file};
use crate::model::{Address, address};
use crate::parse::intake::{self, Shelf};
use crate::source::Changed;

pub fn run(options: &WatchOptions, console: &Console) -> Result<Exit, Failure> {
    let root = options.root.canonicalize().map_err(|error| Failure::system("open-folder", &options.root, &error))?;
    let config = options.config.as_deref().map(config_file::find).transpose()?;
    let place = NewsroomPlace { root: &root, config: config.as_deref() };
    let (sender, inbox) = mpsc::channel();
    let means = if options.poll { Means::Looking } else { Means::Told };
    let stirred = sender.clone();
    // Watching begins before reading, so that no edit falls between the two.
    let mut watcher = Watcher::start(place, means, move |what| drop(stirred.send(PreviewQuestion::Stirred(what))))?;
    let mut newsroom = HeldNewsroom::open(place, options)?;
    let holder = sender.clone();
    let listen = Listen { host: &options.host, port: options.port, speak: console.language };
    let server = Server::start(&listen, &root, move |asked, reply| {
        drop(sender.send(PreviewQuestion::Asked(Box::new(asked), reply)))
    })?;
    greet(&server, &watcher, options, console);
    let mut changed = Changed::Everything;
    let mut waiting = VecDeque::new();
    let (mut said, mut next_said) = (BTreeSet::new(), None);
    let words = console.both();
    for generation in 1.. {
        let now = clock::instant(options.at)?;
        let mut opened = newsroom.read(&changed, now)?;
        let (inputs, doubt) = (&newsroom.inputs, &newsroom.doubt);
        if let Some(desk) = &opened.value {
            addresses::join(&mut opened.notes, desk, inputs, now);
        }
        tell(&opened.notes, &mut said, options, console);
        if !options.quiet {
            tell_next(opened.value.as_ref(), now, &mut next_said, console);
        }
        let (desk, notes) = (opened.value, opened.notes);
        let state = PreviewState { desk, notes, inputs, doubt, holder: &holder, now, generation, words: &words };
        server.tell(generation, files(&changed, &state));
        let next = serve(&state, &inbox, &mut waiting, || clock::instant(options.at));
        drop(state);
        changed = match next {
            Next::Stopped => break,
            Next::Time => Changed::Paths(BTreeSet::new()),
            Next::Stirred(first) => {
                let first = follow(first, &mut watcher, console)?;
                newsroom.take(&gather(first, &inbox, &mut waiting), console)
            }
        };
    }
    Ok(Exit::Fine)
}

/// Watches what is there now; what happened in another folder of the same name nobody has told.
fn follow(stirred: Stirred, watcher: &mut Watcher, console: &Console) -> Result<Stirred, Failure> {
    let before = watcher.means();
    let followed = watcher.follow(&stirred)?;
    if watcher.means() != before {
        console.warn(&message!("looks-by-itself"));
    }
    Ok(if followed == Followed::Same { stirred } else { Stirred::Everything })
}

/// What stirred, and what stirred meanwhile; questions wait.
fn gather(first: Stirred, inbox: &Receiver<PreviewQuestion>, waiting: &mut VecDeque<PreviewQuestion>) -> Stirred {
    let mut everything = first == Stirred::Everything;
    let mut paths: BTreeSet<PathBuf> = BTreeSet::new();
    let mut add = |stirred| match stirred {
        Stirred::Everything => everything = true,
        Stirred::Paths(mut more) => paths.append(&mut more),
    };
    add(first);
    for question in inbox.try_iter() {
        match question {
            PreviewQuestion::Stirred(more) => add(more),
            asked @ PreviewQuestion::Asked(..) => waiting.push_back(asked),
        }
    }
    if everything { Stirred::Everything } else { Stirred::Paths(paths) }
}

fn greet(server: &Server, watcher: &Watcher, options: &WatchOptions, console: &Console) {
    let address = &server.address;
    console.tell(&message!("preview-at", site = name(format!("{address}/"))));
    console.tell(&message!("preview-desk", desk = name(format!("{address}/_bayan/"))));
    if watcher.means() == Means::Looking && !options.poll {
        console.warn(&message!("looks-by-itself"));
    }
    console.tell(&message!("preview-shows"));
    if options.open && open::that_detached(format!("{address}/")).is_err() {
        console.warn(&message!("no-browser"));
    }
}

/// What goes out next, where that is another thing than was told.
fn tell_next(desk: Option<&OpenNewsroom>, now: Timestamp, said: &mut Option<Message>, console: &Console) {
    let next = desk.and_then(|desk| {
        let coming = next_change::coming(now, &desk.newsroom);
        coming::next_seen(coming, &desk.site.settings.time_zone)
    });
    let next = next.map(|next| message!("next-only", seen = coming::seen(&next)));
    if let Some(message) = next.as_ref().filter(|_| next != *said) {
        console.tell(message);
    }
    *said = next;
}

/// Warnings that are shown at once.
const WARNINGS: usize = 20;

/// What the desk says now and did not say before; and that all is well again.
fn tell(notes: &[Diagnostic], said: &mut BTreeSet<String>, options: &WatchOptions, console: &Console) {
    let name = |note: &Diagnostic| format!("{:?} {} {:?}", note.place, note.rule, note.message);
    let now: BTreeSet<String> = notes.iter().filter(|note| note.severity != Severity::Note).map(name).collect();
    let is_new = |note: &&Diagnostic| !said.contains(&name(note));
    let of = |severity| notes.iter().filter(move |note| note.severity == severity).filter(is_new);
    let mut fresh: Vec<Diagnostic> = of(Severity::Error).cloned().collect();
    if !options.quiet {
        fresh.extend(of(Severity::Warning).take(WARNINGS).cloned());
    }
    console.findings(&crate::diagnostics::in_order(fresh));
    if now.is_empty() && !said.is_empty() && !options.quiet {
        console.tell(&message!("all-well"));
    }
    *said = now;
}

/// Addresses of the pictures, documents and static files that changed.
fn files(changed: &Changed, state: &PreviewState<'_>) -> Vec<String> {
    let (Changed::Paths(paths), Some(desk)) = (changed, &state.desk) else { return Vec::new() };
    let base = &desk.site.settings.base_url;
    let of = |path: &std::sync::Arc<str>| match intake::place(path) {
        Shelf::Media(folder, name) => Some(address::media(&folder, name).url(base)),
        Shelf::Elsewhere => path.strip_prefix("static/").map(|path| Address::new(path).url(base)),
        _ => None,
    };
    paths.iter().filter_map(of).collect()
}
