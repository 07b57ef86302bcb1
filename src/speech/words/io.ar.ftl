# ما يُقال عن الملفات والمجلدات: مجلد المركز الإعلامي، ومجلد الموقع المنشور، والمعاينة.

root-no-folder = { $path } ليس مجلدًا.
root-no-folder-help = سمِّ مجلد المركز الإعلامي بالخيار `--root`.
changed-meanwhile = تغيّر الملف { $file } قبل قليل بيد غيرك.
changed-meanwhile-help = لم يُكتب فيه شيء. شغّل الأمر من جديد.
epoch-unread = ليس في `SOURCE_DATE_EPOCH` عدد من الثواني منذ 1970.
epoch-unread-help = صحّحه، أو ألغِه، أو أعطِ الوقت بالخيار `--at`.

template-no-newsroom = لا `site.toml` في { $folder }، فهو ليس مركزًا إعلاميًّا.
template-no-newsroom-help = انتقل إلى مجلد المركز الإعلامي، أو سمِّه بالخيار `--root`.
no-own-template = ليس في `bayan` قالب باسم { $template }.
no-own-template-help = الأسماء كلها في `docs/templates.md`، مثل `quote.html` و`locales/ar.ftl` و`assets/site.css`.
template-is-there = الملف { $file } موجود من قبل.
template-is-there-help = غيّره حيث هو، أو انقله من مكانه لتبدأ من ملف `bayan` الأصلي.
folder-not-empty = المجلد { $folder } ليس فارغًا.
folder-not-empty-help = سمِّ للمركز الإعلامي مجلدًا جديدًا.
file-not-ours = الملف { $file } ليس مما صنعه `bayan`.
file-not-ours-help = انقله من مكانه، أو اختر مجلدًا آخر.

record-is-folder = لا يصلح { $file } سجلًّا لآخر بناء: هو مجلد.
record-is-folder-help = سمِّ ملفًّا، مثل { $inside }.
record-published = لا يصلح { $file } سجلًّا لآخر بناء: هناك يُنشر السجلّ، وفيه أخبار المسودات.
record-published-help = سمِّ ملفًّا خارج مجلد الموقع المنشور و`content/` و`templates/` و`static/`.
record-other-kind = لا يصلح { $file } سجلًّا لآخر بناء: هو ملف من نوع آخر.
record-other-kind-help = سمِّ ملفًّا من ملفات `bayan`، أو ملفًّا لم يوجد بعد.
record-of-another = السجلّ { $record } لمجلد آخر هو { $home }، لا للمجلد { $folder }.
record-of-another-help = اجعل لكل مجلد منشور سجلًّا: سمِّ ملفًّا آخر بالخيار `--record`، أو احذف `--record` و`BAYAN_RECORD` فيكون لكل مجلد سجلّه.

output-holds-newsroom = في المجلد { $folder } ملفات المركز الإعلامي نفسه.
output-holds-newsroom-help = اختر مجلدًا آخر بالخيار `--output`، مثل `public`.
output-inside-another = المجلد { $folder } داخل { $outer }، وهو مجلد يُنشر فيه موقع ويُحذف منه كل ما ليس من الموقع.
output-inside-another-help = اختر بالخيار `--output` مجلدًا بجانبه.
output-not-ours = في المجلد { $folder } ملفات لم يصنعها `bayan`، فلن يُكتب فيه.
output-not-ours-help = اختر مجلدًا فارغًا أو جديدًا بالخيار `--output`، أو أفرغ هذا المجلد بنفسك.
output-holds-another = في المجلد { $folder } مجلد هو { $inner } يُنشر فيه موقع آخر.
output-holds-another-help = اختر مجلدًا آخر بالخيار `--output`، فالبناء يحذف من مجلده كل ما ليس منه.
output-of-another = ينشر مركز إعلامي آخر في { $folder }، أو نشر فيه هذا المركز من مكان آخر أو لعنوان آخر.
output-of-another-help = اختر مجلدًا آخر بالخيار `--output`. فإن كان لهذا المركز، فأحضر سجلّه، وهو المجلد `.bayan` بجانب `site.toml`؛ أو احذف المجلد، وابنِ الموقع من جديد.
output-strange = { $count ->
    [zero] لا ملفات غريبة في المجلد { $folder }: { $files }.
    [one] في المجلد { $folder } ملف لم يصنعه بناء معروف، ولا يجوز أن يضيع: { $files }.
    [two] في المجلد { $folder } ملفان لم يصنعهما بناء معروف، ولا يجوز أن يضيعا: { $files }.
    [few] في المجلد { $folder } ملفات لم يصنعها بناء معروف، ولا يجوز أن تضيع: { $files }.
    [many] في المجلد { $folder } ملفات لم يصنعها بناء معروف، ولا يجوز أن تضيع: { $files }.
   *[other] في المجلد { $folder } ملفات لم يصنعها بناء معروف، ولا يجوز أن تضيع: { $files }.
}
output-strange-help = اختر مجلدًا آخر بالخيار `--output`. فإن لم تكن بك حاجة إلى ما فيه، فاحذف المجلد بنفسك، وابنِ الموقع من جديد.
output-strange-and-more = في المجلد { $folder } ملفات لم يصنعها بناء معروف، ولا يجوز أن تضيع: { $files }، { $count ->
    [zero] ولا غيرها.
    [one] وملف آخر.
    [two] وملفان آخران.
    [few] و{ $count } ملفات أخرى.
    [many] و{ $count } ملفًّا آخر.
   *[other] و{ $count } ملف آخر.
}
output-strange-and-more-help = اختر مجلدًا آخر بالخيار `--output`. فإن لم تكن بك حاجة إلى ما فيه، فاحذف المجلد بنفسك، وابنِ الموقع من جديد.

leaving-cut-off = الملف { $file } مقطوع: ينتهي قبل أن يكتمل ما يعرضه.
leaving-cut-off-help = خذه من مصدره من جديد، فقد تكون النسخة مقطوعة. وإلا فافتحه في برنامج من برامج نوعه، واحفظه من جديد.
leaving-damaged = الملف { $file } تالف، فتعذّر حذف ما فيه عن المكان والمالك والكاميرا.
leaving-damaged-help = خذه من مصدره من جديد، فقد تكون النسخة مقطوعة. وإلا فافتحه في برنامج من برامج نوعه، واحفظه من جديد.
leaving-unknown = ليس محتوى الملف { $file } من أنواع الصور والأصوات والأفلام المعروفة، فلا يُدرى ما يكشفه.
leaving-unknown-help = احفظه بصيغة JPEG أو PNG أو WebP أو MP4 أو MP3، وباللاحقة التي تناسبها.
leaving-closed = الملف { $file } { $kind ->
    [heic] صورة HEIC من التي تلتقطها الهواتف
    [tiff] صورة TIFF
    [matroska] ملف WebM أو Matroska
    [ogg] ملف Ogg
   *[other] من نوع غير معروف
}، ولا يمكن أن يُحذف منه ما فيه عن المكان والمالك والكاميرا.
leaving-closed-help = { $kind ->
    [heic] احفظه بصيغة JPEG أو PNG، وباللاحقة التي تناسبها.
    [tiff] احفظه بصيغة JPEG أو PNG، وباللاحقة التي تناسبها.
    [matroska] احفظه بصيغة MP4.
    [ogg] احفظه بصيغة MP3 أو M4A أو MP4.
   *[other] احفظه بصيغة أخرى: JPEG أو PNG أو MP4 أو MP3 أو PDF.
}
leaving-with-tail = الملف { $file } أرشيف أيضًا: بعد نهاية المستند أرشيف ZIP.
leaving-with-tail-help = احفظ المستند من جديد بصيغة PDF، وانشر الأرشيف ملفًّا مستقلًّا.
leaving-too-large = حجم الملف { $file } أكبر من { $most } ميغابايت، فلا يمكن أن يُحذف منه ما فيه عن المكان والمالك والكاميرا.
leaving-too-large-help = صغّره، أو انشره في مكان آخر واربط به.
leaving-uncleaned = يُنشر الملف { $file } كما هو، ومعه ما دوّنه فيه برنامجه، ففيه { $what }.
leaving-uncleaned-help = صدّره من جديد بصيغة SVG بسيطة لتمكن تنقيته، أو انظر بنفسك فيما يكشفه.
leaving-unsigned = لا تُنشر بيانات الاعتماد (C2PA) التي في { $file }: فيها أسماء من صنعوه، ولا تصدق إلا على محتواه القديم.
leaving-unsigned-help = إن أردت أن يتحقّق منها القراء، فأعطِ الملف الأصلي لمن يطلبه.
leaving-ink-colours = ألوان { $file } للمطابع (CMYK)، وكثير من المتصفحات لا يعرضها كما هي.
leaving-ink-colours-help = احفظه بألوان الشاشات (RGB، وأفضلها sRGB).

newsroom-not-watched = تعذّرت مراقبة المجلد { $folder }: { $why }.
newsroom-not-watched-help = أعد المحاولة مع `--poll`.
preview-not-served = تعذّر عرض المعاينة: { $why }.
preview-not-served-help = جرّب منفذًا آخر بالخيار `--port`.
preview-no-listening = تعذّر الاستماع على { $place }: { $why }.
preview-no-listening-help = اختر غيره بالخيار `--port` أو `--host`، أو احذف `--port` فيُختار منفذ متاح.
preview-only-get = لا يُجاب هنا إلا عن GET وHEAD.
preview-nothing-here = لا شيء هنا.
preview-try-again = أعد المحاولة.
preview-elsewhere = لا تُعرض هذه المعاينة إلا على جهازها.
preview-foreign = لا تجيب هذه المعاينة إلا صفحاتها.

host-answers = { $how ->
    [gone] يقول خادمه إن الصفحة غير موجودة ({ $status })
    [refused] يرفض خادمه عرضه ({ $status })
   *[failed] يخفق خادمه في عرضه ({ $status })
}
host-silent = { $count ->
    [zero] لم يرد جواب
    [one] لم يرد جواب في ثانية
    [two] لم يرد جواب في ثانيتين
    [few] لم يرد جواب في { $count } ثوانٍ
    [many] لم يرد جواب في { $count } ثانية
   *[other] لم يرد جواب في { $count } ثانية
}
host-redirects = { $count ->
    [zero] يُحوَّل إلى غير وجهة
    [one] يُحوَّل إلى غير وجهة، أو أكثر من مرة
    [two] يُحوَّل إلى غير وجهة، أو أكثر من مرتين
    [few] يُحوَّل إلى غير وجهة، أو أكثر من { $count } مرات
    [many] يُحوَّل إلى غير وجهة، أو أكثر من { $count } مرة
   *[other] يُحوَّل إلى غير وجهة، أو أكثر من { $count } مرة
}
host-trouble = { $why ->
    [no-host] لا وجود لخادمه
    [unproven] لا يستطيع خادمه أن يثبت هويته (TLS)
    [private] يقود إلى عنوان داخلي لا يصل إليه القراء
    [unreachable] تعذّر الوصول إلى خادمه
   *[strange] لا يجيب خادمه كما تجيب خوادم الويب
}
