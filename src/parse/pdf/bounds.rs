//! Tests: what comes out of a file is bounded, however often its parts are led to.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::{Pdf, Refusal};

/// All that may come out, and how often a part is led to that a bound would stop.
const ROOM: usize = 64 * 1024;
const OFTEN: usize = 40;
/// What one part holds.
const PART: usize = 4 * 1024;

/// A shape: a file that leads to one of its parts so many times.
type PdfShape = (&'static str, fn(usize) -> Vec<u8>);

const SHAPES: [PdfShape; 8] = [
    ("pages that share a text", pages),
    ("a letter that stands for many", long_letters),
    ("fonts that share a list of letters", fonts_of_one_list),
    ("fonts that share a list of widths", fonts_of_one_width),
    ("remarks that share their words", remarks),
    ("files that are one", files),
    ("a stream that unpacks into much", bomb),
    ("streams of objects", object_streams),
];

#[test]
fn what_comes_out_of_a_file_is_bounded_and_what_does_not_is_told() {
    let mut faults = Vec::new();
    for (name, shape) in SHAPES {
        let (few, many) = (read(&shape(1)), read(&shape(OFTEN)));
        if few.1.contains(&Refusal::TooLarge) || few.0 == 0 {
            faults.push(format!("{name}, once: {few:?}"));
        }
        // Each letter is told in up to six orders.
        if !many.1.contains(&Refusal::TooLarge) || many.0 > 6 * ROOM {
            faults.push(format!("{name}, often: {many:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// How many bytes come out of a file, and what is told.
fn read(bytes: &[u8]) -> (usize, Vec<Refusal>) {
    let pdf = match Pdf::open_within(bytes, ROOM, ROOM) {
        Ok(pdf) => pdf,
        Err(refusal) => return (0, vec![refusal]),
    };
    let texts = pdf.texts().into_iter().chain(pdf.annotations().into_iter().map(|one| one.words));
    let bytes = pdf.embedded().into_iter().map(|file| file.bytes).chain(pdf.streams());
    let length = texts.map(|text| text.len()).sum::<usize>() + bytes.map(|bytes| bytes.len()).sum::<usize>();
    (length, pdf.gaps())
}

fn packed(bytes: Vec<u8>) -> Stream {
    let mut stream = Stream::new(Dictionary::new(), bytes);
    stream.compress().unwrap();
    stream
}

/// A file of some pages that show one text; `fill` adds to it and says its fonts.
fn file(pages: usize, shown: &str, fill: impl FnOnce(&mut Document) -> Dictionary) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let fonts = fill(&mut document);
    let tree = document.new_object_id();
    let text = document.add_object(packed(shown.as_bytes().to_vec()));
    let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => text };
    let kids: Vec<Object> = (0..pages).map(|_| document.add_object(page.clone()).into()).collect();
    let count = i64::try_from(pages).unwrap();
    let resources = dictionary! { "Font" => fonts };
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources };
    document.objects.insert(tree, pages.into());
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", root);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

fn font() -> Dictionary {
    dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" }
}

fn pages(times: usize) -> Vec<u8> {
    file(times, &format!("BT /F 9 Tf ({}) Tj ET", "a".repeat(PART)), |_| dictionary! { "F" => font() })
}

fn long_letters(times: usize) -> Vec<u8> {
    let list = format!("1 beginbfchar <61> <{}> endbfchar", "0628".repeat(PART / 8));
    file(1, &format!("BT /F 9 Tf ({}) Tj ET", "a".repeat(8 * times)), |document| {
        let list = document.add_object(packed(list.into_bytes()));
        let mut font = font();
        font.set("ToUnicode", list);
        dictionary! { "F" => font }
    })
}

/// As many fonts as `times` that share what `key` is.
fn fonts(times: usize, key: &str, shared: impl Into<Object>) -> Vec<u8> {
    let names: Vec<String> = (0..times).map(|number| format!("F{number}")).collect();
    let shown: Vec<String> = names.iter().map(|name| format!("BT /{name} 9 Tf (a) Tj ET")).collect();
    file(1, &shown.join("\n"), |document| {
        let shared: ObjectId = document.add_object(shared);
        let mut fonts = Dictionary::new();
        for name in &names {
            let mut font = font();
            font.set("FirstChar", 0);
            font.set(key, shared);
            fonts.set(name.as_str(), font);
        }
        fonts
    })
}

fn fonts_of_one_list(times: usize) -> Vec<u8> {
    fonts(times, "ToUnicode", packed("% a remark\n".repeat(PART / 11).into_bytes()))
}

fn fonts_of_one_width(times: usize) -> Vec<u8> {
    fonts(times, "Widths", vec![Object::Integer(500); PART])
}

fn remarks(times: usize) -> Vec<u8> {
    file(1, "", |document| {
        let words = document.add_object(Object::String(vec![b'a'; PART], StringFormat::Literal));
        for _ in 0..times {
            let place = vec![Object::Integer(0); 4];
            document.add_object(dictionary! { "Subtype" => "Text", "Rect" => place, "Contents" => words });
        }
        Dictionary::new()
    })
}

fn files(times: usize) -> Vec<u8> {
    file(1, "", |document| {
        let file = document.add_object(packed(vec![b'a'; PART]));
        for _ in 0..times {
            document.add_object(dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => file } });
        }
        Dictionary::new()
    })
}

fn bomb(times: usize) -> Vec<u8> {
    file(1, "", |document| {
        document.add_object(packed(vec![b'a'; times * PART]));
        Dictionary::new()
    })
}

/// They are unpacked while a file is opened, each of them in turn.
fn object_streams(times: usize) -> Vec<u8> {
    // lopdf writes no such stream of its own accord: it gets its name afterwards.
    let mut bytes = file(1, "", |document| {
        for number in 0..times {
            let mut stream = packed(format!("{} 0 ({})", 9000 + number, "a".repeat(PART)).into_bytes());
            stream.dict.extend(&dictionary! { "Type" => "ObjStX", "N" => 1, "First" => 7 });
            document.add_object(stream);
        }
        Dictionary::new()
    });
    while let Some(at) = bytes.windows(6).position(|name| name == b"ObjStX") {
        bytes[at + 5] = b'm';
    }
    bytes
}
