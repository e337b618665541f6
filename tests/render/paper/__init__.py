"""Each part of a paper: what it shows, what it asks for, and when it is silent."""
