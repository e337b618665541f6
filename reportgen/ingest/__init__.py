"""Step 1: workbook to Dataset; nothing guessed, every value keeps its cell."""
