"""The themes of a report: one file for each layout of a section."""
