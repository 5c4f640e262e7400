"""Clauses: who does what, in the mood and word order that a sentence asks for.

German reports other people's words in the first subjunctive, and in the second where the first looks like the
indicative (Duden, indirect speech). English shifts them back by one tense. Both rules are applied here to forms that
``language/brief_*.yaml`` lists.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause in its three shapes.

    Args:
        that: After "that" ("dass"): our own assertion.
        reported: Somebody else's assertion, in reported speech.
        inverted: Our own assertion after an adverbial, where German puts the verb first.
    """

    that: str
    reported: str
    inverted: str

    def __format__(self, spec: str) -> str:
        """Return the shape asked for."""
        return {"that": self.that, "reported": self.reported, "inverted": self.inverted}[spec]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb with what belongs to it.

    Args:
        finite: Its inflected forms, singular and plural, by mood.
        rest: Participle, infinitive or complement.
        prefix: Separable prefix (German).
        adverb: How far it goes, such as "in part".
    """

    finite: Mapping[str, Sequence[str]]
    rest: str = ""
    prefix: str = ""
    adverb: str = ""


def german_clause(subject: str, predicate: Predicate, *, is_plural: bool) -> Clause:
    """Return a German clause."""
    number = int(is_plural)
    present = predicate.finite["present"][number]
    tail = (predicate.adverb, predicate.rest, predicate.prefix)
    return Clause(
        that=_joined(subject, predicate.adverb, predicate.rest, predicate.prefix + present),
        reported=_joined(subject, _subjunctive(predicate.finite, number), *tail),
        inverted=_joined(present, subject, *tail),
    )


def english_clause(subject: str, predicate: Predicate, *, is_plural: bool) -> Clause:
    """Return an English clause."""
    number = int(is_plural)
    present = _joined(subject, predicate.finite["present"][number], predicate.rest, predicate.adverb)
    shifted = _joined(subject, predicate.finite["backshift"][number], predicate.rest, predicate.adverb)
    return Clause(that=present, reported=shifted, inverted=present)


def predicate(table: Mapping[str, Any], verb: str, *, adverb: str = "") -> Predicate:
    """Return a verb from a language's tables ``verbs`` and ``finite``."""
    row = table["verbs"][verb]
    return Predicate(
        finite=table["finite"][row["finite"]], rest=row.get("rest", ""), prefix=row.get("prefix", ""), adverb=adverb
    )


def _subjunctive(finite: Mapping[str, Sequence[str]], number: int) -> str:
    first = finite["subjunctive1"][number]
    return first if first != finite["present"][number] else finite["subjunctive2"][number]


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
