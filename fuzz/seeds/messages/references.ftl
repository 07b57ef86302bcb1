a = { b } { $x }
b = { a }
c = { NUMBER($n, minimumFractionDigits: 2) } { "{" }
    .title = x
