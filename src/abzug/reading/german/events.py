"""The words that say what a force does, as the lexicon classes them: in word fields, and those in motions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from abzug.reading.german.lexicon import table, words_of


class Motion(StrEnum):
    """What a force does, before anything is known of how far it is."""

    LEAVE = "leave"
    STAY = "stay"
    ARRIVE = "arrive"
    ROTATE = "rotate"
    REDEPLOY = "redeploy"


@dataclass(frozen=True, slots=True)
class Field:
    """A word field: words that say much the same of a force.

    Args:
        name: Its name: ``withdraw``, ``load``, ``be there`` ...
        motions: What it can mean, the likeliest first.
        is_strong: Whether its words speak of forces by themselves.
    """

    name: str
    motions: tuple[Motion, ...]
    is_strong: bool


_THINGS = words_of("moving", "alien", "things")
_WORLDS = words_of("moving", "alien", "worlds")
_SITES = words_of("moving", "presence", "sites")
_PRESENCE = words_of("moving", "presence", "nouns")
_SITE_ENDINGS = tuple(words_of("moving", "presence", "site_endings"))
_PRESENCE_ENDINGS = tuple(words_of("moving", "presence", "presence_endings"))
_NOMINALISED = ("verlassen", "bleiben", "verbleiben", "ausharren", "weichen", "einrücken", "vorrücken", "eintreffen")
"""Verbs of weaker fields that speak of forces when they are nouns."""
SHORTEST_COMPOUND_END = 5
"""Letters of a noun of motion that counts at the end of a compound too: "truppenabzug"."""


@cache
def _fields() -> tuple[tuple[Field, Mapping[str, object]], ...]:
    return tuple(
        (Field(name, tuple(Motion(motion) for motion in raw["motions"].split()), raw.get("is_strong", False)), raw)
        for name, raw in table("fields").items()
    )


@cache
def _by_word(part: str) -> Mapping[str, tuple[Field, ...]]:
    """Return the fields of every verb or noun, strong ones first."""
    found: dict[str, list[Field]] = {}
    for field, _ in sorted(_fields(), key=lambda entry: not entry[0].is_strong):
        for word in words_of("fields", field.name, part):
            found.setdefault(word, []).append(field)
    return {word: tuple(fields) for word, fields in found.items()}


@lru_cache(1 << 12)
def verb_fields(lemma: str) -> tuple[Field, ...]:
    """Return the word fields of a verb; one made of a prefix and a verb of motion is read by its parts."""
    return _by_word("verbs").get(lemma) or tuple(_composed(lemma))


def _composed(lemma: str) -> Iterator[Field]:
    """Yield the field of "herausholen", "heranrollen", "hinüberwechseln": its prefix tells where to."""
    if lemma in words_of("moving", "composed", "exceptions"):
        return
    for motion in (Motion.LEAVE, Motion.ARRIVE, Motion.REDEPLOY):
        for prefix in words_of("moving", "composed", f"{motion}_prefixes"):
            base = lemma.removeprefix(prefix)
            if base != lemma and any(
                field.name in ("travel", "transport") for field in _by_word("verbs").get(base, ())
            ):
                yield Field(f"composed {motion}", (motion,), is_strong=False)
                return


@lru_cache(1 << 12)
def verb_motions(lemma: str) -> tuple[Motion, ...]:
    """Return the motions that a verb can name, the likeliest first."""
    return tuple(dict.fromkeys(motion for field in verb_fields(lemma) for motion in field.motions))


@lru_cache(1 << 14)
def noun_fields(noun: str) -> tuple[Field, ...]:
    """Return the word fields of a noun in lower case, compound or not; none for any other noun.

    Example:
        ``truppenabzugs`` is one of withdrawing; ``dunstabzug`` is none.
    """
    nouns = _by_word("nouns")
    for cut in range(max(1, len(noun) - SHORTEST_COMPOUND_END + 1)):
        if noun[cut:] in nouns:
            return () if is_alien(noun) or is_alien(noun[:cut].rstrip("-")) else nouns[noun[cut:]]
    verb = noun.removesuffix("s")
    return tuple(field for field in _by_word("verbs").get(verb, ()) if field.is_strong or verb in _NOMINALISED)


def noun_motion(noun: str) -> Motion | None:
    """Return the motion that a noun names, None for any other noun."""
    fields = noun_fields(noun)
    return fields[0].motions[0] if fields else None


@cache
def phrases_of_fields() -> Mapping[str, tuple[tuple[frozenset[str], Field], ...]]:
    """Return for each verb the further words that make a phrase with it, and the word field of the phrase."""
    phrases: dict[str, list[tuple[frozenset[str], Field]]] = {}
    for field, raw in _fields():
        entries = raw.get("phrases", ())
        assert isinstance(entries, (list, tuple))
        for entry in entries:
            verb, *companions = entry.split()
            phrases.setdefault(verb, []).append((frozenset(companions), field))
    return {verb: tuple(found) for verb, found in phrases.items()}


def is_alien(noun: str) -> bool:
    """Tell whether a noun (lower case) shows that a word of motion is not about forces."""
    return noun in _THINGS or noun in _WORLDS


def are_of_another_world(nouns: frozenset[str]) -> bool:
    """Tell whether any of the nouns (lower case) belongs to sport, stage or play, where armies are none."""
    return not _WORLDS.isdisjoint(nouns)


def is_site(noun: str) -> bool:
    """Tell whether a noun (lower case) names a place that only forces hold: a base, a post, a camp."""
    return noun in _SITES or noun.removesuffix("s").endswith(_SITE_ENDINGS)


def is_presence(noun: str) -> bool:
    """Tell whether a noun (lower case) names a force's stay: a mission, a deployment, a mandate."""
    return noun in _PRESENCE or noun.endswith(_PRESENCE_ENDINGS)
