//! Addresses of other hosts are tried, with good manners. The door to ureq.
//!
//! A newsroom is checked inside a government's network: a link must not make it send requests there. So every address to
//! which a name leads is judged before a connection is made, also after a redirection, and the connection is made to the
//! address that was judged.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use super::private::is_public;
use crate::diagnostics::{Message, form, message, name};
use crate::parse::address::WebAddress;

/// How other hosts are asked.
#[derive(Clone, Debug)]
pub struct Manners {
    /// To which addresses a request may go.
    pub may_ask: fn(IpAddr) -> bool,
    /// Between two requests to one host.
    pub pace: Duration,
    /// For one request, redirections included.
    pub patience: Duration,
    /// Who asks, as hosts write it down.
    pub name: String,
}

/// So many hosts are asked side by side.
const SIDE_BY_SIDE: usize = 8;
const REDIRECTIONS: u32 = 5;

impl Manners {
    /// Those for the outside world.
    pub fn usual(base_url: &str) -> Self {
        let name = format!("bayan/{} (checks the links of {base_url})", env!("CARGO_PKG_VERSION"));
        Self { may_ask: is_public, pace: Duration::from_secs(1), patience: Duration::from_secs(20), name }
    }
}

/// What is wrong with each address that leads nowhere, as half a sentence: "its host does not exist".
pub fn dead(addresses: &[WebAddress], manners: &Manners) -> BTreeMap<WebAddress, Message> {
    let mut hosts: BTreeMap<&str, Vec<&WebAddress>> = BTreeMap::new();
    for address in addresses {
        hosts.entry(&address.origin).or_default().push(address);
    }
    let hosts: Vec<Vec<&WebAddress>> = hosts.into_values().collect();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let ask_hosts = || {
        let agent = agent(manners);
        while let Some(host) = hosts.get(next.fetch_add(1, Ordering::Relaxed)) {
            for (index, address) in host.iter().enumerate() {
                if index > 0 {
                    std::thread::sleep(manners.pace);
                }
                if let (Some(trouble), Ok(mut found)) = (ask(&agent, &address.whole, manners), found.lock()) {
                    found.insert((*address).clone(), trouble);
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE.min(hosts.len()) {
            scope.spawn(ask_hosts);
        }
    });
    found.into_inner().unwrap_or_default()
}

fn agent(manners: &Manners) -> Agent {
    let config = Config::builder()
        .user_agent(manners.name.as_str())
        .timeout_global(Some(manners.patience))
        .max_redirects(REDIRECTIONS)
        .http_status_as_error(false)
        .max_idle_connections(0)
        // A proxy would look names up where they cannot be judged.
        .proxy(None)
        .build();
    Agent::with_parts(config, DefaultConnector::default(), Judge { may_ask: manners.may_ask })
}

/// What is wrong with an address. Some hosts answer a question for the head of a page wrongly: then the page is asked for,
/// and its text is not read.
fn ask(agent: &Agent, address: &str, manners: &Manners) -> Option<Message> {
    match agent.head(address).call() {
        Ok(answer) if answer.status().is_success() => None,
        Err(error) if !matches!(error, Error::Protocol(_) | Error::Io(_)) => Some(trouble(&error, manners)),
        _ => {
            std::thread::sleep(manners.pace);
            match agent.get(address).call() {
                Ok(answer) => refusal(answer.status().as_u16()),
                Err(error) => Some(trouble(&error, manners)),
            }
        }
    }
}

/// What a status means to a reader. One who is asked to sign in, or to come back later, has found the page.
fn refusal(status: u16) -> Option<Message> {
    let how = match status {
        404 | 410 => "gone",
        401 | 402 | 403 | 405 | 406 | 407 | 408 | 425 | 429 | 451 => return None,
        400..500 => "refused",
        500.. => "failed",
        _ => return None,
    };
    Some(message!("host-answers", how = form(how), status = name(status.to_string())))
}

fn trouble(error: &Error, manners: &Manners) -> Message {
    let why = match error {
        Error::Timeout(_) => return message!("host-silent", count = manners.patience.as_secs()),
        Error::TooManyRedirects | Error::RedirectFailed => {
            return message!("host-redirects", count = u64::from(REDIRECTIONS));
        }
        Error::HostNotFound => "no-host",
        Error::Rustls(_) | Error::Tls(_) => "unproven",
        Error::Other(other) if other.is::<Private>() => "private",
        Error::Io(error) if error.to_string().contains("lookup address") => "no-host",
        Error::Io(_) | Error::ConnectionFailed => "unreachable",
        _ => "strange",
    };
    message!("host-trouble", why = form(why))
}

/// Looks names up, and gives only addresses that may be asked.
#[derive(Debug)]
struct Judge {
    may_ask: fn(IpAddr) -> bool,
}

/// A name led to an address that may not be asked.
#[derive(Debug)]
struct Private;

impl std::fmt::Display for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a private address")
    }
}

impl std::error::Error for Private {}

impl Resolver for Judge {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let mut may_be_asked = self.empty();
        for address in found.iter().filter(|address: &&SocketAddr| (self.may_ask)(address.ip())) {
            may_be_asked.push(*address);
        }
        // A name that leads here and there alike is not to be trusted.
        if may_be_asked.len() == found.len() { Ok(may_be_asked) } else { Err(Error::Other(Box::new(Private))) }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::sync::Arc;
    use std::time::Instant;

    use super::*;
    use crate::parse::address::web;
    use crate::speech::english;

    /// A host on this machine, and what it was asked.
    struct Host {
        port: u16,
        asked: Arc<Mutex<Vec<String>>>,
    }

    impl Host {
        /// Answers each request line with the head that `answer` gives; never, where it gives none.
        fn new(answer: fn(&str, u16) -> Option<String>) -> Self {
            let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
            let port = listener.local_addr().expect("an address").port();
            let asked = Arc::new(Mutex::new(Vec::new()));
            let heard = asked.clone();
            std::thread::spawn(move || {
                let mut silent = Vec::new();
                for stream in listener.incoming() {
                    let mut stream = stream.expect("a connection");
                    let mut lines = BufReader::new(stream.try_clone().expect("a stream")).lines().map_while(Result::ok);
                    let request = lines.next().unwrap_or_default();
                    let name = lines.take_while(|line| !line.is_empty()).find(|line| line.starts_with("user-agent"));
                    let request = request.trim_end_matches(" HTTP/1.1").to_owned();
                    match answer(&request, port) {
                        Some(head) => {
                            drop(write!(stream, "HTTP/1.1 {head}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"))
                        }
                        None => silent.push(stream),
                    }
                    heard.lock().expect("the list").push(format!("{request} {}", name.unwrap_or_default()));
                }
            });
            Self { port, asked }
        }

        fn address(&self, path: &str) -> WebAddress {
            web(&format!("http://127.0.0.1:{}{path}", self.port)).expect("an address")
        }

        fn asked(&self) -> Vec<String> {
            self.asked.lock().expect("the list").clone()
        }
    }

    fn manners(may_ask: fn(IpAddr) -> bool) -> Manners {
        Manners { may_ask, pace: Duration::ZERO, patience: Duration::from_millis(700), name: "bayan/test".to_owned() }
    }

    fn answers(request: &str, port: u16) -> Option<String> {
        Some(match request {
            "HEAD /fine" | "GET /no-heads" => "200 OK".to_owned(),
            "HEAD /no-heads" => "405 Method Not Allowed".to_owned(),
            "HEAD /moved" => format!("301 Moved\r\nlocation: http://127.0.0.1:{port}/fine"),
            "HEAD /circle" | "GET /circle" => "302 Found\r\nlocation: /circle".to_owned(),
            "HEAD /inside" | "GET /inside" => format!("302 Found\r\nlocation: http://127.0.0.2:{port}/secret"),
            "HEAD /robots" | "GET /robots" => "403 Forbidden".to_owned(),
            "HEAD /broken" | "GET /broken" => "500 Oops".to_owned(),
            "HEAD /slow" => return None,
            _ => "404 Not Found".to_owned(),
        })
    }

    #[test]
    fn what_leads_nowhere_is_told_and_the_rest_is_silent() {
        let host = Host::new(answers);
        let paths = ["/fine", "/no-heads", "/moved", "/robots", "/gone", "/broken", "/circle", "/slow"];
        let addresses: Vec<WebAddress> = paths.iter().map(|path| host.address(path)).collect();
        let found = dead(&addresses, &manners(|address| address.is_loopback()));
        let told: Vec<(&str, String)> =
            found.iter().map(|(address, trouble)| (&address.whole[address.origin.len()..], english(trouble))).collect();
        let told: Vec<(&str, &str)> = told.iter().map(|(path, trouble)| (*path, trouble.as_str())).collect();
        assert_eq!(
            told,
            [
                ("/broken", "its host fails to show it (500)"),
                ("/circle", "it is redirected nowhere, or more than 5 times"),
                ("/gone", "its host says that there is no such page (404)"),
                ("/slow", "there was no answer within 0 seconds"),
            ]
        );
        assert_eq!(host.asked()[0], "HEAD /fine user-agent: bayan/test");
        assert!(host.asked().contains(&"GET /no-heads user-agent: bayan/test".to_owned()), "{:?}", host.asked());
        assert!(!host.asked().iter().any(|request| request.starts_with("GET /fine")), "one question is enough");
    }

    #[test]
    fn a_private_address_is_never_asked() {
        let host = Host::new(answers);
        let named = web(&format!("http://localhost:{}/fine", host.port)).expect("an address");
        let found = dead(&[host.address("/fine"), named], &manners(is_public));
        assert_eq!(found.len(), 2);
        assert!(
            found.values().all(|it| english(it) == "it leads to a private address, which readers cannot reach"),
            "{found:?}"
        );
        assert!(host.asked().is_empty());
    }

    #[test]
    fn a_redirection_to_a_private_address_is_not_followed() {
        let host = Host::new(answers);
        let found = dead(&[host.address("/inside")], &manners(|address| address == IpAddr::from([127, 0, 0, 1])));
        let troubles: Vec<String> = found.values().map(english).collect();
        assert_eq!(troubles, ["it leads to a private address, which readers cannot reach"]);
        assert!(!host.asked().iter().any(|request| request.contains("secret")), "{:?}", host.asked());
    }

    #[test]
    fn one_host_is_asked_slowly() {
        let host = Host::new(answers);
        let manners = Manners { pace: Duration::from_millis(60), ..manners(|address| address.is_loopback()) };
        let began = Instant::now();
        assert!(dead(&[host.address("/fine"), host.address("/moved"), host.address("/fine?x")], &manners).len() == 1);
        assert!(began.elapsed() >= Duration::from_millis(120));
    }

    #[test]
    fn a_port_where_nobody_listens_is_told() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = web(&format!("http://{}/", listener.local_addr().expect("an address"))).expect("an address");
        drop(listener);
        let found = dead(&[address], &manners(|address| address.is_loopback()));
        assert_eq!(found.values().map(english).collect::<Vec<_>>(), ["its host cannot be reached"]);
    }
}
