"""One language of the brief: its templates, and values in the forms that they ask for."""

import string
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml

from abzug.brief.document import LETTERS, Ground, Odds, Outside, Piece, Receipts, Sentence, Words
from abzug.brief.grammar.clauses import Clause, english_clause, german_clause, predicate
from abzug.brief.grammar.forms import Counted, Dated, Inflected, Rated
from abzug.brief.phrases import Language, percent, phrase
from abzug.doctrine.words import LikelihoodWord

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CLAUSES: dict[Language, Callable[..., Clause]] = {"de": german_clause, "en": english_clause}
_SEPARATORS: dict[Language, str] = {"de": ".", "en": ","}
_PARSE = string.Formatter().parse


@cache
def tongue(language: Language) -> "Tongue":
    """Return a language; read once."""
    text = (resources.files("abzug.brief") / "language" / f"brief_{language}.yaml").read_text(encoding="utf-8")
    return Tongue(language, yaml.load(text, Loader=_LOADER))


class Tongue:
    """A language with its words and sentences.

    Args:
        language: ``en`` or ``de``.
        tables: What ``language/brief_*.yaml`` holds.
    """

    def __init__(self, language: Language, tables: Mapping[str, Any]) -> None:
        self.language = language
        self.tables = tables

    def text(self, key: str, **values: object) -> str:
        """Return a template with its values filled in, for headings and pictures."""
        return self._template(key).format(**values)

    def pieces(self, key: str, **values: object) -> tuple[Piece, ...]:
        """Return a template with its values filled in, each value as the piece that it is.

        Args:
            key: Section and name in the language's file, such as ``verdict.headline``.
            values: What stands in its braces: text of ours, pieces, or values that know their forms.
        """
        filled: list[Piece] = []
        for literal, name, spec, _ in _PARSE(self._template(key)):
            if literal:
                filled.append(Words(literal))
            if name is not None:
                filled.extend(_pieces_of(values[name], spec or ""))
        return tuple(filled)

    def sentence(self, key: str, ground: Ground, *, cites: Iterable[int] = (), **values: object) -> Sentence:
        """Return a sentence.

        Args:
            key: Its template.
            ground: What it rests on.
            cites: Numbers of the sources that it rests on, put behind it.
            values: What stands in its braces.
        """
        numbers = tuple(sorted(set(cites)))
        receipts = (Receipts(numbers),) if numbers else ()
        return finished((*self.pieces(key, **values), *receipts), ground)

    def counted(self, number: int) -> Counted:
        """Return a number of things."""
        return Counted(number, self.tables["numbers"], _SEPARATORS[self.language])

    def dated(self, day: date) -> Dated:
        """Return a day."""
        return Dated(day, phrase(f"month.m{day.month}", self.language), self.tables["days"])

    def rated(self, word: LikelihoodWord) -> Rated:
        """Return a likelihood's word with its range."""
        odds = self.tables["odds"]
        return Rated(
            word=word.word,
            low=round(100 * word.low),
            high=round(100 * word.high),
            plain=odds["plain"],
            clause=odds["clauses"].get(word.word, odds["clause"]),
        )

    def percent(self, probability: float) -> str:
        """Return an estimate in per cent, from 1 to 99."""
        return percent(probability, self.language)

    def share(self, part: float) -> str:
        """Return a part of a whole in per cent, from 0 to 100. Not for likelihoods, which never reach either end."""
        sign = "\u00a0%" if self.language == "de" else "%"
        return f"{100 * part:.0f}{sign}"

    def decimal(self, value: float, *, digits: int = 1, is_signed: bool = False) -> str:
        """Return a number with the language's decimal sign and, when asked, with a sign."""
        sign = "+" if is_signed else ""
        text = f"{value:{sign}.{digits}f}".replace("-", "−")
        return text.replace(".", ",") if self.language == "de" else text

    def whole(self, value: float) -> str:
        """Return a count as it is written: 7,000 or 7.000; a fraction keeps its digits."""
        if value != int(value):
            return self.decimal(value, digits=2)
        return f"{int(value):,}".replace(",", _SEPARATORS[self.language])

    def noun(self, key: str, *, table: str = "subjects") -> Inflected:
        """Return a noun of the language's tables."""
        row = self.tables[table][key]
        return Inflected(row, is_plural=row.get("number") == "plural")

    def clause(self, subject: str, verb: str, *, extent: str = "") -> Clause:
        """Return a clause of a noun and a verb of the language's tables.

        Args:
            subject: Key of the noun.
            verb: Key of the verb.
            extent: Key of the adverb that says how far it goes, or an empty string.
        """
        noun = self.noun(subject)
        row = self.tables["verbs"][verb]
        words = row["subject"].format_map(_Cases(noun)) if "subject" in row else format(noun)
        is_plural = row["number"] == "plural" if "number" in row else noun.is_plural
        adverb = self.tables["extents"].get(extent, "")
        return _CLAUSES[self.language](words, predicate(self.tables, verb, adverb=adverb), is_plural=is_plural)

    def weeks(self, share: float) -> str:
        """Return a share of weeks: all weeks, or 80% of the weeks."""
        key = "all" if share >= 1 else "some"
        words: str = self.tables["weeks"][key].format(percent=self.share(share))
        return words

    def listed(self, parts: Sequence[str], *, joint: str = "and") -> str:
        """Return words in a row: a, b and c.

        Args:
            parts: The words.
            joint: What stands before the last: ``and``, ``or``, or ``clause`` between clauses after "that".
        """
        joints = self.tables["joints"]
        last: str = joints[joint]
        return last.join(filter(None, [joints["comma"].join(parts[:-1]), *parts[-1:]]))

    def strung(self, parts: Sequence[tuple[Piece, ...]], joint: str, last: str) -> tuple[Piece, ...]:
        """Return clauses with their receipts in a row.

        Args:
            parts: The clauses.
            joint: Key of what stands between two of them.
            last: Key of what stands before the last.
        """
        joints = self.tables["joints"]
        strung: list[Piece] = []
        for position, part in enumerate(parts):
            if position:
                strung.append(Words(joints[last if position == len(parts) - 1 else joint]))
            strung.extend(part)
        return tuple(strung)

    def _template(self, key: str) -> str:
        section, name = key.split(".")
        template: str = self.tables[section][name]
        return template


def finished(pieces: Sequence[Piece], ground: Ground) -> Sentence:
    """Return pieces as a sentence.

    Neighbouring words are joined, the first letter becomes a capital, and what the sentence rests on stands before its
    full stop: the sources it cites, or the letter of its ground.
    """
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Words) and joined and isinstance(joined[-1], Words):
            joined[-1] = Words(joined[-1].text + piece.text)
        else:
            joined.append(piece)
    if isinstance(joined[0], Words):
        joined[0] = Words(joined[0].text[:1].upper() + joined[0].text[1:])
    if ground in LETTERS and not any(isinstance(piece, Receipts) for piece in joined):
        joined.append(Receipts(letter=LETTERS[ground]))
    return Sentence(tuple(_before_full_stop(joined)), ground)


def cell(*pieces: Piece, ground: Ground = Ground.VERDICT) -> Sentence:
    """Return pieces as a cell of a table, whose caption says what it rests on."""
    return Sentence(pieces, ground)


def _before_full_stop(pieces: list[Piece]) -> list[Piece]:
    """Move receipts at the end before the full stop that they follow."""
    if len(pieces) < 2 or not isinstance(pieces[-1], Receipts):
        return pieces
    *start, words, receipts = pieces
    if isinstance(words, Words) and words.text.endswith((".", ":")):
        return [*start, Words(words.text[:-1]), receipts, Words(words.text[-1])]
    return pieces


class _Cases(dict[str, str]):
    """The cases of a noun, for templates of its own."""

    def __init__(self, noun: Inflected) -> None:
        super().__init__()
        self._noun = noun

    def __missing__(self, case: str) -> str:
        return format(self._noun, case)


def _pieces_of(value: object, spec: str) -> tuple[Piece, ...]:
    if isinstance(value, Words | Outside | Odds | Receipts):
        return (value,)
    if isinstance(value, tuple):
        return value
    if isinstance(value, Rated):
        return (Odds(format(value, spec)),)
    if isinstance(value, Inflected) and value.is_outside and "|" not in spec:
        return (Outside(format(value, spec)),)
    return (Words(format(value, spec)),)
