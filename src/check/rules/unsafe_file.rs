//! # unsafe-file
//!
//! *What it finds:* a file that a release cites and that is not of a kind that may be published, by its ending and by its bytes
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
//! *ما تجده:* ملف يشير إليه بيان وليس من الأنواع التي يجوز نشرها، بامتداد اسمه وبمحتواه معًا؛ وملف SVG ليس صورة ساكنة
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
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, Place, code_point};
use crate::model::path::turns;
use crate::model::{Level, Media, Pair};
use crate::outgoing::allowed::{self, Unfit};
use crate::parse::office::InsideWeight;
use crate::source::Kind;

pub const RULE: Rule = Rule {
    name: "unsafe-file",
    level: Level::Error,
    guard: Guard::Structure,
    looks: &[Look::Folder(find), Look::Folder(find_programs)],
};

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    if pair.media.is_empty() {
        return;
    }
    let cited: BTreeSet<&str> = reference::files(pair).collect();
    let shown = pictures(pair);
    // A picture that is none and a file in which there is nothing are told where they are cited.
    let is_told =
        |media: &Media| media.kind == Kind::Empty || media.dimensions.is_none() && shown.contains(media.name.as_str());
    let more = &desk.site.settings.allowed_files;
    for media in pair.media.iter().filter(|media| cited.contains(media.name.as_str())) {
        let turned = turned(media);
        let note = turned.or_else(|| {
            allowed::judge(&media.name, media.kind, more).filter(|_| !is_told(media)).map(|unfit| told(media, &unfit))
        });
        notes.extend(note.or_else(|| moving(media)));
    }
}

/// Names of the files that a release shows as pictures.
fn pictures(pair: &Pair) -> BTreeSet<&str> {
    let lead = pair.facts.image.iter().map(|image| image.value.as_str());
    let bodies = pair.releases.present().flat_map(|(_, release)| &release.body.pictures);
    lead.chain(bodies.map(|picture| picture.file.as_str())).collect()
}

fn turned(media: &Media) -> Option<Diagnostic> {
    let c = media.name.chars().find(|c| turns(*c))?;
    let message = format!("The name of this file holds {}, which cannot be seen and turns it around.", code_point(c));
    let note = Diagnostic::error(RULE.name, message, "Rename it, and cite it by its new name.");
    Some(note.at_place(Place::head(&media.source)))
}

fn told(media: &Media, unfit: &Unfit) -> Diagnostic {
    let is = media.kind.words();
    let message = match unfit {
        Unfit::NoEnding => "The name of this file has no ending that says what it is.".to_owned(),
        Unfit::Ending(end) => format!("Files that end in `.{end}` are not published."),
        Unfit::Otherwise { ending, .. } => format!("By its bytes this file is {is}, and not what `.{ending}` says."),
    };
    let help = match (media.kind, unfit) {
        (Kind::Heic | Kind::Tiff, _) => "Save it as JPEG or PNG, under the ending of that kind.".to_owned(),
        (Kind::Matroska, _) => "Save it as MP4.".to_owned(),
        (Kind::Xml, _) => {
            "Publish it packed in a ZIP, and a KML as a KMZ: where XML is opened, a page within it could run."
                .to_owned()
        }
        (Kind::Ogg, _) => "Save it as MP3, M4A or MP4.".to_owned(),
        (_, Unfit::Otherwise { endings: [end, ..], .. }) => {
            format!("Give its name the ending `.{end}`, and cite it so; or save it as what its name says.")
        }
        (_, Unfit::Otherwise { .. }) => "Save it again in the program that made it, or publish it as a PDF.".to_owned(),
        (_, Unfit::NoEnding) => "Rename it, as in `report.pdf`, and cite it by its new name.".to_owned(),
        (Kind::Page | Kind::Program, Unfit::Ending(_)) => {
            "Publish it as a PDF, or as CSV, or packed in a ZIP.".to_owned()
        }
        (_, Unfit::Ending(end)) => format!(
            "Publish it as a PDF, or as CSV, or packed in a ZIP. Where readers need such files, let site.toml say allowed_files = [\"{end}\"]."
        ),
    };
    Diagnostic::error(RULE.name, message, help).at_place(Place::head(&media.source))
}

fn moving(media: &Media) -> Option<Diagnostic> {
    let hazard = media.hazard.as_ref()?;
    let mut place = Place::head(&media.source);
    (place.line, place.column) = (hazard.line, hazard.column);
    let message = format!("This SVG is more than a still picture: it holds {}.", hazard.what);
    let help = "Export it again as plain SVG without scripts, links and fonts from elsewhere, or save it as PNG.";
    Some(Diagnostic::error(RULE.name, message, help).at_place(place))
}

/// Macros in office files, whatever the files are called.
fn find_programs(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    each(desk, folder.pair, |found| {
        let programs = found.inside.told(InsideWeight::Acts);
        if !programs.is_empty() {
            let message =
                format!("`{}` holds {}, which would run where it is opened.", found.name, programs.join(", "));
            let help = "Save it without macros, as .docx, .xlsx, .pptx or .odt, or publish it as a PDF.";
            notes.push(Diagnostic::error(RULE.name, message, help).at_place(found.place.clone()));
        }
    });
}
