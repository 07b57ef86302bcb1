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
    /// `nginx.conf`
    Nginx,
    /// `Caddyfile`
    Caddy,
    /// `web.config`
    Iis,
    /// `staticwebapp.config.json`
    Azure,
    /// `firebase.json`
    Firebase,
    /// `vercel.json`
    Vercel,
    /// `cloudfront-request.js`
    CloudfrontRequest,
    /// `cloudfront-response.js`
    CloudfrontResponse,
}

impl HostKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::NetlifyRedirects,
        Self::NetlifyHeaders,
        Self::Apache,
        Self::Nginx,
        Self::Caddy,
        Self::Iis,
        Self::Azure,
        Self::Firebase,
        Self::Vercel,
        Self::CloudfrontRequest,
        Self::CloudfrontResponse,
    ];

    /// The last part of its address.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::NetlifyRedirects => "_redirects",
            Self::NetlifyHeaders => "_headers",
            Self::Apache => ".htaccess",
            Self::Nginx => "nginx.conf",
            Self::Caddy => "Caddyfile",
            Self::Iis => "web.config",
            Self::Azure => "staticwebapp.config.json",
            Self::Firebase => "firebase.json",
            Self::Vercel => "vercel.json",
            Self::CloudfrontRequest => "cloudfront-request.js",
            Self::CloudfrontResponse => "cloudfront-response.js",
        }
    }

    /// Whether the host reads it as JSON.
    pub const fn is_json(self) -> bool {
        matches!(self, Self::Azure | Self::Firebase | Self::Vercel)
    }

    /// Whether what a site says itself may stand behind what bayan says.
    pub const fn takes_own(self) -> bool {
        !matches!(self, Self::Iis | Self::CloudfrontRequest | Self::CloudfrontResponse)
    }

    /// Whether it can lead an address on by what stands behind its question mark.
    pub const fn reads_query(self) -> bool {
        !matches!(self, Self::NetlifyHeaders | Self::Azure | Self::Firebase | Self::CloudfrontResponse)
    }
}
