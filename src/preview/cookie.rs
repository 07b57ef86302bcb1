//! What a browser is asked to remember, and what it says that it remembers. RFC 6265.

/// The value under a name in a `Cookie` header.
pub fn value<'c>(cookies: &'c str, name: &str) -> Option<&'c str> {
    let mut pairs = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// For a `Set-Cookie` header.
pub fn set(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; SameSite=Lax; HttpOnly")
}
