//! Office files and PDFs, looked into for what their readers do not see: tracked changes, comments, hidden sheets and slides.
//!
//! Every part of a file is read, wherever it stands and whether anything leads to it or not: what was forgotten in a file is
//! still in it. Nothing recurses but a file within a file, and that twice at most.

pub mod inside;

mod eyes;

mod word;
mod excel;
mod powerpoint;
mod open_document;
mod pdf;

use super::archive::{self, Archive};
use super::xml::{self, XmlFault};
use crate::diagnostics::{Message, message};
use crate::outgoing::traces;
use crate::source::{HEAD, Kind};
use eyes::{Eyes, SharedParts};
pub use inside::{Inside, InsideWeight, Program, Thing};

/// A file is looked into if it is no larger.
pub const MOST: u64 = 128 * 1024 * 1024;
/// All that is unpacked from one file, and from one part of it.
const MOST_IN_ALL: u64 = 256 * 1024 * 1024;
const MOST_PART: u64 = 128 * 1024 * 1024;
/// How deep files may stand within files.
const DEEPEST: usize = 2;

/// What a file is that begins so, if it may be one that is looked into.
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    let kind = Kind::of(&bytes[..bytes.len().min(HEAD)]);
    matches!(kind, Kind::Zip | Kind::Compound | Kind::Rtf | Kind::Pdf).then_some(kind)
}

/// What a file holds beside what its readers see; `None` for a file of another kind.
pub fn look(bytes: &[u8]) -> Option<Inside> {
    within(bytes, 0)
}

fn within(bytes: &[u8], depth: usize) -> Option<Inside> {
    match kind(bytes)? {
        Kind::Compound => Some(Inside::unread(compound(bytes))),
        Kind::Rtf => Some(Inside::unread(message!("inside-rtf"))),
        _ if depth > DEEPEST => Some(Inside::unread(message!("inside-nested"))),
        Kind::Pdf => Some(pdf::look(bytes, |inner| within(inner, depth + 1))),
        _ => unpacked(bytes, depth).unwrap_or_else(|why| Some(Inside::unread(why))),
    }
}

/// Office wraps a locked file into a compound one, which names its parts in UTF-16 ([MS-OFFCRYPTO], 2.3.4).
fn compound(bytes: &[u8]) -> Message {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        message!("inside-locked")
    } else {
        message!("inside-old-kind")
    }
}

/// What kind of archive it is, by the part that each has.
fn program(archive: &Archive<'_>, parts: &[String]) -> Option<Program> {
    if archive.has("mimetype") && (archive.has("content.xml") || archive.has("META-INF/manifest.xml")) {
        return Some(Program::LibreOffice);
    }
    let below = |folder: &str| parts.iter().any(|part| part.starts_with(folder));
    match () {
        () if !archive.has("[Content_Types].xml") => None,
        () if below("word/") => Some(Program::Word),
        () if below("xl/") => Some(Program::Excel),
        () if below("ppt/") => Some(Program::PowerPoint),
        () => Some(Program::Any),
    }
}

fn unpacked(bytes: &[u8], depth: usize) -> Result<Option<Inside>, Message> {
    let mut archive = Archive::open(bytes, MOST_IN_ALL)?;
    let mut parts = archive.parts()?;
    let Some(program) = program(&archive, &parts) else { return packed(&mut archive, &parts, depth) };
    let mut inside = Inside { program, ..Inside::default() };
    if program == Program::LibreOffice && is_locked(&mut archive)? {
        inside.unread = Some(message!("inside-locked"));
        return Ok(Some(inside));
    }
    // What styles hide must be known before the text is read.
    parts.sort_by_key(|part| (!part.ends_with("styles.xml"), part.clone()));
    let mut shared = SharedParts::default();
    for part in &parts {
        if let Err(why) = look_at(&mut archive, part, (&mut inside, &mut shared), depth) {
            inside.unread.get_or_insert(why);
        }
    }
    inside.add(Thing::Comment, shared.comments.max(shared.threads));
    Ok(Some(inside))
}

/// One part: read as XML, looked into as a file of its own, or known by its name.
fn look_at(
    archive: &mut Archive<'_>,
    part: &str,
    (inside, shared): (&mut Inside, &mut SharedParts),
    depth: usize,
) -> Result<(), Message> {
    let file = part.rsplit('/').next().unwrap_or(part);
    let end = file.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let is_xml = matches!(end.as_str(), "xml" | "rels");
    match part {
        _ if part.ends_with('/') => {}
        _ if file == "vbaProject.bin" || part.starts_with("Basic/") || part.starts_with("Scripts/") => {
            inside.things.entry((String::new(), Thing::Macro)).or_insert(1);
        }
        _ if part.starts_with("docProps/thumbnail") || part.starts_with("Thumbnails/") => {
            inside.add(Thing::Thumbnail, 1);
        }
        _ if part.starts_with("Versions/") => inside.add(Thing::Version, 1),
        _ if file == "workbook.bin" => return Err(message!("inside-binary-workbook")),
        _ if is_xml => {
            let Some(bytes) = archive.bytes(part, MOST_PART)? else { return Ok(()) };
            read(part, &bytes, inside, shared)?;
        }
        _ if PICTURES.contains(&end.as_str()) => {
            let Some(bytes) = archive.bytes(part, MOST_PART)? else { return Ok(()) };
            let traces = traces::of(&bytes);
            inside.add(Thing::Place, usize::from(traces.place));
            inside.add(Thing::Camera, usize::from(traces.maker));
        }
        _ if is_embedded(part, &end) => {
            inside.add(Thing::Embedded, 1);
            let Some(bytes) = archive.bytes(part, MOST_PART)? else { return Ok(()) };
            // An object of an old kind is shown by a picture of it; what else it holds is not known, and it is counted.
            if let Some(inner) = within(&bytes, depth + 1).filter(|_| kind(&bytes) != Some(Kind::Compound)) {
                inside.take_in(file, inner);
            }
        }
        _ => {}
    }
    Ok(())
}

/// Files within a file. LibreOffice keeps them without an end to their names, at the root.
fn is_embedded(part: &str, end: &str) -> bool {
    part.contains("/embeddings/") || (part.starts_with("Object ") && !part.contains('/')) || ENDS.contains(&end)
}

/// Ends of the names of pictures that may say of themselves how they were taken.
const PICTURES: [&str; 9] = ["jpg", "jpeg", "jpe", "jfif", "png", "webp", "tif", "tiff", "heic"];

/// Ends of the names of files that are looked into.
pub const ENDS: [&str; 25] = [
    "docx", "docm", "dotx", "dotm", "doc", "dot", "rtf", "xlsx", "xlsm", "xltx", "xlsb", "xls", "pptx", "pptm", "ppsx",
    "potx", "ppt", "pps", "odt", "ott", "ods", "odp", "odg", "zip", "pdf",
];

fn read(part: &str, bytes: &[u8], inside: &mut Inside, shared: &mut SharedParts) -> Result<(), Message> {
    let broken = |fault: XmlFault| archive::broken(part, fault.id());
    let text = xml::decode(bytes).map_err(broken)?;
    // Data that programs leave behind, by which no page is set.
    if part.starts_with("customXml/") && !part.contains("/itemProps") && !part.ends_with(".rels") {
        let mut has_words = false;
        xml::read(&text, |piece| has_words |= matches!(&piece, xml::XmlPiece::Text(text) if !text.trim().is_empty()))
            .map_err(broken)?;
        inside.add(Thing::Data, usize::from(has_words));
        return Ok(());
    }
    let mut eyes = Eyes::on(inside, shared);
    // Formulas of LibreOffice name the document type that they have; nothing is looked up in it.
    let take = |piece, _| {
        eyes.take(piece);
        Ok(())
    };
    xml::read_declaring(&text, take).map_err(|fault| broken(fault.why))
}

/// A locked OpenDocument file says so in its list of parts (ODF 1.3, part 2, 3.4).
fn is_locked(archive: &mut Archive<'_>) -> Result<bool, Message> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    let broken = |fault: XmlFault| archive::broken(MANIFEST, fault.id());
    let manifest = archive.bytes(MANIFEST, MOST_PART)?.unwrap_or_default();
    let text = xml::decode(&manifest).map_err(broken)?;
    let mut is_locked = false;
    let found =
        |piece| is_locked |= matches!(&piece, xml::XmlPiece::Open(element) if element.name == "encryption-data");
    xml::read(&text, found).map_err(broken)?;
    Ok(is_locked)
}

/// An archive that is no office file may hold some.
fn packed(archive: &mut Archive<'_>, parts: &[String], depth: usize) -> Result<Option<Inside>, Message> {
    let mut inside = Inside::default();
    let end = |part: &str| part.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    for part in parts.iter().filter(|part| ENDS.contains(&end(part).as_str())) {
        let Some(bytes) = archive.bytes(part, MOST_PART)? else { continue };
        if let Some(inner) = within(&bytes, depth + 1) {
            inside.take_in(part, inner);
        }
    }
    Ok((inside != Inside::default()).then_some(inside))
}
