//! A face as sites keep it, unpacked. The door to wuff. <https://www.w3.org/TR/WOFF2/>

/// No face that a page loads is larger when it is unpacked.
const MOST: u32 = 32 * 1024 * 1024;

/// The OpenType font in a WOFF2 file; `None` for what is none, is damaged or is larger than any.
pub fn unpacked(woff2: &[u8]) -> Option<Vec<u8>> {
    let size = woff2.get(16..20)?.try_into().ok().map(u32::from_be_bytes)?;
    if !woff2.starts_with(b"wOF2") || size > MOST {
        return None;
    }
    wuff::decompress_woff2(woff2).ok()
}
