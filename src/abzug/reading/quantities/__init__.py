"""Quantities in German and English, in words and digits, as intervals."""

from abzug.reading.quantities.finder import find_quantities
from abzug.reading.quantities.mention import QuantityKind, QuantityMention

__all__ = ["QuantityKind", "QuantityMention", "find_quantities"]
