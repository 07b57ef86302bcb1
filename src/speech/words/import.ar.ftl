# ما يُقال عن نص يُستورد.

import-empty = هذا الملف فارغ.
import-empty-help = اطلبه من جديد، أو استغنِ عنه.
import-other-kind = محتوى هذا الملف { $kind ->
    [pdf] مستند PDF
    [old-office] مستند Office قديم النوع، أو مقفل بكلمة مرور
    [rtf] نص RTF
    [jpeg] صورة JPEG
    [png] صورة PNG
    [gif] صورة GIF
    [webp] صورة WebP
    [avif] صورة AVIF
    [heic] صورة HEIC من التي تلتقطها الهواتف
    [tiff] صورة TIFF
    [gzip] أرشيف gzip
    [rar] أرشيف RAR
    [seven-zip] أرشيف 7z
    [tar] أرشيف tar
    [excel] مصنّف Excel
    [powerpoint] عرض PowerPoint
    [opendocument] مستند OpenDocument
   *[zip] أرشيف zip ليس فيه نص Word
}، أيًّا كان اسمه.
import-other-kind-help = { $kind ->
    [pdf] اطلب ملف Word، أو انسخ النص من ملف PDF إلى ملف ينتهي بـ`.txt`.
    [old-office] افتحه في Word، واحفظه مستند Word (`.docx`) بلا كلمة مرور.
    [rtf] افتحه في Word، واحفظه مستند Word (`.docx`).
    [gzip] فُكّ ضغطه أولًا.
    [rar] فُكّ ضغطه أولًا.
    [seven-zip] فُكّ ضغطه أولًا.
    [tar] فُكّ ضغطه أولًا.
    [zip] فُكّ ضغطه أولًا.
    [excel] احفظ نصه مستند Word (`.docx`) أو نصًّا عاديًّا.
    [powerpoint] احفظ نصه مستند Word (`.docx`) أو نصًّا عاديًّا.
    [opendocument] احفظ نصه مستند Word (`.docx`) أو نصًّا عاديًّا.
   *[picture] اطلب النص نفسه؛ أما الصورة فمكانها مجلد البيان.
}
import-no-docx = ينتهي اسم هذا الملف بـ`.docx`، وليس مستند Word.
import-no-docx-help = افتحه في Word واحفظه مستند Word (`.docx`)، أو اجعل لاحقة اسمه لاحقة نوعه: `.txt` أو `.md` أو `.html`.
import-unknown-kind = لا يُستورد ملف من هذا النوع.
import-unknown-kind-help = أعطِ ملفًّا ينتهي اسمه بـ`.txt` أو `.md` أو `.html` أو `.docx`، أو مجلدًا فيه مثله.
import-broken-letters = يذكر هذا الملف أن ترميزه { $encoding }، وفيه حروف ليست كذلك.
import-broken-letters-help = احفظه من جديد بترميز UTF-8.
import-torn-letter = ترميز هذا الملف UTF-8، وهو تالف: في السطر { $line } حرف ناقص.
import-torn-letter-help = اطلب الملف من جديد، أو أصلح ذلك السطر واحفظ الملف بترميز UTF-8.
import-no-text = في هذا الملف محرف التحكّم { $character }، ولا يكون مثله في نص.
import-no-text-help = افتحه في البرنامج الذي صنعه، واحفظه نصًّا عاديًّا بترميز UTF-8.
import-too-large = حجم هذا الملف أكبر من { $most } ميغابايت، وهو أقصى ما يُستورد.
import-too-large-help = قسّمه، أو خذ النص وحده.
import-too-long = حجم نص هذا الملف أكبر من { $most } ميغابايت، وهو أقصى ما يُستورد.
import-too-long-help = قسّمه.
import-too-deep = عناصر هذا الملف متداخلة إلى عمق لا يبلغه بيان.
import-too-deep-help = انسخ النص نفسه منه إلى ملف ينتهي بـ`.txt`.
import-broken-docx = تعذّرت قراءة ملف Word هذا: هو ناقص، أو ليس من هذا النوع.
import-broken-docx-help = افتحه في Word، واحفظه من جديد مستند Word (`.docx`)، ثم استورده.
import-broken-part = تعذّرت قراءة ملف Word هذا: الجزء { $part } منه تالف أو مقفل أو كبير جدًّا، أو مكتوب على غير ما يكتبه Word.
import-broken-part-help = افتحه في Word، واحفظه من جديد مستند Word (`.docx`)، ثم استورده.
import-no-words = ليس في هذا الملف كلام.
import-no-words-help = إن كان فيه صورة نص، فاطلب النص نفسه.
import-too-many = { $count ->
    [zero] لا ملفات هنا؛ وأقصى ما يُستورد دفعة واحدة { $most }.
    [one] هنا ملف واحد؛ وأقصى ما يُستورد دفعة واحدة { $most }.
    [two] هنا ملفان؛ وأقصى ما يُستورد دفعة واحدة { $most }.
    [few] هنا { $count } ملفات؛ وأقصى ما يُستورد دفعة واحدة { $most }.
    [many] هنا { $count } ملفًّا؛ وأقصى ما يُستورد دفعة واحدة { $most }.
   *[other] هنا { $count } ملف؛ وأقصى ما يُستورد دفعة واحدة { $most }.
}
import-too-many-help = استوردها مجلدًا مجلدًا.
import-unread = تعذّرت قراءة هذا: { $why }.
import-unread-help = تحقّق من وجوده ومن أن لك أن تقرأه.
import-no-file = هذا ليس ملفًّا.
import-no-file-help = أعطِ ملفًّا، أو مجلدًا فيه ملفات.
import-link = هذه وصلة رمزية.
import-link-help = أعطِ الملف نفسه.
import-empty-folder = ليس في هذا المجلد ما يمكن أن يُستورد.
import-empty-folder-help = أعطِ مجلدًا فيه ملفات تنتهي أسماؤها بـ`.txt` أو `.md` أو `.html` أو `.docx`.
import-passed-over = هذا الملف من نوع آخر، فلم يُستورد.
import-passed-over-help = تُستورد الملفات التي تنتهي بـ`.txt` أو `.md` أو `.html` أو `.docx`.

encoding-guessed = لا يذكر هذا الملف ترميزه، فقُرئ على أنه { $encoding }.
encoding-guessed-help = تحقّق من سلامة الحروف؛ فإن لم تكن سليمة فاحفظه بترميز UTF-8 واستورده من جديد.
date-not-read = لم يوجد تاريخ، وإن كان { $line } يشبه سطر التاريخ.
date-not-read-help = أضف `date: …` إلى المسودة، أو استورد النص من جديد مع `--date 2026-03-01`.
date-not-found = لم يوجد تاريخ.
date-not-found-help = أضف `date: …` إلى المسودة، أو استورد النص من جديد مع `--date 2026-03-01`.
date-weekday-differs = اليوم المذكور في { $line } غير يوم التاريخ: { $date } يوافق { $weekday }.
date-weekday-differs-help = اسأل أيهما الصحيح، وغيّر `date` في المسودة إن كان الصحيح يوم الأسبوع.
date-unclear = قد يكون { $text } هو { $taken } أو { $other }؛ واختير { $taken }.
date-unclear-help = تحقّق من أن اليوم يسبق الشهر؛ وإلا فغيّر `date` في المسودة.
dates-differ = يذكر النص لنفسه تاريخين، { $taken } و{ $other }؛ واختير { $taken }.
dates-differ-help = تحقّق من الصحيح منهما، وغيّر `date` في المسودة إن كان الآخر.
calendars-differ = لا يوافق التاريخ الهجري { $hijri } يوم { $date }، وهو في تقويم أم القرى { $computed }؛ واختير { $date }.
calendars-differ-help = تحقّق من الصحيح منهما.
hijri-by-sighting = بين التاريخ الهجري { $hijri } والتاريخ المحسوب ليوم { $date } فرق يوم؛ وقد حُفظ في `hijri`.
hijri-by-sighting-help = احذف `hijri` من المسودة إن لم يكن الشهر قد بدأ برؤية الهلال.
hijri-alone = ليس في النص إلا التاريخ الهجري { $hijri }، وهو في تقويم أم القرى { $date }.
hijri-alone-help = تحقّق من أن هذا هو اليوم، فقد تختلف رؤية الهلال.
date-guessed = أُخذ التاريخ { $date } { $from ->
    [page] مما تذكره الصفحة عن نفسها
    [name] من اسم الملف
   *[text] من الفقرة الأولى
}.
date-guessed-help = تحقّق من أنه تاريخ البيان.
title-guessed = خُمّن العنوان: { $why ->
    [page] هو ما تسمّي به الصفحة نفسها
    [beginning] هو أول النص، وليس للنص عنوان
    [headings] فوق النص أكثر من عنوان
   *[long] السطر الأول أطول مما يكون العنوان عادةً
}.
title-guessed-help = راجع `title` في المسودة.
place-guessed = عُدّ { $place } مكانَ البيان.
place-guessed-help = راجع `place` في المسودة.
speaker-unclear = عُدّ { $speaker } قائلَ هذا الكلام.
speaker-unclear-help = راجع في المسودة السطر الذي يبدأ بـ`— `.
quote-left = بقي هذا التصريح داخل فقرته: { $why ->
    [unnamed] لا يُعرف قائله
    [several] في الفقرة أكثر من اقتباس
   *[goes-on] تستمر الجملة بعده
}.
quote-left-help = لتجعله اقتباسًا قائمًا بذاته، اكتبه في سطور يبدأ كل منها بـ`> `، وآخرها `> — الاسم، المنصب`.
language-mixed = تتناوب العربية والإنجليزية في هذا الملف، فاستُورد كاملًا على أنه { $language ->
    [ar] بالعربية
   *[en] بالإنجليزية
}.
language-mixed-help = انقل ما كُتب باللغة الأخرى إلى ملف مستقل، واستورد الملفين.
languages-parted = في هذا الملف النسختان العربية والإنجليزية؛ وصارت كل منهما ملفًّا من ملفّي البيان.
languages-parted-help = تحقّق من أن في كل ملف من المسودة لغته وحدها.
language-guessed = لا حروف تدلّ على اللغة؛ فعُدّت { $language ->
    [ar] العربية
   *[en] الإنجليزية
}.
language-guessed-help = سمِّها بالخيار `--language`.
embargo-taken = حلّ { $key } محلّ { $line }، ولم يعد السطر في النص.
embargo-taken-help = تحقّق من أن هذا هو الوقت الذي لا يُنشر شيء قبله.
embargo-unread = البيان محظور النشر، ولا يُعلم يقينًا من { $line } حتى متى؛ وقد بقي هذا السطر أول فقرة في المسودة.
embargo-unread-help = اكتب `embargo: YYYY-MM-DDTHH:MM:SS+hh:mm` في المسودة، واحذف السطر.
embargoes-differ = تختلف النسختان في موعد رفع الحظر، فهو { $taken } و{ $other }؛ واختير { $taken }.
embargoes-differ-help = اسأل أيهما الصحيح، واكتبه في `embargo` في المسودة.

left-out = { $what ->
    [title] حُذف العنوان حيث تكرّر
    [share] حُذف سطر يدعو إلى المشاركة
    [mark] حُذفت علامة من علامات التحرير
    [endnotes] حُذف نص التعليقات الختامية
    [comments] حُذف نص تعليقات المراجعين
   *[page] حُذف ما في رأس الصفحات أو ذيلها
}: { $text }.
left-out-help = أضفه إلى المسودة إن وجب بقاؤه.
taken-out = أُخذ من { $text } { $what ->
    [date] تاريخ البيان
    [place] مكان البيان
   *[both] مكان البيان وتاريخه
}، ولم يعد ذلك في النص.
key-left-out = حُذف { $line } من ترويسة الملف.
key-left-out-help = أضفه إلى المسودة إن كان له مفتاح فيها.
page-left-out = { $count ->
    [zero] لم يُحذف شيء مما حول البيان من قوائم وذيول: { $text }.
    [one] حُذفت كلمة واحدة مما حول البيان من قوائم وذيول: { $text }.
    [two] حُذفت كلمتان مما حول البيان من قوائم وذيول: { $text }.
    [few] حُذفت { $count } كلمات مما حول البيان من قوائم وذيول: { $text }.
    [many] حُذفت { $count } كلمة مما حول البيان من قوائم وذيول: { $text }.
   *[other] حُذفت { $count } كلمة مما حول البيان من قوائم وذيول: { $text }.
}
page-left-out-help = أضف إلى المسودة ما كان منها جزءًا من البيان.
picture-lost = لم تُؤخذ الصورة { $what }: { $why ->
    [in-page] هي مكتوبة في الصفحة نفسها
    [kind] لا تعرض المتصفحات صورًا من نوعها
   *[elsewhere] ليست في هذا الملف
}.
picture-lost-help = ضع الصورة في مجلد المسودة، واذكرها في `image`، أو في النص هكذا: `![وصف الصورة](file)`.
link-lost = حُذف الرابط إلى { $address }، وبقي نصه.
link-lost-help = لا تبقى إلا عناوين الويب والبريد والهاتف الكاملة.
changes-taken = في ملف Word هذا تغييرات لم تُقبل بعد؛ { $count ->
    [zero] ولا محذوف فيه.
    [one] وتُرك منه موضع محذوف واحد.
    [two] وتُرك منه موضعان محذوفان.
    [few] وتُركت منه { $count } مواضع محذوفة.
    [many] وتُرك منه { $count } موضعًا محذوفًا.
   *[other] وتُرك منه { $count } موضع محذوف.
}
changes-taken-help = اسأل أي النسختين هي المقصودة، أو اقبل التغييرات في Word واستورد الملف من جديد.
pair-guessed = عُدّ هذا الملف النسخة المقابلة للملف { $other }، بثقة { $confidence }، قياسًا على اليوم والأرقام.
pair-guessed-help = إن لم يكن كذلك، فاحذف المسودة واستورد الملفين واحدًا واحدًا.
not-paired-days = لم يُعدّ هذا الملف والملف { $other } بيانًا واحدًا: تاريخ ذاك { $other_day } وتاريخ هذا { $day }.
not-paired-days-help = إن كانا بيانًا واحدًا، فاحذف المسودتين واستورد الملفين مع `--pair`.
not-paired-unlike = لم يُعدّ هذا الملف والملف { $other } بيانًا واحدًا: نسبة التطابق في اليوم والأرقام والأسماء والشكل { $confidence }، ولا بدّ من { $enough }.
not-paired-unlike-help = إن كانا بيانًا واحدًا، فاحذف المسودتين واستورد الملفين مع `--pair`.
folder-by-today = المسودة في مجلد هذا الشهر، لأن تاريخها غير معروف.
folder-by-today-help = متى عرفت التاريخ، فانقل مجلد المسودة إلى سنته وشهره.
