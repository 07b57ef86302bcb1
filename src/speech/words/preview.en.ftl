# What the preview itself says; the desk's own pages take their words from templates/locales.

trouble-title = Fix this first
trouble-in-other-language = العربية
nothing-here = Nothing is here.
