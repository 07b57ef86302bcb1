# ما في الملفات ولا يراه قراؤها، وما يحول دون فحصها.

# عدد من شيء؛ جزء من جملة، مرفوع.
inside-changes = { $count ->
    [zero] لا تغييرات متعقَّبة
    [one] تغيير متعقَّب واحد
    [two] تغييران متعقَّبان
    [few] { $count } تغييرات متعقَّبة
    [many] { $count } تغييرًا متعقَّبًا
   *[other] { $count } تغيير متعقَّب
}
inside-comments = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
inside-sheets = { $count ->
    [zero] لا أوراق مخفية
    [one] ورقة مخفية واحدة
    [two] ورقتان مخفيتان
    [few] { $count } أوراق مخفية
    [many] { $count } ورقة مخفية
   *[other] { $count } ورقة مخفية
}
inside-slides = { $count ->
    [zero] لا شرائح مخفية
    [one] شريحة مخفية واحدة
    [two] شريحتان مخفيتان
    [few] { $count } شرائح مخفية
    [many] { $count } شريحة مخفية
   *[other] { $count } شريحة مخفية
}
inside-texts = { $count ->
    [zero] لا مقاطع مخفية
    [one] مقطع مخفي واحد من النص
    [two] مقطعان مخفيان من النص
    [few] { $count } مقاطع مخفية من النص
    [many] { $count } مقطعًا مخفيًّا من النص
   *[other] { $count } مقطع مخفي من النص
}
inside-notes = { $count ->
    [zero] لا شرائح معها ملاحظات للمتحدّث
    [one] شريحة واحدة معها ملاحظات للمتحدّث
    [two] شريحتان معهما ملاحظات للمتحدّث
    [few] { $count } شرائح معها ملاحظات للمتحدّث
    [many] { $count } شريحة معها ملاحظات للمتحدّث
   *[other] { $count } شريحة معها ملاحظات للمتحدّث
}
inside-shapes = { $count ->
    [zero] لا عناصر مخفية
    [one] عنصر مخفي واحد
    [two] عنصران مخفيان
    [few] { $count } عناصر مخفية
    [many] { $count } عنصرًا مخفيًّا
   *[other] { $count } عنصر مخفي
}
inside-versions = { $count ->
    [zero] لا نسخ سابقة منه
    [one] نسخة سابقة منه
    [two] نسختان سابقتان منه
    [few] { $count } نسخ سابقة منه
    [many] { $count } نسخة سابقة منه
   *[other] { $count } نسخة سابقة منه
}
inside-remarks = { $count ->
    [zero] لا تعليقات على صفحاته
    [one] تعليق واحد على صفحاته
    [two] تعليقان على صفحاته
    [few] { $count } تعليقات على صفحاته
    [many] { $count } تعليقًا على صفحاته
   *[other] { $count } تعليق على صفحاته
}
inside-rows = { $count ->
    [zero] لا صفوف مخفية
    [one] مجموعة واحدة من الصفوف المخفية
    [two] مجموعتان من الصفوف المخفية
    [few] { $count } مجموعات من الصفوف المخفية
    [many] { $count } مجموعة من الصفوف المخفية
   *[other] { $count } مجموعة من الصفوف المخفية
}
inside-columns = { $count ->
    [zero] لا أعمدة مخفية
    [one] مجموعة واحدة من الأعمدة المخفية
    [two] مجموعتان من الأعمدة المخفية
    [few] { $count } مجموعات من الأعمدة المخفية
    [many] { $count } مجموعة من الأعمدة المخفية
   *[other] { $count } مجموعة من الأعمدة المخفية
}
inside-pivots = { $count ->
    [zero] لا نسخ من أرقام جداول محورية
    [one] نسخة من الأرقام وراء جدول محوري
    [two] نسختان من الأرقام وراء جداول محورية
    [few] { $count } نسخ من الأرقام وراء جداول محورية
    [many] { $count } نسخة من الأرقام وراء جداول محورية
   *[other] { $count } نسخة من الأرقام وراء جداول محورية
}
inside-files = { $count ->
    [zero] لا ملفات في داخله
    [one] ملف واحد في داخله
    [two] ملفان في داخله
    [few] { $count } ملفات في داخله
    [many] { $count } ملفًّا في داخله
   *[other] { $count } ملف في داخله
}
inside-links = { $count ->
    [zero] لا روابط إلى ملفات أصحابه أو مصادر بياناتهم
    [one] رابط إلى ملف لأصحابه أو مصدر بيانات لهم
    [two] رابطان إلى ملفات أصحابه أو مصادر بياناتهم
    [few] { $count } روابط إلى ملفات أصحابه أو مصادر بياناتهم
    [many] { $count } رابطًا إلى ملفات أصحابه أو مصادر بياناتهم
   *[other] { $count } رابط إلى ملفات أصحابه أو مصادر بياناتهم
}
inside-data = { $count ->
    [zero] لا حقول بيانات لا تعرضها صفحة
    [one] حقل بيانات لا تعرضه صفحة
    [two] حقلا بيانات لا تعرضهما صفحة
    [few] { $count } حقول بيانات لا تعرضها صفحة
    [many] { $count } حقل بيانات لا تعرضه صفحة
   *[other] { $count } حقل بيانات لا تعرضه صفحة
}
inside-thumbnails = { $count ->
    [zero] لا صور مصغّرة لصفحته الأولى
    [one] صورة مصغّرة لصفحته الأولى
    [two] صورتان مصغّرتان لصفحتين أوليين
    [few] { $count } صور مصغّرة لصفحات أولى
    [many] { $count } صورة مصغّرة لصفحات أولى
   *[other] { $count } صورة مصغّرة لصفحات أولى
}
inside-places = { $count ->
    [zero] لا صور تكشف مكان التقاطها
    [one] صورة تكشف مكان التقاطها
    [two] صورتان تكشفان مكان التقاطهما
    [few] { $count } صور تكشف مكان التقاطها
    [many] { $count } صورة تكشف مكان التقاطها
   *[other] { $count } صورة تكشف مكان التقاطها
}
inside-cameras = { $count ->
    [zero] لا صور تكشف من التقطها أو بأي آلة تصوير
    [one] صورة تكشف من التقطها أو بأي آلة تصوير
    [two] صورتان تكشفان من التقطهما أو بأي آلة تصوير
    [few] { $count } صور تكشف من التقطها أو بأي آلة تصوير
    [many] { $count } صورة تكشف من التقطها أو بأي آلة تصوير
   *[other] { $count } صورة تكشف من التقطها أو بأي آلة تصوير
}
inside-macros = { $count ->
    [zero] لا برامج (ماكرو)
    [one] برنامج واحد (ماكرو)
    [two] برنامجان (ماكرو)
    [few] { $count } برامج (ماكرو)
    [many] { $count } برنامجًا (ماكرو)
   *[other] { $count } برنامج (ماكرو)
}
inside-file = { $things } في الملف { $file } الذي في داخله

# ما يحول دون الفحص؛ آخر جملة.
inside-file-unread = ففي داخله الملف { $file }، { $why }
inside-locked = فهو مقفل بكلمة مرور
inside-old-kind = فهو من نوع قديم (`.doc` أو `.xls` أو `.ppt`)
inside-rtf = فهو ملف RTF
inside-binary-workbook = فهو جدول بصيغة ثنائية (`.xlsb`)
inside-nested = فهو داخل ملفات كثيرة متداخلة
inside-no-archive = فهو غير كامل، أو ليس ملفًّا من هذا النوع
inside-damaged = فهو تالف، أو ينتهي قبل تمامه
inside-unopened = فقراءته متعذّرة ({ $why })
inside-larger = فهو أكبر من { $most } ميغابايت
inside-too-large = فحجمه بعد فكّ ضغطه أكبر مما يُقرأ
inside-many-parts = { $count ->
    [zero] فلا أجزاء فيه
    [one] ففيه جزء واحد، ولا ملف كذلك
    [two] ففيه جزآن، ولا ملف كذلك
    [few] ففيه { $count } أجزاء، ولا ملف كذلك
    [many] ففيه { $count } جزءًا، ولا ملف كذلك
   *[other] ففيه { $count } جزء، ولا ملف كذلك
}
inside-part-name = فاسم أحد أجزائه لا يُقرأ
inside-part-unusual = فأحد أجزائه تالف، أو مضغوط بطريقة غير معتادة
inside-part-large = فحجم جزئه { $part } بعد فكّ ضغطه أكبر من { $most } ميغابايت
inside-part = { $fault ->
    [packed] فجزؤه { $part } مشفَّر أو مضغوط بطريقة غير معتادة
    [damaged] فجزؤه { $part } تالف
    [deep] ففي جزئه { $part } تداخل أعمق مما تكتبه البرامج
    [crowded] ففي جزئه { $part } خصائص أكثر مما تكتبه البرامج
    [long] ففي جزئه { $part } اسم أطول مما تكتبه البرامج
    [declares] ففي جزئه { $part } تعريفات من عنده
    [entity] ففي جزئه { $part } رموز لا تعرفها XML
    [letters] ففي جزئه { $part } حروف ليست بترميزه
    [early] فجزؤه { $part } ينتهي قبل تمامه
   *[malformed] فجزؤه { $part } ليس سليم البناء
}

# ما لا يكون في صورة ساكنة؛ يأتي بعد «فيها».
hazard = { $kind ->
    [control] محارف تحكّم
    [empty] ما ليس صورة أصلًا
    [letters] حروف ليست بترميز UTF-8
    [malformed] ما ليس من XML
    [deep] تداخل أعمق مما تكتبه البرامج
    [crowded] خصائص أكثر مما تكتبه البرامج
    [long] اسم أطول مما تكتبه البرامج
    [declares] تعريفات من عندها (`<!DOCTYPE`)
    [entity] رمز من عندها (`&…;`)
    [early] عنصر لا نهاية له
    [words] كلام خارج عناصرها
    [instruction] تعليمة لمن يقرؤها ({ $name })
    [behind-end] { $name } بعد نهايتها
    [no-svg] { $name } حيث ينبغي أن يبدأ { $within }
    [undeclared] { $name } ببادئة غير معرّفة
    [twice] { $name } مرتين في { $within } واحد
    [attribute] { $name } في { $within }
    [address] عنوان في { $name } من { $within }
    [style-language] نمط بلغة { $name }
    [in-style] { $name } في نمط
    [in-style-of] { $name } في نمط { $within }
    [in-value] { $name } في { $within }
    [outside] شيء من خارجها في نمط
    [outside-of] شيء من خارجها في نمط { $within }
    [outside-value] شيء من خارجها في { $within }
    [escape] حرف في نمط كُتب بعلامة `\`
    [escape-of] حرف في نمط { $within } كُتب بعلامة `\`
    [escape-value] حرف في { $within } كُتب بعلامة `\`
    [picture-unread] صورة داخلية لا يقرؤها متصفح
    [picture-damaged] صورة داخلية تالفة
    [picture-unclean] صورة داخلية لا يمكن تنقيتها
   *[named] { $name }
}
