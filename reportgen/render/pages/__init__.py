"""Pages for a browser: one file each, without scripts and without a word from the network."""
