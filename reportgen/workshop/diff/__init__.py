"""`reportgen diff`: which sentences of two runs differ, and why."""
