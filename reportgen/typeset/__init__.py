"""Step 5: document to files; the only room that knows Word."""
