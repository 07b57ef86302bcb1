//! Markdown in, HTML out.

use bayan::locale::Runs;
use bayan::model::text::Part;
use bayan::model::{Body, Destination, Digits, Language, PairPath, QuoteStyle, RawHtml};
use bayan::parse::markdown::{self, Home, Options};
use bayan::source::SourceFile;
use bayan::text::html::PictureTarget;
use bayan::text::{self, Html, HtmlOptions, Speaker, Style, Targets, quotes};

/// The release that the texts belong to.
fn pair() -> PairPath {
    PairPath::parse("2023/12/this").expect("a good path")
}

fn style(language: Language) -> Style {
    let quotes = match language {
        Language::Arabic => QuoteStyle::Guillemets,
        Language::English => QuoteStyle::Curly,
    };
    Style { language, quotes, digits: Digits::Latin, raw_html: RawHtml::Escaped, runs: Runs::Bdi }
}

/// A text that is a file of its own.
fn read(text: &str, language: Language) -> Body {
    markdown::read(&text.into(), &Options { language, home: Home::Release(&pair()), offset: 0 })
}

fn arabic(text: &str) -> (Body, Style) {
    (read(text, Language::Arabic), style(Language::Arabic))
}

fn english(text: &str) -> (Body, Style) {
    (read(text, Language::English), style(Language::English))
}

fn sanitised(text: &str) -> (Body, Style) {
    (read(text, Language::English), Style { raw_html: RawHtml::Sanitised, ..style(Language::English) })
}

/// An address of this site, as one would type it.
fn on_site(to: &Destination) -> String {
    let Destination::Site(address) = to else { panic!("{to:?} is elsewhere") };
    address.to_string()
}

/// All parts, one after the other, with addresses in one line of sight: `{link 0}`, `{picture 0}`.
fn html((body, style): &(Body, Style)) -> String {
    let picture = |n| PictureTarget { address: format!("{{picture {n}}}"), dimensions: None, srcset: None };
    let targets = Targets {
        links: (0..body.links.len()).map(|n| format!("{{link {n}}}")).collect(),
        pictures: (0..body.pictures.len()).map(picture).collect(),
        ..Targets::default()
    };
    let options = HtmlOptions { style: *style, targets: &targets, below: 0, id_prefix: "" };
    let mut writer = Html::new(body, &options);
    let (mut shown, mut quotes) = (String::new(), 0);
    for part in body.text.parts() {
        match part {
            Part::Prose(range) => shown.push_str(&writer.part(range)),
            Part::Saying(saying) => {
                let speaker = text::speaker(&body.text, saying, style);
                quotes += 1;
                shown.push_str(&format!("[quote-{quotes} {}| {speaker:?}]\n", writer.part(saying.words.clone())));
            }
        }
    }
    for (number, note) in (1..).zip(&body.text.rare().notes) {
        let words = writer.part(body.text.inside(note.open as usize));
        shown.push_str(&format!("[{number} x{} {words}]\n", note.references));
    }
    shown
}

#[track_caller]
fn assert_table(read: fn(&str) -> (Body, Style), table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(html(&read(text)).trim_end(), *expected, "{text}");
    }
}

#[test]
fn arabic_prose() {
    assert_table(
        arabic,
        &[
            ("وقعت الوزارة مذكرة.", "<p>وقعت الوزارة مذكرة.</p>"),
            ("سطر\nثان", "<p>سطر\nثان</p>"),
            ("سطر  \nثان\\\nثالث", "<p>سطر<br>\nثان<br>\nثالث</p>"),
            ("**مهم** و*مائل* و~~قديم~~", "<p><strong>مهم</strong> و<em>مائل</em> و<del>قديم</del></p>"),
            ("مع Khalifa University في دبي", "<p>مع <bdi lang=\"en\" dir=\"ltr\">Khalifa University</bdi> في دبي</p>"),
            // A run that the parser gives in parts is isolated as one.
            ("مع AT&T وغيرها", "<p>مع <bdi lang=\"en\" dir=\"ltr\">AT&amp;T</bdi> وغيرها</p>"),
            ("مع AT&amp;T وغيرها", "<p>مع <bdi lang=\"en\" dir=\"ltr\">AT&amp;T</bdi> وغيرها</p>"),
            ("مع New\nYork Times", "<p>مع <bdi lang=\"en\" dir=\"ltr\">New\nYork Times</bdi></p>"),
            ("مع **AWS** وغيرها", "<p>مع <strong><bdi lang=\"en\" dir=\"ltr\">AWS</bdi></strong> وغيرها</p>"),
            ("***", "<hr>"),
            ("", ""),
        ],
    );
}

#[test]
fn blocks_of_both_languages() {
    assert_table(
        english,
        &[
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
            ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>"),
            ("- a\n  1. b", "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n</ul>"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
            ("> a\n>\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>"),
            (
                "```rust\nlet a = \"<b>\"; -- ...\n```",
                "<pre><code dir=\"ltr\">let a = &quot;&lt;b&gt;&quot;; -- ...\n</code></pre>",
            ),
            ("    code\n\ntext", "<pre><code dir=\"ltr\">code\n</code></pre>\n<p>text</p>"),
            ("a `\"x\" -- y` b", "<p>a <code dir=\"ltr\">&quot;x&quot; -- y</code> b</p>"),
            ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
        ],
    );
}

/// The names and classes of a table's cells: `th-row`, `td.num`, each with its words.
fn cells(text: &(Body, Style)) -> Vec<String> {
    let html = html(text);
    let cells = html.split(['<']).filter(|tag| tag.starts_with("th ") || tag.starts_with("td"));
    let short = |tag: &str| {
        let tag = tag.replace(" scope=\"row\"", "-row").replace(" scope=\"col\"", "-col").replace(" class=\"", ".");
        tag.replace("\">", " ").replace('>', " ").trim().to_owned()
    };
    cells.map(short).collect()
}

#[test]
fn a_column_of_figures_that_is_set_to_the_end_is_a_column_of_figures() {
    for (text, expected) in [
        (
            "|البند|2024|\n|--|--:|\n|أ|1,200|\n|ب|(5)|\n|ج|—|",
            "th-col البند|th-col.num 2024|th-row أ|td.num 1,200|th-row ب|td.num (5)|th-row ج|td.num —",
        ),
        ("|البند|المدة|\n|--|--:|\n|أ|3 سنوات|", "th-col البند|th-col.num المدة|th-row أ|td.num"),
        (
            "|البند|النسبة|\n|--|--:|\n|أ|-12.5%|\n|ب|5|",
            "th-col البند|th-col.num النسبة|th-row أ|td.num|th-row ب|td.num 5",
        ),
        // Words are words, the first column names its row, and what the author did not set stays at the start.
        (
            "|البند|المدة|\n|--|--:|\n|أ|ثلاث سنوات|\n|ب|5|",
            "th-col البند|th-col.align-end المدة|th-row أ|td.align-end ثلاث سنوات|th-row ب|td.align-end 5",
        ),
        ("|البند|المدة|\n|--|--|\n|أ|5|", "th-col البند|th-col المدة|th-row أ|td 5"),
        ("|السنة|العدد|\n|--:|--|\n|2024|5|", "th-col.align-end السنة|th-col العدد|th-row.align-end 2024|td 5"),
        ("|البند|العدد|\n|--|--:|\n|أ||", "th-col البند|th-col.align-end العدد|th-row أ|td.align-end"),
        // Nothing names nothing, and a head without words is not set.
        ("||العدد|\n|--|--:|\n|أ|5|", "td|th-col.num العدد|th-row أ|td.num 5"),
        ("|||\n|--|--:|\n|أ|5|", "th-row أ|td.num 5"),
    ] {
        assert_eq!(cells(&arabic(text)).join("|"), expected, "{text}");
    }
}

#[test]
fn bare_addresses_are_links() {
    assert_table(
        arabic,
        &[
            (
                "زوروا https://example.gov/a_b_c?x=1&y=2، ثم www.example.gov؟",
                "<p>زوروا <a href=\"{link 0}\"><bdi lang=\"en\" dir=\"ltr\">https://example.gov/a_b_c?x=1&amp;y=2</bdi></a>، ثم \
                 <a href=\"{link 1}\"><bdi lang=\"en\" dir=\"ltr\">www.example.gov</bdi></a>؟</p>",
            ),
            (
                "راسلوا **press@example.gov**.",
                "<p>راسلوا <strong><a href=\"{link 0}\"><bdi lang=\"en\" dir=\"ltr\">press@example.gov</bdi></a></strong>.</p>",
            ),
            // Not in code, in links, in descriptions, or where nothing is reached.
            ("`https://example.gov`", "<p><code dir=\"ltr\">https://example.gov</code></p>"),
            (
                "[راسلوا press@example.gov](/pages/contact/)",
                "<p><a href=\"{link 0}\">راسلوا <bdi lang=\"en\" dir=\"ltr\">press@example.gov</bdi></a></p>",
            ),
            ("ftp://example.gov", "<p><bdi lang=\"en\" dir=\"ltr\">ftp://example.gov</bdi></p>"),
            ("@minister", "<p><bdi lang=\"en\" dir=\"ltr\">@minister</bdi></p>"),
        ],
    );
    let (body, _) = arabic("https://example.gov/a--b و www.example.gov و press@example.gov");
    let leads: Vec<&Destination> = body.links.iter().map(|link| &link.to).collect();
    let outer = ["https://example.gov/a--b", "https://www.example.gov", "mailto:press@example.gov"];
    let outer: Vec<Destination> = outer.iter().map(|to| Destination::Outer((*to).into())).collect();
    assert_eq!(leads, outer.iter().collect::<Vec<_>>());
}

#[test]
fn a_summary_begins_where_something_is_said() {
    for (text, opening) in [
        ("بسم الله الرحمن الرحيم\n\nأصحاب المعالي والسعادة،\n\nيسعدني أن أرحب بكم.", "يسعدني أن أرحب بكم."),
        ("بسم الله الرحمن الرحيم\nأعلنت الوزارة.", "أعلنت الوزارة."),
        ("**السيدات والسادة**\n\n﴿وقل اعملوا﴾\n\nنلتقي اليوم.", "نلتقي اليوم."),
        ("دبي، 15 ديسمبر 2023 (وام) – أعلنت الوزارة.", "أعلنت الوزارة."),
        ("**إطلاق المنصة**\n\nأعلنت الوزارة.", "أعلنت الوزارة."),
        ("أعلنت **الوزارة** اليوم.", "أعلنت الوزارة اليوم."),
        ("السلام عليكم ورحمة الله وبركاته", ""),
    ] {
        let (body, style) = arabic(text);
        assert_eq!(text::opening(&body, &style), opening, "{text}");
    }
    let (body, style) = english("Ladies and gentlemen,\n\nWe meet today to open the port.");
    assert_eq!(text::opening(&body, &style), "We meet today to open the port.");
}

#[test]
fn tables_are_named_by_the_heading_above_or_by_their_head() {
    let two = html(&arabic("## سنوات\n\n|أ|ب|\n|-|-|\n\n|ج|د|\n|-|-|"));
    assert!(two.contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"سنوات\""), "{two}");
    assert!(two.contains("role=\"region\" tabindex=\"0\" aria-label=\"ج، د\""), "{two}");
}

#[test]
fn tables_have_their_own_frame_and_directions() {
    assert_table(
        arabic,
        &[
            (
                "|السنة|الإجمالي|ملاحظات|\n|:---|---:|:--:|\n|2023|5|جيد|",
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"السنة، الإجمالي، ملاحظات\"><table>\n<thead>\n<tr><th scope=\"col\">السنة</th>\
                 <th scope=\"col\" class=\"num\">الإجمالي</th><th scope=\"col\" class=\"align-center\">ملاحظات</th></tr>\n\
                 </thead>\n<tbody>\n<tr><th scope=\"row\">2023</th><td class=\"num\">5</td><td class=\"align-center\">جيد</td></tr>\n\
                 </tbody>\n</table></div>",
            ),
            (
                "|أ|\n|-|",
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"أ\"><table>\n<thead>\n<tr><th scope=\"col\">أ</th></tr>\n</thead>\n</table></div>",
            ),
            // The frame that a keyboard reaches is named by the heading above it.
            (
                "## سنوات\n\n|أ|\n|-|",
                "<h2 id=\"سنوات\">سنوات</h2>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"سنوات\"><table>\n\
                 <thead>\n<tr><th scope=\"col\">أ</th></tr>\n</thead>\n</table></div>",
            ),
        ],
    );
}

#[test]
fn straight_marks_become_those_of_the_language() {
    assert_table(
        arabic,
        &[
            ("قال: \"نعم\".", "<p>قال: «نعم».</p>"),
            // A particle is written in one with the mark.
            ("و\"الاتحاد\" بـ\"دبي\"", "<p>و«الاتحاد» بـ«دبي»</p>"),
            ("\"قال \"نعم\" مرة\"", "<p>«قال ”نعم“ مرة»</p>"),
            ("«كما» “هي” ”هنا“", "<p>«كما» “هي” ”هنا“</p>"),
            ("\\\"كما هي\\\" و&quot;هذه&quot;", "<p>&quot;كما هي&quot; و&quot;هذه&quot;</p>"),
            ("\"**مهم**\" و **\"مهم\"**", "<p>«<strong>مهم</strong>» و <strong>«مهم»</strong></p>"),
            ("شاشة 15\" و\"اسم\"", "<p>شاشة 15&quot; و«اسم»</p>"),
            ("\"فتح بلا إغلاق\n\nوالثاني\" أغلق", "<p>«فتح بلا إغلاق</p>\n<p>والثاني» أغلق</p>"),
            ("نعم... لا -- بل --- كذلك", "<p>نعم… لا – بل — كذلك</p>"),
            ("شركة L'Oréal", "<p>شركة <bdi lang=\"en\" dir=\"ltr\">L’Oréal</bdi></p>"),
            ("'كلمة'", "<p>'كلمة'</p>"),
        ],
    );
    assert_table(
        english,
        &[
            ("He said \"yes, 'now'\".", "<p>He said “yes, ‘now’”.</p>"),
            ("It's the ministers' plan", "<p>It’s the ministers’ plan</p>"),
            ("(\"a\") [\"b\"]", "<p>(“a”) [“b”]</p>"),
            (
                "2010--2015 and `--quiet` or --quiet",
                "<p><bdi class=\"figures\" dir=\"ltr\">2010–2015</bdi> and <code dir=\"ltr\">--quiet</code> or --quiet</p>",
            ),
        ],
    );
    let curly = Style { quotes: QuoteStyle::Curly, ..style(Language::Arabic) };
    assert_eq!(html(&(arabic("\"نعم\"").0, curly)), "<p>”نعم“</p>\n");
}

#[test]
fn quotation_marks_pair_by_order_and_spaces_inside_go() {
    assert_table(
        arabic,
        &[
            (
                "قال الوزير: \" نمضي في العمل \". وأضاف \"يسعدني ذلك \".",
                "<p>قال الوزير: «نمضي في العمل». وأضاف «يسعدني ذلك».</p>",
            ),
            ("قال: « نعم » و \" **مهم** \"", "<p>قال: «نعم» و «<strong>مهم</strong>»</p>"),
            ("\"نحن **في \"اكسبو\"** نمضي\" اليوم", "<p>«نحن <strong>في ”اكسبو“</strong> نمضي» اليوم</p>"),
            ("«قال \"نعم\" مرة»", "<p>«قال ”نعم“ مرة»</p>"),
            ("\"`أ` نص `ب`\" ثم", "<p>«<code dir=\"ltr\">أ</code> نص <code dir=\"ltr\">ب</code>» ثم</p>"),
            // What has no partner is as it was typed.
            ("قال \"نعم. ثم مضى", "<p>قال &quot;نعم. ثم مضى</p>"),
            ("قال \"نعم\" وأضاف \"لا", "<p>قال «نعم» وأضاف &quot;لا</p>"),
            ("نمضي \" ثم", "<p>نمضي &quot; ثم</p>"),
            ("شاشة 15\" و 20 \" جديدة", "<p>شاشة 15&quot; و 20 &quot; جديدة</p>"),
            ("كلمة  « نص", "<p>كلمة  « نص</p>"),
        ],
    );
    assert_table(
        english,
        &[
            (
                "The minister said: \" we go on \". He added \"that is good \".",
                "<p>The minister said: “we go on”. He added “that is good”.</p>",
            ),
            ("\"He said \"yes\" once\"", "<p>“He said ‘yes’ once”</p>"),
            ("a 15\" screen, a \"name\"", "<p>a 15&quot; screen, a “name”</p>"),
        ],
    );
}

#[test]
fn emphasis_begins_behind_a_joined_letter() {
    assert_table(
        arabic,
        &[
            (
                "و**«هيئة النقل»** و ل**«الصحيفة»**",
                "<p>و<strong>«هيئة النقل»</strong> و ل<strong>«الصحيفة»</strong></p>",
            ),
            (
                "و**«أ»**، ف**\"ب\"**؛ لل**(ج)** وبـ__«د»__.",
                "<p>و<strong>«أ»</strong>، ف<strong>«ب»</strong>؛ لل<strong>(ج)</strong> وبـ<strong>«د»</strong>.</p>",
            ),
            ("**«الوزارة»**و**«الهيئة»** معًا", "<p><strong>«الوزارة»</strong>و<strong>«الهيئة»</strong> معًا</p>"),
            ("وال**«هيئة»** قالت", "<p>وال<strong>«هيئة»</strong> قالت</p>"),
            ("بـ**\"دبي\"** و*(أ)*", "<p>بـ<strong>«دبي»</strong> و<em>(أ)</em></p>"),
            ("ب_كلمة_ و__«كلمات»__", "<p>ب<em>كلمة</em> و<strong>«كلمات»</strong></p>"),
            (
                "- و**«بند»**\n\n> ل**«قول»**",
                "<ul>\n<li>و<strong>«بند»</strong></li>\n</ul>\n<blockquote>\n<p>ل<strong>«قول»</strong></p>\n</blockquote>",
            ),
            (
                "[x](/a \"و**«ب»**\") و**«ج»**",
                "<p><a href=\"{link 0}\" title=\"و**«ب»**\"><bdi lang=\"en\" dir=\"ltr\">x</bdi></a> و<strong>«ج»</strong></p>",
            ),
            // What CommonMark sets stays, and so does what is no particle, code, and what a backslash protects.
            ("**كتاب و**«x»", "<p><strong>كتاب و</strong>«<bdi lang=\"en\" dir=\"ltr\">x</bdi>»</p>"),
            ("كتاب**«هيئة»**", "<p>كتاب**«هيئة»**</p>"),
            ("`و**«أ»**`", "<p><code dir=\"ltr\">و**«أ»**</code></p>"),
            ("و\\**«أ»**", "<p>و**«أ»**</p>"),
            ("و** «أ» **", "<p>و** «أ» **</p>"),
            ("ب**المجموعة** كاملة", "<p>ب<strong>المجموعة</strong> كاملة</p>"),
            ("**و** و**«أ»**", "<p><strong>و</strong> و<strong>«أ»</strong></p>"),
        ],
    );
}

#[test]
fn a_speech_goes_over_paragraphs() {
    assert_table(
        arabic,
        &[
            (
                "وقال: \"أولى.\n\n\"ثانية و\"اسم\".\n\n\"ثالثة\".",
                "<p>وقال: «أولى.</p>\n<p>«ثانية و”اسم“.</p>\n<p>«ثالثة».</p>",
            ),
            ("وأضاف سموه:\"أولى.\n\nثانية.\n\nثالثة\".", "<p>وأضاف سموه:«أولى.</p>\n<p>ثانية.</p>\n<p>ثالثة».</p>"),
            ("- \"أولى\n- ثانية\"", "<ul>\n<li>«أولى</li>\n<li>ثانية»</li>\n</ul>"),
            // Not into another part of the text, and not where nobody closes it.
            (
                "قال: \"أولى.\n\n## عنوان\n\nثانية\".",
                "<p>قال: &quot;أولى.</p>\n<h2 id=\"عنوان\">عنوان</h2>\n<p>ثانية&quot;.</p>",
            ),
            ("قال: \"أولى.\n\n> ثانية\".", "<p>قال: &quot;أولى.</p>\n<blockquote>\n<p>ثانية&quot;.</p>\n</blockquote>"),
            ("قال: \"أولى.\n\nثانية \"اسم\".", "<p>قال: &quot;أولى.</p>\n<p>ثانية «اسم».</p>"),
            ("شاشة 15 \" هنا.\n\nثانية\".", "<p>شاشة 15 &quot; هنا.</p>\n<p>ثانية&quot;.</p>"),
        ],
    );
}

#[test]
fn only_marks_around_the_whole_quote_go() {
    for (words, set, plain) in [
        ("«نمضي معًا»", "<p>نمضي معًا</p>", "نمضي معًا"),
        ("\" نمضي معًا \"", "<p>نمضي معًا</p>", "نمضي معًا"),
        ("\"نمضي معًا.\".", "<p>نمضي معًا.</p>", "نمضي معًا."),
        ("“نمضي معًا”.", "<p>نمضي معًا.</p>", "نمضي معًا."),
        ("\"**نمضي** «معًا»\"", "<p><strong>نمضي</strong> «معًا»</p>", "نمضي «معًا»"),
        ("\"أولى.\n>\n> ثانية\"", "<p>أولى.</p>\n<p>ثانية</p>", "أولى.\nثانية"),
        ("«نعم» و«لا»", "<p>«نعم» و«لا»</p>", "«نعم» و«لا»"),
        ("\"أولى.\n>\n> \"ثانية.\"", "<p>أولى.</p>\n<p>ثانية.</p>", "أولى.\nثانية."),
        (
            "«أولى.\n>\n> «ثانية «بيان».\n>\n> «ثالثة».",
            "<p>أولى.</p>\n<p>ثانية «بيان».</p>\n<p>ثالثة.</p>",
            "أولى.\nثانية «بيان».\nثالثة.",
        ),
        ("'A.I. now'", "<p><bdi lang=\"en\" dir=\"ltr\">A.I. now</bdi></p>", "A.I. now"),
        ("'AI' or 'IT'", "<p><bdi lang=\"en\" dir=\"ltr\">‘AI’ or ‘IT’</bdi></p>", "‘AI’ or ‘IT’"),
        ("«أولى.\n>\n> ثانية «بيان»", "<p>«أولى.</p>\n<p>ثانية «بيان»</p>", "«أولى.\nثانية «بيان»"),
        ("نمضي «معًا»", "<p>نمضي «معًا»</p>", "نمضي «معًا»"),
        ("«نمضي» معًا", "<p>«نمضي» معًا</p>", "«نمضي» معًا"),
        ("\"نمضي معًا", "<p>&quot;نمضي معًا</p>", "\"نمضي معًا"),
    ] {
        let (body, style) = arabic(&format!("> {words}\n>\n> — @a"));
        let range = &body.text.rare().sayings[0].words;
        let bare = text::without_outer_marks(&body.text, range.clone(), &style);
        let targets = Targets::default();
        let options = HtmlOptions { style, targets: &targets, below: 0, id_prefix: "" };
        let html = Html::new(&body, &options).part_without(range.clone(), bare.passed);
        assert_eq!((html.trim_end(), bare.plain.as_str()), (set, plain), "{words}");
    }
}

#[test]
fn boilerplate_stands_below_its_owner_and_keeps_its_ids_apart() {
    for (typed, inside) in [
        ("نبذة", "<p>نبذة</p>"),
        ("## رؤيتنا", "<h4 id=\"press.رؤيتنا\">رؤيتنا</h4>"),
        ("### أ\n\n[ب](#أ)", "<h5 id=\"press.أ\">أ</h5>\n<p><a href=\"#press.%D8%A3\">ب</a></p>"),
        (
            "#### أ\n\n|ب|\n|-|",
            "<h6 id=\"press.أ\">أ</h6>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"press.أ\"><table>\n<thead>\n<tr><th scope=\"col\">ب</th></tr>\n</thead>\n</table></div>",
        ),
    ] {
        let (body, style) = arabic(typed);
        let targets = Targets::default();
        let html = text::whole(&body, &HtmlOptions { style, targets: &targets, below: 2, id_prefix: "press." });
        assert_eq!(html.trim_end(), inside, "{typed}");
    }
}

#[test]
fn headings_have_ids_and_begin_below_the_title() {
    assert_table(
        arabic,
        &[
            ("# عنوان", "<h2 id=\"عنوان\">عنوان</h2>"),
            ("## نبذة عن \"المبادرة\"!", "<h2 id=\"نبذة-عن-المبادرة\">نبذة عن «المبادرة»!</h2>"),
            ("### أ\n\n### أ", "<h3 id=\"أ\">أ</h3>\n<h3 id=\"أ-2\">أ</h3>"),
            ("## Quote 1", "<h2 id=\"section-quote-1\"><bdi lang=\"en\" dir=\"ltr\">Quote 1</bdi></h2>"),
            ("## أ {#x onclick=y}", "<h2 id=\"أ-x-onclicky\">أ {<bdi lang=\"en\" dir=\"ltr\">#x onclick=y</bdi>}</h2>"),
            ("## [أ](/topics/a/) ب", "<h2 id=\"أ-ب\"><a href=\"{link 0}\">أ</a> ب</h2>"),
        ],
    );
}

#[test]
fn quotations_with_a_speaker_are_quotes() {
    let person = Speaker::Person;
    let named = |name: &str| Speaker::Named(name.to_owned());
    for (text, words, plain, speaker) in [
        ("> كلمات\n>\n> — @alsuwaidi", "<p>كلمات</p>\n", "كلمات", person("alsuwaidi")),
        ("> كلمات\n> — @alsuwaidi", "<p>كلمات</p>\n", "كلمات", person("alsuwaidi")),
        ("> كلمات  \n> – الاسم، المنصب", "<p>كلمات</p>\n", "كلمات", named("الاسم، المنصب")),
        ("> كلمات\n>\n> -- **الاسم** المنصب", "<p>كلمات</p>\n", "كلمات", named("الاسم المنصب")),
        ("> كلمات\n>\n> — @Not_an_id", "<p>كلمات</p>\n", "كلمات", named("@Not_an_id")),
        (
            "> \"أولى\"\nكسولة\n>\n> ثانية *مائلة*\n>\n> — @a",
            "<p>«أولى»\nكسولة</p>\n<p>ثانية <em>مائلة</em></p>\n",
            "«أولى» كسولة\nثانية مائلة",
            person("a"),
        ),
        ("> نص\n> — شرطة في الوسط\n> — @a", "<p>نص\n— شرطة في الوسط</p>\n", "نص — شرطة في الوسط", person("a")),
        ("> - بند\n>\n> — @a", "<ul>\n<li>بند</li>\n</ul>\n", "بند", person("a")),
        ("> نص\r\n> — @a\r\n", "<p>نص</p>\n", "نص", person("a")),
        ("> نص\n>\n> — @a\n>\n> <!-- desk: allow quotes x -->", "<p>نص</p>\n", "نص", person("a")),
    ] {
        let sample = arabic(text);
        let quotes = quotes(&sample.0, &sample.1);
        let [quote] = quotes.as_slice() else { panic!("{text}: {quotes:?}") };
        assert_eq!(html(&sample), format!("[quote-1 {words}| {speaker:?}]\n"), "{text}");
        assert_eq!((quote.plain.as_str(), &quote.speaker), (plain, &speaker), "{text}");
    }
}

#[test]
fn quotations_without_a_speaker_are_prose() {
    assert_table(
        arabic,
        &[
            ("> كلمات", "<blockquote>\n<p>كلمات</p>\n</blockquote>"),
            ("> — @a", "<blockquote>\n<p>— <bdi lang=\"en\" dir=\"ltr\">@a</bdi></p>\n</blockquote>"),
            ("> — أ\n> ب", "<blockquote>\n<p>— أ\nب</p>\n</blockquote>"),
            ("> أ\n>\n> — ب\n>\n> ج", "<blockquote>\n<p>أ</p>\n<p>— ب</p>\n<p>ج</p>\n</blockquote>"),
            ("> أ\n> —ب", "<blockquote>\n<p>أ\n—ب</p>\n</blockquote>"),
            ("> *أ\n> — ب*", "<blockquote>\n<p><em>أ\n— ب</em></p>\n</blockquote>"),
            ("> > أ\n> >\n> > — ب", "<blockquote>\n<blockquote>\n<p>أ</p>\n<p>— ب</p>\n</blockquote>\n</blockquote>"),
            ("- > أ\n  >\n  > — ب", "<ul>\n<li>\n<blockquote>\n<p>أ</p>\n<p>— ب</p>\n</blockquote>\n</li>\n</ul>"),
        ],
    );
}

#[test]
fn prose_around_quotes_is_one_block_each() {
    let body = arabic("أ\n\n## ب\n\nج\n\n> د\n> — @x\n\n> هـ\n> — @y\n\nو\n\nز");
    let kinds: Vec<_> = body.0.text.parts().iter().map(|part| matches!(part, Part::Saying(..))).collect();
    assert_eq!(kinds, [false, true, true, false]);
    assert_eq!(
        html(&body),
        "<p>أ</p>\n<h2 id=\"ب\">ب</h2>\n<p>ج</p>\n[quote-1 <p>د</p>\n| Person(\"x\")]\n[quote-2 <p>هـ</p>\n| Person(\"y\")]\n<p>و</p>\n<p>ز</p>\n"
    );
}

#[test]
fn links_are_places_to_fill() {
    assert_table(
        english,
        &[
            ("[a](../slug/)", "<p><a href=\"{link 0}\">a</a></p>"),
            ("[a](x.pdf \"the \\\"plan\\\"\")", "<p><a href=\"{link 0}\" title=\"the &quot;plan&quot;\">a</a></p>"),
            ("[a][b]\n\n[b]: /topics/x/", "<p><a href=\"{link 0}\">a</a></p>"),
            ("<https://example.org/?a&b>", "<p><a href=\"{link 0}\">https://example.org/?a&amp;b</a></p>"),
            ("<press@example.gov>", "<p><a href=\"{link 0}\">press@example.gov</a></p>"),
            ("[a *b*](javascript:x) c", "<p>a <em>b</em> c</p>"),
            ("[a](java&Tab;script:x)", "<p>a</p>"),
            ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>"),
            ("[b <https://c> d](e)", "<p><a href=\"{link 0}\">b https://c d</a></p>"),
        ],
    );
    let to = |text: &str| english(text).0.links.into_iter().map(|link| link.to).collect::<Vec<_>>();
    assert_eq!(on_site(&to("[a](../slug/#b)")[0]), "/releases/2023/12/slug/#b");
    assert_eq!(to("<press@example.gov>"), [Destination::Outer("mailto:press@example.gov".into())]);
    assert_eq!(to("[a](&#106;avascript:x)"), [Destination::Refused("javascript:x".into())]);
    assert_eq!(to("[a](<my plan.pdf>)"), [Destination::File("my plan.pdf".into())]);
    assert_eq!(to("[a](x) [b](y)"), [Destination::File("x".into()), Destination::File("y".into())]);
}

#[test]
fn a_link_of_foreign_words_is_isolated_inside() {
    assert_table(
        arabic,
        &[(
            "انظر [WAM](https://wam.ae).",
            "<p>انظر <a href=\"{link 0}\"><bdi lang=\"en\" dir=\"ltr\">WAM</bdi></a>.</p>",
        )],
    );
}

#[test]
fn a_picture_alone_is_a_figure() {
    let img = |alt: &str| format!("<img src=\"{{picture 0}}\" alt=\"{alt}\" loading=\"lazy\" decoding=\"async\">");
    for (text, expected) in [
        (
            "![صورة \"أ\"](a.jpg \"تعليق & شرح\")",
            format!("<figure class=\"picture\">{}<figcaption>تعليق &amp; شرح</figcaption></figure>\n", img("صورة «أ»")),
        ),
        ("![](a.jpg) <!-- desk: allow image-alt -->", format!("<figure class=\"picture\">{}</figure>\n", img(""))),
        ("نص ![أ *ب* `ج`](a.jpg)", format!("<p>نص {}</p>\n", img("أ ب ج"))),
        ("[![أ](a.jpg)](b.pdf)", format!("<p><a href=\"{{link 0}}\">{}</a></p>\n", img("أ"))),
        ("![أ ![ب](c.png) [د](e)](a.jpg)", format!("<figure class=\"picture\">{}</figure>\n", img("أ ب د"))),
        ("> ![أ](a.jpg)", format!("<blockquote>\n<figure class=\"picture\">{}</figure>\n</blockquote>\n", img("أ"))),
        ("- ![أ](a.jpg)", format!("<ul>\n<li>{}</li>\n</ul>\n", img("أ"))),
    ] {
        let body = arabic(text);
        assert_eq!(html(&body), expected, "{text}");
        assert_eq!((body.0.pictures.len(), body.0.pictures[0].file.as_str()), (1, "a.jpg"), "{text}");
    }
    assert_eq!(arabic("![أ](./%D8%A3.jpg)").0.pictures[0].file, "أ.jpg");
    assert_eq!(arabic("![أ](https://e.org/%D8%A3.jpg)").0.pictures[0].file, "https://e.org/%D8%A3.jpg");
}

#[test]
fn footnotes_are_numbered_as_they_are_met() {
    let reference = |number: u32, nth: u32| {
        format!(
            "<sup class=\"note-ref\" id=\"note-ref-{number}-{nth}\"><a href=\"#note-{number}\" role=\"doc-noteref\">{number}</a></sup>"
        )
    };
    for (text, expected) in [
        (
            "أ[^ب] ج[^a] د[^ب]\n\n[^a]: أولى\n\n[^unused]: لا [^c]\n[^ب]: ثانية\n[^c]: لا",
            format!(
                "<p>أ{} ج{} د{}</p>\n[1 x2 <p>ثانية</p>\n]\n[2 x1 <p>أولى</p>\n]\n",
                reference(1, 1),
                reference(2, 1),
                reference(1, 2)
            ),
        ),
        ("لا[^x] تعريف", "<p>لا[^<bdi lang=\"en\" dir=\"ltr\">x</bdi>] تعريف</p>\n".to_owned()),
        (
            "أ[^1]\n\n[^1]: ب [^2]\n[^2]: ج [^1]",
            format!(
                "<p>أ{}</p>\n[1 x2 <p>ب {}</p>\n]\n[2 x1 <p>ج {}</p>\n]\n",
                reference(1, 1),
                reference(2, 1),
                reference(1, 2)
            ),
        ),
        (
            "> أ[^1]\n> — @x\n\n[^1]: ج",
            format!("[quote-1 <p>أ{}</p>\n| Person(\"x\")]\n[1 x1 <p>ج</p>\n]\n", reference(1, 1)),
        ),
        ("أ[^A]\n\n[^a]: ج\n[^a]: د", format!("<p>أ{}</p>\n[1 x1 <p>ج</p>\n]\n", reference(1, 1))),
    ] {
        assert_eq!(html(&arabic(text)), expected, "{text}");
    }
    let indic = Style { digits: Digits::ArabicIndic, ..style(Language::Arabic) };
    let text: String = (1..=10).map(|n| format!("[^{n}]")).chain((1..=10).map(|n| format!("\n\n[^{n}]: أ"))).collect();
    assert!(
        html(&(arabic(&text).0, indic))
            .contains("id=\"note-ref-10-1\"><a href=\"#note-10\" role=\"doc-noteref\">١٠</a>")
    );
}

#[test]
fn typed_html_is_shown_as_it_was_typed() {
    assert_table(
        english,
        &[
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
            ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
            ("<div>\n\n*a*\n\n</div>", "<p>&lt;div&gt;</p>\n<p><em>a</em></p>\n<p>&lt;/div&gt;</p>"),
            ("a <!-- desk: allow x --> b", "<p>a  b</p>"),
            ("<!-- desk: allow x -->\n\na", "<p>a</p>"),
            ("a\n\n<!-- never closed\n\nb", "<p>a</p>\n<p>&lt;!-- never closed\n\nb</p>"),
            ("<!-- a --> b", "<p>b</p>"),
            ("a <!-- b -->", "<p>a</p>"),
        ],
    );
}

#[test]
fn typed_html_is_cleaned_where_it_is_let_through() {
    assert_table(
        sanitised,
        &[
            ("a <b>c *d*</b>", "<p>a <b>c <em>d</em></b></p>"),
            ("<b>a *b</b> c*", "<p><b>a <em>b c</em></b></p>"),
            ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>"),
            ("a <b>b\n\nc</b>", "<p>a <b>b</b></p>\n<p>c</p>"),
            ("a <script>x</script>", "<p>a x</p>"),
            ("a <br/> b<img src=x onerror=y>", "<p>a <br> b</p>"),
            ("<abbr title=\"x\" onclick=\"y\" class=\"z\" id=\"note-1\">a</abbr>", "<p><abbr title=\"x\">a</abbr></p>"),
            ("<div onclick=x style=y>a</div>", "<div>a</div>"),
            ("<script>\nx\n</script>\n\na", "<p>a</p>"),
            ("<div>a <!-- b --> c", "<div>a  c</div>"),
            ("<div>a <!-- b", "<div>a &lt;!-- b</div>"),
            ("<iframe src=x></iframe>\n\na", "<p>a</p>"),
        ],
    );
}

#[test]
fn the_opening_is_the_first_paragraph() {
    for (text, opening) in [
        ("## عنوان\n\nأول \"النص\"\n  هنا[^1] `x` **و**\n\nثان\n\n[^1]: حاشية", "أول «النص» هنا x و"),
        ("> اقتباس\n\n- بند\n\n![صورة](a.jpg)\n\nالفقرة", "الفقرة"),
        ("<!-- a --> \n\nAT&amp;T", "AT&T"),
        ("- بند", ""),
    ] {
        let (body, style) = arabic(text);
        assert_eq!(text::opening(&body, &style), opening, "{text}");
    }
}

#[test]
fn spans_are_places_in_the_file() {
    let head = "---\ntitle: أ\n---\n";
    let text = "نص [التقرير](../slug/) و\n\n> كلمات ![ص](a.jpg)\n> — @a\n\n[ب][c]\n\n[c]: /topics/x/\n";
    let file = SourceFile::new("ar.md", format!("{head}{text}"));
    let pair = pair();
    let options = Options { language: Language::Arabic, home: Home::Release(&pair), offset: head.len() };
    let body = markdown::read(&file.text, &options);
    assert_eq!(file.slice(body.links[0].span), "[التقرير](../slug/)");
    assert_eq!(file.slice(body.links[1].span), "[ب][c]");
    assert_eq!(file.slice(body.pictures[0].span), "![ص](a.jpg)");
    let quote = &quotes(&body, &style(Language::Arabic))[0];
    assert_eq!(file.slice(quote.span).trim_end(), "> كلمات ![ص](a.jpg)\n> — @a");
}

#[test]
fn a_depth_that_nobody_writes_is_shown_as_it_is() {
    let text = format!("{}a", ">".repeat(1001));
    assert_eq!(html(&english(&text)), format!("<p>{}a</p>\n", "&gt;".repeat(1001)));
}

#[test]
fn a_text_outside_a_release_has_its_own_home() {
    let typed =
        |text: &str, home| markdown::read(&text.into(), &Options { language: Language::Arabic, home, offset: 0 });
    let about = typed("[أ](../contact/)", Home::Page("about"));
    assert_eq!(on_site(&about.links[0].to), "/pages/contact/");
    let registry = typed("[أ](plan.pdf)", Home::Registry);
    assert_eq!(html(&(registry, style(Language::Arabic))), "<p>أ</p>\n");
}
