"""Where documents and tables come in."""
