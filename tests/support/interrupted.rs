//! Newsrooms whose builds are interrupted, and what must hold afterwards.

use std::fmt::Write;

use super::{Newsroom, SITE, Tree};

/// An archive of announcements in both languages, with files beside every tenth.
pub fn archive(count: usize) -> Newsroom {
    let newsroom = Newsroom::new().topics("investment: {ar: الاستثمار, en: Investment}");
    (0..count).fold(newsroom, |newsroom, number| {
        let (month, day) = (1 + number % 12, 1 + number / 12 % 28);
        let path = format!("2024/{month:02}/release-{number}");
        let file = if number.is_multiple_of(10) { "\nattachments: [annex.pdf]" } else { "" };
        let facts = format!("title: خبر {number}\ndate: 2024-{month:02}-{day:02}\ntopics: [investment]{file}");
        newsroom
            .file(&format!("content/releases/{path}/annex.pdf"), format!("annex {number}").repeat(2000))
            .release(&path, "ar", &facts, &format!("النص {number}."))
            .release(&path, "en", &format!("title: News {number}"), &format!("Text {number}."))
    })
}

/// Every text is edited, one announcement goes and one comes: every kind of change at once.
pub fn change(newsroom: &Newsroom, round: usize) {
    newsroom.write("site.toml", SITE.replace("Press Office", &format!("Press Office {round}")));
    let gone = format!("content/releases/2024/01/round-{}", round.wrapping_sub(1));
    if newsroom.has(&gone) {
        newsroom.remove(&gone);
    }
    let path = format!("content/releases/2024/01/round-{round}");
    newsroom
        .write(&format!("{path}/ar.md"), "---\ntitle: جديد\ndate: 2024-01-09\nattachments: [new.pdf]\n---\nالنص.\n");
    newsroom.write(&format!("{path}/new.pdf"), format!("{round}").repeat(30_000));
}

/// Each file of `came` as it was in the site before, or as it is in the one after.
pub fn assert_whole(came: &Tree, before: &Tree, after: &Tree) {
    let mut told = String::new();
    for (path, bytes) in came {
        if before.get(path) != Some(bytes) && after.get(path) != Some(bytes) {
            writeln!(told, "{path} is neither old nor new: {} bytes", bytes.len()).unwrap();
        }
    }
    for path in before.keys().filter(|path| after.contains_key(*path) && !came.contains_key(*path)) {
        writeln!(told, "{path} is gone").unwrap();
    }
    assert!(told.is_empty(), "{told}");
}
