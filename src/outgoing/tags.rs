//! Sound whose tags stand before and behind it: MP3 and AAC with ID3, APE and Lyrics3, and FLAC.

use super::bytes::{be32, find, le32, line};
use super::verdict::{Cleaned, Reason};

/// Frames that are kept: title, artist, album, copyright (ID3v2.4, 4.2).
const FRAMES: [&[u8]; 4] = [b"TIT2", b"TPE1", b"TALB", b"TCOP"];
const COMMENTS: [&str; 4] = ["TITLE=", "ARTIST=", "ALBUM=", "COPYRIGHT="];

pub fn mpeg(bytes: &[u8]) -> Result<Cleaned<'_>, Reason> {
    let mut rest = bytes;
    let mut frames = Vec::new();
    let mut version = 4;
    loop {
        if rest.starts_with(b"ID3") {
            let length = tag(rest).ok_or(Reason::CutOff)?;
            if frames.is_empty() {
                version = rest[3];
                frames = kept(&rest[..length]);
            }
            rest = &rest[length..];
        } else if rest.starts_with(b"APETAGEX") {
            rest = le32(rest, 12).and_then(|length| rest.get(32 + length..)).ok_or(Reason::Damaged)?;
        } else {
            break;
        }
    }
    let sound = without_tail(rest);
    // Zeros may stand between a tag and the first frame.
    let zeros = sound.iter().take_while(|byte| **byte == 0).count();
    if !matches!(sound.get(zeros..), Some([0xff, second, ..]) if second & 0xe0 == 0xe0) {
        return Err(Reason::Damaged);
    }
    let mut out = Vec::with_capacity(sound.len() + 128);
    if !frames.is_empty() {
        out.extend(b"ID3");
        out.extend([version, 0, 0]);
        out.extend([21, 14, 7, 0].map(|shift| (frames.len() >> shift) as u8 & 0x7f));
        out.extend(frames);
    }
    untagged(&sound[zeros..], &mut out);
    Ok(Cleaned::of(out))
}

/// Sound without the tags that stand amid it, as where two recordings were joined: those that are whole, and behind which
/// sound goes on.
fn untagged(mut sound: &[u8], out: &mut Vec<u8>) {
    let mut at = 0;
    while let Some(found) = find(&sound[at..], b"ID3").map(|found| at + found) {
        let rest = &sound[found..];
        let is_head = matches!(rest, [_, _, _, 2..=4, revision, flags, sizes @ ..]
            if *revision != 0xff && flags & 0x0f == 0 && sizes.iter().take(4).all(|byte| byte & 0x80 == 0));
        let behind = tag(rest).filter(|_| is_head).map(|length| &rest[length..]);
        let goes_on =
            |behind: &&[u8]| matches!(behind, [] | [0, ..] | [b'I', b'D', b'3', ..] | [0xff, 0xe0..=0xff, ..]);
        match behind.filter(goes_on) {
            Some(behind) => {
                out.extend(without_tail(&sound[..found]));
                (sound, at) = (behind, 0);
            }
            None => at = found + 3,
        }
    }
    out.extend(without_tail(sound));
}

/// The length of an ID3v2 tag, with its head and foot.
fn tag(bytes: &[u8]) -> Option<usize> {
    let foot = if bytes.get(5)? & 0x10 != 0 { 10 } else { 0 };
    let length = 10 + seven(bytes, 6)? + foot;
    (length <= bytes.len()).then_some(length)
}

/// Four bytes of seven bits.
fn seven(bytes: &[u8], at: usize) -> Option<usize> {
    Some(bytes.get(at..at + 4)?.iter().fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f)))
}

/// Kept frames of a tag of version 3 or 4 in which nothing is packed.
fn kept(tag: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    if !matches!(tag[3], 3 | 4) || tag[5] & 0xe0 != 0 {
        return out;
    }
    let mut at = 10;
    while let Some(name) = tag.get(at..at + 4).filter(|name| name[0] != 0) {
        let length = if tag[3] == 4 { seven(tag, at + 4) } else { be32(tag, at + 4) };
        let end = length.and_then(|length| (at + 10).checked_add(length)).filter(|end| *end <= tag.len());
        let Some(end) = end else { break };
        let is_plain = tag[at + 8] == 0 && tag[at + 9] == 0;
        if FRAMES.contains(&name) && is_plain && end - at < 1024 {
            out.extend(&tag[at..end]);
        }
        at = end;
    }
    out
}

/// Without the tags at its end: ID3v1 with its extension, APE, Lyrics3, ID3v2.4 with a foot.
fn without_tail(mut rest: &[u8]) -> &[u8] {
    loop {
        let ends =
            |back: usize, mark: &[u8]| rest.len().checked_sub(back).is_some_and(|at| rest[at..].starts_with(mark));
        let cut = if ends(128, b"TAG") {
            128
        } else if ends(227, b"TAG+") {
            227
        } else if ends(32, b"APETAGEX") {
            let foot = &rest[rest.len() - 32..];
            let head = if foot[23] & 0x80 != 0 { 32 } else { 0 };
            le32(foot, 12).unwrap_or(0) + head
        } else if ends(9, b"LYRICS200") {
            let digits = std::str::from_utf8(&rest[rest.len().saturating_sub(15)..rest.len() - 9]);
            digits.ok().and_then(|digits| digits.parse::<usize>().ok()).unwrap_or(0) + 15
        } else if ends(10, b"3DI") {
            seven(&rest[rest.len() - 10..], 6).unwrap_or(0) + 20
        } else {
            return rest;
        };
        rest = &rest[..rest.len().saturating_sub(cut.max(1))];
    }
}

/// FLAC (RFC 9639): what decodes it, and of its comments title, artist, album and copyright.
pub fn flac(bytes: &[u8]) -> Result<Cleaned<'_>, Reason> {
    let mut at = 4;
    let (mut info, mut told) = (Vec::new(), Vec::new());
    loop {
        let head = be32(bytes, at).ok_or(Reason::CutOff)?;
        let (is_last, kind, length) = (head >> 31 == 1, head >> 24 & 0x7f, head & 0x00ff_ffff);
        let data = bytes.get(at + 4..at + 4 + length).ok_or(Reason::CutOff)?;
        match kind {
            0 | 3 => info.push((kind as u8, data.to_vec())),
            4 => told = comments(data),
            _ => {}
        }
        at += 4 + length;
        if is_last {
            break;
        }
    }
    if !matches!(info.first(), Some((0, _))) || bytes.get(at) != Some(&0xff) {
        return Err(Reason::Damaged);
    }
    if !told.is_empty() {
        let mut block = vec![0; 4];
        block.extend((told.len() as u32).to_le_bytes());
        for comment in &told {
            block.extend((comment.len() as u32).to_le_bytes());
            block.extend(comment.as_bytes());
        }
        info.push((4, block));
    }
    let mut out = b"fLaC".to_vec();
    let last = info.len() - 1;
    for (number, (kind, data)) in info.iter().enumerate() {
        let head = u32::from(*kind) << 24 | data.len() as u32 | if number == last { 1 << 31 } else { 0 };
        out.extend(head.to_be_bytes());
        out.extend(data);
    }
    out.extend(without_tail(&bytes[at..]));
    Ok(Cleaned::of(out))
}

fn comments(data: &[u8]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut at = 4 + le32(data, 0).unwrap_or(0);
    for _ in 0..le32(data, at).unwrap_or(0) {
        let Some(text) = le32(data, at + 4).and_then(|length| data.get(at + 8..(at + 8).checked_add(length)?)) else {
            break;
        };
        at += 4 + text.len();
        let text = line(&String::from_utf8_lossy(text)).unwrap_or_default();
        let is_kept = |name: &&str| text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        if COMMENTS.iter().any(is_kept) && kept.len() < 16 {
            kept.push(text);
        }
    }
    kept
}
