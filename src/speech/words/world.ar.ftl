# ما يرفضه النظام أو القرص أو الشبكة.

system-refused = تعذّر { $doing ->
    [copy] نسخ
    [keep] حفظ ما كُتب على القرص في
    [list] سرد محتويات
    [look-at] فحص
    [make-folder] إنشاء المجلد
    [open] فتح
    [open-folder] فتح المجلد
    [remove] حذف
    [wait-for] انتظار
    [write] كتابة
    [write-to] الكتابة إلى
    [write-record] كتابة السجلّ
   *[read] قراءة
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
choose-another-record = سمِّ ملفًّا يمكن أن يُكتب بالخيار `--record FILE`، أو بمتغيّر البيئة `BAYAN_RECORD`.
make-room = أفسح مكانًا على القرص، ثم ابنِ الموقع من جديد.
check-it-is-there = تحقّق من وجوده.
fix-and-build-again = أصلح ذلك، ثم ابنِ الموقع من جديد.
