# ما انتهى إليه البناء.
never-drafts = لا يَنشر البناء مسودات أبدًا.
never-drafts-help = احذف `draft: true` من البيان حين يجوز أن يصدر.
nothing-published = لم يُنشر شيء: أصلح الأخطاء المذكورة أعلاه، ثم ابنِ الموقع من جديد.
published = { $outputs ->
    [zero] لا ملفات منشورة في { $folder }: كُتب { $written }، وبقي { $kept }، وحُذف { $removed }.
    [one] المنشور في { $folder } ملف واحد: كُتب { $written }، وبقي { $kept }، وحُذف { $removed }.
    [two] المنشور في { $folder } ملفان: كُتب { $written }، وبقي { $kept }، وحُذف { $removed }.
    [few] المنشور في { $folder } { $outputs } ملفات: كُتب { $written }، وبقي { $kept }، وحُذف { $removed }.
    [many] المنشور في { $folder } { $outputs } ملفًّا: كُتب { $written }، وبقي { $kept }، وحُذف { $removed }.
   *[other] المنشور في { $folder } { $outputs } ملف: كُتب { $written }، وبقي { $kept }، وحُذف { $removed }.
}
more-warnings = { $count ->
    [zero] لا تنبيهات أخرى.
    [one] تنبيه آخر يظهر مع `--verbose`.
    [two] تنبيهان آخران يظهران مع `--verbose`.
    [few] { $count } تنبيهات أخرى تظهر مع `--verbose`.
    [many] { $count } تنبيهًا آخر تظهر مع `--verbose`.
   *[other] { $count } تنبيه آخر تظهر مع `--verbose`.
}
file-written = {"  "}كُتب  { $file }  ({ $reason })
file-removed = {"  "}حُذف  { $file }
public-announcements = { $count ->
    [zero] لا بيانات منشورة.
    [one] بيان واحد منشور.
    [two] بيانان منشوران.
    [few] { $count } بيانات منشورة.
    [many] { $count } بيانًا منشورًا.
   *[other] { $count } بيان منشور.
}
public-and-held = { $public } والمحجوب: { $held }.
held-drafts = { $count ->
    [zero] لا مسودات
    [one] مسودة واحدة
    [two] مسودتان
    [few] { $count } مسودات
    [many] { $count } مسودة
   *[other] { $count } مسودة
}
held-embargoed = { $count ->
    [zero] لا بيانات محظورة النشر
    [one] بيان محظور النشر
    [two] بيانان محظورا النشر
    [few] { $count } بيانات محظورة النشر
    [many] { $count } بيانًا محظور النشر
   *[other] { $count } بيان محظور النشر
}
held-frozen = { $count ->
    [zero] لا شيء بتجميد النشر
    [one] بيان واحد بتجميد النشر
    [two] بيانان بتجميد النشر
    [few] { $count } بيانات بتجميد النشر
    [many] { $count } بيانًا بتجميد النشر
   *[other] { $count } بيان بتجميد النشر
}
held-cancelled = { $count ->
    [zero] لا شيء سُحب قبل نشره
    [one] بيان سُحب قبل نشره
    [two] بيانان سُحبا قبل نشرهما
    [few] { $count } بيانات سُحبت قبل نشرها
    [many] { $count } بيانًا سُحبت قبل نشرها
   *[other] { $count } بيان سُحبت قبل نشرها
}
half-drafts = { $language ->
    [ar] النسخة العربية مسودة، والإنجليزية ليست كذلك: { $releases }.
   *[en] النسخة الإنجليزية مسودة، والعربية ليست كذلك: { $releases }.
}
freeze-holds = يحجب تجميد النشر حتى { $until } ({ $reason }) ما يلي: { $releases }.
others = { $count ->
    [zero] لا غيرها
    [one] واحد غيرها
    [two] اثنان غيرها
    [few] { $count } غيرها
    [many] { $count } غيرها
   *[other] { $count } غيرها
}

# ما يحدث بعد ذلك من تلقاء نفسه.
next-seen = { $change ->
    [goes-out] يصدر البيان التالي { $hour } ({ $at })
    [goes-out-after-freeze] يصدر البيان التالي بعد انتهاء تجميد النشر { $hour } ({ $at })
    [corrected] يسري التصحيح التالي { $hour } ({ $at })
   *[withdrawn] يسري السحب التالي { $hour } ({ $at })
}
next-only = { $seen }.
next-build-then = { $seen }: ابنِ الموقع حينئذٍ من جديد.
next-build-both = { $seen }. وقبل ذلك تُحدَّث خريطة الأخبار في { $at }: ابنِ الموقع في الموعدين.
next-tidied = لا يصدر شيء من تلقاء نفسه؛ وتُحدَّث خريطة الأخبار في { $at }: ابنِ الموقع حينئذٍ من جديد.
turn = { $change ->
    [goes-out] يصدر
    [goes-out-after-freeze] يصدر بعد تجميد النشر
    [corrected] يُصحَّح
    [withdrawn] يُسحب
   *[leaves-news] يخرج من خريطة الأخبار
}
nothing-will-change = لن يتغيّر شيء من غير تحرير.
tidied-unseen = تحديثات لا يراها القراء:
more-turns = وبقي { $count }: يعرضها جميعًا `--count { $all }`.
age-unknown = لا بناء مسجَّلًا هنا في { $folder }، فعمره مجهول: ابنِ الموقع من جديد.
age-ahead = بُني { $folder } لموعد { $from }، ولم يحِن بعد: ابنِ الموقع من جديد.
age-overdue = بُني { $folder } لموعد { $from }، وحان تغيير في { $until }: ابنِ الموقع من جديد.
age-current = بُني { $folder } لموعد { $from }، ولا تغيير منتظرًا.
age-current-until = بُني { $folder } لموعد { $from }، والتغيير التالي في { $until }.

# لماذا تُصنع صفحة.
why-page = العنوان { $address } ({ $kind }) منشور في { $file }.
why-made-from = وهو مصنوع من:
why-part = {"  "}{ $part }: { $state }
why-part-state = { $state ->
    [same] بلا تغيير
    [changed] طرأ تغيير
   *[unrecorded] بلا سجلّ
}
why-again = يصنعه البناء القادم من جديد: { $reason }.
why-kept = يُبقيه البناء القادم كما هو.

# كيف يُقرأ السؤال، وما يجده.
why-search-off = لا بحث في هذا المركز الإعلامي: يضيفه { $key } في `site.toml`.
why-search-no-words = لا كلمة في السؤال.
why-search-word = يُبحث عن { $word } بجذعها { $stem }.
why-search-word-or-bare = يُبحث عن { $word } بجذعها { $stem }، وبما بعد الحرف الأول { $bare } إن قلّت البيانات التي فيها الجذع.
why-search-count = { $language ->
    [ar] البيانات العربية التي تجيب: { $count }
   *[en] البيانات الإنجليزية التي تجيب: { $count }
}
why-search-answer = {"  "}{ $rank }. /{ $address } ({ $score })
why-search-rank = ترتيب /{ $address } بين النتائج { $rank } من { $count }، ونقاطه { $score }:
why-search-found = {"  "}{ $how ->
    [neighbour] { $word }: ليست فيه، وفيه ما يشبهها { $stem }، { $score }
   *[own] { $word }: فيه بجذعها { $stem }، { $score }
}
why-search-missing = {"  "}{ $word }: ليست فيه
why-search-not-found = ليس /{ $address } من النتائج: لا كلمة من هذه الكلمات فيه، أو هو غير منشور.
why-search-no-release = ليس /{ $address } عنوان بيان.
reason = { $reason ->
    [no-record] لا سجلّ لبناء سابق
    [new] لم يصنعه البناء الأخير
    [missing] ليس الملف في مجلد الموقع المنشور
   *[altered] الملف في مجلد الموقع المنشور ليس كما كتبه `bayan`
}
reason-changed = تغيّر منذ البناء الأخير: { $parts }
no-page = لا صفحة منشورة في /{ $address }: { $reason }.
no-page-because = { $reason ->
    [cancelled] سُحب البيان قبل نشره
    [draft] البيان مسودة
   *[nothing] لا شيء في المركز الإعلامي يصنعها
}
no-page-text = { $language ->
    [ar] لا نسخة عربية من البيان
   *[en] لا نسخة إنجليزية من البيان
}
no-page-half = { $language ->
    [ar] نسخته العربية مسودة
   *[en] نسخته الإنجليزية مسودة
}
no-page-before = البيان محظور النشر حتى { $until }
no-page-frozen = يحجب البيانَ تجميدُ النشر حتى { $until }: { $reason }

# ما انتهى إليه الفحص.
nothing-found = لا يجد مكتب التحرير ما يُصلح.
counts-and-explain = { $counts }. يبيّن `bayan explain RULE` لماذا تهمّ القاعدة.
in-drafts = { $count ->
    [zero] لا ملاحظة في مسودة.
    [one] ملاحظة واحدة من هذه في مسودة، ولا تمنع شيئًا.
    [two] ملاحظتان من هذه في مسودات، ولا تمنعان شيئًا.
    [few] { $count } ملاحظات من هذه في مسودات، ولا تمنع شيئًا.
    [many] { $count } ملاحظة من هذه في مسودات، ولا تمنع شيئًا.
   *[other] { $count } ملاحظة من هذه في مسودات، ولا تمنع شيئًا.
}
fix-would = { $count ->
    [zero] لا ملاحظة يصلحها `bayan check --fix`.
    [one] يصلح `bayan check --fix` ملاحظة واحدة.
    [two] يصلح `bayan check --fix` ملاحظتين.
    [few] يصلح `bayan check --fix` { $count } ملاحظات.
    [many] يصلح `bayan check --fix` { $count } ملاحظة.
   *[other] يصلح `bayan check --fix` { $count } ملاحظة.
}
hidden-notes = { $count ->
    [zero] لا إشارات مخفية.
    [one] إشارة واحدة تظهر مع `--all`.
    [two] إشارتان تظهران مع `--all`.
    [few] { $count } إشارات تظهر مع `--all`.
    [many] { $count } إشارة تظهر مع `--all`.
   *[other] { $count } إشارة تظهر مع `--all`.
}
places = { $count ->
    [zero] لا موضع
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}
in-files = { $count ->
    [zero] لا ملف
    [one] ملف واحد
    [two] ملفين
    [few] { $count } ملفات
    [many] { $count } ملفًّا
   *[other] { $count } ملف
}
nothing-to-fix = لم يكن ما يُصلح يقينًا.
fixed = { $count ->
    [zero] أُصلح { $places } في { $files }.
    [one] أُصلح { $places } في { $files }.
    [two] أُصلح { $places } في { $files }.
    [few] أُصلح { $places } في { $files }.
    [many] أُصلح { $places } في { $files }.
   *[other] أُصلح { $places } في { $files }.
}
would-fix = { $count ->
    [zero] ما كان `--fix` سيصلحه: { $places } في { $files }؛ ولم يُكتب شيء.
    [one] ما كان `--fix` سيصلحه: { $places } في { $files }؛ ولم يُكتب شيء.
    [two] ما كان `--fix` سيصلحه: { $places } في { $files }؛ ولم يُكتب شيء.
    [few] ما كان `--fix` سيصلحه: { $places } في { $files }؛ ولم يُكتب شيء.
    [many] ما كان `--fix` سيصلحه: { $places } في { $files }؛ ولم يُكتب شيء.
   *[other] ما كان `--fix` سيصلحه: { $places } في { $files }؛ ولم يُكتب شيء.
}
no-difference-here = يعرض `--dry-run` الفرق، ولا مكان له في هذه الصيغة.
no-difference-here-help = احذف `--dry-run`: تحمل الملاحظات في هذه الصيغة إصلاحاتها. أو اختر `--format human` أو `json`.
no-file-at = لا ملف في المركز الإعلامي عند { $path }.
no-file-at-help = سمِّ ملفًّا أو مجلدًا كما هو في المركز الإعلامي، أو نمطًا بين علامتي تنصيص: `"content/**/ar.md"`.
no-rule = لا قاعدة باسم { $rule }.
no-rule-help = يسرد `bayan explain` القواعد.
no-glob = { $typed } ليس نمطًا.
no-glob-help = في النمط تعني `*` أي حروف، و`**` أي مجلدات، و`{"{"}a,b{"}"}` أحد الاثنين؛ ولا بدّ من إغلاق كل قوس.

# ما انتهى إليه التحقّق.
nothing-to-verify = لا مجلد باسم { $folder }، فلا شيء يُتحقّق منه.
nothing-to-verify-help = ابنِ الموقع أولًا، أو سمِّ المجلد المنشور بالخيار `--output`.
unfinished-build = الملف { $file } من بقايا بناء انقطع قبل تمامه.
unfinished-build-help = ابنِ الموقع من جديد، ولا تنشر المجلد `.bayan` أبدًا.
nothing-verified = لم يُتحقَّق من شيء: أصلح الأخطاء المذكورة أعلاه، ثم تحقّق من جديد.
verified = { $count ->
    [zero] تحقّق `bayan` من { $files } في { $folder }: لا شيء فيها محجوب في { $at }، وكل رابط يوصل إلى غايته.
    [one] تحقّق `bayan` من { $files } في { $folder }: لا شيء فيه محجوب في { $at }، وكل رابط يوصل إلى غايته.
    [two] تحقّق `bayan` من { $files } في { $folder }: لا شيء فيهما محجوب في { $at }، وكل رابط يوصل إلى غايته.
    [few] تحقّق `bayan` من { $files } في { $folder }: لا شيء فيها محجوب في { $at }، وكل رابط يوصل إلى غايته.
    [many] تحقّق `bayan` من { $files } في { $folder }: لا شيء فيها محجوب في { $at }، وكل رابط يوصل إلى غايته.
   *[other] تحقّق `bayan` من { $files } في { $folder }: لا شيء فيها محجوب في { $at }، وكل رابط يوصل إلى غايته.
}
verified-not = { $count ->
    [zero] تحقّق `bayan` من { $files } في { $folder }: لا تنشرها.
    [one] تحقّق `bayan` من { $files } في { $folder }: لا تنشره.
    [two] تحقّق `bayan` من { $files } في { $folder }: لا تنشرهما.
    [few] تحقّق `bayan` من { $files } في { $folder }: لا تنشرها.
    [many] تحقّق `bayan` من { $files } في { $folder }: لا تنشرها.
   *[other] تحقّق `bayan` من { $files } في { $folder }: لا تنشرها.
}

# ما تقوله المعاينة.
preview-at = المعاينة   { $site }
preview-desk = مكتب التحرير  { $desk }
preview-shows = تظهر هنا المسودات والبيانات المحظورة النشر، ولا تَنشر المعاينة شيئًا. أنهِها بالضغط على `Ctrl-C`.
looks-by-itself = بلغ النظام حدّ ما يراقبه من ملفات، فيبحث `bayan` عن التغييرات بنفسه بعد مهلة قصيرة. وفي Linux ارفع `fs.inotify.max_user_watches`.
no-browser = تعذّر فتح المتصفح: افتح العنوان المذكور أعلاه بنفسك.
all-well = عاد كل شيء سليمًا.
own-fault = أخفق `bayan` وهو يصنع { $path }. وهذا عطل في `bayan`، لا في المركز الإعلامي.
own-fault-help = أبلغ عنه من فضلك، مع البيان الذي يُظهره.
kind = { $kind ->
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
    [picture-of-a-release] صورة من صور بيان
    [file-of-a-page] ملف من ملفات صفحة ثابتة
    [picture-of-a-page] صورة من صور صفحة ثابتة
    [alias] عنوان سابق
    [static-file] ملف ثابت
   *[release] بيان
}

# ما يُكتب في رأس الجدول.
cron-advice =
    الأوقات بتوقيت UTC وبالدقيقة: يبدأ البناء في غضون دقيقة من موعده. ولا يعرف cron السنوات، فيتكرّر كل سطر كل عام؛
    والبناء الذي لا عمل له لا يكتب شيئًا. ويفهم cronie (في Fedora وRed Hat وArch) المتغيّر CRON_TZ.
    أما غيره، مثل cron في Debian، فلا يفهمه: وعندئذٍ يجب أن تكون ساعة الجهاز على UTC.
systemd-service = احفظه باسم newsroom.timer إلى جانب newsroom.service وفيه Type=oneshot وما يلي:
systemd-advice = هو دقيق بالثانية. وما فات والجهاز مغلق يُنجز حين يعمل من جديد.
github-advice =
    الأوقات بتوقيت UTC، وليست دقيقة: يبدأ GitHub المهام المجدولة متأخرًا بضع دقائق، وفي ساعات الذروة أكثر من ذلك أو لا يبدؤها أصلًا،
    ولا يكرّرها بأقل من خمس دقائق. ولا يعرف السنوات، ولا يشغّل إلا الفرع الرئيسي، ويتوقف في المستودعات العامة
    التي لم يمسّها أحد منذ 60 يومًا. وحيث تهمّ الدقيقة، فابدأ المهمة من جهاز لك.

# ما يظهر على الشاشة والبناء يرسم الصور.
pictures-drawn = الصور: { $done } من { $all }
