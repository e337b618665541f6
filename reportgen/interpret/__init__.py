"""Step 2: Dataset to facts; rules, no words."""
