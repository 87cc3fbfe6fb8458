"""What a value may be: keys, groups of keys, and the rule of each kind of value."""
