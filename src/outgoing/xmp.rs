//! XMP (ISO 16684-1): copyright and credit are kept, in a packet that is written anew.

use super::bytes::line;
use crate::source::escape::escaped;

/// What stands before a packet in a segment of a JPEG, and in a chunk of a PNG.
pub const IN_JPEG: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
pub const IN_PNG: &[u8] = b"XML:com.adobe.xmp\0\0\0\0\0";

/// `dc:rights` and `photoshop:Credit`.
#[derive(Default, Debug, PartialEq, Eq)]
pub struct Xmp {
    pub rights: Option<String>,
    pub credit: Option<String>,
}

/// Reads a packet, by the names that every program gives to these fields. One that is named otherwise is not kept.
pub fn read(packet: &[u8]) -> Xmp {
    let packet = String::from_utf8_lossy(packet);
    Xmp { rights: field(&packet, "dc:rights"), credit: field(&packet, "photoshop:Credit") }
}

fn field(packet: &str, name: &str) -> Option<String> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let text = match packet.split_once(&open) {
        Some((_, rest)) => {
            let inside = &rest[..rest.find(&close)?];
            let item = inside.find("<rdf:li").map_or(inside, |at| &inside[at..]);
            let words = &item[item.find('>')? + 1..];
            words.split('<').next().unwrap_or_default()
        }
        None => {
            let (_, rest) = packet.split_once(&format!("{name}="))?;
            let mark = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            rest[1..].split(mark).next().unwrap_or_default()
        }
    };
    line(&plain(text))
}

/// With references read.
fn plain(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        let number = name.strip_prefix("#x").map(|digits| u32::from_str_radix(digits, 16));
        let number = number.or_else(|| name.strip_prefix('#').map(str::parse));
        plain.push(match (name, number.and_then(Result::ok).and_then(char::from_u32)) {
            (_, Some(c)) => c,
            ("lt", _) => '<',
            ("gt", _) => '>',
            ("quot", _) => '"',
            ("apos", _) => '\'',
            _ => '&',
        });
        plain.push_str(rest);
    }
    plain
}

/// A packet that says this and no more; `None` where there is nothing to say.
pub fn write(xmp: &Xmp) -> Option<Vec<u8>> {
    let rights = xmp.rights.as_ref().map(|text| {
        format!("<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:rights>", escaped(text))
    });
    let credit = xmp.credit.as_ref().map(|text| format!("<photoshop:Credit>{}</photoshop:Credit>", escaped(text)));
    let fields: String = rights.into_iter().chain(credit).collect();
    if fields.is_empty() {
        return None;
    }
    Some(
        format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
             <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">\
             {fields}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
        )
        .into_bytes(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for (rights, credit) in [
            (None, None),
            (Some("© وزارة الإعلام"), None),
            (Some("A & B <c> \"d\""), Some("وكالة الأنباء")),
            (None, Some("&lt;")),
        ] {
            let xmp = Xmp { rights: rights.map(str::to_owned), credit: credit.map(str::to_owned) };
            assert_eq!(write(&xmp).map(|packet| read(&packet)).unwrap_or_default(), xmp);
        }
    }

    #[test]
    fn fields_are_read_as_elements_and_as_attributes() {
        let packet = b"<rdf:Description photoshop:Credit='Agency &amp; Co' dc:creator='Someone'><dc:rights>\n <rdf:Alt>\n  <rdf:li xml:lang=\"x-default\">(c) 2026</rdf:li></rdf:Alt></dc:rights>";
        let wanted = Xmp { rights: Some("(c) 2026".into()), credit: Some("Agency & Co".into()) };
        assert_eq!(read(packet), wanted);
        assert_eq!(read(b"<dc:rights"), Xmp::default());
    }
}
