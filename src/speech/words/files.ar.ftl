# ما يقوله مكتب التحرير عن الملفات والصور.

missing-file = { $of ->
    [page] الملف { $file } ليس في مجلد هذه الصفحة.
   *[release] الملف { $file } ليس في مجلد هذا البيان.
}
missing-file-help = ضعه في { $folder }.
missing-file-remote = الصورة { $file } على خادم آخر.
missing-file-remote-help = لا تحمّل الصفحات شيئًا من مكان آخر: ضع نسخة منها في المجلد.
missing-file-scheme = { $typed } عنوان ينقصه `https://`، فيقود إلى ملف بجانب هذا النص.
missing-file-scheme-help = اكتبه كاملًا: { $address }.
missing-file-beside = لا تشير نبذة تعريفية إلى ملف بجانبها: { $file }.
missing-file-beside-help = ضع الملف في `static/`، واجعل الرابط عنوانه هناك، مثل `/documents/guide.pdf`.
bad-picture = { $file } ليس صورة تعرضها المتصفحات.
bad-picture-help = احفظه بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF أو SVG.
bad-picture-because = يتعذّر عرض الصورة { $file }: { $why ->
    [ink] ألوانها ألوان المطابع (CMYK)، والشاشات تعرضها على غير حقيقتها
    [moving] هي صورة متحركة، فيها أكثر من صورة واحدة
    [pixels] فيها أكثر من 50 مليون بكسل
    [bytes] حجمها أكثر من 64 ميغابايت
    [cut-off] تنقطع قبل نهايتها
   *[damaged] محتواها تالف أو ليس محتوى صورة
}.
bad-picture-because-help = { $why ->
    [ink] احفظها في برنامج للصور بألوان الشاشات (RGB، أي sRGB).
    [moving] احفظ صورة واحدة منها بصيغة JPEG أو PNG، أو انشرها فيلمًا.
    [pixels] صغّرها، وتكفي 6000 بكسل لضلعها الأطول.
    [bytes] احفظها بصيغة JPEG، أو صغّرها.
    [cut-off] انسخها من الكاميرا مرة أخرى، أو اطلبها ممن أرسلها.
   *[damaged] افتحها في برنامج للصور، واحفظها بصيغة JPEG أو PNG.
}
empty-file = الملف { $file } فارغ: لا شيء فيه.
empty-file-help = ضع الملف في المجلد من جديد، فلعل نسخه انقطع.
hidden-file = { $file } مخفي، وسيُنشر بكل ما فيه.
hidden-file-help = أخرجه من `static/`، فمثل هذه الملفات كثيرًا ما تحوي كلمات مرور. وإن كان للقراء فسمِّه بلا نقطة في أوله.
hidden-words = في { $file } ما لا يراه قراؤه: { $things }.
hidden-words-help = { $program ->
    [word] في Word: من «مراجعة» اقبل كل التغييرات، ثم احذف كل التعليقات؛ ومن «ملف» ثم «معلومات» ثم «فحص المستند» تجد الباقي. ثم احفظه، أو انشره بصيغة PDF.
    [excel] في Excel: من «ملف» ثم «معلومات» ثم «فحص المستند» تجده وتحذفه؛ وأظهر الأوراق التي ينبغي أن يراها القراء. ثم احفظه، أو انشره بصيغة PDF.
    [powerpoint] في PowerPoint: من «ملف» ثم «معلومات» ثم «فحص المستند» تحذف التعليقات والملاحظات؛ واحذف الشرائح والعناصر المخفية، أو أظهرها. ثم احفظه، أو انشره بصيغة PDF.
    [libreoffice] في LibreOffice: من «تحرير» ثم «تعقب التغييرات» اقبلها كلها؛ واحذف التعليقات والملاحظات والنصوص والأوراق والشرائح المخفية، والإصدارات في «ملف». ثم احفظه، أو انشره بصيغة PDF.
   *[any] افتح الملف في برنامجه، واحذف ذلك فيه، واحفظه واضغطه من جديد؛ أو انشره بصيغة PDF.
}
hidden-words-unread = تعذّر البحث في { $file } عن تغييرات متعقَّبة وتعليقات وأجزاء مخفية؛ { $why }.
hidden-words-unread-help = احفظه بصيغة `.docx` أو `.xlsx` أو `.pptx` أو `.odt` بلا كلمة مرور، أو انشره بصيغة PDF.
document-traces-beside = في { $file } أيضًا { $things }.
document-traces-beside-help = { $kind ->
    [pdf] انظر هل يجوز أن يصل ذلك إلى القراء، وإلا فأنشئ ملف PDF من جديد بلا تعليقات ولا ملفات مرفقة.
   *[office] انظر هل يجوز أن يصل ذلك إلى القراء، وإلا فاحذفه في برنامجه، أو انشره بصيغة PDF.
}
document-traces-unread = تعذّر البحث في { $file } عن تعليقات وملفات مرفقة وأسماء؛ { $why }.
document-traces-unread-help = أنشئ ملف PDF من مستنده من جديد، بلا كلمة مرور. وإن كنت تعرف ما فيه فأضف استثناءً إلى السطر الذي يذكره.
document-traces-pictures = في { $file } { $things }.
document-traces-pictures-help = احفظ كل صورة بلا هذه المعلومات (في Windows: «خصائص» ثم «تفاصيل» ثم «إزالة الخصائص»)، وضعها في المستند من جديد.
document-traces-names = في { $file } ما يدلّ على من صنعه: يذكر { $names }.
document-traces-made = في { $file } ما يدلّ على من صنعه: فيه { $things }.
document-traces-names-made = في { $file } ما يدلّ على من صنعه: يذكر { $names }، وفيه { $things }.
document-traces-makers = { $kind ->
    [pdf] إن لم يكن ذلك للقراء فاحذفه في المستند، وأنشئ ملف PDF من جديد.
   *[office] إن لم يكن ذلك للقراء فاحذفه: «ملف» ثم «معلومات» ثم «فحص المستند» في Office، و«ملف» ثم «خصائص» في LibreOffice.
}
unsafe-file-turned = في اسم هذا الملف محرف لا يُرى ويقلب اتجاهه: { $point }.
unsafe-file-turned-help = أعد تسميته، واذكره باسمه الجديد.
unsafe-file-no-ending = ليس في آخر اسم هذا الملف ما يدلّ على نوعه.
unsafe-file-no-ending-help = أعد تسميته، مثل `report.pdf`، واذكره باسمه الجديد.
unsafe-file-ending = لا تُنشر الملفات ذات اللاحقة { $ending }.
unsafe-file-otherwise = هذا الملف بمحتواه { $kind }، وليس ما يدلّ عليه { $ending }.
unsafe-file-as-picture = احفظه بصيغة JPEG أو PNG، وباللاحقة التي تناسبها.
unsafe-file-as-movie = احفظه بصيغة MP4.
unsafe-file-as-sound = احفظه بصيغة MP3 أو M4A أو MP4.
unsafe-file-packed = انشره مضغوطًا في ملف ZIP، وملف KML في KMZ: فحيث يُفتح XML قد تعمل صفحة في داخله.
unsafe-file-rename = اجعل لاحقة اسمه { $ending } واذكره بها؛ أو احفظه بالنوع الذي يدلّ عليه اسمه.
unsafe-file-save-again = احفظه من جديد في البرنامج الذي أنشأه، أو انشره بصيغة PDF.
unsafe-file-other-form = انشره بصيغة PDF أو CSV، أو مضغوطًا في ملف ZIP.
unsafe-file-allow = انشره بصيغة PDF أو CSV، أو مضغوطًا في ملف ZIP. وإن احتاج القراء إلى مثل هذه الملفات فاكتب في `site.toml`: { $line }.
unsafe-file-moving = صورة SVG هذه ليست ساكنة: فيها { $what }.
unsafe-file-moving-help = صدّرها من جديد بصيغة SVG بسيطة بلا برامج ولا روابط ولا خطوط من مكان آخر، أو احفظها بصيغة PNG.
unsafe-file-programs = في { $file } ما يعمل حيث يُفتح: { $things }.
unsafe-file-programs-help = احفظه بلا برامج (ماكرو)، بصيغة `.docx` أو `.xlsx` أو `.pptx` أو `.odt`، أو انشره بصيغة PDF.
file-kind = { $kind ->
    [jpeg] صورة JPEG
    [png] صورة PNG
    [gif] صورة GIF
    [webp] صورة WebP
    [avif] صورة AVIF
    [heic] صورة HEIC، كما تلتقطها الهواتف
    [tiff] صورة TIFF
    [svg] صورة SVG
    [movie] ملف MP4 أو QuickTime
    [matroska] ملف WebM أو Matroska
    [mp3] ملف MP3
    [aac] ملف AAC
    [wav] ملف WAV
    [flac] ملف FLAC
    [ogg] ملف Ogg
    [pdf] ملف PDF
    [zip] ملف ZIP أو ملف من برامج Office
    [compound] ملف قديم من برامج Office، أو ملف مقفل بكلمة مرور
    [rtf] نص RTF
    [seven-zip] ملف 7z مضغوط
    [rar] ملف RAR مضغوط
    [gzip] ملف gzip مضغوط
    [tar] ملف tar
    [page] صفحة ويب أو برنامج نصي
    [program] برنامج
    [xml] ملف XML
    [text] نص عادي
    [empty] فارغ
   *[other] من نوع لا يعرفه `bayan`
}
image-alt-gallery-missing = { $language ->
    [ar] ليس للصورة { $file } وصف بالعربية.
   *[en] ليس للصورة { $file } وصف بالإنجليزية.
}
image-alt-gallery-missing-help = أضفه كما في `alt: {"{"}ar: …, en: …{"}"}`، وفيه ما تُظهره الصورة، في جملة.
photo-credit = لم يُذكر صاحب الصورة { $file }.
photo-credit-help = اذكره بجانب الملف: `{"{"}file: …, credit: {"{"}ar: …, en: …{"}"}{"}"}`.
photo-small = أبعاد الصورة { $file } صغيرة: { $width } × { $height } بكسل، والصحف والشاشات العريضة تحتاج إلى عرض لا يقل عن 960 بكسل.
photo-small-help = اطلب الصورة كما خرجت من الكاميرا، فتطبيقات المراسلة تصغّرها.
photo-heavy = حجم الصورة { $file } يبلغ { $size } كيلوبايت، وتُنشر بحجم واحد، للهواتف أيضًا.
photo-heavy-help = احفظ الصورة الفوتوغرافية بصيغة JPEG، والرسم بصيغة PNG، فتُرسم منهما أحجام أصغر.
video-kind = الملف { $file } ليس MP4، فلا تشغّله كل المتصفحات.
video-kind-help = احفظه بصيغة MP4 (بترميز H.264 وAAC) وباللاحقة `.mp4`.
video-without-poster = لا صورة غلاف هنا لفيديو يُعرض في موقع آخر.
video-without-poster-help = ضع صورة في المجلد واذكرها في `poster`: لا تُحمّل الصفحة من ذلك الموقع شيئًا.
video-captions-ending = { $language ->
    [ar] ملف الترجمة المكتوبة العربية { $file } ليس بصيغة WebVTT.
   *[en] ملف الترجمة المكتوبة الإنجليزية { $file } ليس بصيغة WebVTT.
}
video-captions-ending-help = احفظه بصيغة WebVTT وباللاحقة `.vtt`.
captions = في ملف الترجمة المكتوبة { $file } { $fault }.
captions-help = صحّح السطر، أو احفظ الترجمة بصيغة WebVTT من جديد.
captions-fault = { $kind ->
    [letters] محارف ليست بترميز UTF-8
    [head] سطر أول غير `WEBVTT`
    [comma] وقت كُتب بفاصلة لا بنقطة
    [times] نص لا وقت فوقه مثل `00:01.500 --> 00:04.000`
    [ends] نص ينتهي قبل أن يبدأ
    [order] نص يبدأ قبل الذي فوقه
    [empty] وقت لا نص تحته
   *[none] خلوّ من أي نص
}
video-captions-missing = { $language ->
    [ar] لا ترجمة مكتوبة بالعربية لهذا الفيديو.
   *[en] لا ترجمة مكتوبة بالإنجليزية لهذا الفيديو.
}
video-captions-missing-help = ضع ملف WebVTT في المجلد واذكره تحت `captions`.
video-poster-missing = لا صورة غلاف للفيديو، فيرى القارئ إطارًا فارغًا إلى أن يشغّله.
video-poster-missing-help = احفظ لقطة من الفيديو بصيغة JPEG في المجلد، واذكرها في `poster`.
image-alt-lead-missing = { $language ->
    [ar] ليس للصورة الرئيسية وصف بالعربية.
   *[en] ليس للصورة الرئيسية وصف بالإنجليزية.
}
image-alt-lead-missing-help = أضف `image_alt: …`، وفيه ما تُظهره الصورة، في جملة بهذه اللغة.
image-alt-idle = المفتاح { $key } للصورة الرئيسية، وليس في هذا البيان صورة رئيسية.
image-alt-idle-help = اذكر الصورة، مثل `image: signing.jpg`، أو احذف السطر.
image-alt = { $picture ->
    [lead] وصف الصورة الرئيسية
   *[this] وصف هذه الصورة
} { $fault ->
    [file] اسم ملف
    [word] لا يقول إلا إنها صورة
    [ar] ليس بالعربية
   *[en] ليس بالإنجليزية
}.
image-alt-help = صِف ما تُظهره الصورة، في جملة بهذه اللغة.
image-alt-captioned = لهذه الصورة تعليق وليس لها وصف، وما له تعليق ليس للزينة وحدها.
image-alt-captioned-help = صِف ما تُظهره الصورة، في جملة بهذه اللغة.
copied-leak = سيُنشر هذا الملف، وهو نسخة من { $held }، وبيانه { $why }.
copied-leak-help = أخرجه مما يُنشر، أو انشرهما معًا. وإن جاز أن يراه القراء قبل صدور { $release } فغيّر مستوى `copied-leak` في `site.toml`.
copied-leak-until = لا يُنشر قبل { $until }
copied-leak-why = { $why ->
    [draft] مسودة
    [draft-ar] مسودة بالعربية
    [draft-en] مسودة بالإنجليزية
   *[held] غير منشور
}
