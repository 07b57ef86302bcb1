//! One state of the newsroom answers questions until the next one begins.
//!
//! Each way of seeing (a proof, the public now, the public at an instant) has a thread of its own, on whose stack stand
//! its edition and its context, as they do in a build; they are made when someone first looks that way.

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;

use super::desk::OpenNewsroom;
use crate::diagnostics::{Diagnostic, message, name};
use crate::edition::{Edition, next_change};
use crate::io::server::Reply;
use crate::io::taking::Doubt;
use crate::io::watcher::Stirred;
use crate::io::{Failure, leaving};
use crate::plan::Context;
use crate::preview::{self, Answer, Asked, Preview, Sight};
use crate::source::Inputs;
use crate::speech::BothWords;

/// What comes to whoever holds the newsroom.
pub enum PreviewQuestion {
    Asked(Box<Asked>, Reply),
    Stirred(Stirred),
}

/// What ends a state.
pub enum Next {
    Stirred(Stirred),
    /// The clock passed an instant at which something changes by itself.
    Time,
    Stopped,
}

/// The newsroom between two changes.
pub struct PreviewState<'i> {
    /// `None` where there is too little to show a page.
    pub desk: Option<OpenNewsroom>,
    pub notes: Vec<Diagnostic>,
    pub inputs: &'i Inputs,
    /// Texts that turned out not to be those that were known.
    pub doubt: &'i Doubt,
    /// To whoever holds the newsroom.
    pub holder: &'i Sender<PreviewQuestion>,
    pub now: Timestamp,
    pub generation: u64,
    pub words: &'i BothWords,
}

/// The clock is looked at this often at least: a machine may have slept.
const NAP: Duration = Duration::from_secs(30);
/// Ways of seeing that are kept at once.
const EYES: usize = 4;

type Asking = (Box<Asked>, Reply);

/// Answers `waiting` and then what comes, until something stirs or an instant passes.
pub fn serve(
    state: &PreviewState<'_>,
    inbox: &Receiver<PreviewQuestion>,
    waiting: &mut VecDeque<PreviewQuestion>,
    clock: impl Fn() -> Result<Timestamp, Failure>,
) -> Next {
    let due = state.desk.as_ref().and_then(|desk| next_change::coming(state.now, &desk.newsroom).turn);
    thread::scope(|scope| {
        let mut eyes: HashMap<Sight, Sender<Asking>> = HashMap::new();
        loop {
            let question = match waiting.pop_front() {
                Some(question) => Ok(question),
                None => inbox.recv_timeout(patience(due, &clock)),
            };
            match question {
                Ok(PreviewQuestion::Stirred(what)) => return Next::Stirred(what),
                Ok(PreviewQuestion::Asked(asked, reply)) => {
                    if eyes.len() >= EYES && !eyes.contains_key(&asked.sight) {
                        eyes.clear();
                    }
                    let sight = asked.sight;
                    let eye = eyes.entry(sight).or_insert_with(|| {
                        let (sender, questions) = mpsc::channel();
                        scope.spawn(move || see(state, sight, &questions));
                        sender
                    });
                    drop(eye.send((asked, reply)));
                }
                Err(RecvTimeoutError::Timeout) => {
                    if due.is_some_and(|due| clock().is_ok_and(|now| now >= due)) {
                        return Next::Time;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Next::Stopped,
            }
        }
    })
}

/// How long to wait for a question before the clock is looked at.
fn patience(due: Option<Timestamp>, clock: &impl Fn() -> Result<Timestamp, Failure>) -> Duration {
    let Some((due, now)) = due.zip(clock().ok()) else { return NAP };
    let until = Duration::try_from(now.duration_until(due)).unwrap_or_default();
    until.clamp(Duration::from_millis(20), NAP)
}

/// Answers all that is asked in one way of seeing.
fn see(state: &PreviewState<'_>, sight: Sight, questions: &Receiver<Asking>) {
    let Some(desk) = &state.desk else {
        for (asked, reply) in questions {
            reply.give(preview::trouble(&state.notes, &asked, state.generation, state.words));
        }
        return;
    };
    let edition = match sight {
        Sight::Proof => Edition::proof(state.now, &desk.newsroom, &desk.site),
        Sight::Public => Edition::at(state.now, &desk.newsroom, &desk.site),
        Sight::PublicAt(instant) => Edition::at(instant, &desk.newsroom, &desk.site),
    };
    let context = Context::new(&edition, &desk.voices, state.inputs, desk.template_prints.clone());
    let tools = context.tools(desk.templates.clone(), leaving::previewed(&state.inputs.root));
    let preview = Preview {
        newsroom: &desk.newsroom,
        context: &context,
        tools: &tools,
        notes: &state.notes,
        sight,
        now: state.now,
        generation: state.generation,
        words: state.words,
    };
    let preview = &preview;
    rayon::in_place_scope(|scope| {
        for (asked, reply) in questions {
            scope.spawn(move |_| {
                let answer = answer(preview, &asked);
                if state.doubt.has_arisen() {
                    // The text is read again, then it is asked once more.
                    let _ = state.holder.send(PreviewQuestion::Stirred(Stirred::Paths(state.doubt.files())));
                    let _ = state.holder.send(PreviewQuestion::Asked(asked, reply));
                } else {
                    reply.give(answer);
                }
            });
        }
    });
}

/// A fault of bayan's own costs one page, not the preview.
fn answer(preview: &Preview<'_>, asked: &Asked) -> Answer {
    catch_unwind(AssertUnwindSafe(|| preview.answer(asked))).unwrap_or_else(|_| {
        let message = message!("own-fault", path = name(asked.path.as_str()));
        preview::trouble(&[Diagnostic::stops("fault", message)], asked, preview.generation, preview.words)
    })
}
