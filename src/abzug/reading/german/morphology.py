"""Tense and mood of finite German verbs, read from their form."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from abzug.reading.german.lexicon import table, words_of


class Mood(StrEnum):
    """The mood of a finite verb, as far as its form tells."""

    INDICATIVE = "indicative"
    REPORTED = "reported"
    """First subjunctive ("er gehe"): the mood of reported speech."""
    UNREAL = "unreal"
    """Second subjunctive ("er ginge"): unreal, or reported where the first would look like the indicative."""
    UNCLEAR = "unclear"
    """A form that is past indicative and second subjunctive alike ("sie blieben", "er sagte")."""


class Tense(StrEnum):
    """The tense of a verb complex."""

    PRESENT = "present"
    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    FUTURE = "future"


# Forms of the auxiliaries and modals, which carry nearly all reported speech.
_REPORTED = words_of("grammar", "morphology", "reported")
_UNREAL = words_of("grammar", "morphology", "unreal")
_PAST = words_of("grammar", "morphology", "past")
_PAST_OR_UNREAL = words_of("grammar", "morphology", "past_or_unreal")
_AUXILIARIES = words_of("grammar", "morphology", "auxiliaries")
_ENDINGS = ("est", "en", "st", "et", "e", "t", "")


@lru_cache(1 << 14)
def finite_form(form: str, lemma: str) -> tuple[Tense, Mood]:
    """Return tense (present or past) and mood of a finite verb form.

    Args:
        form: The form in lower case.
        lemma: Its infinitive; with a separable prefix or without.

    Example:
        "gehe" is present, reported (or "ich gehe", which the caller must know); "blieben" is past, unclear.
    """
    if form in _REPORTED:
        return Tense.PRESENT, Mood.REPORTED
    if form in _UNREAL:
        return Tense.PRESENT, Mood.UNREAL
    if form in _PAST:
        return Tense.PAST, Mood.INDICATIVE
    if form in _PAST_OR_UNREAL:
        return Tense.PAST, Mood.UNCLEAR
    if lemma in _AUXILIARIES:
        return Tense.PRESENT, Mood.INDICATIVE
    return _full_verb_form(form, lemma)


def _full_verb_form(form: str, lemma: str) -> tuple[Tense, Mood]:
    strong = _strong_stems(lemma)
    bare = {form.removesuffix(ending) for ending in _ENDINGS if form.endswith(ending)}
    for past, unreal in strong:
        if past != unreal and unreal in bare and form.endswith(("e", "en")):
            return Tense.PRESENT, Mood.UNREAL
        if past == unreal and form == f"{past}e":
            return Tense.PRESENT, Mood.UNREAL
        if past in bare:
            return Tense.PAST, Mood.UNCLEAR if past == unreal and form.endswith("en") else Mood.INDICATIVE
    stem = lemma.removesuffix("n").removesuffix("e")
    if form in (f"{stem}e", f"{stem.removesuffix('el')}le", f"{stem.removesuffix('er')}re"):
        return Tense.PRESENT, Mood.REPORTED
    if not strong and form.endswith(("te", "ten", "test", "tet")) and form != lemma:
        return Tense.PAST, Mood.UNCLEAR
    return Tense.PRESENT, Mood.INDICATIVE


@cache
def _strong_verbs() -> Mapping[str, tuple[str, str]]:
    lines = (line.split() for line in table("strong_verbs")["verbs"].strip().splitlines())
    return {verb: (past, unreal) for verb, past, unreal in lines}


@lru_cache(1 << 12)
def _strong_stems(lemma: str) -> tuple[tuple[str, str], ...]:
    """Return past and second-subjunctive stems of an irregular verb, none for a weak one.

    The longest irregular verb at the end of the lemma counts, when what stands before it is a prefix. A separable
    prefix is part of the form at the end of a clause ("abzögen") and not in second place ("zögen … ab").
    """
    verbs = _strong_verbs()
    for cut in range(max(0, len(lemma) - 2)):
        base, prefix = lemma[cut:], lemma[:cut]
        if base in verbs and (not prefix or _is_prefix(prefix)):
            past, unreal = verbs[base]
            return tuple((kept + past, kept + unreal) for kept in {prefix, _inseparable(prefix)})
    return ()


@cache
def _verbs_by_stem() -> Mapping[str, str]:
    return {stem: verb for verb, stems in _strong_verbs().items() for stem in stems}


def infinitive_of(form: str, lemma: str) -> str:
    """Return the infinitive of a verb form, repairing a lemma that only repeats a rare form ("grüben" of *graben*)."""
    if lemma != form:
        return lemma
    return next((_verbs_by_stem()[s] for e in ("en", "e") if (s := form.removesuffix(e)) in _verbs_by_stem()), lemma)


_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider", "hinter", "um", "durch")
_SEPARABLE = words_of("grammar", "morphology", "separable")


def _is_prefix(prefix: str) -> bool:
    if prefix in _SEPARABLE or prefix in _INSEPARABLE:
        return True
    return any(prefix.endswith(tail) and prefix.removesuffix(tail) in _SEPARABLE for tail in _INSEPARABLE)


def _inseparable(prefix: str) -> str:
    """Return the part of a prefix that stays with the verb in a main clause ("verlassen" keeps "ver")."""
    if prefix in _SEPARABLE:
        return ""
    return next((tail for tail in _INSEPARABLE if prefix.endswith(tail)), "")
