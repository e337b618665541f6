"""The words: all that one step hands to the next."""
