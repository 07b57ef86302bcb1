//! What is isolated, and what stays as it is.

use super::*;

/// Short for reading: `[en …]`, `[ltr …]`, `[ar …]`, `[rtl …]` for the elements, and the text
/// unescaped.
fn shown(text: &str, base: Language) -> String {
    shown_whole(text, base).replace(['⟨', '⟩'], "")
}

/// The same with `⟨…⟩` around a number and the word that does not part from it.
fn shown_whole(text: &str, base: Language) -> String {
    isolate(text, base)
        .replace("<span class=\"figures\">", "⟨")
        .replace("</span>", "⟩")
        .replace("<bdi lang=\"en\" dir=\"ltr\">", "⟦en ")
        .replace("<bdi lang=\"ar\" dir=\"rtl\">", "⟦ar ")
        .replace(" class=\"figures\"", "")
        .replace("<bdi dir=\"ltr\">", "⟦ltr ")
        .replace("<bdi dir=\"rtl\">", "⟦rtl ")
        .replace("</bdi>", "⟧")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[track_caller]
fn in_arabic(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(shown(text, Language::Arabic), *expected, "in Arabic: {text}");
    }
}

#[track_caller]
fn in_english(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(shown(text, Language::English), *expected, "in English: {text}");
    }
}

#[test]
fn latin_words_in_arabic_are_one_run() {
    in_arabic(&[
        ("أعلنت Microsoft اليوم", "أعلنت ⟦en Microsoft⟧ اليوم"),
        ("مع Khalifa University (KU) & Partners في دبي", "مع ⟦en Khalifa University (KU) & Partners⟧ في دبي"),
        ("شركات Google, Microsoft, Apple.", "شركات ⟦en Google, Microsoft, Apple⟧."),
        ("شركات Google، Microsoft", "شركات ⟦en Google⟧، ⟦en Microsoft⟧"),
        ("تطبيق \"UAE Pass\" الجديد", "تطبيق \"⟦en UAE Pass⟧\" الجديد"),
        ("تطبيق «UAE Pass» الجديد", "تطبيق «⟦en UAE Pass⟧» الجديد"),
        ("تطبيق ”UAE Pass“ الجديد", "تطبيق ”⟦en UAE Pass⟧“ الجديد"),
        ("The \"New\" Deal هنا", "⟦en The \"New\" Deal⟧ هنا"),
        ("سؤال «What is AI?» مهم", "سؤال «⟦en What is AI?⟧» مهم"),
        ("سؤال What is AI?", "سؤال ⟦en What is AI⟧?"),
        ("(KU) Partners هنا", "⟦en (KU) Partners⟧ هنا"),
        ("جامعة خليفة (KU) هنا", "جامعة خليفة (⟦en KU⟧) هنا"),
        ("جامعة (Khalifa University) هنا", "جامعة (⟦en Khalifa University⟧) هنا"),
        ("Microsoft (مايكروسوفت)", "⟦en Microsoft⟧ (مايكروسوفت)"),
        ("Microsoft (MS مايكروسوفت)", "⟦en Microsoft⟧ (⟦en MS⟧ مايكروسوفت)"),
        ("شركة L'Oréal Middle‑East", "شركة ⟦en L'Oréal Middle‑East⟧"),
        ("Minister’s Office و", "⟦en Minister’s Office⟧ و"),
        ("والـAI", "والـ⟦en AI⟧"),
        ("Microsoft/مايكروسوفت", "⟦en Microsoft⟧/مايكروسوفت"),
        ("- Microsoft", "- ⟦en Microsoft⟧"),
        ("في U.S. وغيرها", "في ⟦en U.S.⟧ وغيرها"),
        ("لغة C++ ولغة C# و Disney+", "لغة ⟦en C++⟧ ولغة ⟦en C#⟧ و ⟦en Disney+⟧"),
        ("شركة Яндекс", "شركة ⟦ltr Яндекс⟧"),
    ]);
}

#[test]
fn numbers_that_belong_to_latin_words_are_in_their_run() {
    in_arabic(&[
        ("مبلغ AED 300 فقط", "مبلغ ⟦ltr AED 300⟧ فقط"),
        ("مبلغ 300 AED فقط", "مبلغ ⟦ltr 300 AED⟧ فقط"),
        ("قدرة 10 GW.", "قدرة ⟦ltr 10 GW⟧."),
        ("حرارة 35 °C اليوم", "حرارة ⟦ltr 35 °C⟧ اليوم"),
        ("معرض Expo 2020 دبي", "معرض ⟦en Expo 2020⟧ دبي"),
        ("معيار ISO/IEC 27001:2022 هنا", "معيار ⟦en ISO/IEC 27001:2022⟧ هنا"),
        ("December 15, 2023", "⟦en December 15, 2023⟧"),
        ("صدر \"The Report, 2023\" اليوم", "صدر \"⟦en The Report, 2023⟧\" اليوم"),
        ("(نشرته Reuters, 2023)", "(نشرته ⟦en Reuters⟧, 2023)"),
        ("شبكات 5G و 3D", "شبكات ⟦en 5G⟧ و ⟦en 3D⟧"),
        ("في 2023 Microsoft أعلنت", "في 2023 ⟦en Microsoft⟧ أعلنت"),
        ("مع Microsoft. 15 شركة", "مع ⟦en Microsoft⟧. 15 شركة"),
        ("مع Microsoft - 15 شركة", "مع ⟦en Microsoft⟧ - 15 شركة"),
        ("نمو COP28 بنسبة 5%", "نمو ⟦en COP28⟧ بنسبة ⟦ltr 5%⟧"),
        ("US$300 فقط", "⟦ltr US$300⟧ فقط"),
    ]);
}

#[test]
fn figures_in_arabic_keep_their_signs() {
    in_arabic(&[
        ("عام 2023.", "عام 2023."),
        ("بلغ 1,234.5 طن", "بلغ 1,234.5 طن"),
        ("بنسبة 12.5% هذا العام", "بنسبة ⟦ltr 12.5%⟧ هذا العام"),
        ("بنسبة 12.5٪، ثم", "بنسبة ⟦ltr 12.5٪⟧، ثم"),
        ("بلغ -5 درجات", "بلغ ⟦ltr -5⟧ درجات"),
        ("خلال 2010-2020.", "خلال ⟦rtl ⟦ltr 2010⟧-⟦ltr 2020⟧⟧."),
        ("خلال 2010–2020", "خلال ⟦rtl ⟦ltr 2010⟧–⟦ltr 2020⟧⟧"),
        ("في 15/12/2023 مساءً", "في ⟦ltr 15/12/2023⟧ مساءً"),
        ("الساعة 10:30.", "الساعة ⟦ltr 10:30⟧."),
        ("بين 50%-60%", "بين ⟦rtl ⟦ltr 50%⟧-⟦ltr 60%⟧⟧"),
        ("(-5)", "(⟦ltr -5⟧)"),
        ("(5)", "(5)"),
        ("1) أولًا", "1) أولًا"),
        ("بـ$300 أو 300$", "بـ⟦ltr $300⟧ أو ⟦ltr 300$⟧"),
        ("كوفيد-19", "كوفيد-19"),
        ("أكثر من >10 و <5", "أكثر من ⟦ltr >10⟧ و ⟦ltr <5⟧"),
        ("أكثر من 100+ شركة", "أكثر من ⟦ltr 100+⟧ شركة"),
        ("12%من", "⟦ltr 12%⟧من"),
        ("المركز #1", "المركز ⟦ltr #1⟧"),
        ("1️⃣ أولًا", "1️⃣ أولًا"),
        ("من 5 - 10", "من ⟦rtl ⟦ltr 5⟧ - ⟦ltr 10⟧⟧"),
    ]);
}

#[test]
fn a_sign_belongs_to_its_figure_whatever_joined_letter_stands_before() {
    in_arabic(&[
        ("اتصلوا على 04 و+971 4 555 0100", "اتصلوا على 04 و⟦ltr +971 4 555 0100⟧"),
        ("نمو و-3.5%", "نمو و⟦ltr -3.5%⟧"),
        ("انخفض ب-2%", "انخفض ب⟦ltr -2%⟧"),
        ("بين −5 و−12", "بين ⟦ltr −5⟧ و⟦ltr −12⟧"),
        ("خسارة و-$5", "خسارة و⟦ltr -$5⟧"),
        ("زيادة بـ+20%", "زيادة بـ⟦ltr +20%⟧"),
        ("ول-7 درجات", "ول⟦ltr -7⟧ درجات"),
        ("بنسبة %5 تقريبًا", "بنسبة ⟦rtl %⟦ltr 5⟧⟧ تقريبًا"),
        ("كوفيد-19", "كوفيد-19"),
        ("غرفة م-15", "غرفة م-15"),
        ("معيار ISO-9001", "معيار ⟦en ISO-9001⟧"),
        ("الدورة-5", "الدورة-5"),
        ("- 5 مراكز", "- 5 مراكز"),
    ]);
}

#[test]
fn amounts_measures_and_coordinates_are_one_run() {
    in_arabic(&[
        ("بقيمة $5 million أمس", "بقيمة ⟦ltr $5 million⟧ أمس"),
        ("بقيمة US$ 5.2 bn أمس", "بقيمة ⟦ltr US$ 5.2 bn⟧ أمس"),
        ("بقيمة 5 million USD أمس", "بقيمة ⟦ltr 5 million USD⟧ أمس"),
        ("صفقة $5 million deal جديدة", "صفقة ⟦en $5 million deal⟧ جديدة"),
        ("مصنع 12 MW Plant جديد", "مصنع ⟦en 12 MW Plant⟧ جديد"),
        ("عند 25.2048° N, 55.2708° E تمامًا", "عند ⟦ltr 25.2048° N, 55.2708° E⟧ تمامًا"),
        ("عند 25°12′17″N 55°16′15″E", "عند ⟦ltr 25°12′17″N 55°16′15″E⟧"),
        ("حرارة 42 °C", "حرارة ⟦ltr 42 °C⟧"),
        ("حرارة 42°C", "حرارة ⟦ltr 42°C⟧"),
        ("سرعة 120 km/h", "سرعة ⟦ltr 120 km/h⟧"),
        ("تركيز 35 µg/m³ فقط", "تركيز ⟦ltr 35 µg/m³⟧ فقط"),
        ("نسبة 5 % فقط", "نسبة ⟦ltr 5 %⟧ فقط"),
        ("مبلغ 300 $ فقط", "مبلغ ⟦ltr 300 $⟧ فقط"),
        ("مساحة 10 × 15 cm فقط", "مساحة ⟦ltr 10 × 15 cm⟧ فقط"),
        ("عن 50 × 70 سم ولا", "عن ⟦rtl ⟦ltr 50 × 70⟧ سم⟧ ولا"),
        ("على بعد 5 كم من دبي", "على بعد ⟦rtl 5 كم⟧ من دبي"),
        ("عند -5 م تحت السطح", "عند ⟦rtl ⟦ltr -5⟧ م⟧ تحت السطح"),
        ("على بعد 5 كيلومترات", "على بعد 5 كيلومترات"),
        ("5 ملايين درهم", "5 ملايين درهم"),
        ("5 محمد", "5 محمد"),
        ("في 2023 Microsoft أعلنت", "في 2023 ⟦en Microsoft⟧ أعلنت"),
    ]);
}

#[test]
fn a_range_is_read_as_its_sentence_however_it_was_typed() {
    in_arabic(&[
        ("خطة 2020-2025", "خطة ⟦rtl ⟦ltr 2020⟧-⟦ltr 2025⟧⟧"),
        ("خطة 2020 – 2025", "خطة ⟦rtl ⟦ltr 2020⟧ – ⟦ltr 2025⟧⟧"),
        ("خطة ٢٠٢٠ – ٢٠٢٥", "خطة ⟦rtl ٢٠٢٠ – ٢٠٢٥⟧"),
        ("عام 2023/2024 الدراسي", "عام ⟦rtl ⟦ltr 2023⟧/⟦ltr 2024⟧⟧ الدراسي"),
        ("عام 2023/24 الدراسي", "عام ⟦rtl ⟦ltr 2023⟧/⟦ltr 24⟧⟧ الدراسي"),
        ("أعوام 2021-2022-2023", "أعوام ⟦rtl ⟦ltr 2021⟧-⟦ltr 2022⟧-⟦ltr 2023⟧⟧"),
        ("بين 10 km - 15 km", "بين ⟦rtl ⟦ltr 10 km⟧ - ⟦ltr 15 km⟧⟧"),
        ("من 10:00-14:00", "من ⟦rtl ⟦ltr 10:00⟧-⟦ltr 14:00⟧⟧"),
        ("من 10:00 AM – 2:00 PM", "من ⟦rtl ⟦ltr 10:00 AM⟧ – ⟦ltr 2:00 PM⟧⟧"),
        ("من 05/12/2023 - 07/12/2023", "من ⟦rtl ⟦ltr 05/12/2023⟧ - ⟦ltr 07/12/2023⟧⟧"),
        ("مبلغ $5-$7", "مبلغ ⟦rtl ⟦ltr $5⟧-⟦ltr $7⟧⟧"),
        ("فاز 3-1", "فاز ⟦rtl ⟦ltr 3⟧-⟦ltr 1⟧⟧"),
        ("بين 800-1200 وظيفة", "بين ⟦rtl ⟦ltr 800⟧-⟦ltr 1200⟧⟧ وظيفة"),
        ("بين 5-7 كم", "بين ⟦rtl ⟦ltr 5⟧-⟦ltr 7⟧ كم⟧"),
        // What is a code, a date or a telephone number is read from left to right.
        ("مجانًا 800-4567", "مجانًا ⟦ltr 800-4567⟧"),
        ("هاتف 555-4321", "هاتف ⟦ltr 555-4321⟧"),
        ("القرار رقم 15-2023", "القرار رقم ⟦ltr 15-2023⟧"),
        ("فاكس 04-555-0100", "فاكس ⟦ltr 04-555-0100⟧"),
        ("معيار 27001-2022", "معيار ⟦ltr 27001-2022⟧"),
        ("يوم 2023-12-15", "يوم ⟦ltr 2023-12-15⟧"),
        ("يوم 15/12/2023", "يوم ⟦ltr 15/12/2023⟧"),
        ("من 2020 إلى 2025", "من 2020 إلى 2025"),
    ]);
}

#[test]
fn figures_in_english_keep_together() {
    in_english(&[
        ("Call 04 555 0100 now", "Call ⟦ltr 04 555 0100⟧ now"),
        ("the (2020-2025) plan", "the (⟦ltr 2020-2025⟧) plan"),
        ("about $5 million now", "about ⟦ltr $5 million⟧ now"),
        ("about AED 5.2 billion now", "about ⟦ltr AED 5.2 billion⟧ now"),
        ("at 42 °C today", "at ⟦ltr 42 °C⟧ today"),
        ("at 25.2048° N, 55.2708° E.", "at ⟦ltr 25.2048° N, 55.2708° E⟧."),
        ("by -3 °C", "by ⟦ltr -3 °C⟧"),
        ("12.5% of 1,200 firms", "12.5% of 1,200 firms"),
        ("COVID-19 and ISO-9001", "COVID-19 and ISO-9001"),
        ("in 2023 15 firms", "in 2023 15 firms"),
        ("a 24-hour service", "a 24-hour service"),
        ("MADE 300 cars", "MADE 300 cars"),
        ("15/12/2023", "15/12/2023"),
    ]);
}

#[test]
fn figures_longer_than_a_line_of_a_telephone_may_break_and_feeds_have_spans() {
    let figures = |text, runs| {
        let mut html = String::new();
        isolate_into(&mut html, text, Language::Arabic, runs);
        html
    };
    assert_eq!(figures("+971 4 555 0100", Runs::Bdi), "<bdi class=\"figures\" dir=\"ltr\">+971 4 555 0100</bdi>");
    assert_eq!(
        figures("25.2048° N, 55.2708° E", Runs::Bdi),
        "<bdi dir=\"ltr\">25.2048° N, 55.2708° E</bdi>",
        "as wide as a page"
    );
    assert_eq!(figures("12%", Runs::Bdi), "<bdi dir=\"ltr\">12%</bdi>");
    assert_eq!(figures("مع IBM", Runs::Span), "مع <span lang=\"en\" dir=\"ltr\">IBM</span>");
    assert_eq!(
        figures("1-2", Runs::Span),
        "<span dir=\"rtl\"><span dir=\"ltr\">1</span>-<span dir=\"ltr\">2</span></span>"
    );
}

#[test]
fn telephone_numbers_are_one_run() {
    in_arabic(&[
        ("هاتف: +971 4 555 0100.", "هاتف: ⟦ltr +971 4 555 0100⟧."),
        ("هاتف +97145550100", "هاتف ⟦ltr +97145550100⟧"),
        ("هاتف +971-4-555-0100", "هاتف ⟦ltr +971-4-555-0100⟧"),
        ("هاتف 04 555 0100 أو", "هاتف ⟦ltr 04 555 0100⟧ أو"),
        ("هاتف (04) 555 0100", "هاتف ⟦ltr (04) 555 0100⟧"),
        ("هاتف +971 (0)4 555 0100", "هاتف ⟦ltr +971 (0)4 555 0100⟧"),
        ("هاتف +971 (4) 555 0100.", "هاتف ⟦ltr +971 (4) 555 0100⟧."),
        ("البند 05 (3)", "البند 05 (3)"),
        ("اتصل على 800 4567 مجانًا", "اتصل على ⟦ltr 800 4567⟧ مجانًا"),
        ("نحو 10 000 شركة", "نحو ⟦ltr 10 000⟧ شركة"),
        ("في عام 2023 15 شركة", "في عام 2023 15 شركة"),
        ("أعوام 2021 2022 2023", "أعوام 2021 2022 2023"),
        ("هاتف +٩٧١ ٤ ٥٥٥ ٠١٠٠", "هاتف ⟦ltr +⟦ltr ٩٧١⟧ ⟦ltr ٤⟧ ⟦ltr ٥٥٥⟧ ⟦ltr ٠١٠٠⟧⟧"),
    ]);
}

#[test]
fn arabic_indic_numbers_are_read_from_right_to_left_with_their_signs() {
    in_arabic(&[
        ("عام ٢٠٢٣", "عام ٢٠٢٣"),
        ("بنسبة ١٢٫٥٪", "بنسبة ١٢٫٥٪"),
        ("خلال ٢٠١٠-٢٠٢٠", "خلال ⟦rtl ٢٠١٠-٢٠٢٠⟧"),
        ("في ١٥/١٢/٢٠٢٣", "في ١٥/١٢/٢٠٢٣"),
        ("بلغ -٥", "بلغ -٥"),
    ]);
}

#[test]
fn addresses_and_names_of_the_net_stay_whole() {
    in_arabic(&[
        ("البريد press@moi.gov.ae.", "البريد ⟦en press@moi.gov.ae⟧."),
        ("زوروا https://moi.gov.ae/ar/?q=1&p=2#top.", "زوروا ⟦en https://moi.gov.ae/ar/?q=1&p=2#top⟧."),
        ("زوروا https://moi.gov.ae/، ثم", "زوروا ⟦en https://moi.gov.ae/⟧، ثم"),
        ("الموقع (www.moi.gov.ae)", "الموقع (⟦en www.moi.gov.ae⟧)"),
        ("تابعوا @moi_uae و #Expo_2020.", "تابعوا ⟦en @moi_uae⟧ و ⟦en #Expo_2020⟧."),
        ("وسم #إكسبو_2020", "وسم #إكسبو_2020"),
        ("ملف annual-report_2023 (1).pdf هنا", "ملف ⟦en annual-report_2023 (1).pdf⟧ هنا"),
        ("مجلد /releases/2023/ هنا", "مجلد ⟦en /releases/2023/⟧ هنا"),
        ("ملف .env هنا", "ملف ⟦en .env⟧ هنا"),
    ]);
}

#[test]
fn arabic_phrases_in_english_are_one_run() {
    in_english(&[
        ("The word بيان means statement.", "The word ⟦ar بيان⟧ means statement."),
        ("The وزارة الاستثمار، دبي, said", "The ⟦ar وزارة الاستثمار، دبي⟧, said"),
        ("وزارة «الاستثمار» in Dubai", "⟦ar وزارة «الاستثمار»⟧ in Dubai"),
        ("He said «مرحبا» to us", "He said «⟦ar مرحبا⟧» to us"),
        ("He asked “كيف الحال؟” twice", "He asked “⟦ar كيف الحال؟⟧” twice"),
        ("He asked كيف الحال؟ twice", "He asked ⟦ar كيف الحال؟⟧ twice"),
        ("(وزارة الاستثمار)", "(⟦ar وزارة الاستثمار⟧)"),
        ("رؤية 2030 الوطنية plan", "⟦ar رؤية 2030 الوطنية⟧ plan"),
        ("with وزارة الاستثمار 15 times", "with ⟦ar وزارة الاستثمار⟧ 15 times"),
        ("كوفيد-19 cases", "⟦ar كوفيد-19⟧ cases"),
        ("the year ٢٠٢٣ was", "the year ⟦ar ٢٠٢٣⟧ was"),
        ("tag #إكسبو_دبي here", "tag ⟦ar #إكسبو_دبي⟧ here"),
        ("مُحَمَّد is a name", "⟦ar مُحَمَّد⟧ is a name"),
        ("the word שלום too", "the word ⟦rtl שלום⟧ too"),
        ("12.5% of +971 4 555 0100", "12.5% of ⟦ltr +971 4 555 0100⟧"),
    ]);
}

#[test]
fn a_bracket_of_the_sentence_around_stays_outside_of_a_name() {
    in_english(&[
        ("The برنامج زايد (2020) began", "The ⟦ar برنامج زايد⟧ (2020) began"),
        ("The برنامج زايد(2020) began", "The ⟦ar برنامج زايد⟧(2020) began"),
        ("The برنامج (12.5%), then", "The ⟦ar برنامج⟧ (12.5%), then"),
        ("The برنامج (2020-2025) began", "The ⟦ar برنامج⟧ (⟦ltr 2020-2025⟧) began"),
        ("The وزارة المالية [2] said", "The ⟦ar وزارة المالية⟧ [2] said"),
        ("The وزارة \"2020\" said", "The ⟦ar وزارة⟧ \"2020\" said"),
        ("The «وزارة المالية» (2020) said", "The «⟦ar وزارة المالية⟧» (2020) said"),
        ("The رؤية 2030 (2016) plan", "The ⟦ar رؤية⟧ 2030 (2016) plan"),
        ("The وزارة المالية (MoF) said", "The ⟦ar وزارة المالية⟧ (MoF) said"),
        // What is of the name stays in it.
        ("The رؤية (2030) الوطنية plan", "The ⟦ar رؤية (2030) الوطنية⟧ plan"),
        ("The وزارة المالية (وم) said", "The ⟦ar وزارة المالية (وم)⟧ said"),
        ("The وزارة المالية (2020 وم) said", "The ⟦ar وزارة المالية (2020 وم)⟧ said"),
        ("The وزارة (١٢) said", "The ⟦ar وزارة (١٢)⟧ said"),
        ("كوفيد-19 cases", "⟦ar كوفيد-19⟧ cases"),
    ]);
    in_arabic(&[
        ("أعلنت Halcyon Rail (هالسيون) اليوم", "أعلنت ⟦en Halcyon Rail⟧ (هالسيون) اليوم"),
        ("أعلنت Halcyon Rail (هالسيون 2020) اليوم", "أعلنت ⟦en Halcyon Rail⟧ (هالسيون 2020) اليوم"),
        ("أعلنت Halcyon Rail (٢٠٢٠) اليوم", "أعلنت ⟦en Halcyon Rail⟧ (٢٠٢٠) اليوم"),
        ("شركة Halcyon Rail (12.5%) الجديدة", "شركة ⟦en Halcyon Rail (12.5%)⟧ الجديدة"),
        ("شركة Halcyon (~50%) الجديدة", "شركة ⟦en Halcyon (~50%)⟧ الجديدة"),
    ]);
}

#[test]
fn telephone_numbers_stand_by_their_groups_in_either_digits() {
    in_arabic(&[
        ("هاتف ٠٢-٢٦٢٢٢٢٢", "هاتف ⟦ltr ⟦ltr ٠٢⟧-⟦ltr ٢٦٢٢٢٢٢⟧⟧"),
        ("هاتف ٠٤-٥٥٥-٠١٠٠", "هاتف ⟦ltr ⟦ltr ٠٤⟧-⟦ltr ٥٥٥⟧-⟦ltr ٠١٠٠⟧⟧"),
        ("هاتف (٠٢) ٢٦٢٢٢٢٢", "هاتف ⟦ltr (⟦ltr ٠٢⟧) ⟦ltr ٢٦٢٢٢٢٢⟧⟧"),
        ("على ٨٠٠-٤٥٦٧ مجانًا", "على ⟦ltr ⟦ltr ٨٠٠⟧-⟦ltr ٤٥٦٧⟧⟧ مجانًا"),
        ("هاتف ٥٥٥-٤٣٢١", "هاتف ⟦ltr ⟦ltr ٥٥٥⟧-⟦ltr ٤٣٢١⟧⟧"),
        // Typed as it is seen in a line from right to left, the short group last.
        ("هاتف ٢٦٢٢٢٢٢-٠٢", "هاتف ⟦rtl ٢٦٢٢٢٢٢-٠٢⟧"),
        ("هاتف ٢٢٢٢ ٦٢٢ ٠٢", "هاتف ⟦rtl ٢٢٢٢ ٦٢٢ ٠٢⟧"),
        // No telephone numbers.
        ("نحو ١٠ ٠٠٠", "نحو ⟦ltr ⟦ltr ١٠⟧ ⟦ltr ٠٠٠⟧⟧"),
        ("خلال ٢٠١٠-٢٠٢٠", "خلال ⟦rtl ٢٠١٠-٢٠٢٠⟧"),
        ("بين ٨٠٠-١٢٠٠", "بين ⟦rtl ٨٠٠-١٢٠٠⟧"),
        ("في ٠٥-١٢-٢٠٢٣", "في ٠٥-١٢-٢٠٢٣"),
        ("في ٢٠٢٣-١٢-٠٥", "في ٢٠٢٣-١٢-٠٥"),
        ("القرار رقم ١٥-٢٠٢٣", "القرار رقم ١٥-٢٠٢٣"),
        ("معيار ٢٧٠٠١-٢٠٢٢", "معيار ٢٧٠٠١-٢٠٢٢"),
        ("ت: ٦٢٢٢٢٢٢ (٠٢)", "ت: ٦٢٢٢٢٢٢ (٠٢)"),
        // Letters that are dialled.
        ("الرقم 800-BAYAN مجانًا", "الرقم ⟦ltr 800-BAYAN⟧ مجانًا"),
        ("الرقم 800-BAYAN (22926) مجانًا", "الرقم ⟦ltr 800-BAYAN⟧ (22926) مجانًا"),
        ("شهادة ISO-9001", "شهادة ⟦en ISO-9001⟧"),
        ("في 800 ADNOC", "في 800 ⟦en ADNOC⟧"),
    ]);
    in_english(&[
        ("call ٠٢-٢٦٢٢٢٢٢ now", "call ⟦ltr ⟦ltr ٠٢⟧-⟦ltr ٢٦٢٢٢٢٢⟧⟧ now"),
        ("call ٢٦٢٢٢٢٢-٠٢ now", "call ⟦rtl ٢٦٢٢٢٢٢-٠٢⟧ now"),
        ("call +٩٧١ ٢ ٦٢٢ now", "call ⟦ltr +⟦ltr ٩٧١⟧ ⟦ltr ٢⟧ ⟦ltr ٦٢٢⟧⟧ now"),
        ("the years ٢٠٢٠-٢٠٢٥ were", "the years ⟦ar ٢٠٢٠-٢٠٢٥⟧ were"),
        ("Call 800-BAYAN now", "Call ⟦ltr 800-BAYAN⟧ now"),
        ("Call 800 BAYAN now", "Call ⟦ltr 800 BAYAN⟧ now"),
        ("Call 1-800-PASS-NOW now", "Call ⟦ltr 1-800-PASS-NOW⟧ now"),
        ("with 800-odd BAYAN", "with 800-odd BAYAN"),
        ("a 20-MAN crew", "a 20-MAN crew"),
    ]);
}

#[test]
fn a_sign_with_a_space_is_of_its_figure() {
    in_arabic(&[
        ("بلغت ≥ 95% من", "بلغت ⟦ltr ≥ 95%⟧ من"),
        ("نسبة < 5 % من", "نسبة ⟦ltr < 5 %⟧ من"),
        ("بدقة ± 2 أو", "بدقة ⟦ltr ± 2⟧ أو"),
        ("بقيمة $ 300، ثم", "بقيمة ⟦ltr $ 300⟧، ثم"),
        ("بقيمة \u{20c1} 500، ثم", "بقيمة ⟦ltr \u{20c1} 500⟧، ثم"),
        ("بلغ 10^6، ثم", "بلغ ⟦ltr 10^6⟧، ثم"),
        ("بلغ 10⁻⁶، ثم", "بلغ ⟦ltr 10⁻⁶⟧، ثم"),
        ("الدرجة °C فقط", "الدرجة ⟦en °C⟧ فقط"),
        ("بوحدة (°C) فقط", "بوحدة (⟦en °C⟧) فقط"),
        ("بلغت 20°م اليوم", "بلغت ⟦rtl ⟦ltr 20⟧°م⟧ اليوم"),
        // A dash may begin a line, a sign may stand between two figures or alone.
        ("- 5 مراكز", "- 5 مراكز"),
        ("3 < 5", "3 < 5"),
        ("س = 5", "س = 5"),
        ("العلامة ٪ فقط", "العلامة ٪ فقط"),
        ("الدرجة °م فقط", "الدرجة °م فقط"),
        ("درجة 25° شمالًا", "درجة ⟦ltr 25°⟧ شمالًا"),
    ]);
    in_english(&[
        ("at < 5 % of", "at ⟦ltr < 5 %⟧ of"),
        ("by ± 2 or", "by ⟦ltr ± 2⟧ or"),
        ("a < b", "a < b"),
        ("3 > 2", "3 > 2"),
    ]);
}

#[test]
fn a_range_with_one_latin_unit_is_one_measure() {
    in_arabic(&[
        ("بسرعة 35-40 km/h تقريبًا", "بسرعة ⟦ltr 35-40 km/h⟧ تقريبًا"),
        ("بقيمة $5-7 million أمس", "بقيمة ⟦ltr $5-7 million⟧ أمس"),
        ("بقيمة AED 5-7 million أمس", "بقيمة ⟦ltr AED 5-7 million⟧ أمس"),
        ("قدرة 5 – 7 GW من", "قدرة ⟦ltr 5 – 7 GW⟧ من"),
        ("حرارة 35–40°C نهارًا", "حرارة ⟦ltr 35–40°C⟧ نهارًا"),
        // A unit at each end, a sign, or an Arabic unit.
        ("بين 10 km - 15 km", "بين ⟦rtl ⟦ltr 10 km⟧ - ⟦ltr 15 km⟧⟧"),
        ("بين 10-15% سنويًا", "بين ⟦rtl ⟦ltr 10⟧-⟦ltr 15%⟧⟧ سنويًا"),
        ("بسرعة 35-40 كم/س", "بسرعة ⟦rtl ⟦ltr 35⟧-⟦ltr 40⟧ كم/س⟧"),
        ("بين 5-7 ملايين", "بين ⟦rtl ⟦ltr 5⟧-⟦ltr 7⟧⟧ ملايين"),
    ]);
}

#[test]
fn a_number_and_the_word_behind_it_do_not_part() {
    for (text, expected) in [
        ("يوم 12 ديسمبر 2023 في دبي", "يوم ⟨12 ديسمبر⟩ 2023 في دبي"),
        ("نحو 5 ملايين درهم", "نحو ⟨5 ملايين⟩ درهم"),
        ("نحو ٥ ملايين درهم", "نحو ⟨٥ ملايين⟩ درهم"),
        ("حضر 1,200 شخصٍ.", "حضر ⟨1,200 شخصٍ⟩."),
        ("الساعة 10:30 صباحًا", "الساعة ⟨⟦ltr 10:30⟧ صباحًا⟩"),
        ("و12 شركة", "و⟨12 شركة⟩"),
        ("عام 2023 أعلنت", "عام 2023 أعلنت"),
        ("المادة 12 من القانون", "المادة 12 من القانون"),
        ("كوفيد-19 وباء", "كوفيد-19 وباء"),
        ("هاتف 04 555 0100 أو", "هاتف ⟦ltr 04 555 0100⟧ أو"),
        ("في 15/12/2023 مساءً", "في ⟦ltr 15/12/2023⟧ مساءً"),
        ("العدد 5. وأضاف", "العدد 5. وأضاف"),
        ("رقم 5 و6", "رقم 5 و6"),
    ] {
        assert_eq!(shown_whole(text, Language::Arabic), expected, "{text}");
    }
    for (text, expected) in [
        ("on 12 December 2023 in Dubai", "on ⟨12 December⟩ 2023 in Dubai"),
        ("some 1,200 firms.", "some ⟨1,200 firms⟩."),
        ("for 5-7 years", "for ⟨⟦ltr 5-7⟧ years⟩"),
        ("in 2023 the ministry", "in 2023 the ministry"),
        ("12 of them", "12 of them"),
        ("COVID-19 cases", "COVID-19 cases"),
        ("a 24-hour service", "a 24-hour service"),
        ("12.5% growth", "12.5% growth"),
    ] {
        assert_eq!(shown_whole(text, Language::English), expected, "{text}");
    }
    let mut feed = String::new();
    isolate_into(&mut feed, "نحو 5 ملايين و5-7 أعوام", Language::Arabic, Runs::Span);
    assert_eq!(
        feed, "نحو 5 ملايين و<span dir=\"rtl\"><span dir=\"ltr\">5</span>-<span dir=\"ltr\">7</span></span> أعوام",
        "a feed has no sheet"
    );
}

#[test]
fn clusters_are_never_torn() {
    in_arabic(&[
        ("فريق UAE 🇦🇪👨‍👩‍👧 هنا", "فريق ⟦en UAE⟧ 🇦🇪👨‍👩‍👧 هنا"),
        ("كلمة cafe\u{301} هنا", "كلمة ⟦en cafe\u{301}⟧ هنا"),
        ("AI 🤖 Lab هنا", "⟦en AI 🤖 Lab⟧ هنا"),
        ("❤️ Dubai", "❤️ ⟦en Dubai⟧"),
        ("\u{600}5 - 5", "⟦rtl ⟦ltr \u{600}5⟧ - ⟦ltr 5⟧⟧"),
    ]);
}

#[test]
fn html_is_escaped_inside_runs_and_outside() {
    assert_eq!(isolate("أ & ب < ت > \"ث\"", Language::Arabic), "أ &amp; ب &lt; ت &gt; &quot;ث&quot;");
    assert_eq!(isolate("مع R&D", Language::Arabic), "مع <bdi lang=\"en\" dir=\"ltr\">R&amp;D</bdi>");
    assert_eq!(isolate("٢٠<٣٠", Language::Arabic), "٢٠&lt;٣٠");
    assert_eq!(isolate("2023<script>", Language::Arabic), "<bdi lang=\"en\" dir=\"ltr\">2023&lt;script</bdi>&gt;");
    assert_eq!(isolate("a < b & \"c\"", Language::English), "a &lt; b &amp; &quot;c&quot;");
    let mut html = String::from("<h1>");
    isolate_into(&mut html, "بيان News", Language::Arabic, Runs::Bdi);
    assert_eq!(html, "<h1>بيان <bdi lang=\"en\" dir=\"ltr\">News</bdi>");
}

#[test]
fn a_text_of_one_language_is_given_back_as_it_is() {
    for (text, base) in [
        ("وقعت وزارة الاستثمار، في عام 2023، مذكرة تفاهم.", Language::Arabic),
        ("The ministry signed a memorandum in 2023 (May).", Language::English),
        ("", Language::Arabic),
    ] {
        assert!(matches!(isolate(text, base), Cow::Borrowed(_)), "{text}");
    }
}

#[test]
fn unicode_isolates_are_stripped() {
    assert_eq!(strip_isolates("من \u{2068}دبي\u{2069} إلى"), "من دبي إلى");
    assert!(matches!(strip_isolates("من دبي"), Cow::Borrowed(_)));
}

#[test]
fn adversarial_texts_take_no_longer_than_others() {
    // Quadratic searches would take minutes here.
    for piece in [
        "(a",
        "a)",
        "1)",
        "\"a ",
        "( ",
        "+1 ",
        "a. 1 ",
        "[(«a",
        "$",
        "#a#",
        "1 1 ",
        "-1-",
        "(1) 1",
        "1-",
        "1 - ",
        "1 AED ",
        "AED ",
        "1° N, ",
        "1 × ",
        "%1",
        "و-1",
        "< 1 ",
        "٠٢-",
        "1-800-A",
        "1 a ",
        "برنامج (1) ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        for base in Language::ALL {
            assert!(isolate(&text, base).len() >= text.len());
        }
    }
}
