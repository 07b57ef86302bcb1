//! One shard: stems that begin alike, each with its written forms below it, and where those stand.

use std::collections::BTreeMap;

use super::digits::{self, Reader};

/// Stems of a shard.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct WordShard(BTreeMap<Box<str>, Vec<WrittenForm>>);

/// A written form of a stem.
#[derive(Clone, PartialEq, Debug)]
pub struct WrittenForm {
    /// In one hand.
    pub form: Box<str>,
    /// Documents that have it, in order, each with one of the sixteen levels of its weight there.
    pub places: Vec<(u32, u8)>,
}

/// Which of so many shards a stem is in: by its first two letters.
pub fn shard_of(stem: &str, shards: usize) -> usize {
    let mut letters = stem.chars().map(u32::from);
    let (first, second) = (letters.next().unwrap_or(0), letters.next().unwrap_or(0));
    let mixed = (first * 31 + second).wrapping_mul(0x9E37_79B1);
    (mixed >> 16) as usize % shards.max(1)
}

impl WordShard {
    /// The forms of a stem; none where no document has it.
    pub fn forms(&self, stem: &str) -> &[WrittenForm] {
        self.0.get(stem).map_or(&[], Vec::as_slice)
    }

    /// Every stem with its forms, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[WrittenForm])> {
        self.0.iter().map(|(stem, forms)| (&**stem, forms.as_slice()))
    }

    /// Puts a form below a stem.
    pub fn add(&mut self, stem: &str, form: WrittenForm) {
        match self.0.get_mut(stem) {
            Some(forms) => forms.push(form),
            None => drop(self.0.insert(stem.into(), vec![form])),
        }
    }

    /// JSON: of each stem a list of forms, each told as what stands around the stem, and of its places.
    pub fn encode(mut self) -> Vec<u8> {
        let mut told: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (stem, forms) in &mut self.0 {
            forms.sort_unstable_by(|one, other| one.form.cmp(&other.form));
            let told_form = |form: &WrittenForm| [around(&form.form, stem), places(&form.places)];
            told.insert(stem, forms.iter().flat_map(told_form).collect());
        }
        serde_json::to_vec(&told).unwrap_or_default()
    }

    /// Nothing, where the bytes are no shard.
    pub fn decode(bytes: &[u8]) -> Self {
        let told: BTreeMap<Box<str>, Vec<String>> = serde_json::from_slice(bytes).unwrap_or_default();
        let forms = |stem: &str, told: &[String]| {
            let pairs = told.chunks_exact(2);
            pairs.map(|pair| WrittenForm { form: whole(&pair[0], stem), places: read(&pair[1]) }).collect()
        };
        Self(told.into_iter().map(|(stem, told)| (stem.clone(), forms(&stem, &told))).collect())
    }
}

/// `ال-ات` for what stands around a stem, nothing for the stem itself, and `=` before a form that does not hold it.
fn around(form: &str, stem: &str) -> String {
    match form.split_once(stem) {
        Some(("", "")) => String::new(),
        Some((before, behind)) => format!("{before}-{behind}"),
        None => format!("={form}"),
    }
}

fn whole(told: &str, stem: &str) -> Box<str> {
    match (told.strip_prefix('='), told.split_once('-')) {
        (Some(form), _) => form.into(),
        (None, Some((before, behind))) => [before, stem, behind].concat().into(),
        (None, None) => stem.into(),
    }
}

fn places(places: &[(u32, u8)]) -> String {
    let (mut text, mut last) = (String::with_capacity(3 * places.len()), 0);
    for (document, level) in places {
        digits::write(document - last, &mut text);
        digits::write_level(usize::from(*level), &mut text);
        last = *document;
    }
    text
}

fn read(text: &str) -> Vec<(u32, u8)> {
    let (mut reader, mut last) = (Reader::of(text), 0_u32);
    let next = || {
        let (step, level) = (reader.number()?, reader.sign()?);
        last = last.saturating_add(step);
        Some((last, u8::try_from(level & 15).unwrap_or(0)))
    };
    std::iter::from_fn(next).collect()
}

/// Documents, in order, as a facet tells them.
pub fn documents(documents: impl IntoIterator<Item = u32>) -> String {
    let (mut text, mut last) = (String::new(), 0);
    for document in documents {
        digits::write(document - last, &mut text);
        last = document;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shard_comes_back() {
        let mut shard = WordShard::default();
        let form = |form: &str, places: &[(u32, u8)]| WrittenForm { form: form.into(), places: places.to_vec() };
        shard.add("وزار", form("الوزارات", &[(0, 3), (1, 15), (900, 0)]));
        shard.add("وزار", form("وزار", &[(7, 1)]));
        shard.add("وزير", form("وزرا", &[(2, 2)]));
        shard.add("citi", form("city", &[(40, 4)]));
        let bytes = shard.clone().encode();
        assert_eq!(WordShard::decode(&bytes), shard);
        assert_eq!(
            String::from_utf8_lossy(&bytes),
            r#"{"citi":["=city","X84"],"وزار":["ال-ات","031Fy30","","71"],"وزير":["=وزرا","22"]}"#
        );
        assert_eq!(WordShard::decode(b"no shard"), WordShard::default());
    }

    #[test]
    fn stems_that_begin_alike_share_a_shard() {
        assert_eq!(shard_of("وزار", 64), shard_of("وزير", 64));
        let used: std::collections::BTreeSet<_> =
            ["وزار", "مدرس", "صح", "ministr", "2025", "م", ""].map(|stem| shard_of(stem, 64)).into();
        assert!(used.len() > 5, "{used:?}");
        assert_eq!(shard_of("وزار", 1), 0);
    }
}
