"""Tests of how the auditor reads numbers, periods, words and names."""
