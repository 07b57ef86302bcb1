//! Names of files that carry a hash of what stands in them: another content has another name, so whoever has one may keep it
//! for ever. The one description of them, for deploys and for every kind of host.

use std::collections::HashSet;

use super::Language;
use crate::source::Fingerprint;

/// A piece of such a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum NamePiece {
    Word(&'static str),
    /// The code of a language.
    Language,
    /// A folder of any name, and what it is.
    Folder(&'static str),
    /// The thousand of a year.
    Thousand,
    Hash,
    /// At least one sign.
    Rest,
}

use NamePiece::{Folder, Hash, Rest, Thousand, Word};

/// What they look like.
struct NameShape {
    pieces: &'static [NamePiece],
    /// Whether nothing else begins as they do, down to the first hash or rest: `plan/ground.rs` sees to it.
    is_alone: bool,
}

/// An old address may stand below `assets/`, too.
const SHAPES: [NameShape; 10] = [
    NameShape { pieces: &[Word("assets/"), Rest, Word("."), Hash], is_alone: false },
    NameShape { pieces: &[Word("assets/"), Rest, Word("."), Hash, Word("."), Rest], is_alone: false },
    NameShape { pieces: &[NamePiece::Language, Word("/card."), Hash, Word(".png")], is_alone: true },
    NameShape {
        pieces: &[
            NamePiece::Language,
            Word("/releases/"),
            Folder("year"),
            Word("/"),
            Folder("month"),
            Word("/"),
            Folder("slug"),
            Word("/card."),
            Hash,
            Word(".png"),
        ],
        is_alone: true,
    },
    NameShape {
        pieces: &[
            Word("releases/"),
            Folder("year"),
            Word("/"),
            Folder("month"),
            Word("/"),
            Folder("slug"),
            Word("/pictures/"),
            Hash,
            Word("-"),
            Rest,
        ],
        is_alone: true,
    },
    NameShape {
        pieces: &[
            Word("releases/"),
            Folder("year"),
            Word("/"),
            Folder("month"),
            Word("/"),
            Folder("slug"),
            Word("/pictures/"),
            Rest,
            Word("."),
            Hash,
            Word("."),
            Rest,
        ],
        is_alone: false,
    },
    NameShape { pieces: &[Word("pages/"), Folder("slug"), Word("/pictures/"), Hash, Word("-"), Rest], is_alone: true },
    NameShape {
        pieces: &[Word("pages/"), Folder("slug"), Word("/pictures/"), Rest, Word("."), Hash, Word("."), Rest],
        is_alone: false,
    },
    NameShape {
        pieces: &[NamePiece::Language, Word("/search/"), Thousand, Rest, Word("."), Hash, Word("/"), Rest],
        is_alone: true,
    },
    NameShape {
        pieces: &[
            NamePiece::Language,
            Word("/search/"),
            Thousand,
            Rest,
            Word("/"),
            Rest,
            Word("."),
            Hash,
            Word(".json"),
        ],
        is_alone: true,
    },
];

const THOUSANDS: [&str; 2] = ["1", "2"];

/// Whether a file of the published folder is one.
pub fn is_hashed(file: &str) -> bool {
    SHAPES.iter().any(|shape| fits(shape.pieces, file))
}

fn fits(pieces: &[NamePiece], text: &str) -> bool {
    let [piece, rest @ ..] = pieces else { return text.is_empty() };
    let behind = |word: &str| text.strip_prefix(word).is_some_and(|text| fits(rest, text));
    match piece {
        Word(word) => behind(word),
        NamePiece::Language => Language::ALL.into_iter().any(|language| behind(language.code())),
        Thousand => THOUSANDS.into_iter().any(behind),
        Hash => text.get(..8).is_some_and(|hash| Fingerprint::is_in_file_name(hash) && behind(hash)),
        Folder(_) => behind(text.split('/').next().filter(|folder| !folder.is_empty()).unwrap_or("/")),
        Rest => {
            text.char_indices().skip(1).any(|(at, _)| fits(rest, &text[at..])) || rest.is_empty() && !text.is_empty()
        }
    }
}

/// All of them as a regular expression of the name from the published folder, without groups that are counted, for PCRE, RE2,
/// ECMAScript and path-to-regexp.
pub fn expression() -> String {
    let shapes = SHAPES.iter().map(|shape| shape.pieces.iter().map(|piece| piece.expression()).collect::<String>());
    format!("(?:{})", shapes.collect::<Vec<_>>().join("|"))
}

impl NamePiece {
    fn expression(&self) -> String {
        match self {
            Word(word) => word.replace('.', "\\."),
            Self::Language => one_of(&Language::ALL.map(Language::code)),
            Folder(_) => "[^/]+".to_owned(),
            Thousand => one_of(&THOUSANDS),
            // Some hosts cannot look ahead for the letter that is among them.
            Hash => one_of(&(0..8).map(hash_with_letter).collect::<Vec<_>>()),
            Rest => ".+".to_owned(),
        }
    }
}

fn one_of<T: AsRef<str>>(words: &[T]) -> String {
    format!("(?:{})", words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("|"))
}

/// Eight digits, the first letter of them at this place.
fn hash_with_letter(at: usize) -> String {
    let digits = |sign: &str, count: usize| match count {
        0 => String::new(),
        1 => sign.to_owned(),
        _ => format!("{sign}{{{count}}}"),
    };
    format!("{}[a-f]{}", digits("[0-9]", at), digits("[0-9a-f]", 7 - at))
}

/// Whether a file begins as only such files do, and is none: hosts that compare no more would let it be kept for ever.
pub fn is_taken_for_hashed(file: &str) -> bool {
    let begins = |shape: &NameShape| {
        let end = shape.pieces.iter().position(|piece| matches!(piece, Hash | Rest)).unwrap_or(shape.pieces.len());
        let begun: Vec<NamePiece> = shape.pieces[..end].iter().copied().chain([Rest]).collect();
        shape.is_alone && fits(&begun, file)
    };
    !is_hashed(file) && SHAPES.iter().any(begins)
}

/// Beginnings with which nothing else begins, for hosts that compare no more. `folder` writes a folder of any name, by what it
/// is: `year`, `month`, `slug`; `None` where a host cannot.
pub fn beginnings(folder: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let shapes = SHAPES.iter().filter(|shape| shape.is_alone);
    let mut seen = HashSet::new();
    let all = shapes.flat_map(|shape| beginnings_of(shape.pieces, &folder).unwrap_or_default());
    // Two shapes may begin alike.
    all.filter(|begun| seen.insert(begun.clone())).collect()
}

fn beginnings_of(pieces: &[NamePiece], folder: impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    let mut all = vec![String::new()];
    let each = |all: &[String], words: &[&str]| -> Vec<String> {
        all.iter().flat_map(|begun| words.iter().map(move |word| format!("{begun}{word}"))).collect()
    };
    for piece in pieces {
        all = match piece {
            Word(word) => each(&all, &[word]),
            NamePiece::Language => each(&all, &Language::ALL.map(Language::code)),
            Thousand => each(&all, &THOUSANDS),
            Folder(what) => each(&all, &[&folder(what)?]),
            Hash | Rest => break,
        };
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ContentFolder, PairPath, Route, SearchFile};

    #[test]
    fn only_what_carries_its_hash_may_be_kept() {
        for file in [
            "assets/site.0f0f0f0f.css",
            "assets/chart.20261117.0f0f0f0f.svg",
            "assets/faces/naskh.0f0f0f0f.woff2",
            "assets/LICENCE.0f0f0f0f",
            "ar/card.0f0f0f0f.png",
            "en/releases/2026/02/مركز/card.0f0f0f0f.png",
            "releases/2026/02/مركز/pictures/0f0f0f0f-960.jpg",
            "releases/2026/02/مركز/pictures/توقيع الاتفاق.0f0f0f0f.jpg",
            "pages/press-kit/pictures/0f0f0f0f-960.jpg",
            "pages/هوية/pictures/شعار الوزارة.0f0f0f0f.png",
            "ar/search/2025.1a2b3c4d/7.json",
            "ar/search/2025-newest.1a2b3c4d/7.json",
            "ar/search/2025/7.1a2b3c4d.json",
        ] {
            assert!(is_hashed(file) && !is_taken_for_hashed(file), "{file}");
        }
        for file in [
            "",
            "index.html",
            "ar/search/index.json",
            "ar/search/opensearch.xml",
            "ar/search/index.html",
            "assets/site.css",
            "assets/.0f0f0f0f.css",
            "assets/site.0f0f0f0.css",
            "assets/old/index.html",
            "releases/2026/02/centre/chart.20261117.svg",
            "releases/2026/02/centre/0f0f0f0f-960.jpg",
            "releases/2026/02/centre/pictures/signing.jpg",
            "pages/press-kit/logo.0f0f0f0f.svg",
            "pages/press-kit/pictures/logo.svg",
            "logo.0f0f0f0f.svg",
            "ar/releases/card.0f0f0f0f.png",
            "ar/card.0f0f0f0f.jpg",
            "fr/card.0f0f0f0f.png",
            "ar/feed.atom",
        ] {
            assert!(!is_hashed(file), "{file}");
        }
    }

    #[test]
    fn a_day_in_a_name_is_no_hash_and_no_file_of_the_search_is_known_by_its_year_alone() {
        for file in [
            "assets/plan.20260301.pdf",
            "assets/tool-1.20260301.js",
            "releases/2026/02/centre/pictures/20260301-signing.jpg",
            "ar/card.20260301.png",
            "en/search/2026-report.pdf",
            "en/search/2026/report.20260301.json",
            "en/search/2026/report.1a2b3c4d.pdf",
        ] {
            assert!(!is_hashed(file), "{file}");
        }
    }

    #[test]
    fn what_begins_as_hosts_know_them_and_is_none_is_found() {
        for file in [
            "en/search/2026-report.pdf",
            "ar/card.pdf",
            "releases/2026/02/مركز/pictures/20260301-a.jpg",
            "ar/card.20260301.png",
        ] {
            assert!(is_taken_for_hashed(file), "{file}");
        }
        for file in [
            "en/search/report-2026.pdf",
            "en/search/index.json",
            "ar/cards.pdf",
            "assets/plan.20260301.pdf",
            "logo.svg",
        ] {
            assert!(!is_taken_for_hashed(file), "{file}");
        }
    }

    /// What the address book makes with a hash in its name.
    #[test]
    fn every_route_with_a_hash_is_among_them() {
        let (path, print) = (PairPath::parse("2026/02/مركز").expect("a path"), || "0f0f0f0f".into());
        let (release, page) = (ContentFolder::from(&path), ContentFolder::Page("press-kit".into()));
        for language in Language::ALL {
            let of_search = |file| Route::SearchFile(language, file);
            for (route, hashed) in [
                (Route::ShareCard(language, None, print()), true),
                (Route::ShareCard(language, Some(path.clone()), print()), true),
                (of_search(SearchFile::Words(2016, 2026, print(), 3)), true),
                (of_search(SearchFile::NewestWords(1999, print(), 3)), true),
                (of_search(SearchFile::Facets(2026, print())), true),
                (of_search(SearchFile::Chunks(2026, print())), true),
                (of_search(SearchFile::Shown(2026, 3, print())), true),
                (of_search(SearchFile::Manifest), false),
                (of_search(SearchFile::Description), false),
                (Route::Picture(release.clone(), "0f0f0f0f-960.webp".into()), true),
                (Route::Picture(page.clone(), "0f0f0f0f-960.webp".into()), true),
                (Route::Release(language, path.clone()), false),
                (Route::Media(release.clone(), "a.0f0f0f0f.jpg".into()), false),
                (Route::Media(page.clone(), "a.0f0f0f0f.jpg".into()), false),
            ] {
                assert_eq!(is_hashed(&route.address().file()), hashed, "{route:?}");
            }
        }
    }

    #[test]
    fn hosts_are_told_of_them_by_an_expression_or_by_beginnings() {
        let hash: Vec<String> = (0..8).map(hash_with_letter).collect();
        assert_eq!((&*hash[0], &*hash[1], &*hash[7]), ("[a-f][0-9a-f]{7}", "[0-9][a-f][0-9a-f]{6}", "[0-9]{7}[a-f]"));
        let hash = one_of(&hash);
        assert_eq!(
            expression().replace(&hash, "#"),
            "(?:assets/.+\\.#|assets/.+\\.#\\..+|(?:ar|en)/card\\.#\\.png|\
             (?:ar|en)/releases/[^/]+/[^/]+/[^/]+/card\\.#\\.png|releases/[^/]+/[^/]+/[^/]+/pictures/#-.+|\
             releases/[^/]+/[^/]+/[^/]+/pictures/.+\\.#\\..+|\
             pages/[^/]+/pictures/#-.+|pages/[^/]+/pictures/.+\\.#\\..+|(?:ar|en)/search/(?:1|2).+\\.#/.+|\
             (?:ar|en)/search/(?:1|2).+/.+\\.#\\.json)"
        );
        let few = ["ar/card.", "en/card.", "ar/search/1", "ar/search/2", "en/search/1", "en/search/2"];
        assert_eq!(beginnings(|_| None), few);
        let all = beginnings(|what| Some(format!(":{what}")));
        assert!(
            all.contains(&"en/releases/:year/:month/:slug/card.".to_owned()) && all.len() == few.len() + 4,
            "{all:?}"
        );
    }
}
