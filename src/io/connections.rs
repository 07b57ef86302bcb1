//! HTTP connections of the preview: so many at once and no more, and none that says nothing for long. The door to `hyper`.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// So many are open at once: a process may have 256 handles on some systems, and the newsroom is read with the others.
const MOST: usize = 100;
/// The head of a request is here within this time, or the connection is closed; so is one that nobody uses any more.
const PATIENCE: Duration = Duration::from_secs(20);

/// Answers every request until the program ends.
pub(super) async fn serve<A, F>(listener: TcpListener, answer: A)
where
    A: Fn(Request<Incoming>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
{
    let mut guests = Guests::default();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => guests.welcome(stream, answer.clone()),
            // No handle is free: one will be.
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

/// The connections that are open, in the order in which they came.
#[derive(Default)]
struct Guests(VecDeque<Guest>);

struct Guest {
    task: AbortHandle,
    /// Whether it waits for an answer of ours.
    is_asking: Arc<AtomicBool>,
}

impl Guests {
    /// Whoever comes when all places are taken gets that of the first who asks for nothing.
    fn welcome<A, F>(&mut self, stream: TcpStream, answer: A)
    where
        A: Fn(Request<Incoming>) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
    {
        self.0.retain(|guest| !guest.task.is_finished());
        if self.0.len() >= MOST {
            let idle = self.0.iter().position(|guest| !guest.is_asking.load(Ordering::Relaxed));
            if let Some(guest) = self.0.remove(idle.unwrap_or(0)) {
                guest.task.abort();
            }
        }
        let is_asking = Arc::new(AtomicBool::new(false));
        let asking = is_asking.clone();
        let service = service_fn(move |request| {
            let (answer, asking) = (answer.clone(), asking.clone());
            async move {
                asking.store(true, Ordering::Relaxed);
                let response = answer(request).await;
                asking.store(false, Ordering::Relaxed);
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
        self.0.push_back(Guest { task: task.abort_handle(), is_asking });
    }
}
