//! Lines of a page that offer to share, print or save it: furniture that is copied along with a text.

/// What such a line says, whole.
const OFFERS: [&str; 34] = [
    "شارك",
    "مشاركة",
    "شارك الخبر",
    "شارك هذا الخبر",
    "مشاركة الخبر",
    "شارك المقال",
    "شارك البيان",
    "شارك هذه الصفحة",
    "شارك الصفحة",
    "شارك مع أصدقائك",
    "شارك عبر",
    "شارك على",
    "مشاركة عبر",
    "شاركها",
    "انشر",
    "نسخ الرابط",
    "طباعة الصفحة",
    "استمع للخبر",
    "share",
    "share this",
    "share this page",
    "share this article",
    "share this story",
    "share this release",
    "share this press release",
    "share this news",
    "share on",
    "share via",
    "share with friends",
    "copy link",
    "print this page",
    "email this page",
    "listen to this article",
    "back to news",
];

/// Where it offers to share. Alone such a word may be a text's own.
const CHANNELS: [&str; 27] = [
    "facebook",
    "twitter",
    "x",
    "linkedin",
    "whatsapp",
    "telegram",
    "instagram",
    "email",
    "e-mail",
    "print",
    "pdf",
    "social",
    "media",
    "and",
    "فيسبوك",
    "تويتر",
    "إكس",
    "واتساب",
    "واتس",
    "آب",
    "تيليجرام",
    "تلغرام",
    "لينكد",
    "إن",
    "إنستغرام",
    "طباعة",
    "البريد",
];

/// What joins an offer to its channels.
const JOINING: [&str; 8] = ["وسائل", "مواقع", "التواصل", "الاجتماعي", "منصات", "الإلكتروني", "عبر", "و"];

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
