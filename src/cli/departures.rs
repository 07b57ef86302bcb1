//! Files that are about to go out are looked at before they do: whether one is held back elsewhere, and whether what must not
//! be in it can be taken out.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;

use super::desk::OpenNewsroom;
use crate::cache::Record;
use crate::check::rules::copied_leak;
use crate::diagnostics::Diagnostic;
use crate::edition::Edition;
use crate::io::Failure;
use crate::io::leaving::{self, Leaving};
use crate::io::names::on_disk;
use crate::model::{ContentFolder, FileHome, Media, Pair};
use crate::plan::Output;
use crate::plan::copy::{self, Copy};
use crate::source::{Fingerprint, Inputs};

/// Fingerprints of a file as it lies there, and as it would go out.
type FilePrints = [Fingerprint; 2];

/// What is looked at.
pub struct Departures<'a> {
    pub inputs: &'a Inputs,
    pub desk: &'a OpenNewsroom,
    pub now: Timestamp,
    /// The project folder.
    pub root: &'a Path,
    pub record: Option<&'a Record>,
}

/// One file that is to be published.
struct Departing<'a> {
    path: &'a str,
    /// Beside the text that cites it; `None` for a file of `static/`.
    folder: Option<&'a ContentFolder>,
    prints: FilePrints,
}

impl Departures<'_> {
    /// Files that would be published and are held back elsewhere. Where nothing is held back, nothing is read.
    pub fn doubles(&self) -> Result<Vec<Diagnostic>, Failure> {
        let held: Vec<(&Pair, &Media)> = copied_leak::held(&self.desk.newsroom, self.now).collect();
        let held: Vec<((&Pair, &Media), FilePrints)> = held
            .into_par_iter()
            .filter(|(_, media)| media.size > 0)
            .map(|one| Ok((one, self.prints(&one.1.source)?)))
            .collect::<Result<_, Failure>>()?;
        let by_print: HashMap<Fingerprint, (&Pair, &Media)> =
            held.iter().rev().flat_map(|(one, prints)| prints.map(|print| (print, *one))).collect();
        if by_print.is_empty() {
            return Ok(Vec::new());
        }
        let departing = self.departing()?;
        let had: HashSet<u64> =
            self.record.iter().flat_map(|record| record.entries.values()).map(|one| one.content).collect();
        let mut notes = Vec::new();
        for one in &departing {
            let Some(twin) = one.prints.iter().find_map(|print| by_print.get(print)) else { continue };
            let is_known = had.contains(&one.prints[1].short()) || self.record.is_none() && is_common(one, &departing);
            if !is_known {
                let zone = &self.desk.site.settings.time_zone;
                let note = copied_leak::double(one.path, *twin, (self.now, zone));
                notes.extend(copied_leak::RULE.at_level(note, copied_leak::RULE.level_on(&self.desk.site)));
            }
        }
        Ok(notes)
    }

    /// What cannot go out, or otherwise than someone may think: every file that a text cites, public or not, and those of
    /// `static/`. What the last build published is not looked at again.
    pub fn troubles(&self) -> Result<Vec<Diagnostic>, Failure> {
        let edition = Edition::at(self.now, &self.desk.newsroom, &self.desk.site);
        let known: HashSet<&str> =
            self.copies(&edition).into_iter().filter(|one| self.is_published(&one.0)).map(|one| one.1).collect();
        let releases = self.desk.newsroom.pairs().iter().map(|pair| FileHome::Release(pair));
        let homes = releases.chain(self.desk.site.pages.iter().map(FileHome::Page));
        let cited = homes.flat_map(copied_leak::cited);
        let all: BTreeSet<&str> = cited.map(|media| &*media.source).chain(self.statics()).collect();
        let fresh: Vec<&str> = all.into_iter().filter(|path| !known.contains(path)).collect();
        let look = |path: &&str| {
            let looked = leaving::look(&on_disk(self.root, path))
                .map_err(|error| Failure::system("read", Path::new(path), &error))?;
            Ok(match looked {
                Leaving::AsItIs => Vec::new(),
                // Beside a release it is an error of the desk.
                Leaving::Moving(hazard) if path.starts_with("static/") => vec![leaving::moving(path, &hazard)],
                Leaving::Moving(_) => Vec::new(),
                Leaving::Cleaned { remarks, .. } => remarks.into_iter().map(|one| leaving::remark(path, one)).collect(),
                Leaving::Refused(reason) => vec![leaving::refusal(path, reason)],
            })
        };
        let notes: Result<Vec<Vec<Diagnostic>>, Failure> = fresh.par_iter().map(look).collect();
        Ok(notes?.into_iter().flatten().collect())
    }

    fn prints(&self, path: &str) -> Result<FilePrints, Failure> {
        let full = on_disk(self.root, path);
        let both = leaving::whole(&full).and_then(|own| Ok([own, leaving::print(&full)?]));
        both.map_err(|error| Failure::system("read", Path::new(path), &error))
    }

    fn statics(&self) -> impl Iterator<Item = &str> {
        let own = self.inputs.blobs.values().filter(|blob| blob.path.starts_with("static/") && blob.bytes.is_none());
        own.map(|blob| &*blob.path)
    }

    /// The copies of an edition that are made of files, with the folder of the text that cites each.
    fn copies<'s>(&'s self, edition: &Edition<'s>) -> Vec<(Copy<'s>, &'s str, Option<&'s ContentFolder>)> {
        let statics = copy::statics(self.inputs, &edition.site.settings).map(|blob| (Copy::of_static(blob), None));
        let media = copy::all(edition).map(|one| (one.copy, Some(&one.media.folder)));
        let from = |(copy, folder): (Copy<'s>, Option<&'s ContentFolder>)| copy.path().map(|path| (copy, path, folder));
        statics.chain(media).filter_map(from).collect()
    }

    fn departing(&self) -> Result<Vec<Departing<'_>>, Failure> {
        let edition = Edition::at(self.now, &self.desk.newsroom, &self.desk.site);
        let fresh: Vec<_> = self
            .copies(&edition)
            .into_iter()
            .filter(|one| !self.is_published(&one.0))
            .map(|one| (one.1, one.2))
            .collect();
        let one = |(path, folder)| Ok(Departing { path, folder, prints: self.prints(path)? });
        fresh.into_par_iter().map(one).collect()
    }

    /// Whether the last build published this very file there.
    fn is_published(&self, copy: &Copy<'_>) -> bool {
        let entry = self.record.and_then(|record| record.entries.get(&copy.address().file()));
        entry.is_some_and(|entry| copy.parts().iter().map(|(_, print)| print.short()).eq(entry.parts.iter().copied()))
    }
}

/// Whether another public text cites the same bytes.
fn is_common(one: &Departing<'_>, all: &[Departing<'_>]) -> bool {
    let cites = |other: &&Departing<'_>| other.prints[1] == one.prints[1];
    let folders: BTreeSet<&ContentFolder> = all.iter().filter(cites).filter_map(|other| other.folder).collect();
    folders.len() > 1
}
