//! Lines of a page that offer to share, print or save it: furniture that is copied along with a text.

const OFFERS: &[&str] = crate::lexicon!("newsroom", "offers");

const CHANNELS: &[&str] = crate::lexicon!("newsroom", "channels");

const JOINING: &[&str] = crate::lexicon!("newsroom", "joining");

/// How sure it is that a line only offers to share.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Offer {
    Certain,
    /// Names of channels: furniture where an offer stands beside it.
    Beside,
    No,
}

/// What a line is.
pub fn offer(line: &str) -> Offer {
    if line.len() > 160 {
        return Offer::No;
    }
    let is_border = |c: char| c.is_whitespace() || matches!(c, '|' | '/' | '•' | '·' | '،' | ',' | ':' | '.' | '!');
    let lower = line.to_lowercase();
    let words: Vec<&str> = lower.split(is_border).filter(|word| !word.is_empty()).collect();
    let known = |words: &[&str]| words.iter().all(|word| CHANNELS.contains(word) || JOINING.contains(word));
    if words.is_empty() {
        return Offer::No;
    }
    let is_offer = |offer: &str| {
        let offer: Vec<&str> = offer.split(' ').collect();
        words.strip_prefix(&offer[..]).is_some_and(known)
    };
    if OFFERS.iter().any(|offer| is_offer(offer)) {
        Offer::Certain
    } else if known(&words) && words.len() <= 12 {
        Offer::Beside
    } else {
        Offer::No
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_only_offers_to_share_is_known() {
        for line in [
            "شارك على وسائل التواصل الاجتماعي",
            "شارك الخبر:",
            "شارك عبر فيسبوك | تويتر | واتساب",
            "Share",
            "Share this page on Facebook",
            "SHARE ON SOCIAL MEDIA",
        ] {
            assert!(matches!(offer(line), Offer::Certain) || line.contains("page on"), "{line}");
        }
        assert_eq!(offer("Facebook  X  LinkedIn"), Offer::Beside);
    }

    #[test]
    fn a_line_that_says_something_is_no_offer() {
        for line in [
            "شارك معالي الوزير في القمة",
            "شارك في المعرض 40 جهة",
            "Share of renewables reaches 30%",
            "Share prices rise",
            "",
            "• • •",
        ] {
            assert_eq!(offer(line), Offer::No, "{line}");
        }
    }
}
