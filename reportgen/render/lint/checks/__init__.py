"""One class of finding, one file: what to look at in a sentence template before it is used."""
