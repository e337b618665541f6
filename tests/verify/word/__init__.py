"""Tests of the auditor's own reading of Word files."""
