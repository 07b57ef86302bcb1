//! GIF (version 89a): pictures, their timing and how often they are shown; no comments and no other programs' blocks.

use super::verdict::{Cleaned, Uncleanable};

/// How often a moving picture is shown, and its colour profile.
const KEPT: [&[u8; 11]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

pub fn clean(bytes: &[u8]) -> Result<Cleaned<'_>, Uncleanable> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 13 + colours(bytes, 10)?;
    out.extend(bytes.get(..at).ok_or(Uncleanable::CutOff)?);
    // How the next block is to be drawn: it goes with that block.
    let mut control: &[u8] = &[];
    loop {
        let start = at;
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(0x3b), _) => break,
            (Some(0x2c), Some(_)) => {
                at = blocks(bytes, at + 10 + colours(bytes, at + 9)? + 1)?;
                out.extend(control);
                out.extend(&bytes[start..at]);
                control = &[];
            }
            (Some(0x21), Some(label)) => {
                at = blocks(bytes, at + 2)?;
                let block = &bytes[start..at];
                match label {
                    0xf9 => control = block,
                    0xff if KEPT.iter().any(|kept| block.get(3..14) == Some(&kept[..])) => out.extend(block),
                    // Words that no browser shows.
                    0x01 => control = &[],
                    _ => {}
                }
            }
            (Some(_), _) if out.len() > 13 => return Err(Uncleanable::Damaged),
            _ => return Err(Uncleanable::CutOff),
        }
    }
    out.push(0x3b);
    Ok(Cleaned::of(out))
}

/// The length of the table of colours that a byte of flags announces.
fn colours(bytes: &[u8], flags: usize) -> Result<usize, Uncleanable> {
    let flags = bytes.get(flags).ok_or(Uncleanable::CutOff)?;
    Ok(if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) })
}

/// The end of the blocks that begin here, each with its length in front.
fn blocks(bytes: &[u8], mut at: usize) -> Result<usize, Uncleanable> {
    loop {
        let length = usize::from(*bytes.get(at).ok_or(Uncleanable::CutOff)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}
