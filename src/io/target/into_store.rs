//! A deploy into an object store: locked, in order, and so written down that another may go on where it ends.

use std::collections::BTreeMap;

use tokio::runtime::Builder;
use tokio::task::JoinSet;

use super::audit::Audit;
use super::deployed::Deployed;
use super::lock::{self, Lock};
use super::output::VerifiedOutput;
use super::packed::{pack, unpack};
use super::refusal::Progressed;
use super::store::{Sent, TargetStore};
use super::wish::{DeployWish, First, Trust};
use crate::deploy::{DeployStep, Manifest, compare};
use crate::diagnostics::{message, name};
use crate::io::{Failure, clock};
use crate::model::StorePlace;

/// What stands at a target, by the last deploy.
const MANIFEST: &str = ".bayan/deployed.json.gz";
/// bayan's own objects begin so.
const OWN: &str = ".bayan/";
/// So many requests are under way side by side, and so many bytes are held for them.
const SIDE_BY_SIDE: usize = 16;
const HELD: u64 = 64 * 1024 * 1024;

/// What is told while a deploy goes on.
pub trait DeployListener {
    /// So many of all steps are done.
    fn progress(&mut self, done: usize, all: usize);
    /// What must not be public any longer is down: these files changed.
    fn taken_down(&mut self, files: &[&str]);
}

/// Runs what waits for a store.
fn wait<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = Builder::new_current_thread().enable_time().max_blocking_threads(2 * SIDE_BY_SIDE).build();
    let runtime = runtime.map_err(|_| Failure::of(message!("deploy-no-threads")))?;
    runtime.block_on(work)
}

/// What a deploy would do. Nothing is written, and no lock is taken.
pub fn rehearse(place: &StorePlace, wish: DeployWish, output: &VerifiedOutput<'_>) -> Result<Deployed, Failure> {
    wait(async {
        let store = TargetStore::open(place)?;
        let mut manifest = manifest(&store).await?.unwrap_or_default();
        if wish.trust == Trust::OwnEyes {
            manifest.look(&store.list().await?);
        }
        Ok(Deployed::rehearsed(compare(&manifest, output.wanted, clock::now())))
    })
}

/// Looks at every object of a target.
pub fn audit(place: &StorePlace) -> Result<Audit, Failure> {
    wait(async {
        let store = TargetStore::open(place)?;
        let manifest = manifest(&store).await?.unwrap_or_default();
        let mut there = store.list().await?;
        there.retain(|file, _| !file.starts_with(OWN));
        let is_other = |(file, size): &(&String, &u64)| manifest.files.get(*file).is_some_and(|one| one.size != **size);
        Ok(Audit {
            strange: there.keys().filter(|file| !manifest.files.contains_key(*file)).cloned().collect(),
            missing: manifest.files.keys().filter(|file| !there.contains_key(*file)).cloned().collect(),
            altered: there.iter().filter(is_other).map(|(file, _)| file.clone()).collect(),
            files: there.len(),
        })
    })
}

/// Deploys, and gives back what it did.
pub fn deploy(
    place: &StorePlace,
    output: &VerifiedOutput<'_>,
    wish: DeployWish,
    told: &mut dyn DeployListener,
) -> Result<Deployed, Failure> {
    wait(async {
        let store = TargetStore::open(place)?;
        let mut lock = lock::take(&store).await?;
        let mut so_far = Progressed::Nowhere;
        let mut work = DeployWork { store: &store, output, so_far: &mut so_far, is_written_down: true };
        let done = work.all(&mut lock, wish, told).await;
        let is_written_down = work.is_written_down;
        match done {
            Ok(mut done) => {
                lock.release(&store, Progressed::Done).await?;
                done.requests = Some(store.requests());
                Ok(done)
            }
            // Where it is not written down what was taken down, the lock says so to whoever comes next.
            Err(failure) if !is_written_down => Err(failure),
            Err(failure) => {
                let _ = lock.release(&store, so_far).await;
                Err(failure)
            }
        }
    })
}

/// What the last deploy wrote down; `None` where there was none.
async fn manifest(store: &TargetStore) -> Result<Option<Manifest>, Failure> {
    let Some((bytes, _)) = store.get(MANIFEST).await? else { return Ok(None) };
    let unread = || Failure::of(message!("manifest-unread", target = name(store.shown()), file = name(MANIFEST)));
    unpack(&bytes).map(Some).ok_or_else(unread)
}

struct DeployWork<'a> {
    store: &'a TargetStore,
    output: &'a VerifiedOutput<'a>,
    so_far: &'a mut Progressed,
    /// Whether the manifest at the target knows of all that was done.
    is_written_down: bool,
}

impl DeployWork<'_> {
    async fn all(
        &mut self,
        lock: &mut Lock,
        wish: DeployWish,
        told: &mut dyn DeployListener,
    ) -> Result<Deployed, Failure> {
        let before = self.before(lock, wish).await?;
        let deployment = compare(&before, self.output.wanted, clock::now());
        if deployment.is_nothing(&before) {
            return Ok(Deployed { was_there: true, ..Deployed::rehearsed(deployment) });
        }
        let all = deployment.steps().count();
        let mut done = 0;
        let (taking_down, others) = deployment.phases.split_at(deployment.taking_down);
        if !taking_down.is_empty() {
            (*self.so_far, self.is_written_down) = (Progressed::TakingDown, false);
            for phase in taking_down {
                self.phase(phase, lock, &mut |steps| told.progress(done + steps, all)).await?;
                done += phase.len();
            }
        }
        if all > 0 {
            self.write_down(&deployment.under_way).await?;
        }
        (*self.so_far, self.is_written_down) = (Progressed::Underway, true);
        if !taking_down.is_empty() {
            let files: Vec<&str> = deployment.taken_down().map(DeployStep::file).collect();
            told.taken_down(&files);
        }
        for phase in others {
            self.phase(phase, lock, &mut |steps| told.progress(done + steps, all)).await?;
            done += phase.len();
        }
        self.write_down(&deployment.done).await?;
        *self.so_far = Progressed::Done;
        Ok(Deployed::rehearsed(deployment))
    }

    /// What stands at the target.
    async fn before(&self, lock: &Lock, wish: DeployWish) -> Result<Manifest, Failure> {
        let known = manifest(self.store).await?;
        let may_be_covered = lock.was_left && known.as_ref().is_some_and(Manifest::is_whole);
        let is_looked_at = known.is_none() || may_be_covered || wish.trust == Trust::OwnEyes;
        let there = if is_looked_at { Some(self.store.list().await?) } else { None };
        let mut manifest = match known {
            Some(manifest) => manifest,
            None => {
                let strange = there.iter().flatten().map(|(file, _)| file).find(|file| !file.starts_with(OWN));
                if let Some(file) = strange.filter(|_| wish.first == First::Refused) {
                    let (target, file) = (name(self.store.shown()), name(file.as_str()));
                    return Err(Failure::of(message!("target-not-empty", target = target, file = file)));
                }
                return Ok(Manifest::default());
            }
        };
        match there {
            Some(there) if may_be_covered => manifest.look_for_covers(&there),
            Some(there) => manifest.look(&there),
            None => {}
        }
        Ok(manifest)
    }

    async fn write_down(&self, manifest: &Manifest) -> Result<(), Failure> {
        let bytes = pack(manifest).map_err(|_| Failure::of(message!("deploy-no-threads")))?;
        let sent = Sent { content_type: "application/gzip", cache: "no-store" };
        self.store.put(MANIFEST, bytes, &sent, *self.so_far).await
    }

    /// Takes the steps of a phase side by side; with the first that fails no other is begun.
    async fn phase(
        &self,
        steps: &[DeployStep],
        lock: &mut Lock,
        progress: &mut dyn FnMut(usize),
    ) -> Result<(), Failure> {
        let mut under_way: JoinSet<Result<u64, Failure>> = JoinSet::new();
        let (mut held, mut done, mut failed) = (0, 0, None);
        let sizes: BTreeMap<&str, u64> = self.sizes(steps);
        for step in steps {
            let size = sizes.get(step.file()).copied().unwrap_or(0);
            while failed.is_none() && (under_way.len() >= SIDE_BY_SIDE || held > 0 && held + size > HELD) {
                match under_way.join_next().await {
                    Some(Ok(Ok(let_go))) => (held, done) = (held - let_go, done + 1),
                    Some(Ok(Err(failure))) => failed = Some(failure),
                    Some(Err(_)) => failed = Some(Failure::of(message!("deploy-no-threads"))),
                    None => break,
                }
                progress(done);
            }
            if failed.is_some() {
                break;
            }
            match self.begin(step, size, lock).await {
                Ok(task) => under_way.spawn(task),
                Err(failure) => {
                    failed = Some(failure);
                    break;
                }
            };
            held += size;
        }
        while let Some(ended) = under_way.join_next().await {
            match ended {
                Ok(Ok(_)) => done += 1,
                Ok(Err(failure)) => failed = failed.or(Some(failure)),
                Err(_) => failed = failed.or(Some(Failure::of(message!("deploy-no-threads")))),
            }
            progress(done);
        }
        failed.map_or(Ok(()), Err)
    }

    fn sizes<'s>(&self, steps: &'s [DeployStep]) -> BTreeMap<&'s str, u64> {
        let puts = steps.iter().filter(|step| matches!(step, DeployStep::Put { .. })).map(DeployStep::file);
        puts.filter_map(|file| Some((file, self.output.wanted.files.get(file)?.1))).collect()
    }

    /// One step, with all that it needs in hand; gives back how many bytes it held.
    async fn begin(
        &self,
        step: &DeployStep,
        size: u64,
        lock: &mut Lock,
    ) -> Result<impl Future<Output = Result<u64, Failure>> + Send + 'static, Failure> {
        lock.renew(self.store, *self.so_far).await?;
        let bytes = match step {
            DeployStep::Put { file } => self.output.read(file)?,
            _ => Vec::new(),
        };
        let (store, step, so_far) = (self.store.clone(), step.clone(), *self.so_far);
        Ok(async move {
            match &step {
                DeployStep::Put { file } => {
                    let content_type = crate::deploy::nature::content_type(file);
                    let sent = Sent { content_type: &content_type, cache: crate::deploy::nature::cache_rule(file) };
                    store.put(file, bytes, &sent, so_far).await?;
                }
                DeployStep::Cover { file, with } => store.copy(with, file, so_far).await?,
                DeployStep::Delete { file } => store.delete(file, so_far).await?,
            }
            Ok(size)
        })
    }
}
