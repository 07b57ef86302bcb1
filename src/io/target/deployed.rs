//! What came of a deploy, or would come of it.

use crate::deploy::{DeployStep, Deployment};

/// All that was done.
pub struct Deployed {
    pub deployment: Deployment,
    /// Of the store, where there is one.
    pub requests: Option<usize>,
    /// Whether all stood there already.
    pub was_there: bool,
    /// Files that were packed anew, for readers who take them so.
    pub packed: usize,
}

impl Deployed {
    /// What would have been done.
    pub fn rehearsed(deployment: Deployment) -> Self {
        Self { deployment, requests: None, was_there: false, packed: 0 }
    }

    /// Files that were written.
    pub fn puts(&self) -> usize {
        self.deployment.steps().filter(|step| !matches!(step, DeployStep::Delete { .. })).count()
    }

    /// Files that were removed.
    pub fn deletes(&self) -> usize {
        self.deployment.steps().filter(|step| matches!(step, DeployStep::Delete { .. })).count()
    }

    /// Files that stand there as they stood.
    pub fn kept(&self) -> usize {
        let put = self.deployment.steps().filter(|step| matches!(step, DeployStep::Put { .. })).count();
        self.deployment.done.files.len().saturating_sub(put)
    }
}
