//! One deploy at a time. A lock that was left behind by one that was killed expires; it names neither user nor host.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::refusal::Progressed;
use super::store::{Conditional, TargetStore, Version};
use crate::diagnostics::{message, name};
use crate::io::{Failure, clock};

const LOCK: &str = ".bayan/deploying.json";
/// So long it holds after it was last renewed, longer than any request may take, and so often it is renewed.
const HOLDS: SignedDuration = SignedDuration::from_mins(5);
const RENEWED: SignedDuration = SignedDuration::from_mins(1);

/// The lock of a target, held.
pub struct Lock {
    taken: Timestamp,
    renewed: Timestamp,
    version: Version,
    /// Whether another deploy left it behind.
    pub was_left: bool,
}

#[derive(Serialize, Deserialize)]
struct WrittenLock {
    taken: Timestamp,
    until: Timestamp,
}

fn written(taken: Timestamp, now: Timestamp) -> Vec<u8> {
    let until = now.saturating_add(HOLDS).unwrap_or(now);
    serde_json::to_vec(&WrittenLock { taken, until }).unwrap_or_default()
}

/// Takes the lock, or says since when another deploy has it.
pub async fn take(store: &TargetStore) -> Result<Lock, Failure> {
    let now = clock::now();
    let lock = |version, was_left| Lock { taken: now, renewed: now, version, was_left };
    let none = Progressed::Nowhere;
    if let Conditional::Written(version) = store.put_if(LOCK, written(now, now), None, none).await? {
        return Ok(lock(version, false));
    }
    let Some((bytes, version)) = store.get(LOCK).await? else { return Err(held(store, now, now)) };
    let other: Option<WrittenLock> = serde_json::from_slice(&bytes).ok();
    if let Some(WrittenLock { taken, until }) = other.filter(|other| other.until > now) {
        return Err(held(store, taken, until));
    }
    match store.put_if(LOCK, written(now, now), Some(version), none).await? {
        Conditional::Written(version) => Ok(lock(version, true)),
        Conditional::Other => Err(held(store, now, now)),
    }
}

fn held(store: &TargetStore, taken: Timestamp, until: Timestamp) -> Failure {
    let whole = |at: Timestamp| name(at.round(jiff::Unit::Second).unwrap_or(at).to_string());
    Failure::of(message!("deploy-locked", target = name(store.shown()), taken = whole(taken), until = whole(until)))
}

impl Lock {
    /// Renews it when it is time; whoever lost it must not write any more.
    pub async fn renew(&mut self, store: &TargetStore, so_far: Progressed) -> Result<(), Failure> {
        let now = clock::now();
        if now.duration_since(self.renewed) < RENEWED {
            return Ok(());
        }
        match store.put_if(LOCK, written(self.taken, now), Some(self.version.clone()), so_far).await? {
            Conditional::Written(version) => {
                (self.version, self.renewed) = (version, now);
                Ok(())
            }
            Conditional::Other => {
                let message = message!("deploy-lock-lost", target = name(store.shown()));
                Err(Failure { message, help: Some(so_far.safe_now()) })
            }
        }
    }

    pub async fn release(self, store: &TargetStore, so_far: Progressed) -> Result<(), Failure> {
        store.delete(LOCK, so_far).await
    }
}
