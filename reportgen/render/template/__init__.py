"""The workshop of the templates: read, checked and run where they can do no harm."""
