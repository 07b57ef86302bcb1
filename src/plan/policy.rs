//! What a browser may do with a page: load from its own host, from those that the site allows, and from nowhere else.

use std::borrow::Cow;

use crate::model::{PolicySource, Settings};

/// How long a file may be kept whose name changes with its bytes (RFC 8246).
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What every page says, each directive with its sources; a site may add to those that are marked with `true`.
/// Style sheets and scripts are files of the site, so nothing that a text may have smuggled into a page is run or fetched.
/// JSON-LD is data, which no policy stops. <https://www.w3.org/TR/CSP3/>
const OURS: [(&str, &str); 4] =
    [("default-src", "'self'"), ("base-uri", "'none'"), ("form-action", "'self'"), ("object-src", "'none'")];

/// In every page, for hosts that send no headers.
pub fn policy(own: &[PolicySource]) -> String {
    let added = |directive: &str| -> String {
        let sources = own.iter().filter(|source| source.directive == directive);
        sources.map(|source| format!(" {}", source.origin)).collect()
    };
    let mut directives: Vec<String> =
        OURS.iter().map(|(name, sources)| format!("{name} {sources}{}", added(name))).collect();
    let mut known: Vec<&str> = OURS.iter().map(|(name, _)| *name).collect();
    for source in own {
        if !known.contains(&&*source.directive) {
            known.push(&source.directive);
            directives.push(format!("{} 'self'{}", source.directive, added(&source.directive)));
        }
    }
    directives.join("; ")
}

/// Of the press office, which sees two pages side by side in frames of its own.
pub fn preview(own: &[PolicySource]) -> String {
    format!("{}; frame-ancestors 'self'", policy(own))
}

/// Headers that every answer should carry, those of the site instead of ours of the same name. `frame-ancestors` counts in a
/// header only.
pub fn headers(settings: &Settings) -> Vec<(Cow<'_, str>, Cow<'_, str>)> {
    let ours = [
        ("Content-Security-Policy", Cow::from(format!("{}; frame-ancestors 'none'", policy(&settings.policy)))),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".into()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
    ];
    let is_own = |name: &str| settings.headers.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
    let ours = ours.into_iter().filter(|(name, _)| !is_own(name)).map(|(name, value)| (name.into(), value));
    ours.chain(settings.headers.iter().map(|(name, value)| (name.as_str().into(), value.as_str().into()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: &str = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

    #[test]
    fn a_page_loads_from_its_own_host_and_from_those_that_the_site_allows() {
        let own =
            |directive: &str, origin: &str| PolicySource { directive: directive.to_owned(), origin: origin.to_owned() };
        assert_eq!(policy(&[]), USUAL);
        assert_eq!(preview(&[]), format!("{USUAL}; frame-ancestors 'self'"));
        let stats = [
            own("script-src", "https://stats.example.gov"),
            own("connect-src", "https://stats.example.gov"),
            own("script-src", "https://maps.example.gov"),
            own("form-action", "https://search.example.gov"),
        ];
        assert_eq!(
            policy(&stats),
            "default-src 'self'; base-uri 'none'; form-action 'self' https://search.example.gov; object-src 'none'; \
             script-src 'self' https://stats.example.gov https://maps.example.gov; connect-src 'self' https://stats.example.gov"
        );
    }
}
