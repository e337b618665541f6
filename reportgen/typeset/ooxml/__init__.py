"""The parts of Word's XML that python-docx does not offer."""
