# النشر على الوجهات: الوجهات وما ترفضه وما يُقال عنه.

# ما يجوز نشره.

no-target = لا يذكر `site.toml` وجهة للنشر.
no-target-help = أضف إلى `site.toml` مجموعة مفاتيح، مثل `[deploy.live]` وتحتها السطر `to = "s3://bucket/folder"`.
which-target = يذكر `site.toml` عدّة وجهات: { $targets }.
which-target-help = سمِّ الوجهة التي تقصدها، مثل { $example }.
unknown-target = لا يذكر `site.toml` وجهة باسم { $target }.
unknown-target-help = الوجهات المذكورة فيه: { $targets }.
deploy-not-clean = لم يُنشر شيء: لا يجوز أن يخرج ما في { $folder } على حاله.
deploy-unsound = لم يُنشر شيء: صحّح ذلك في المركز الإعلامي، ثم ابنِه، ثم انشر.
audit-unsound = لم يُفحص شيء: صحّح ذلك في الإعدادات أولًا.
deploy-ahead = بُني { $folder } لوقت لم يحن بعد، هو { $from }: وما فيه ليس متاحًا للقراء الآن.
deploy-ahead-help = ابنِه من جديد من دون `--at`، ثم انشره.
deploy-no-record = لا سجلّ لبناء { $folder }: فلم يُعرف الوقت الذي بُني له، ولا هل ملفاته كما كُتبت.
deploy-overdue = بُني { $folder } في { $from }، وحان بعده موعد تغيير في { $until }: فيرى القراء ما كان صحيحًا قبل ذلك.
deploy-overdue-help = ابنِه من جديد، ثم انشره.
deploy-changed = تغيّر { $file } بعد فحصه بلحظات.
deploy-changed-help = هناك ما يكتب في مجلد النشر في أثناء نشره. انتظر حتى ينتهي، ثم انشر من جديد.
deploy-too-large = حجم { $file } أكبر من 512 ميغابايت، وهو أكبر مما يقبله المخزن دفعةً واحدة.
deploy-too-large-help = ضعه على خادم للملفات الكبيرة، واربط به.

# ما ترفضه الوجهة.

store-refused = رفضت الوجهة { $target } الملف { $file }: { $why }.
store-why = { $why ->
    [no-host] لا خادم بهذا الاسم
    [unreachable] لا يمكن الوصول إليها، أو انقطع الاتصال بها
    [silent] لم تُجب خلال دقيقتين
    [unproven] لم تُثبت أنها الخادم المقصود
    [no-credentials] ليس في متغيّرات البيئة ولا على هذا الجهاز ما يفتحها
    [credentials] لا تفتحها بيانات الدخول (الحالة { $status })
    [no-bucket] لا حاوية بهذا الاسم (الحالة { $status })
    [region] لم تقبل صيغة الطلب، والغالب أن المنطقة أو العنوان خطأ (الحالة { $status })
    [full] امتلأت (الحالة { $status })
    [busy] مشغولة، وقد سُئلت خمس مرات (الحالة { $status })
    [failed] تعطّلت، وقد سُئلت خمس مرات (الحالة { $status })
    [status] أجابت بالحالة { $status }
   *[strange] لا تُجيب كما يُجيب مخزن من هذا النوع
}
deploy-safe-now = { $state ->
    [nowhere] لم يتغيّر فيها شيء. أصلح ذلك، ثم انشر من جديد.
    [taking-down] ربما بقي فيها شيء مما ينبغي ألا يبقى متاحًا. أصلح ذلك، ثم انشر من جديد على الفور.
    [underway] يرى القراء صفحات كاملة، بعضها قديم وبعضها جديد، وقد أُزيل ما ينبغي ألا يبقى متاحًا. أصلح ذلك، ثم انشر من جديد: فيُستأنف من حيث توقّف.
   *[done] كل شيء متاح كما ينبغي، ولم يبقَ إلا القفل. ولا ضرر في النشر من جديد.
}
store-not-set-up = لا يمكن سؤال { $target }: ليس في متغيّرات البيئة ما يكفي لفتحها، أو فيها خطأ.
store-not-set-up-help = اضبط ما تحتاج إليه: في S3 المتغيّرات `AWS_ACCESS_KEY_ID` و`AWS_SECRET_ACCESS_KEY` و`AWS_REGION`؛ وفي Google المتغيّر `GOOGLE_APPLICATION_CREDENTIALS`؛ وفي Azure المتغيّر `AZURE_STORAGE_ACCOUNT_NAME` ومفتاحه.
store-name = لا تقبل { $target } ملفًّا باسم { $file }.
store-name-help = سمِّ الملف باسم آخر.
deploy-locked = هناك عملية نشر أخرى على { $target } منذ { $taken }، ولم يتغيّر شيء.
deploy-locked-help = انتظر حتى تنتهي، ثم انشر من جديد. وإن كانت قد انقطعت فإن قفلها ينتهي في { $until }.
deploy-lock-lost = بدأت عملية نشر أخرى على { $target } قبل انتهاء هذه.
folder-locked = هناك عملية نشر أخرى في { $folder }، ولم يتغيّر شيء.
folder-locked-help = انتظر حتى تنتهي، ثم انشر من جديد.
manifest-unread = لا يُقرأ { $file } على { $target }، وفيه ما نشره `bayan` هناك.
manifest-unread-help = إن كتبته نسخة أقدم أو أحدث من `bayan` فانشر بها. وإن كان تالفًا فاحذفه وانشر مع `--first`: فيبقى هناك ما لا يُنشر من جديد، ويسمّيه `--audit`.
target-of-newsroom = المجلد { $folder } من المركز الإعلامي نفسه أو مما يُبنى فيه.
target-of-newsroom-help = سمِّ في `to` مجلدًا آخر منفصلًا عنهما، مثل `folder:/srv/newsroom`.
target-not-empty = في { $target } ملفات لم تضعها فيها عملية نشر، منها { $file }.
target-not-empty-help = انشر إلى مجلد فارغ. وإن كانت من هذا المركز الإعلامي فانشر مع `--first`: فيُستبدل ما يوافق اسمه اسم ملف منشور، ويبقى غيره.
current-no-link = ليس { $link } الرابط الذي يصنعه النشر.
current-no-link-help = انقله إلى مكان آخر، أو انشر إلى مجلد آخر.
current-not-ours = لا يؤدّي { $link } إلى نسخة نُشرت هناك، أو لا يُقرأ { $file }.
current-not-ours-help = انقل الرابط إلى مكان آخر، أو انشر إلى مجلد آخر.
hook-failed = أخفق أمر `after`: { $command }.
hook-failed-help = ما نُشر باقٍ، لكن الذاكرات الوسيطة قد تعرض ما كان قبله: أفرغها بنفسك، ثم صحّح الأمر في `site.toml`.
deploy-no-threads = لا يتّسع هذا الجهاز لما تحتاج إليه عملية النشر.
deploy-no-threads-help = انشر من جديد. وإن تكرّر ذلك فانشر من جهاز آخر.

# ما يُقال.

deployed = { $target }: { $put ->
    [zero] لم يُنقل ملف
    [one] نُقل ملف واحد
    [two] نُقل ملفان
    [few] نُقلت { $put } ملفات
    [many] نُقل { $put } ملفًّا
   *[other] نُقل { $put } ملف
}، { $deleted ->
    [zero] ولم يُحذف ملف
    [one] وحُذف ملف واحد
    [two] وحُذف ملفان
    [few] وحُذفت { $deleted } ملفات
    [many] وحُذف { $deleted } ملفًّا
   *[other] وحُذف { $deleted } ملف
}، { $kept ->
    [zero] ولم يبقَ ملف على حاله
    [one] وبقي ملف واحد على حاله
    [two] وبقي ملفان على حالهما
    [few] وبقيت { $kept } ملفات على حالها
    [many] وبقي { $kept } ملفًّا على حاله
   *[other] وبقي { $kept } ملف على حاله
}.
deployed-nothing = لا جديد: في الوجهة { $target } ما في المجلد { $folder } نفسه.
would-deploy = { $target }: عند النشر { $put ->
    [zero] لا يُنقل ملف
    [one] يُنقل ملف واحد
    [two] يُنقل ملفان
    [few] تُنقل { $put } ملفات
    [many] يُنقل { $put } ملفًّا
   *[other] يُنقل { $put } ملف
}، { $deleted ->
    [zero] ولا يُحذف ملف
    [one] ويُحذف ملف واحد
    [two] ويُحذف ملفان
    [few] وتُحذف { $deleted } ملفات
    [many] ويُحذف { $deleted } ملفًّا
   *[other] ويُحذف { $deleted } ملف
}، { $kept ->
    [zero] ولا يبقى ملف على حاله
    [one] ويبقى ملف واحد على حاله
    [two] ويبقى ملفان على حالهما
    [few] وتبقى { $kept } ملفات على حالها
    [many] ويبقى { $kept } ملفًّا على حاله
   *[other] ويبقى { $kept } ملف على حاله
}.
would-take-down = يُزال  { $file }
would-put = يُنقل  { $file }
would-remove = يُحذف  { $file }
would-pack = { $count ->
    [zero] ولا تُصنع نسخ مضغوطة.
    [one] وتُصنع من واحد منها نسخ مضغوطة أيضًا، إن كانت أصغر منه.
    [two] وتُصنع من اثنين منها نسخ مضغوطة أيضًا، إن كانت أصغر منهما.
    [few] وتُصنع من { $count } منها نسخ مضغوطة أيضًا، إن كانت أصغر منها.
    [many] وتُصنع من { $count } منها نسخ مضغوطة أيضًا، إن كانت أصغر منها.
   *[other] وتُصنع من { $count } منها نسخ مضغوطة أيضًا، إن كانت أصغر منها.
}
deployed-packed = { $count ->
    [zero] ولم تُصنع نسخ مضغوطة.
    [one] ولواحد منها نسخ مضغوطة أيضًا، لمن يقرؤها مضغوطة.
    [two] ولاثنين منها نسخ مضغوطة أيضًا، لمن يقرؤها مضغوطة.
    [few] ولـ{ $count } منها نسخ مضغوطة أيضًا، لمن يقرؤها مضغوطة.
    [many] ولـ{ $count } منها نسخ مضغوطة أيضًا، لمن يقرؤها مضغوطة.
   *[other] ولـ{ $count } منها نسخ مضغوطة أيضًا، لمن يقرؤها مضغوطة.
}
deploy-taken-down = أُزيل أولًا: { $files }{ $count ->
    [zero] .
    [one] ، وملف آخر.
    [two] ، وملفان آخران.
    [few] ، و{ $count } ملفات أخرى.
    [many] ، و{ $count } ملفًّا آخر.
   *[other] ، و{ $count } ملف آخر.
}
deploy-progress = { $done } من { $all }
audit-fine = { $target }: { $count ->
    [zero] لا ملف فيها.
    [one] فيها ملف واحد كما نُشر.
    [two] فيها ملفان كما نُشرا.
    [few] فيها { $count } ملفات كما نُشرت.
    [many] فيها { $count } ملفًّا كما نُشرت.
   *[other] فيها { $count } ملف كما نُشرت.
}
audit-strange = لم تضعه عملية نشر: { $file }
audit-missing = غير موجود: { $file }
audit-altered = ليس كما نُشر: { $file }
audit-found = ليست { $target } كما نُشرت. ينقل الأمر { $repair } ما نقص أو تغيّر من جديد، ويبقى ما لم تضعه عملية نشر حتى تحذفه بنفسك.
