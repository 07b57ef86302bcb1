//! Earlier versions of a PDF: what was changed and saved behind the end still stands before it, as it was.

/// Where earlier versions of a PDF end; one that is `None` where there are more than are read.
pub fn ends(bytes: &[u8]) -> Vec<Option<usize>> {
    const MOST_VERSIONS: usize = 8;
    let mark = b"%%EOF";
    let ends =
        bytes.windows(mark.len()).enumerate().filter(|(_, window)| window == mark).map(|(at, _)| at + mark.len());
    let mut ends: Vec<usize> = ends.take(MOST_VERSIONS + 2).collect();
    ends.pop();
    let more = (ends.len() > MOST_VERSIONS).then_some(None);
    ends.into_iter().take(MOST_VERSIONS).map(Some).chain(more).collect()
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn every_end_but_the_last_is_that_of_a_version() {
        assert_eq!(ends(b"a%%EOF"), []);
        assert_eq!(ends(b"a%%EOFb%%EOF\n"), [Some(6)]);
        let many = ends(&b"%%EOF".repeat(20));
        assert_eq!((many.len(), many.last()), (9, Some(&None)));
    }
}
