//! What goes wrong on the day that `speaking.rs` walks through.

use super::word;

pub const SECRET: &str = "يفتتح الوزير يوم الخميس المقبل ميناء الوادي الكبير أمام السفن القادمة من الجزر البعيدة";

pub const GOOD: &str = "---\ntitle: افتتاح الخط الأخضر\nsingle_language: true\ndate: 2026-02-01\n---\nافتتحت الهيئة الخط الأخضر يوم الأحد أمام الركاب.\n";

pub const LATER: &str = "---\ntitle: افتتاح ميناء الوادي الكبير\nsingle_language: true\ndate: 2026-05-01\n---\nيفتتح الوزير يوم الخميس المقبل ميناء الوادي الكبير أمام السفن القادمة من الجزر البعيدة.\n";

pub const DRAFT: &str =
    "---\ntitle: خطة الميزانية\nsingle_language: true\ndate: 2026-02-01\ndraft: true\n---\nنص لم يكتمل بعد.\n";

const TEN: &str = "خبر صحفي\nهيئة الموانئ تفتتح خطًّا جديدًا بين الجزر\nهيئة الموانئ تفتتح خطًّا جديدًا بين الجزر\nمحظور النشر حتى إشعار آخر\nالأربعاء 12 نوفمبر 2026\n03/04/2026\n2 رمضان 1445هـ الموافق 21 مايو 2024\nشارك على وسائل التواصل الاجتماعي\n\nالمرسى – افتتحت هيئة الموانئ اليوم خطًّا جديدًا بين الجزر، وهو أول خط من نوعه في المنطقة.\n\nوقال المدير: «هذا الخط ثمرة عمل طويل امتد ثلاث سنوات» ثم أضاف أن العمل مستمر.\n\nوأضاف: «سنفتح في العام المقبل خطين آخرين إلى الجزر الشمالية».\n\n- انتهى -\n";

const PAGE: &str = "<!DOCTYPE html><html><head><meta name=\"date\" content=\"2026-02-01\"><title>المركز الإعلامي - افتتاح الخط</title></head><body><nav><a href=\"/\">الرئيسية</a> <a href=\"/news\">الأخبار</a></nav><article><h2>افتتاح الخط الأخضر</h2><h2>أمام الركاب</h2><p>افتتحت الهيئة <a href=\"more\">الخط الأخضر</a> يوم الأحد أمام الركاب في المدينة، وهو أطول خطوط المترو فيها.</p><img src=\"front.jpg\" alt=\"المحطة\"><img src=\"data:image/png;base64,AAAA\"></article></body></html>";

/// Files as they arrive, each with what is wrong with it.
pub fn received() -> Vec<(&'static str, Vec<u8>)> {
    let text = |text: &str| text.as_bytes().to_vec();
    let mut torn = word::release();
    torn.truncate(torn.len() / 2);
    vec![
        ("ten.txt", text(TEN)),
        ("release.docx", word::release()),
        ("torn.docx", torn),
        ("part.docx", word::archive(&[("word/document.xml", text("<w:document><w:p>"))])),
        ("excel.docx", word::archive(&[("xl/workbook.xml", Vec::new())])),
        ("page.html", text(PAGE)),
        ("marked.md", text("---\ntitle: عنوان\nauthor: سارة\n---\nنص البيان الذي لا تاريخ له.\n")),
        ("long.txt", text(&"كلمة ".repeat(60))),
        ("2026-02-01.txt", text("عنوان\n\nنص.\n")),
        (
            "mixed.txt",
            text("عنوان بالعربية\n\nA line in English.\n\nسطر بالعربية.\n\nAnother line.\n\nسطر آخر.\n\nOne more.\n"),
        ),
        (
            "both.txt",
            text(
                "افتتاح الخط\n\nافتتحت الهيئة الخط يوم الأحد.\n\nThe line opens\n\nThe authority opened the line on Sunday.\n",
            ),
        ),
        ("figures.txt", text("12 34\n\n56\n")),
        ("windows.txt", vec![0xc7, 0xe1, 0xce, 0xd8, b'\n', b'\n', 0xde, 0xe3, 0xc9]),
        ("broken.txt", ["وقعت الوزارة مذكرة\nمع ".as_bytes(), b"\xd9 ", "الهيئة".as_bytes()].concat()),
        ("control.txt", vec![1, 2, 3]),
        ("empty.txt", Vec::new()),
        ("none.txt", text("-----\n***\n")),
        ("report.pdf", text("%PDF-1.7\n")),
        ("named.docx", text("كلام")),
        ("notes.pages", text("كلام")),
        ("picture.txt", vec![0xff, 0xd8, 0xff, 0xe0]),
    ]
}

/// What was typed in a newsroom, with what the desk finds in it.
pub const TYPED: &[(&str, &str)] = &[
    ("content/topics.yaml", "metro: {ar: المترو, en: Metro}\nbudget: {ar: الميزانية}\nBad Id: {ar: أ, en: B}\n"),
    (
        "content/people.yaml",
        "minister:\n  name: {ar: سالم النوري, en: Salem Al Noori}\n  offices:\n    - {title: {ar: وزير النقل, en: Minister}, organisation: nowhere, from: 2021-07-01}\n",
    ),
    (
        "content/releases/2026/02/metro/ar.md",
        "---\ntitle: توقيع  مذكرة تفاهم بين هيئة الموانئ ووزارة البيئة والمياه لتشغيل عبّارات كهربائية بين الجزر البعيدة والبر الرئيسي وتدريب العاملين عليها في السنوات المقبلة كلها\nhighlights:\n  - تركّز المذكرة على 5 مراكز\n  - تركّز المذكرة على 5 مراكز\ntopcs: [metro]\ntopics: [metor]\nissuers: [ministry]\ndate: 2026-02-01\nhijri: 1447-01-01\naliases: [news/13]\nimage: front.jpg\nsummary: ملخّص\nplace: دبي\n---\nدبي، 3 فبراير 2026 – وقّعت الهيئة و الوزارة مذكرة ,وقال الوزير \"نمضي معًا.\n\nالوزارـــة في ١٢3 مركزًا\u{200b} وﻻ غير \u{202e}هنا\u{202c} (انظر.\n\n[اكتب ما حدث] و<font color=red>لون</font> و[gallery] ثم [المذكرة](memo.pdf) و[الخبر](/ar/releases/2026/01/nothing/).\n\n![](missing.jpg)\n\n> كلام قاله المتحدث في المؤتمر.\n>\n> — @nobody\n\nمحظور النشر حتى يوم الأحد.\n\nهاتف: +966 11 000 00\n\n- انتهى -\n",
    ),
    (
        "content/releases/2026/02/metro/en.md",
        "---\ntitle: Signing of a memorandum\nhighlights:\n  - The memorandum covers 6 centres\n---\nThe authority signed a memorandum with 7 ministries .\n\n<script>x()</script>\n\nلا شيء هنا بالإنجليزية.\n",
    ),
    (
        "content/releases/2026/02/dates/ar.md",
        "---\ntitle: عنوان\ndate: 2026-02-30\nembargo: غدًا\ncorrections: [{date: 2026-02-01}]\nattachments: [{file: nothing.pdf}]\n---\nTODO نص.\n",
    ),
    ("content/releases/2026/02/yaml/ar.md", "---\ntitle: \"عنوان\ndate: [\n---\nنص.\n"),
    ("content/releases/2026/02/front/ar.md", "title: عنوان\n\nنص بلا ترويسة.\n"),
    (
        "content/releases/2026/02/english/ar.md",
        "---\ntitle: عنوان\ndate: 2026-02-02\nsingle_language: true\n---\nThis whole text was typed in English by mistake, and nobody saw it.\n",
    ),
    ("content/releases/2026/02/metro copy/ar.md", "---\ntitle: توقيع مذكرة\ndate: 2026-02-01\n---\nنص.\n"),
    ("content/releases/2026/stray.txt", "stray"),
    ("content/pages/about/ar.md", "---\ntitle: عن المركز\n---\n[رابط](nothing/) و[آخر](#nowhere).\n"),
    ("static/.env", "x"),
];

/// What stops a build, one in each newsroom.
pub const STOPPING: &[(&str, &str)] = &[
    (
        "site.toml",
        "base_url = \"https://news.example.gov/\"\ntime_zon = \"Asia/Riyadh\"\n[languages.ar]\ntitle = \"أ\"\n[languages.en]\ntitle = \"B\"\n",
    ),
    ("site.toml", "base_url = \"https://news.example.gov/\n"),
    ("site.toml", "[languages.ar]\ntitle = \"أ\"\n"),
    ("content/topics.yaml", "metro: {ar: المترو\n"),
    ("content/releases/2026/02/bad/ar.md", "---\ndate: 2026-02-01\n---\nنص.\n"),
    ("content/releases/2026/02/bad/ar.md", "---\ntitle: عنوان\ndate: أمس\n---\nنص.\n"),
    ("content/releases/2026/02/bad/ar.md", "---\ntitle: عنوان\ndate: 2026-02-01\ntopics: [metor]\n---\nنص.\n"),
    ("content/releases/2026/02/bad/ar.md", "---\ntitle: عنوان\ndate: 2026-02-01\n---\n[ملف](nothing.pdf)\n"),
    (
        "content/releases/2026/02/bad/ar.md",
        "---\ntitle: عنوان\ndate: 2026-02-01\n---\n[خبر](/ar/releases/2026/02/nothing/)\n",
    ),
    ("content/releases/2026/02/bad/ar.md", "---\ntitle: عنوان\ndate: 2026-02-01\naliases: [news, /ar/]\n---\nنص.\n"),
    ("content/releases/2026/02/bad/ar.md", "---\ntitle: عنوان\ndate: 2026-02-01\n---\nنص \u{202e}مقلوب.\n"),
    ("content/releases/2026/02/bad/ar.md", "نص\0"),
    ("content/releases/2026/02/bad/en.md", "---\ntitle: A title\ndate: 2026-02-01\nembargo: soon\n---\nA text.\n"),
    ("templates/release.html", "{% if x %}<p>{{ title }}"),
    ("templates/locales/ar.ftl", "home = { $nothing\n"),
    ("content/people.yaml", "minister:\n  nam: {ar: سالم, en: Salem}\n"),
];
