"""Looks through all sentence templates of a folder and tells everything that is wrong at once."""
