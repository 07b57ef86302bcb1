# ما يقوله مكتب التحرير عن الروابط والعناوين والمعرّفات.

correct-or-remove-link = صحّح العنوان، أو احذف الرابط.
broken-link-no-address = هذا الرابط بلا عنوان.
broken-link-no-address-help = اكتب عنوانه، أو احذف الرابط.
broken-link-refused = لا يجوز أن تحمل صفحة الرابط { $link }.
broken-link-refused-help = اجعل الرابط إلى `https://…` أو `mailto:…` أو `tel:…` أو عنوان في هذا الموقع.
broken-link-page-language = ليس للصفحة { $page } نص بتلك اللغة.
broken-link-page-language-help = احذف اللغة من الرابط ليصل القراء إلى اللغة الموجودة: { $own }.
broken-link-release-language = ليس للبيان { $release } نص بتلك اللغة.
broken-link-release-language-help = احذف اللغة من الرابط ليصل القراء إلى اللغة الموجودة: { $own }.
broken-link-missing = { $what ->
    [page] يشير الرابط إلى صفحة ثابتة لا وجود لها: { $id }.
    [topic] يشير الرابط إلى موضوع لا وجود له: { $id }.
    [person] يشير الرابط إلى شخص ليس في السجلّ: { $id }.
   *[organisation] يشير الرابط إلى جهة ليست في السجلّ: { $id }.
}
broken-link-media = { $of ->
    [page] لا يُنشر { $file } مع الصفحة { $own }، فلا يقود { $address } إلى شيء.
   *[release] لا يُنشر { $file } مع البيان { $own }، فلا يقود { $address } إلى شيء.
}
broken-link-media-help = { $of ->
    [page] صحّح العنوان، أو اجعل في نص تلك الصفحة رابطًا إلى الملف.
   *[release] صحّح العنوان، أو أرفق الملف بذلك البيان.
}
broken-link-file = العنوان { $address } لا يقود إلى شيء في هذا الموقع.
broken-link-file-help = اكتب البيان `/releases/YEAR/MONTH/NAME/`، والصفحة `/pages/NAME/`، والموضوع `/topics/ID/`، والملف في `static/` بمساره فيه.
broken-link-nothing = لن يقود { $address } إلى شيء حين يُنشر هذا النص.
broken-link-no-type = { $language ->
    [ar] لن يقود { $address } إلى شيء حين يُنشر هذا النص: لا بيان منشورًا من هذا النوع بالعربية.
   *[en] لن يقود { $address } إلى شيء حين يُنشر هذا النص: لا بيان منشورًا من هذا النوع بالإنجليزية.
}
broken-link-no-news = قد لا يقود { $address } إلى شيء حين يُنشر هذا النص: لا توجد خريطة الأخبار إلا إذا نُشر شيء في آخر يومين.
broken-link-no-time = { $language ->
    [ar] لن يقود { $address } إلى شيء حين يُنشر هذا النص: لا بيان منشورًا بالعربية في تلك المدة.
    [en] لن يقود { $address } إلى شيء حين يُنشر هذا النص: لا بيان منشورًا بالإنجليزية في تلك المدة.
   *[either] لن يقود { $address } إلى شيء حين يُنشر هذا النص: لا بيان منشورًا في تلك المدة.
}
broken-link-no-corrections = { $language ->
    [ar] لن يقود { $address } إلى شيء حين يُنشر هذا النص: لا تصحيح بالعربية حتى الآن.
   *[en] لن يقود { $address } إلى شيء حين يُنشر هذا النص: لا تصحيح بالإنجليزية حتى الآن.
}
broken-link-no-feed = { $language ->
    [ar] لن يقود { $address } إلى شيء حين يُنشر هذا النص: ليس لتلك القائمة خلاصة كهذه بالعربية.
   *[en] لن يقود { $address } إلى شيء حين يُنشر هذا النص: ليس لتلك القائمة خلاصة كهذه بالإنجليزية.
}
broken-link-no-number = لن يقود { $address } إلى شيء حين يُنشر هذا النص: ليس في القائمة صفحة بهذا الرقم.
broken-link-hold = احذف الرابط، أو أجّل هذا النص إلى أن يوجد ما يقود إليه.
broken-link-release = لا بيان في { $release }.
broken-link-before = لا يُنشر البيان { $release } قبل { $from } ({ $zone })، وسيكشفه هذا الرابط.
broken-link-draft = البيان { $release } مسودة، وسيكشفه هذا الرابط.
broken-link-never = لا يُنشر البيان { $release } أبدًا، وسيكشفه هذا الرابط.
broken-link-until-public = احذف الرابط، أو أجّل هذا البيان إلى أن يُنشر الآخر.
broken-link-heading = يقود الرابط إلى { $heading }، ولا عنوان فرعيًّا هناك بهذا الاسم.
broken-link-heading-help = انسخ رابط العنوان الفرعي من الصفحة: هو كلماته وبينها شرطات، مثل `#next-steps`.
dead-link = الرابط إلى { $address } لا يعمل: { $why }.
unknown-id = { $what ->
    [topic] لا موضوع معرّفه { $id }.
    [person] لا شخص معرّفه { $id }.
   *[organisation] لا جهة معرّفها { $id }.
}
unknown-id-help = { $what ->
    [topic] أضفه إلى `content/topics.yaml`، أو صحّحه هنا.
    [person] أضفه إلى `content/people.yaml`، أو صحّحه هنا.
   *[organisation] أضفها إلى `content/organisations.yaml`، أو صحّحها هنا.
}
unknown-id-comma = { $mark ->
    [comma] لا تفصل الفاصلة العربية بين عناصر القائمة هنا: اكتب `,`.
   *[semicolon] لا تفصل الفاصلة المنقوطة العربية بين عناصر القائمة هنا: اكتب `,`.
}
unknown-id-name = { $typed } اسم، والمطلوب هنا معرّف.
unknown-id-name-help = اكتب المعرّف: { $id }.
unknown-id-menu = في القائمة صفحة ثابتة لا وجود لها: { $page }.
unknown-id-menu-help = أضف `content/pages/NAME/ar.md` و`en.md`، أو احذفها من القائمة.
awkward-slug = { $sign ->
    [space] في اسم المجلد { $folder } مسافة، واسمه يصير عنوانًا للصفحة.
   *[other] في اسم المجلد { $folder } المحرف { $character }، واسمه يصير عنوانًا للصفحة.
}
awkward-slug-help = إن كان نسخة فاحذفه. وإلا فأعد تسميته، مثل { $fitting }؛ وإن كان القراء يعرفون عنوانه فاكتب فوق العنوان `# desk: allow awkward-slug REASON`.
windows-name = { $why ->
    [device] يحتفظ Windows بالاسم { $name } لأحد الأجهزة
    [sign] لا يقبل Windows محرفًا من محارف الاسم { $name }
   *[end] يُسقط Windows المحرف الأخير من الاسم { $name }
}، فلا يفتح الزملاء هناك المركز الإعلامي كاملًا، ولا يعرضه خادم يعمل به.
windows-name-help = غيّر الاسم.
duplicate-address-folders = العنوانان { $first } و{ $second } عنوان واحد عند كثير من الخوادم.
duplicate-address-folders-help = أعد تسمية أحد المجلدين.
duplicate-address-there = الآخر
duplicate-address-kept = العنوان السابق { $alias } هو عنوان صفحة ينشئها `bayan` عند الحاجة.
duplicate-address-kept-help = احذفه: التحويل منه يخفي الصفحة.
duplicate-address-question = العنوان السابق { $alias } يقود إلى بيان آخر.
duplicate-address-question-help = احذفه من أحد البيانين.
duplicate-address-own = سيُنشر { $file } في { $folder }، وهو المجلد الذي يحتفظ به `bayan` لنفسه.
duplicate-address-own-help = أعد تسمية المجلد.
duplicate-address-hashed = سيُنشر { $file } حيث لا توضع إلا ملفات تحفظها المتصفحات سنة: بطاقات المشاركة ومقاسات الصور وملفات البحث.
duplicate-address-hashed-help = أعد تسميته، أو انقله إلى مجلد آخر.
duplicate-address-file = سيُنشر شيئان بالعنوان { $address }: { $first } و{ $second }.
duplicate-address-same = العنوانان { $first } و{ $second } عنوان واحد عند كثير من الخوادم.
duplicate-address-both = سيكون { $file } ملفًّا ({ $first }) ومجلدًا معًا (فيه { $second } بعنوان { $inside }).
duplicate-address-alias = احذف العنوان السابق، أو اكتب غيره: التحويل منه يخفي الصفحة.
duplicate-address-one-of-two = أعد تسمية أحدهما، أو احذفه.
duplicate-address-rename = أعد تسميته، أو احذفه.
long-address-part = طول جزء من عنوان { $length ->
    [zero] صفر من البايتات
    [one] بايت واحد
    [two] بايتان
    [few] { $length } بايتات
    [many] { $length } بايتًا
   *[other] { $length } بايت
}، ولا يقبل قرص أكثر من { $most }: { $part }
long-address-part-help = اختصره. طول الحرف العربي بايتان، وقد يبلغ طول ما ليس حرفًا ولا رقمًا أربعة.
long-address = طول عنوان { $length ->
    [zero] صفر من البايتات
    [one] بايت واحد
    [two] بايتان
    [few] { $length } بايتات
    [many] { $length } بايتًا
   *[other] { $length } بايت
}، ولا يقبل كثير من الأقراص والخوادم أكثر من { $most }: { $address }
long-address-help = اختصره.
output-kind = { $kind ->
    [front-door] صفحة اختيار اللغة
    [not-found] صفحة الخطأ 404
    [front-page] الصفحة الأولى
    [list] قائمة
    [list-of-topics] قائمة الموضوعات
    [list-of-organisations] قائمة الجهات
    [corrections-page] صفحة التصحيحات
    [standing-page] صفحة ثابتة
    [feed] خلاصة
    [sitemap] خريطة الموقع
    [host-file] ملف للخادم
    [icon] أيقونة
    [media-kit] ملف صحفي
    [share-card] بطاقة مشاركة
    [text-file] ملف نصي
    [release-as-markdown] بيان بصيغة Markdown
    [search-page] صفحة البحث
    [search-file] ملف من ملفات البحث
    [file-of-a-release] ملف من ملفات بيان
    [file-of-a-page] ملف من ملفات صفحة ثابتة
    [picture-of-a-release] صورة من صور بيان
    [picture-of-a-page] صورة من صور صفحة ثابتة
    [alias] عنوان سابق
    [static-file] ملف ثابت
   *[release] بيان
}
