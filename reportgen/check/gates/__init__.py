"""What a clerk looks for before a paper is circulated."""
