//! Captions: files in WebVTT, judged line by line. <https://www.w3.org/TR/webvtt1/>

use crate::diagnostics::{Message, form, message};
use crate::source::Hazard;

/// The first thing in a file of captions for which a browser would leave out a caption, or all of them.
pub fn fault(bytes: &[u8]) -> Option<Hazard> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some(at("letters", 1)) };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = (1..).zip(text.lines());
    let head = lines.next().map_or("", |(_, line)| line);
    if !(head == "WEBVTT" || head.starts_with("WEBVTT ") || head.starts_with("WEBVTT\t")) {
        return Some(at("head", 1));
    }
    // What the file says of itself stands right below, up to the first empty line.
    let lines = lines.skip_while(|(_, line)| !line.trim().is_empty());
    let mut cues = 0;
    let mut last = 0;
    let mut block: Vec<(u32, &str)> = Vec::new();
    for (number, line) in lines.chain([(u32::MAX, "")]) {
        if !line.trim().is_empty() {
            block.push((number, line));
            continue;
        }
        match judge(&block, &mut last) {
            Ok(is_cue) => cues += u32::from(is_cue),
            Err(hazard) => return Some(hazard),
        }
        block.clear();
    }
    (cues == 0).then(|| at("none", 1))
}

/// What a fault is, as a part of a sentence.
pub fn said(fault: &Hazard) -> Message {
    let known = ["letters", "head", "comma", "times", "ends", "order", "empty"];
    let kind = known.into_iter().find(|kind| *kind == fault.kind).unwrap_or("none");
    message!("captions-fault", kind = form(kind))
}

/// Whether a block is a caption; a remark, a style and a region are none.
fn judge(block: &[(u32, &str)], last: &mut u32) -> Result<bool, Hazard> {
    let Some((number, first)) = block.first() else { return Ok(false) };
    let is_other = ["NOTE", "STYLE", "REGION"]
        .iter()
        .any(|word| first.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', ':'])));
    if is_other {
        return Ok(false);
    }
    // The name of a caption may stand above its times.
    let Some((place, (line, times))) = block.iter().enumerate().take(2).find(|(_, (_, line))| line.contains("-->"))
    else {
        return Err(at("times", *number));
    };
    let (start, end) = times.split_once("-->").unwrap_or_default();
    let end = end.split_whitespace().next().unwrap_or_default();
    if start.contains(',') || end.contains(',') {
        return Err(at("comma", *line));
    }
    let (Some(start), Some(end)) = (milliseconds(start.trim()), milliseconds(end)) else {
        return Err(at("times", *line));
    };
    if end <= start {
        return Err(at("ends", *line));
    }
    if start < *last {
        return Err(at("order", *line));
    }
    *last = start;
    if block.len() <= place + 1 {
        return Err(at("empty", *line));
    }
    Ok(true)
}

/// `01:02.345` or `10:01:02.345`
fn milliseconds(time: &str) -> Option<u32> {
    let (clock, thousandths) = time.split_once('.')?;
    let digits = |text: &str, length: std::ops::RangeInclusive<usize>| {
        let is_number = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let parts: Vec<&str> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => (0, digits(minutes, 2..=2)?, digits(seconds, 2..=2)?),
        [hours, minutes, seconds] => (digits(hours, 2..=3)?, digits(minutes, 2..=2)?, digits(seconds, 2..=2)?),
        _ => return None,
    };
    (minutes < 60 && seconds < 60).then_some(())?;
    Some(((hours * 60 + minutes) * 60 + seconds) * 1000 + digits(thousandths, 3..=3)?)
}

fn at(kind: &'static str, line: u32) -> Hazard {
    Hazard { kind: kind.into(), name: "".into(), within: "".into(), line, column: 1 }
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn captions_that_a_browser_reads_are_fine() {
        for good in [
            "WEBVTT\n\n00:00.000 --> 00:02.000\nنص\n",
            "\u{feff}WEBVTT - film\r\n\r\n1\r\n00:00:00.000 --> 00:00:02.000 align:start\r\nText\r\nmore\r\n",
            "WEBVTT\nKind: captions\n\nNOTE a remark\n\nSTYLE\n::cue { color: white }\n\n00:01.000 --> 00:02.500\nA",
            "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\n00:01.000 --> 00:03.000\nB\n",
        ] {
            assert_eq!(fault(good.as_bytes()), None, "{good}");
        }
    }

    #[test]
    fn each_fault_is_told_with_its_line() {
        for (bad, kind, line) in [
            ("", "head", 1),
            ("1\n00:00:00,000 --> 00:00:02,000\nSubRip\n", "head", 1),
            ("WEBVTTX\n\n00:00.000 --> 00:02.000\nA\n", "head", 1),
            ("WEBVTT\n", "none", 1),
            ("WEBVTT\n\nNOTE nothing\n", "none", 1),
            ("WEBVTT\n\n1\n00:00:00,000 --> 00:00:02,000\nA\n", "comma", 4),
            ("WEBVTT\n\nA text without times\n", "times", 3),
            ("WEBVTT\n\n0:00.000 --> 00:02.000\nA\n", "times", 3),
            ("WEBVTT\n\n00:60.000 --> 01:02.000\nA\n", "times", 3),
            ("WEBVTT\n\n00:02.000 --> 00:02.000\nA\n", "ends", 3),
            ("WEBVTT\n\n00:02.000 --> 00:03.000\nA\n\n00:01.000 --> 00:04.000\nB\n", "order", 6),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\n\nA\n", "empty", 3),
        ] {
            let found = fault(bad.as_bytes()).map(|fault| (fault.kind.to_string(), fault.line));
            assert_eq!(found, Some((kind.to_owned(), line)), "{bad:?}");
        }
        assert_eq!(fault(b"WEBVTT\n\n\xc7").map(|fault| fault.kind.to_string()).as_deref(), Some("letters"));
    }
}
