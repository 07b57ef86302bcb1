//! Why a file is made, in words.

use crate::cache::{self, Reason};
use crate::diagnostics::{Message, form, message, name};

/// Why a file is made.
pub fn reason(reason: &Reason) -> Message {
    let reason = match reason {
        Reason::NoRecord => "no-record",
        Reason::New => "new",
        Reason::Missing => "missing",
        Reason::Altered => "altered",
        Reason::Changed(names) => {
            let parts = name(cache::compare::spoken(names));
            return message!("reason-changed", parts = parts);
        }
    };
    message!("reason", reason = form(reason))
}
