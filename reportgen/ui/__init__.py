"""The doors: no rules of their own."""
