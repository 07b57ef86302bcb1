//! What may be published beside a release: each ending with what its bytes must be. Whatever is not named here is not
//! published, unless the site names its ending.

use crate::source::Kind;

const ALLOWED: &[(&[&str], &[Kind])] = &[
    // Documents.
    (&["pdf"], &[Kind::Pdf]),
    (&["docx", "xlsx", "pptx", "odt", "ods", "odp", "odg", "epub"], &[Kind::Zip]),
    (&["doc"], &[Kind::Compound, Kind::Rtf]),
    (&["xls", "ppt"], &[Kind::Compound]),
    (&["rtf"], &[Kind::Rtf]),
    // Tables and texts.
    (&["txt", "csv", "tsv", "json"], &[Kind::Text]),
    // Pictures.
    (&["jpg", "jpeg", "jfif"], &[Kind::Jpeg]),
    (&["png", "apng"], &[Kind::Png]),
    (&["gif"], &[Kind::Gif]),
    (&["webp"], &[Kind::WebP]),
    (&["avif"], &[Kind::Avif]),
    (&["svg"], &[Kind::Svg]),
    // Sound, films, subtitles.
    (&["mp3"], &[Kind::Mp3]),
    (&["m4a", "mp4", "m4v", "mov"], &[Kind::Movie]),
    (&["aac"], &[Kind::Aac]),
    (&["wav"], &[Kind::Wav]),
    (&["flac"], &[Kind::Flac]),
    (&["vtt", "srt"], &[Kind::Text]),
    // Archives.
    (&["zip"], &[Kind::Zip]),
    (&["7z"], &[Kind::SevenZip]),
    (&["gz", "tgz"], &[Kind::Gzip]),
    (&["tar"], &[Kind::Tar]),
    // Calendars, addresses, maps. No KML and GPX: served as XML, a browser runs the page that stands within.
    (&["ics", "vcf", "geojson"], &[Kind::Text]),
    (&["kmz"], &[Kind::Zip]),
];

/// What is wrong with a file that is to be published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// Its name ends in nothing that says what it is.
    NoEnding,
    /// No file with this ending is published.
    Ending(String),
    /// It is another kind than its ending says; the endings for what it is.
    Otherwise { ending: String, endings: &'static [&'static str] },
}

/// The end of a name, in small letters.
pub fn ending(name: &str) -> Option<String> {
    let (stem, end) = name.rsplit_once('.')?;
    (!stem.is_empty() && !end.is_empty()).then(|| end.to_lowercase())
}

/// Judges a file by its name and its bytes. `more` are endings that the site allows: behind them anything may stand but
/// pages, programs and XML, in which a page may stand.
pub fn judge(name: &str, kind: Kind, more: &[String]) -> Option<Unfit> {
    let Some(end) = ending(name) else { return Some(Unfit::NoEnding) };
    let known = ALLOWED.iter().find(|(endings, _)| endings.contains(&end.as_str()));
    let is_fit = match known {
        Some((_, kinds)) => kinds.contains(&kind),
        None if more.contains(&end) => !matches!(kind, Kind::Page | Kind::Program | Kind::Svg | Kind::Xml),
        None => return Some(Unfit::Ending(end)),
    };
    let own = ALLOWED.iter().find(|(_, kinds)| kinds.contains(&kind) && kind != Kind::Zip);
    (!is_fit).then(|| Unfit::Otherwise { ending: end, endings: own.map_or(&[], |(endings, _)| endings) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_name_and_its_bytes_say_or_is_not_published() {
        let own = ["dwg".to_owned()];
        for (name, kind) in [
            ("تقرير.pdf", Kind::Pdf),
            ("photo.JPG", Kind::Jpeg),
            ("table.xlsx", Kind::Zip),
            ("letter.doc", Kind::Rtf),
            ("data.csv", Kind::Text),
            ("route.kmz", Kind::Zip),
            ("plan.dwg", Kind::Other),
        ] {
            assert_eq!(judge(name, kind, &own), None, "{name}");
        }
        for end in [
            "phtml", "phar", "docm", "jse", "wsf", "reg", "desktop", "iso", "xsd", "xml", "html", "exe", "svgz", "kml",
            "gpx",
        ] {
            assert_eq!(judge(&format!("a.{end}"), Kind::Text, &own), Some(Unfit::Ending(end.to_owned())));
        }
        for (name, kind) in [
            ("report.pdf", Kind::Page),
            ("photo.jpg", Kind::Heic),
            ("logo.png", Kind::WebP),
            ("plan.dwg", Kind::Page),
            ("plan.dwg", Kind::Xml),
            ("a.csv", Kind::Page),
        ] {
            assert!(matches!(judge(name, kind, &own), Some(Unfit::Otherwise { .. })), "{name}");
        }
        assert_eq!(judge("README", Kind::Text, &own), Some(Unfit::NoEnding));
    }
}
