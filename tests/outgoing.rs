//! What goes out carries no place, owner, camera or private word, and draws the same picture. The files are made by
//! `tests/photographs/make.py`: whatever must go says PRIVATE, whatever must stay says CREDIT.

use std::io::Cursor;

use bayan::io::leaving;
use bayan::model::Language;
use bayan::outgoing::{self, Remark, Uncleanable};
use bayan::speech::Words;
use proptest::prelude::*;

const ALL: [&str; 13] = [
    "telephone.jpg",
    "press.jpg",
    "screen.png",
    "picture.webp",
    "moving.webp",
    "picture.avif",
    "moving.gif",
    "film.mp4",
    "telephone.mov",
    "sound.m4a",
    "sound.mp3",
    "sound.wav",
    "sound.flac",
];

fn read(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/photographs/{name}")).unwrap()
}

fn cleaned(name: &str, bytes: &[u8]) -> Vec<u8> {
    outgoing::clean(name, bytes).unwrap_or_else(|reason| panic!("{name}: {reason:?}")).bytes.into_owned()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [words.as_bytes(), &wide].iter().any(|words| bytes.windows(words.len()).any(|window| window == *words))
}

#[test]
fn nothing_private_goes_out() {
    for name in ALL {
        let (before, after) = (read(name), cleaned(name, &read(name)));
        let is_telling =
            name == "press.jpg" || ["PRIVATE", "25.2854", "25,17.124N"].iter().any(|words| holds(&before, words));
        assert!(
            is_telling || name.starts_with("picture") || name.starts_with("moving"),
            "{name} has something to lose"
        );
        for words in ["PRIVATE", "25.2854", "25,17.124N", "caption", "\u{a9}xyz", "\u{a9}cmt", "ffmpeg"] {
            assert!(!holds(&after, words), "{name} still holds {words}");
        }
        assert!(after.len() <= before.len() + 64, "{name}");
    }
}

#[test]
fn credit_copyright_and_colours_stay() {
    for (name, words) in [
        (
            "telephone.jpg",
            &["CREDIT (c) ministry", "CREDIT photographer", "CREDIT agency", "CREDIT © ministry", "ICC_PROFILE"][..],
        ),
        ("screen.png", &["CREDIT (c) ministry", "CREDIT agency", "iCCP"]),
        ("picture.webp", &["CREDIT (c) ministry", "CREDIT agency", "CREDIT © ministry", "ICCP"]),
        ("moving.webp", &["CREDIT (c) ministry", "CREDIT agency", "ICCP"]),
        ("picture.avif", &["CREDIT (c) ministry", "CREDIT agency", "CREDIT © ministry"]),
        ("moving.gif", &["NETSCAPE2.0"]),
        ("film.mp4", &["CREDIT title", "CREDIT (c)"]),
        ("sound.m4a", &["CREDIT title", "CREDIT (c)"]),
        ("sound.mp3", &["CREDIT title", "CREDIT artist"]),
        ("sound.wav", &["CREDIT title", "CREDIT (c)"]),
        ("sound.flac", &["CREDIT title", "CREDIT artist", "CREDIT (c)"]),
    ] {
        let after = cleaned(name, &read(name));
        for words in words {
            assert!(holds(&after, words), "{name} has lost {words}");
        }
    }
}

/// Another program reads what is left.
#[test]
fn an_independent_reader_finds_orientation_and_copyright_alone() {
    for name in ["telephone.jpg", "screen.png", "picture.webp", "moving.webp"] {
        let fields = |bytes: &[u8]| {
            let read = exif::Reader::new().read_from_container(&mut Cursor::new(bytes)).unwrap();
            read.fields().map(|field| field.tag.to_string()).collect::<Vec<_>>()
        };
        let before = read(name);
        // Pillow writes the Exif of WebP as JPEG has it, which this reader does not take.
        if !name.ends_with(".webp") {
            assert!(fields(&before).contains(&"GPSLatitude".to_owned()), "{name}");
        }
        assert_eq!(fields(&cleaned(name, &before)), ["Orientation", "Copyright"], "{name}");
        assert_eq!(outgoing::clean(name, &before).unwrap().orientation, 6, "{name}");
    }
    let avif = cleaned("picture.avif", &read("picture.avif"));
    let left = exif::Reader::new().read_from_container(&mut Cursor::new(&avif));
    let left = left.unwrap();
    assert_eq!(left.fields().map(|field| field.tag.to_string()).collect::<Vec<_>>(), ["Copyright"]);
}

/// The bytes that a decoder draws from.
fn drawn(name: &str, bytes: &[u8]) -> Vec<u8> {
    let between = |from: &[u8], to: &[u8]| {
        let at = bytes.windows(from.len()).position(|window| window == from).unwrap();
        let end = at + bytes[at..].windows(to.len()).position(|window| window == to).unwrap();
        bytes[at..end].to_vec()
    };
    match name.rsplit_once('.').unwrap().1 {
        // Its thumbnail is no progressive picture.
        "jpg" if name == "telephone.jpg" => between(b"\xff\xc2", b"\xff\xd9"),
        "jpg" => between(b"\xff\xda", b"\xff\xd9"),
        "png" => between(b"IDAT", b"IEND"),
        "gif" => {
            let end =
                if bytes.windows(3).any(|window| window == b"XMP") { &b"\0\x21\xff\x0bXMP"[..] } else { b"\0\x3b" };
            between(b"\x2c\0\0", end)
        }
        "webp" if name == "picture.webp" => between(b"VP8L", b"EXIF"),
        "wav" => between(b"data", b"LIST"),
        "mp4" | "mov" | "m4a" => {
            let at = bytes.windows(4).position(|window| window == b"mdat").unwrap();
            let length = u32::from_be_bytes(bytes[at - 4..at].try_into().unwrap()) as usize;
            bytes[at..at - 4 + length].to_vec()
        }
        _ => Vec::new(),
    }
}

#[test]
fn pictures_and_sound_are_the_same_to_the_last_byte() {
    for name in [
        "telephone.jpg",
        "press.jpg",
        "screen.png",
        "moving.gif",
        "picture.webp",
        "film.mp4",
        "telephone.mov",
        "sound.m4a",
    ] {
        let before = read(name);
        assert_eq!(drawn(name, &cleaned(name, &before)), drawn(name, &before), "{name}");
    }
    for name in ["film.mp4", "telephone.mov", "sound.m4a", "picture.avif"] {
        assert_eq!(cleaned(name, &read(name)).len(), read(name).len(), "{name}: everything stays where it is");
    }
}

#[test]
fn what_is_clean_stays_as_it_is() {
    for name in ALL {
        let once = cleaned(name, &read(name));
        assert_eq!(cleaned(name, &once), once, "{name}");
    }
    for (name, bytes) in
        [("تقرير.pdf", &b"%PDF-1.7\n"[..]), ("data.csv", b"a,b\n"), ("a.zip", b"PK\x05\x06"), ("site.css", b"a{}")]
    {
        assert_eq!(cleaned(name, bytes), bytes);
    }
}

#[test]
fn what_cannot_be_cleaned_does_not_go_out() {
    let words = Words::of(Language::English);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    for (name, bytes, reason) in [
        ("photo.jpg", &heic[..], "HEIC"),
        ("photo.heic", heic, "HEIC"),
        ("scan.tiff", b"II*\0\x08\0\0\0", "TIFF"),
        ("film.webm", b"\x1a\x45\xdf\xa3", "WebM"),
        ("photo.jpg", b"hello", "none of the pictures"),
    ] {
        let note = leaving::refusal(name, outgoing::clean(name, bytes).unwrap_err());
        let (message, help) = (words.say(&note.message), words.remedy(&note).unwrap());
        assert!(message.contains(reason) && help.contains("Save it as"), "{message} {help}");
    }
    for name in ALL {
        let bytes = read(name);
        let short = &bytes[..bytes.len() / 3];
        assert!(name == "sound.mp3" || name == "sound.flac" || outgoing::clean(name, short).is_err(), "{name}");
    }
}

#[test]
fn a_press_colour_and_a_lost_signature_are_remarked() {
    let remarks = |name: &str| outgoing::clean(name, &read(name)).unwrap().remarks;
    assert_eq!(remarks("press.jpg"), [Remark::InkColours]);
    assert_eq!(remarks("telephone.jpg"), [Remark::Signed]);
    assert_eq!(remarks("screen.png"), []);
}

fn boxed(kind: &[u8; 4], inside: &[Vec<u8>]) -> Vec<u8> {
    let inside = inside.concat();
    [&(inside.len() as u32 + 8).to_be_bytes()[..], kind, &inside].concat()
}

/// A film whose second track is of some kind: its two samples stand in one chunk.
fn film(handler: &[u8; 4], samples: [&[u8]; 2]) -> Vec<u8> {
    let numbers = |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>();
    let track = |handler: &[u8; 4], at: u32, sizes: [u32; 2]| {
        let table = boxed(
            b"stbl",
            &[
                boxed(b"stsc", &[numbers(&[0, 1, 1, 2, 1])]),
                boxed(b"stsz", &[numbers(&[0, 0, 2, sizes[0], sizes[1]])]),
                boxed(b"stco", &[numbers(&[0, 1, at])]),
            ],
        );
        let hdlr = boxed(b"hdlr", &[numbers(&[0, 0]), handler.to_vec(), vec![0; 13]]);
        boxed(b"trak", &[boxed(b"tkhd", &[vec![1; 84]]), boxed(b"mdia", &[hdlr, boxed(b"minf", &[table])])])
    };
    let head = boxed(b"ftyp", &[b"mp42\0\0\0\0".to_vec()]);
    let at = head.len() as u32 + 8;
    let sizes = samples.map(|sample| sample.len() as u32);
    let media = boxed(b"mdat", &[b"FRAMES".to_vec(), samples.concat()]);
    let movie = [boxed(b"mvhd", &[vec![1; 100]]), track(b"vide", at, [3, 3]), track(handler, at + 6, sizes)];
    [head, media, boxed(b"moov", &movie)].concat()
}

#[test]
fn a_track_that_says_where_a_film_was_made_goes_with_its_samples() {
    for (handler, samples, goes) in [
        (b"meta", [&b"PRIVATE gpmd"[..], b"PRIVATE"], true),
        (b"text", [b"PRIVATE GPS(25.2854,51.5310)", b"PRIVATE"], true),
        (b"sbtl", [b"a minister speaks", b"and another"], false),
        (b"soun", [b"beep", b"beep"], false),
    ] {
        let before = film(handler, samples);
        let after = cleaned("a.mp4", &before);
        assert_eq!(after.len(), before.len());
        assert!(holds(&after, "FRAMES"));
        assert_eq!(!holds(&after, &String::from_utf8_lossy(samples[0])), goes, "{}", String::from_utf8_lossy(handler));
        assert_eq!(cleaned("a.mp4", &after), after);
    }
}

/// Names that a program or its user gave, and what was to happen while a film was sent.
#[test]
fn a_film_goes_out_without_names_of_handlers_and_messages_of_a_broadcast() {
    let mut entry = vec![0; 42];
    entry.extend(b"PRIVATE coder of the press room.");
    entry.extend([0; 8]);
    let entries = boxed(b"stsd", &[vec![0, 0, 0, 0, 0, 0, 0, 1], boxed(b"avc1", &[entry])]);
    let named = |kind: &[u8; 4]| boxed(b"hdlr", &[vec![0; 8], kind.to_vec(), vec![0; 12], b"PRIVATE name\0".to_vec()]);
    let info = boxed(b"minf", &[named(b"url "), boxed(b"stbl", &[entries])]);
    let track = boxed(b"trak", &[boxed(b"tkhd", &[vec![1; 84]]), boxed(b"mdia", &[named(b"vide"), info])]);
    let bytes = [
        boxed(b"ftyp", &[b"mp42\0\0\0\0".to_vec()]),
        boxed(b"emsg", &[b"\0\0\0\0PRIVATE message".to_vec()]),
        boxed(b"prft", &[b"\0\0\0\0PRIVATE clock".to_vec()]),
        boxed(b"mdat", &[b"FRAMES".to_vec()]),
        boxed(b"moov", &[boxed(b"mvhd", &[vec![1; 100]]), track]),
    ]
    .concat();
    let after = cleaned("a.mp4", &bytes);
    assert!(!holds(&after, "PRIVATE") && holds(&after, "FRAMES") && holds(&after, "avc1"));
    assert_eq!(after.len(), bytes.len());
    assert_eq!(cleaned("a.mp4", &after), after);
}

#[test]
fn a_tag_amid_a_sound_goes_and_the_sound_stays() {
    let tag = [b"ID3\x04\0\0\0\0\0\x12TXXX\0\0\0\x08\0\0".as_slice(), b"PRIVATE!"].concat();
    let old = [b"TAG".as_slice(), b"PRIVATE", &[0; 118]].concat();
    let sound = [&[0xff, 0xfb, 1, 2, 3][..], b"FIRST ID3 no tag", &old, &tag, &[0xff, 0xfb, 4], b"SECOND"].concat();
    let after = cleaned("a.mp3", &sound);
    assert!(!holds(&after, "PRIVATE") && holds(&after, "FIRST ID3 no tag") && holds(&after, "SECOND"));
    assert_eq!(cleaned("a.mp3", &after), after);
}

#[test]
fn a_film_that_lies_about_its_samples_takes_no_longer_than_it_is_long() {
    let mut bytes = film(b"meta", [&[7; 4000], &[7; 4000]]);
    let at = bytes.windows(4).rposition(|window| window == b"stco").unwrap();
    // More chunks than the table has room for.
    bytes[at + 8..at + 12].copy_from_slice(&u32::MAX.to_be_bytes());
    assert_eq!(outgoing::clean("a.mp4", &bytes).unwrap_err(), Uncleanable::Damaged);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_make_it_stumble(which in 0..ALL.len(), cut in 0.0..1.0_f64, changes in proptest::collection::vec((0.0..1.0_f64, any::<u8>()), 0..6)) {
        let name = ALL[which];
        let mut bytes = read(name);
        for (at, byte) in changes {
            let at = (at * bytes.len() as f64) as usize;
            bytes[at] = byte;
        }
        if cut < 0.5 {
            bytes.truncate((cut * 2.0 * bytes.len() as f64) as usize);
        }
        if let Ok(first) = outgoing::clean(name, &bytes) {
            let once = first.bytes.into_owned();
            let again = outgoing::clean(name, &once);
            prop_assert_eq!(again.map(|again| again.bytes.into_owned()), Ok(once), "{}", name);
        }
    }
}
