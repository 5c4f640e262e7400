"""The nouns: what Abzug talks about, frozen, typed and without input or output. ``__init__.pyi`` lists them."""

from abzug.lazy_names import lazy_names

__getattr__, __all__ = lazy_names(__name__, __file__)
