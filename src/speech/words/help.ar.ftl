# المساعدة: ما يفعله كل أمر وكل خيار. الأسماء كما تُكتب.

usage = الاستخدام:
commands = الأوامر
arguments = المعطيات
options = الخيارات

# الأوامر
command-bayan = مولّد مواقع ثابتة للبيانات الصحفية الحكومية بالعربية والإنجليزية
command-build = ينشر المركز الإعلامي مجلدًا من الملفات يصلح لأي خادم
command-watch = يعرض المركز الإعلامي في المتصفح وأنت تكتب
command-check = يفحص المركز الإعلامي ولا ينشره
command-explain = يشرح ما تجده قاعدة من قواعد مكتب التحرير ولماذا يهمّ، أو يسرد القواعد
command-new = يبدأ شيئًا جديدًا
command-new-site = يبدأ مركزًا إعلاميًّا خاليًا في مجلد جديد أو فارغ
command-new-template = ينسخ قالبًا أو ورقة أنماط أو برنامجًا نصيًّا من ملفات `bayan` إلى المركز الإعلامي، لتغيّره فيه
command-new-release = يبدأ مسودة بيان: يسأل في الطرفية، أو يأخذ الخيارات
command-import = يصنع مسودات من نصوص واردة: نص عادي أو Markdown أو صفحات ويب أو ملفات Word
command-why = يبيّن ممَّ صُنعت صفحة، ولماذا تُصنع من جديد
command-schema = يطبع مخطط JSON لما يمكن أن يُكتب، للمحرّرات التي تُكمل وتفحص
command-verify = يتحقّق من خلوّ المجلد المنشور من كل محجوب ومعطوب ودخيل
command-next = يسرد المواعيد التي يتغيّر فيها الموقع من غير تحرير، أو يصنع منها جدولًا
command-deploy = ينشر ما بُني حيث يجده القراء، بعد أن يجتاز فحص `verify`
command-redirects = يسرد العناوين السابقة للبيانات المنشورة مع عناوينها الجديدة، لخوادم تُضبط في مكان آخر
command-completions = يطبع ملف الإكمال لصدفة الأوامر
command-manpage = يطبع صفحة دليل `bayan`، أو دليل أمر من أوامره

# الخيارات والمعطيات
option-help = يعرض المساعدة
option-version = يعرض رقم الإصدار
option-speak = لغة الخطاب: `ar` أو `en` [تلقائيًّا: `BAYAN_SPEAK`، ثم `speak` في `site.toml`، ثم لغة النظام، ثم الإنجليزية]
option-plain = بلا محارف الاتجاه، للطرفيات التي تُظهرها
option-root = مجلد المركز الإعلامي، وفيه `site.toml` [تلقائيًّا: .]
option-output = المجلد الذي يُنشر فيه [تلقائيًّا: `public` في مجلد المركز الإعلامي]
option-base-url = انشر لهذا العنوان بدل العنوان الذي في `site.toml`
option-at = عُدَّ هذا الوقت هو الآن: `2026-03-01T09:00:00+04:00`
option-config = اقرأ معه ملف إعدادات ثانيًا تُقدَّم قيمه على ما في `site.toml`
option-record = احفظ سجلّ ما نُشر في هذا الملف [تلقائيًّا: في `.bayan` في مجلد المركز الإعلامي، أو `BAYAN_RECORD`]
option-first = لم يُنشر شيء من قبل: فلا تطلب القواعد سجلًّا تقارن به
option-take-down = اسمح لهذا البناء بأن يزيل دفعة واحدة بيانات أكثر من `take_down_limit`
option-drafts = مرفوض: لا يَنشر البناء مسودات أبدًا
option-quiet = لا تعرض إلا الأخطاء
option-verbose = سمِّ كل ملف كُتب أو حُذف، والسبب
option-format = صيغة العرض: `human` أو `json` [تلقائيًّا: `human`]
option-files = ملفات تنتهي بـ`.txt` أو `.md` أو `.html` أو `.docx`، أو مجلدات منها
option-pair = الملفان بيان واحد بلغتيه [تلقائيًّا: يُعرف ذلك باليوم والأرقام]
option-language = لغة الملفات، `ar` أو `en` [تلقائيًّا: تُعرف من حروفها]
option-date = يوم البيان، مثل `2026-03-01` [تلقائيًّا: يُؤخذ من النص]
option-slug = اسم الرابط، وهو آخر جزء من العنوان [تلقائيًّا: يُصنع من عنوان البيان]
option-dry-run = اعرض ما سيُصنع، ولا تصنع شيئًا
option-host = استمع على هذا العنوان من هذا الجهاز [تلقائيًّا: `127.0.0.1`]
option-port = استمع على هذا المنفذ [تلقائيًّا: `8000`، أو منفذ متاح]
option-open = افتح المتصفح
option-poll = ابحث عن التغييرات بدل انتظار الإخبار بها، كما في أقراص الشبكة
option-paths = ملفات أو مجلدات أو أنماط تُحصر فيها الملاحظات
option-all = اعرض الإشارات أيضًا
option-fix = أصلح ما إصلاحه مؤكَّد، ثم اعرض ما بقي
option-online = اسأل الخوادم الأخرى هل ما زالت الروابط إليها صالحة
option-rule = اعرض ما تجده هذه القاعدة وحدها؛ ويمكن تكراره
option-address = عنوان في المركز الإعلامي، من أول شرطة مائلة أو كاملًا؛ أو نص أو ملف منشور
option-search = أظهر كيف يُقرأ هذا السؤال وأي بيانات تجيب عنه، أو سبب ظهور البيان الذي في العنوان
option-document = ما يصفه المخطط: `site` أو `release` أو `page` أو `topics` أو `people` أو `organisations`
option-count = كم موعدًا تعرض [تلقائيًّا: 10]
option-overdue = أخفق إن كان المجلد المنشور أقدم من موعد فات
option-target = الوجهة باسمها في `site.toml` [من دونه: الوجهة الوحيدة]
option-repair = انظر في كل ملف على الوجهة، وانقل من جديد ما ليس هناك كما نُشر
option-audit = انظر في كل ملف على الوجهة، واذكر ما يخالف ما نُشر
option-shell = الصدفة: `bash` أو `elvish` أو `fish` أو `powershell` أو `zsh`
option-command = الأمر
option-folder = المجلد
option-name = اسمه كما في `docs/templates.md`: مثل `quote.html` أو `assets/site.css`
option-title-ar = العنوان بالعربية
option-title-en = العنوان بالإنجليزية
option-type = نوعه [تلقائيًّا: `release`]
option-issuer = الجهة المُصدِرة: معرّف من `organisations.yaml`؛ ويمكن تكراره، وأولى الجهات هي الرئيسية
option-topic = موضوعه: معرّف من `topics.yaml`؛ ويمكن تكراره
option-image = صورة تُنسخ إلى مجلد البيان؛ وتجوز أكثر من مرة، وأولاها الرئيسية
option-place-ar = مدينة سطر المكان والتاريخ، بالعربية
option-place-en = مدينة سطر المكان والتاريخ، بالإنجليزية

# خيارات لها معنى آخر مع أمر بعينه
option-build-quiet = لا تعرض إلا الأخطاء وما يُزال من الموقع
option-import-format = صيغة عرض المسودات والملاحظات: `human` أو `json` [تلقائيًّا: `human`]
option-watch-base-url = اعرض الموقع كما يكون لهذا العنوان بدل العنوان الذي في `site.toml`
option-check-output = المجلد المنشور الذي تُقارن به النصوص [تلقائيًّا: `public` في مجلد المركز الإعلامي]
option-check-record = الملف الذي فيه سجلّ ما نُشر [تلقائيًّا: في `.bayan` في مجلد المركز الإعلامي، أو `BAYAN_RECORD`]
option-check-dry-run = اعرض ما كان `--fix` سيغيّره، ولا تغيّر شيئًا
option-deploy-output = المجلد المبني الذي يُنشر [تلقائيًّا: `public` في مجلد المركز الإعلامي]
option-deploy-base-url = العنوان الذي بُني له، بدل العنوان الذي في `site.toml`
option-deploy-record = الملف الذي فيه سجلّ بنائه [تلقائيًّا: في `.bayan` في مجلد المركز الإعلامي، أو `BAYAN_RECORD`]
option-verify-output = المجلد المنشور الذي يُفحص [تلقائيًّا: `public` في مجلد المركز الإعلامي]
option-verify-base-url = العنوان الذي بُني له، بدل العنوان الذي في `site.toml`
option-verify-at = عُدَّ هذا الوقت هو الآن، كما في البناء: `2026-03-01T09:00:00+04:00`
option-verify-record = الملف الذي فيه سجلّ بنائه [تلقائيًّا: في `.bayan` في مجلد المركز الإعلامي، أو `BAYAN_RECORD`]
option-why-output = المجلد المنشور الذي يُسأل عنه [تلقائيًّا: `public` في مجلد المركز الإعلامي]
option-why-base-url = العنوان الذي يُبنى له، بدل العنوان الذي في `site.toml`
option-why-record = الملف الذي فيه سجلّ بنائه [تلقائيًّا: في `.bayan` في مجلد المركز الإعلامي، أو `BAYAN_RECORD`]
option-next-output = المجلد المنشور، للخيار `--overdue` ولأوامر الجدول [تلقائيًّا: `public` في مجلد المركز الإعلامي]
option-next-base-url = العنوان الذي يُبنى له، بدل العنوان الذي في `site.toml`
option-next-record = الملف الذي فيه سجلّ بنائه [تلقائيًّا: في `.bayan` في مجلد المركز الإعلامي، أو `BAYAN_RECORD`]
option-redirects-base-url = اجعل العناوين الجديدة على هذا العنوان بدل العنوان الذي في `site.toml`
option-deploy-dry-run = اعرض ما كان سيُنقل وإلى أين، ولا تنقل شيئًا
option-deploy-first = انشر وإن كانت هناك ملفات لم تضعها عملية نشر: ويُستبدل منها ما وافق اسمه
option-check-format = صيغة عرض الملاحظات: `human` أو `json` أو `github` (أوامر GitHub Actions) أو `sarif` (SARIF 2.1.0) [تلقائيًّا: `human`]
option-explain-rule = القاعدة
option-schema-root = مجلد مركز إعلامي تُقترح معرّفاته [تلقائيًّا: هذا المجلد، إن كان فيه مركز إعلامي]
option-schema-output = اكتب كل المخططات في هذا المجلد بدل ذلك
option-next-format = صيغة العرض: `human` أو `json` أو `cron` (جدول بالدقيقة) أو `systemd` (مؤقّت بالثانية) أو `github` (جدول GitHub Actions، بفارق دقائق) [تلقائيًّا: `human`]
option-redirects-format = صيغة العرض: csv أو json [من دونه: csv]
option-new-release-date = موعد صدوره: `2026-03-01` أو `2026-03-01T10:00:00+04:00` [تلقائيًّا: اليوم، بتوقيت الموقع]
option-new-release-language = لغته إن كان بلغة واحدة، `ar` أو `en` [تلقائيًّا: اللغتان]

# الأمثلة، تحت الخيارات
command-bayan-examples = 
    أمثلة:
      bayan new site newsroom        مركز إعلامي جديد في المجلد newsroom
      bayan new release              بيان جديد في هذا المركز الإعلامي
      bayan import statement.docx    مسودة من نص ورد إليك
      bayan build                    ينشر المركز الإعلامي في المجلد public
      bayan watch                    يعرضه في المتصفح وأنت تكتب
      bayan check --fix              يصلح ما يمكن إصلاحه، ويعرض ما بقي
      bayan why /ar/                 يبيّن ممَّ صُنعت الصفحة الأولى العربية

    رموز الخروج: 0 سليم، و1 في المحتوى ما يجب إصلاحه، و2 خطأ في الأمر أو رفض من النظام.
command-manpage-examples = 
    أمثلة:
      bayan manpage > /usr/local/share/man/man1/bayan.1
      bayan manpage build > /usr/local/share/man/man1/bayan-build.1
command-build-examples = 
    أمثلة:
      bayan build
      bayan build --root newsroom --output /var/www/newsroom
      bayan build --base-url https://www.example.gov/news/
      bayan build --at 2026-03-01T09:00:00+04:00     ما يجوز أن يراه الجمهور في ذلك الوقت

    من دون `--at` يكون الوقت `SOURCE_DATE_EPOCH` حيث ضُبط، وإلا فالآن.
command-watch-examples = 
    أمثلة:
      bayan watch                    ثم افتح http://127.0.0.1:8000/ ومكتب التحرير في /_bayan/
      bayan watch --open             يفتح المتصفح أيضًا
      bayan watch --root newsroom --port 4000
      bayan watch --host 0.0.0.0     يتيح لغيرك في الشبكة أن ينظر، وإلى المسودات أيضًا

    لا تكتب المعاينة ملفًّا، فلا شيء مما تعرضه يمكن أن يُرفع إلى الخادم.
command-check-examples = 
    أمثلة:
      bayan check
      bayan check --all content/releases/2026/03
      bayan check --rule spacing "content/releases/2026/**/ar.md"
      bayan check --fix --dry-run            يعرض ما سيُصلح
      bayan check --format sarif > bayan.sarif

    الملاحظات في المخرج المعتاد، وعدد ما وجدته كل قاعدة في مخرج الأخطاء. ولا يوقف `bayan build` إلا الأخطاء.
command-explain-examples = 
    أمثلة:
      bayan explain
      bayan explain spacing
command-why-examples = 
    أمثلة:
      bayan why /ar/
      bayan why https://news.example.gov/ar/releases/2023/12/data-centres/
      bayan why sitemap.xml
      bayan why --search "البيانات المفتوحة" /ar/releases/2026/11/open-data-milestone/
command-schema-examples = 
    أمثلة:
      bayan schema release                    ترويسة ملف البيان
      bayan schema --output .schema           المخططات كلها في ملفات، لإعدادات محرّر النصوص
      bayan schema topics --root newsroom

    في مجلد مركز إعلامي تُقترح معرّفات سجلّاته.
command-new-release-examples = 
    أمثلة:
      bayan new release
      bayan new release --title-ar "افتتاح الخط الجديد للمترو" --title-en "New metro line opens" --topic metro
      bayan new release --language ar --title-ar "تهنئة بعيد الفطر" --type statement

    إن كان العنوان بين الخيارات فلا سؤال. ولا يُكتب فوق شيء موجود.
command-new-template-examples = 
    أمثلة:
      bayan new template base.html
      bayan new template --root newsroom quote.html
      bayan new template locales/ar.ftl
      bayan new template assets/site.css

    لا يُكتب فوق شيء موجود.
command-import-examples = 
    أمثلة:
      bayan import --root newsroom statement.docx
      bayan import statement.ar.txt statement.en.txt        بيان واحد بلغتيه
      bayan import --dry-run inbox                          كل ملف في المجلد inbox
      bayan import --date 2026-03-01 --slug metro-line page.html

    تبقى كل كلمة، بما فيها من أخطاء: يجدها `bayan check`. ويُذكر كل ما حُذف وكل ما لم يكن مؤكَّدًا،
    ولا يُكتب فوق شيء موجود.

    رموز الخروج: 0 صار كل ملف مسودة، و1 تعذّر ذلك في أحدها، و2 خطأ في الأمر أو رفض من النظام.
command-verify-examples = 
    أمثلة:
      bayan verify                                     قبل كل رفع إلى الخادم
      bayan verify --output /var/www/newsroom          ما على الخادم
      bayan verify --at 2026-03-01T09:00:00+04:00      مقابل ما يجوز أن يراه الجمهور في ذلك الوقت
      bayan verify --format json

    رموز الخروج: 0 سليم، و1 وُجدت ملاحظات، و2 خطأ في الأمر أو رفض من النظام.
command-deploy-examples = 
    أمثلة:
      bayan deploy                         إلى الوجهة الوحيدة في site.toml
      bayan deploy live --dry-run          ما كان سيُنقل وإلى أين
      bayan deploy live --audit            ما على الوجهة مقابل ما نُشر
      bayan deploy live --repair           ينقل من جديد ما نقص هناك أو تغيّر
      bayan deploy live --format json

    لا يبني شيئًا، ولا يقبل `--at`: فما يُنشر يُرى في الحال.

    رموز الخروج: 0 نُشر، و1 لا يجوز نشر ما بُني، و2 خطأ في الأمر أو رفض من النظام أو من الوجهة.
command-redirects-examples = 
    أمثلة:
      bayan redirects > redirects.csv
      bayan redirects --format json
command-next-examples = 
    أمثلة:
      bayan next                           المواعيد العشرة التالية، بتوقيت الموقع
      bayan next --format cron             سطور لجدول cron
      bayan next --format systemd          وحدة مؤقّت
      bayan next --format github           جدول لـGitHub Actions
      bayan next --overdue                 يُخفق إن كان المجلد المنشور أقدم من تغيير حان موعده
command-new-site-examples = 
    مثال:
      bayan new site newsroom
command-completions-examples = 
    مثال:
      bayan completions bash > /etc/bash_completion.d/bayan

# ما كُتب ولم يُفهم
unknown-command = ليس في `bayan` أمر باسم { $typed }.
unknown-option = { $typed } ليس من خيارات هذا الأمر.
unexpected-value = لا مكان هنا لـ{ $typed }.
bad-value = لا يصلح { $typed } قيمةً لـ{ $option }.
bad-value-because = لا يصلح { $typed } قيمةً لـ{ $option }: { $why }
value-missing = يحتاج { $option } إلى قيمة.
argument-missing = ينقص { $option }.
command-missing = ينقص الأمر.
options-exclude = لا يجتمع { $option } و{ $other }.
option-twice = كُتب { $option } مرتين.
arguments-not-utf8 = ما كُتب ليس بترميز UTF-8.
misused = تعذّر فهم هذا الأمر.
choose-from = اختر من { $values }.
see-help = يعرض { $command } ما يمكن أن يُكتب.
needs-language = اكتب `ar` أو `en`.
needs-day = اكتب اليوم هكذا: `2026-03-01`.
needs-instant = اكتب اليوم والساعة مع فرق التوقيت، مثل `2026-03-01T09:00:00+04:00` أو `2026-03-01T05:00:00Z`.
needs-port = اكتب عددًا من 1 إلى 65535.
