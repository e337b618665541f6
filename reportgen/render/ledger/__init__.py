"""What each word and number rests on: marked where it is written, read off when it is finished."""
