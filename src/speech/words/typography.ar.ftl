# ما يقوله مكتب التحرير عن المحارف والعلامات والأرقام.

bidi-control-mark = هنا علامة اتجاه خفية: { $point }.
bidi-control-mark-help = قلّما تلزم هنا: يعزل `bayan` الأسماء والأرقام من تلقاء نفسه.
bidi-control-forced = محرف خفي يفرض اتجاهًا على ما بعده: { $point }.
bidi-control-forced-help = احذفه، ثم اقرأ السطر من جديد، فربما كان ترتيب كلماته غير ما يظهر لك.
bidi-control-closed = محرف خفي ينهي عزل اتجاه لم يبدأ: { $point }.
bidi-control-closed-help = احذفه: يعزل `bayan` الأسماء والأرقام من تلقاء نفسه.
bidi-control-open = محرف خفي يبدأ عزل اتجاه لا ينتهي: { $point }.
bidi-control-open-help = احذفه: يعزل `bayan` الأسماء والأرقام من تلقاء نفسه.
invisible = هنا محرف خفي: { $point }.
invisible-help = احذفه.
invisible-between-words = إن كانتا كلمتين فاكتب بينهما مسافة، وإلا فاحذفه.
spacing-before-mark = قبل { $mark } مسافة: { $points }.
spacing-before-mark-help = احذفها، فقد تقع العلامة وحدها في أول سطر.
spacing-after-bracket = بعد { $bracket } مسافة: { $points }.
spacing-after-bracket-help = احذفها، فقد يقع القوس وحده في آخر سطر.
spacing-row = { $count ->
    [zero] لا مسافات متتالية
    [one] مسافة واحدة
    [two] مسافتان متتاليتان
    [few] { $count } مسافات متتالية
    [many] { $count } مسافة متتالية
   *[other] { $count } مسافة متتالية
}: { $points }.
spacing-row-help = أبقِ واحدة: يرى القراء فراغًا، ولا يجد البحث هذه الكلمات.
spacing-border = فراغ في طرف السطر: { $points }.
spacing-border-help = احذفه.
detached-waw = واو العطف منفصلة عن { $word }.
detached-waw-help = اكتبهما متصلتين: { $joined }.
latin-punctuation = بعد كلمة عربية علامة لاتينية: { $mark }.
latin-punctuation-help = اكتب { $arabic }.
tatweel = في هذه الكلمة تطويل: `U+0640 ARABIC TATWEEL`.
tatweel-help = احذفه: تبقى الكلمة هي نفسها، ويجدها من يبحث عنها.
quotes-bracket = القوس { $bracket } بلا نظير.
quotes-bracket-help = أضف القوس الآخر، أو احذف هذا.
quotes-partner = علامة التنصيص { $mark } بلا نظير.
quotes-partner-help = أضف العلامة الأخرى حيث يبدأ الكلام المنقول أو ينتهي، أو احذف هذه.
quotes-straight = علامة تنصيص مستقيمة.
quotes-style = { $end ->
    [opening] يبدأ هذا الكلام
   *[closing] ينتهي هذا الكلام
} { $kind ->
    [straight] بعلامة تنصيص مستقيمة
   *[other] بعلامة تنصيص من نمط آخر
}: { $mark }.
quotes-house = يكتب هذا المركز الإعلامي الاقتباس هكذا: { $style ->
    [guillemets] «كلام»
    [curly-ar] ”كلام“
   *[curly-en] “words”
}.
mixed-digits-in-number = في عدد واحد نوعان من الأرقام.
mixed-digits-in-number-help = اكتبه كله بأرقام هذا المركز الإعلامي.
mixed-digits-eastern = { $count ->
    [zero] لا عدد مكتوب
    [one] عدد واحد مكتوب
    [two] عددان مكتوبان
    [few] { $count } أعداد مكتوبة
    [many] { $count } عددًا مكتوبًا
   *[other] { $count } عدد مكتوب
} بالأرقام ٠١٢٣، وسائر الأعداد بالأرقام 0123.
mixed-digits-eastern-help = يكتب هذا المركز الإعلامي الأعداد بهذه الأرقام: 0123456789.
mixed-digits-latin = { $count ->
    [zero] لا عدد مكتوب
    [one] عدد واحد مكتوب
    [two] عددان مكتوبان
    [few] { $count } أعداد مكتوبة
    [many] { $count } عددًا مكتوبًا
   *[other] { $count } عدد مكتوب
} بالأرقام 0123، وسائر الأعداد بالأرقام ٠١٢٣.
mixed-digits-latin-help = يكتب هذا المركز الإعلامي الأعداد بهذه الأرقام: ٠١٢٣٤٥٦٧٨٩.
mixed-digits-others = الأعداد الأخرى مكتوبة مثل هذا
presentation-forms = { $count ->
    [zero] لا حرف منسوخ بشكله في { $letters }: { $point }.
    [one] حرف من { $letters } منسوخ بشكله: { $point }.
    [two] حرفان من { $letters } منسوخان بشكليهما: { $point } وآخر.
    [few] { $count } أحرف من { $letters } منسوخة بأشكالها: { $point } وغيره.
    [many] { $count } حرفًا من { $letters } منسوخًا بشكله: { $point } وغيره.
   *[other] { $count } حرف من { $letters } منسوخ بشكله: { $point } وغيره.
}
presentation-forms-help = اكتب الحروف نفسها: بها يبحث القراء، وإياها تنطق قارئات الشاشة.
length = { $part ->
    [title] في العنوان
   *[summary] في الملخّص
} { $length ->
    [zero] صفر من المحارف
    [one] محرف واحد
    [two] محرفان
    [few] { $length } محارف
    [many] { $length } محرفًا
   *[other] { $length } محرف
}.
length-help = إذا لم يزد على { $most ->
    [zero] صفر من المحارف
    [one] محرف واحد
    [two] محرفين
    [few] { $most } محارف
    [many] { $most } محرفًا
   *[other] { $most } محرف
} ظهر كاملًا عند مشاركته.
length-quote = في هذا الاقتباس { $count ->
    [zero] صفر من الجمل
    [one] جملة واحدة
    [two] جملتان
    [few] { $count } جمل
    [many] { $count } جملة
   *[other] { $count } جملة
}.
length-quote-help = لا ينقل الصحفيون أكثر من { $most ->
    [zero] صفر من الجمل
    [one] جملة واحدة
    [two] جملتين
    [few] { $most } جمل
    [many] { $most } جملة
   *[other] { $most } جملة
}: قسّمه، واجعل بين جزأيه جملة من عندك.
