"""Step 3: facts and outline to plan; chosen and put in order."""
