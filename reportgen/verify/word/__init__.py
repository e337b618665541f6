"""What stands in a finished Word file: texts in reading order, tables, charts, alt texts."""
