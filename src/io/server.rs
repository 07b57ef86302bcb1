//! The preview server: HTTP on this machine. With `connections.rs` the only door to `tokio`, with `visitors.rs` to `hyper`.

use std::net::{TcpListener, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use tokio::sync::{oneshot, watch};

use super::failure::why;
use super::leaving::{self, Leaving};
use super::names::on_disk;
use super::visitors::{Reach, Visitors};
use super::{Failure, connections, embedded};
use crate::diagnostics::{Diagnostic, Message, message, name};
use crate::model::Language;
use crate::plan::policy::preview;
use crate::preview::{Answer, AnswerBody, Asked, Sight, asked};
use crate::speech::Words;

/// How long a page waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);
/// Changes of files that are remembered for pages that were busy.
const REMEMBERED: usize = 64;

/// What pages are told when the newsroom changes.
#[derive(Clone, Default)]
struct News {
    generation: u64,
    /// Addresses of files that changed, each with the generation that changed them.
    files: Vec<(u64, String)>,
}

/// Puts a question to whoever knows the newsroom.
pub type Ask = dyn Fn(Asked, Reply) + Send + Sync;

/// Where an answer goes. One that is never given is answered for.
pub struct Reply(oneshot::Sender<Answer>);

impl Reply {
    /// A browser that has gone away is nobody's trouble.
    pub fn give(self, answer: Answer) {
        let _ = self.0.send(answer);
    }
}

struct Shared {
    ask: Box<Ask>,
    news: watch::Receiver<News>,
    visitors: Visitors,
    root: PathBuf,
    speak: Language,
}

/// A server that runs until the program ends.
pub struct Server {
    pub address: String,
    news: watch::Sender<News>,
}

/// Where to listen.
pub struct Listen<'a> {
    pub host: &'a str,
    /// `None` for the usual one, or any other that is free.
    pub port: Option<u16>,
    /// The language in which the office is spoken to.
    pub speak: Language,
}

/// The port where none is asked for.
const PORT: u16 = 8000;

impl Server {
    /// Serves the newsroom at `root`. `ask` is called for every question.
    pub fn start(
        listen: &Listen<'_>,
        root: &Path,
        ask: impl Fn(Asked, Reply) + Send + Sync + 'static,
    ) -> Result<Self, Failure> {
        let listener = bind(listen)?;
        let trouble = |error: std::io::Error| Failure::of(message!("preview-not-served", why = why(&error)));
        let local = listener.local_addr().map_err(trouble)?;
        listener.set_nonblocking(true).map_err(trouble)?;
        let (news, listening) = watch::channel(News::default());
        let reach = if local.ip().is_unspecified() { Reach::Network } else { Reach::Here };
        let host = if local.ip().is_unspecified() { "localhost".to_owned() } else { bare(&local.ip().to_string()) };
        let shared = Arc::new(Shared {
            ask: Box::new(ask),
            news: listening,
            visitors: Visitors { host: listen.host.to_ascii_lowercase(), reach },
            root: root.to_owned(),
            speak: listen.speak,
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(trouble)?;
        std::thread::spawn(move || {
            runtime.block_on(async move {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                connections::serve(listener, move |request| handle(shared.clone(), request)).await;
            });
        });
        Ok(Self { address: format!("http://{host}:{}", local.port()), news })
    }

    /// Tells every open page that the newsroom changed; `files` are the addresses of files that did.
    pub fn tell(&self, generation: u64, files: Vec<String>) {
        self.news.send_modify(|news| {
            news.generation = generation;
            news.files.extend(files.into_iter().map(|file| (generation, file)));
            let surplus = news.files.len().saturating_sub(REMEMBERED);
            news.files.drain(..surplus);
        });
    }
}

/// The port asked for, or else the usual one, or else any that is free.
fn bind(listen: &Listen<'_>) -> Result<TcpListener, Failure> {
    let at = |port: u16| {
        let addresses = (listen.host.trim_matches(['[', ']']), port).to_socket_addrs()?;
        TcpListener::bind(addresses.collect::<Vec<_>>().as_slice())
    };
    let listener = match listen.port {
        Some(port) => at(port),
        None => at(PORT).or_else(|_| at(0)),
    };
    listener.map_err(|error| {
        let port = listen.port.map(|port| format!(":{port}")).unwrap_or_default();
        let place = name(format!("{}{port}", listen.host));
        Failure::of(message!("preview-no-listening", place = place, why = why(&error)))
    })
}

/// A request that brings a text is not read to its end: only what may be asked without one is answered.
async fn handle<B>(shared: Arc<Shared>, request: Request<B>) -> Response<Full<Bytes>> {
    let (method, uri, headers) = (request.method(), request.uri(), request.headers());
    let speak = shared.speak;
    if !matches!(*method, Method::GET | Method::HEAD) {
        return told(speak, StatusCode::METHOD_NOT_ALLOWED, &[message!("preview-only-get")]);
    }
    if let Some(why) = shared.visitors.refusal(&request) {
        return told(speak, StatusCode::FORBIDDEN, &[why]);
    }
    let Some(path) = asked::path(uri.path()) else { return nothing(speak) };
    let query = uri.query().unwrap_or_default();
    match path.as_str() {
        "/_bayan/next" => next(&shared, query).await,
        own => match own.strip_prefix("/_bayan/").and_then(embedded::preview) {
            Some((media_type, bytes)) => respond(speak, Answer::bytes(media_type, bytes), &shared.root),
            None => {
                let sight = remembered(headers, Sight::of_cookies).unwrap_or_default();
                let asked = Asked { path, query: query.to_owned(), sight, speak: remembered(headers, asked::spoken) };
                let (sender, receiver) = oneshot::channel();
                (shared.ask)(asked, Reply(sender));
                match receiver.await {
                    Ok(answer) => respond(speak, answer, &shared.root),
                    Err(_) => told(speak, StatusCode::SERVICE_UNAVAILABLE, &[message!("preview-try-again")]),
                }
            }
        },
    }
}

/// Waits until the newsroom has changed since `after`, or for a while.
async fn next(shared: &Shared, query: &str) -> Response<Full<Bytes>> {
    let after = query.strip_prefix("after=").and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
    let mut news = shared.news.clone();
    let newer = news.wait_for(|news| news.generation != after);
    let _ = tokio::time::timeout(PATIENCE, newer).await;
    let news = shared.news.borrow().clone();
    let files: Vec<&String> = news.files.iter().filter(|(at, _)| *at > after).map(|(_, file)| file).collect();
    let told = serde_json::json!({"generation": news.generation, "files": files});
    respond(shared.speak, Answer::bytes("application/json", told.to_string()), &shared.root)
}

fn remembered<T>(headers: &HeaderMap, read: fn(&str) -> Option<T>) -> Option<T> {
    headers.get_all(COOKIE).into_iter().filter_map(|cookie| cookie.to_str().ok()).find_map(read)
}

/// `speak` is the language of whoever is told something.
fn respond(speak: Language, answer: Answer, root: &Path) -> Response<Full<Bytes>> {
    let bytes = match answer.body {
        AnswerBody::Bytes(bytes) => bytes,
        // Whoever answers makes it first.
        AnswerBody::Prepared(_) => return nothing(speak),
        AnswerBody::File(path) => match file(&on_disk(root, &path)) {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(refused)) => {
                let sentences = [refused.message.clone(), refused.remedy()];
                return told(speak, StatusCode::UNPROCESSABLE_ENTITY, &sentences);
            }
            // It went between question and answer.
            Err(_) => return nothing(speak),
        },
    };
    let mut response = Response::new(Full::new(Bytes::from(bytes)));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    // A page of another site sees nothing of this one: neither what is there and how large, nor the window it opened.
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    if let Ok(policy) = HeaderValue::from_str(&preview(&[])) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if let Ok(media_type) = HeaderValue::from_str(&answer.media_type) {
        headers.insert(CONTENT_TYPE, media_type);
    }
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(&value)) {
            headers.insert(name, value);
        }
    }
    response
}

/// A file of the newsroom as a build would publish it, or why it would not.
fn file(path: &Path) -> std::io::Result<Result<Vec<u8>, Diagnostic>> {
    Ok(match leaving::look(path)? {
        Leaving::AsItIs | Leaving::Moving(_) => Ok(std::fs::read(path)?),
        Leaving::Cleaned { bytes, .. } => Ok(bytes),
        Leaving::Refused(reason) => Err(leaving::refusal(&path.to_string_lossy(), reason)),
    })
}

fn nothing(speak: Language) -> Response<Full<Bytes>> {
    told(speak, StatusCode::NOT_FOUND, &[message!("preview-nothing-here")])
}

/// Sentences for the person who asks, in the language in which the office is spoken to.
fn told(speak: Language, status: StatusCode, sentences: &[Message]) -> Response<Full<Bytes>> {
    let words = Words::of(speak);
    let said: Vec<String> = sentences.iter().map(|sentence| words.plain(sentence)).collect();
    let text = format!("{}\n", said.join(" "));
    respond(speak, Answer::bytes("text/plain; charset=utf-8", text).with_status(status.as_u16()), Path::new(""))
}

/// An IPv6 address stands in brackets.
fn bare(ip: &str) -> String {
    if ip.contains(':') { format!("[{ip}]") } else { ip.to_owned() }
}
