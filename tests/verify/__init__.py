"""The auditor: what it reads, works out and finds."""
