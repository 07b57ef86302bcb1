//! What a browser may do with a page: load from its own host, and nothing else.

/// In every page, for hosts that send no headers. Style sheets and scripts are files of the site, so nothing that a text may
/// have smuggled into a page is run or fetched. JSON-LD is data, which no policy stops.
/// <https://www.w3.org/TR/CSP3/>
pub const POLICY: &str = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

/// Headers that every answer should carry. `frame-ancestors` counts in a header only.
pub const HEADERS: [(&str, &str); 5] = [
    (
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// For the preview, which shows two pages side by side in frames of its own.
pub const PREVIEW: &str =
    "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'self'";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headers_are_the_pages_own_policy_and_say_who_may_frame_them() {
        assert_eq!(PREVIEW, format!("{POLICY}; frame-ancestors 'self'"));
        assert_eq!(HEADERS[0].1, format!("{POLICY}; frame-ancestors 'none'"));
    }
}
