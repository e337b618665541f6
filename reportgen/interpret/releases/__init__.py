"""Two releases of the same figures side by side: what changed."""
