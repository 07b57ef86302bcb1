//! Questions to the person at the terminal, a line each. Plain lines, so that the terminal itself sees to Arabic letters,
//! to corrections and to Ctrl-C.

use std::io::{BufRead, Write};

use crate::diagnostics::{Message, message};
use crate::io::Failure;
use crate::speech::Terminal;

/// Where questions are put and answers come from.
pub struct Asker<'w, R, W> {
    answers: R,
    paper: W,
    terminal: Terminal<'w>,
}

impl<'w, R: BufRead, W: Write> Asker<'w, R, W> {
    pub fn new(answers: R, paper: W, terminal: Terminal<'w>) -> Self {
        Self { answers, paper, terminal }
    }

    /// Says something before a question.
    pub fn say(&mut self, message: &Message) {
        let said = self.terminal.say(message);
        self.show(&said);
    }

    /// Shows a line of names before a question.
    pub fn show(&mut self, text: &str) {
        let _ = writeln!(self.paper, "{}", self.terminal.marked(text));
    }

    /// Asks until the answer can be read. Of an answer that cannot, `read` says why.
    pub fn ask<T>(&mut self, question: &Message, read: impl Fn(&str) -> Result<T, Failure>) -> Result<T, Failure> {
        loop {
            let _ = write!(self.paper, "{}: ", self.terminal.say(question));
            let _ = self.paper.flush();
            let mut line = Vec::new();
            let heard = self.answers.read_until(b'\n', &mut line);
            if !heard.is_ok_and(|bytes| bytes > 0) {
                let _ = writeln!(self.paper);
                return Err(Failure::of(message!("answers-ended")));
            }
            let answer = String::from_utf8(line).map_err(|_| Failure::of(message!("answer-not-utf8")));
            match answer.and_then(|answer| read(answer.trim())) {
                Ok(value) => return Ok(value),
                Err(failure) => {
                    let (said, help) = (self.terminal.say(&failure.message), self.terminal.say(&failure.remedy()));
                    self.show(&format!("  {said} {help}"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{name, typed};
    use crate::model::Language;
    use crate::speech::{Colour, Marks, Words};

    const fn terminal(words: &Words) -> Terminal<'_> {
        Terminal { words, colour: Colour::Plain, marks: Marks::Isolates }
    }

    fn number(answer: &str) -> Result<u8, Failure> {
        answer.parse().map_err(|_| Failure::of(message!("slug-unfit", slug = typed(answer), fitting = name("7"))))
    }

    #[test]
    fn an_answer_that_cannot_be_read_is_asked_for_again() {
        let (mut paper, words) = (Vec::new(), Words::of(Language::English));
        let mut asker = Asker::new(&b"many\n\xff\n 7 \n"[..], &mut paper, terminal(&words));
        assert_eq!(asker.ask(&message!("ask-which"), number), Ok(7));
        let said = String::from_utf8(paper).unwrap();
        assert_eq!(
            said,
            "Which [none]:   `many` cannot be the last part of an address. Use letters, digits and hyphens, as in 7.\n\
             Which [none]:   These letters are not in UTF-8. Set the terminal to UTF-8, then type them again.\n\
             Which [none]: "
        );
    }

    #[test]
    fn answers_are_arabic_without_the_blanks_around_them_and_may_end() {
        let arabic = Words::of(Language::Arabic);
        let mut asker = Asker::new("  افتتاح الخط \n\n".as_bytes(), Vec::new(), terminal(&arabic));
        let mut words = || asker.ask(&message!("ask-which"), |answer| Ok(answer.to_owned()));
        assert_eq!(words(), Ok("افتتاح الخط".to_owned()));
        assert_eq!(words(), Ok(String::new()));
        assert!(words().is_err(), "the end of the answers");
    }
}
