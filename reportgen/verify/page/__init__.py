"""The verdict as a page with ticks and crosses."""
