//! What is told of a deploy: to a person, to machines, and to whoever clears caches.

use std::path::Path;

use serde_json::{Value, json};

use super::arguments::DeployOptions;
use super::exit::Exit;
use super::formats::Format;
use super::say::{self, Console};
use crate::deploy::DeployStep;
use crate::diagnostics::{Diagnostic, Message, all, code, message, name, path_of};
use crate::io::Failure;
use crate::io::target::into_store::DeployListener;
use crate::io::target::{Audit, Deployed, Hook, current_release, into_store};
use crate::model::{Address, BaseUrl, DeployTarget, TargetPlace};

/// So many files that were taken down are named.
const MANY: usize = 10;

/// Tells of one deploy.
pub struct Teller<'a> {
    options: &'a DeployOptions,
    target: &'a DeployTarget,
    hook: Hook<'a>,
    base: &'a BaseUrl,
    /// What has to be said of the build.
    said: Option<Diagnostic>,
    console: &'a Console,
    /// What the hook could not be told.
    untold: Option<Failure>,
    has_progress: bool,
}

impl<'a> Teller<'a> {
    pub fn new(
        options: &'a DeployOptions,
        target: &'a DeployTarget,
        (root, base): (&'a Path, &'a BaseUrl),
        said: Option<Diagnostic>,
        console: &'a Console,
    ) -> Self {
        let hook = Hook { command: &target.after, root };
        if options.format == Format::Human {
            console.findings(said.as_slice());
        }
        Self { options, target, hook, base, said, console, untold: None, has_progress: false }
    }

    /// The addresses at which readers find files.
    fn addresses(&self, files: &[&str]) -> Vec<String> {
        files.iter().map(|file| Address::of_file(file).absolute(self.base)).collect()
    }

    /// Tells the hook. What was deployed stands whether it listens or not.
    fn tell_hook(&mut self, files: &[&str]) {
        let told = self.hook.tell(&self.addresses(files));
        self.untold = self.untold.take().or(told.err());
    }

    /// What came of it, at the end.
    pub fn tell(mut self, deployed: &Deployed, folder: &Path) -> Exit {
        self.clear();
        let changed = deployed.deployment.changed();
        if !self.options.dry_run && !deployed.was_there {
            self.tell_hook(&changed);
        }
        match self.options.format {
            Format::Json => say::out(&format!("{}\n", self.as_json(deployed, &changed))),
            Format::Human => self.as_lines(deployed, folder),
        }
        match &self.untold {
            Some(failure) if self.options.format == Format::Human => self.console.failure(failure),
            Some(_) => Exit::Usage,
            None => Exit::Fine,
        }
    }

    fn as_lines(&self, deployed: &Deployed, folder: &Path) {
        if self.options.dry_run {
            self.rehearsed(deployed);
        } else if !self.options.quiet {
            self.done(deployed, folder);
        }
    }

    fn rehearsed(&self, deployed: &Deployed) {
        let down = deployed.deployment.taken_down().count();
        for (number, step) in deployed.deployment.steps().enumerate() {
            let file = name(step.file());
            self.console.tell(&match step {
                _ if number < down => message!("would-take-down", file = file),
                DeployStep::Put { .. } | DeployStep::Cover { .. } => message!("would-put", file = file),
                DeployStep::Delete { .. } => message!("would-remove", file = file),
            });
        }
        let (put, deleted, kept) = (deployed.puts(), deployed.deletes(), deployed.kept());
        let target = name(&*self.target.name);
        self.console.tell(&message!("would-deploy", target = target, put = put, deleted = deleted, kept = kept));
        self.packed(&message!("would-pack", count = deployed.packed), deployed);
    }

    fn done(&self, deployed: &Deployed, folder: &Path) {
        let (console, target) = (self.console, name(&*self.target.name));
        if deployed.was_there {
            return console.tell(&message!("deployed-nothing", target = target, folder = path_of(folder)));
        }
        let down: Vec<&DeployStep> = deployed.deployment.taken_down().collect();
        if !down.is_empty() {
            let files = all(down.iter().take(MANY).map(|step| name(step.file())));
            console.tell(&message!("deploy-taken-down", files = files, count = down.len().saturating_sub(MANY)));
        }
        let (put, deleted, kept) = (deployed.puts(), deployed.deletes(), deployed.kept());
        console.tell(&message!("deployed", target = target, put = put, deleted = deleted, kept = kept));
        self.packed(&message!("deployed-packed", count = deployed.packed), deployed);
    }

    fn packed(&self, message: &Message, deployed: &Deployed) {
        if deployed.packed > 0 {
            self.console.tell(message);
        }
    }

    fn as_json(&self, deployed: &Deployed, changed: &[&str]) -> Value {
        let status = match () {
            () if self.options.dry_run => "rehearsed",
            () if deployed.was_there => "unchanged",
            () => "deployed",
        };
        let said = |message: &Message| self.console.words().plain(message);
        let step = |step: &DeployStep| match step {
            DeployStep::Put { file } => json!({"put": file}),
            DeployStep::Cover { file, with } => json!({"cover": file, "with": with}),
            DeployStep::Delete { file } => json!({"remove": file}),
        };
        json!({
            "status": status,
            "target": self.target.name,
            "put": deployed.puts(),
            "removed": deployed.deletes(),
            "kept": deployed.kept(),
            "packed": deployed.packed,
            "taken_down": deployed.deployment.taken_down().map(DeployStep::file).collect::<Vec<_>>(),
            "requests": deployed.requests,
            "changed": self.addresses(changed),
            "steps": deployed.deployment.steps().map(step).collect::<Vec<_>>(),
            "said": self.said.as_ref().map(|note| said(&note.message)),
            "hook": self.untold.as_ref().map(|failure| said(&failure.message)),
        })
    }

    /// Takes the line of progress away.
    fn clear(&mut self) {
        if self.has_progress {
            say::err("\r\u{1b}[K");
            self.has_progress = false;
        }
    }
}

impl DeployListener for Teller<'_> {
    fn progress(&mut self, done: usize, all: usize) {
        if self.options.quiet || self.options.format == Format::Json || !say::obeys(&std::io::stderr()) {
            return;
        }
        self.has_progress = true;
        let line = message!("deploy-progress", done = done, all = all);
        say::err(&format!("\r\u{1b}[K{}", self.console.words().plain(&line)));
    }

    fn taken_down(&mut self, files: &[&str]) {
        self.tell_hook(files);
    }
}

/// Nothing may go out. `why` ends what is told to people.
pub fn stopped(options: &DeployOptions, notes: &[Diagnostic], why: &Message, console: &Console) {
    if options.format == Format::Json {
        let told = json!({"status": "stopped", "diagnostics": console.both().findings(notes)});
        return say::out(&format!("{told}\n"));
    }
    match options.quiet {
        true => console.errors_among(notes),
        false => console.findings(notes),
    }
    console.warn(why);
}

/// Looks at all that stands at a target.
pub fn audit(
    options: &DeployOptions,
    target: &DeployTarget,
    place: &TargetPlace,
    console: &Console,
) -> Result<Exit, Failure> {
    let Audit { strange, missing, altered, files } = match place {
        TargetPlace::Store(place) => into_store::audit(place)?,
        TargetPlace::Folder(folder) => current_release::audit(Path::new(&folder.path))?,
    };
    let is_fine = strange.is_empty() && missing.is_empty() && altered.is_empty();
    if options.format == Format::Json {
        let status = if is_fine { "clean" } else { "found" };
        let told = json!({"status": status, "target": target.name, "files": files, "strange": strange, "missing": missing, "altered": altered});
        say::out(&format!("{told}\n"));
    } else if is_fine {
        console.tell(&message!("audit-fine", target = name(&*target.name), count = files));
    } else {
        strange.iter().for_each(|file| console.tell(&message!("audit-strange", file = name(&**file))));
        missing.iter().for_each(|file| console.tell(&message!("audit-missing", file = name(&**file))));
        altered.iter().for_each(|file| console.tell(&message!("audit-altered", file = name(&**file))));
        let repair = code(format!("bayan deploy {} --repair", target.name));
        console.warn(&message!("audit-found", target = name(&*target.name), repair = repair));
    }
    Ok(if is_fine { Exit::Fine } else { Exit::Content })
}
