# ما تقوله المعاينة نفسها؛ أما صفحات المكتب فكلماتها في `templates/locales`.

trouble-title = أصلح هذا أولًا
trouble-in-other-language = English
nothing-here = لا شيء هنا.
