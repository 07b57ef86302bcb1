//! The video of a release: played where it stands, told to machines, and never fetched from another host.

use crate::support::{Newsroom, Tree, picture};

const NOW: &str = "2026-03-01T12:00:00Z";
const PATH: &str = "2026/02/opening";
const CAPTIONS: &str = "WEBVTT\n\n00:00.000 --> 00:00.900\nText\n";

fn film() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/photographs/film.mp4")).unwrap()
}

/// A newsroom with a release whose video is as typed.
fn newsroom(video: &str) -> Newsroom {
    let beside = |name: &str| format!("content/releases/{PATH}/{name}");
    Newsroom::new()
        .release(PATH, "ar", &format!("title: افتتاح المحطة\ndate: 2026-02-01\nvideo: {video}"), "افتُتحت المحطة اليوم.")
        .release(PATH, "en", "title: The station opens", "The station opened today.")
        .file(&beside("opening.mp4"), film())
        .file(&beside("opening.gif"), picture("poster"))
        .file(&beside("ar.vtt"), CAPTIONS)
        .file(&beside("en.vtt"), CAPTIONS)
        .file(&beside("words.txt"), "What is said in it.\n")
}

const WHOLE: &str =
    "{file: opening.mp4, poster: opening.gif, captions: {ar: ar.vtt, en: en.vtt}, transcript: words.txt}";

fn text<'t>(tree: &'t Tree, path: &str) -> &'t str {
    std::str::from_utf8(tree.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

fn page(tree: &Tree) -> &str {
    text(tree, &format!("en/releases/{PATH}/index.html"))
}

#[test]
fn a_video_waits_to_be_played_and_says_how_long_and_large_it_is() {
    let newsroom = newsroom(WHOLE);
    newsroom.build_at(NOW).published();
    let tree = newsroom.output();
    let own = format!("/releases/{PATH}");
    let html = page(&tree);
    let poster = tree.keys().find(|file| file.contains("/pictures/opening.")).expect("the poster");
    for told in [
        "<video controls preload=\"none\" playsinline width=\"",
        &format!("poster=\"/{poster}\""),
        &format!("<source src=\"{own}/opening.mp4\" type=\"video/mp4\">"),
        &format!("<track kind=\"captions\" src=\"{own}/en.vtt\" srclang=\"en\" label=\"English\">"),
        &format!("<track kind=\"captions\" src=\"{own}/ar.vtt\" srclang=\"ar\" label=\"العربية\">"),
        &format!("<a href=\"{own}/words.txt\">Transcript</a> <bdi>TXT</bdi>"),
        "<span class=\"figures\">0:01</span> <span class=\"figures\">",
        "\"@type\":\"VideoObject\"",
        "\"duration\":\"PT1S\"",
        &format!("\"contentUrl\":\"https://news.example.gov{own}/opening.mp4\""),
        &format!("\"thumbnailUrl\":\"https://news.example.gov/{poster}\""),
    ] {
        assert!(html.contains(told), "{told}\n{html}");
    }
    assert!(!html.contains("autoplay"));
    assert!(html.find("srclang=\"en\"") < html.find("srclang=\"ar\""), "a page's own language comes first");
    for file in ["opening.mp4", "ar.vtt", "en.vtt", "words.txt"] {
        assert!(tree.contains_key(&format!("releases/{PATH}/{file}")), "{file}");
    }
    let size = tree[&format!("releases/{PATH}/opening.mp4")].len();
    let feed = text(&tree, "en/feed.rss");
    let enclosure =
        format!("<enclosure url=\"https://news.example.gov{own}/opening.mp4\" type=\"video/mp4\" length=\"{size}\"/>");
    assert!(feed.contains(&enclosure), "{enclosure} in {feed}");
}

#[test]
fn a_video_elsewhere_is_a_picture_of_our_own_that_leads_there() {
    let newsroom = newsroom("{address: \"https://video.example.org/watch?v=1&t=2\", poster: opening.gif}");
    newsroom.build_at(NOW).published();
    let tree = newsroom.output();
    let html = page(&tree);
    assert!(
        html.contains("<a class=\"video-elsewhere\" href=\"https://video.example.org/watch?v=1&amp;t=2\">"),
        "{html}"
    );
    assert!(html.contains("Watch the video on"));
    assert!(!html.contains("<video") && !html.contains("<iframe"));
    assert!(!tree.contains_key(&format!("releases/{PATH}/opening.mp4")), "what is not cited is not published");
}

#[test]
fn nothing_of_a_video_is_there_before_its_release_is() {
    let newsroom = newsroom(&format!("{WHOLE}\nembargo: 2026-04-01"));
    newsroom.build_at(NOW).published();
    assert!(!newsroom.output().keys().any(|path| path.contains("opening")));
}

#[test]
fn what_no_browser_plays_stops_a_build() {
    for (video, rule) in [
        ("{file: opening.gif, poster: opening.gif}", "video"),
        ("{file: gone.mp4, poster: opening.gif}", "missing-file"),
        ("{file: opening.mp4, poster: words.txt}", "bad-picture"),
        ("{file: opening.mp4, poster: opening.gif, captions: {en: words.txt}}", "video"),
        ("{file: opening.mp4, poster: opening.gif, captions: {en: bad.vtt}}", "video"),
        ("{address: \"https://video.example.org/1\"}", "video"),
        ("{address: \"https://video.example.org/1\", file: opening.mp4, poster: opening.gif}", "video"),
        ("{address: video.example.org, poster: opening.gif}", "bad-url"),
        ("{poster: opening.gif}", "missing-key"),
    ] {
        let newsroom = newsroom(video)
            .file(&format!("content/releases/{PATH}/bad.vtt"), "WEBVTT\n\n00:00:00,000 --> 00:00:01,000\nText\n");
        assert_eq!(newsroom.build_at(NOW).stopped(), [rule], "{video}");
    }
}
