# ما يقوله مكتب التحرير عن تطابق النسختين، وعن حقائق تختلف بينهما.

wrong-language = { $language ->
    [ar] هذا ملف النص العربي، وعنوانه ونصه بحروف لاتينية.
   *[en] هذا ملف النص الإنجليزي، وعنوانه ونصه بحروف عربية.
}
wrong-language-help = ضع هذا النص في { $language ->
    [ar] `en.md`
   *[en] `ar.md`
}. وإن حُفظ كل ملف باسم الآخر فبدّل بينهما.
missing-counterpart = { $language ->
    [ar] ليس لهذا البيان نسخة عربية.
   *[en] ليس لهذا البيان نسخة إنجليزية.
}
missing-counterpart-help = أضف { $language ->
    [ar] `ar.md`
   *[en] `en.md`
} بجانبه، أو اكتب `single_language: true`.
missing-counterpart-correction = { $language ->
    [ar] لا شرح بالعربية لأحد التصحيحات.
   *[en] لا شرح بالإنجليزية لأحد التصحيحات.
}
missing-counterpart-correction-help = أضف إليه { $language ->
    [ar] `ar: …`
   *[en] `en: …`
}: يُبلَّغ قراء كل لغة بلغتهم.
missing-counterpart-withdrawal = { $language ->
    [ar] سبب السحب غير مذكور بالعربية.
   *[en] سبب السحب غير مذكور بالإنجليزية.
}
missing-counterpart-withdrawal-help = أضف إليه { $language ->
    [ar] `ar: …`
   *[en] `en: …`
}: يُبلَّغ قراء كل لغة بلغتهم.
parity-links = { $language ->
    [ar] يقود رابط النص العربي إلى { $target }، ورابط الإنجليزي إلى { $partner }.
   *[en] يقود رابط النص الإنجليزي إلى { $target }، ورابط العربي إلى { $partner }.
}
parity-links-alone = { $language ->
    [ar] في النص العربي وحده رابط إلى { $target }.
   *[en] في النص الإنجليزي وحده رابط إلى { $target }.
}
parity-links-both = اجعل الرابط إلى المكان نفسه باللغتين. وإن كان لكل لغة خادمها فسمِّ الخادمين في `site.toml`، في `hosts` تحت `[parity]`.
parity-links-there = { $language ->
    [ar] الرابط العربي
   *[en] الرابط الإنجليزي
}
parity-numbers-alone = { $language ->
    [ar] { $count ->
    [zero] الأرقام
    [one] الرقم
    [two] الرقمان
    [few] الأرقام
    [many] الأرقام
   *[other] الأرقام
} { $figures } في النص العربي وحده.
   *[en] { $count ->
    [zero] الأرقام
    [one] الرقم
    [two] الرقمان
    [few] الأرقام
    [many] الأرقام
   *[other] الأرقام
} { $figures } في النص الإنجليزي وحده.
}
parity-numbers-alone-help = { $language ->
    [ar] قارن بالنص الإنجليزي: صحّح الرقم، أو اذكره باللغتين.
   *[en] قارن بالنص العربي: صحّح الرقم، أو اذكره باللغتين.
}
parity-numbers = { $language ->
    [ar] الأرقام مختلفة: { $here } بالعربية، و{ $there } بالإنجليزية.
   *[en] الأرقام مختلفة: { $here } بالإنجليزية، و{ $there } بالعربية.
}
parity-numbers-help = تحقّق من الرقم الصحيح، وصحّح الآخر.
parity-numbers-there = { $language ->
    [ar] الجملة العربية
   *[en] الجملة الإنجليزية
}
parity-quotes-count = في النص العربي { $arabic ->
    [zero] لا اقتباس
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $arabic } اقتباسات
    [many] { $arabic } اقتباسًا
   *[other] { $arabic } اقتباس
}، وفي الإنجليزي { $english ->
    [zero] لا اقتباس
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $english } اقتباسات
    [many] { $english } اقتباسًا
   *[other] { $english } اقتباس
}.
parity-quotes-count-help = أضف ما ينقص. ولا يُعدّ الكلام اقتباسًا إلا إذا سُمّي المتحدّث في سطره الأخير: `> — name`.
parity-quotes-none = { $language ->
    [ar] لا نظير له في النص العربي
   *[en] لا نظير له في النص الإنجليزي
}
parity-quotes-speaker = المتحدّث في الاقتباس رقم { $number } هو { $arabic } بالعربية، و{ $english } بالإنجليزية.
parity-quotes-speaker-help = صحّح المتحدّث، أو ترتيب الاقتباسات. ويُكتب من في السجلّ `— @id` باللغتين.
parity-quotes-there = الاقتباس الإنجليزي
parity-structure = بناء النصين مختلف: { $differences }.
parity-structure-help = انظر هل سقط شيء من أحدهما.
parity-structure-heading = { $arabic ->
    [zero] لا عنوان فرعيًّا
    [one] عنوان فرعي واحد
    [two] عنوانان فرعيان
    [few] { $arabic } عناوين فرعية
    [many] { $arabic } عنوانًا فرعيًّا
   *[other] { $arabic } عنوان فرعي
} بالعربية و{ $english ->
    [zero] لا عنوان فرعيًّا
    [one] عنوان فرعي واحد
    [two] عنوانان فرعيان
    [few] { $english } عناوين فرعية
    [many] { $english } عنوانًا فرعيًّا
   *[other] { $english } عنوان فرعي
} بالإنجليزية
parity-structure-paragraph = { $arabic ->
    [zero] لا فقرة
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $arabic } فقرات
    [many] { $arabic } فقرة
   *[other] { $arabic } فقرة
} بالعربية و{ $english ->
    [zero] لا فقرة
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $english } فقرات
    [many] { $english } فقرة
   *[other] { $english } فقرة
} بالإنجليزية
parity-structure-entry = { $arabic ->
    [zero] لا بند
    [one] بند واحد
    [two] بندان
    [few] { $arabic } بنود
    [many] { $arabic } بندًا
   *[other] { $arabic } بند
} بالعربية و{ $english ->
    [zero] لا بند
    [one] بند واحد
    [two] بندان
    [few] { $english } بنود
    [many] { $english } بندًا
   *[other] { $english } بند
} بالإنجليزية
parity-structure-cell = { $arabic ->
    [zero] لا خلية جدول
    [one] خلية جدول واحدة
    [two] خليتا جدول
    [few] { $arabic } خلايا جدول
    [many] { $arabic } خلية جدول
   *[other] { $arabic } خلية جدول
} بالعربية و{ $english ->
    [zero] لا خلية جدول
    [one] خلية جدول واحدة
    [two] خليتا جدول
    [few] { $english } خلايا جدول
    [many] { $english } خلية جدول
   *[other] { $english } خلية جدول
} بالإنجليزية
parity-structure-picture = { $arabic ->
    [zero] لا صورة
    [one] صورة واحدة
    [two] صورتان
    [few] { $arabic } صور
    [many] { $arabic } صورة
   *[other] { $arabic } صورة
} بالعربية و{ $english ->
    [zero] لا صورة
    [one] صورة واحدة
    [two] صورتان
    [few] { $english } صور
    [many] { $english } صورة
   *[other] { $english } صورة
} بالإنجليزية
parity-structure-footnote = { $arabic ->
    [zero] لا حاشية
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $arabic } حواشٍ
    [many] { $arabic } حاشية
   *[other] { $arabic } حاشية
} بالعربية و{ $english ->
    [zero] لا حاشية
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $english } حواشٍ
    [many] { $english } حاشية
   *[other] { $english } حاشية
} بالإنجليزية
parity-structure-there = النص الإنجليزي
parity-facts-disagree = تختلف النسختان في { $key }، وهو من حقائق البيان.
parity-facts-disagree-help = صحّح إحداهما، أو أبقِه في ملف واحد.
parity-facts-disagree-there = في الملف الإنجليزي غير ذلك
parity-facts-draft = { $language ->
    [ar] `draft: true` في أحد الملفين و`date` فيهما معًا، فلا يُعرف أيحجب `draft` اللغتين أم النص العربي وحده.
   *[en] `draft: true` في أحد الملفين و`date` فيهما معًا، فلا يُعرف أيحجب `draft` اللغتين أم النص الإنجليزي وحده.
}
parity-facts-draft-help = أبقِ `date` في ملف واحد: فإن كان `draft: true` معه حجب اللغتين، وإن كان في الملف الآخر حجب لغته وحدها.
parity-facts-draft-there = التاريخ هنا أيضًا
parity-facts-uncounted = { $language ->
    [ar] لا يُعتدّ بقيمة { $key } هنا: النص العربي مسودة، والآخر ليس مسودة.
   *[en] لا يُعتدّ بقيمة { $key } هنا: النص الإنجليزي مسودة، والآخر ليس مسودة.
}
parity-facts-uncounted-help = اكتبه في { $language ->
    [ar] `en.md`
   *[en] `ar.md`
}، ففيه حقائق النصين، أو احذفه هنا.
hijri-date-far = التاريخ الهجري { $hijri } ليس تاريخ { $day }: فذلك اليوم في تقويم أم القرى { $own }.
hijri-date-far-help = احذف السطر فيظهر { $own }، أو اكتب تاريخًا لا يبعد عنه أكثر من يومين، كما قد تكون الرؤية.
hijri-date-other = التاريخ الهجري { $hijri } ليس تاريخ { $day }.
hijri-date-other-help = احذف السطر، أو صحّح أحد التاريخين.
lone-media = { $of ->
    [page] في المجلد { $folder } ملفات، وليس فيه نص صفحة ثابتة.
   *[release] في المجلد { $folder } ملفات، ولا بيان فيه.
}
lone-media-help = أضف `ar.md` أو `en.md`، أو احذف المجلد.
