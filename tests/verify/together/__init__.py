"""What must agree between texts, tables, charts and alt texts."""
