//! Particles that Arabic writes in one with the word, the figure or the mark behind them.

const PARTICLES: &[&str] = crate::lexicon!("letters", "particles");

/// Whether a text ends in a particle that stands alone so far.
pub fn ends_in_particle(head: &str) -> bool {
    let is_letter = |c: char| matches!(c, '\u{621}'..='\u{652}');
    let rest = head.trim_end_matches(is_letter);
    PARTICLES.contains(&&head[rest.len()..])
        && rest.chars().next_back().is_none_or(|c| {
            c.is_whitespace() || matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '(' | '[' | '—' | '–' | '*' | '_')
        })
}
