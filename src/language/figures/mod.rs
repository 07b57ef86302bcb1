//! The figures of a text, so that two languages can be asked whether they say the same.

mod decimal;
mod token;
mod value;
mod numeral;
mod vocabulary;
mod months;
mod spelled;
mod written;
mod clock;
mod calendar;
mod neighbours;
mod reader;
mod said;

pub use reader::figures;
pub use said::Said;
pub use value::{Figure, FigureValue};
