# ملفات في غير موضعها من المركز الإعلامي، أو لا يُستفاد منها.

stray-file = لا يُعرف الغرض من هذا الملف.
stray-file-places = البيانات في `content/releases/`، والصفحات الثابتة في `content/pages/`.
did-you-mean-file = هل تقصد { $near }؟
stray-file-for-people = هذا الملف لفريق المركز الإعلامي، فلا يُقرأ ولا يُنشر.
stray-file-for-people-help = ليس عليك أن تفعل شيئًا. أما البيان فموضعه `content/releases/YEAR/MONTH/NAME/ar.md`.
stray-file-name = اسم ملف النص في البيان `ar.md` أو `en.md`.
stray-file-name-help = سمِّ هذا الملف بحسب لغته.
stray-file-outside = ليس هذا الملف في مجلد بيان.
stray-file-outside-help = ضعه في `content/releases/YEAR/MONTH/NAME/ar.md`، مثل `content/releases/2023/12/data-centres/ar.md`.
stray-file-page = ليس هذا الملف نص صفحة ثابتة.
stray-file-page-help = ضعه في `content/pages/NAME/ar.md` أو `en.md`.
lone-media-outside = ليس هذا الملف في مجلد بيان ولا في مجلد صفحة ثابتة، فلا يظهر في الموقع.
lone-media-outside-help = ضع الصور والوثائق إلى جانب `ar.md` و`en.md` اللذين يذكرانها، أو في `static/`.
taken-address-page = لا تُسمّى صفحة ثابتة { $slug }، فهذا العنوان مأخوذ.
taken-address-page-help = غيّر اسم مجلدها.
no-content = لا مجلد `content/` هنا، فلا يُعرف ما هو منشور.
no-content-help = ابحث عن المجلد: قد يكون القرص غير موصول، أو لم تكتمل نسخة المستودع. والمركز الإعلامي الذي لا بيانات فيه يبقى فيه هذا المجلد.
no-releases = لا مجلد `content/releases/` هنا، فلا بيانات في هذا المركز الإعلامي.
no-releases-help = أعده إن كان ينبغي أن يكون هنا. ولا يحفظ git مجلدًا فارغًا؛ فأول بيان ينشئه من جديد.

unreadable-letters = ليس هذا الملف بترميز UTF-8، فلا تؤمن قراءة حروفه.
unreadable-letters-help = احفظه من جديد بترميز UTF-8.
unreadable-utf16 = هذا الملف بترميز UTF-16.
unreadable-utf16-help = احفظه من جديد بترميز UTF-8.
unreadable-nul = في هذا الملف محرف NUL الذي لا يوجد في نص.
unreadable-nul-help = افتحه في محرّر نصوص، واحفظه نصًّا عاديًّا بترميز UTF-8.
unreadable-size = حجم هذا الملف بالبايت { $bytes }، وأكبر ما يُقبل في ملف نص { $most }.
unreadable-size-help = قسّمه، أو أرفقه ببيان وثيقةً.
unreadable-link = هذه وصلة رمزية إلى { $target } تقود إلى خارج { $place ->
    [newsroom] المركز الإعلامي
    [place] مكانها
    [readable] ما يُقرأ هناك
   *[folder] { $home }
}، أو إلى غير ملف، أو تدور على نفسها.
unreadable-link-help = ضع هنا نسخة من الملف بدلًا منها.
unreadable-no-folder = هنا ملف، والمنتظر مجلد.
unreadable-no-folder-help = غيّر اسمه، وأعد المجلد إلى مكانه.
unreadable-special = ليس هذا ملفًّا ولا مجلدًا، فلا يُقرأ.
unreadable-special-help = احذفه.
unreadable-name = ليس اسم هذا الملف بترميز UTF-8.
unreadable-name-help = غيّر اسمه.
unreadable-system = تعذّرت قراءة هذا الملف: { $why }.
unreadable-system-help = تأكّد من أنه موجود وأن لك إذنًا بقراءته.
duplicate-address-names = لملفين أو مجلدين هنا هذا الاسم نفسه بصورتين من حروفه، ولا يسعهما عنوان واحد.
duplicate-address-names-help = غيّر اسم أحدهما.

# القوالب وأوراق الأنماط
unused-template = لا تُبنى صفحة من هذا الملف.
template-third-language = نصوص الصفحات في `templates/locales/ar.ftl` و`en.ftl`؛ فأزل هذا الملف.
template-include = ضمّنه في قالب، أو أزله؛ والأسماء في `docs/templates.md`.
template-no-template = موضع ملفات `.html` والنصوص التي في `templates/locales/` هنا لا غير؛ أما ما تحمّله الصفحات ففي `static/`.
stray-sheet-tokens = حلّت ورقة الأنماط هذه محلّ ورقة `bayan` الأصلية فضاع ما في تلك، ولا شيء في هذه يستخدم ما تضبطه: { $tokens }.
stray-sheet-unset = تستخدم ورقة الأنماط هذه ما لا تضبطه: { $tokens }.
stray-sheet-foreign = حلّت ورقة الأنماط هذه محلّ ورقة `bayan` الأصلية، ولا شيء فيها يخصّ ما في الصفحات.
rename-sheet = سمِّها `theme.css`، فالصفحات تحمّلها بعد الورقة الأصلية. وإن أردت ورقة من عندك فانقل هذه، واكتب الأصلية بالأمر `bayan new template assets/site.css`.
stray-sheet-unused = تضبط ورقة الأنماط هذه { $token } ولا شيء يستخدمه.
sheet-names = الأسماء في أول الورقة التي يكتبها الأمر `bayan new template assets/site.css`.
