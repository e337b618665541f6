"""`reportgen templates preview`: what the templates make of one indicator, at once."""
