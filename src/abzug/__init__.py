"""Abzug: a government says it is withdrawing its troops. Is it?"""

__all__ = ["__version__"]


def __getattr__(name: str) -> str:
    """Look the version up when it is asked for: reading the package's metadata costs a tenth of the start."""
    if name == "__version__":
        from importlib.metadata import version

        return version("abzug")
    raise AttributeError(name)
