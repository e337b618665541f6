"""What keeps a reader out: the rules of Word's Accessibility Checker that a file can decide."""
