//! `bayan watch` as a browser meets it: started on a free port, asked over HTTP, stopped when it goes out of scope.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Newsroom;

/// A running preview.
pub struct Preview {
    child: Child,
    /// `127.0.0.1:PORT`
    pub authority: String,
}

/// What it answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The bytes of the page without the script that the preview adds.
    pub fn without_script(&self) -> Vec<u8> {
        let Ok(text) = std::str::from_utf8(&self.body) else { return self.body.clone() };
        let Some(start) = text.find("<script src=\"/_bayan/live.js\"") else { return self.body.clone() };
        let end = start + text[start..].find("</script>").unwrap() + "</script>".len();
        [&text[..start], &text[end..]].concat().into_bytes()
    }
}

/// The public's eyes.
pub const PUBLIC: &str = "bayan-sight=public";

impl Newsroom {
    /// Starts a preview of this newsroom at `super::AT`.
    pub fn watch(&self) -> Preview {
        self.watch_with(&["--at", super::AT])
    }

    pub fn watch_with(&self, arguments: &[&str]) -> Preview {
        let mut command = self.bayan("watch");
        command.args(["--port", &free_port()]).args(arguments).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let authority = first.split("http://").nth(1).unwrap_or_else(|| panic!("it said {first:?}"));
        Preview { authority: authority.trim().trim_end_matches('/').to_owned(), child }
    }
}

/// A port of this machine at which nobody listens yet.
pub fn free_port() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port().to_string()
}

/// Sends a request to a server as it is typed, and reads the answer to its end.
pub fn ask(authority: &str, request: &str) -> Answer {
    let mut stream = TcpStream::connect(authority).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap_or_else(|| {
        panic!("no answer to {request:?}: {:?}", String::from_utf8_lossy(&bytes));
    });
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers: Vec<(String, String)> =
        headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let is_chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if is_chunked { whole(&bytes[end + 4..]) } else { bytes[end + 4..].to_vec() };
    Answer { status, headers, body }
}

/// A body that comes in pieces, each with its length before it (RFC 9112, section 7.1).
fn whole(mut pieces: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = pieces.windows(2).position(|window| window == b"\r\n") {
        let length = usize::from_str_radix(std::str::from_utf8(&pieces[..end]).unwrap(), 16).unwrap();
        body.extend_from_slice(&pieces[end + 2..end + 2 + length]);
        pieces = if length == 0 { &[] } else { &pieces[end + 2 + length + 2..] };
    }
    body
}

impl Preview {
    /// Asks as the press office.
    pub fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.authority))
    }

    /// Asks with the public's eyes.
    pub fn get_public(&self, path: &str) -> Answer {
        let host = &self.authority;
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {PUBLIC}\r\nConnection: close\r\n\r\n"))
    }

    /// Sends a request as it is typed.
    pub fn ask(&self, request: &str) -> Answer {
        ask(&self.authority, request)
    }

    /// Asks until the answer is as wanted; fails after a while with the last one.
    #[track_caller]
    pub fn until(&self, path: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let started = Instant::now();
        loop {
            let answer = self.get(path);
            if wanted(&answer) {
                return answer;
            }
            assert!(
                started.elapsed() < Duration::from_secs(20),
                "{path} is still {}:\n{}",
                answer.status,
                answer.text()
            );
            thread::sleep(Duration::from_millis(15));
        }
    }

    /// How often the newsroom has changed.
    pub fn generation(&self) -> u64 {
        let told: serde_json::Value = serde_json::from_slice(&self.get("/_bayan/next?after=x").body).unwrap();
        told["generation"].as_u64().unwrap()
    }

    /// Waits until nothing changes any more.
    pub fn settle(&self) {
        let mut last = self.generation();
        loop {
            thread::sleep(Duration::from_millis(180));
            let now = self.generation();
            if now == last {
                return;
            }
            last = now;
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
