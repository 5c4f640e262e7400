"""Grammar enough to write a brief: English and German that an editor would print."""

from abzug.brief.grammar.clauses import Clause
from abzug.brief.grammar.forms import Counted, Dated, Inflected, Rated
from abzug.brief.grammar.tongue import Tongue, tongue

__all__ = ["Clause", "Counted", "Dated", "Inflected", "Rated", "Tongue", "tongue"]
