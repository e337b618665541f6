"""The same paper as slides: one message on each, charts to be edited, the full text in notes."""
