//! Why a file is made, in words.

use crate::cache::{self, Reason};
use crate::diagnostics::{Message, all, form, message};

/// Why a file is made.
pub fn reason(reason: &Reason) -> Message {
    let reason = match reason {
        Reason::NoRecord => "no-record",
        Reason::New => "new",
        Reason::Missing => "missing",
        Reason::Altered => "altered",
        Reason::Changed(names) => {
            let parts = names.iter().map(|part| cache::compare::spoken(part).into());
            return message!("reason-changed", parts = all(parts));
        }
    };
    message!("reason", reason = form(reason))
}
