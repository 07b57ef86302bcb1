//! Files that tell a host what it has to do.

use serde::{Deserialize, Serialize};

/// A file that a host reads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum HostKind {
    /// `_redirects`
    NetlifyRedirects,
    /// `_headers`
    NetlifyHeaders,
    /// `.htaccess`
    Apache,
}

impl HostKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NetlifyRedirects, Self::NetlifyHeaders, Self::Apache];

    /// The last part of its address.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::NetlifyRedirects => "_redirects",
            Self::NetlifyHeaders => "_headers",
            Self::Apache => ".htaccess",
        }
    }
}
