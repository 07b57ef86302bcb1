//! Text as HTML and XML hold it: the one escaper.

/// `text` so that it is text in HTML, also between double quotation marks.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(&mut html, text);
    html
}

/// Appends `text` so that it is text in HTML, also between double quotation marks.
pub fn escape_into(html: &mut String, text: &str) {
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(entity) = entity(byte) {
            html.push_str(&text[copied..at]);
            html.push_str(entity);
            copied = at + 1;
        }
    }
    html.push_str(&text[copied..]);
}

/// Whether a character controls a device, but for tabs and the ends of lines.
pub fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}')
}

/// Whether neither HTML nor XML may hold a character: what controls a device, and what is none.
pub fn is_unfit(c: char) -> bool {
    is_control(c) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// What stands for a byte that would mean something else, or that may not stand there.
pub fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        0..=8 | 11..=12 | 14..=31 | 127 => Some(""),
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}
