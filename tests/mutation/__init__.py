"""Proof that tests notice a wrong rule: each rule is made wrong in small ways, in turn."""
