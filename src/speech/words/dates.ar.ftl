# ما يقوله مكتب التحرير عن التواريخ وحظر النشر والسحب.

weekday = { $day ->
    [Monday] الاثنين
    [Tuesday] الثلاثاء
    [Wednesday] الأربعاء
    [Thursday] الخميس
    [Friday] الجمعة
    [Saturday] السبت
   *[Sunday] الأحد
}
missing-date = لا تاريخ لهذا البيان بأي من اللغتين.
missing-date-help = أضف إلى أحد ملفيه `date: 2023-12-15`، أو يومًا وساعة مثل `2023-12-15T10:00:00+04:00`.
date-mismatch-folder = التاريخ { $day }، والمجلد يقول { $folder }.
date-mismatch-folder-help = انقل المجلد إلى { $moved }، أو صحّح التاريخ.
date-mismatch-weekday = يوم { $day } هو { $own }، لا { $said }.
date-mismatch-weekday-help = صحّح يوم الأسبوع، أو التاريخ.
date-mismatch-impossible = ليس في هذا الشهر يوم { $number }: { $words }.
date-mismatch-impossible-help = صحّح اليوم، أو الشهر.
date-mismatch-past = تتحدّث الجملة عن { $day } كأنه مضى، وتاريخ البيان { $date }.
date-mismatch-past-help = صحّح التاريخ، أو اجعل الجملة لما سيأتي.
date-mismatch-idle-embargo = يُرفع حظر النشر بتاريخ { $ends }، قبل تاريخ البيان، وهو { $date }، فلا يحجب شيئًا.
date-mismatch-idle-embargo-help = صحّح حظر النشر أو التاريخ؛ والخطأ في السنة غالبًا.
date-mismatch-withdrawn-when = يُنشر البيان { $out }، ويُسحب في اليوم نفسه في ساعة لم تُذكر، فلا يُعرف هل كان منشورًا.
date-mismatch-withdrawn-when-help = اكتب يوم السحب وساعته. فإن كان قبل نشر البيان لم يترك إشعارًا، وإن كان بعده ترك إشعارًا.
date-mismatch-before-embargo = التاريخ { $date }، وحظر النشر يُرفع بتاريخ { $ends }: تعرض الصفحات الأول، وتُبلَّغ الخلاصات ومحركات البحث بالثاني.
date-mismatch-before-embargo-help = اكتب يوم صدوره تاريخًا له، إلا إذا أردت أن يرى القراء التاريخ الأسبق.
date-mismatch-unseen-correction = ثمة تصحيح بتاريخ { $day }، قبل صدور البيان { $out }، فلن يُبلَّغ به القراء.
date-mismatch-unseen-correction-help = ما أُصلح قبل النشر لا يحتاج إلى تصحيح معلن: احذفه، أو صحّح تاريخه.
date-mismatch-coming-correction = ثمة تصحيح بتاريخ { $day } لم يحن موعده بعد، وسيُبلَّغ به القراء عندئذ.
date-mismatch-coming-correction-help = أرّخ التصحيح بوقت تغيير النص.
date-mismatch-today = { $away ->
    [before2] تاريخ البيان { $date }، وهو { $own }: وقبله بيومين { $meant }، لا { $said }.
    [before1] تاريخ البيان { $date }، وهو { $own }: واليوم الذي قبله { $meant }، لا { $said }.
   *[today] تاريخ البيان { $date }، وهو { $own }، لا { $said }.
    [after1] تاريخ البيان { $date }، وهو { $own }: واليوم الذي بعده { $meant }، لا { $said }.
    [after2] تاريخ البيان { $date }، وهو { $own }: وبعده بيومين { $meant }، لا { $said }.
}
date-mismatch-today-help = صحّح يوم الأسبوع، أو تاريخ البيان.
embargo-in-text-draft = يقول النص إنه مسودة، وليس في ترويسة الملف `draft: true`.
embargo-in-text-draft-help = اكتب `draft: true` في ترويسة الملف إلى أن يجوز أن يُقرأ النص، واحذف هذه الكلمات.
embargo-in-text-page = { $says ->
    [draft] تقول الصفحة إنها مسودة، والصفحة الثابتة منشورة دائمًا.
   *[embargo] تقول الصفحة إنها محظورة النشر، والصفحة الثابتة منشورة دائمًا.
}
embargo-in-text-page-help = أخرج ملفها من `content/pages` إلى أن يجوز أن تُقرأ، أو احذف هذه الكلمات.
embargo-in-text-key = { $key } في النص، ولا يحجب شيئًا هناك.
embargo-in-text-key-page = الصفحة الثابتة منشورة دائمًا. أخرج ملفها من `content/pages` إلى أن يجوز أن تُقرأ، أو احذف السطر.
embargo-in-text-key-body = انقل السطر إلى ما بين سطري `---` في أول الملف، أو احذفه: { $line }.
embargo-in-text-key-value = هو هناك جزء من قيمة أخرى. انقل السطر إلى ما تحت سطر `---` الأول مباشرة، بلا مسافات قبله، أو احذفه: { $line }.
embargo-in-text-held = يقول النص إنه محظور النشر، وليس في ترويسة الملف `embargo`.
embargo-in-text-held-until = أضف { $line } إلى ترويسة الملف، واحذف السطر.
embargo-in-text-held-help = أضف `embargo` بيومه وساعته إلى ترويسة الملف، واحذف السطر.
embargo-in-text-later = النص محظور النشر حتى { $said }، و`embargo` ينتهي قبل ذلك.
embargo-in-text-later-help = تحقّق من الصحيح منهما، وصحّح `embargo`، واحذف السطر.
embargo-in-text-unsure = لا يمكن أن يُقارَن ما يقوله النص عن حظر نشره بما في `embargo` في ترويسة الملف. فأيهما الصحيح؟
embargo-in-text-unsure-help = تحقّق من موعد رفع الحظر، وصحّح `embargo` إن كان ينتهي قبله، واحذف السطر.
untrue-date-early = التاريخ في { $key } لم يحن بعد، ونص هذا البيان غير ما نُشر منه.
untrue-date-early-help = اكتب اليوم والساعة اللذين يتغيّر فيهما النص، أو أعد النص المنشور حتى ذلك الوقت.
untrue-date-seen = التاريخ في `withdrawn` لم يحن بعد، وقد رأى القراء السحب: سيعود النص المسحوب إلى النشر حتى ذلك الوقت.
untrue-date-seen-help = اكتب في `withdrawn` اليوم الذي سُحب فيه أول مرة.
untrue-date-public = التاريخ في `withdrawn` قبل صدور هذا البيان، وقد كان منشورًا: سيختفي بلا إشعار يقول ذلك.
untrue-date-public-help = اكتب في `withdrawn` اليوم الذي يُسحب فيه، واترك `date` و`embargo` كما نُشرا.
