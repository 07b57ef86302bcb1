//! The pictures of a Word file, taken out under plain names.

use super::document::PlacedPicture;
use crate::diagnostics::Diagnostic;
use crate::import::findings;
use crate::import::paper::ImportedPicture;
use crate::parse::archive::Archive;

/// No picture is larger.
const MOST: u64 = 24 * 1024 * 1024;

/// Pictures that browsers show: the first bytes of each, and the end of its name.
const SHOWN: [(&[u8], &str); 5] = [
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"RIFF", "webp"),
];

/// Each picture in its place, `None` where it could not be taken. An error is the part that cannot be read.
pub fn take(
    archive: &mut Archive<'_>,
    placed: &[PlacedPicture],
    notes: &mut Vec<Diagnostic>,
) -> Result<Vec<Option<ImportedPicture>>, String> {
    let mut taken: Vec<Option<ImportedPicture>> = Vec::new();
    let mut parts: Vec<String> = Vec::new();
    for one in placed {
        let part = part(&one.target);
        // A rule or logo may be set many times; it is one file.
        let known = parts.iter().take(256).position(|known| *known == part);
        let picture = match known.and_then(|at| taken.get(at).cloned().flatten()) {
            Some(picture) => Some(ImportedPicture { alt: one.alt.clone(), ..picture }),
            None if known.is_some() => None,
            None => from(archive, &part, one, parts.len() + 1, notes)?,
        };
        parts.push(part);
        taken.push(picture);
    }
    Ok(taken)
}

/// The name of a part, from a path that starts in `word/` or at the root.
fn part(target: &str) -> String {
    match target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("word/{}", target.trim_start_matches("./")),
    }
}

fn from(
    archive: &mut Archive<'_>,
    part: &str,
    placed: &PlacedPicture,
    number: usize,
    notes: &mut Vec<Diagnostic>,
) -> Result<Option<ImportedPicture>, String> {
    let name = part.rsplit('/').next().unwrap_or(part);
    let Some(bytes) = archive.bytes(part, MOST).map_err(|_| part.to_owned())? else {
        notes.push(findings::picture_lost(name, "elsewhere"));
        return Ok(None);
    };
    let end = SHOWN.iter().find(|(head, _)| bytes.starts_with(head)).map(|(_, end)| *end);
    let Some(end) = end.filter(|end| *end != "webp" || bytes.get(8..12) == Some(b"WEBP")) else {
        notes.push(findings::picture_lost(name, "kind"));
        return Ok(None);
    };
    Ok(Some(ImportedPicture { name: format!("picture-{number}.{end}"), bytes: bytes.into(), alt: placed.alt.clone() }))
}
