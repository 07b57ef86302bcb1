home = الرئيسية
-name = بيان
about = عن { -name }
releases-count = { $count ->
    [zero] لا بيانات
    [one] بيان
    [two] بيانان
    [few] { $count } بيانات
    [many] { $count } بيانًا
   *[other] { $count } بيان
}
