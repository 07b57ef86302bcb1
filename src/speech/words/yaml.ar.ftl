# ترويسات وسجلّات لا تُقرأ كما كُتبت.

# علامات تشبه علامات YAML
yaml-space = { $space ->
    [tab] علامة جدولة (Tab)
   *[odd] مسافة غير معتادة ({ $point })
}
yaml-indented = يبدأ هذا السطر بما لا تقبله YAML: { $space }.
yaml-indented-help = استخدم المسافات المعتادة.
yaml-line-end = في هذا السطر نهاية سطر خفية: { $point }.
yaml-line-end-help = احذفها، وابدأ السطر الجديد بمفتاح Enter حيث ينبغي أن يبدأ.
yaml-colon-sign = ينبغي أن تأتي نقطتان بعد { $key }، لكنّ الموجود { $sign }.
yaml-colon-sign-help = اكتب { $line }.
yaml-colon-space = بعد نقطتي { $key } ما لا تعدّه YAML مسافة: { $space }.
yaml-colon-space-help = اكتب { $line }.
yaml-colon-tight = لا مسافة بعد نقطتي { $key }.
yaml-colon-tight-help = اكتب { $line }.
yaml-bullet = لا تبدأ نقطة في القائمة هنا بالعلامة { $sign }، بل بشرطة ومسافة.
yaml-bullet-help = اكتب كل نقطة في سطر وحدها، مثل `- …`.

# علامات التنصيص والأقواس والنقطتان
yaml-mark-within = داخل القيمة علامة { $mark } تُغلقها قبل نهايتها.
yaml-mark-within-help = اكتب { $line }.
yaml-quote-open = تبدأ علامة تنصيص هنا ولا تُغلق.
yaml-quote-open-help = أغلقها، أو احذفها.
yaml-behind-quote = بعد علامة التنصيص التي تُغلق هذه القيمة كلام آخر.
yaml-behind-quote-help = ضع القيمة كلها بين علامتين من النوع الآخر، مثل `title: '"الميزانية" كلمة السر'`.
yaml-escape = لا معنى لعلامة `\` هنا بين علامتي التنصيص.
yaml-escape-help = ضع القيمة بين علامتين من `'`، فتبقى `\` كما هي.
yaml-bracket-open = يُفتح القوس { $open } هنا ولا يُغلق.
yaml-bracket-open-help = أغلقه بالقوس { $close }.
yaml-bracket-stray = القوس الذي يُغلق هنا لم يُفتح، أو فُتح بنوع آخر.
yaml-bracket-stray-help = راجع هذا السطر والذي قبله: لكل `[` قوسه `]`، ولكل `{"{"}` قوسه `{"}"}`.
yaml-comma-missing = قبل هذا الموضع فاصلة ناقصة أو قوس لم يُغلق.
yaml-comma-missing-help = راجع هذا السطر والذي قبله: لكل `[` قوسه `]`، ولكل `{"{"}` قوسه `{"}"}`.
yaml-colon-inside = داخل هذه القيمة نقطتان بعدهما مسافة، فتعدّها YAML مفتاحًا آخر.
yaml-colon-inside-help = ضع القيمة كلها بين علامتي تنصيص، مثل `title: "الميزانية: نظرة أولى"`.
yaml-no-colon = لا نقطتين في هذا السطر.
yaml-no-colon-help = اكتب مفتاحًا ونقطتين ومسافة ثم القيمة، مثل `place: باكو`.
yaml-star-first = لا تبدأ قيمة بالعلامة `*`، فلها في YAML معنى آخر.
yaml-star-first-help = احذف العلامة، فالمعرّفات والأيام وأسماء الملفات تُكتب من دونها.
yaml-sign-first = لا تبدأ قيمة بهذه العلامة، فلها في YAML معنى آخر.
yaml-sign-first-help = احذف العلامة، فالمعرّفات والأيام وأسماء الملفات تُكتب من دونها.

# السطور والمجموعات
yaml-key-unexpected = هنا مفتاح في غير موضعه.
yaml-key-unexpected-help = ابدأ مفاتيح المجموعة الواحدة بالمسافات نفسها، واكتب كلًّا منها في سطر وحده.
yaml-dash-unexpected = هنا علامة `-` في غير موضعها.
yaml-dash-unexpected-help = اكتب كل نقطة من القائمة في سطر وحدها تحت مفتاحها، بالمسافات نفسها في أول السطر.
yaml-indentation = لا تطابق المسافات في أول هذا السطر ما حوله.
yaml-indentation-help = ابدأ مفاتيح المجموعة الواحدة بالمسافات نفسها، وكذلك نقاط القائمة الواحدة.
yaml-tab = هنا علامة جدولة (Tab) لا تقبلها YAML.
yaml-tab-help = استخدم المسافات المعتادة.
yaml-key-is-group = هنا قائمة أو مجموعة مكان اسم المفتاح.
yaml-key-is-group-help = اكتب مفتاحًا ونقطتين ومسافة ثم القيمة، مثل `place: باكو`.
yaml-list-for-keys = هنا قائمة مكان المفاتيح.
yaml-list-for-keys-help = ابدأ كل مفتاح من أول السطر بلا علامة `-`، مثل `place: باكو`.
yaml-second-text = يبدأ في هذا السطر نص ثانٍ لن يُقرأ.
yaml-second-text-help = احذف السطر، ففي كل ملف نص واحد.
yaml-bounds = في هذا الملف من التداخل أو الإحالات ما لا تؤمن قراءته.
yaml-bounds-help = اكتب القيم صريحة، فلا حاجة هنا إلى إحالات ولا إلى مجموعات متداخلة.
yaml-invalid = ليس هذا السطر مكتوبًا بصيغة YAML.
yaml-invalid-help = راجع هذا السطر والذي قبله: مفتاح ونقطتان ومسافة ثم القيمة، والمسافات نفسها قبل مفاتيح المجموعة الواحدة.
