//! A real web server of its own for one test.

use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use bayan::source::percent;

use super::preview::{Answer, ask};

/// A server of its own for one test.
pub struct Server {
    child: Child,
    pub port: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    pub fn start(mut command: Command, port: String) -> Self {
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let server = Self { child, port };
        for _ in 0..200 {
            if TcpStream::connect(format!("127.0.0.1:{}", server.port)).is_ok() {
                return server;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("the server does not answer");
    }

    /// Asks for a path that is typed in letters.
    pub fn ask(&self, path: &str) -> Answer {
        self.ask_encoded(&encoded(path))
    }

    pub fn ask_encoded(&self, path: &str) -> Answer {
        let host = format!("127.0.0.1:{}", self.port);
        ask(&host, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    }

    /// Asks in another way, or with more headers.
    pub fn send(&self, method: &str, path: &str, headers: &[&str]) -> Answer {
        let (path, host) = (encoded(path), format!("127.0.0.1:{}", self.port));
        let more: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        ask(&host, &format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n"))
    }

    /// Follows redirects of the server and of pages, as a browser does.
    pub fn follow(&self, path: &str) -> Answer {
        let mut answer = self.ask(path);
        for _ in 0..4 {
            let page = answer.text();
            let refresh = page.split_once("http-equiv=\"refresh\"").and_then(|(_, rest)| rest.split_once("url="));
            let refresh = refresh.and_then(|(_, url)| url.split(['"', '\'']).next()).map(path_of);
            let Some(next) = answer.header("location").map(path_of).or(refresh) else { break };
            answer = self.ask(&next);
        }
        answer
    }
}

pub fn encoded(path: &str) -> String {
    percent::path(path).collect()
}

/// The path of an address, in letters.
pub fn path_of(url: &str) -> String {
    let path = url.split_once("://").map_or(url, |(_, rest)| &rest[rest.find('/').unwrap_or(rest.len())..]);
    percent::decode_lossy(path).into_owned()
}

/// Whether a server is there. `BAYAN_SERVERS` says that it has to be.
#[allow(clippy::disallowed_methods, reason = "tests are told what must be there by the environment")]
pub fn is_there(program: &str) -> bool {
    let is_there = Path::new(program).exists();
    assert!(is_there || std::env::var_os("BAYAN_SERVERS").is_none(), "{program} is not installed");
    if !is_there {
        eprintln!("{program} is not installed: it was not asked.");
    }
    is_there
}
