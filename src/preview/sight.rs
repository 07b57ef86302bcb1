//! Through whose eyes the site is seen, and when.

use jiff::Timestamp;

use super::cookie;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Sight {
    /// Everything we hold, as if it were public.
    #[default]
    Proof,
    /// What the public sees now.
    Public,
    /// What the public sees at an instant.
    PublicAt(Timestamp),
}

/// What a browser remembers it by.
const COOKIE: &str = "bayan-sight";

impl Sight {
    /// As a browser remembers it: `proof`, `public`, or an instant.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "proof" => Some(Self::Proof),
            "public" => Some(Self::Public),
            instant => instant.parse().ok().map(Self::PublicAt),
        }
    }

    /// From a `Cookie` header.
    pub fn of_cookies(cookies: &str) -> Option<Self> {
        cookie::value(cookies, COOKIE).and_then(Self::parse)
    }

    /// For a `Set-Cookie` header.
    pub fn cookie(self) -> String {
        cookie::set(COOKIE, &self.code())
    }

    /// What `parse` takes back.
    pub fn code(self) -> String {
        match self {
            Self::Proof => "proof".to_owned(),
            Self::Public => "public".to_owned(),
            Self::PublicAt(instant) => instant.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sight;

    #[test]
    fn a_browser_gives_back_what_it_was_given() {
        let instant = "2026-03-01T05:00:00Z".parse().expect("an instant");
        for sight in [Sight::Proof, Sight::Public, Sight::PublicAt(instant)] {
            let cookie = sight.cookie();
            let sent_back = format!("other=1; {}", cookie.split(';').next().unwrap_or_default());
            assert_eq!(Sight::of_cookies(&sent_back), Some(sight));
        }
        assert_eq!(Sight::parse("tomorrow"), None);
    }
}
