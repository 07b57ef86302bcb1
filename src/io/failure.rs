//! What the world may refuse us.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::diagnostics::{Message, form, message, name, path_of};

/// A failure of the world or of usage, as a sentence and a remedy. Exit code 2.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    pub message: Message,
    /// What to do, where it is another thing than the message's own remedy.
    pub help: Option<Message>,
}

impl Failure {
    /// A failure whose remedy is that of its message.
    pub fn of(message: Message) -> Self {
        Self { message, help: None }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        self.help.clone().unwrap_or_else(|| self.message.remedy())
    }

    /// The system refused something about a path. `doing` is one of the forms of the message.
    pub fn system(doing: &'static str, path: &Path, error: &Error) -> Self {
        let message = message!("system-refused", doing = form(doing), path = path_of(path), why = why(error),);
        let help = match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => message!("check-permissions"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => message!("make-room"),
            ErrorKind::NotFound => message!("check-it-is-there"),
            _ => message!("fix-and-build-again"),
        };
        Self { message, help: Some(help) }
    }

    /// The same about a folder that is deployed into.
    pub fn target(doing: &'static str, path: &Path, error: &Error) -> Self {
        let help = match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => message!("choose-another-target"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => message!("make-room-at-target"),
            _ => message!("fix-and-deploy-again"),
        };
        Self { help: Some(help), ..Self::system(doing, path, error) }
    }

    /// The same about an output, for which there may be another folder.
    pub fn output(doing: &'static str, path: &Path, error: &Error) -> Self {
        let failure = Self::system(doing, path, error);
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self { help: Some(message!("choose-another-output")), ..failure }
            }
            _ => failure,
        }
    }
}

/// Why the system refuses something: by its kind, for its own words are English.
pub fn why(error: &Error) -> Message {
    let (kind, number) = refusal(error);
    message!("system-why", why = form(kind), number = name(number.to_string()))
}

/// The form of `system-why` that an error of the system is, and the system's number of it.
pub fn refusal(error: &Error) -> (&'static str, i32) {
    let kind = match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "permission-denied",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::DirectoryNotEmpty => "not-empty",
        ErrorKind::InvalidFilename => "bad-name",
        ErrorKind::FileTooLarge => "too-large",
        ErrorKind::ResourceBusy => "busy",
        ErrorKind::CrossesDevices => "other-disk",
        ErrorKind::InvalidData => "no-utf8",
        ErrorKind::AddrInUse => "address-in-use",
        ErrorKind::AddrNotAvailable => "no-address",
        ErrorKind::TimedOut => "timed-out",
        ErrorKind::ConnectionRefused => "refused",
        ErrorKind::OutOfMemory => "memory",
        _ if error.raw_os_error().is_none() => "unknown",
        _ => "other",
    };
    (kind, error.raw_os_error().unwrap_or_default())
}
