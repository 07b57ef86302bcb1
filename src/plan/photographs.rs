//! Pictures of releases and standing pages as they are published: drawn anew in several sizes, or as they are, and where each of them stands.

use std::collections::{BTreeMap, HashSet};

use super::shell::Shell;
use super::view::ImageView;
use crate::model::{Address, Bilingual, FileHome, Language, Media, Pair, Photograph, address};
use crate::pictures::{Drawing, DrawnForm, Focus, Recipe, recipe};
use crate::source::{Entry, Fingerprint, Kind};

/// A picture that is shown, and all that is made of it.
#[derive(Clone, Copy, Hash)]
pub struct Photo<'n> {
    pub file: Entry<'n, Media>,
    pub focus: Focus,
    pub credit: Option<&'n Bilingual>,
    /// Of its bytes.
    print: Fingerprint,
    /// Width and height in pixels, upright.
    pub size: (u32, u32),
    role: ShownAs,
}

/// Where a release shows a picture.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShownAs {
    /// At its head, in lists, and where it is shared.
    Lead,
    Inside,
}

/// One of the files that are made of a picture.
pub struct Drawn {
    pub address: Address,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// `None` for the picture as it is.
    pub recipe: Option<Recipe>,
}

/// What is shown of a lead picture in lists: three by two, at these widths.
const CARDS: [(u32, u32); 3] = [(320, 213), (720, 480), (1280, 853)];
/// What services show where a page is shared.
const SHARED: (u32, u32) = (1200, 630);
/// What a page names for those who know no choice of sizes, and feeds.
const USUAL: u32 = 960;

impl<'n> Photo<'n> {
    /// The lead picture.
    pub fn lead(pair: &'n Pair) -> Option<Self> {
        Self::of(pair, &pair.facts.image.as_ref()?.value, ShownAs::Lead)
    }

    /// The picture that stands for its video.
    pub fn poster(pair: &'n Pair) -> Option<Self> {
        Self::inside(FileHome::Release(pair), pair.facts.video.as_ref()?.value.poster.as_deref()?)
    }

    /// A picture that the front matter names; `None` where it is not there, or cannot be shown.
    pub fn of(pair: &'n Pair, named: &'n Photograph, role: ShownAs) -> Option<Self> {
        let shown = Self::inside(FileHome::Release(pair), &named.file.value)?;
        Some(Self { focus: named.focus, role, ..shown })
    }

    /// A picture in a text, by the name of its file.
    pub fn inside(home: FileHome<'n>, name: &str) -> Option<Self> {
        let media = home.media(name)?;
        let look = media.look.as_ref()?;
        Some(Self {
            file: Entry::from(media),
            focus: Focus::default(),
            credit: home.pair().and_then(|pair| credit(pair, name)),
            print: look.print?,
            size: media.dimensions?,
            role: ShownAs::Inside,
        })
    }

    /// The form in which it is drawn anew; `None` where it is shown as it is.
    fn form(&self) -> Option<DrawnForm> {
        let is_sound = self.file.look.as_ref().is_some_and(|look| look.fault.is_none());
        Drawing::form(self.file.kind).filter(|_| is_sound)
    }

    /// The whole picture, from its smallest size to its largest.
    pub fn sizes(&self) -> Vec<Drawn> {
        let Some(form) = self.form() else { return vec![self.original()] };
        let widths = recipe::widths(self.size.0).into_iter();
        widths.map(|width| self.drawn(Recipe::whole(self.size, width, form))).collect()
    }

    /// The same as lists show it.
    pub fn card_sizes(&self) -> Vec<Drawn> {
        let Some(form) = self.form() else { return vec![self.original()] };
        let mut sizes: Vec<Drawn> = Vec::new();
        for size in CARDS {
            let drawn = self.drawn(Recipe::cut(self.size, size, self.focus, form));
            if sizes.last().is_none_or(|last| last.size.0 < drawn.size.0) {
                sizes.push(drawn);
            }
        }
        sizes
    }

    /// As services show it where its page is shared: a JPEG, or what they read as well.
    pub fn shared(&self) -> Option<Drawn> {
        match self.form() {
            Some(_) => Some(self.drawn(Recipe::cut(self.size, SHARED, self.focus, DrawnForm::Jpeg))),
            None => matches!(self.file.kind, Kind::Gif | Kind::WebP).then(|| self.original()),
        }
    }

    /// The file itself, without what must not go out: its name changes with its bytes.
    pub fn original(&self) -> Drawn {
        let name = &self.file.get().name;
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let name = format!("{stem}.{}.{}", self.print.for_file_name(), end.to_ascii_lowercase());
        Drawn { address: address::picture(&self.file.get().folder, &name), size: self.size, recipe: None }
    }

    fn drawn(&self, recipe: Recipe) -> Drawn {
        let credit = self.credit.map(credit_line);
        let recipe = recipe.credited(credit);
        let name = recipe.file_name(self.print);
        let address = address::picture(&self.file.get().folder, &name);
        Drawn { address, size: recipe.size, recipe: Some(recipe) }
    }

    /// Every file that is made of it.
    pub fn files(&self) -> Vec<Drawn> {
        let mut files = self.sizes();
        if self.role == ShownAs::Lead {
            files.extend(self.card_sizes());
            files.extend(self.shared());
        }
        files.push(self.original());
        files
    }

    /// What tells one of its files from all others; `None` for the picture as it is.
    pub fn key(&self, drawn: &Drawn) -> Option<Fingerprint> {
        drawn.recipe.as_ref().map(|recipe| recipe.key(self.print))
    }

    /// Whether it is drawn anew, so that there is more to have than what pages show.
    pub fn is_drawn(&self) -> bool {
        self.form().is_some()
    }

    pub fn print(&self) -> Fingerprint {
        self.print
    }

    /// At the head of its release and in its text.
    pub fn view(&self, alt: &str, shell: &Shell<'_>) -> ImageView {
        view(&self.sizes(), alt, shell)
    }

    /// In a list.
    pub fn card_view(&self, alt: &str, shell: &Shell<'_>) -> ImageView {
        view(&self.card_sizes(), alt, shell)
    }
}

/// The one of several sizes that stands for all of them: the largest that is not larger than the usual one, else the smallest.
pub fn usual(sizes: &[Drawn]) -> Option<&Drawn> {
    sizes.iter().rev().find(|drawn| drawn.size.0 <= USUAL).or(sizes.first())
}

/// The choice of sizes, as `srcset` has it; `None` where there is but one.
pub fn choice(sizes: &[Drawn], address: impl Fn(&Address) -> String) -> Option<String> {
    let one = |drawn: &Drawn| format!("{} {}w", address(&drawn.address), drawn.size.0);
    (sizes.len() > 1).then(|| sizes.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn view(sizes: &[Drawn], alt: &str, shell: &Shell<'_>) -> ImageView {
    let url = |address: &Address| address.url(shell.base());
    let usual = usual(sizes);
    let (width, height) = usual.map_or((0, 0), |drawn| drawn.size);
    ImageView {
        url: usual.map(|drawn| url(&drawn.address)).unwrap_or_default(),
        srcset: choice(sizes, url),
        width,
        height,
        alt: alt.to_owned(),
    }
}

/// A credit as it stands in a file, which is one for both languages: a line, which labels are, of no more letters than every
/// kind of label has room for.
fn credit_line(credit: &Bilingual) -> String {
    const MOST: usize = 200;
    let Bilingual { ar, en } = credit;
    let both = if ar == en { en.clone() } else { format!("{en} / {ar}") };
    let words = both.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(MOST).collect::<String>().trim_end().to_owned()
}

/// Whose a picture is, by the name of its file.
pub fn credit<'n>(pair: &'n Pair, name: &str) -> Option<&'n Bilingual> {
    pair.photographs().find(|(_, one)| one.file.value == name)?.1.credit.as_ref()
}

/// What the front matter says a picture shows, and what stands below it.
pub fn words<'n>(pair: &'n Pair, name: &str, language: Language) -> Vec<&'n str> {
    let is_lead = pair.facts.image.as_ref().is_some_and(|image| image.value.file.value == name);
    let release = pair.releases.get(language).as_ref().filter(|_| is_lead);
    let lead = release.into_iter().flat_map(|release| [&release.image_alt, &release.image_caption]);
    let gallery = pair.gallery();
    let gallery = gallery.filter(|one| one.photograph.file.value == name);
    let gallery = gallery.flat_map(|one| one.words_in(language));
    let mut words: Vec<&str> = lead.flatten().chain(gallery).map(|words| words.value.as_str()).collect();
    words.dedup();
    words
}

/// The pictures that somebody shows, each as often as that.
pub fn shown(home: FileHome<'_>) -> Vec<Photo<'_>> {
    let pair = home.pair();
    let gallery = pair.into_iter().flat_map(|pair| {
        let gallery = pair.gallery();
        gallery.filter_map(move |one| Photo::of(pair, &one.photograph, ShownAs::Inside))
    });
    let bodies = home.texts().flat_map(|(_, body)| &body.pictures);
    let bodies = bodies.filter_map(|picture| Photo::inside(home, &picture.file));
    let (lead, poster) = (pair.and_then(Photo::lead), pair.and_then(Photo::poster));
    lead.into_iter().chain(gallery).chain(poster).chain(bodies).collect()
}

/// Names of what is made of them, but of those files that nobody sees. Equal pictures have equal names, whoever shows them.
pub fn names(home: FileHome<'_>, unseen: &HashSet<&str>) -> Vec<String> {
    let photos = shown(home).into_iter().filter(|photo| !unseen.contains(&*photo.file.get().name));
    let files = photos.flat_map(|photo| photo.files());
    files.map(|file| file.address.name().to_owned()).collect()
}

/// The files that are made of pictures, each once, by their addresses.
pub fn files<'n>(photos: &[Photo<'n>]) -> BTreeMap<Address, (Photo<'n>, Option<Recipe>)> {
    let all = photos.iter().flat_map(|photo| photo.files().into_iter().map(|drawn| (*photo, drawn)));
    all.map(|(photo, drawn)| (drawn.address, (photo, drawn.recipe))).collect()
}
