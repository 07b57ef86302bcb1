//! Ways to pass a release on: plain links, nothing loaded from anyone.

use serde::Serialize;

use super::shell::Shell;
use crate::model::{Address, ShareTarget};
use crate::source::percent::query;

#[derive(Serialize)]
pub struct ShareView {
    pub id: &'static str,
    pub title: String,
    pub url: String,
}

pub fn views(shell: &Shell<'_>, title: &str, address: &Address) -> Vec<ShareView> {
    let (title, url) = (query(title), query(&address.absolute(shell.base())));
    let view = |target: &ShareTarget| ShareView {
        id: target.id(),
        title: shell.say(&format!("share-{}", target.id())),
        url: link(*target, &title, &url),
    };
    shell.settings.share.iter().map(view).collect()
}

/// As each service documents it; mail by RFC 6068, section 5.
fn link(target: ShareTarget, title: &str, url: &str) -> String {
    match target {
        ShareTarget::Email => format!("mailto:?subject={title}&body={url}"),
        ShareTarget::WhatsApp => format!("https://wa.me/?text={title}%20{url}"),
        ShareTarget::X => format!("https://x.com/intent/post?text={title}&url={url}"),
        ShareTarget::LinkedIn => format!("https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        ShareTarget::Telegram => format!("https://t.me/share/url?url={url}&text={title}"),
        ShareTarget::Facebook => format!("https://www.facebook.com/sharer/sharer.php?u={url}"),
    }
}
