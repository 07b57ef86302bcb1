//! Numbers and weights in letters: what is published is text, which every host packs on its way to a reader.

const SIGNS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// How often a word stands in a document as long as others are, by one of sixteen levels: a quarter, then each 1.35 times the
/// one before, to two places.
const LEVELS: [f64; 16] =
    [0.25, 0.34, 0.46, 0.62, 0.83, 1.12, 1.51, 2.04, 2.76, 3.72, 5.03, 6.79, 9.16, 12.37, 16.7, 22.54];

/// A weight as one of the levels, the nearest.
pub fn level(weight: f64) -> usize {
    LEVELS.windows(2).take_while(|pair| weight >= (pair[0] + pair[1]) / 2.0).count()
}

pub fn weight(level: usize) -> f64 {
    LEVELS[level.min(LEVELS.len() - 1)]
}

/// Five bits in a sign, the highest first; the last one is below 32.
pub fn write(mut number: u32, text: &mut String) {
    let mut signs = [0_u8; 7];
    let mut at = signs.len();
    let mut more = 0;
    loop {
        at -= 1;
        signs[at] = SIGNS[(number & 31) as usize + more];
        (number, more) = (number >> 5, 32);
        if number == 0 {
            break;
        }
    }
    text.extend(signs[at..].iter().map(|sign| char::from(*sign)));
}

pub fn write_level(level: usize, text: &mut String) {
    text.push(char::from(SIGNS[level & 63]));
}

/// What was written, sign by sign.
pub struct Reader<'t>(std::slice::Iter<'t, u8>);

impl<'t> Reader<'t> {
    pub fn of(text: &'t str) -> Self {
        Self(text.as_bytes().iter())
    }

    pub fn sign(&mut self) -> Option<u32> {
        let sign = *self.0.next()?;
        Some(u32::from(match sign {
            b'0'..=b'9' => sign - b'0',
            b'A'..=b'Z' => sign - b'A' + 10,
            b'a'..=b'z' => sign - b'a' + 36,
            b'-' => 62,
            _ => 63,
        }))
    }

    pub fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        loop {
            let sign = self.sign()?;
            number = (number << 5) | (sign & 31);
            if sign < 32 {
                return Some(number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_back() {
        for number in [0, 1, 31, 32, 1023, 1024, 70_000, u32::MAX] {
            let mut text = String::new();
            write(number, &mut text);
            assert_eq!(Reader::of(&text).number(), Some(number), "{text}");
        }
        let mut text = String::new();
        write(40, &mut text);
        write_level(15, &mut text);
        let mut reader = Reader::of(&text);
        assert_eq!((reader.number(), reader.sign(), reader.sign()), (Some(40), Some(15), None));
    }

    #[test]
    fn a_weight_is_near_its_level() {
        for (at, own) in LEVELS.iter().enumerate() {
            assert_eq!(level(*own), at);
        }
        assert_eq!((level(0.0), level(1000.0), weight(99)), (0, 15, 22.54));
    }
}
