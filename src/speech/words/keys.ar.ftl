# ما يقوله كل مفتاح، كما تعرضه برامج التحرير.

schema = { $document ->
    [release] ترويسة البيان
    [page] ترويسة الصفحة الثابتة
    [topics] content/topics.yaml: موضوعات البيانات
    [people] content/people.yaml: من يُذكر أو يُقتبس كلامه
    [organisations] content/organisations.yaml: الجهات المُصدِرة
   *[site] site.toml
}
schema-finds = ما تجده: { $found }.

key-release-title = العنوان، بلغة هذا الملف.
key-release-highlights = أبرز النقاط تحت العنوان، بلغة هذا الملف.
key-release-place = مدينة سطر المكان والتاريخ، بلغة هذا الملف.
key-release-summary = ما تعرضه نتائج البحث والقوائم، بلغة هذا الملف. ومن دونه تُعرض أول نقطة بارزة، وإلا فأول فقرة.
key-release-image-alt = وصف الصورة الرئيسية لمن لا يراها، بلغة هذا الملف. ولا بدّ منه حيث توجد صورة.
key-release-image-caption = تعليق الصورة الرئيسية، بلغة هذا الملف.
key-release-date = متى يصدر: `2023-12-15`، ويبدأ عند منتصف الليل بتوقيت الموقع، أو `2023-12-15T10:00:00+04:00`. اكتبه في أحد الملفين. والتاريخ الذي لم يحن يحجب البيان.
key-release-embargo = لا يُنشر شيء قبل هذا اليوم أو الوقت، بأي من اللغتين.
key-release-draft = `true`: لا يُنشر أبدًا. وهو في الملف الذي فيه `date` يحجب اللغتين، وفي الملف الآخر يحجب لغته وحدها.
key-release-essential = `true`: يصدر في وقته حتى مع تجميد للنشر في `site.toml`.
key-release-single-language = `true`: قُصد أن يكون بلغة واحدة.
key-release-type = نوع البيان. ومن دونه `release`.
key-release-issuers = الجهات المُصدِرة، بمعرّفاتها في `organisations.yaml`. وأولاها هي الرئيسية، وبنبذتها وجهات اتصالها تُختم الصفحة.
key-release-people = من يُذكر فيه، بمعرّفاتهم في `people.yaml`.
key-release-topics = موضوعاته، بمعرّفاتها في `topics.yaml`.
key-release-image = الصورة الرئيسية: اسم صورة في هذا المجلد، أو مفاتيح تزيدها بيانًا.
key-release-images = الصور التي تلي النص: صور في هذا المجلد، ومع كلٍّ منها وصفها.
key-release-video = فيديو: ملفه في هذا المجلد، أو عنوانه في موقع آخر، ومعه صورة غلاف وترجمة مكتوبة.
key-release-media-kit = `true`: للقارئ أن ينزّل النص مع الصور والوثائق كلها في ملف واحد.
key-release-attachments = وثائق للتنزيل: أسماء ملفات في هذا المجلد، ولكلٍّ منها عنوان إن شئت.
key-release-contacts = جهات الاتصال لهذا البيان، إلى جانب جهات الاتصال لمُصدِريه.
key-release-related = بيانات في الأمر نفسه، بمساراتها، مثل `2023/11/data-centres`.
key-release-aliases = عناوين سابقة تقود إلى هنا، من أول شرطة مائلة فيها، مثل `/old/address/`؛ ولمجلد نُقل مساره السابق، مثل `2023/12/summit`.
key-release-corrections = ما صُحِّح بعد النشر. يُعرض فوق النص، وتذكره الخلاصات.
key-release-withdrawn = سُحب البيان، فيحلّ محلّه إشعار.
key-release-hijri = التاريخ الهجري، مثل `1445-06-02`، حيث خالفت الرؤية تقويم أم القرى.

key-page-title = عنوان الصفحة، بلغة هذا الملف.
key-page-summary = ما تعرضه نتائج البحث، بلغة هذا الملف.

key-image-file = اسم صورة في هذا المجلد.
key-image-credit = من التقطها أو قدّمها: اسم واحد للغتين، أو اسم لكل لغة.
key-image-focus = ما ينبغي أن يظهر منها حيث تُقصّ، من يسارها ومن أعلاها: `50% 20%`.

key-gallery-file = اسم صورة في هذا المجلد.
key-gallery-credit = من التقطها أو قدّمها: اسم واحد للغتين، أو اسم لكل لغة.
key-gallery-alt = وصفها لمن لا يراها، بكل لغة من لغات البيان.
key-gallery-caption = ما يُكتب تحتها.
key-gallery-focus = ما ينبغي أن يظهر منها حيث تُقصّ، من يسارها ومن أعلاها: `50% 20%`.

key-video-file = اسم ملف MP4 في هذا المجلد.
key-video-address = عنوانه في موقع آخر: تقود الصفحة إليه ولا تحمّل منه شيئًا.
key-video-poster = اسم صورة في هذا المجلد تُرى إلى أن يُشغَّل الفيديو.
key-video-captions = ملفات WebVTT في هذا المجلد، لكل لغة ملف.
key-video-transcript = ملف في هذا المجلد فيه كل ما يقال في الفيديو: واحد، أو واحد لكل لغة.

key-attachment-file = اسم ملف في هذا المجلد.
key-attachment-title = ما يراه القراء بدلًا من اسم الملف.

key-contact-name = من يجيب.
key-contact-email = مثل `press@example.gov`.
key-contact-phone = رقم واحد معه رمز البلد، مثل `+971 4 555 0100`.

key-correction-date = متى صُحِّح: `2023-12-17` أو `2023-12-17T12:00:00+04:00`.
key-correction-ar = ما صُحِّح، لقراء العربية.
key-correction-en = ما صُحِّح، لقراء الإنجليزية.

key-withdrawal-date = متى سُحب: `2023-12-18` أو `2023-12-18T09:00:00+04:00`.
key-withdrawal-ar = السبب، لقراء العربية.
key-withdrawal-en = السبب، لقراء الإنجليزية.
key-withdrawal-keep-text = `true`: يبقى النص، وعليه أنه مسحوب.

key-person-name = الاسم الكامل، بلا لقب.
key-person-honorific = ما يسبق الاسم، مثل «معالي» أو `His Excellency`.
key-person-offices = المناصب التي شغلها على مرّ الزمن. ويُعرض مع الاقتباس المنصب الذي كان يشغله يوم صدور البيان.

key-office-title = المنصب، مثل «وزير الاستثمار» أو `Minister of Investment`.
key-office-organisation = الجهة التي يُشغل فيها، بمعرّفها في `organisations.yaml`.
key-office-from = أول يوم فيه، مثل `2023-07-01`.
key-office-until = آخر يوم فيه، مثل `2025-06-30`.

key-organisation-name = الاسم الكامل.
key-organisation-short = اسم أقصر، حيث يطول الاسم الكامل.
key-organisation-url = موقع الجهة، مثل `https://www.example.gov/`.
key-organisation-about = النبذة التعريفية التي تُختم بها بياناتها، بصيغة Markdown.
key-organisation-contacts = جهات الاتصال فيها.
key-organisation-logo = ملف في `static/`، مثل `logos/ministry.svg`.
key-organisation-logo-dark = الشعار نفسه للخلفيات الداكنة، مثل `logos/ministry-dark.svg`. ومن دونه يُعرض الشعار عليها فوق لوح فاتح.

key-site-base-url = العنوان الذي يصل به القراء إلى المركز الإعلامي، بمسار أو بلا مسار: `https://news.example.gov/`.
key-site-time-zone = المنطقة الزمنية للمركز الإعلامي، مثل `Asia/Riyadh`، وبتوقيتها يبدأ اليوم عند منتصف الليل. ومن دونها UTC.
key-site-publisher = صاحب الموقع، بمعرّفه في `organisations.yaml`.
key-site-share = أين يمكن أن يشارك القراء البيان، بروابط عادية. ومن دونه `email` و`whatsapp` و`x` و`linkedin`.
key-site-page-size = عدد البيانات في الصفحة الكاملة من القائمة. ومن دونه 20.
key-site-feed-size = عدد البيانات في الخلاصة. ومن دونه 20.
key-site-feed-authority = اسم الخادم الذي تبدأ به المعرّفات في الخلاصات، `news.example.gov`، ولا يتغيّر بعد ذلك أبدًا؛ أو العنوان الذي كانت تُقرأ منه الخلاصات قبل أن تكون لها معرّفات. ومن دونه خادم `base_url`.
key-site-take-down-limit = من كل مئة بيان منشور، أكثر ما يجوز أن يُزيله بناء واحد؛ وإزالة أربعة جائزة دائمًا. ومن دونه 5.
key-site-raw-html = هل تُعرض وسوم HTML المكتوبة في النص بعد تنقيتها. ومن دونه تُعرض كما كُتبت.
key-site-speak = اللغة التي يخاطب بها `bayan` فريق الإعلام، `ar` أو `en`. ومن دونها لغة الجهاز.
key-site-markdown = هل تُنشر مع كل بيان نسخة بصيغة Markdown، ويقود `llms.txt` المساعدات الذكية إليها. ومن دونه لا هذا ولا ذاك.
key-site-search = هل يبحث القراء في البيانات: مربع بحث في كل صفحة، وصفحة تجيب بلا خادم. ومن دونه لا هذا ولا تلك.
key-site-host-files = ملفات تُخبر الخادم بما يُحوَّل وبما يُرسل من ترويسات؛ و`netlify` لخدمة Cloudflare Pages أيضًا.
key-site-headers = ما يقوله الخادم مع كل ملف، باسمه: `X-Robots-Tag = "noarchive"`. ويصل إلى ملفات `host_files` وإلى `bayan watch`.
key-site-policy = خوادم أخرى يجوز أن تأخذ منها الصفحات شيئًا، كخادم الإحصاءات لديكم. ومن دونه لا تأخذ الصفحات شيئًا إلا من خادمها.
key-site-allowed-files = لواحق ملفات يجوز نشرها مع البيانات، مثل `dwg`، إلى جانب ما يجوز دائمًا.
key-site-menu = الصفحات الثابتة بترتيبها في القائمة. ومن دونه كلّها.
key-site-languages = المركز الإعلامي بكل لغة من لغتيه.
key-site-parity = ما يُعدّ سواء في اللغتين.
key-site-photo-terms = عنوان الصفحة التي تبيّن شروط استعمال الصور، مثل https://news.example.gov/ar/terms/: تُظهره محركات البحث معها.
key-site-cards = بطاقات مشاركة تُرسم للصفحات التي لا صورة لها: لكل بيان بطاقته، وللصفحات الأخرى بطاقة الموقع. ومن دونه لا تُرسم بطاقات.
key-site-freeze = مدّة، أو قائمة مُدد، لا يصدر فيها إلا الضروري من البيانات: حداد أو انتخابات. وما يحين موعده فيها يُحجب ثم يصدر عند انتهائها.
key-site-deploy = الوجهات التي ينشر إليها `bayan deploy`: مجموعة مفاتيح لكل وجهة، مثل `[deploy.live]`.
key-site-rules = مستوى كل قاعدة من قواعد التحرير هنا: `error` يمنع النشر، و`warn` يُعرض، و`note` يُعرض عند الطلب، و`off` لا يُبحث عنه.

key-parity-hosts = مواقع أخرى لها عنوان بكل لغة، لتتطابق الروابط إليها.

key-cards-since = أول يوم تُرسم لبياناته بطاقات: `2026-01-01`. ومن دونه تُرسم لكل البيانات.

key-freeze-from = أول يوم أو وقت فيها: `2026-03-01` أو `2026-03-01T10:00:00+04:00`.
key-freeze-until = اليوم أو الوقت الذي تنتهي فيه، وعنده يصدر ما حُجب.
key-freeze-reason = السبب، لفريق الإعلام: نص واحد، أو نص بكل لغة.
key-policy-script-src = خوادم يجوز تشغيل برامجها النصية.
key-policy-style-src = خوادم يجوز تحميل أوراق أنماطها.
key-policy-img-src = خوادم يجوز عرض صورها.
key-policy-font-src = خوادم يجوز تحميل خطوطها.
key-policy-connect-src = خوادم يجوز أن تسألها البرامج النصية.
key-policy-media-src = خوادم يجوز تشغيل أفلامها وأصواتها.
key-policy-frame-src = خوادم يجوز عرض صفحاتها في إطارات.
key-policy-form-action = خوادم يجوز إرسال النماذج إليها.
key-deploy-to = إلى أين تُنقل الملفات: `s3://bucket/folder` أو `gs://bucket/folder` أو `az://container/folder`، أو `folder:/srv/newsroom` لمجلد على هذا الجهاز.
key-deploy-endpoint = عنوان مخزن متوافق مع S3، أو خادم آخر من النوع نفسه: `https://storage.example.gov`.
key-deploy-region = منطقة حاوية S3، مثل `me-central-1`. ومن دونها المنطقة المذكورة في متغيّرات البيئة.
key-deploy-keep = عدد النسخ التي تبقى في المجلد، ومنها النسخة الحالية. ومن دونه 5.
key-deploy-packed = هل توضع إلى جانب الملفات النصية في المجلد نسخ مضغوطة بصيغتي brotli وgzip ليرسلها الخادم.
key-deploy-after = أمر بوسائطه يُبلَّغ بالعناوين التي تغيّرت، لإفراغ الذاكرات الوسيطة: `["purge", "--site", "news"]`.

key-hosts-ar = خادم صفحاته العربية.
key-hosts-en = خادم صفحاته الإنجليزية.

key-languages-ar = المركز الإعلامي بالعربية.
key-languages-en = المركز الإعلامي بالإنجليزية.

key-language-locale = رمز اللغة والبلد، مثل `ar-SA` أو `en-US`. ومن دونه `ar-AE` أو `en-GB`.
key-language-quotes = علامتا التنصيص: `guillemets` « »، و`curly` “ ”. ومن دونه `guillemets` بالعربية و`curly` بالإنجليزية.

key-language-title = اسم المركز الإعلامي بهذه اللغة.
key-language-description = تعريف المركز الإعلامي في جملة واحدة.
key-language-digits = أرقام التواريخ والأعداد: `latn` 0123، و`arab` ٠١٢٣. ومن دونه `latn`.
key-language-calendars = التقاويم التي تُكتب بها التواريخ، بترتيبها. ومن دونه `gregory` ثم `islamic-umalqura`.
key-language-months = أسماء الشهور بالعربية: `gulf` يناير، و`levant` كانون الثاني. ومن دونه `gulf`.

key-both-ar = بالعربية.
key-both-en = بالإنجليزية.
