# المفاتيح وقيمها: ترويسات الملفات والسجلّات و`site.toml`.

# ما تتحدّث عنه الجملة، ويأتي بعد «في».
thing = { $thing ->
    [release] البيان
    [page] الصفحة الثابتة
    [video] الفيديو
    [attachment] المرفق
    [image] الصورة الرئيسية
    [gallery] الصورة التي تلي النص
    [contact] جهة الاتصال
    [correction] التصحيح
    [withdrawal] السحب
    [registry] السجلّ
    [topic] الموضوع
    [person] الشخص
    [office] المنصب
    [organisation] الجهة
    [freeze] تجميد النشر
    [deploy] وجهة النشر
    [both] النص بلغتيه
   *[either] النص بإحدى لغتيه
}
thing-entry = أحد عناصر { $key }

# ما يُكتب في موضع، منصوبًا.
wanted = { $wanted ->
    [text] نصًّا واحدًا بلا أقواس ولا مفاتيح
    [quoted] نصًّا بين علامتي تنصيص
    [yes-no] `true` أو `false`
    [list] قائمةً بين قوسين مربّعين
    [number] عددًا بلا علامتي تنصيص
    [day] يومًا مثل `2023-12-15`
    [date] تاريخًا مثل `2023-12-15`
    [release] سطورًا مثل `title: …` و`date: …`
    [page] سطورًا مثل `title: …`
    [video] مفاتيح مثل `file: …` و`poster: …` و`captions: …`
    [attachment] اسم ملف، أو مفاتيح مثل `file: …` و`title: …`
    [image] اسم ملف، أو مفاتيح مثل `file: …` و`credit: …`
    [gallery] اسم ملف، أو مفاتيح مثل `file: …` و`alt: …`
    [contact] مفاتيح، كما في `contacts: [{"{"}name: "…", email: press@example.gov{"}"}]`
    [correction] مفاتيح، كما في `corrections: [{"{"}date: 2026-03-01, ar: "…", en: "…"{"}"}]`
    [withdrawal] مفاتيح، كما في `withdrawn: {"{"}date: 2026-03-01, ar: "…", en: "…"{"}"}`
    [both] المفتاحين `ar: …` و`en: …`
    [registry] معرّفات، تحت كلٍّ منها مفاتيحه
    [name] مفاتيح مثل `name: …`
    [office] مفاتيح مثل `title: …` و`organisation: …`
    [site] سطورًا مثل `base_url = "https://news.example.gov/"`
    [cards] مجموعة مفاتيح، مثل `since = "2026-01-01"`
    [parity] مجموعة مفاتيح، مثل `hosts = [{"{"}ar = "ar.example.gov", en = "en.example.gov"{"}"}]`
    [freeze] مجموعة مفاتيح، مثل `freeze = {"{"}from = "2026-03-01", until = "2026-03-04", reason = {"{"}ar = "…", en = "…"{"}"}{"}"}`
    [policy] مجموعة مفاتيح، مثل `{"{"}script-src = ["https://stats.example.gov"]{"}"}`
    [headers] أسماء ونصوصًا، مثل `X-Robots-Tag = "noarchive"`
    [deploy] مجموعة مفاتيح، مثل `[deploy.live]` وتحتها السطر `to = "s3://bucket/folder"`
    [deploys] مجموعات مفاتيح لكل منها اسم، مثل `[deploy.live]`
    [languages] المجموعتين `[languages.ar]` و`[languages.en]`
   *[language] سطورًا مثل `title = "…"`
}
write-wanted = اكتب { $wanted }.
wrong-type = ينبغي أن يكون المكتوب في { $of } { $wanted }، لكنّ الموجود هنا { $found ->
    [unread] لا يُقرأ.
    [nothing] لا شيء.
    [yes-no] `true` أو `false`.
    [number] عدد.
    [text] نص.
    [list] قائمة.
   *[keys] مجموعة مفاتيح.
}
wrong-type-help = اكتب { $wanted }.

video-address = { $address } ليس عنوان ويب.
video-address-help = اكتبه كاملًا، مثل `https://video.example.gov/watch/42`.
video-without-file = ليس في `video` المفتاح { $one } ولا المفتاح { $other }.
video-without-file-help = اذكر ملف MP4 من المجلد في { $one }، أو عنوان الموقع الذي يُعرض فيه الفيديو في { $other }.
video-twice = للفيديو ملف هنا وعنوان في موقع آخر، ولا يُعرض إلا أحدهما.
video-twice-help = أبقِ أحدهما، واذكر الآخر رابطًا في النص.

missing-key = المفتاح { $key } غير موجود في { $of }، ولا بدّ منه.
add-line = أضف السطر { $line }.
add-title = أضف السطر `title: …`، وفيه العنوان بلغة هذا الملف.
missing-language = { $language ->
    [ar] لا نص بالعربية في { $of }.
   *[en] لا نص بالإنجليزية في { $of }.
}
write-where-empty = اكتب { $line } حيث هو بلا نص.
add-beside-other = أضف { $line } إلى جانب اللغة الأخرى.
missing-reason = { $of ->
    [correction] لا بدّ من أن يذكر التصحيح ما حدث.
   *[withdrawal] لا بدّ من أن يذكر السحب ما حدث.
}
missing-reason-help = أضف `ar: …` و`en: …`، ليقرأ كلُّ قارئ ما حدث بلغته.

unknown-key = لا مفتاح باسم { $key } في { $of }.
known-keys = المفاتيح المعروفة هي { $keys }.
key-of-site = المفتاح { $key } للموقع كلّه، فاكتبه فوق أول سطر فيه `[ ]`.
level-below-rules = يُكتب مستوى القاعدة تحت السطر `[rules]`.
unknown-key-invisible = في المفتاح { $key } محرف خفي: { $point }.
unknown-key-invisible-help = احذف هذا السطر واكتبه من جديد: { $line }.
duplicate-key = المفتاح { $key } مكرّر هنا.
duplicate-key-help = أبقِ أحدهما واحذف الآخر.
duplicate-key-first = ورد هنا أول مرة

empty-key = المفتاح { $key } بلا قيمة هنا، فلا يفيد شيئًا.
empty-key-help = اكتب قيمته، أو احذف { $key }.
empty-key-holding = المفتاح { $key } بلا قيمة هنا، فلن يحجب شيئًا عن القراء.
empty-key-holding-help = اكتب قيمته، أو احذف { $key }.
empty-key-required = المفتاح { $key } بلا قيمة هنا، ولا بدّ له من قيمة.
empty-key-required-help = اكتب قيمته؛ وما يبدأ بعلامة `#` يُكتب بين علامتي تنصيص.
empty-point = هذه النقطة من القائمة فارغة.
empty-point-help = اكتب نصها، أو احذف علامة `-`.
cut-value = سيسقط { $words }، فعلامة `#` بعد مسافة تبدأ تعليقًا لا يُقرأ.
cut-value-help = ضع القيمة كلها بين علامتي تنصيص، مثل `title: "حملة #صيف_آمن تبدأ غدًا"`. أما التعليق فبعد علامة `#` فيه مسافة.
cut-value-point = اكتب { $point }، أو ضع التعليق في سطر وحده.

bad-number = لا يصلح { $typed } قيمةً للمفتاح { $key }.
bad-number-help = اختر عددًا من { $least } إلى { $most }؛ والمعتاد { $usual }.
unknown-choice = ليس { $typed } من خيارات { $key }.

# مستويات القواعد
levels-no-table = ينبغي أن يكون `rules` مجموعة مفاتيح، لكل قاعدة سطر فيها.
levels-no-table-help = اكتب `[rules]`، وتحتها سطورًا مثل `spacing = "error"`.
level-unknown = لا مستوى باسم { $word }.
level-no-word = ينبغي أن يكون مستوى القاعدة { $rule } كلمة بين علامتي تنصيص.

# site.toml
toml = تعذّرت قراءة { $file }: { $slip ->
    [key-twice] هذا المفتاح مكرّر هنا.
    [table-twice] هذه المجموعة مكرّرة هنا.
    [table-open] لم يُغلق قوس هذه المجموعة.
    [list-open] تبدأ قائمة في هذا السطر ولا تُغلق.
    [group-open] تبدأ مجموعة مفاتيح في هذا السطر ولا تُغلق.
    [odd-quotes] ليست هذه علامات التنصيص المطلوبة؛ يُكتب النص بين علامتين من `"`.
    [quote-open] تبدأ علامة تنصيص في هذا السطر ولا تُغلق.
    [no-quotes] لا بدّ من علامتي تنصيص حول النص.
    [no-value] لا قيمة بعد علامة `=`.
    [no-equals] لا علامة `=` في هذا السطر.
    [colon] في هذا السطر نقطتان مكان علامة `=`.
   *[other] ليس هذا السطر مكتوبًا بصيغة TOML.
}
toml-help = راجع هذا السطر والذي قبله: `key = value`، والنصوص بين علامتي تنصيص، والقوائم بين قوسين مربّعين.
config-alone = لا يُكتب { $key } في ملف إعدادات ثانٍ، فهو يقرّر ما يُنشر ومتى يُنشر.
config-alone-help = اكتبه في `site.toml`، أو احذفه من هنا.
config-is-folder = المسار { $folder } مجلد، والخيار `--config` يسمّي ملف إعدادات.
config-is-folder-help = سمِّ الملف نفسه، مثل `--config staging.toml`.
config-level = لا يجوز لملف الإعدادات الثاني إلا أن يجعل القاعدة خطأً، وهو يعطي { $rule } مستوى آخر.
config-level-help = اكتب `"error"` أمام { $rule }، أو اضبط مستواها في `site.toml`.
no-site = لا ملف `site.toml` هنا، فليس هذا مركزًا إعلاميًّا.
no-site-help = انتقل إلى مجلد المركز الإعلامي، أو سمِّه بالخيار `--root`، أو ابدأ مركزًا جديدًا بالأمر `bayan new site FOLDER`.
missing-newsroom-title = { $language ->
    [ar] لا اسم للمركز الإعلامي بالعربية.
   *[en] لا اسم للمركز الإعلامي بالإنجليزية.
}
missing-newsroom-title-help = أضف إلى `site.toml` السطر `[languages.{ $language }]`، وتحته `title = "…"`.
missing-base-url = المفتاح `base_url` غير موجود في `site.toml`، ولا بدّ منه.
missing-base-url-help = أضف `base_url = "https://news.example.gov/"`، وهو العنوان الذي يصل به القراء إلى المركز الإعلامي.
bad-base-url = ليس { $url } عنوانًا على الإنترنت.
bad-base-url-help = اكتبه كاملًا، مثل `https://news.example.gov/` أو `https://www.example.gov/news/`.
bad-base-url-sign = في العنوان { $url } محرف لا يُرى: { $point }.
bad-base-url-sign-help = اكتبه من جديد، مثل `https://news.example.gov/` أو `https://www.example.gov/news/`.
bad-base-url-parts = لا يصلح { $url } عنوانًا لمركز إعلامي.
bad-base-url-parts-help = اكتبه كاملًا، مثل `https://news.example.gov/` أو `https://www.example.gov/news/`.
bad-locale = { $language ->
    [ar] لا يصلح { $locale } رمزًا للعربية وبلدها.
   *[en] لا يصلح { $locale } رمزًا للإنجليزية وبلدها.
}
bad-locale-help = اكتب رمز اللغة ورمز البلد، مثل { $usual }.
bad-host = ليس { $host } اسم خادم.
bad-host-help = اكتب اسم خادم المركز الإعلامي بحروف لاتينية، مثل { $line }.
bad-time-zone = لا منطقة زمنية باسم { $zone }.
bad-time-zone-help = استخدم اسمًا مثل `Asia/Dubai` أو `Asia/Riyadh`.
bad-ending = ليس { $ending } لاحقة ملف.
bad-ending-help = اكتبها بحروف صغيرة وبلا نقطة: `allowed_files = ["dwg"]`.
parity-host = ينبغي أن يكون { $key } اسم خادم.
parity-host-help = اكتب مجموعة مفاتيح، مثل `hosts = [{"{"}ar = "ar.example.gov", en = "en.example.gov"{"}"}]`.
empty-freeze = المفتاح `freeze` بلا مدّة هنا، فلن يحجب شيئًا عن القراء.
empty-freeze-help = اكتب مجموعة مفاتيح، مثل `freeze = {"{"}from = "2026-03-01", until = "2026-03-04", reason = {"{"}ar = "…", en = "…"{"}"}{"}"}`، أو احذف `freeze`.
freeze-overlaps = تتداخل مدّتان لتجميد النشر.
freeze-overlaps-help = اجعلهما مدّة واحدة، أو ابدأ الثانية حيث تنتهي الأولى.
freeze-other = المدّة الأخرى
freeze-reversed = ينتهي تجميد النشر هذا قبل أن يبدأ.
freeze-reversed-help = المفتاح `until` هو وقت انتهائه، فاكتب وقتًا بعد `from`.

# السجلّات
bad-id = لا يصلح { $id } معرّفًا.
bad-id-help = استخدم حروفًا لاتينية صغيرة وأرقامًا وشرطات، مثل `digital-economy`.
bad-url = ليس { $url } عنوانًا على الإنترنت.
bad-url-help = اكتبه كاملًا، مثل `https://www.example.gov/`.
missing-logo = لا وجود للشعار { $logo } الذي تسمّيه الجهة { $organisation }.
missing-logo-help = ضع الملف في `static/`، وسمِّه باسمه هناك.
add-organisation = أضفها إلى `content/organisations.yaml`.
office-reversed = ينتهي هذا المنصب في { $until }، قبل أن يبدأ في { $from }.
office-reversed-help = بدّل بين اليومين، أو صحّح أحدهما.

# ترويسة البيان
front-matter-missing = لا ترويسة في أول هذا الملف.
front-matter-missing-help = ابدأه بالسطر `---`، ثم `title: …` و`date: …`، ثم السطر `---` مرة أخرى، ثم النص.
front-matter-open = تبدأ ترويسة الملف هنا ولا تنتهي.
front-matter-open-help = أغلقها بالسطر `---` فوق النص.
front-matter-invisible = في السطر `---` محرف خفي: { $point }.
front-matter-invisible-help = احذف السطر واكتبه من جديد: ثلاث شرطات لا غير.
bad-character = هنا محرف لا تعرضه أي صفحة: { $point }.
bad-character-help = احذفه.
bad-focus = لا يدل { $focus } على موضع في الصورة.
bad-focus-help = اكتب بُعده عن يسار الصورة وعن أعلاها، مثل `50% 20%`.
bad-contact-email = ليس { $email } عنوان بريد إلكتروني.
bad-contact-email-help = اكتبه مثل `press@example.gov`.
bad-contact-phone = ليس { $phone } رقم هاتف.
phone-digits = اكتبه بالأرقام من 0 إلى 9 ومعه رمز البلد، مثل `+971 4 555 0100`؛ أما الصفحات فتعرض أرقامها هي.
phone-one = اكتب رقمًا واحدًا معه رمز البلد، مثل `+971 4 555 0100`؛ ولرقم آخر أضف جهة اتصال أخرى.
phone-form = اكتبه ومعه رمز البلد، مثل `+971 4 555 0100`.
bad-path = ليس { $path } مسار بيان.
bad-path-help = اكتب مسار مجلده، مثل `2023/11/slug`.
bad-alias = ليس { $alias } عنوانًا على هذا الموقع.
alias-fragment = ما بعد `#` لا يصل إلى أي خادم، فاحذفه.
alias-question-empty = لا شيء بعد `?`، فاحذفها.
alias-question-signs = لا يُكتب بعد `?` إلا حروف وأرقام والعلامات `-._~=&%,`، فغيرها عند الخوادم رموزُ أنماط: حوّل مثل هذا العنوان حيث يُضبط الخادم.
alias-form = اكتب العنوان السابق من أول شرطة مائلة فيه، مثل `/old/address/`؛ ولبيان نُقل اكتب مجلده السابق، مثل `2023/12/summit`.
bad-hijri-date = ليس { $date } تاريخًا هجريًّا.
bad-hijri-date-help = اكتب السنة والشهر واليوم بالأرقام، مثل `1445-06-02`: الشهر من 1 إلى 12، واليوم من 1 إلى 30.

bad-target-name = لا يصلح { $name } اسمًا لوجهة نشر.
bad-target-name-help = سمِّها بأحرف لاتينية صغيرة وأرقام وشرطات، مثل `[deploy.live]`.
bad-target = ليس { $to } مكانًا يستطيع `bayan` النشر إليه.
bad-target-help = اكتب `s3://bucket/folder` أو `gs://bucket/folder` أو `az://container/folder`، أو `folder:/srv/newsroom` لمجلد على هذا الجهاز.
foreign-key = لا معنى للمفتاح { $key } مع الوجهة { $to }.
foreign-key-help = احذف هذا السطر.
bad-endpoint = لا تُرسَل الطلبات إلى المخزن على العنوان { $endpoint }: ففيها ما يفتحه، ولا تُرسَل إلا عبر `https://`.
bad-endpoint-help = اكتب عنوانًا يبدأ بـ`https://`. ويُستثنى مخزن على هذا الجهاز، مثل `http://127.0.0.1:9000`.

header-not-here = لا مكان لـ{ $name } في `[headers]`: فهو يختلف من ملف إلى ملف، أو له موضع آخر.
header-is-policy = اكتب بدلًا منه `policy = {"{"}script-src = ["https://stats.example.gov"]{"}"}`: فيُضمّ إلى ما يقوله `bayan`، وفي كل صفحة أيضًا.
delete-line = احذف هذا السطر.
bad-header-name = لا يصلح { $name } اسمًا لترويسة.
bad-header-name-help = في الاسم أحرف لاتينية وأرقام وشرطات، مثل `X-Robots-Tag`.
bad-header-value = لا يُرسل ما بعد { $name } في ترويسة.
bad-header-value-help = اكتب أحرفًا لاتينية وأرقامًا وعلامات في سطر واحد، بلا علامات تنصيص في داخله.
bad-policy = لا يصلح { $origin } خادمًا تأخذ منه الصفحات شيئًا.
bad-policy-help = اكتب البروتوكول واسم الخادم، مثل `https://stats.example.gov`. ولا يُسمح بكل الخوادم، ولا بما هو مكتوب في الصفحات نفسها.
host-file-unread = لا يُضمّ ملفك { $file } إلى الملف الذي يكتبه `bayan`.
host-file-unread-help = ينبغي أن يكون ملف JSON سليمًا، وغيره بترميز UTF-8. صحّحه، أو احذف خادمه من `host_files`.
