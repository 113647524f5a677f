"""Everything that turns values into words: numbers, periods, labels, sentences, typography."""
