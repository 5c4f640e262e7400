"""The words that say what a force does, as the lexicon classes them."""

from enum import StrEnum
from functools import cache, lru_cache

from abzug.reading.german.lexicon import words_of


class Motion(StrEnum):
    """What a force does, before anything is known of how far it is."""

    LEAVE = "leave"
    STAY = "stay"
    ARRIVE = "arrive"
    ROTATE = "rotate"
    REDEPLOY = "redeploy"


_THINGS = words_of("moving", "alien", "things")
_WORLDS = words_of("moving", "alien", "worlds")
_SITES = words_of("moving", "presence", "sites")
_PRESENCE = words_of("moving", "presence", "nouns")
_SITE_ENDINGS = (
    "stützpunkt",
    "stützpunkts",
    "kaserne",
    "kasernen",
    "posten",
    "stellung",
    "stellungen",
    "basis",
    "lager",
)
_PRESENCE_ENDINGS = ("einsatz", "mission", "präsenz", "mandat", "manöver", "engagement")


@cache
def _verbs() -> dict[str, tuple[tuple[Motion, bool], ...]]:
    verbs: dict[str, list[tuple[Motion, bool]]] = {}
    for strength in ("strong", "weak"):
        for motion in Motion:
            for lemma in words_of("moving", strength, motion.value):
                verbs.setdefault(lemma, []).append((motion, strength == "strong"))
    return {lemma: tuple(motions) for lemma, motions in verbs.items()}


@cache
def _nouns() -> dict[str, tuple[Motion, bool]]:
    return {
        noun: (motion, strength == "nouns")
        for strength in ("weak_nouns", "nouns")
        for motion in Motion
        for noun in words_of("moving", strength, motion.value)
    }


@lru_cache(1 << 12)
def verb_motions(lemma: str) -> tuple[tuple[Motion, bool], ...]:
    """Return the motions that a verb can name, each with whether it speaks of forces by itself."""
    return _verbs().get(lemma) or _composed_motions(lemma)


def _composed_motions(lemma: str) -> tuple[tuple[Motion, bool], ...]:
    """Return the motion of a verb made of a prefix and a verb of motion: "herausholen", "heranrollen"."""
    if lemma in words_of("moving", "composed", "exceptions"):
        return ()
    for motion in (Motion.LEAVE, Motion.ARRIVE):
        bases = words_of("moving", "composed", f"{motion}_bases")
        prefixes = words_of("moving", "composed", f"{motion}_prefixes")
        if any(lemma.startswith(prefix) and lemma[len(prefix) :] in bases for prefix in prefixes):
            return ((motion, False),)
    return ()


@lru_cache(1 << 14)
def noun_motion(noun: str) -> tuple[Motion, bool] | None:
    """Return the motion that a noun names, and whether it speaks of forces by itself; None for any other noun.

    Args:
        noun: The noun in lower case, a compound or not.

    Example:
        ``truppenabzugs`` names leaving by itself; ``dunstabzug`` names nothing, ``abbau`` only what its phrase says.
    """
    nouns = _nouns()
    for cut in range(max(0, len(noun) - 3)):
        if noun[cut:] in nouns:
            return None if is_alien(noun) or is_alien(noun[:cut].rstrip("-")) else nouns[noun[cut:]]
    return None


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
