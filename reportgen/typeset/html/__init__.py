"""The report as one web page: a small file for each kind of block."""
