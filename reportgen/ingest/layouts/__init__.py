"""One file for each layout that users hold: how it is known, and how it is read into blocks."""
