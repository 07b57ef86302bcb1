# ما يوجد في مجلد الموقع المنشور.

published-kind = { $kind ->
    [redirects] قائمة التحويلات
    [headers] قائمة الترويسات
    [server] ملف الخادم
    [crawlers] ملف محركات البحث
    [manifest] ملف تعريف تطبيق الويب
    [feed] الخلاصة
    [sitemap] خريطة الموقع
    [search-index] فهرس البحث
    [page] الصفحة
    [style-sheet] ورقة الأنماط
    [script] البرنامج النصي
    [data] ملف البيانات
    [packed] الملف المضغوط
    [picture] الصورة
    [document] المستند
   *[file] الملف
}
held-why = { $why ->
    [draft] وهو مسودة
    [draft-ar] ونسخته العربية مسودة
    [draft-en] ونسخته الإنجليزية مسودة
    [cancelled] وقد سُحب قبل نشره
    [withdrawn] وهو مسحوب
    [note] وفيه إيضاح لم يحِن موعده
    [uncited] ولا ذكر فيه لهذا الملف
   *[undated] ولا تاريخ له
}
held-by-freeze = وهو محجوب بتجميد النشر حتى { $until }
held-by-embargo = وهو محظور النشر حتى { $from }
leaked-what = { $what ->
    [file] ملف
    [title] العنوان
    [address] عنوان الصفحة
    [file-name] اسم ملف
    [note] إيضاح
    [highlight] نقطة بارزة أو ملخّص
    [alt] وصف صورة
   *[text] كلام من النص
}
leaked-traces = يكشف { $file } { $what ->
    [place] أين التُقطت الصورة
    [maker] من التقط الصورة أو بأي كاميرا
    [unknown] ما لا سبيل إلى فحصه
   *[more] أكثر مما يُظهر
}.
leaked-traces-help = احذفه من الخادم وأعد البناء، فما ينشره `bayan` لا يكشف شيئًا من ذلك.
packed = { $how ->
    [attribute] في سمة عنصر
    [comment] في تعليق
    [path] في مساره
    [inside] في داخله
    [one-by-one] كلمةً كلمة
    [search] في البحث
    [archive] في أرشيف
    [tar] في أرشيف tar
    [seven-zip] في أرشيف 7z
    [gzip] مضغوطًا بـgzip
    [brotli] مضغوطًا بـbrotli
    [zstd] مضغوطًا بـzstd
    [xz] مضغوطًا بـxz
    [bzip2] مضغوطًا بـbzip2
    [pdf] في ملف PDF
    [rtf] بصيغة RTF
    [png-text] في النص المرفق بصورة PNG
    [font] في خط
    [data-address] في عنوان `data:`
    [base64] بترميز base64
    [quoted-printable] بترميز quoted-printable
    [hexadecimal] بأرقام ستّ عشرية
    [byte-escapes] برموز البايتات
    [percent] بترميز النسبة المئوية
    [mail-header] في ترويسة رسالة
    [folded-lines] في سطور مطويّة
    [utf-16] بترميز UTF-16
    [windows-1256] بترميز windows-1256
    [windows-1252] بترميز windows-1252
   *[iso-8859-6] بترميز ISO-8859-6
}
packed-within = { $inner }، { $outer }
leaked = في { $kind } { $file } شيء من البيان { $release }، { $why }: { $what }.
leaked-packed = في { $kind } { $file } شيء من البيان { $release }، { $why }: { $what } ({ $how }).
leaked-link = في { $kind } { $file } رابط إلى صفحة البيان { $release }، { $why }.
leaked-remedy = لا تنشر هذا المجلد. ابنِ الموقع من جديد؛ فإن بقي ذلك، فاحذفه من `templates/` أو `static/` أو النص الذي جاء منه.
leaked-copy-remedy = يُنشر هذا الملف كما هو. احذفه، أو احذف ذلك منه؛ فإن جاز نشره، فغيّر مستوى `copied-leak` في `site.toml`.
copied-leak-said = { $what ->
    [title] في هذا النص المنشور عنوان { $held } كاملًا، { $why }.
   *[sentences] في هذا النص المنشور جملتان من { $held }، { $why }.
}
copied-leak-said-help = احذف هذا الكلام إلى أن يُنشر ذاك. فإن جاز أن يعرفه القراء من الآن، فلا حاجة إلى شيء.

gap-why = { $why ->
    [unreadable] تعذّر الفتح
    [large] الحجم أكبر مما يُقرأ
    [locked] المحتوى مقفل بكلمة مرور
    [damaged] المحتوى تالف، أو ينتهي قبل تمامه
    [beyond] يُفكّ الضغط إلى أكثر مما يُقرأ
    [crowded] الأجزاء المضغوطة أكثر مما يُفتح
    [deep] المحتوى مضغوط داخل طبقات كثيرة
    [old-office] النوع قديم أو مجهول من ملفات Office
    [rar] المحتوى أرشيف RAR
    [packing] طريقة الضغط غير مألوفة
    [letters] في المحتوى حروف لا يُعلم ما هي
    [part] جزء من المحتوى تالف، أو مضغوط بطريقة غير مألوفة
   *[unknown] النوع مجهول
}
unsearched-published = بقي في { $kind } { $file } ما لم يُفحص: { $why }.
unsearched-within = بقي في { $kind } { $file } ما لم يُفحص، وهو { $within }: { $why }.
unsearched-remedy = { $why ->
    [unreadable] امنح نفسك إذن قراءته، ثم تحقّق من جديد.
    [locked] ضع مكانه الملف بلا كلمة مرور.
    [old-office] احفظه بالصيغة الحديثة (`.docx` أو `.xlsx` أو `.pptx`) أو بصيغة PDF.
    [rar] انشر ما فيه، أو اضغطه في أرشيف zip عادي.
    [deep] انشر ما فيه، أو اضغطه في أرشيف zip عادي.
    [beyond] انشر ما فيه، أو اضغطه في أرشيف zip عادي.
    [packing] انشر ما فيه، أو اضغطه في أرشيف zip عادي.
    [letters] اصنع ملف PDF من جديد من المستند ومعه خطوطه.
    [damaged] ضع مكانه نسخة سليمة.
    [part] ضع مكانه نسخة سليمة.
   *[other] انظر فيه بنفسك.
} وإن كنت تعلم ما في مثله من الملفات، فغيّر مستوى `unsearched-file` تحت `[rules]` في `site.toml`.

published-broken-link = { $count ->
    [zero] في { $kind } { $file } رابط إلى { $target }، ولا شيء هناك.
    [one] في { $kind } { $file } وفي ملف آخر رابط إلى { $target }، ولا شيء هناك.
    [two] في { $kind } { $file } وفي ملفين آخرين رابط إلى { $target }، ولا شيء هناك.
    [few] في { $kind } { $file } وفي { $count } ملفات أخرى رابط إلى { $target }، ولا شيء هناك.
    [many] في { $kind } { $file } وفي { $count } ملفًّا آخر رابط إلى { $target }، ولا شيء هناك.
   *[other] في { $kind } { $file } وفي { $count } ملف آخر رابط إلى { $target }، ولا شيء هناك.
}
published-broken-link-help = ابنِ الموقع من جديد؛ فإن بقي ذلك، فأصلح القالب أو النص الذي جاء منه.
published-broken-fragment = { $count ->
    [zero] في { $kind } { $file } رابط إلى { $target }، وليس هناك جزء بهذا الاسم.
    [one] في { $kind } { $file } وفي ملف آخر رابط إلى { $target }، وليس هناك جزء بهذا الاسم.
    [two] في { $kind } { $file } وفي ملفين آخرين رابط إلى { $target }، وليس هناك جزء بهذا الاسم.
    [few] في { $kind } { $file } وفي { $count } ملفات أخرى رابط إلى { $target }، وليس هناك جزء بهذا الاسم.
    [many] في { $kind } { $file } وفي { $count } ملفًّا آخر رابط إلى { $target }، وليس هناك جزء بهذا الاسم.
   *[other] في { $kind } { $file } وفي { $count } ملف آخر رابط إلى { $target }، وليس هناك جزء بهذا الاسم.
}
published-broken-fragment-help = ابنِ الموقع من جديد؛ فإن بقي ذلك، فأصلح القالب أو النص الذي جاء منه.

verify-no-record = لا سجلّ للبناء الذي صنع هذا المجلد، فلم يُبحث فيه عن ملفات دخيلة أو مغيّرة.
verify-no-record-help = تحقّق حيث بُني الموقع، وبجانبه مجلد `.bayan`.
file-of-no-build = الملف { $file } في المجلد المنشور، ولم يضعه فيه بناء.
file-of-no-build-help = احذفه، أو ابنِ الموقع من جديد: يحذف البناء ما ليس منه.
lost-file = نُشر الملف { $file }، ولم يعد في المجلد.
lost-file-help = ابنِ الموقع من جديد: يصنع البناء ما نقص.
altered-file = الملف { $file } ليس كما كتبه البناء.
altered-file-help = ابنِ الموقع من جديد: يصنع البناء مثل هذا الملف من جديد. ثم ابحث عمّن غيّره.
folder-of-nothing = لا شيء في المجلد مما ينشره هذا المركز الإعلامي: هو فارغ، أو لشيء آخر.
folder-of-nothing-help = ابنِ الموقع من جديد، أو سمِّ مجلد هذا المركز بالخيار `--output`.
incomplete-folder = { $count ->
    [zero] ينقص المجلدَ الملفُ { $file }، وقد نشره هذا المركز الإعلامي.
    [one] ينقص المجلدَ الملفُ { $file } وملف آخر، وقد نشرهما هذا المركز الإعلامي.
    [two] ينقص المجلدَ الملفُ { $file } وملفان آخران، وقد نشرها هذا المركز الإعلامي.
    [few] ينقص المجلدَ الملفُ { $file } و{ $count } ملفات أخرى، وقد نشرها هذا المركز الإعلامي.
    [many] ينقص المجلدَ الملفُ { $file } و{ $count } ملفًّا آخر، وقد نشرها هذا المركز الإعلامي.
   *[other] ينقص المجلدَ الملفُ { $file } و{ $count } ملف آخر، وقد نشرها هذا المركز الإعلامي.
}
incomplete-folder-help = ابنِ الموقع من جديد، أو سمِّ مجلد هذا المركز بالخيار `--output`.
other-base = بُني المجلد للعنوان { $built }، ويُتحقَّق منه للعنوان { $asked }، فلم تُقرأ روابطه.
other-base-help = تحقّق مع `--base-url` للعنوان { $built }، أو ابنِ الموقع من جديد مع `--base-url` للعنوان { $asked }.
root-file = يُنشر الملف { $file } تحت { $path }، ولا { $who ->
    [crawlers] تبحث عنه محركات البحث
    [finders] يبحث عنه من وجد ثغرة
   *[assistants] تبحث عنه المساعدات الذكية
} إلا في أصل الخادم.
root-file-add-line = اطلب ممن يدير الخادم أن يضيف السطر { $line } إلى { $host }/robots.txt.
root-file-copy = اطلب ممن يدير الخادم أن ينسخه إلى { $host }/{ $file }.
policy-allows = يجوز أن تأخذ الصفحات من خوادم أخرى أيضًا: { $hosts }.
