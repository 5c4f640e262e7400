"""Abzug: a government says it is withdrawing its troops. Is it?"""

from importlib.metadata import version

__version__ = version("abzug")
__all__ = ["__version__"]
