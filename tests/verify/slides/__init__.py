"""Slides against the report they were made from."""
