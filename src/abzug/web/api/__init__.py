"""The JSON API, one module a noun."""
