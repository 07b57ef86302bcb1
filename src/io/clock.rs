//! The only place where time comes in.

use jiff::Timestamp;

use super::Failure;
use crate::diagnostics::message;

/// The machine's own time in nanoseconds since 1970: how old files are, whatever instant a build is for.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn of_files() -> i64 {
    i64::try_from(Timestamp::now().as_nanosecond()).unwrap_or(i64::MIN)
}

/// What the machine's clock shows, whatever the environment says: what is deployed is seen at once.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// The instant of a build: the one given, else `SOURCE_DATE_EPOCH`, else now.
/// <https://reproducible-builds.org/specs/source-date-epoch/>
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn instant(given: Option<Timestamp>) -> Result<Timestamp, Failure> {
    if let Some(given) = given {
        return Ok(given);
    }
    let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(Timestamp::now()) };
    let seconds = epoch.to_str().and_then(|text| text.trim().parse().ok());
    let instant = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    instant.ok_or_else(|| Failure::of(message!("epoch-unread")))
}
