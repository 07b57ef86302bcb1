//! The rooms, one by one: `cargo bench`. Whole builds are timed by `bench/run`.

mod support;

use std::hint::black_box;

use bayan::cache::{self, Survey};
use bayan::edition::Edition;
use bayan::language::HijriDate;
use bayan::locale;
use bayan::model::{Digits, Language, PairPath, PerLanguage, QuoteStyle, RawHtml, Route, Site};
use bayan::newsroom::Newsroom;
use bayan::parse::fields::Reading;
use bayan::parse::markdown::{self, Home};
use bayan::parse::{self, front_matter};
use bayan::plan::{Context, Planned};
use bayan::render::Templates;
use bayan::source::{Inputs, SourceFile};
use bayan::text::{self, HtmlOptions, Style, Targets};
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

/// After every invented release.
const NOW: &str = "2026-01-01T00:00:00Z";

fn parsing(bench: &mut Criterion) {
    let file = SourceFile::new("content/releases/2014/01/line-1/ar.md", support::arabic(1));
    bench.bench_function("parse front matter", |timed| {
        timed.iter(|| {
            let mut reading = Reading::new(&file);
            let parts = front_matter::split(black_box(&file)).expect("there are fences");
            front_matter::release(&mut reading, &parts, &TimeZone::UTC)
        });
    });
    let path = PairPath::parse("2014/01/line-1").expect("a path");
    let parts = front_matter::split(&file).expect("there are fences");
    let language = Language::Arabic;
    let options = markdown::Options { language, home: Home::Release(&path), offset: parts.body_at };
    bench.bench_function("read Markdown", |timed| timed.iter(|| markdown::read(black_box(&file.text), &options)));
    let body = markdown::read(&file.text, &options);
    let (quotes, digits, raw_html) = (QuoteStyle::Guillemets, Digits::Latin, RawHtml::default());
    let targets = Targets::default();
    let style = Style { language, quotes, digits, raw_html };
    let set = HtmlOptions { style, targets: &targets, below: 0, id_prefix: "" };
    bench.bench_function("text as HTML", |timed| timed.iter(|| text::whole(black_box(&body), &set)));
    bench.bench_function("text as passages", |timed| timed.iter(|| text::passages(black_box(&body))));
}

fn reading(bench: &mut Criterion) {
    let text = "نقل الخط 12 من شركة Halcyon Rail نحو 1,250,000 راكب (12.5%+) في عام 2023، للاستفسار: press@example.gov.";
    bench.bench_function("isolate", |timed| {
        timed.iter(|| locale::isolate(black_box(text), Language::Arabic).len());
    });
    let inputs = support::newsroom(0);
    let (_, voices) = site(&inputs);
    let (voice, day) = (voices.get(Language::Arabic), date(2023, 12, 15));
    bench.bench_function("Gregorian date", |timed| timed.iter(|| voice.dates.day(black_box(day))));
    bench.bench_function("Hijri date", |timed| {
        timed.iter(|| HijriDate::from_gregorian(black_box(day)).map(|date| voice.hijri.day(date)));
    });
}

fn site(inputs: &Inputs) -> (Site, PerLanguage<locale::Voice>) {
    let site = parse::site(inputs).value.expect("site.toml is sound");
    let voices = locale::voices(inputs, &site.settings).value.expect("the messages are sound");
    (site, voices)
}

fn building(bench: &mut Criterion) {
    let inputs = support::newsroom(1000);
    let (site, voices) = site(&inputs);
    let newsroom = Newsroom::gather(&inputs, &site.settings).value;
    let now: Timestamp = NOW.parse().expect("an instant");
    let mut group = bench.benchmark_group("1,000 pairs");
    group.sample_size(20);
    group.bench_function("edition and plan", |timed| {
        timed.iter(|| {
            let edition = Edition::at(now, &newsroom, &site);
            let prints = parse::templates::fingerprints(&inputs);
            Context::new(&edition, &voices, &inputs, prints).planned().len()
        });
    });
    let edition = Edition::at(now, &newsroom, &site);
    let prints = parse::templates::fingerprints(&inputs);
    let context = Context::new(&edition, &voices, &inputs, prints);
    let planned = context.planned();
    let disk = Survey::default();
    group.bench_function("compare", |timed| {
        timed.iter(|| cache::compare((black_box(&context), &planned), None, &disk).make.len());
    });
    group.finish();
    let templates = Templates::read(&inputs, &voices).value.expect("the templates are sound");
    let tools = context.tools(templates);
    let is_release = |planned: &&Planned<'_>| matches!(planned, Planned::Made(Route::Release(..)));
    let release = planned.iter().rfind(is_release).expect("there are releases");
    bench.bench_function("render a release", |timed| {
        timed.iter(|| context.produce(black_box(release), &tools).is_ok());
    });
}

criterion_group!(rooms, parsing, reading, building);
criterion_main!(rooms);
