//! What someone with bad intent could write into a newsroom, and that it comes to nothing. `docs/security.md` names each test.

use std::fs;

use crate::support::{self, Newsroom, SITE};

/// Words that break out of an element, an attribute, a script and a comment.
const BREAKOUT: &str =
    "عنوان --></title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ site.title }}";

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A release in Arabic with these front-matter lines and this text.
fn release(facts: &str, body: &str) -> Newsroom {
    Newsroom::new().release("2023/12/one", "ar", &format!("title: عنوان\ndate: 2023-12-15\n{facts}"), body)
}

const FOLDER: &str = "content/releases/2023/12/one";

/// Every published text, with its path.
fn texts(newsroom: &Newsroom) -> Vec<(String, String)> {
    let output = newsroom.output().into_iter();
    output.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// The one that follows unescaping once, as a feed reader does with its content.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

// Words that act.

/// A newsroom in which every word that someone may write breaks out.
fn breaking_out() -> Newsroom {
    let word = quoted(BREAKOUT);
    let both = format!("{{ar: {word}, en: {word}}}");
    let facts = format!(
        "title: {word}\ndate: 2023-12-15\nhighlights: [{word}]\nplace: {word}\nsummary: {word}\nimage: a.gif\nimage_alt: {word}\n\
         image_caption: {word}\ntopics: [energy]\npeople: [someone]\nissuers: [press]\nattachments: [{{file: b.pdf, title: {both}}}]\n\
         contacts: [{{name: {both}}}]\ncorrections: [{{date: 2023-12-16, ar: {word}, en: {word}}}]"
    );
    let gone = format!("title: {word}\ndate: 2023-12-14\nwithdrawn: {{date: 2023-12-15, ar: {word}, en: {word}}}");
    let body = format!(
        "{BREAKOUT}\n\n## {BREAKOUT}\n\n> {BREAKOUT}\n>\n> — {BREAKOUT}\n\n`{BREAKOUT}` [{BREAKOUT}](#top)[^1]\n\n[^1]: {BREAKOUT}\n"
    );
    let titled = format!("description = '''{BREAKOUT}'''\ntitle = \"<script>alert(1)</script>");
    let titled = SITE.replace("title = \"", &titled);
    Newsroom::new()
        // The desk takes the last of these words for a slot of a template, and would stop the build.
        .site(&format!("{titled}[rules]\nplaceholder = \"off\"\nrepeated-title = \"off\"\nleftover-markup = \"off\"\nleftover-shortcode = \"off\"\nwrong-language = \"off\"\n"))
        .topics(&format!("energy: {both}"))
        .people(&format!("someone:\n  name: {both}\n  honorific: {both}\n  offices: [{{title: {both}}}]"))
        .organisations(&format!("press:\n  name: {both}\n  about: {both}"))
        .release("2023/12/one", "ar", &facts, &body)
        .release("2023/12/gone", "ar", &gone, &body)
        .page("about", "ar", &format!("title: {word}\nsummary: {word}"), &body)
        .file(&format!("{FOLDER}/a.gif"), support::picture("a"))
        .file(&format!("{FOLDER}/b.pdf"), "%PDF-1.4")
}

#[test]
fn a_script_in_any_word_is_shown_and_never_run() {
    let newsroom = breaking_out();
    newsroom.build().published();
    let mut seen = 0;
    for (path, text) in texts(&newsroom) {
        let acts =
            |text: &str| ["<script>alert", "<img src=x", "onerror=alert(1)>\""].iter().any(|mark| text.contains(mark));
        if path.ends_with(".json") {
            let feed: serde_json::Value = serde_json::from_str(&text).unwrap();
            for item in feed["items"].as_array().unwrap() {
                assert!(!acts(item["content_html"].as_str().unwrap()), "{path}: {item}");
                seen += 1;
            }
            continue;
        }
        // What is no page and no feed is no HTML.
        if path.ends_with(".js") || path.ends_with(".webmanifest") {
            continue;
        }
        assert!(!acts(&text), "{path}: {text}");
        // In feeds titles are plain text; content and description are HTML.
        for element in ["<content type=\"html\">", "<content:encoded>", "<description>"] {
            let entries = text.split("<item>").skip(1).chain(text.split("<entry>").skip(1));
            for html in entries.flat_map(|entry| entry.split(element).skip(1)) {
                let html = html.split("</").next().unwrap();
                assert!(!acts(&unescaped(html)), "{path}: {html}");
                seen += 1;
            }
        }
    }
    assert!(seen > 5, "{seen}");
    let page = newsroom.read("public/ar/releases/2023/12/one/index.html");
    assert!(page.matches("{{ site.title }}").count() > 8, "words that look like a template are words");
}

#[test]
fn html_that_is_let_through_loses_what_acts() {
    let typed = "<p onclick=\"alert(1)\" style=\"color: red\">نص</p>\n\n<script>alert(1)</script>\n\n<iframe src=\"https://evil.example/\"></iframe>\n\n\
                 <svg onload=\"alert(1)\"></svg>\n\n<a href=\"javascript:alert(1)\">x</a> <img src=x onerror=alert(1)> <form action=\"https://evil.example/\">\
                 <input></form> <base href=\"https://evil.example/\"> <meta http-equiv=refresh content=\"0\"> <style>p { }</style>";
    let newsroom = release("", typed).site(&format!("raw_html = true\n{SITE}"));
    newsroom.build().published();
    let page = newsroom.read("public/ar/releases/2023/12/one/index.html");
    let text = page.split_once("class=\"body text\">").unwrap().1.split_once("</article>").unwrap().0;
    for mark in [
        "alert(1)",
        "onclick",
        "style=",
        "<iframe",
        "<svg",
        "javascript:",
        "<img",
        "<form",
        "<base",
        "<meta",
        "evil.example",
    ] {
        assert!(!text.contains(mark), "{mark} in {text}");
    }
}

#[test]
fn a_link_that_would_run_is_refused_however_it_is_spelled() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&Tab;script:alert(1)",
        "java&#x0A;script:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "<java\tscript:alert(1)>",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:text/html;base64,PHNjcmlwdD4",
        "vbscript:msgbox(1)",
        "blob:https://a/b",
        "file:///etc/passwd",
        "//evil.example/",
        "/\\evil.example/",
        "https:evil.example",
    ] {
        for text in [format!("[نص]({address})"), format!("[نص][a]\n\n[a]: {address}")] {
            let said = release("", &text).build();
            let refused = said.code == Some(1);
            // What is no address to Markdown stays text.
            let shown = || {
                let newsroom = release("", &text);
                newsroom.build().published();
                let page = newsroom.read("public/ar/releases/2023/12/one/index.html").to_lowercase();
                !page.contains("href=\"java") && !page.contains("href=\"data") && !page.contains("href=\"vb")
            };
            assert!(refused || shown(), "{text:?}");
        }
    }
    for (file, text) in [
        ("content/organisations.yaml", "press:\n  name: {ar: جهة, en: Body}\n  url: javascript:alert(1)"),
        (
            "content/releases/2023/12/one/ar.md",
            "---\ntitle: ع\ndate: 2023-12-15\ncontacts: [{email: 'a@b\"><script>'}]\n---\n",
        ),
        (
            "content/releases/2023/12/one/ar.md",
            "---\ntitle: ع\ndate: 2023-12-15\ncontacts: [{phone: 'javascript:1'}]\n---\n",
        ),
        ("site.toml", &SITE.replace("https://", "javascript://")),
    ] {
        let newsroom = Newsroom::new().file(file, text);
        assert_eq!(newsroom.build().stopped().len(), 1, "{text}");
    }
}

// Files that act.

#[test]
fn an_svg_that_is_more_than_a_still_picture_is_refused() {
    let svg = |inside: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\">\n{inside}<rect width=\"3\" height=\"2\"/></svg>"
        )
    };
    let citing = ["image: a.svg\nimage_alt: رسم بياني للمحطات", "attachments: [a.svg]", "summary: ملخص"];
    for facts in citing {
        let body = if facts.starts_with("summary") { "![رسم بياني للمحطات](a.svg)" } else { "نص." };
        for inside in [
            "<script>alert(1)</script>",
            "<g onload=\"alert(1)\"/>",
            "<a href=\"javascript:alert(1)\"/>",
            "<foreignObject/>",
        ] {
            let newsroom = release(facts, body).file(&format!("{FOLDER}/a.svg"), svg(inside));
            assert_eq!(newsroom.build().stopped(), ["unsafe-file"], "{facts} {inside}");
        }
        release(facts, body).file(&format!("{FOLDER}/a.svg"), svg("")).build().published();
    }
    let utf_16: Vec<u8> = svg("<script/>").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let newsroom = release("attachments: [a.SVG]", "نص.").file(&format!("{FOLDER}/a.SVG"), utf_16);
    assert_eq!(newsroom.build().stopped(), ["unsafe-file"]);
}

#[test]
fn a_document_or_program_that_would_run_is_no_attachment() {
    for name in [
        "page.html",
        "page.HTM",
        "data.xml",
        "a.svgz",
        "run.js",
        "setup.exe",
        "shell.php",
        "shell.phtml",
        "shell.phar",
        "letter.docm",
        "run.jse",
        "run.wsf",
        "keys.reg",
        "run.desktop",
        "disk.iso",
        "types.xsd",
        "page",
        "تقرير.مجهول",
    ] {
        let newsroom = release(&format!("attachments: [{name}]"), "نص.").file(&format!("{FOLDER}/{name}"), "x");
        assert_eq!(newsroom.build().stopped(), ["unsafe-file"], "{name}");
    }
    // What nobody cites is not published.
    let newsroom = release("", "نص.").file(&format!("{FOLDER}/page.html"), "<script>alert(1)</script>");
    newsroom.build().published();
    assert!(!newsroom.has("public/releases"));
}

#[test]
fn a_name_that_is_turned_around_is_refused() {
    let name = "annex\u{202e}fdp.csv";
    let newsroom = release(&format!("attachments: [\"{name}\"]"), "نص.").file(&format!("{FOLDER}/{name}"), "x");
    assert_eq!(newsroom.build().stopped(), ["bidi-control", "unsafe-file"]);
    let folder = "content/releases/2023/12/\u{202e}eno/ar.md";
    let newsroom = Newsroom::new().file(folder, support::manuscript("title: ع\ndate: 2023-12-15", "نص."));
    assert_eq!(newsroom.build().stopped(), ["stray-file"]);
    let newsroom = release("aliases: [\"/old\u{202e}/\"]", "نص.");
    assert_eq!(newsroom.build().stopped(), ["bad-alias", "bidi-control"]);
}

#[test]
fn characters_that_turn_a_text_around_stop_a_build() {
    for (facts, body) in
        [("place: \"دبي\u{202e}\"", "نص."), ("", "نص \u{202e}مقلوب\u{202c}."), ("", "[نص\u{2066}](https://a.example/)")]
    {
        let stopped = release(facts, body).build().stopped();
        assert!(!stopped.is_empty() && stopped.iter().all(|rule| rule == "bidi-control"), "{stopped:?} {facts} {body}");
    }
}

// Ways out of the folder.

#[test]
fn no_path_leads_out_of_the_folder_of_a_release() {
    let secret = "سرخارجالمجلد";
    for (facts, body) in [
        ("attachments: [../../../../../site.toml]", "نص."),
        ("attachments: [/etc/passwd]", "نص."),
        ("attachments: [..\\secret.txt]", "نص."),
        ("image: ../other/secret.txt\nimage_alt: وصف", "نص."),
        ("", "![وصف](../other/secret.txt)"),
        ("", "![وصف](..%2fother%2fsecret.txt)"),
        ("", "[نص](%2e%2e/%2e%2e/secret.txt)"),
        ("", "[نص](../../../../secret.txt)"),
    ] {
        let newsroom =
            release(facts, body).file("content/releases/2023/12/other/secret.txt", secret).file("secret.txt", secret);
        assert!(!newsroom.build().stopped().is_empty(), "{facts} {body}");
        assert!(!newsroom.has("public"), "{facts} {body}");
    }
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_out_of_the_project_is_not_followed() {
    let outside = support::folder();
    fs::write(outside.path().join("secret.pdf"), "سر").unwrap();
    let newsroom = release("attachments: [secret.pdf]", "نص.");
    std::os::unix::fs::symlink(outside.path().join("secret.pdf"), newsroom.path(&format!("{FOLDER}/secret.pdf")))
        .unwrap();
    assert!(newsroom.build().stopped().contains(&"unreadable".to_owned()));
    assert!(!newsroom.has("public"));
}

// What hosts are told.

#[test]
fn an_alias_writes_no_rule_of_its_own_for_a_host() {
    for alias in [
        "/old\\n/evil https://evil.example/ 301",
        "/old\\r\\nSet-Cookie: a=b",
        "/*",
        "/news/*",
        "/:splat",
        "/old%0A/x",
        "/old\\\" \\\"https://evil.example/",
        "//evil.example/",
        "/../../x",
        "/a?b=:c",
        "/a?b=c d",
        "/a?b=${c}",
        "/a?b=c;d",
        "/a?b='c'",
    ] {
        let newsroom = release(&format!("aliases: [\"{alias}\"]"), "نص.")
            .site(&format!("host_files = [\"netlify\", \"apache\"]\n{SITE}"));
        assert_eq!(newsroom.build().stopped(), ["bad-alias"], "{alias}");
    }
    let newsroom = release("aliases: [\"/old news 301/\", \"/a.b(c)+/\"]", "نص.")
        .site(&format!("host_files = [\"netlify\", \"apache\"]\n{SITE}"));
    newsroom.build().published();
    let to = "/ar/releases/2023/12/one/";
    let rest = "/ar/* /ar/404.html 404\n/en/* /en/404.html 404\n";
    let wanted = format!("/old%20news%20301/ {to} 301\n/a.b%28c%29+/ {to} 301\n{rest}");
    assert_eq!(newsroom.read("public/_redirects"), wanted);
    let apache = newsroom.read("public/.htaccess");
    assert!(apache.contains(&format!("RedirectMatch 301 \"^/a\\.b\\(c\\)\\+/?$\" \"{to}\"\n")), "{apache}");
}

// What is too much.

#[test]
fn a_text_that_unfolds_without_end_is_refused() {
    let bomb: String = (1..12).fold("a0: &a0 [x, x]\n".to_owned(), |yaml, n| {
        let before = format!("*a{}, ", n - 1).repeat(9);
        yaml + &format!("a{n}: &a{n} [{before}x]\n")
    });
    for (file, text) in [
        (format!("{FOLDER}/ar.md"), format!("---\ntitle: ع\n{bomb}---\nنص.\n")),
        ("content/topics.yaml".to_owned(), bomb.clone()),
    ] {
        assert_eq!(Newsroom::new().file(&file, &text).build().code, Some(1), "{file}");
    }
    let deep = format!("{}نص", "> ".repeat(20_000));
    release("", &deep).build().published();
}

// Whom to tell.

/// RFC 9116 asks for the contact and the day until which it holds, and for a place below a hidden folder.
#[test]
fn whom_to_tell_of_a_weakness_is_published_at_its_address() {
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/.well-known/security.txt");
    let text = fs::read_to_string(sample).unwrap();
    let newsroom = release("", "نص.").file("static/.well-known/security.txt", &text);
    newsroom.build().published();
    assert_eq!(newsroom.read("public/.well-known/security.txt"), text);
    let fields: Vec<&str> =
        text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| Some(line.split_once(": ")?.0)).collect();
    assert_eq!(fields, ["Contact", "Expires", "Preferred-Languages", "Canonical"]);
    let expires = text.split_once("Expires: ").unwrap().1.lines().next().unwrap();
    assert!(expires.parse::<jiff::Timestamp>().is_ok(), "{expires}");
}

/// Every test that the threat model names is there, and every test here is named in it.
#[test]
fn the_threat_model_names_real_tests() {
    let read = |path: &str| fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let model = read("docs/security.md");
    let rows: Vec<&str> = model
        .lines()
        .filter(|line| line.starts_with("| ") && (line.contains("`tests/") || line.contains("`src/")))
        .collect();
    assert!(rows.len() > 15, "{}", rows.len());
    let mut named = Vec::new();
    for row in rows {
        let words: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        let file = words.iter().find(|word| word.starts_with("tests/") || word.starts_with("src/")).unwrap();
        let text = read(file);
        let tests = words.iter().skip_while(|word| *word != file).skip(1);
        for test in tests {
            assert!(text.contains(&format!("fn {test}(")) || text.contains(test), "{file} has no test {test}");
            named.push((*test).to_owned());
        }
    }
    let own = read("tests/attack.rs");
    let tests = own.split("\n#[test]\n").skip(1).filter_map(|rest| rest.split_once("fn ")?.1.split('(').next());
    let unnamed: Vec<&str> = tests.filter(|test| !named.contains(&(*test).to_owned())).collect();
    assert_eq!(
        unnamed,
        ["whom_to_tell_of_a_weakness_is_published_at_its_address", "the_threat_model_names_real_tests"]
    );
}
