"""A verdict in words and as data, in German and English."""
