"""`reportgen templates validate`: every sentence of every area, written and checked."""
