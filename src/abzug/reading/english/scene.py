"""A text with all that was found in it before its movements are read."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from abzug.reading.english.attribution import Attributed
from abzug.reading.english.entities import Entities
from abzug.reading.english.tree import Tree


@dataclass(frozen=True, slots=True)
class Scene:
    """What a text names, its sentences, and whose words they are.

    Args:
        text: The text.
        published: The day of publication.
        entities: The forces, actors, places, quantities and times that it names.
        trees: Its sentences.
        attributed: Its attributions, in order.
    """

    text: str
    published: date | None
    entities: Entities
    trees: Sequence[Tree]
    attributed: Sequence[Attributed]

    def attributed_in(self, tree: int) -> Sequence[Attributed]:
        """Return the attributions of a sentence, carried ones included."""
        first = bisect_left(self.attributed, tree, key=lambda item: item.tree)
        return self.attributed[first : bisect_right(self.attributed, tree, key=lambda item: item.tree)]

    def cues(self, tree: int) -> list[Attributed]:
        """Return the attributions that have their cue in a sentence."""
        return [item for item in self.attributed_in(tree) if not item.inherited]

    def boundaries(self, tree: int) -> frozenset[int]:
        """Return the places of the cues at which a clause ends; a denial without clause belongs to its content."""
        return frozenset(item.word.index for item in self.cues(tree) if item.clause or item.group != "deny")

    def spoken(self, tree: int) -> frozenset[int]:
        """Return the places of the cues that carry a clause: verbs of saying, whatever else they could mean."""
        return frozenset(item.word.index for item in self.cues(tree) if item.clause)
