"""What is wrong with finished sentences: read as a reader would, for all who try them."""
