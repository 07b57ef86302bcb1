# The desk as a whole: its rules, its manual, its summary.

no-such-rule = The desk has no rule { $rule }.
no-such-rule-help = `bayan explain` lists the rules. What cannot be read or published at all, as `yaml` or `bad-picture`, has no page there: it is told in full where it is found, and can be neither moved nor set aside.
