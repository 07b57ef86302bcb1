# كل كلمة في الواجهة العربية. المعرّفات هي نفسها في en.ftl، والرسالة الناقصة خطأ يوقف البناء.

## الأقسام والعناوين

language-name = العربية
home = الرئيسية
releases = البيانات الصحفية
latest-releases = أحدث البيانات الصحفية
press-photographs = صور للنشر
earlier-releases = بيانات سابقة
all-releases = جميع البيانات الصحفية
archive-title = أرشيف البيانات الصحفية
archive-year-title = البيانات الصحفية لعام { $year }
archive-month-title = البيانات الصحفية لشهر { $month }
topics-title = الموضوعات
organisations-title = الجهات
person-title = { $name }
organisation-title = { $name }
page-title = { $title }، الصفحة { $page }
document-title = { $title } — { $site }
feed-title = { $site }: أحدث البيانات الصحفية
feed-list-title = { $site }: { $list }
llms-text = كل بيان متاح بصيغة Markdown على عنوانه متبوعًا بـ index.md.
list-description = { $list }: ما نُشر في { $site }، من الأحدث إلى الأقدم.
page-label = الصفحة { $page }
releases-count = { $count ->
    [zero] لا بيانات
    [one] بيان واحد
    [two] بيانان
    [few] { $count } بيانات
    [many] { $count } بيانًا
   *[other] { $count } بيان
}
statements-count = { $count ->
    [zero] لا بيانات رسمية
    [one] بيان رسمي واحد
    [two] بيانان رسميان
    [few] { $count } بيانات رسمية
    [many] { $count } بيانًا رسميًّا
   *[other] { $count } بيان رسمي
}
speeches-count = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
advisories-count = { $count ->
    [zero] لا دعوات إعلامية
    [one] دعوة إعلامية واحدة
    [two] دعوتان إعلاميتان
    [few] { $count } دعوات إعلامية
    [many] { $count } دعوة إعلامية
   *[other] { $count } دعوة إعلامية
}
backgrounders-count = { $count ->
    [zero] لا ملفات معلومات أساسية
    [one] ملف معلومات أساسية واحد
    [two] ملفا معلومات أساسية
    [few] { $count } ملفات معلومات أساسية
    [many] { $count } ملف معلومات أساسية
   *[other] { $count } ملف معلومات أساسية
}
no-releases = لم يُنشر شيء هنا بعد.

## أنواع البيانات

type-release = بيان صحفي
type-statement = بيان رسمي
type-speech = كلمة
type-advisory = دعوة إعلامية
type-backgrounder = معلومات أساسية
types-release = البيانات الصحفية
types-statement = البيانات الرسمية
types-speech = الكلمات
types-advisory = الدعوات الإعلامية
types-backgrounder = المعلومات الأساسية

## التنقل

skip-to-content = الانتقال إلى المحتوى
nav-site = القائمة الرئيسية
nav-breadcrumbs = مسار التنقل
nav-pages = صفحات القائمة
by-year = بحسب السنة
by-month = بحسب الشهر
by-issuer = بحسب الجهة
by-type = بحسب النوع
nav-neighbours = البيان السابق والبيان اللاحق
older-release = البيان السابق
newer-release = البيان اللاحق
older-releases = بيانات أقدم
newer-releases = بيانات أحدث
feeds = خلاصات الأخبار
follow-list = متابعة مستجدات هذه القائمة
front-door = اختيار اللغة
foot-archive = الأرشيف
foot-office = المكتب
door-enter = الدخول إلى الموقع بالعربية

## اللغة الأخرى (ما يبدأ بـ other يُكتب بالإنجليزية)

only-here-release = هذا البيان منشور بالعربية فقط.
only-here-page = هذه الصفحة متاحة بالعربية فقط.
other-home = English home page

## صفحة البيان

highlights = أبرز النقاط
record-from = صادر عن
record-published = تاريخ النشر
record-hijri = الموافق
record-gregorian = الموافق
record-hour = الساعة
record-place = المكان
weekday-and-day = { $weekday } { $day }
day-and-hour = { $day }، الساعة { $hour }
clocks = { $zone ->
    [Asia-Dubai] بتوقيت الإمارات
    [Asia-Riyadh] بتوقيت السعودية
    [Asia-Qatar] بتوقيت قطر
    [Asia-Kuwait] بتوقيت الكويت
    [Asia-Bahrain] بتوقيت البحرين
    [Asia-Muscat] بتوقيت سلطنة عُمان
    [Asia-Aden] بتوقيت اليمن
    [Asia-Baghdad] بتوقيت بغداد
    [Asia-Amman] بتوقيت عمّان
    [Asia-Beirut] بتوقيت بيروت
    [Asia-Damascus] بتوقيت دمشق
    [Asia-Gaza] بتوقيت فلسطين
    [Asia-Hebron] بتوقيت فلسطين
    [Africa-Cairo] بتوقيت القاهرة
    [Africa-Khartoum] بتوقيت الخرطوم
    [Africa-Tripoli] بتوقيت طرابلس
    [Africa-Tunis] بتوقيت تونس
    [Africa-Algiers] بتوقيت الجزائر
    [Africa-Casablanca] بتوقيت المغرب
    [Africa-Nouakchott] بتوقيت نواكشوط
    [Africa-Mogadishu] بتوقيت مقديشو
    [Africa-Djibouti] بتوقيت جيبوتي
    [Indian-Comoro] بتوقيت جزر القمر
   *[other] ({ $offset })
}
issuers-two = { $first } و{ $second }
issuers-more = { $others ->
    [zero] { $first }
    [one] { $first } وجهة أخرى
    [two] { $first } وجهتان أخريان
    [few] { $first } و{ $others } جهات أخرى
    [many] { $first } و{ $others } جهة أخرى
   *[other] { $first } و{ $others } جهة أخرى
}
video = فيديو
video-elsewhere = شاهد الفيديو في { $host }
video-transcript = النص الكامل للفيديو
media-kit = الملف الصحفي: النص والصور والوثائق
attachments = المرفقات
gallery = الصور
photo-credit = الصورة: { $credit }
photo-original = نسخة عالية الدقة
about-issuer = صدر عن
organisation-site = الموقع الإلكتروني
contacts = للتواصل الإعلامي
share = المشاركة
counterpart = البيان بالإنجليزية
related = بيانات ذات صلة
release-end = انتهى
notes = الهوامش
note-back = العودة إلى موضع الحاشية { $number } في النص

quote-link = رابط الاقتباس
quote-copy-button = نسخ الاقتباس مع مصدره
quote-copied = نُسخ الاقتباس
quote-copy-failed = تعذّر النسخ
quote-copy =
    «{ $quote }»
    { $speaker }
    { $title }
    { $url }
speaker-line = { $name }، { $office }

withdrawn-label = بيان مسحوب
feed-withdrawn-title = مسحوب: { $title }
withdrawn-notice = سُحب هذا البيان بتاريخ { $date }
withdrawn-text = نص البيان معروض أدناه مشطوبًا للتوثيق فقط، ولم يعد معتمدًا.
withdrawn-text-end = انتهى نص البيان المسحوب.
corrected-label = بيان مصحَّح
corrections = التصحيحات
correction-notice = تصحيح بتاريخ { $date }
corrections-text = ما صُحِّح في البيانات بعد نشرها، مرتبًا من الأحدث إلى الأقدم.
corrections-count = { $count ->
    [zero] لا تصحيحات
    [one] تصحيح واحد
    [two] تصحيحان
    [few] { $count } تصحيحات
    [many] { $count } تصحيحًا
   *[other] { $count } تصحيح
}
all-corrections = جميع التصحيحات
how-we-correct = كيف نصحح
how-we-correct-text = نكتب ما تغيّر ومتى تغيّر، ويبقى التصحيح أعلى البيان ما دام منشورًا.
report-mistake = وجدتم خطأً؟
newer-corrections = تصحيحات أحدث
older-corrections = تصحيحات أقدم

## المشاركة

share-email = البريد الإلكتروني
share-whatsapp = واتساب
share-x = إكس
share-linkedin = لينكدإن
share-facebook = فيسبوك
share-telegram = تيليغرام

## البحث

search-title = البحث في البيانات
search-label = ابحث في البيانات الصحفية
search-button = ابحث
search-parting = تصفية النتائج
search-year = السنة
search-type = النوع
search-topic = الموضوع
search-issuer = الجهة
search-person = الشخص
search-any = الكل
search-sort = الترتيب
search-fit = الأقرب إلى السؤال
search-date = الأحدث
search-searching = يجري البحث…
search-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-count-since = { $count ->
    [zero] لا نتائج من عام { $year } حتى اليوم
    [one] نتيجة واحدة من عام { $year } حتى اليوم
    [two] نتيجتان من عام { $year } حتى اليوم
    [few] { $count } نتائج من عام { $year } حتى اليوم
    [many] { $count } نتيجة من عام { $year } حتى اليوم
   *[other] { $count } نتيجة من عام { $year } حتى اليوم
}
search-more = مزيد من النتائج
search-older = نتائج أقدم
search-some = لا بيان فيه كل هذه الكلمات. في ما يلي بيانات فيها بعضها أو ما يشبهها.
search-nearest = الأقرب
search-meant = هل تقصد:
search-none = لم نجد بيانًا فيه «{ $question }». جرّب كلمات أقل أو مرادفًا لها، أو تصفّح البيانات من القوائم أدناه.
search-nothing = اكتب كلمة واحدة على الأقل.
search-failed = تعذّر البحث. تحقّق من اتصالك بالإنترنت، ثم أعد المحاولة.
search-no-script = لا يعمل البحث إلا بلغة JavaScript، وهي معطّلة في متصفحك. تجد البيانات كلها في القوائم الآتية.
search-browse = تصفّح البيانات
search-people = الأشخاص

## أحجام الملفات

size-bytes = { $size } بايت
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت

## صفحة غير موجودة، وعنوان تغيَّر

not-found-title = الصفحة غير موجودة
not-found-text = ربما تغيّر عنوان الصفحة، أو كُتب الرابط بطريقة غير صحيحة.
not-found-home = الصفحة الرئيسية
not-found-archive = أرشيف البيانات الصحفية
other-not-found-title = Page not found
other-not-found-text = The address may have changed, or it may have been mistyped.
other-not-found-home = Home page
other-not-found-archive = Archive of press releases
redirect-moved = انتقلت هذه الصفحة إلى عنوان جديد
other-redirect-moved = This page has moved to a new address

## The preview (`bayan watch`): seen by the press office only

preview-desk = مكتب التحرير
preview-see-label = طريقة العرض
preview-see-proof = الكل، مع المسودات
preview-see-public = ما يراه الجمهور الآن
preview-see-at = ما يراه الجمهور في هذا الوقت
preview-show = اعرض
preview-draft = مسودة
preview-embargoed = محظور النشر
preview-until = محظور النشر حتى { $until }
preview-frozen = مجمَّد النشر
preview-frozen-until = مجمَّد النشر حتى { $until }
preview-cancelled = مسحوب قبل نشره
preview-live = منشور
preview-corrected = مصحَّح
preview-withdrawn = مسحوب
preview-notice-draft = هذه مسودة لا يراها الجمهور.
preview-notice-embargoed = لا يرى الجمهور هذا البيان قبل انتهاء الحظر.
preview-notice-frozen = لا يرى الجمهور هذا البيان قبل انتهاء تجميد النشر.
preview-notice-cancelled = سُحب هذا البيان قبل نشره، ولن يراه الجمهور.
preview-instant = { $day }، الساعة { $time }
preview-errors = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأً
   *[other] { $count } خطأ
}
preview-warnings = { $count ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
    [many] { $count } تنبيهًا
   *[other] { $count } تنبيه
}
preview-elsewhere = { $count ->
    [zero] لا أخطاء في مواضع أخرى
    [one] خطأ واحد في موضع آخر يمنع النشر
    [two] خطآن في مواضع أخرى يمنعان النشر
    [few] { $count } أخطاء في مواضع أخرى تمنع النشر
    [many] { $count } خطأً في مواضع أخرى تمنع النشر
   *[other] { $count } خطأ في مواضع أخرى تمنع النشر
}
preview-side-by-side = اللغتان جنبًا إلى جنب
preview-search = البحث في العناوين
preview-standing = الحالة
preview-any = كل الحالات
preview-troubled = ما يحتاج إلى مراجعة فقط
preview-filter = طبِّق
preview-due-title = ما يصدر لاحقًا
preview-due-none = ليس هناك ما ينتظر موعد نشره.
preview-site-notes = في الإعدادات والسجلّات والقوالب
preview-findings = ملاحظات المكتب
preview-missing-side = لا نص بهذه اللغة
preview-no-rows = لا بيان يطابق هذا البحث.
preview-not-dated = بلا تاريخ

## What the desk finds, in a few words: above each finding of the preview

finding-missing-date = بيان بلا تاريخ
finding-date-mismatch = تاريخان لا يتفقان
finding-embargo-in-text = حظر نشر مذكور في النص وحده
finding-unknown-id = معرّف لا وجود له في السجلّات
finding-stray-speaker = معرّف متحدّث سيراه القارئ كما كُتب
finding-missing-file = ملف غير موجود في مجلد البيان
finding-unsafe-file = ملف قد يضر بمن يفتحه
finding-hidden-words = ملف فيه كلام لا يراه قارئه
finding-document-traces = ما يحمله ملف مكتبي معه
finding-bad-picture = صورة لا يمكن قراءتها
finding-empty-file = ملف فارغ
finding-image-alt = صورة بلا وصف
finding-photo-credit = صورة لم يُذكر صاحبها
finding-photo-small = صورة صغيرة الأبعاد
finding-photo-heavy = صورة كبيرة الحجم
finding-video = فيديو لا يُشغَّل
finding-video-captions = فيديو تنقصه ترجمة أو غلاف
finding-broken-link = رابط لا يؤدي إلى شيء
finding-dead-link = رابط إلى موقع آخر لا يعمل
finding-copied-leak = كلام لم يُنشر بعد في ملف منشور
finding-unsearched-file = ملف منشور لم يُقرأ كله
finding-changed-after-publication = نص تغيَّر بعد نشره بلا تصحيح
finding-came-back = بيان مسحوب عاد إلى الموقع
finding-taken-down = بيان منشور سيختفي من الموقع
finding-take-down-limit = بيانات منشورة كثيرة ستختفي دفعة واحدة
finding-untrue-date = تاريخ تصحيح أو سحب لا يصح
finding-hidden-file = ملف مخفي سيُنشر
finding-wrong-language = نص مكتوب بحروف اللغة الأخرى
finding-missing-counterpart = بيان بلغة واحدة
finding-parity-facts = معلومات متعارضة بين اللغتين
finding-parity-numbers = رقم في لغة واحدة فقط
finding-parity-quotes = اقتباسات لا تتفق بين اللغتين
finding-parity-links = رابط في لغة واحدة فقط
finding-parity-structure = نصان لا يتفقان في البناء
finding-registry-name = اسم كُتب بغير ما في السجلّات
finding-duplicate-address = عنوان واحد لصفحتين
finding-long-address = عنوان أطول مما تقبله الأقراص والخوادم
finding-awkward-slug = مجلد لا يصلح اسمه عنوانًا
finding-windows-name = اسم لا يقبله Windows
finding-unread-query = عنوان سابق بسؤال لا يقرؤه الخادم
finding-double-release = بيانان في اليوم نفسه بالعنوان نفسه
finding-taken-address = عنوان محجوز لصفحة أخرى
finding-placeholder = موضع لم يُملأ
finding-repeated-title = العنوان مكرَّر في أول النص
finding-feed-authority = ما تبدأ به معرّفات الخلاصات
finding-newsroom-mark = عبارة تخص غرف الأخبار لا القراء
finding-leftover-markup = علامات أو وسوم سيراها القراء
finding-leftover-shortcode = رمز من نظام آخر سيراه القراء
finding-dropped-html = عنصر HTML لن يُنشر
finding-presentation-forms = حروف عربية منسوخة بأشكالها، كما في ملفات PDF
finding-bidi-control = محرف خفي يقلب اتجاه النص
finding-invisible = محرف خفي لا وظيفة له
finding-spacing = مسافة زائدة أو في غير موضعها
finding-detached-waw = واو العطف مفصولة عن كلمتها
finding-latin-punctuation = علامة ترقيم لاتينية في نص عربي
finding-tatweel = كلمة ممدودة بالتطويل
finding-quotes = علامات تنصيص أو أقواس تحتاج إلى مراجعة
finding-mixed-digits = أرقام مكتوبة بصورتين في بيان واحد
finding-length = نص أطول مما ينبغي
finding-excuse = استثناء لا يُعتدُّ به
finding-front-matter = ترويسة الملف ناقصة أو غير مغلقة
finding-yaml = خطأ في كتابة YAML
finding-toml = خطأ في كتابة site.toml
finding-no-site = لا ملف site.toml في هذا المجلد
finding-unknown-key = مفتاح غير معروف
finding-duplicate-key = مفتاح مكرر
finding-stray-file = ملف في غير موضعه
finding-bad-number = رقم خارج الحدود المسموح بها
finding-bad-time-zone = منطقة زمنية غير معروفة
finding-unknown-rule = قاعدة لا وجود لها
finding-cut-value = بقية السطر لا تُقرأ
finding-missing-key = مفتاح مطلوب لم يُكتب
finding-wrong-type = قيمة من غير النوع المطلوب
finding-unknown-type = نوع بيان غير معروف
finding-unknown-choice = قيمة ليست من الخيارات المتاحة
finding-bad-date = تاريخ غير صحيح
finding-other-offset = ساعة بتوقيت مكان آخر
finding-empty-key = مفتاح بلا قيمة
finding-bad-alias = عنوان سابق غير صالح
finding-bad-path = مسار غير صالح
finding-bad-url = عنوان إلكتروني غير صحيح
finding-bad-contact = بيانات اتصال غير صحيحة
finding-bad-locale = رمز لغة أو بلد غير صحيح
finding-freeze = مدة تجميد نشر غير صحيحة
finding-message = خطأ في عبارات الواجهة
finding-template = خطأ في قالب
finding-stray-sheet = ورقة أنماط تجرّد الصفحات من تنسيقها
finding-unused-template = ملف لا تُبنى منه أي صفحة
finding-unreadable = ملف لا يمكن قراءته
finding-lone-media = ملفات في مجلد بلا بيان
finding-bad-ending = امتداد لا يحمله ملف
finding-bad-focus = موضع ليس في الصورة
finding-bad-character = محرف لا تعرضه أي صفحة
finding-bad-header = ترويسة لا تُضبط هنا
finding-bad-host = اسم خادم غير صحيح
finding-bad-id = معرّف غير صالح
finding-bad-policy = مصدر لا تسمّيه سياسة أمان
finding-bad-target = وجهة لا يمكن النشر إليها
finding-config = مفتاح لا يوضع في ملف الإعدادات الثاني
finding-no-content = لا مجلد باسم content
finding-no-releases = لا مجلد للبيانات
finding-host-file = ملف خادم لا يمكن ضمّه
finding-fault = خلل في bayan نفسه
finding-icon = أيقونة للموقع لا تصلح
finding-cards = بطاقة مشاركة يتعذّر رسمها
finding-media-kit = حزمة إعلامية يتعذّر جمعها
