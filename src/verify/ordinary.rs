//! Words that pages show although no release says them: those of templates, messages, registries and settings, of dates,
//! and of the formats themselves.

use std::collections::HashSet;

use jiff::civil::Date;

use super::words::{self, SeenWord};
use crate::language::stems::Stems;
use crate::locale::Voice;
use crate::model::PerLanguage;
use crate::source::Inputs;

/// A vocabulary. Words of it betray nothing, in whatever order.
pub struct Ordinary(HashSet<u64>);

/// What bayan itself writes into feeds, sitemaps, structured data and host files. `tests/verify.rs` holds the list to what
/// is really written.
const FORMATS: &str = "
    Accept AddDefaultCharset AddType Allow BreadcrumbList Breton Cache Control CorrectionComment ErrorDocument FILENAME FilesMatch GovernmentOrganization
    IfModule ImageObject ListItem NewsArticle Opener Options Organization Permissions Policy REQUEST RedirectMatch Referrer RemoveLanguage RewriteBase RewriteCond
    RewriteEngine RewriteRule Security Sitemap SymLinksIfOwnerMatch VideoObject
    action contentUrl duration encodingFormat thumbnailUrl uploadDate
    agent ancestors announcement articleSection author authors background brotli browser calendar camera category channel context
    creativeWorkStatus creator creditText
    cross dateline dateModified datePublished default display elements enclosure encoded encoding entry ffffff fileSize geojson geolocation google graph headers
    headline htaccess icons immutable inLanguage intent isPermaLink itemListElement jsonfeed lastBuildDate lastmod length
    medium merge microphone modules naskh nosniff object offsite origin pictures plain position pubDate public redirects rewrite schema schemas scope server sharer
    short sitemap sitemapindex sitemaps start strict subject subtitle translation updated urlset vazirmatn version
    webmanifest workTranslation xhtml xmlns yahoo
    InputEncoding OpenSearchDescription ShortName chunk chunks countSince facets lexicon newest opensearch otherLang otherName plurals
    searchTerms span spans years
";

impl Ordinary {
    pub fn of(inputs: &Inputs, voices: &PerLanguage<Voice>) -> Self {
        let told = |path: &str| {
            path.starts_with("templates/")
                || path == "site.toml"
                || (path.starts_with("content/") && path.ends_with("aml"))
        };
        let texts = inputs.texts.values().filter(|file| told(&file.path)).chain(inputs.built_in.values());
        let texts = texts.flat_map(|file| [words::of(&file.text), words::of(&file.path)]);
        let dates = voices.each().flat_map(|(_, voice)| dates(voice)).map(|text| words::of(&text));
        // Two issuers are joined by و.
        let issuers = inputs.texts.get("content/organisations.yaml").map_or("", |file| &file.text);
        let joined = words::of(&issuers.split_whitespace().map(|word| format!("و{word} ")).collect::<String>());
        // The page of the search is told the words that no rule stems.
        let stems = serde_json::to_string(&Stems::read().lexicon().told()).unwrap_or_default();
        let all = texts.chain(dates).chain([words::of(FORMATS), joined, words::of(&stems)]).flatten();
        Self(all.map(|word| word.print).collect())
    }

    pub fn has(&self, word: SeenWord) -> bool {
        self.0.contains(&word.print)
    }
}

/// A year of days in both calendars, which has every month and weekday.
fn dates(voice: &Voice) -> Vec<String> {
    let mut texts = Vec::new();
    let mut day = Date::constant(2024, 1, 1);
    for _ in 0..366 {
        texts.extend([voice.dates.weekday_and_day(day), voice.dates.month_of_year(day), voice.dates.month(day)]);
        texts.extend(crate::language::HijriDate::from_gregorian(day).map(|day| voice.hijri.day(day)));
        day = day.tomorrow().unwrap_or(day);
    }
    texts
}
