//! An open PDF, and everything that is asked of it.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, decode_text_string};

use super::bytes::{is_packed_twice, streams_in};
use super::glyphs::{self, ShownOnPage};
use super::letters::Font;
use super::readings;

/// A file of more bytes is not opened, and no stream is unpacked into more.
const MOST: usize = 64 * 1024 * 1024;
/// All that is unpacked of one file.
const MOST_IN_ALL: usize = 256 * 1024 * 1024;
/// So much is in no stream of objects that a program writes.
const MOST_OBJECTS: usize = 8 * 1024 * 1024;
/// All of them are unpacked while a file is opened, so all its streams together may hold no more than this.
const MOST_OBJECTS_IN_ALL: usize = 512 * 1024 * 1024;
/// Pages stand in a tree of at most this depth.
const DEEPEST_TREE: usize = 64;
/// Letters of which a font does not say what they are: fewer are the points of a list and the like.
const MOST_UNKNOWN: usize = 6;

/// Why a file, or a part of it, cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    Locked,
    Damaged,
    TooLarge,
    /// It has letters of which it does not say what they are.
    Letters,
    /// A part of it is damaged, or packed in an unusual way.
    Part,
}

/// A remark on a page. Links and the fields of a form are none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Annotation {
    pub words: String,
    /// Who made it; empty where it does not say.
    pub by: String,
}

/// A file within the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Embedded {
    pub name: String,
    pub bytes: Vec<u8>,
}

pub struct Pdf {
    document: Document,
    gaps: RefCell<Vec<Refusal>>,
    left: Cell<usize>,
}

impl Pdf {
    /// Opens a file that begins with `%PDF`. One that asks for no password to be read is read, whatever else it forbids.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::open_within(bytes, MOST_IN_ALL, MOST_OBJECTS_IN_ALL)
    }

    pub(super) fn open_within(bytes: &[u8], most: usize, most_objects: usize) -> Result<Self, Refusal> {
        if bytes.len() > MOST || is_packed_twice(bytes) {
            return Err(Refusal::TooLarge);
        }
        let options =
            LoadOptions::with_max_decompressed_size(MOST_OBJECTS.min(most_objects / streams_in(bytes).max(1)));
        let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
            lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => Refusal::Locked,
            lopdf::Error::Decompress(_) => Refusal::TooLarge,
            _ => Refusal::Damaged,
        })?;
        if document.trailer.has(b"Encrypt") && !document.was_encrypted() {
            return Err(Refusal::Locked);
        }
        if document.page_iter().next().is_none() {
            return Err(Refusal::Damaged);
        }
        Ok(Self { document, gaps: RefCell::default(), left: Cell::new(most) })
    }

    /// What could not be read so far, each once.
    pub fn gaps(&self) -> Vec<Refusal> {
        self.gaps.borrow().clone()
    }

    fn gap(&self, why: Refusal) {
        let mut gaps = self.gaps.borrow_mut();
        if !gaps.contains(&why) {
            gaps.push(why);
        }
    }

    /// Descriptions of it and of its parts, in XML (ISO 16684-1).
    pub fn descriptions(&self) -> Vec<Vec<u8>> {
        let streams = self.document.objects.values().filter_map(|object| object.as_stream().ok());
        let is_one =
            |stream: &&Stream| stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|it| it == b"Metadata");
        streams.filter(is_one).filter_map(|stream| self.unpacked(stream)).collect()
    }

    /// Who is named as the author.
    pub fn author(&self) -> Option<String> {
        let about = self.document.trailer.get_deref(b"Info", &self.document).and_then(Object::as_dict).ok()?;
        let author = decode_text_string(about.get_deref(b"Author", &self.document).ok()?).ok()?;
        Some(author.trim().to_owned()).filter(|author| !author.is_empty())
    }

    pub fn annotations(&self) -> Vec<Annotation> {
        let remarks = self.dictionaries().filter_map(|one| {
            let kind = one.get(b"Subtype").and_then(Object::as_name).ok()?;
            let is_annotation = one.has(b"Rect") && !matches!(kind, b"Link" | b"Widget" | b"Popup");
            let words = |key: &[u8]| self.words(one, key).filter(|words| !words.trim().is_empty());
            is_annotation.then(|| Annotation {
                words: words(b"Contents").or_else(|| words(b"RC")).unwrap_or_default(),
                by: words(b"T").unwrap_or_default(),
            })
        });
        remarks.collect()
    }

    pub fn embedded(&self) -> Vec<Embedded> {
        let files = self.dictionaries().filter_map(|one| {
            let within = one.get_deref(b"EF", &self.document).and_then(Object::as_dict).ok()?;
            let stream =
                within.iter().find_map(|(_, file)| self.document.dereference(file).ok()?.1.as_stream().ok())?;
            let name = [b"UF".as_slice(), b"F"].into_iter().find_map(|key| self.words(one, key)).unwrap_or_default();
            Some(Embedded { name, bytes: self.unpacked(stream)? })
        });
        files.collect()
    }

    /// A text of a dictionary, which may share it with many others.
    fn words(&self, one: &Dictionary, key: &[u8]) -> Option<String> {
        let text = one.get_deref(key, &self.document).ok()?;
        let length = text.as_str().ok()?.len();
        self.spend(length).then(|| decode_text_string(text).ok())?
    }

    /// Every text that is no part of a page: titles, bookmarks, fields, remarks, names.
    pub fn strings(&self) -> Vec<String> {
        let mut all = Vec::new();
        let mut open: Vec<&Object> = self.document.objects.values().collect();
        let trailer: Vec<&Object> = self.document.trailer.iter().map(|(_, value)| value).collect();
        open.extend(trailer);
        while let Some(object) = open.pop() {
            match object {
                Object::String(..) => all.extend(decode_text_string(object)),
                Object::Array(list) => open.extend(list),
                Object::Dictionary(dictionary) => open.extend(dictionary.iter().map(|(_, value)| value)),
                Object::Stream(stream) => open.extend(stream.dict.iter().map(|(_, value)| value)),
                _ => {}
            }
        }
        all.retain(|text: &String| text.chars().any(char::is_alphabetic));
        all
    }

    /// What is neither a page nor a font nor a picture: descriptions, scripts, fields of a form, tables of data.
    pub fn streams(&self) -> Vec<Vec<u8>> {
        let fonts: HashSet<ObjectId> = self
            .dictionaries()
            .flat_map(|one| {
                let keys =
                    [b"FontFile".as_slice(), b"FontFile2", b"FontFile3", b"ToUnicode", b"CIDToGIDMap", b"CIDSet"];
                keys.into_iter().filter_map(|key| one.get(key).and_then(Object::as_reference).ok())
            })
            .collect();
        let streams = self.document.objects.iter().filter(|(id, _)| !fonts.contains(id));
        let streams = streams.filter_map(|(_, object)| object.as_stream().ok());
        streams.filter(|stream| !is_picture(stream)).filter_map(|stream| self.unpacked(stream)).collect()
    }

    /// What readers see, page by page, in every order in which it may be meant.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let mut fonts = HashMap::new();
        for page in self.document.page_iter() {
            let streams = self.document.get_page_contents(page).into_iter();
            let streams = streams.filter_map(|id| self.document.get_object(id).and_then(Object::as_stream).ok());
            let stream: Vec<Vec<u8>> = streams.filter_map(|stream| self.unpacked(stream)).collect();
            let own = self.resources(page);
            self.shown(&stream.join(&b"\n"[..]), &|name| self.font(own?, name), &mut fonts, &mut texts);
        }
        let first = self.document.page_iter().next().and_then(|page| self.resources(page));
        let forms = self.document.objects.values().filter_map(|object| object.as_stream().ok());
        for form in forms.filter(|stream| is_form(stream)) {
            let Some(stream) = self.unpacked(form) else { continue };
            let own = form.dict.get_deref(b"Resources", &self.document).and_then(Object::as_dict).ok().or(first);
            self.shown(&stream, &|name| self.font(own?, name), &mut fonts, &mut texts);
        }
        texts
    }

    /// What a page uses, which may be said above it.
    fn resources(&self, page: ObjectId) -> Option<&Dictionary> {
        let mut node = self.document.get_dictionary(page).ok()?;
        for _ in 0..DEEPEST_TREE {
            if let Ok(own) = node.get_deref(b"Resources", &self.document).and_then(Object::as_dict) {
                return Some(own);
            }
            node = node.get_deref(b"Parent", &self.document).and_then(Object::as_dict).ok()?;
        }
        None
    }

    fn font<'d>(&'d self, resources: &'d Dictionary, name: &[u8]) -> Option<&'d Dictionary> {
        let fonts = resources.get_deref(b"Font", &self.document).and_then(Object::as_dict).ok()?;
        fonts.get_deref(name, &self.document).and_then(Object::as_dict).ok()
    }

    fn shown<'d>(
        &'d self,
        stream: &[u8],
        font: &dyn Fn(&[u8]) -> Option<&'d Dictionary>,
        known: &mut HashMap<*const Dictionary, Rc<Font>>,
        texts: &mut Vec<String>,
    ) {
        let known = RefCell::new(known);
        let read = |font: &Dictionary| {
            let read = Font::read(&self.document, font, self.left.get());
            self.spend(read.cost);
            Rc::new(read)
        };
        let fonts = |name: &[u8]| {
            let font = font(name)?;
            Some(known.borrow_mut().entry(font).or_insert_with(|| read(font)).clone())
        };
        let ShownOnPage { glyphs, said, unknown, length, is_cut } = glyphs::walk(stream, &fonts, self.left.get());
        self.spend(length);
        texts.extend(readings::readings(&glyphs).into_iter().filter(|text| !text.is_empty()));
        texts.extend(said.into_iter().filter_map(|text| decode_text_string(&Object::string_literal(text)).ok()));
        if is_cut {
            self.gap(Refusal::TooLarge);
        }
        if unknown.into_iter().collect::<HashSet<u32>>().len() > MOST_UNKNOWN {
            self.gap(Refusal::Letters);
        }
    }

    fn dictionaries(&self) -> impl Iterator<Item = &Dictionary> {
        let mut open: Vec<&Object> = self.document.objects.values().collect();
        std::iter::from_fn(move || {
            loop {
                match open.pop()? {
                    Object::Array(list) => open.extend(list),
                    Object::Dictionary(dictionary) => {
                        open.extend(dictionary.iter().map(|(_, value)| value));
                        return Some(dictionary);
                    }
                    Object::Stream(stream) => return Some(&stream.dict),
                    _ => {}
                }
            }
        })
    }

    /// Whether so many bytes may still come out of the file.
    fn spend(&self, bytes: usize) -> bool {
        let enough = bytes <= self.left.get();
        self.left.set(self.left.get().saturating_sub(bytes));
        if !enough {
            self.gap(Refusal::TooLarge);
        }
        enough
    }

    /// The bytes of a stream; `None` where they cannot be had, which is noted.
    fn unpacked(&self, stream: &Stream) -> Option<Vec<u8>> {
        let left = self.left.get();
        match stream.get_plain_content_with_limit(MOST.min(left)) {
            Ok(bytes) => self.spend(bytes.len()).then_some(bytes),
            Err(lopdf::Error::Decompress(_)) => {
                self.gap(Refusal::TooLarge);
                None
            }
            Err(_) => {
                self.gap(Refusal::Part);
                None
            }
        }
    }
}

fn is_form(stream: &Stream) -> bool {
    let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
    kind.is_ok_and(|kind| kind == b"Form") || stream.dict.has(b"PatternType")
}

/// Dots and no words; what is written into a JPEG stands in the bytes of the file as it is.
fn is_picture(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
}
