"""The verb complex of a clause: which verb it is about, in which tense, mood and voice."""

from dataclasses import dataclass
from functools import lru_cache

from abzug.reading.german.clauses import Clause
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import Mood, Tense, finite_form
from abzug.reading.german.words import TaggedSentence, Word

_TAKING_INFINITIVES = words_of("grammar", "verbs", "taking_infinitives")
_SHOWN = words_of("grammar", "verbs", "shown")
PARTICLES = words_of("grammar", "verbs", "particles")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbComplex:
    """The verbs of a clause taken together: in "wird … abgezogen werden können" the verb is *abziehen*.

    Args:
        lemma: The full verb with its particle; *sein*, *haben*, *werden* or a modal when there is no other.
        places: The words of the complex, finite verb first, particle last.
        finite: The finite verb, or None in an infinitive clause.
        head: The word that carries the lemma.
        modal: The modal over it (*können*, *müssen*, *sollen*, *wollen*, *dürfen*, *mögen*), or None.
        helper: A verb between: *lassen* in "ließ mitteilen", or None.
        is_passive: Whether it is in the passive of *werden*.
        tense: Its tense.
        mood: The mood of the finite verb.
        has_zu: Whether it is an infinitive with *zu*.
    """

    lemma: str
    places: tuple[int, ...]
    finite: int | None
    head: int
    modal: str | None = None
    helper: str | None = None
    is_passive: bool = False
    tense: Tense = Tense.PRESENT
    mood: Mood = Mood.INDICATIVE
    has_zu: bool = False


def verb_complex(sentence: TaggedSentence, clause: Clause) -> VerbComplex | None:
    """Return the verb complex of a clause, or None when it has no verb."""
    words = sentence.words
    places = clause.words()
    finite = clause.finite[0] if clause.finite else None
    loose = [p for p in places if p != finite and _is_nonfinite(words, p, finite) and not _is_compared(words, p)]
    if finite is None:
        return _infinitive(words, loose)
    loose = _of_this_finite(words, finite, loose)
    head = _head(words, finite, loose)
    particle = _particle(words, places, finite) if head == finite and words[finite].tag.startswith("VV") else None
    form, mood = finite_form(words[finite].lower, words[finite].lemma)
    ordered = (finite, *loose, *(() if particle is None else (particle,)))
    return VerbComplex(
        lemma=_joined(words, head, particle),
        places=ordered,
        finite=finite,
        head=head,
        modal=_modal(words, ordered, head) or _obligation(words, finite, loose),
        helper="lassen" if any(words[place].lemma == "lassen" for place in ordered if place != head) else None,
        is_passive=_is_passive(words, ordered, head),
        tense=_tense(words, finite, loose, form),
        mood=mood,
        has_zu=any(_has_zu(words, place) for place in loose),
    )


def _head(words: tuple[Word, ...], finite: int, loose: list[int]) -> int:
    """Return the full verb; without one the infinitive of an auxiliary ("kann keine Rede **sein**") or the finite."""
    full = [place for place in loose if words[place].tag.startswith("VV")]
    if len(full) > 1 and words[full[-1]].lemma == "lassen":
        return full[-2]
    if full:
        return full[-1]
    return loose[0] if loose and words[finite].tag[:2] in ("VM", "VA") else finite


def _is_nonfinite(words: tuple[Word, ...], place: int, finite: int | None) -> bool:
    tag = words[place].tag
    if tag.endswith(("(PP)", "(INF)", "(IZU)")):
        return True
    # A second "finite" verb behind an auxiliary is a mistagged participle or infinitive.
    return finite is not None and place > finite and tag == "VV(FIN)" and words[finite].tag[:2] in ("VA", "VM")


def _is_compared(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether a verb is only compared: "hinzugefügt **statt abgezogen**", "länger **als vereinbart** bleiben"."""
    return place > 0 and words[place - 1].lower in ("statt", "anstatt", "als", "wie")


def _of_this_finite(words: tuple[Word, ...], finite: int, loose: list[int]) -> list[int]:
    """Keep the infinitives and participles that belong to the finite verb: behind most full verbs, none does."""
    if words[finite].tag.startswith("VV") and words[finite].lemma not in _TAKING_INFINITIVES:
        return []
    return loose


def _infinitive(words: tuple[Word, ...], loose: list[int]) -> VerbComplex | None:
    if not loose:
        return None
    full = [place for place in loose if words[place].tag.startswith("VV")]
    with_zu = [place for place in loose if _has_zu(words, place)]
    head = next((place for place in with_zu if place in full), full[-1] if full else loose[-1])
    is_past = words[loose[-1]].lemma in ("haben", "sein") and len(loose) > 1
    return VerbComplex(
        lemma=words[head].lemma,
        places=tuple(loose),
        finite=None,
        head=head,
        modal=_modal(words, tuple(loose), head),
        is_passive=any(words[place].lemma == "werden" for place in loose) and words[head].tag == "VV(PP)",
        tense=Tense.PERFECT if is_past else Tense.PRESENT,
        has_zu=bool(with_zu),
    )


def _has_zu(words: tuple[Word, ...], place: int) -> bool:
    return words[place].tag == "VV(IZU)" or (place > 0 and words[place - 1].tag == "PTKZU")


def _particle(words: tuple[Word, ...], places: list[int], finite: int) -> int | None:
    """Return the separated particle of the finite verb: "kündigte … **an**"."""
    behind = [place for place in places if place > finite]
    for place in reversed(behind):
        word = words[place]
        if word.tag == "PTKVZ":
            return place
        if word.lower in PARTICLES and place == behind[-1] and not word.is_verb:
            return place
    return None


@lru_cache(1 << 12)
def _joined_lemma(lemma: str, particle: str) -> str:
    return lemma if lemma.startswith(particle) and particle not in ("an", "ab") else particle + lemma


def _joined(words: tuple[Word, ...], head: int, particle: int | None) -> str:
    return words[head].lemma if particle is None else _joined_lemma(words[head].lemma, words[particle].lower)


def _modal(words: tuple[Word, ...], places: tuple[int, ...], head: int) -> str | None:
    return next((words[place].lemma for place in places if words[place].tag[:2] == "VM" and place != head), None)


def _obligation(words: tuple[Word, ...], finite: int, loose: list[int]) -> str | None:
    """Read "**haben** das Land **zu verlassen**" and "**ist zu räumen**" as *müssen*, but not "is to be seen"."""
    has_zu = [place for place in loose if _has_zu(words, place)]
    if not has_zu or words[finite].lemma not in ("haben", "sein") or words[has_zu[-1]].lemma in _SHOWN:
        return None
    return "müssen"


def _is_passive(words: tuple[Word, ...], places: tuple[int, ...], head: int) -> bool:
    """Tell whether *werden* stands with a participle; the tagger takes some participles for finite verbs."""
    if words[head].tag not in ("VV(PP)", "VV(FIN)") or _looks_infinitive(words[head]):
        return False
    return any(words[place].lemma == "werden" for place in places if place != head)


def _looks_infinitive(word: Word) -> bool:
    """Tell whether a verb is an infinitive, also where the tagger takes it for a plural: "werden **abziehen**"."""
    return word.tag.endswith("(INF)") or (word.tag == "VV(FIN)" and word.lower == word.lemma)


def _tense(words: tuple[Word, ...], finite: int, loose: list[int], form: Tense) -> Tense:
    """Combine the form of the finite verb with what hangs on it."""
    lemma, tag = words[finite].lemma, words[finite].tag[:2]
    infinitives = [place for place in loose if _looks_infinitive(words[place]) and not _has_zu(words, place)]
    has_participle = any(
        words[place].tag.endswith(("(PP)", "(FIN)")) and not _looks_infinitive(words[place]) for place in loose
    )
    if lemma == "werden" and infinitives and form is Tense.PRESENT and not has_participle:
        return Tense.FUTURE
    if tag == "VA" and lemma in ("haben", "sein") and loose and not any(_has_zu(words, place) for place in loose):
        return Tense.PLUPERFECT if form is Tense.PAST else Tense.PERFECT
    if tag == "VM" and has_participle and any(words[place].lemma in ("haben", "sein") for place in infinitives):
        return Tense.PERFECT
    return form
