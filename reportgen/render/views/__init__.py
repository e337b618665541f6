"""What templates may see of facts: words and printed figures, never numbers to work with."""
