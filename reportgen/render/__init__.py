"""Step 4: plan to document; sentences, charts, tables."""
