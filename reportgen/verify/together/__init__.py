"""What must agree between texts: one figure everywhere, no two sentences at odds."""
