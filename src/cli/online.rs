//! Other hosts are asked whether the links to them lead anywhere.

use std::collections::BTreeMap;

use super::say::Console;
use crate::check::{self, DeadLinks};
use crate::diagnostics::message;
use crate::io::outer::{self, Manners};
use crate::model::Site;
use crate::newsroom::Newsroom;
use crate::parse::address::{self, WebAddress};

/// Asks for every address to which a text links, and says so: it can take a while.
pub fn ask(newsroom: &Newsroom, site: &Site, console: &Console) -> DeadLinks {
    let typed = check::outer(newsroom, site);
    let mut addresses: BTreeMap<WebAddress, Vec<&str>> = BTreeMap::new();
    for text in typed {
        if let Some(address) = address::web(text) {
            addresses.entry(address).or_default().push(text);
        }
    }
    let list: Vec<WebAddress> = addresses.keys().cloned().collect();
    console.warn(&message!("asking-hosts", count = list.len()));
    let base = &site.settings.base_url;
    let dead = outer::dead(&list, &Manners::usual(&format!("{}{}", base.origin, base.path)));
    let told = dead.into_iter().flat_map(|(address, trouble)| {
        let typed = addresses.get(&address).into_iter().flatten();
        typed.map(|text| ((*text).to_owned(), trouble.clone())).collect::<Vec<_>>()
    });
    told.collect()
}
