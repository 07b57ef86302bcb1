//! Pages without a picture of their own are shared by a card that is drawn, and nothing of a card is anywhere before its release
//! is public. The site's icon is there in the sizes in which it is asked for.

use crate::support::{self, Newsroom, SITE, Tree, picture};

const NOW: &str = "2026-03-01T12:00:00Z";

fn newsroom(cards: &str) -> Newsroom {
    let both = |newsroom: Newsroom, path: &str, facts: &str| {
        let arabic = format!("title: افتتاح المركز {path}\ndate: {}-01{facts}", &path[..7].replace('/', "-"));
        let newsroom = newsroom.release(path, "ar", &arabic, "افتتحت الوزارة المركز.");
        newsroom.release(path, "en", &format!("title: The centre opens {path}"), "The ministry opened the centre.")
    };
    let newsroom = Newsroom::new().site(&format!("{SITE}\n{cards}"));
    let newsroom = both(newsroom, "2025/06/old", "");
    let newsroom = both(newsroom, "2026/01/new", "");
    let newsroom = both(newsroom, "2026/02/held", "\nembargo: 2026-04-01");
    both(newsroom, "2026/02/back", "\nwithdrawn: {date: 2026-02-15, ar: خطأ, en: A mistake}")
}

/// The addresses of cards.
fn cards(tree: &Tree) -> Vec<&str> {
    let is_card = |path: &&str| path.rsplit('/').next().is_some_and(|name| name.starts_with("card."));
    tree.keys().map(String::as_str).filter(is_card).collect()
}

fn text<'t>(tree: &'t Tree, path: &str) -> &'t str {
    std::str::from_utf8(tree.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// What a page is shared by: a path below the root of the site.
fn shared_by(tree: &Tree, page: &str) -> Option<String> {
    let html = text(tree, page);
    let (_, rest) = html.split_once("<meta property=\"og:image\" content=\"https://news.example.gov/")?;
    Some(rest.split('"').next().unwrap().to_owned())
}

fn folder(card: &str) -> &str {
    card.rsplit_once('/').unwrap().0
}

#[test]
fn every_page_is_shared_by_a_card_that_is_there() {
    let newsroom = newsroom("[cards]");
    newsroom.build_at(NOW).published();
    let tree = newsroom.output();
    let folders: Vec<&str> = cards(&tree).into_iter().map(folder).collect();
    let own = ["releases/2025/06/old", "releases/2026/01/new"];
    let expected: Vec<String> = ["ar", "en"]
        .iter()
        .flat_map(|language| {
            std::iter::once((*language).to_owned()).chain(own.map(|path| format!("{language}/{path}")))
        })
        .collect();
    assert_eq!(
        folders, expected,
        "one of each release that is public and speaks, and one of the site, in each language"
    );
    for (page, home) in [
        ("ar/releases/2026/01/new/index.html", "ar/releases/2026/01/new"),
        ("en/releases/2025/06/old/index.html", "en/releases/2025/06/old"),
        ("en/releases/2026/02/back/index.html", "en"),
        ("ar/index.html", "ar"),
        ("ar/releases/2026/index.html", "ar"),
        ("en/releases/index.html", "en"),
        ("index.html", "ar"),
    ] {
        let card = shared_by(&tree, page).unwrap_or_else(|| panic!("{page} is shared by nothing"));
        assert_eq!(folder(&card), home, "{page}");
        assert!(tree[&card].starts_with(b"\x89PNG"), "{card}");
        let html = text(&tree, page);
        for told in ["og:image:width\" content=\"1200\"", "og:image:height\" content=\"630\"", "summary_large_image"] {
            assert!(html.contains(told), "{page}: {told}");
        }
    }
    let release = text(&tree, "en/releases/2026/01/new/index.html");
    assert!(release.contains("og:image:alt\" content=\"The centre opens 2026/01/new\""));
    let card = shared_by(&tree, "en/releases/2026/01/new/index.html").unwrap();
    assert!(release.contains(&format!("\"image\":{{\"@type\":\"ImageObject\",\"height\":630,\"url\":\"https://news.example.gov/{card}\",\"width\":1200}}")), "{release}");
}

/// As in a fresh clone: another time, another number of the file, the same picture.
#[test]
fn a_logo_that_lies_on_another_disk_leaves_cards_at_their_addresses() {
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"96\" height=\"96\"><path d=\"M8 8h80v80H8z\"/></svg>";
    let newsroom = newsroom("")
        .site(&format!("publisher = \"ministry\"\n{SITE}\n[cards]"))
        .organisations("ministry:\n  name: {ar: الوزارة, en: The ministry}\n  logo: /logos/ministry.svg");
    newsroom.write("static/logos/ministry.svg", logo);
    newsroom.build_at(NOW).published();
    let tree = newsroom.output();
    newsroom.remove("static/logos/ministry.svg");
    newsroom.write("static/logos/ministry.svg", logo);
    assert_eq!(cards(&newsroom.clean(NOW)), cards(&tree));
    newsroom.write("static/logos/ministry.svg", logo.replace("h80v80", "h40v40"));
    assert_ne!(cards(&newsroom.clean(NOW)), cards(&tree));
}

#[test]
fn without_the_key_nothing_is_drawn_and_no_page_knows_of_cards() {
    let newsroom = newsroom("");
    newsroom.build_at(NOW).published();
    let tree = newsroom.output();
    assert_eq!(cards(&tree), Vec::<&str>::new());
    assert_eq!(shared_by(&tree, "ar/index.html"), None);
    assert_eq!(shared_by(&tree, "en/releases/2026/01/new/index.html"), None);
}

#[test]
fn releases_of_an_archive_are_shared_by_the_card_of_the_site() {
    for (since, own) in [("2026-01-01", 1), ("2026-01-02", 0), ("2025-06-01", 2)] {
        let newsroom = newsroom(&format!("[cards]\nsince = \"{since}\""));
        newsroom.build_at(NOW).published();
        let tree = newsroom.output();
        assert_eq!(cards(&tree).len(), 2 * (1 + own), "{since}");
        assert_eq!(
            folder(&shared_by(&tree, "ar/releases/2026/01/new/index.html").unwrap()) == "ar",
            own == 0,
            "{since}"
        );
    }
}

#[test]
fn a_release_with_a_picture_is_shared_by_it() {
    let newsroom = newsroom("[cards]")
        .release(
            "2026/02/lead",
            "ar",
            "title: صورة\ndate: 2026-02-01\nimage: hall.gif\nimage_alt: قاعة الاجتماعات",
            "نص.",
        )
        .release("2026/02/lead", "en", "title: A picture\nimage_alt: The meeting hall", "Text.")
        .file("content/releases/2026/02/lead/hall.gif", picture("hall"));
    newsroom.build_at(NOW).published();
    let tree = newsroom.output();
    assert!(!cards(&tree).iter().any(|card| card.contains("lead")));
}

#[test]
fn nothing_of_a_card_is_there_before_its_release_is() {
    let newsroom = newsroom("[cards]");
    newsroom.build_at(NOW).published();
    assert!(!newsroom.output().keys().any(|path| path.contains("held")));
    newsroom.build_at("2026-04-02T00:00:00Z").published();
    assert_eq!(cards(&newsroom.output()).iter().filter(|card| card.contains("held")).count(), 2);
}

#[test]
fn a_card_is_drawn_again_only_when_something_on_it_changes() {
    let newsroom = newsroom("[cards]");
    newsroom.build_at(NOW).published();
    let before = newsroom.output();
    assert_eq!(newsroom.build_at(NOW).written(), 0);

    newsroom.replace("content/releases/2026/01/new/en.md", "opened the centre", "opened the new centre");
    newsroom.build_at(NOW).published();
    assert_eq!(cards(&newsroom.output()), cards(&before), "the text is on no card");

    newsroom.replace("content/releases/2026/01/new/en.md", "The centre opens", "A centre opens");
    newsroom.build_at(NOW).published();
    let after = newsroom.output();
    let gone: Vec<&str> = cards(&before).into_iter().filter(|card| !after.contains_key(*card)).collect();
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert_eq!(cards(&after).len(), cards(&before).len(), "the old one is gone");

    newsroom.write("static/assets/theme.css", ":root { --accent: #803010 }");
    newsroom.build_at(NOW).published();
    let themed = newsroom.output();
    assert!(cards(&themed).iter().all(|card| !after.contains_key(*card)), "a colour is on each");
    support::assert_same(&newsroom.output(), &newsroom.clean(NOW));
}
