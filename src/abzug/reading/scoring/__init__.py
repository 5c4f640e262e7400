"""Scores of the reader against texts that people have marked."""
