# What is said of templates and of pages that cannot be made.

output-unmade = bayan cannot make { $address }. This is a fault of bayan.
output-unmade-help = Please report it, with the newsroom that shows it.
