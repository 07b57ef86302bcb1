#!/usr/bin/env python3
"""Writes a newsroom of invented press releases, to build whole sites from.

    corpus.py COUNT OUT [--seed N] [--one-sided PERCENT]

OUT receives site.toml, content/topics.yaml and COUNT folders content/releases/YYYY/MM/announcement-NNNNNN/ with ar.md and
en.md; PERCENT of the folders hold one language only. COUNT, seed and percentage decide every byte.
"""

import argparse
import random
import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

GULF = timezone(timedelta(hours=4))
FIRST_DAY = datetime(2010, 1, 3, 9, 0, tzinfo=GULF)
LAST_DAY = datetime(2024, 12, 30, 9, 0, tzinfo=GULF)
SIDES = ("ar", "en")

SITE = """\
base_url = "https://news.example.gov/"
time_zone = "Asia/Dubai"
page_size = 20
feed_size = 20

[languages.ar]
title = "غرفة الأخبار"
description = "البيانات الرسمية بالعربية والإنجليزية"

[languages.en]
title = "Newsroom"
description = "Official releases in Arabic and English"
"""

TOPICS = {
    "agriculture": ("الزراعة", "Agriculture"),
    "culture": ("الثقافة", "Culture"),
    "finance": ("المالية", "Finance"),
    "housing": ("الإسكان", "Housing"),
    "justice": ("العدل", "Justice"),
    "labour": ("العمل", "Labour"),
    "ports": ("الموانئ", "Ports"),
    "science": ("العلوم", "Science"),
    "tourism": ("السياحة", "Tourism"),
    "water": ("المياه", "Water"),
}

# Each word list has pairs (Arabic, English), so that the two languages of a release say the same.
WORDS = {
    "office": [
        ("وزارة المالية", "the Ministry of Finance"),
        ("وزارة الإسكان والتخطيط العمراني", "the Ministry of Housing and Urban Planning"),
        ("هيئة الموانئ والجمارك", "the Ports and Customs Authority"),
        ("وزارة الثقافة والفنون", "the Ministry of Culture and Arts"),
        ("وزارة العدل", "the Ministry of Justice"),
        ("مجلس البحث العلمي", "the Council for Scientific Research"),
        ("هيئة السياحة الوطنية", "the National Tourism Authority"),
        ("وزارة الموارد المائية", "the Ministry of Water Resources"),
    ],
    "partner": [
        ("سنغافورة", "Singapore"),
        ("جمهورية تشيلي", "the Republic of Chile"),
        ("المملكة المغربية", "the Kingdom of Morocco"),
        ("جمهورية فنلندا", "the Republic of Finland"),
        ("كندا", "Canada"),
        ("جمهورية السنغال", "the Republic of Senegal"),
        ("سلطنة عمان", "the Sultanate of Oman"),
        ("جمهورية البرتغال", "the Portuguese Republic"),
        ("ماليزيا", "Malaysia"),
    ],
    "field": [
        ("تحلية المياه", "water desalination"),
        ("صون التراث العمراني", "the conservation of historic buildings"),
        ("الخدمات القضائية عن بعد", "remote court services"),
        ("التخليص الجمركي الموحد", "single-window customs clearance"),
        ("الزراعة المحمية", "greenhouse farming"),
        ("الإسكان الميسر", "affordable housing"),
        ("التدريب المهني", "vocational training"),
        ("السياحة البيئية", "nature tourism"),
    ],
    "city": [
        ("الدوحة", "Doha"),
        ("مسقط", "Muscat"),
        ("الفجيرة", "Fujairah"),
        ("الرباط", "Rabat"),
        ("عمّان", "Amman"),
        ("هلسنكي", "Helsinki"),
    ],
}

TITLES = [
    ("{office} تفتح باب التقديم لبرنامج {field}", "Applications open for {office}’s programme on {field}"),
    ("اتفاق جديد مع {partner} بشأن {field}", "New agreement with {partner} covers {field}"),
    ("تخصيص {hundreds} مليون درهم لمشروعات {field}", "AED {hundreds} million set aside for {field}"),
    ("{office} تنشر نتائج العام الأول من خطة {field}", "First-year results published for the plan on {field}"),
    ("وفد من {partner} يطلع على تجربة {field}", "Delegation from {partner} studies the work on {field}"),
]

SENTENCES = [
    (
        "أوضحت {office} أن الخطة تضع {field} في مقدمة أولويات السنوات الخمس المقبلة.",
        "According to {office}, the plan puts {field} among the first priorities of the next five years.",
    ),
    (
        "وارتفع عدد الطلبات المقدمة إلى {hundreds} طلباً، بزيادة نسبتها {percent}% على أساس سنوي.",
        "Applications rose to {hundreds}, which is {percent}% more than in the year before.",
    ),
    (
        "وسيجري تنفيذ الأعمال على {few} دفعات تشمل {tens} موقعاً، وتسلم الدفعة الأخيرة في العام {year}.",
        "Work will be carried out in {few} batches at {tens} sites, and the last batch is to be handed over in {year}.",
    ),
    (
        "ويتيح الاتفاق مع {partner} تبادل المختصين والبيانات والأدلة الفنية في مجال {field}.",
        "The agreement with {partner} lets specialists, data and technical guides in {field} move both ways.",
    ),
    (
        "وتراجع لجنة مستقلة مؤشرات الأداء كل ستة أشهر، وتنشر ملخصاً لها على موقع {office}.",
        "An independent committee reviews the indicators every six months and posts a summary on the site of {office}.",
    ),
    (
        "وتقدر الكلفة الإجمالية بنحو {hundreds} مليون درهم تصرف من الموازنة المعتمدة.",
        "The total cost is put at about AED {hundreds} million, to be met from the approved budget.",
    ),
    (
        "وكان التعاون مع {partner} قد بدأ في العام {year} بمشروع تجريبي صغير ثم اتسع نطاقه.",
        "Cooperation with {partner} began in {year} as a small pilot and has since grown in scope.",
    ),
    (
        "ويمكن للراغبين في الاستفادة من خدمات {field} التسجيل عبر المنصة الحكومية الموحدة.",
        "Anyone who wishes to use the services for {field} can register through the shared government platform.",
    ),
    (
        "وشارك في إعداد الدراسة {tens} خبيراً من القطاعين العام والخاص ومن الجامعات.",
        "The study was prepared by {tens} experts from public bodies, companies and universities.",
    ),
]

QUOTES = [
    (
        "«ما تحقق في {field} ثمرة عمل طويل، ونريد أن يلمس الناس أثره في حياتهم اليومية قبل نهاية العام»",
        "“What has been achieved in {field} took years of work, and people should feel it in daily life before the year is out.”",
    ),
    (
        "«نقيس نجاح شراكتنا مع {partner} بما تقدمه من خدمات أفضل، لا بعدد الاجتماعات»",
        "“We measure our partnership with {partner} by the better services it brings, not by the number of meetings.”",
    ),
]

HEADINGS = (("تفاصيل الخطة", "Details of the plan"), ("الخطوات التالية", "What happens next"))
REPORT = ("[نص التقرير]", "[text of the report]")


class Writer:
    """Says the same thing in both languages, with one choice of words for a whole release and fresh figures each time."""

    def __init__(self, random_source):
        self.random = random_source
        self.words = {name: self.random.choice(pairs) for name, pairs in WORDS.items()}

    def say(self, phrases):
        figures = {
            "hundreds": self.random.randint(110, 990),
            "tens": self.random.randint(11, 99),
            "few": self.random.randint(3, 10),
            "percent": self.random.randint(2, 48),
            "year": self.random.randint(1975, 2032),
        }
        phrase = self.random.choice(phrases)
        return tuple(
            phrase[side].format(**figures, **{name: pair[side] for name, pair in self.words.items()}) for side in (0, 1)
        )

    def paragraph(self):
        sentences = [self.say(SENTENCES) for _ in range(self.random.randint(2, 4))]
        return tuple(" ".join(sentence[side] for sentence in sentences) for side in (0, 1))


def release(random_source, number, moment):
    """The two manuscripts of one announcement: {"ar": text, "en": text}."""
    writer = Writer(random_source)
    title = writer.say(TITLES)
    highlights = [writer.say(SENTENCES) for _ in range(2)]
    topics = random_source.sample(sorted(TOPICS), random_source.randint(1, 3))
    # Two paragraphs of the same words would be a slip that the desk refuses to publish.
    opening, *middle, closing = dict.fromkeys(writer.paragraph() for _ in range(random_source.randint(5, 12)))
    quote = writer.say(QUOTES)
    items = list(dict.fromkeys(writer.say(SENTENCES) for _ in range(5)))[:3]
    manuscripts = {}
    for side, language in enumerate(SIDES):
        heading = title[side][0].upper() + title[side][1:]
        front_matter = [
            f'title: "{heading}"',
            f"date: {moment.isoformat()}",
            f'summary: "{highlights[0][side]}"',
            f"place: {writer.words['city'][side]}",
            f"topics: [{', '.join(topics)}]",
            "highlights:",
            *(f'  - "{highlight[side]}"' for highlight in highlights),
        ]
        body = [
            opening[side],
            f"## {HEADINGS[0][side]}",
            *(paragraph[side] for paragraph in middle),
            f"> {quote[side]}",
            f"## {HEADINGS[1][side]}",
            "\n".join(f"- **{place}.** {item[side]}" for place, item in enumerate(items, 1)),
            f"{closing[side]} {REPORT[side]}(https://example.org/reports/{number}).",
        ]
        manuscripts[language] = "---\n" + "\n".join(front_matter) + "\n---\n\n" + "\n\n".join(body) + "\n"
    return manuscripts


def write_release(content, number, moment, manuscripts):
    """Writes one announcement's folder and returns it."""
    folder = Path(content, "releases", f"{moment:%Y}", f"{moment:%m}", f"announcement-{number:06}")
    folder.mkdir(parents=True)
    for language, text in manuscripts.items():
        (folder / f"{language}.md").write_text(text, encoding="utf-8")
    return folder


def write_newsroom(count, out, seed=2010, one_sided=5):
    """Writes the whole newsroom."""
    random_source = random.Random(seed)
    content = Path(out, "content")
    content.mkdir(parents=True)
    Path(out, "site.toml").write_text(SITE, encoding="utf-8")
    topics = "".join(f'{topic}: {{ar: "{arabic}", en: "{english}"}}\n' for topic, (arabic, english) in TOPICS.items())
    (content / "topics.yaml").write_text(topics, encoding="utf-8")
    step = (LAST_DAY - FIRST_DAY) / max(count, 1)
    for number in range(count):
        moment = (FIRST_DAY + step * number).replace(microsecond=0)
        manuscripts = release(random_source, number, moment)
        if random_source.randrange(100) < one_sided:
            del manuscripts[random_source.choice(SIDES)]
        write_release(content, number, moment, manuscripts)


def give_photographs(out, photographs):
    """Gives each announcement its lead picture, the file of its own name in `photographs`."""
    for folder in sorted(Path(out, "content", "releases").glob("*/*/*")):
        shutil.copyfile(Path(photographs, f"{folder.name}.jpg"), folder / "photograph.jpg")
        for manuscript, shown in ((folder / "ar.md", "منظر من الموقع"), (folder / "en.md", "A view of the site")):
            if manuscript.exists():
                text = manuscript.read_text(encoding="utf-8")
                text = text.replace("\nhighlights:", f"\nimage: photograph.jpg\nimage_alt: {shown}\nhighlights:", 1)
                manuscript.write_text(text, encoding="utf-8")


def add_release(number, out, days_later):
    """Adds one announcement in both languages after all others in time; returns its folder. The same number of days
    gives the same words and topics to a newsroom of any size, so that what it rewrites can be compared."""
    moment = LAST_DAY + timedelta(days=days_later)
    return write_release(Path(out, "content"), number, moment, release(random.Random(days_later), number, moment))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=2010)
    parser.add_argument("--one-sided", type=int, default=5, metavar="PERCENT", help="releases in one language only")
    options = parser.parse_args()
    write_newsroom(options.count, options.out, options.seed, options.one_sided)
