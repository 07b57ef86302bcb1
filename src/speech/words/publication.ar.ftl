# ما يقوله مكتب التحرير عما نُشر من قبل، وعن الاستثناءات والقواعد.

came-back = سُحب البيان { $release } من قبل، وسيعود نصه إلى النشر.
came-back-help = أعد `withdrawn` بيومه وسببه. وإن كانت إعادة نشره مقصودة فاذكرها في `corrections`.
changed-after-publication = نص هذا البيان غير ما نُشر منه، ولا تصحيح منذئذٍ يقول ذلك.
changed-after-publication-help = اذكر بهذه اللغة في `corrections` ما صُحّح، أو أعد النص الذي نُشر.
taken-down = { $text ->
    [ar] النص العربي للبيان { $release }
    [en] النص الإنجليزي للبيان { $release }
   *[whole] البيان { $release }
} كان منشورًا وسيختفي: { $why ->
    [draft] هو الآن مسودة
    [freeze] يحجبه الآن تجميد النشر
    [coming] لم يحن تاريخه أو موعد رفع حظره
    [file] ملفه غير موجود
   *[folder] مجلده غير موجود
}.
taken-down-by-freeze = اجعل تجميد النشر يبدأ بعد موعد هذا البيان، أو اكتب فيه `essential: true`.
taken-down-half = احذف `draft: true` من هنا. ويُسحب البيان المنشور باللغتين بكتابة `withdrawn: …`، فيبقى إشعار بذلك.
taken-down-held = يُسحب البيان المنشور بكتابة `withdrawn: …`، فيبقى إشعار بذلك.
taken-down-file = أعد { $file }. ويُسحب البيان المنشور بكتابة `withdrawn: …`، فيبقى إشعار بذلك.
taken-down-folder = إن كان قد نُقل فاكتب { $line } في مجلده الجديد. وإلا فأعده، واسحبه بكتابة `withdrawn: …`.
take-down-limit-folder = لا وجود للمجلد `content/releases/`، وسيختفي معه كل ما هو منشور ({ $count ->
    [zero] لا بيانات
    [one] بيان واحد
    [two] بيانان
    [few] { $count } بيانات
    [many] { $count } بيانًا
   *[other] { $count } بيان
}).
take-down-limit-folder-help = ابحث عنه: ربما لم يُوصَل قرص، أو لم تكتمل نسخة المستودع. وإن كان ذلك مقصودًا فأنشئ المجلد من جديد فارغًا، وشغّل `bayan build --take-down` مرة واحدة.
take-down-limit = سيختفي دفعة واحدة { $gone } { $texts ->
    [ar] من النصوص العربية المنشورة
    [en] من النصوص الإنجليزية المنشورة
   *[whole] من البيانات المنشورة
}، وعددها { $known }، وهذا أكثر مما يسمح به `take_down_limit` ({ $limit }%).
take-down-limit-help = ابحث عنها: ربما لم يُوصَل قرص، أو لم تكتمل نسخة المستودع. وإن كان ذلك مقصودًا فشغّل `bayan build --take-down` مرة واحدة.
double-release = بيان آخر من اليوم نفسه يحمل هذا العنوان.
double-release-help = إن كان أحد المجلدين نسخة فاحذفه. وإلا فاذكر في كل عنوان ما هو جديد فيه.
double-release-there = البيان الآخر
unread-query = لا يُحوَّل العنوان السابق { $alias } على { $hosts }، فلا يُقرأ هناك السؤال الذي بعد العنوان.
unread-query-untold = لا يعلم خادم بالعنوان السابق { $alias }، وخادم الملفات لا يجيب عن سؤال بعد العنوان.
unread-query-map = حوّله حيث يُستقبل العنوان السابق: يسرد `bayan redirects` العناوين كلها.
feed-authority-moving = تبدأ المعرّفات في الخلاصات باسم خادم `base_url`: فإذا تغيّر وصلت البيانات كلها إلى كل مشترك من جديد.
feed-authority-example = قيمة `feed_authority` ما زالت { $host }، كما في كل مركز إعلامي جديد.
feed-authority-own = اكتب { $line } في `site.toml`، واتركه كذلك أينما انتقل المركز الإعلامي.
no-record = لا سجلّ لبناء سابق في { $folder }، فلا يُعرف ما تغيّر مما نُشر ولا ما سيختفي منه. لم تُشغَّل هذه القواعد: { $rules }.
no-record-help = احتفظ بالسجلّ من بناء إلى بناء: كان يُفترض أن يكون في { $record }؛ ويحدّد `--record` أو `BAYAN_RECORD` مكانًا آخر. وإن لم يُنشر شيء من قبل فأضف `--first` مرة واحدة.
excuse-idle = لا شيء هنا تجده القاعدة { $rule }، فلا حاجة إلى هذا الاستثناء.
excuse-idle-help = احذفه، أو انقله إلى السطر الذي هو له.
excuse-unknown = لا قاعدة في مكتب التحرير باسم { $rule } ليُستثنى منها.
excuse-unknown-help = يسرد `bayan explain` القواعد. ويُكتب الاستثناء هكذا: `desk: allow RULE reason`.
excuse-guarded = لا استثناء من القاعدة { $rule }: لا يُبنى الموقع من دونها.
excuse-guarded-help = أصلح ما تجده، واحذف الاستثناء.
excuse-unreasoned = هذا الاستثناء من { $rule } بلا سبب، فلا يُعتدّ به.
excuse-unreasoned-help = اذكر السبب، مثل: { $example }.
unknown-rule = لا يُحدَّد مستوى القاعدة { $rule }: لا قاعدة بهذا الاسم، أو هي مما لا يُبنى الموقع من دونه.
unknown-rule-help = يسرد `bayan explain` القواعد، ويذكر ما يُغيَّر مستواه منها.
