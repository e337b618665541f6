"""The parts of a paper: one file for each kind of part, and the register that knows them."""
