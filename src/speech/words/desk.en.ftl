# The desk as a whole: its rules, its manual, its summary.

no-such-rule = The desk has no rule { $rule }.
no-such-rule-help = `bayan explain` lists the rules. What makes a file unreadable, as `yaml` or `unknown-key`, is told in full where it is found.
