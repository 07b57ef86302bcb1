//! Pictures are drawn: each is read once, and all that is made of it is kept. Several at a time, but no more than memory has room
//! for.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};

use rayon::prelude::*;

use super::Failure;
use super::prepared::{PreparedStore, source};
use super::publish::Trouble;
use super::taking::Doubt;
use crate::diagnostics::Diagnostic;
use crate::pictures::Drawing;
use crate::pictures::look::MOST_PIXELS;
use crate::plan::content::PreparedSource;
use crate::plan::renditions::{DrawingOrder, undrawn};

/// Where pictures come from, and where what is made of them is kept.
pub struct Darkroom<'a> {
    /// The project folder.
    pub root: &'a Path,
    pub store: &'a PreparedStore,
    pub doubt: &'a Doubt,
}

impl Darkroom<'_> {
    /// Draws what is not kept yet. `tell` is told how many pictures are done, and how many there are.
    pub fn develop(&self, orders: &[DrawingOrder<'_>], tell: impl Fn(usize, usize) + Sync) -> Result<(), Trouble> {
        let lacking = |order: &&DrawingOrder<'_>| self.lacking(order).next().is_some();
        let orders: Vec<&DrawingOrder<'_>> = orders.iter().filter(lacking).collect();
        let (room, done) = (DrawingRoom::default(), AtomicUsize::new(0));
        let drawn: Vec<Result<(), Trouble>> = orders
            .par_iter()
            .map(|order| {
                let (width, height) = order.media.dimensions.unwrap_or_default();
                let taken = room.take(u64::from(width) * u64::from(height));
                let drawn = self.draw(order);
                room.give_back(taken);
                tell(done.fetch_add(1, Ordering::Relaxed) + 1, orders.len());
                drawn
            })
            .collect();
        let mut notes: Vec<Diagnostic> = Vec::new();
        for trouble in drawn.into_iter().filter_map(Result::err) {
            match trouble {
                Trouble::Content(mut more) => notes.append(&mut more),
                world => return Err(world),
            }
        }
        if notes.is_empty() { Ok(()) } else { Err(Trouble::Content(notes)) }
    }

    fn lacking<'o>(&self, order: &'o DrawingOrder<'_>) -> impl Iterator<Item = &'o crate::pictures::Recipe> {
        order.recipes.iter().filter(|recipe| self.store.size(recipe.key(order.print)).is_none())
    }

    fn draw(&self, order: &DrawingOrder<'_>) -> Result<(), Trouble> {
        let media = order.media;
        let from = PreparedSource { path: media.source.clone(), print: order.print };
        let read = source(self.root, &from, self.doubt)
            .map_err(|error| Failure::system("read", Path::new(&*media.source), &error))?;
        let Some(bytes) = read else { return Ok(()) };
        let told = |fault| Trouble::Content(vec![undrawn(media, fault)]);
        let drawing = Drawing::of(&media.name, &bytes).map_err(told)?;
        drop(bytes);
        for recipe in self.lacking(order) {
            self.store.keep(recipe.key(order.print), &drawing.make(recipe).map_err(told)?);
        }
        Ok(())
    }
}

/// DrawingRoom for the pixels of pictures that are being drawn: for the largest there may be, or for many small ones.
struct DrawingRoom {
    free: Mutex<u64>,
    given_back: Condvar,
}

impl Default for DrawingRoom {
    fn default() -> Self {
        Self { free: Mutex::new(MOST_PIXELS), given_back: Condvar::new() }
    }
}

impl DrawingRoom {
    /// Waits until there is room, and takes it.
    fn take(&self, pixels: u64) -> u64 {
        let pixels = pixels.min(MOST_PIXELS);
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        while *free < pixels {
            free = self.given_back.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= pixels;
        pixels
    }

    fn give_back(&self, pixels: u64) {
        *self.free.lock().unwrap_or_else(PoisonError::into_inner) += pixels;
        self.given_back.notify_all();
    }
}
