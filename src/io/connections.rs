//! HTTP connections of the preview: so many at once and no more, and none that says nothing for long. The door to `hyper`.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;
use tokio::time::{Instant, sleep};

/// So many are open at once: a process may have 256 handles on some systems, and the newsroom is read with the others.
const MOST: usize = 100;
/// The head of a request is here within this time, or the connection is closed; so is one that nobody uses any more.
const PATIENCE: Duration = Duration::from_secs(20);
/// Whoever has asked nothing for so many milliseconds gives way where all places are taken.
const SILENT: u64 = 2000;
/// After so long a place is looked for again.
const SOON: Duration = Duration::from_millis(20);

/// Answers every request until the program ends.
pub(super) async fn serve<A, F>(listener: TcpListener, answer: A)
where
    A: Fn(Request<Incoming>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
{
    let mut guests = Guests { began: Instant::now(), open: Vec::new() };
    loop {
        guests.make_room().await;
        match listener.accept().await {
            Ok((stream, _)) => guests.welcome(stream, answer.clone()),
            // No handle is free: one will be.
            Err(_) => sleep(SOON).await,
        }
    }
}

/// The connections that are open.
struct Guests {
    began: Instant,
    open: Vec<Guest>,
}

struct Guest {
    task: AbortHandle,
    /// Since when it has asked nothing, in milliseconds from the beginning; `ASKING` while it waits for an answer.
    silent_since: Arc<AtomicU64>,
}

const ASKING: u64 = u64::MAX;

fn since(began: Instant) -> u64 {
    u64::try_from(began.elapsed().as_millis()).unwrap_or(ASKING - 1)
}

impl Guests {
    /// Waits until there is a place: where none was left, all who are silent are sent away, and nobody who waits for an answer.
    async fn make_room(&mut self) {
        loop {
            self.open.retain(|guest| !guest.task.is_finished());
            if self.open.len() < MOST {
                return;
            }
            let now = since(self.began);
            let silent = |guest: &&Guest| now.saturating_sub(guest.silent_since.load(Ordering::Relaxed)) >= SILENT;
            self.open.iter().filter(silent).for_each(|guest| guest.task.abort());
            sleep(SOON).await;
        }
    }

    fn welcome<A, F>(&mut self, stream: TcpStream, answer: A)
    where
        A: Fn(Request<Incoming>) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
    {
        let began = self.began;
        let silent_since = Arc::new(AtomicU64::new(since(began)));
        let silent = silent_since.clone();
        let service = service_fn(move |request| {
            let (answer, silent) = (answer.clone(), silent.clone());
            async move {
                silent.store(ASKING, Ordering::Relaxed);
                let response = answer(request).await;
                silent.store(since(began), Ordering::Relaxed);
                Ok::<_, Infallible>(response)
            }
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
        let connection = http.serve_connection(TokioIo::new(stream), service);
        let task = tokio::spawn(async move {
            // Whatever a browser does to its connection is its own affair.
            let _ = connection.await;
        });
        self.open.push(Guest { task: task.abort_handle(), silent_since });
    }
}
