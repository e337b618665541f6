"""The linter of the sentence templates."""
