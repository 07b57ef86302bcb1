# كيف تُعرض الملاحظات والأعطال، في الطرفية وعلى الصفحات.

severity = { $severity ->
    [error] خطأ
    [warning] تنبيه
   *[note] إشارة
}
errors-count = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأً
   *[other] { $count } خطأ
}
warnings-count = { $count ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
    [many] { $count } تنبيهًا
   *[other] { $count } تنبيه
}
notes-count = { $count ->
    [zero] لا إشارات
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $count } إشارات
    [many] { $count } إشارة
   *[other] { $count } إشارة
}
in-a-draft = مسودة
in-draft = في مسودة: { $message }
certain-fix = إصلاح مؤكَّد.
the-same-in-more = { $message } { $count ->
    [zero] ولا موضع آخر.
    [one] والأمر نفسه في موضع آخر.
    [two] والأمر نفسه في موضعين آخرين.
    [few] والأمر نفسه في { $count } مواضع أخرى.
    [many] والأمر نفسه في { $count } موضعًا آخر.
   *[other] والأمر نفسه في { $count } موضع آخر.
}
