# نصوص للصفحات لا تصلح: رسائل الموقع نفسه، ورموز اللغة والبلد.

messages-are-fluent = تُكتب الرسائل بصيغة Fluent، كل `id = text` في سطر؛ وتحتاج اللغتان إلى الرسائل نفسها.
message-in-other = موضعها في اللغة الأخرى
message-missing = { $language ->
    [ar] الرسالة { $id } ناقصة بالعربية.
   *[en] الرسالة { $id } ناقصة بالإنجليزية.
}
message-missing-help = أضف السطر { $line }.
message-unsaid = لا قالب يطلب الرسالة { $id }.
message-say-it = اطلبها في قالب هكذا { $call }، أو أزلها.

# اللغتان جنبًا إلى جنب
message-no-counterpart = لا مقابل للرسالة { $id } في اللغة { $language }؛ فاكتبها فيها أيضًا.
message-leaves-out = تُغفل الرسالة { $id } في اللغة { $language } ما يرد فيها في { $other }: { $variables }.
message-variable-near = لا تُعطى الرسالة { $id } المتغيّر { $variable }؛ هل تقصد { $near }؟
message-variable-none = لا تُعطى الرسالة { $id } المتغيّر { $variable }؛ فلا متغيّرات فيها.
message-variable-unknown = لا تُعطى الرسالة { $id } المتغيّر { $variable }؛ بل تُعطى { $known }.

# ملف لا يُقرأ
message-syntax = { $slip ->
    [no-equals] بعد اسم الرسالة لا بدّ من `=` ثم نصها.
    [brace-open] القوس `{"{"}` لم يُغلق بالقوس `{"}"}`.
    [brace-stray] هنا `{"}"}` بلا `{"{"}`؛ ولإظهاره اكتب `{"{"}"{"}"}"{"}"}`.
    [brace-empty] بين `{"{"}` و`{"}"}` لا بدّ من متغيّر مثل `$count`، أو نص بين علامتي تنصيص.
    [name] ليس هذا اسم رسالة؛ فالأسماء من حروف لاتينية وأرقام وعلامة `-`، وتبدأ بحرف.
    [no-default] لا بدّ من أن تكون إحدى الصيغ هي الأصل بعلامة `*`، مثل `*[other]`.
    [two-defaults] لا تكون الأصل بعلامة `*` إلا صيغة واحدة.
    [no-text] لا نص هنا.
    [quote-open] علامة `"` لم تُغلق في سطرها.
    [escape] لا معنى هنا لعلامة `\`؛ والمعروف `\"` و`\\` و`\u` لا غير.
    [number-escape] بعد `\u` لا بدّ من رقم الحرف بأربع خانات، مثل `\u0627`؛ وبعد `\U` ستّ خانات.
   *[other] ليس هذا السطر مكتوبًا بصيغة Fluent.
}
message-token = ينبغي أن يكون هنا { $token }.
message-escape = لا معنى هنا للعلامة { $escape }؛ والمعروف `\"` و`\\` و`\u` لا غير.
message-no-text = الرسالة { $id } بلا نص.
message-overgrown = في رسالة أقواس `{"{"}` و`(` إلى هذا الموضع عددها أكثر من { $most }؛ فقسّمها.
message-twice = الرسالة { $id } معرّفة مرتين في هذا الملف، أولاهما في السطر { $line }؛ فأبقِ واحدة.

# رسالة لا تُقال
message-fault = الرسالة { $id }: { $fault }
message-refers = تحيل إلى الرسالة { $id }، ولا وجود لها.
message-refers-term = تحيل إلى المصطلح { $id }، ولا وجود له.
message-circle = تحيل { $id } إلى نفسها.
message-too-deep = تحيل إلى غيرها عبر رسائل عددها أكثر من { $most }؛ فاكتبها صريحة.
message-calls = تستدعي { $function }، ولا وجود لها؛ والمعروفة `NUMBER()` وحدها.
message-number-option = ينبغي أن يكون الخيار { $option } في `NUMBER()` عددًا صحيحًا لا يزيد على 15.
message-number-long = العدد { $number } أطول مما ينبغي؛ اكتب 15 رقمًا على الأكثر.
message-exact-number = لا يزيد العدد المحدّد بالعربية على رقمين؛ وسيُعدّ { $key } بصيغته.
message-lacks-forms = فيها عدد، وتنقصها من صيغ الجمع العربية { $forms }.
message-absent = لا رسالة باسم { $id } في اللغة { $language }.
message-needs = تحتاج الرسالة { $id } إلى المتغيّر { $variable }، وهو غير معروف حيث تُستخدم.
message-given-number = تُعطى الرسالة { $id } عددًا لا يُكتب.
message-unwritable = تعذّرت كتابة الرسالة { $id }؛ ففيها ذكر ما لا وجود له.
message-language = صيغ الجمع في اللغة { $language } غير معروفة.

# رموز اللغة والبلد في site.toml
correct-locale = صحّح `locale` في `site.toml`.
locale-unknown = ليس { $locale } رمز لغة وبلد؛ اكتب رمزًا مثل { $usual }.
locale-of-other = الرمز { $locale } للغة أخرى؛ وهذه اللغة تحتاج إلى رمز مثل { $usual }.
locale-digits = لا يجتمع الرمز { $locale } مع الأرقام { $digits }.
locale-no-dates = لا صيغ للتواريخ بالرمز { $locale }؛ استخدم رمزًا مثل { $usual }.
locale-no-hijri = لا صيغ للتواريخ الهجرية بالرمز { $locale }.
