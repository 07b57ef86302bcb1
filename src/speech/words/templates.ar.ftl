# ما يُقال عن القوالب وعن صفحات لا يمكن إنشاؤها.

output-unmade = لا يستطيع `bayan` إنشاء { $address }. الخلل في `bayan` نفسه.
output-unmade-help = أبلغ عنه من فضلك، مع المركز الإعلامي الذي يظهر فيه.
icon-undrawn = تعذّر رسم أيقونة الموقع { $file } بصيغة PNG.
icon-undrawn-help = استخدم ملف SVG من أشكال فقط، بلا نصوص ولا صور ولا برمجة داخله، أو ملف PNG باسم `static/assets/icon.png`. أو ضع في `static/` ملفات من عندك: `favicon.ico` و`apple-touch-icon.png` و`icon-192.png` و`icon-512.png`.
cards-undrawn = تعذّر رسم بطاقات المشاركة: لا خط مقروءًا في `static/assets/`.
cards-undrawn-help = ضع فيه خطًّا بصيغة WOFF2، أو احذف منه `vazirmatn.woff2` ليستخدم `bayan` خطه. أو احذف `[cards]` من `site.toml`.
media-kit-unmade = تعذّر إعداد الملف الصحفي: { $file } لا يُقرأ أو لا يجوز نشره.
media-kit-unmade-help = أصلح الملف، أو احذف `media_kit`.
template-syntax = لا يمكن استخدام القالب: المكتوب هنا غير مفهوم.
template-expected = لا يمكن استخدام القالب: هنا { $found }، والمنتظر { $expected }.
template-end = لا يمكن استخدام القالب: انتهى قبل أن يُغلق كل ما فُتح فيه.
template-parent = لا يمكن استخدام القالب: { $child } مبني على { $parent }، وهو غير موجود.
template-circle = لا يمكن استخدام القالب: { $template } يعود إلى نفسه.
template-unknown = { $what ->
    [template] لا يمكن استخدام القالب: لا قالب باسم { $name }.
    [filter] لا يمكن استخدام القالب: لا مرشّح باسم { $name }.
    [test] لا يمكن استخدام القالب: لا اختبار باسم { $name }.
    [function] لا يمكن استخدام القالب: لا دالة باسم { $name }.
    [component] لا يمكن استخدام القالب: لا مكوّن باسم { $name }.
    [field] لا يمكن استخدام القالب: لا حقل باسم { $name }.
   *[variable] لا يمكن استخدام القالب: لا متغيّر باسم { $name }.
}
template-no-value = لا يمكن استخدام القالب: ما يُذكر هنا بلا قيمة.
template-block = لا يمكن استخدام القالب: ليس في القوالب التي فوقه كتلة باسم { $block }.
template-block-left-out = لا يمكن استخدام القالب: ليست فيه الكتلة { $block }، والقالب { $child } يملؤها.
template-block-left-out-help = اكتب { $line } في موضعها؛ وإن حذفت هذا الملف أعطاك { $command } قالب `bayan` بكل كتله.
template-message = { $language ->
    [ar] لا يمكن استخدام القالب: لا نص معرّفه { $id } بالعربية.
   *[en] لا يمكن استخدام القالب: لا نص معرّفه { $id } بالإنجليزية.
}
template-message-variable = لا يمكن استخدام القالب: لم يُعطَ النص { $id } كل ما يذكره.
template-asset = لا يمكن استخدام القالب: لا ملف باسم { $file } في `static/assets/`.
template-while-making = كان ذلك عند إنشاء { $address }. يذكر `docs/templates.md` ما يُعطاه كل قالب.
template-manual = يشرح `docs/templates.md` كيف تُكتب القوالب.
ingredient = { $part ->
    [assets] الملفات المشتركة للصفحات
    [at] العنوان
    [attachments] المرفقات
    [base] عنوان الموقع
    [bytes] محتوى الملف
    [card] بطاقة البيان
    [colours] الألوان
    [contacts] جهات الاتصال
    [corrections] التصحيحات
    [counterpart] النسخة المقابلة
    [file] الملف
    [files] الملفات
    [format] الصيغة
    [gallery] صور البيان
    [terms_of_photographs] شروط استعمال الصور
    [icon] الأيقونة
    [icons] الأيقونات
    [issuers] الجهات المُصدِرة
    [kind] النوع
    [language] اللغة
    [last_correction] آخر تصحيح
    [list] القائمة
    [lists] القوائم
    [look] مظهر البطاقات
    [media_kit] الملف الصحفي
    [names] الأسماء
    [neighbouring_pages] الصفحتان السابقة والتالية
    [newer_release] البيان الأحدث
    [newest] أحدث شهر
    [newest_releases] أحدث البيانات
    [newest_shown_in] الملفات التي تعرض بيانات أحدث شهر
    [number] الرقم
    [old_address] العنوان السابق
    [older_release] البيان الأقدم
    [organisations] الجهات
    [pages] الصفحات
    [paper] لون خلفية الموقع
    [path] المسار
    [pictured] البيانات ذات الصور
    [people] الأشخاص
    [people_who_speak] المتحدّثون
    [recipe] طريقة الرسم
    [redirects] التحويلات
    [related_releases] البيانات ذات الصلة
    [release] البيان
    [releases] البيانات
    [releases_listed] البيانات في القائمة
    [releases_of_the_last_two_days] بيانات آخر يومين
    [releases_searched] البيانات المشمولة بالبحث
    [releases_shown] البيانات المعروضة
    [script] برنامج الصفحة
    [settings] الإعدادات
    [shard] رقم الجزء
    [shards] أجزاء الخريطة
    [shared_by] بطاقة المشاركة
    [shown_in] الملفات التي تعرض البيانات
    [site_and_messages] الموقع ونصوص الواجهة
    [sitemaps] خرائط الموقع
    [standing] حالة البيان
    [start] صفحة البداية
    [subject] موضوع القائمة
    [targets_of_links] ما تقود إليه الروابط
    [template] القالب
    [text] النص
    [text_of_the_release] نص البيان
    [texts] النصوص
    [titles] العناوين
    [topics] الموضوعات
    [total] العدد الكلي
    [types] الأنواع
    [vector] الأيقونة
    [video] الفيديو
    [where_it_leads] وجهة التحويل
    [words] النص
    [year] السنة
    [years] السنوات
    [years_and_months] السنوات والأشهر
   *[other] { $part }
}
