"""The method as data: tables, marks and the loader that checks them. ``__init__.pyi`` lists what is offered."""

from abzug.lazy_names import lazy_names

__getattr__, __all__ = lazy_names(__name__, __file__)
