//! # unsafe-file
//!
//! *What it finds:* a file that a release or a standing page cites and that is not of a kind that may be published, by its ending and by its bytes
//! alike; an SVG that is more than a still picture; a file whose name is turned around by characters that cannot be seen. And,
//! in a build and in `bayan check`, a picture, sound or film from which place, owner and camera cannot be taken out, also in
//! `static/`.
//! *Why it matters:* whoever opens a file from our address trusts it as they trust us. A script in it may do all that the
//! newsroom's own may, and a photograph may give a minister's house away.
//! *Example:* `report.pdf` that is a web page by its bytes; a picture from a telephone, HEIC by its bytes, called `photo.jpg`.
//!
//! What may be published: documents (`pdf`, `docx`, `xlsx`, `pptx`, `odt`, `ods`, `odp`, `odg`, `epub`, `doc`, `xls`, `ppt`,
//! `rtf`), texts and tables (`txt`, `csv`, `tsv`, `json`), pictures (`jpg`, `jpeg`, `jfif`, `png`, `apng`, `gif`, `webp`, `avif`,
//! `svg`), sound (`mp3`, `m4a`, `aac`, `wav`, `flac`), films and subtitles (`mp4`, `m4v`, `mov`, `vtt`, `srt`), archives (`zip`,
//! `7z`, `gz`, `tgz`, `tar`), calendars, addresses and maps (`ics`, `vcf`, `geojson`, `kmz`). A site adds endings with
//! `allowed_files` in `site.toml`.
//! *How it can be set aside:* it cannot. A page or program that must be published as it is goes into `static/`, which is the web
//! engineer's.
//!
//! ---
//!
//! *ما تجده:* ملف يشير إليه بيان أو صفحة ثابتة وليس من الأنواع التي يجوز نشرها، بامتداد اسمه وبمحتواه معًا؛ وملف SVG ليس صورة ساكنة
//! فحسب؛ وملف تقلب اسمَه محارف لا تُرى. وفي البناء وفي `bayan check` أيضًا: صورة أو صوت أو فيلم يتعذّر أن يُحذف منه
//! مكان التقاطه واسم صاحبه ونوع كاميرته، ولو في `static/`.
//! *لماذا يهمّ:* من يفتح ملفًّا من موقعنا يثق به كما يثق بنا. والبرنامج الذي يختبئ فيه يستطيع كل ما يستطيعه برنامج
//! المركز الإعلامي، وصورة واحدة قد تكشف منزل وزير.
//! *مثال:* `report.pdf` وهو في محتواه صفحة ويب؛ وصورة من هاتف، HEIC في محتواها، اسمها `photo.jpg`.
//!
//! ما يجوز نشره: المستندات (`pdf` و`docx` و`xlsx` و`pptx` و`odt` و`ods` و`odp` و`odg` و`epub` و`doc` و`xls` و`ppt`
//! و`rtf`)، والنصوص والجداول (`txt` و`csv` و`tsv` و`json`)، والصور (`jpg` و`jpeg` و`jfif` و`png` و`apng` و`gif` و`webp`
//! و`avif` و`svg`)، والصوت (`mp3` و`m4a` و`aac` و`wav` و`flac`)، والأفلام وترجماتها (`mp4` و`m4v` و`mov` و`vtt`
//! و`srt`)، والملفات المضغوطة (`zip` و`7z` و`gz` و`tgz` و`tar`)، والمواعيد وجهات الاتصال والخرائط (`ics` و`vcf`
//! و`geojson` و`kmz`). ويضيف الموقع امتدادات أخرى بالمفتاح `allowed_files` في `site.toml`.
//! *كيف تُتجاوز:* لا تُتجاوز. وما لا بدّ من نشره كما هو، من صفحة أو برنامج، فمكانه `static/`، وهو من شأن مهندس الموقع.

use std::collections::BTreeSet;

use super::document_traces::each;
use crate::check::desk::Desk;
use crate::check::reference;
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, all, code, code_point, form, message};
use crate::model::path::turns;
use crate::model::{FileHome, Level, Media};
use crate::outgoing::allowed::{self, Unfit};
use crate::parse::office::InsideWeight;
use crate::parse::vector;
use crate::source::Kind;

pub const RULE: Rule = Rule {
    name: "unsafe-file",
    level: Level::Error,
    guard: Guard::Structure,
    looks: &[Look::Files(find), Look::Files(find_programs)],
};

fn find(desk: &Desk<'_>, home: FileHome<'_>, notes: &mut Vec<Diagnostic>) {
    if home.files().is_empty() {
        return;
    }
    let cited: BTreeSet<&str> = reference::files(home).collect();
    let shown = pictures(home);
    // A picture that is none and a file in which there is nothing are told where they are cited.
    let is_told =
        |media: &Media| media.kind == Kind::Empty || media.dimensions.is_none() && shown.contains(media.name.as_str());
    let more = &desk.site.settings.allowed_files;
    for media in home.files().iter().filter(|media| cited.contains(media.name.as_str())) {
        let turned = turned(media);
        let note = turned.or_else(|| {
            allowed::judge(&media.name, media.kind, more).filter(|_| !is_told(media)).map(|unfit| told(media, &unfit))
        });
        notes.extend(note.or_else(|| moving(media)));
    }
}

/// Names of the files that are shown as pictures.
fn pictures(home: FileHome<'_>) -> BTreeSet<&str> {
    reference::pictures(home).into_iter().map(|(name, _)| name).collect()
}

fn turned(media: &Media) -> Option<Diagnostic> {
    let c = media.name.chars().find(|c| turns(*c))?;
    let note = Diagnostic::stops(RULE.name, message!("unsafe-file-turned", point = code(code_point(c))));
    Some(note.at_place(Place::head(&media.source)))
}

fn told(media: &Media, unfit: &Unfit) -> Diagnostic {
    let ended = |end: &str| code(format!(".{end}"));
    let message = match unfit {
        Unfit::NoEnding => message!("unsafe-file-no-ending"),
        Unfit::Ending(end) => message!("unsafe-file-ending", ending = ended(end)),
        Unfit::Otherwise { ending, .. } => {
            let kind = message!("file-kind", kind = form(media.kind.id()));
            message!("unsafe-file-otherwise", kind = kind, ending = ended(ending))
        }
    };
    let note = Diagnostic::stops(RULE.name, message).at_place(Place::head(&media.source));
    note.with_help(match (media.kind, unfit) {
        (Kind::Heic | Kind::Tiff, _) => message!("unsafe-file-as-picture"),
        (Kind::Matroska, _) => message!("unsafe-file-as-movie"),
        (Kind::Xml, _) => message!("unsafe-file-packed"),
        (Kind::Ogg, _) => message!("unsafe-file-as-sound"),
        (_, Unfit::Otherwise { endings: [end, ..], .. }) => message!("unsafe-file-rename", ending = ended(end)),
        (_, Unfit::Otherwise { .. }) => message!("unsafe-file-save-again"),
        (_, Unfit::NoEnding) => message!("unsafe-file-no-ending").remedy(),
        (Kind::Page | Kind::Program, Unfit::Ending(_)) => message!("unsafe-file-other-form"),
        (_, Unfit::Ending(end)) => {
            message!("unsafe-file-allow", line = code(format!("allowed_files = [\"{end}\"]")))
        }
    })
}

fn moving(media: &Media) -> Option<Diagnostic> {
    // Of captions it is told where they are shown.
    let hazard =
        media.hazard.as_ref().filter(|_| media.kind == Kind::Svg || media.name.to_lowercase().ends_with(".svg"))?;
    let mut place = Place::head(&media.source);
    (place.line, place.column) = (hazard.line, hazard.column);
    Some(Diagnostic::stops(RULE.name, message!("unsafe-file-moving", what = vector::said(hazard))).at_place(place))
}

/// Macros in office files, whatever the files are called.
fn find_programs(desk: &Desk<'_>, home: FileHome<'_>, notes: &mut Vec<Diagnostic>) {
    each(desk, home, |found| {
        let programs = found.inside.told(InsideWeight::Acts);
        if !programs.is_empty() {
            let message = message!("unsafe-file-programs", file = code(found.name), things = all(programs));
            notes.push(Diagnostic::stops(RULE.name, message).at_place(found.place.clone()));
        }
    });
}
