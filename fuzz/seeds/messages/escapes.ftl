letter = {"\u0627"} {"\U01F602"} \uال
broken = {"\Uال6ي"}
other = {"\ي"}
nested = { { { NUMBER($n) } } }
