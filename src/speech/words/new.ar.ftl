# ما يُسأل عنه ويُقال حيث يبدأ شيء جديد.

answers-ended = انتهت الإجابات قبل تمامها؛ لم يُنشأ شيء.
answers-ended-help = ابدأ من جديد متى كنت مستعدًّا.
answer-not-utf8 = هذه الحروف ليست بترميز UTF-8.
answer-not-utf8-help = اضبط الطرفية على UTF-8، ثم اكتبها من جديد.

new-site-ready = المركز الإعلامي جاهز في { $folder }.

    1. افتح { $settings } واكتب اسمه وعنوانه.
    2. ابدأ بيانًا: `bayan new release --root { $folder }`
    3. اكتب نصه مكان ما بين الأقواس، واحذف `draft: true`.
    4. انشره: `bayan build --root { $folder }`
new-template-ready = الملف { $file } لك أن تغيّره.
new-template-then = { $kind ->
    [words] أبقِ السطور التي تغيّرها واحذف غيرها، فيبقى فيها نص `bayan` الأصلي.
    [page] تُبنى الصفحات منه الآن، لا من قالب `bayan` الأصلي الذي يحمل هذا الاسم.
   *[asset] تحمّله الصفحات الآن بدلًا من ملف `bayan` الأصلي الذي يحمل هذا الاسم.
}
schemas-written = { $count ->
    [zero] لا مخططات في { $folder }.
    [one] مخطط واحد في { $folder }.
    [two] مخططان في { $folder }.
    [few] { $count } مخططات في { $folder }.
    [many] { $count } مخططًا في { $folder }.
   *[other] { $count } مخطط في { $folder }.
}
no-newsroom = لا مركز إعلاميًّا في { $folder } يمكن أن يُقرأ.
no-newsroom-help = سمِّ المجلد الذي فيه ملف `site.toml`. ومن دون `--root` لا تقترح المخططات معرّفات.

brought-no-picture = الملف { $file } { $kind }، وليس صورة تعرضها الصفحات.
brought-no-picture-help = احفظه بصيغة JPEG أو PNG، ثم اذكر الملف الجديد.
brought-too-large = حجم الملف { $file } أكثر من { $most } ميغابايت.
brought-too-large-help = احفظه أصغر: يكفي أن يكون الضلع الأطول 4000 بكسل.

title-missing = العنوان ناقص، ولا طرفية يُسأل عنه فيها.
title-missing-help = { $number ->
    [zero] أضف { $flags }.
    [one] أضف { $flags }.
    [two] أضف { $flags }، أو كليهما.
    [few] أضف { $flags }، أو كليهما.
    [many] أضف { $flags }، أو كليهما.
   *[other] أضف { $flags }، أو كليهما.
}
ask-date = التاريخ [{ $today }]
ask-type = النوع: { $types } [release]
ask-issuers = الجهات المُصدِرة، وأولاها هي الرئيسية، بالمعرّف أو بالرقم:
ask-topics = الموضوعات، بالمعرّف أو بالرقم:
ask-which = أيّها؟ [لا شيء]
ask-place = { $language ->
    [ar] المكان، بالعربية [لا شيء]
   *[en] المكان، بالإنجليزية [لا شيء]
}
ask-title = { $language ->
    [ar] العنوان، بالعربية
   *[en] العنوان، بالإنجليزية
}
ask-title-later = { $language ->
    [ar] العنوان، بالعربية [لاحقًا]
   *[en] العنوان، بالإنجليزية [لاحقًا]
}
ask-slug = اسم الرابط، وهو آخر جزء من العنوان [{ $usual }]
title-needed = لا بدّ للبيان من عنوان.
title-needed-help = اكتبه، أو أنهِ الأمر بالضغط على `Ctrl-C`.
flag-of-other-language = { $language ->
    [ar] لا مكان للخيار { $flag } في بيان بالعربية وحدها.
   *[en] لا مكان للخيار { $flag } في بيان بالإنجليزية وحدها.
}
flag-of-other-language-help = احذفه، أو احذف `--language`.
slug-unfit = لا يصلح { $slug } آخرَ جزء من عنوان.
slug-unfit-help = استخدم حروفًا وأرقامًا وشرطات، مثل { $fitting }.
release-is-there = المجلد { $folder } موجود من قبل.
release-is-there-help = اختر اسم رابط آخر، مثل { $free }، أو حرّر البيان الموجود.
folder-is-there = المجلد { $folder } موجود من قبل.
folder-is-there-help = اختر اسم رابط آخر.
slug-spelled = ينتهي عنوانه بـ{ $slug }، وقد كُتب من العنوان العربي بحروف لاتينية، ويبقى بعد النشر؛ ولغيره استخدم `--slug`.
no-such-type = لا نوع من البيانات باسم { $typed }.
types-are = الأنواع هي { $types }.
did-you-mean = هل تقصد { $near }؟
no-such-id = { $register ->
    [topic] لا موضوع معرّفه { $id }.
   *[organisation] لا جهة معرّفها { $id }.
}
no-ids-yet = { $register ->
    [topic] أضفه أولًا إلى `content/topics.yaml`.
   *[organisation] أضفها أولًا إلى `content/organisations.yaml`.
}
ids-are = المعروف: { $ids }.
draft-ready = المسودة جاهزة:
draft-ready-then = اكتب مكان ما بين الأقواس، ثم احذف `draft: true`.
asking-hosts = { $count ->
    [zero] لا عناوين يُسأل عنها.
    [one] يُسأل خادم آخر عن عنوان واحد.
    [two] تُسأل خوادم أخرى عن عنوانين، بسؤال واحد في الثانية لكلٍّ منها على الأكثر.
    [few] تُسأل خوادم أخرى عن { $count } عناوين، بسؤال واحد في الثانية لكلٍّ منها على الأكثر.
    [many] تُسأل خوادم أخرى عن { $count } عنوانًا، بسؤال واحد في الثانية لكلٍّ منها على الأكثر.
   *[other] تُسأل خوادم أخرى عن { $count } عنوان، بسؤال واحد في الثانية لكلٍّ منها على الأكثر.
}

draft-would-be = هذه هي المسودة التي ستُنشأ:
draft-from = {"  "}{ $file }  من { $source }
taken-for-one = عُدّ الملفان إعلانًا واحدًا بلغتيه، بثقة { $confidence }.
pair-takes-two = يأخذ `--pair` ملفين، واحدًا بكل لغة.
pair-takes-two-help = أعطِ ملفًّا بالعربية وملفًّا بالإنجليزية، أو احذف `--pair`.
slug-names-one = يسمّي `--slug` بيانًا واحدًا، وعدد البيانات في هذه الملفات { $count }.
slug-names-one-help = استوردها واحدًا واحدًا، أو احذف `--slug`.
no-day-for-release = لا يمكن أن يصدر بيان في { $day }.
no-day-for-release-help = أعطِ تاريخًا آخر بالخيار `--date`.
folder-just-taken = سبق ملف آخر من هذه الملفات إلى { $folder }.
folder-just-taken-help = استورد هذا الملف وحده، مع `--slug` خاص به.
