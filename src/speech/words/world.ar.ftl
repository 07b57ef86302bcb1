# ما يرفضه النظام أو القرص أو الشبكة.

system-refused = { $doing ->
    [copy] تعذّر نسخ
    [keep] تعذّر حفظ ما كُتب على القرص في
    [list] تعذّر سرد محتويات
    [look-at] تعذّر فحص
    [make-folder] تعذّر إنشاء المجلد
    [open] تعذّر فتح
    [open-folder] تعذّر فتح المجلد
    [remove] تعذّر حذف
    [wait-for] تعذّر انتظار
    [write] تعذّرت كتابة
    [write-to] تعذّرت الكتابة إلى
    [write-record] تعذّرت كتابة السجلّ
   *[read] تعذّرت قراءة
} { $path }: { $why }.
system-why = { $why ->
    [not-found] لا ملف ولا مجلد بهذا الاسم
    [permission-denied] لا إذن بذلك
    [read-only] القرص للقراءة فقط
    [exists] يوجد ملف بهذا الاسم
    [full] امتلأ القرص
    [no-folder] ليس مجلدًا
    [folder] هو مجلد لا ملف
    [not-empty] المجلد ليس فارغًا
    [bad-name] اسم لا يقبله هذا النظام
    [too-large] الملف أكبر مما يقبله النظام
    [busy] هو قيد الاستخدام
    [other-disk] هو على قرص آخر
    [no-utf8] حروفه ليست بترميز UTF-8
    [address-in-use] العنوان مستخدم من قبل
    [no-address] العنوان غير متاح على هذا الجهاز
    [timed-out] طال الانتظار
    [refused] رُفض الاتصال
    [memory] نفدت الذاكرة
    [unknown] رفضه النظام
   *[other] رفضه النظام (الرمز { $number })
}
check-permissions = تحقّق من أذونات المجلد.
choose-another-output = تحقّق من أذونات المجلد، أو اختر مجلدًا آخر بالخيار `--output`.
choose-another-record = سمِّ بالخيار `--record FILE`، أو بمتغيّر البيئة `BAYAN_RECORD`، ملفًّا يمكن أن يُكتب.
make-room = أفسح مكانًا على القرص، ثم ابنِ الموقع من جديد.
check-it-is-there = تحقّق من وجوده.
fix-and-build-again = أصلح ذلك، ثم ابنِ الموقع من جديد.
choose-another-target = لا بدّ لمن ينشر من إذن بالكتابة هناك. اطلب الإذن، أو سمِّ في `to` مجلدًا آخر، ثم انشر من جديد: وما يراه القراء الآن سليم.
make-room-at-target = أفسح مكانًا على ذلك القرص، أو أبقِ نسخًا أقل بالمفتاح `keep`، ثم انشر من جديد: وما يراه القراء الآن سليم.
fix-and-deploy-again = أصلح ذلك، ثم انشر من جديد: وما يراه القراء الآن سليم.
