//! What a build came to.

use crate::cache::{Holding, Reason};
use crate::diagnostics::Diagnostic;
use crate::io::publish::Published;

/// What came of a build.
pub struct Outcome {
    /// `None` where an error stopped it.
    pub published: Option<Published>,
    pub notes: Vec<Diagnostic>,
    /// Why each file was made, in the order of the plan; nothing where nobody asks.
    pub reasons: Vec<(String, Reason)>,
    pub holding: Holding,
    /// The next instant at which the edition changes by itself, as the site's own clocks show it.
    pub next: Option<String>,
}
