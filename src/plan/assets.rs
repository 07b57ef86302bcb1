//! The static assets under content-hashed names, so that a browser may keep each for ever, and the style sheets among them
//! made small.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::drawing::{CardColours, Rgb};
use crate::model::{Address, BaseUrl, Icon, Route, Settings};
use crate::parse::css::{self, LightDark};
use crate::parse::script;
use crate::source::{Fingerprint, Inputs, Printed};

const SHEET: &str = "site.css";
const THEME: &str = "theme.css";
/// The script of the search page.
pub const SEARCH_SCRIPT: &str = "bayan-search.js";

/// Whether a file of `static/` is published: the script of the search only where there is one.
pub fn is_wanted(path: &str, settings: &Settings) -> bool {
    settings.search || path.strip_prefix("static/assets/") != Some(SEARCH_SCRIPT)
}

/// `site.assets` in templates.
#[derive(Clone, Hash, Serialize)]
pub struct AssetsView {
    pub css: String,
    pub js: String,
    pub font: String,
    pub icon: String,
    /// `favicon.ico`, for browsers that read no SVG.
    pub favicon: String,
    /// For the first page of a telephone.
    pub touch_icon: String,
    /// The site's own additions to the style sheet, where it has some.
    pub theme: Option<String>,
    /// The address of every asset, by its name.
    #[serde(skip)]
    pub all: BTreeMap<String, String>,
}

/// What browsers colour around a page, as the style sheets have it.
#[derive(Clone, Default, Hash, Serialize)]
pub struct Colours {
    pub paper: Option<LightDark>,
    pub accent: Option<LightDark>,
}

/// The static assets, each with its content-hashed address.
pub struct Assets<'s> {
    list: Vec<Asset<'s>>,
    /// What the style sheets of a page say of colours and faces, once somebody asks.
    tokens: OnceLock<BTreeMap<String, String>>,
}

pub struct Asset<'s> {
    /// `site.css`
    name: &'s str,
    pub source: &'s Arc<str>,
    /// What stands at the hashed address: a style sheet's references are hashed too.
    pub bytes: Cow<'s, [u8]>,
    fingerprint: Fingerprint,
    hashed: String,
}

impl<'s> Assets<'s> {
    pub fn of(inputs: &'s Inputs, settings: &Settings) -> Self {
        let blobs = inputs.blobs.values().filter(|blob| is_wanted(&blob.path, settings));
        let found = blobs
            .filter_map(|blob| Some(((blob.path.strip_prefix("static/assets/")?, &blob.path), blob.bytes.as_deref()?)));
        let (sheets, others): (Vec<_>, Vec<_>) = found.partition(|((name, _), _)| name.ends_with(".css"));
        let mut list: Vec<Asset<'s>> =
            others.into_iter().map(|(name, bytes)| Asset::new(name, made_small(name.0, bytes))).collect();
        let sheets: Vec<Asset<'s>> =
            sheets.into_iter().map(|(name, bytes)| Asset::new(name, published(bytes, &list))).collect();
        list.extend(sheets);
        Self { list, tokens: OnceLock::new() }
    }

    /// The address of an asset by its plain name: hashed where it is known.
    pub fn url(&self, name: &str, base: &BaseUrl) -> String {
        let hashed = self.list.iter().find(|asset| asset.name == name).map(|asset| asset.hashed.as_str());
        Address::new(format!("assets/{}", hashed.unwrap_or(name))).url(base)
    }

    pub fn view(&self, base: &BaseUrl) -> AssetsView {
        AssetsView {
            css: self.url(SHEET, base),
            js: self.url("site.js", base),
            font: self.url("vazirmatn.woff2", base),
            icon: self.url(self.icon(), base),
            favicon: Route::Icon(Icon::Favicon).address().url(base),
            touch_icon: Route::Icon(Icon::Touch).address().url(base),
            theme: self.has(THEME).then(|| self.url(THEME, base)),
            all: self.list.iter().map(|asset| (asset.name.to_owned(), self.url(asset.name, base))).collect(),
        }
    }

    /// The file of the site's icon: of its own a PNG, where there is one, goes before the SVG.
    pub fn icon(&self) -> &'static str {
        if self.has("icon.png") { "icon.png" } else { "icon.svg" }
    }

    fn has(&self, name: &str) -> bool {
        self.list.iter().any(|asset| asset.name == name)
    }

    /// As the sheet of a page has them; what the theme says comes last.
    pub fn colours(&self) -> Colours {
        let tokens = self.tokens();
        let colour = |name| css::light_dark(name, tokens);
        Colours { paper: colour("--paper"), accent: colour("--accent") }
    }

    /// Those of pictures that are drawn, by day. What a theme says in a way that only a page can work out is as bayan's own.
    pub fn card_colours(&self) -> CardColours {
        let tokens = self.tokens();
        let colour = |name, usual| {
            css::light_dark(name, tokens).and_then(|colour| Rgb::read(&colour.light)).unwrap_or(Rgb(usual))
        };
        CardColours {
            paper: colour("--paper", [0xff, 0xff, 0xff]),
            ink: colour("--ink", [0x14, 0x19, 0x1a]),
            muted: colour("--muted", [0x4b, 0x55, 0x57]),
            accent: colour("--accent", [0x0e, 0x4a, 0x56]),
        }
    }

    /// The paper of the site, by day.
    pub fn paper(&self) -> Rgb {
        self.card_colours().paper
    }

    /// Names of the faces, in WOFF2: those of the family that the interface is set in, and behind them all others. Of two faces
    /// of a family the later one has a letter that both have, as in a browser.
    pub fn faces(&self) -> Vec<&'s str> {
        let family = css::first_family("--ui", self.tokens());
        let declared: Vec<(String, String)> = self.sheets().flat_map(css::faces).collect();
        let named = declared.iter().rev().filter(|(own, _)| Some(own) == family.as_ref());
        let named = named.filter_map(|(_, file)| self.list.iter().find(|asset| file.ends_with(&asset.hashed)));
        let all = self.list.iter().filter(|asset| asset.name.ends_with(".woff2"));
        let mut faces: Vec<&'s str> = Vec::new();
        for asset in named.chain(all) {
            if !faces.contains(&asset.name) {
                faces.push(asset.name);
            }
        }
        faces
    }

    /// The style sheets of a page, in their order.
    fn sheets(&self) -> impl Iterator<Item = &str> {
        let sheets = [SHEET, THEME].into_iter().filter_map(|name| self.list.iter().find(|asset| asset.name == name));
        sheets.filter_map(|asset| std::str::from_utf8(&asset.bytes).ok())
    }

    fn tokens(&self) -> &BTreeMap<String, String> {
        self.tokens.get_or_init(|| self.sheets().flat_map(css::tokens).collect())
    }

    pub fn iter(&self) -> impl Iterator<Item = &Asset<'s>> {
        self.list.iter()
    }
}

impl Printed for Asset<'_> {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

impl<'s> Asset<'s> {
    fn new((name, source): (&'s str, &'s Arc<str>), bytes: Cow<'s, [u8]>) -> Self {
        let fingerprint = Fingerprint::of(&bytes);
        let hash = fingerprint.for_file_name();
        let hashed = match name.rsplit_once('.') {
            Some((stem, end)) => format!("{stem}.{hash}.{end}"),
            None => format!("{name}.{hash}"),
        };
        Self { name, source, bytes, fingerprint, hashed }
    }

    /// Where it stands: its name changes with its content.
    pub fn address(&self) -> Address {
        Address::new(format!("assets/{}", self.hashed))
    }
}

/// The script of the search is read by many and typed for few.
fn made_small<'s>(name: &str, bytes: &'s [u8]) -> Cow<'s, [u8]> {
    match std::str::from_utf8(bytes) {
        Ok(text) if name == SEARCH_SCRIPT => Cow::Owned(script::small(text).into_bytes()),
        _ => Cow::Borrowed(bytes),
    }
}

/// A style sheet as it is published: small, and with the hashed names of sibling assets in `url(name)`, so that it and a
/// preload fetch one file.
fn published<'s>(sheet: &'s [u8], assets: &[Asset<'_>]) -> Cow<'s, [u8]> {
    let Ok(text) = std::str::from_utf8(sheet) else { return Cow::Borrowed(sheet) };
    let mut text = css::small(text);
    for asset in assets {
        for (before, after) in [("url(", ")"), ("url(\"", "\")"), ("url('", "')")] {
            let plain = format!("{before}{}{after}", asset.name);
            if text.contains(&plain) {
                text = text.replace(&plain, &format!("{before}{}{after}", asset.hashed));
            }
        }
    }
    Cow::Owned(text.into_bytes())
}
