"""Where documents come in, and what else is asked of other computers."""
