"""What each word and number of a report rests on."""
