# ما يقوله مكتب التحرير عن كلمات تنقص أو تزيد أو لا تُقرأ كما أُريد لها.

placeholder = { $words } موضع لم يُملأ بعد.
placeholder-help = اكتب ما مكانه هنا، أو أعد صياغة الجملة من دونه.
repeated-title-twice = يقول العنوان الكلام نفسه مرتين.
repeated-title-twice-help = أبقِه مرة واحدة.
repeated-title = العنوان مكرّر هنا.
repeated-title-help = احذفه، فالصفحة تعرض العنوان فوق النص.
repeated-title-there = العنوان
repeated-title-words = الكلام نفسه هنا مرتين متتاليتين.
repeated-title-words-help = أبقِه مرة واحدة.
repeated-title-first = المرة الأولى
newsroom-mark-title = لا يقول العنوان إلا { $words }.
newsroom-mark-title-help = اكتب ما يعلنه البيان.
newsroom-mark = هذا السطر إشارة إلى غرف الأخبار لا غير: { $words }.
newsroom-mark-help = احذفه: لا يفيد القراء، والصفحة تقول من قبلُ إن هذا بيان صحفي.
leftover-markup-overfull = خلايا هذا الصف أكثر من خلايا رأس الجدول، فلن يُنشر آخرها.
leftover-markup-overfull-help = اجعل لرأس الجدول وللسطر الذي تحته العدد نفسه من الخلايا؛ ويُكتب `|` داخل الخلية `\|`.
leftover-markup-table = لا تُقرأ هذه الأسطر جدولًا، وسيرى القراء خلاياها متلاصقة.
leftover-markup-table-help = اكتب `|` بين الخلايا، وسطر `|---|---|` تحت الصف الأول{ $fix ->
    [certain] ، أو شغّل `bayan check --fix` فيكتبهما.
   *[none] .
}
leftover-markup-table-head = اكتب رأس الجدول، وتحته مباشرة سطر `|---|---|` بعدد خلاياه، ثم الصفوف، ولا تترك بينها سطرًا فارغًا.
leftover-markup-list = لا تُقرأ هذه الأسطر قائمة، وسيراها القراء متلاصقة.
leftover-markup-list-help = اكتب مسافة بعد العلامة في أول كل سطر{ $fix ->
    [certain] ، أو شغّل `bayan check --fix` فيكتبها.
   *[none] .
}
leftover-markup-link = { $kind ->
    [picture] لا تُقرأ هذه صورة، وسيرى القراء { $shown } كما كُتبت.
   *[link] لا يُقرأ هذا رابطًا، وسيرى القراء { $shown } كما كُتب.
}
leftover-markup-link-in-head = لا يظهر هنا إلا الكلام. اكتب الكلمات هنا، وضع الرابط أو الصورة في النص.
leftover-markup-link-parted = احذف المسافة من بين الأقواس: { $fixed }.
leftover-markup-link-spaced = في اسمه مسافة، فاكتبه هكذا: { $fixed }{ $kind ->
    [link] .
    [picture] ، أو أعد تسمية الملف بلا مسافات.
   *[bare] ، أو أعد تسمية الملف بلا مسافات. وصِف بين `[` و`]` ما تُظهره الصورة.
}
leftover-markup-link-whole = اكتبه هكذا، بكل أقواسه: { $kind ->
    [picture] `![words](photo.jpg)`
   *[link] `[words](https://example.gov/)`
}.
leftover-markup-stars = لا خط عريضًا هنا، وسيرى القراء { $shown }.
leftover-markup-stars-help = احذف النجوم.
leftover-markup-tag-in-head = لا تُقرأ رموز HTML هنا، وسيرى القراء { $tag }.
leftover-markup-tag-in-head-help = احذف الوسم، والوسم الذي يغلقه.
leftover-markup-tag = لا تُقرأ رموز HTML هنا، وسيرى القراء { $tag } كما كُتب.
leftover-markup-tag-help = { $instead ->
    [bold] اكتب `**` قبل الكلمات التي تريدها بخط عريض وبعدها، بلا مسافة في الداخل.
    [italic] اكتب `*` قبل الكلمات وبعدها، بلا مسافة في الداخل.
    [break] اترك سطرًا فارغًا لفقرة جديدة، أو اختم السطر بـ`\` لسطر جديد.
    [link] اكتب الرابط هكذا: `[words](https://example.gov/)`.
    [picture] ضع الصورة في مجلد البيان، واكتب `![what it shows](photo.jpg)`.
   *[nothing] احذف الوسوم وأبقِ الكلمات؛ ويحوّل `bayan import` ملف Word أو صفحة ويب كاملة إلى Markdown. وإن أردت أن يقرأ الموقع HTML فاكتب `raw_html = true` في `site.toml`.
}
leftover-markup-bold = لا خط عريضًا هنا، وسيرى القراء { $marks }.
leftover-markup-bold-help = اكتب `**` ملاصقة للكلمات، بلا مسافة في الداخل، واترك علامات الترقيم خارجها: `**words**:`.
leftover-markup-heading = لا يُقرأ هذا عنوانًا فرعيًّا، وسيرى القراء { $marks }.
leftover-markup-heading-help = اكتب مسافة بعد `#`، واترك سطرًا فارغًا فوقه وآخر تحته.
leftover-markup-indented = في أول هذه الفقرة مسافات تجعلها شيفرة برمجية تُعرض من اليسار إلى اليمين.
leftover-markup-indented-help = احذفها: تبدأ الفقرة من طرف سطرها.
leftover-markup-underlined = تحت هذه الفقرة `---` تجعلها عنوانًا فرعيًّا.
leftover-markup-underlined-help = اترك سطرًا فارغًا فوق `---`.
leftover-markup-short = خلايا هذا الصف أقل من خلايا رأس الجدول، فتبقى الأخيرة منها فارغة.
leftover-markup-short-help = اكتب `|` لكل خلية، ولو كانت فارغة.
leftover-markup-note = لا يشير شيء في النص إلى هذه الحاشية، فلن يراها أحد.
leftover-markup-note-help = ضع علامتها، مثل `[^1]`، في موضعها من النص لا في سطر المتحدّث، أو اجعلها فقرة.
leftover-shortcode-entity = لا تُقرأ رموز HTML هنا، وسيرى القراء { $shown }.
leftover-shortcode-entity-help = اكتب المحرف نفسه: { $character }.
leftover-shortcode = هذا رمز من نظام آخر لا يُقرأ هنا، وسيرى القراء { $shown }.
leftover-shortcode-help = { $instead ->
    [pictures] ضع الصور في مجلد البيان، واكتب لكل منها `![what it shows](photo.jpg)`، واحذف الرمز.
    [film] احذف الرمز، واكتب رابطًا إلى الفيلم أو التسجيل: `[words](https://example.gov/)`.
    [link] اكتب مكانه رابطًا: `[words](/releases/2023/12/slug/)`.
   *[nothing] احذفه، واكتب ما كان يقوم مقامه.
}
dropped-html-comment = هذا التعليق لا يُغلق، فيُنشر ما بعده كما كُتب.
dropped-html-comment-help = أغلقه بـ`-->`، أو احذف `<!--`.
dropped-html-open = { $shown } لا يُغلق، فلا يُنشر شيء مما بعده.
dropped-html-open-help = احذفه مع كل ما يتبعه: لا يمكن أن يُعرض منه شيء.
dropped-html = هذا العنصر من HTML لا يُنشر: { $shown }.
dropped-html-help = { $instead ->
    [link] اكتب الرابط هكذا: `[words](https://example.gov/)`.
    [picture] ضع الصورة في مجلد البيان، واكتب `![what it shows](photo.jpg)`.
    [film] اكتب رابطًا إليه: `[words](https://example.gov/)`؛ أو أرفق الملف بالبيان.
    [form] اكتب رابطًا إلى الصفحة التي يملأ القراء فيها النموذج.
    [nothing] احذفه: لا يمكن أن يُعرض منه شيء.
    [sign] احذفه، واكتب ما ينبغي أن يراه القراء من دونه.
   *[words] احذفه، وتبقى الكلمات التي فيه.
}
registry-name-order = هذا الاسم في السجلّ بترتيب آخر: { $own }.
registry-name-spelling = يُكتب هذا الاسم في السجلّ بصورة أخرى: { $own }.
registry-name-honorific = لهذا الشخص في السجلّ لقب آخر: { $own }.
registry-name-office = لم يكن هذا الشخص { $title }.
registry-name-office-held = لم يكن هذا الشخص { $title }، بل { $held }.
registry-name-office-then = لم يكن هذا الشخص { $title } بتاريخ { $day }.
registry-name-office-held-then = لم يكن هذا الشخص بتاريخ { $day } { $title }، بل { $held }.
registry-name-as-registered = اكتبه كما في السجلّ. وإن كان الخطأ في السجلّ فصحّح { $registry }.
stray-speaker = سيرى القراء { $shown } كما كُتب هنا، لا اسم صاحبه.
stray-speaker-help = ينتهي الاقتباس بالمتحدّث، وحده على سطر: { $line }. وفي غير ذلك اكتب الاسم.
stray-speaker-unread = هذا الاقتباس بلا متحدّث: لا يُقرأ { $speaker } متحدّثًا هنا.
stray-speaker-unread-help = اكتب المتحدّث على سطر وحده، في آخر الاقتباس: { $line }.
