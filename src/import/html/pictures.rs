//! The pictures of a page, taken from the files beside it.

use super::page::ShownPicture;
use crate::diagnostics::{Diagnostic, Place};
use crate::import::findings;
use crate::import::paper::{Beside, Block, BlockKind, ImportedPicture};
use crate::language::picture_name;
use crate::source::{HEAD, Kind, SourceFile, percent};

/// A page shows no more of its own.
const MOST: usize = 64;

/// The path of a file beside the page, from an address that names neither a host nor a place at the root of one.
pub fn beside(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default().trim();
    let has_scheme = path.split('/').next().is_some_and(|first| first.contains(':'));
    let decoded = percent::decode(path)?.replace('\\', "/");
    let is_beside = !path.is_empty() && !has_scheme && !decoded.starts_with('/') && !decoded.contains('\0');
    is_beside.then_some(decoded)
}

/// The pictures of the blocks that were taken, numbered anew. A block whose picture cannot be had is left out, which is said.
pub fn take(
    blocks: &mut Vec<Block>,
    shown: &[ShownPicture],
    (file, beside): (&SourceFile, Beside<'_>),
    notes: &mut Vec<Diagnostic>,
) -> Vec<ImportedPicture> {
    let mut taken: Vec<ImportedPicture> = Vec::new();
    let mut names = Vec::new();
    blocks.retain_mut(|block| {
        let BlockKind::Picture(number) = &mut block.kind else { return true };
        let Some(picture) = shown.get(*number) else { return false };
        match read(picture, beside, &names).filter(|_| taken.len() < MOST) {
            Some((name, bytes)) => {
                *number = taken.len();
                names.push(name.clone());
                taken.push(ImportedPicture { name, bytes: bytes.into(), alt: picture.alt.clone() });
                true
            }
            None => {
                let what = if picture.alt.is_empty() { &picture.path } else { &picture.alt };
                let why = if beside(&picture.path).is_some() { "kind" } else { "elsewhere" };
                notes.push(findings::picture_lost(what, why).at_place(Place::new(file, block.span)));
                false
            }
        }
    });
    taken
}

/// The name that it is to have, and its bytes.
fn read(picture: &ShownPicture, beside: Beside<'_>, names: &[String]) -> Option<(String, Vec<u8>)> {
    let bytes = beside(&picture.path)?;
    let ending = picture_name::ending(Kind::of(&bytes[..bytes.len().min(HEAD)]))?;
    let own = picture.path.rsplit('/').next().unwrap_or(&picture.path);
    Some((picture_name::fitting(own, ending, names), bytes))
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn only_what_lies_beside_a_page_is_beside_it() {
        for (address, path) in [
            ("a.jpg", Some("a.jpg")),
            ("page_files/%D8%B5%D9%88%D8%B1%D8%A9%201.jpg?w=300", Some("page_files/صورة 1.jpg")),
            ("./a.jpg#x", Some("./a.jpg")),
            ("https://news.example.gov/a.jpg", None),
            ("//news.example.gov/a.jpg", None),
            ("/a.jpg", None),
            ("%2Fa.jpg", None),
            ("data:image/png;base64,AAAA", None),
            ("file:///etc/passwd", None),
            ("", None),
        ] {
            assert_eq!(beside(address).as_deref(), path, "{address}");
        }
    }
}
