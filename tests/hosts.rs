//! Real servers before a published folder, with the files that bayan writes for them and the examples of `docs/hosting.md`, at
//! the root of a host and under a path. `tests/all.sh` installs Apache and nginx; where one is missing, that is said.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use bayan::outgoing::{TEXT_ENDINGS, media_type};

use crate::support::preview::{Answer, free_port};
use crate::support::server::{Server, encoded, is_there, path_of};
use crate::support::{self, Newsroom};

const ALIASES: &str = "aliases: [/old, /قديم/صفحة 1.aspx, /News.ASPX, /2019/report.php, /en/then.html, /a+b$1, \"/view.php?id=12&lang=ar\"]";

/// A newsroom with a release whose address is Arabic, and with old addresses of every kind.
fn newsroom(base: &str) -> Newsroom {
    let site = support::SITE.replace("https://news.example.gov/", &format!("https://news.example.gov{base}"));
    assert!(site.contains(&format!("news.example.gov{base}")), "the base address is in {site}");
    let newsroom = Newsroom::new()
        .site(&format!("host_files = [\"apache\", \"netlify\", \"nginx\", \"caddy\"]\nmarkdown = true\n{site}"));
    newsroom.write("static/assets/plan.20260301.pdf", support::document("plan of the centre"));
    let arabic = format!("title: افتتاح مركز الخدمات\ndate: 2026-02-01\n{ALIASES}");
    newsroom.release("2026/02/مركز-الخدمات", "ar", &arabic, "افتتحت الوزارة المركز.").release(
        "2026/02/مركز-الخدمات",
        "en",
        "title: The centre opens",
        "The ministry opened the centre.",
    )
}

/// The published folder as the web server's own, below its path: as it was built, or with the packed copies of a deploy.
fn published(newsroom: &Newsroom, base: &str) -> std::path::PathBuf {
    newsroom.build_at("2026-03-01T00:00:00Z").published();
    let web = newsroom.path("web");
    let site = newsroom.read("site.toml");
    let from = match site.contains("packed = true") {
        true => {
            assert!(newsroom.bayan("deploy").status().unwrap().success());
            newsroom.path("disk/current/")
        }
        false => newsroom.path("public"),
    };
    let folder = web.join(base.trim_matches('/'));
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    let from = from.canonicalize().unwrap();
    let copied = Command::new("cp").args(["-r", "--preserve=timestamps"]).arg(from).arg(&folder).status().unwrap();
    assert!(copied.success());
    web
}

const APACHE: &str = "/usr/sbin/apache2";
const NGINX: &str = "/usr/sbin/nginx";
const CADDY: &str = "/usr/bin/caddy";
const LIGHTTPD: &str = "/usr/sbin/lighttpd";

fn apache(newsroom: &Newsroom, base: &str) -> Server {
    let web = published(newsroom, base);
    let (port, folder) = (free_port(), newsroom.root().display().to_string());
    let modules = ["mpm_event", "authz_core", "dir", "mime", "alias", "headers", "rewrite", "filter", "deflate"];
    let modules = modules.map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let configuration = format!(
        "ServerRoot \"{folder}\"\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile \"{folder}/pid\"\nErrorLog \"{folder}/errors\"\n\
         {}TypesConfig /etc/mime.types\nDocumentRoot \"{}\"\n\
         <Directory \"{}\">\nAllowOverride All\nRequire all granted\n</Directory>\n\
         AddLanguage br .br\nAddOutputFilterByType DEFLATE text/css\n",
        modules.concat(),
        web.display(),
        web.display()
    );
    newsroom.write("apache.conf", configuration);
    let mut command = Command::new(APACHE);
    command.arg("-f").arg(newsroom.path("apache.conf")).args(["-D", "FOREGROUND"]);
    Server::start(command, port)
}

/// The example of `docs/hosting.md` for a server, with this test's folder.
fn example(newsroom: &Newsroom, base: &str, language: &str) -> String {
    let web = published(newsroom, base);
    let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting.md")).unwrap();
    let example = manual.split(&format!("```{language}\n")).nth(1).unwrap().split("```").next().unwrap();
    let own = format!("{}{base}", web.display());
    example
        .replace("include /var/www/newsroom/", &format!("include {own}"))
        .replace("import /var/www/newsroom/", &format!("import {own}"))
        .replace("/var/www/newsroom", &web.display().to_string())
}

fn nginx(newsroom: &Newsroom, base: &str) -> Server {
    let (port, folder) = (free_port(), newsroom.root().display().to_string());
    let example = example(newsroom, base, "nginx").replace("listen 443 ssl;", &format!("listen 127.0.0.1:{port};"));
    newsroom.write(
        "nginx.conf",
        format!(
            "daemon off;\npid {folder}/pid;\nerror_log {folder}/errors;\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n\
             client_body_temp_path {folder}/a;\nproxy_temp_path {folder}/b;\nfastcgi_temp_path {folder}/c;\nuwsgi_temp_path {folder}/d;\nscgi_temp_path {folder}/e;\n{example}}}\n"
        ),
    );
    let mut command = Command::new(NGINX);
    command.arg("-c").arg(newsroom.path("nginx.conf")).arg("-e").arg(newsroom.path("errors"));
    Server::start(command, port)
}

fn caddy(newsroom: &Newsroom, base: &str) -> Server {
    let port = free_port();
    let example =
        example(newsroom, base, "caddyfile").replace("news.example.gov {", &format!("http://127.0.0.1:{port} {{"));
    newsroom.write("Caddyfile", format!("{{\n\tadmin off\n\tauto_https off\n}}\n{example}"));
    let mut command = Command::new(CADDY);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(newsroom.path("Caddyfile"));
    command.env("HOME", newsroom.root()).env("XDG_DATA_HOME", newsroom.root()).env("XDG_CONFIG_HOME", newsroom.root());
    Server::start(command, port)
}

fn lighttpd(newsroom: &Newsroom, base: &str) -> Server {
    let port = free_port();
    let (example, path) = (example(newsroom, base, "lighttpd"), base.trim_end_matches('/'));
    let web = newsroom.path("web").display().to_string();
    // Under a path each address has it before it, and each folder behind it, as the manual says.
    let example = example
        .replace("\"^/", &format!("\"^{path}/"))
        .replace(&format!("errorfile-prefix = \"{web}/"), &format!("errorfile-prefix = \"{web}{base}"));
    newsroom.write("lighttpd.conf", format!("server.port = {port}\nserver.bind = \"127.0.0.1\"\n{example}"));
    let mut command = Command::new(LIGHTTPD);
    command.arg("-D").arg("-f").arg(newsroom.path("lighttpd.conf"));
    Server::start(command, port)
}

const PATHS: [&str; 2] = ["/", "/news/"];

/// What every server has to do with the folder, whatever it is called.
fn holds(server: &Server, base: &str) {
    let at = |path: &str| format!("{base}{path}");
    let arabic = at("ar/releases/2026/02/مركز-الخدمات/");
    assert_eq!(server.ask(&arabic).status, 200);
    for alias in ["old", "old/", "قديم/صفحة 1.aspx", "News.ASPX", "2019/report.php", "a+b$1"] {
        let answer = server.follow(&at(alias));
        assert_eq!(answer.status, 200, "{alias}");
        assert!(answer.text().contains("افتتحت الوزارة المركز."), "{alias} leads to the release");
        assert!(
            answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html")),
            "{alias} is no download"
        );
    }
    let english = server.follow(&at("en/then.html"));
    assert!(english.text().contains("The ministry opened the centre."), "an alias below /en/ leads to its language");
    for (missing, words) in [("ar/ليس-هنا", "lang=\"ar\""), ("en/not/here", "lang=\"en\""), ("nowhere", "<html")]
    {
        let answer = server.ask(&at(missing));
        assert_eq!(answer.status, 404, "{missing}");
        assert!(answer.text().contains(words), "{missing} is answered in its language");
    }
    let not_found = |path: &str| server.ask(&at(path)).text();
    assert!(!not_found("ar/ليس-هنا").contains("lang=\"en\" dir=\"ltr\" class=\"side"), "one language is enough");
    let page = server.ask(&arabic);
    assert_eq!(page.header("cache-control"), Some("no-cache"), "a page is asked for again");
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert!(page.header("content-security-policy").is_some_and(|policy| policy.contains("frame-ancestors 'none'")));
    let head = server.send("HEAD", &arabic, &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), Some(page.body.len().to_string().as_str()));
    let part = server.send("GET", &arabic, &["Range: bytes=0-9"]);
    assert_eq!((part.status, &part.body[..]), (206, &page.body[..10]));
    let tag = page.header("etag").expect("an ETag");
    assert_eq!(server.send("GET", &arabic, &[&format!("If-None-Match: {tag}")]).status, 304, "nothing new");
    sends_files_as_what_they_are(server, base, &page.text());
}

/// Types, and how long files may be kept. `page` names an asset.
fn sends_files_as_what_they_are(server: &Server, base: &str, page: &str) {
    let at = |path: &str| format!("{base}{path}");
    for (file, kind) in [
        ("ar/feed.atom", "application/atom+xml"),
        ("ar/feed.rss", "application/rss+xml"),
        ("site.webmanifest", "application/manifest+json"),
        ("robots.txt", "text/plain"),
    ] {
        let answer = server.ask(&at(file));
        assert!(answer.header("content-type").is_some_and(|given| given.starts_with(kind)), "{file}: {answer:?}");
    }
    assert_ne!(server.ask(&at(".bayan/deed")).status, 200, "bayan's own is nobody's");
    let plan = server.ask(&at("assets/plan.20260301.pdf"));
    assert_eq!((plan.status, plan.header("cache-control")), (200, Some("no-cache")), "a day in a name is no hash");
    let asset = page.split("assets/").nth(1).unwrap().split('"').next().unwrap();
    let asset = server.ask(&at(&format!("assets/{asset}")));
    assert!(
        asset.header("cache-control").is_some_and(|kept| kept.contains("max-age=31536000")),
        "an asset is kept for ever"
    );
}

/// What a server that knows the old addresses does with them.
fn leads_on(server: &Server, base: &str) {
    let leads = |path: &str| {
        let answer = server.ask_encoded(&format!("{}{path}", encoded(base)));
        // Apache leaves the sign of a question without one.
        (answer.status, answer.header("location").map(|to| path_of(to.trim_end_matches('?'))))
    };
    let release = Some(format!("{base}ar/releases/2026/02/مركز-الخدمات/"));
    for alias in ["old", "old/", "News.ASPX", &encoded("قديم/صفحة 1.aspx"), "view.php?id=12&lang=ar"] {
        assert_eq!(leads(alias), (301, release.clone()), "{alias}");
    }
    assert_eq!(leads("view.php?id=13&lang=ar").0, 404, "another question");
    assert_eq!(leads("view.php").0, 404, "no question");
}

/// The same with packed copies beside the files.
fn with_packed_copies(base: &str) -> Newsroom {
    let newsroom = newsroom(base);
    let site = newsroom.read("site.toml");
    newsroom.write(
        "site.toml",
        format!("{site}\n[rules]\nunsearched-file = \"warn\"\n\n[deploy.disk]\nto = \"folder:disk\"\npacked = true\n"),
    );
    newsroom.write("static/open/data.csv", "day,count\n".repeat(400));
    newsroom.write("static/open/خطة 100%.txt", "كلمة ".repeat(400));
    newsroom.write("static/open/notes.md", "ملاحظات المركز\n\n".repeat(100));
    newsroom.write("static/open/small.txt", "words\n");
    newsroom.write("static/open/own.txt", "words ".repeat(400));
    newsroom.write("static/open/own.txt.gz", b"\x1f\x8b\x08 somebody's own");
    newsroom.write("static/assets/theme.css", ":root { --measure: 40rem }\n".repeat(60));
    newsroom
}

/// The text of an answer that says how it is packed.
fn unpacked(answer: &Answer) -> Vec<u8> {
    let mut text = Vec::new();
    match answer.header("content-encoding") {
        Some("br") => drop(brotli::Decompressor::new(&answer.body[..], 4096).read_to_end(&mut text).unwrap()),
        Some("gzip") => drop(flate2::read::GzDecoder::new(&answer.body[..]).read_to_end(&mut text).unwrap()),
        other => {
            assert_eq!(other, None);
            text.clone_from(&answer.body);
        }
    }
    text
}

/// Whoever reads a file packed is sent its copy, and all else that is said of it stays as it was. `brotli` is how the server
/// calls it, where it has it.
fn sends_packed(server: &Server, base: &str, brotli: &str) {
    let at = |path: &str| format!("{base}{path}");
    let front = server.ask(&at("ar/")).text();
    let mut assets = front.split("assets/").map(|rest| format!("assets/{}", rest.split('"').next().unwrap()));
    let sheet = assets.find(|name| name.ends_with(".css")).unwrap();
    let release = "ar/releases/2026/02/مركز-الخدمات/";
    for file in ["ar/", release, "open/notes.md", "ar/feed.atom", "ar/feed.rss", "open/data.csv", &sheet] {
        let plain = server.ask(&at(file));
        assert_eq!((plain.status, plain.header("content-encoding")), (200, None), "{file}");
        for (wanted, given) in [
            ("br", brotli),
            ("gzip, deflate, br, zstd", if brotli.is_empty() { "gzip" } else { brotli }),
            ("gzip", "gzip"),
            ("deflate, gzip;q=1.0, *;q=0.5", "gzip"),
            ("identity", ""),
            ("gzip;q=0, br;q=0", ""),
            ("brotli, xgzip", ""),
        ] {
            sends_copy(server, &at(file), &plain, (wanted, given));
        }
    }
    let asks = |path: &str| server.send("GET", &at(path), &["Accept-Encoding: br, gzip"]);
    let missing = asks("ar/ليس-هنا");
    assert_eq!(missing.status, 404);
    assert_eq!(unpacked(&missing), server.ask(&at("ar/ليس-هنا")).body, "the 404 page can be read");
    // What has no copy, and what is a file of its own.
    for file in ["open/own.txt.gz", "robots.txt", "open/small.txt"] {
        let (answer, plain) = (asks(file), server.ask(&at(file)));
        assert_eq!((answer.status, answer.header("content-encoding")), (200, None), "{file}");
        assert_eq!(
            (&answer.body, answer.header("content-type")),
            (&plain.body, plain.header("content-type")),
            "{file}"
        );
    }
    let named = asks("open/خطة 100%.txt");
    let words = "كلمة ".repeat(400).into_bytes();
    assert_eq!((named.status, unpacked(&named)), (200, words), "a sign of addresses in a name");
}

/// One file as it is sent to whoever wants it so.
fn sends_copy(server: &Server, path: &str, plain: &Answer, (wanted, given): (&str, &str)) {
    let (accepts, told) = (format!("Accept-Encoding: {wanted}"), format!("{path} for {wanted}"));
    let answer = server.send("GET", path, &[&accepts]);
    assert_eq!(answer.header("content-encoding").unwrap_or_default(), given, "{told}: {:?}", answer.headers);
    assert!(answer.status == 200 && unpacked(&answer) == plain.body, "{told}: other bytes");
    for same in ["content-type", "cache-control", "x-content-type-options", "content-security-policy"] {
        assert_eq!(answer.header(same), plain.header(same), "{told}: {same}");
    }
    assert_eq!(answer.header("content-language"), None, "{told}");
    let varies = answer.headers.iter().filter(|(name, _)| name == "vary").map(|(_, value)| value.to_lowercase());
    assert_eq!(varies.collect::<Vec<_>>(), ["accept-encoding"], "{told}");
    let tag = answer.header("etag").unwrap();
    // Apache calls the tag of a file weak that was written within this second.
    let strong = |tag: &str| tag.trim_start_matches("W/").to_owned();
    assert_eq!(strong(tag) == strong(plain.header("etag").unwrap()), given.is_empty(), "{told}: each copy has its own");
    let again = server.send("GET", path, &[&accepts, &format!("If-None-Match: {tag}")]);
    assert_eq!((again.status, again.body.len()), (304, 0), "{told}");
    let head = server.send("HEAD", path, &[&accepts]);
    assert_eq!((head.status, head.body.len()), (200, 0), "{told}");
    let part = server.send("GET", path, &[&accepts, "Range: bytes=0-9"]);
    for same in ["content-encoding", "content-type"] {
        assert_eq!(head.header(same), answer.header(same), "{told}: {same}");
        assert_eq!(part.header(same), answer.header(same), "{told}: {same}");
    }
    // Who sends what is read as it goes says nothing of its length before.
    assert!(head.header("content-length").is_none_or(|length| length == answer.body.len().to_string()), "{told}");
    // Whoever asks for a part may be given all of it.
    let wanted = if part.status == 206 { &answer.body[..10] } else { &answer.body[..] };
    assert!(matches!(part.status, 200 | 206) && part.body == wanted, "{told}: a part");
}

#[test]
fn apache_nginx_and_caddy_send_packed_copies_to_whoever_reads_them_so() {
    type Start = fn(&Newsroom, &str) -> Server;
    // The module of nginx for brotli is one of its own.
    let servers: [(&str, Start, &str); 3] = [(APACHE, apache, "br"), (NGINX, nginx, ""), (CADDY, caddy, "br")];
    for base in PATHS {
        for (_, start, brotli) in servers.iter().filter(|(program, ..)| is_there(program)) {
            let newsroom = with_packed_copies(base);
            let server = start(&newsroom, base);
            holds(&server, base);
            leads_on(&server, base);
            sends_packed(&server, base, brotli);
        }
        if is_there(LIGHTTPD) {
            let newsroom = with_packed_copies(base);
            holds(&lighttpd(&newsroom, base), base);
        }
    }
}

#[test]
fn apache_leads_old_addresses_on_and_answers_in_the_readers_language() {
    for base in PATHS.into_iter().filter(|_| is_there(APACHE)) {
        let newsroom = newsroom(base);
        let server = apache(&newsroom, base);
        holds(&server, base);
        leads_on(&server, base);
    }
}

#[test]
fn nginx_does_so_with_the_example_of_the_manual() {
    for base in PATHS.into_iter().filter(|_| is_there(NGINX)) {
        let newsroom = newsroom(base);
        let server = nginx(&newsroom, base);
        holds(&server, base);
        leads_on(&server, base);
        assert_eq!(server.ask(&format!("{base}nginx.conf")).status, 404);
    }
}

#[test]
fn caddy_does_so_with_the_example_of_the_manual() {
    for base in PATHS.into_iter().filter(|_| is_there(CADDY)) {
        let newsroom = newsroom(base);
        let server = caddy(&newsroom, base);
        holds(&server, base);
        leads_on(&server, base);
        assert_eq!(server.ask(&format!("{base}Caddyfile")).status, 404);
    }
}

#[test]
fn lighttpd_does_so_with_the_example_of_the_manual() {
    for base in PATHS.into_iter().filter(|_| is_there(LIGHTTPD)) {
        let newsroom = newsroom(base);
        holds(&lighttpd(&newsroom, base), base);
    }
}

/// lighttpd knows no types but those of the example: each is the one that a deploy gives, and none of what may be published
/// is missing.
#[test]
fn the_example_for_lighttpd_knows_the_type_of_all_that_may_be_published() {
    let manual =
        |page: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page)).unwrap();
    let between = |text: &str, open: &str, close: &str| {
        let (_, behind) = text.split_once(open).unwrap();
        behind.split_once(close).unwrap().0.to_owned()
    };
    let types = between(&manual("hosting.md"), "mimetype.assign = (", "\n)");
    let words: Vec<&str> = types.split('"').skip(1).step_by(2).collect();
    let told: BTreeMap<&str, &str> = words.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    for (end, kind) in told.iter().filter(|(end, _)| !end.is_empty()) {
        assert_eq!(media_type(end), *kind, "{end}");
    }
    let listed = between(&manual("desk.md"), "What may be published:", "A site adds endings");
    let documents: Vec<&str> = listed.split('`').skip(1).step_by(2).collect();
    assert!(documents.len() > 30, "{documents:?}");
    for end in TEXT_ENDINGS.into_iter().chain(documents).chain(["ico", "woff2"]) {
        assert!(told.contains_key(format!(".{end}").as_str()), "{end}");
    }
}

#[test]
fn what_netlify_is_told_begins_at_the_published_folder() {
    for (base, to) in [("/", ""), ("/news/", "https://news.example.gov")] {
        let newsroom = newsroom(base);
        newsroom.build_at("2026-03-01T00:00:00Z").published();
        let redirects = newsroom.read("public/_redirects");
        let release = encoded(&format!("{base}ar/releases/2026/02/مركز-الخدمات/"));
        assert!(redirects.contains(&format!("/old/ {to}{release} 301\n")), "{redirects}");
        assert!(redirects.ends_with("/ar/* /ar/404.html 404\n/en/* /en/404.html 404\n"), "{redirects}");
        assert!(newsroom.read("public/_headers").starts_with("/*\n"));
        assert!(newsroom.bayan("verify").status().unwrap().success(), "links in them are sound");
    }
}

/// Whoever reads a card or a file of the search keeps it, whatever the host: its name changes with its content.
#[test]
fn every_host_is_told_of_all_files_with_a_hash_in_their_name() {
    let newsroom = newsroom("/");
    let hosts = "host_files = [\"netlify\", \"azure\", \"firebase\", \"vercel\", \"nginx\"]\nsearch = true\n";
    newsroom.write("site.toml", format!("{hosts}{}\n[cards]\n", support::SITE));
    newsroom.build_at("2026-03-01T00:00:00Z").published();
    let published = |file: &str| newsroom.read(&format!("public/{file}"));
    let json = |file: &str| -> serde_json::Value { serde_json::from_str(&published(file)).unwrap() };
    for begun in ["/ar/card.*", "/ar/search/2*", "/en/releases/:year/:month/:slug/card.*", "/assets/site."] {
        assert!(published("_headers").contains(&format!("\n{begun}")), "{begun}");
    }
    let azure = json("staticwebapp.config.json")["routes"].to_string();
    assert!(azure.contains("/en/search/2*") && azure.contains("/assets/site.") && !azure.contains(":year"), "{azure}");
    let expression = "(?:ar|en)/releases/[^/]+/[^/]+/[^/]+/card\\.(?:[a-f][0-9a-f]{7}|";
    assert!(published("nginx.conf").contains(expression));
    let kept = |file: &serde_json::Value, key: &str| file["headers"][1][key].as_str().unwrap().to_owned();
    let (firebase, vercel) = (json("firebase.json")["hosting"].clone(), json("vercel.json"));
    for told in [kept(&firebase, "regex"), kept(&vercel, "source")] {
        assert!(told.contains(expression) && told.contains("(?:ar|en)/search/"), "{told}");
    }
    assert!(newsroom.bayan("verify").status().unwrap().success());
}
