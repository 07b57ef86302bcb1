//! An object store on this machine, and a reader who follows every link of what stands in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::preview::{Answer, ask, free_port};

/// A store that speaks the interface of S3, with an empty bucket `news`.
pub struct Store {
    child: Child,
    pub host: String,
    log: PathBuf,
    _folder: tempfile::TempDir,
}

impl Drop for Store {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program that plays an object store, where it is installed. `BAYAN_SERVERS` says that it has to be.
#[allow(clippy::disallowed_methods, reason = "tests are told what must be there by the environment")]
fn program() -> Option<PathBuf> {
    let named = std::env::var_os("BAYAN_MOTO").map(PathBuf::from);
    let found = named.or_else(|| Some(PathBuf::from("/usr/local/bin/moto_server"))).filter(|program| program.exists());
    assert!(found.is_some() || std::env::var_os("BAYAN_SERVERS").is_none(), "moto_server is not installed");
    if found.is_none() {
        eprintln!("moto_server is not installed: no object store was asked.");
    }
    found
}

impl Store {
    /// `None` where there is none on this machine, which is said.
    pub fn start() -> Option<Self> {
        let program = program()?;
        let (port, folder) = (free_port(), tempfile::tempdir().unwrap());
        let log = folder.path().join("log");
        let child = Command::new(program)
            .args(["-H", "127.0.0.1", "-p", &port])
            .stdout(Stdio::null())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let store = Self { child, host: format!("127.0.0.1:{port}"), log, _folder: folder };
        for _ in 0..400 {
            if TcpStream::connect(&store.host).is_ok() {
                assert_eq!(store.send("PUT", "/news", "").status, 200);
                store.asked();
                return Some(store);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the store does not answer");
    }

    pub fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        let (host, length) = (&self.host, body.len());
        let head =
            format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {length}\r\n");
        // Whoever asks without a name is shown nothing.
        let name = "Authorization: AWS4-HMAC-SHA256 Credential=press/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0\r\n\r\n";
        let head = format!("{head}{name}");
        ask(host, &format!("{head}{body}"))
    }

    /// The lines of `site.toml` that make this store a target.
    pub fn target(&self) -> String {
        format!(
            "\n[deploy.live]\nto = \"s3://news/site\"\nendpoint = \"http://{}\"\nregion = \"us-east-1\"\n",
            self.host
        )
    }

    /// An object, by the name of its file.
    pub fn object(&self, file: &str) -> Answer {
        let path: String = bayan::source::percent::path(&format!("/news/site/{file}")).collect();
        self.send("GET", &path, "")
    }

    /// What was asked of it so far, as `PUT site/ar/index.html`; forgets it.
    pub fn asked(&self) -> Vec<String> {
        // Refusals are told in colour.
        let text = fs::read_to_string(&self.log).unwrap();
        let text: String = text
            .split("\u{1b}[")
            .map(|part| part.split_once('m').filter(|(code, _)| code.len() < 5).map_or(part, |(_, rest)| rest))
            .collect();
        let asked =
            text.lines().filter_map(|line| line.split('"').nth(1)).filter(|line| !line.starts_with("PUT /news HTTP"));
        let asked = asked.map(|line| line.trim_end_matches(" HTTP/1.1").replace("/news/", "")).collect();
        File::options().write(true).truncate(true).open(&self.log).unwrap();
        asked
    }

    /// Makes the lock look as if it had been left there long ago.
    pub fn expire_lock(&self) {
        let old = r#"{"taken":"2026-01-01T00:00:00Z","until":"2026-01-01T00:05:00Z"}"#;
        if self.object(LOCK).status == 200 {
            self.send("PUT", &format!("/news/site/{LOCK}"), old);
        }
    }

    /// Follows every link from the front door; gives each that leads nowhere, with the page that names it.
    pub fn dangling(&self) -> Vec<(String, String)> {
        let (mut waiting, mut seen) = (vec![(String::new(), "index.html".to_owned())], BTreeSet::new());
        let mut found = Vec::new();
        while let Some((from, file)) = waiting.pop() {
            let answer = self.object(&file);
            if answer.status != 200 {
                found.push((from, file));
            } else if file.ends_with(".html") {
                let next = links(&answer.text()).into_iter().filter(|link| seen.insert(link.clone()));
                waiting.extend(next.map(|link| (file.clone(), link)));
            }
        }
        found
    }
}

pub const LOCK: &str = ".bayan/deploying.json";

/// The files of the same site that a page names.
pub fn links(page: &str) -> BTreeSet<String> {
    let named = ["href=\"", "src=\""].into_iter().flat_map(|start| page.split(start).skip(1));
    let named = named.filter_map(|rest| rest.split('"').next());
    named.filter_map(file_at).collect()
}

/// The file at an address of `https://news.example.gov/`.
fn file_at(address: &str) -> Option<String> {
    let path = address.strip_prefix("https://news.example.gov").unwrap_or(address).strip_prefix('/')?;
    let path = path.split(['#', '?']).next()?;
    let path = bayan::source::percent::decode_lossy(path).into_owned();
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path })
}

/// Every file of a folder by its path, with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    // A link is followed once, so that all is of one release.
    super::tree(&folder.canonicalize().unwrap())
}
