"""The workshop of those who write templates and rules: try, check, explain and compare them."""
