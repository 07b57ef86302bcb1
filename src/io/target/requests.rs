//! Requests of an object store, over the client that bayan has anyway. What went wrong with the last one is kept: the store's
//! own library tells it in English alone.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpResponseBody, HttpService,
};
use ureq::config::Config;
use ureq::http::Response;
use ureq::{Agent, Error};

/// So long a connection may take to be made, and a whole request with its answer.
const TO_CONNECT: Duration = Duration::from_secs(10);
const TO_ANSWER: Duration = Duration::from_secs(120);
/// Where machines of a cloud ask for what opens its stores.
const OF_THE_MACHINE: [&str; 3] = ["169.254.169.254", "169.254.170.2", "metadata.google.internal"];
/// A manifest, or a page of a list of objects.
const LARGEST_ANSWER: u64 = 1024 * 1024 * 1024;

/// What was asked of a store so far, and what it refused last.
#[derive(Debug, Default)]
pub struct RequestLog {
    count: AtomicUsize,
    last: Mutex<Option<StoreTrouble>>,
}

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StoreTrouble {
    NoHost,
    Unreachable,
    Silent,
    Unproven,
    NoCredentials,
    /// HTTP's status code.
    Status(u16),
}

impl RequestLog {
    /// Requests so far, repeated ones counted.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    pub fn trouble(&self) -> Option<StoreTrouble> {
        self.last.lock().ok().and_then(|last| *last)
    }

    fn note(&self, trouble: StoreTrouble) {
        if let Ok(mut last) = self.last.lock() {
            *last = Some(trouble);
        }
    }
}

/// Sends requests.
#[derive(Clone, Debug)]
pub struct Requests {
    agent: Agent,
    told: Arc<RequestLog>,
}

impl Requests {
    pub fn new() -> Self {
        Self::waiting(TO_CONNECT, TO_ANSWER)
    }

    /// Waits so long for a connection, and for a whole answer.
    fn waiting(to_connect: Duration, to_answer: Duration) -> Self {
        let config = Config::builder()
            .user_agent(concat!("bayan/", env!("CARGO_PKG_VERSION")))
            .timeout_connect(Some(to_connect))
            .timeout_global(Some(to_answer))
            .http_status_as_error(false)
            // A request is signed for the host that it names.
            .max_redirects(0)
            .build();
        Self { agent: Agent::new_with_config(config), told: Arc::default() }
    }

    pub fn told(&self) -> Arc<RequestLog> {
        self.told.clone()
    }
}

impl HttpConnector for Requests {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(self.clone()))
    }
}

#[async_trait]
impl HttpService for Requests {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        let body = body.collect().await?.to_bytes();
        let host = parts.uri.host().unwrap_or_default().to_owned();
        let is_of_machine = OF_THE_MACHINE.contains(&host.as_str());
        let (agent, told) = (self.agent.clone(), self.told.clone());
        told.count.fetch_add(usize::from(!is_of_machine), Ordering::Relaxed);
        let ask = move || -> Result<Response<Vec<u8>>, Error> {
            let request = ureq::http::Request::from_parts(parts, &body[..]);
            let (head, mut answer) = agent.run(request)?.into_parts();
            let bytes = answer.with_config().limit(LARGEST_ANSWER).read_to_vec()?;
            Ok(Response::from_parts(head, bytes))
        };
        let answer =
            tokio::task::spawn_blocking(ask).await.map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?;
        match answer {
            Ok(answer) => {
                if answer.status().as_u16() >= 400 {
                    told.note(StoreTrouble::Status(answer.status().as_u16()));
                }
                Ok(answer.map(HttpResponseBody::from))
            }
            Err(error) => {
                let (kind, trouble) = trouble(&error);
                told.note(if is_of_machine { StoreTrouble::NoCredentials } else { trouble });
                Err(HttpError::new(kind, error))
            }
        }
    }
}

/// Whether a request may be sent once more, and what to tell.
fn trouble(error: &Error) -> (HttpErrorKind, StoreTrouble) {
    match error {
        Error::Timeout(_) => (HttpErrorKind::Timeout, StoreTrouble::Silent),
        Error::HostNotFound => (HttpErrorKind::Unknown, StoreTrouble::NoHost),
        Error::Rustls(_) | Error::Tls(_) => (HttpErrorKind::Unknown, StoreTrouble::Unproven),
        Error::Io(error) if error.to_string().contains("lookup address") => {
            (HttpErrorKind::Unknown, StoreTrouble::NoHost)
        }
        Error::Io(_) => (HttpErrorKind::Interrupted, StoreTrouble::Unreachable),
        Error::ConnectionFailed => (HttpErrorKind::Connect, StoreTrouble::Unreachable),
        _ => (HttpErrorKind::Request, StoreTrouble::Unreachable),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use object_store::client::HttpRequestBody;

    use super::*;

    /// What is told of a store that takes a request, begins to answer with these words, and says no more.
    fn told_of(words: &'static str) -> Option<StoreTrouble> {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let uri = format!("http://{}/news", listener.local_addr().expect("its number"));
        std::thread::spawn(move || {
            let mut held = Vec::new();
            for stream in listener.incoming() {
                let mut stream = stream.expect("a connection");
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(words.as_bytes());
                held.push(stream);
            }
        });
        let requests = Requests::waiting(Duration::from_secs(5), Duration::from_millis(300));
        let request = HttpRequest::new(HttpRequestBody::empty());
        let (mut parts, body) = request.into_parts();
        parts.uri = uri.parse().expect("an address");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let answer = runtime.block_on(requests.call(HttpRequest::from_parts(parts, body)));
        assert!(answer.is_err(), "it answered");
        requests.told().trouble()
    }

    #[test]
    fn a_store_that_is_too_slow_is_told_as_one() {
        for words in ["", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc", "HTTP/1.1 100 Continue\r\n\r\n"] {
            assert_eq!(told_of(words), Some(StoreTrouble::Silent), "{words:?}");
        }
    }
}
