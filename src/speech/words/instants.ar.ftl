# الأيام والساعات كما يكتبها الناس.

bad-date-invisible = في { $date } محرف خفي: { $point }.
bad-date-form = لا يُكتب التاريخ هنا بصيغة { $date }.
bad-date-question = لا يتّضح المقصود في { $date }: { $question }
bad-date-unread = لا يُقرأ { $date } تاريخًا، أو لا وجود لهذا التاريخ.
bad-date-skipped = قُرئ { $date } على أنه { $shown }، فالساعة تُقدَّم في ذلك اليوم ولا تمرّ بالساعة { $hour }.
bad-date-skipped-help = اكتب { $shown } إن كان هو المقصود، وإلا فاكتب ساعة أخرى.
other-offset = يوافق { $date } بتوقيت هذا الموقع { $here }.

# ما يُكتب بدلًا منه
write-date = اكتب { $date }.
write-either = اكتب { $one } أو { $other }، أيهما المقصود.
write-another-hour = تُقدَّم الساعة فلا تمرّ بهذه الساعة؛ اكتب ساعة أخرى.
write-gregorian = اكتب التاريخ الميلادي، وهو بتقويم أم القرى { $date }؛ أما التاريخ الهجري فتضيفه الصفحة.
write-here-or-same = أهو المقصود؟ اكتب إذًا { $here }؛ وإن كان المقصود توقيت الموقع نفسه فاكتب { $same }.
write-here = أهو المقصود؟ اكتب إذًا { $here }؛ وإن كان المقصود توقيت الموقع نفسه فاكتب الساعة به.
write-day = اكتب اليوم بصيغة `2023-12-15`: السنة ثم الشهر ثم اليوم.
write-day-or-instant = اكتب اليوم بصيغة `2023-12-15`، أو اليوم والساعة بصيغة { $example }.
date-is-uncertain = لا يتّضح المقصود: { $question } { $remedy }

# ما يُسأل عنه
asks-clocks = بتوقيت أي مكان؟
asks-clocks-differ = لا تتّفق التوقيتات المذكورة على ساعة واحدة. أيها المقصود؟
asks-offset = قد يكون { $clocks } توقيت أكثر من مكان. ما فرقه عن التوقيت العالمي UTC؟
asks-hour = في أي ساعة؟
asks-half = أهي الساعة { $hour } صباحًا أم مساءً؟
asks-hour-of-day = أي ساعة من اليوم، بنظام 24 ساعة؟
asks-hour-twice = تُؤخَّر الساعة في ذلك اليوم فتمرّ بهذه الساعة مرتين. أيهما المقصودة؟
asks-two-hours = ذُكرت ساعتان. أيهما المقصودة؟
asks-midnight = أهو منتصف الليل في أول ذلك اليوم أم في آخره؟
asks-day-or-month = أيهما يأتي أولًا، اليوم أم الشهر؟
asks-two-days = ذُكرت أيام لا تتّفق. أيها المقصود؟
asks-gregorian-day = أي يوم من التقويم الميلادي هو المقصود؟
asks-weekday = ذُكر يوم { $said }، لكنّ { $day } يوافق { $falls }. أيهما المقصود؟
weekday = { $day ->
    [monday] الاثنين
    [tuesday] الثلاثاء
    [wednesday] الأربعاء
    [thursday] الخميس
    [friday] الجمعة
    [saturday] السبت
   *[sunday] الأحد
}
