"""Looks at a finished Word file as a clerk and a screen reader would, whoever wrote it."""
