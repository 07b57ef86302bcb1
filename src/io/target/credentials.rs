//! What opens a store: from the environment, or from the file in which the tools of S3 keep it. Never from `site.toml`.

use std::path::PathBuf;

/// The beginnings of the names of all variables that may open something: what a hook must not see.
pub const SECRET: [&str; 9] =
    ["AWS_", "AZURE_", "ARM_", "GOOGLE_", "GCLOUD_", "GCP_", "CLOUDSDK_", "IDENTITY_", "MSI_"];

/// What the file says of one profile.
pub struct Keys {
    pub id: String,
    pub secret: String,
    pub token: Option<String>,
}

#[expect(clippy::disallowed_methods, reason = "what opens a store is a matter of the machine")]
fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The keys of the profile that the environment names, else of the usual one; `None` where the environment itself says how the
/// store is opened, and where no file says it.
pub fn of_file() -> Option<Keys> {
    let told = ["AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"];
    if told.into_iter().any(|name| set(name).is_some()) {
        return None;
    }
    let home = || set("HOME").or_else(|| set("USERPROFILE")).map(|home| PathBuf::from(home).join(".aws/credentials"));
    let file = set("AWS_SHARED_CREDENTIALS_FILE").map(PathBuf::from).or_else(home)?;
    let profile = set("AWS_PROFILE").unwrap_or_else(|| "default".to_owned());
    keys(&std::fs::read_to_string(file).ok()?, &profile)
}

/// <https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html>
fn keys(text: &str, profile: &str) -> Option<Keys> {
    let lines = text.lines().map(str::trim).skip_while(|line| {
        let name = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        name.map(str::trim) != Some(profile)
    });
    let own: Vec<(&str, &str)> = lines
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect();
    let value = |wanted: &str| own.iter().find(|(name, _)| *name == wanted).map(|(_, value)| (*value).to_owned());
    Some(Keys {
        id: value("aws_access_key_id")?,
        secret: value("aws_secret_access_key")?,
        token: value("aws_session_token"),
    })
}

#[cfg(test)]
mod tests {
    use super::keys;

    const FILE: &str = "# ours\n[default]\naws_access_key_id = A\naws_secret_access_key = s=1\n\n[ press ]\naws_access_key_id=B\naws_secret_access_key=t\naws_session_token = u\n";

    #[test]
    fn a_profile_is_read_from_its_heading_to_the_next() {
        let of = |profile: &str| keys(FILE, profile).map(|keys| (keys.id, keys.secret, keys.token));
        assert_eq!(of("default"), Some(("A".to_owned(), "s=1".to_owned(), None)));
        assert_eq!(of("press"), Some(("B".to_owned(), "t".to_owned(), Some("u".to_owned()))));
        assert_eq!(of("other"), None);
    }
}
