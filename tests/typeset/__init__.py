"""Proofs for step 5: document to files."""
