//! The video of a release: what its page and machines are told of it.

use serde::Serialize;
use serde_json::{Value, json};

use super::photographs::{Photo, usual};
use super::shell::{self, Shell};
use super::tools::Tools;
use super::view::ImageView;
use crate::model::{Address, Language, Media, Pair, address};
use crate::source::Entry;

/// Its files, and where each is published.
#[derive(Hash)]
pub struct ShownVideo<'n> {
    pub file: Option<VideoFile<'n>>,
    elsewhere: Option<&'n str>,
    poster: Option<Photo<'n>>,
    captions: Vec<(Language, VideoFile<'n>)>,
    transcript: Option<VideoFile<'n>>,
}

#[derive(Hash)]
pub struct VideoFile<'n> {
    pub media: Entry<'n, Media>,
    pub address: Address,
}

/// `release.video` in templates. A player where there is a `url`, else a card that leads to `elsewhere`.
#[derive(Serialize)]
pub struct VideoView {
    pub url: Option<String>,
    pub r#type: &'static str,
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// `0:06`
    pub length: Option<String>,
    pub size: Option<String>,
    pub elsewhere: Option<String>,
    /// The host to which that leads.
    pub host: Option<String>,
    pub poster: Option<ImageView>,
    /// That of the page's own language first.
    pub captions: Vec<CaptionsView>,
    pub transcript_url: Option<String>,
    pub transcript_type: Option<String>,
}

#[derive(Serialize)]
pub struct CaptionsView {
    pub url: String,
    pub lang: &'static str,
    /// The language by its own name.
    pub label: String,
}

impl<'n> ShownVideo<'n> {
    pub fn of(pair: &'n Pair, language: Language) -> Option<Self> {
        let video = &pair.facts.video.as_ref()?.value;
        let beside = |name: &String| {
            let media = pair.media(name)?;
            Some(VideoFile { media: Entry::from(media), address: address::media(&media.folder, &media.name) })
        };
        let in_order = [language, language.other()];
        let captions = in_order.into_iter().filter_map(|own| Some((own, beside(video.captions.get(own).as_ref()?)?)));
        Some(Self {
            file: video.file.as_ref().and_then(beside),
            elsewhere: video.address.as_deref().filter(|_| video.file.is_none()),
            poster: Photo::poster(pair),
            captions: captions.collect(),
            transcript: video.transcript.get(language).as_ref().and_then(beside),
        })
    }

    pub fn view(&self, shell: &Shell<'_>, tools: &Tools) -> VideoView {
        let base = shell.base();
        let film = self.file.as_ref().and_then(|file| (tools.files.film)(&file.media.source));
        let (width, height) = film.and_then(|film| film.size).unzip();
        let size = self.file.as_ref().map(|file| shell.file_size(tools.files.published_size(&file.media)));
        let captions = self.captions.iter().map(|(language, file)| CaptionsView {
            url: file.address.url(base),
            lang: language.code(),
            label: if *language == shell.language { shell.say("language-name") } else { shell.voice.name_of_other() },
        });
        VideoView {
            url: self.file.as_ref().map(|file| file.address.url(base)),
            r#type: "video/mp4",
            width,
            height,
            length: film.map(|film| shell.own().digits.convert(&clock(film.seconds)).into_owned()),
            size,
            elsewhere: self.elsewhere.map(str::to_owned),
            host: self.elsewhere.map(|address| host(address).to_owned()),
            poster: self.poster.as_ref().map(|poster| poster.view("", shell)),
            captions: captions.collect(),
            transcript_url: self.transcript.as_ref().map(|file| file.address.url(base)),
            transcript_type: self.transcript.as_ref().map(|file| file.media.type_name()),
        }
    }

    /// <https://schema.org/VideoObject>, with what <https://developers.google.com/search/docs/appearance/structured-data/video>
    /// asks for; nothing where there is no poster.
    pub fn structured(
        &self,
        shell: &Shell<'_>,
        tools: &Tools,
        (name, description): (&str, &str),
        from: jiff::Timestamp,
    ) -> Option<Value> {
        let base = shell.base();
        let sizes = self.poster.as_ref()?.sizes();
        let mut video = json!({
            "@type": "VideoObject",
            "name": name,
            "thumbnailUrl": usual(&sizes)?.address.absolute(base),
            "uploadDate": shell::iso(from, shell.zone()),
            "inLanguage": shell.own().locale,
        });
        if !description.is_empty() {
            video["description"] = json!(description);
        }
        if let Some(file) = &self.file {
            video["contentUrl"] = json!(file.address.absolute(base));
            video["encodingFormat"] = json!("video/mp4");
            if let Some(film) = (tools.files.film)(&file.media.source) {
                video["duration"] = json!(format!("PT{}S", film.seconds));
            }
        }
        if let Some(elsewhere) = self.elsewhere {
            video["url"] = json!(elsewhere);
        }
        Some(video)
    }
}

/// `1:02:03`, `2:03`, `0:06`
fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    authority.rsplit('@').next().unwrap_or(authority)
}

#[cfg(test)]
mod tests {
    use super::{clock, host};

    #[test]
    fn a_length_is_told_as_players_tell_it() {
        for (seconds, told) in [(6, "0:06"), (59, "0:59"), (60, "1:00"), (3599, "59:59"), (3723, "1:02:03")] {
            assert_eq!(clock(seconds), told);
        }
    }

    #[test]
    fn a_host_is_told_without_what_is_around_it() {
        for address in ["https://tv.example.gov/a?b", "http://tv.example.gov", "https://me@tv.example.gov/a@b"] {
            assert_eq!(host(address), "tv.example.gov", "{address}");
        }
    }
}
