"""Finite verbs that the tagger took for something else, set right by their neighbours."""

from dataclasses import replace

from abzug.reading.german.events import verb_fields
from abzug.reading.german.lexicon import saying_verbs
from abzug.reading.german.words import Word

_NOUN_PARTS = frozenset(("ART", "ADJ(A)", "PPOSAT", "PIAT", "PDAT", "APPR", "APPRART", "CARD", "KON"))
_OPENERS = frozenset(("KOUS", "PRELS", "PRELAT", "PWS", "PWAV", "PWAT", "KON"))
_SUBJECT_ENDS = frozenset(("NN", "NE", "PPER", "PDS", "PIS", "CARD", "NNA"))
_HARD = frozenset(":;.!?…")
_BORDERS = frozenset(',:;–—()„“”»«"!?.…')


def repaired(words: list[Word]) -> list[Word]:
    """Return the words of a sentence with those tagged as finite verbs that the tagger missed. Linear."""
    if not any(word.is_finite for word in words):
        words = _with_finite(words)
    words = _with_plurals(words)
    words = [_past_saying(words, place) for place in range(len(words))]
    for first, last in _stretches(words):
        auxiliary = _auxiliary(words, first, last)
        if auxiliary is not None:
            words[auxiliary] = replace(words[auxiliary], tag=words[auxiliary].tag.replace("INF", "FIN"))
        place = _present_saying(words, first, last)
        if place is not None:
            words[place] = replace(words[place], tag="VV(FIN)")
        elif _is_late_participle(words, first, last):
            words[last - 1] = replace(words[last - 1], tag="VV(PP)")
    return words


def _with_finite(words: list[Word]) -> list[Word]:
    """Give a sentence without a finite verb the one that looks like an adjective: "nachts **passierten** Panzer …"."""
    for place, word in enumerate(words[1:], 1):
        stem = next((word.lower.removesuffix(end) for end in ("ten", "te") if word.lower.endswith(end)), "")
        follows_noun_part = words[place - 1].tag in _NOUN_PARTS - {"APPR"}
        if word.tag == "ADJ(A)" and len(stem) > 3 and word.text.islower() and not follows_noun_part:
            return [*words[:place], replace(word, tag="VV(FIN)", lemma=f"{stem}en"), *words[place + 1 :]]
    return words


def _with_plurals(words: list[Word]) -> list[Word]:
    """Give each part between full stops, colons and semicolons that has no finite verb its apparent infinitive.

    Example:
        "…; ihre Container **rollen** seit Wochen über Agadez."
    """
    borders = [place for place, word in enumerate(words) if word.text in _HARD]
    for first, last in zip([-1, *borders], [*borders, len(words)], strict=True):
        part = range(first + 1, last)
        if any(words[place].is_finite or words[place].tag == "PTKZU" for place in part):
            continue
        verb = next((place for place in part if _is_plural(words, place, first + 1, last)), None)
        if verb is not None:
            words = [*words[:verb], replace(words[verb], tag="VV(FIN)"), *words[verb + 1 :]]
            continue
        verb = next((place for place in part if _present_of(words, place, first + 1, last)), None)
        if verb is not None:
            found = replace(words[verb], tag="VV(FIN)", lemma=_present_of(words, verb, first + 1, last) or "")
            words = [*words[:verb], found, *words[verb + 1 :]]
    return words


def _is_plural(words: list[Word], place: int, first: int, last: int) -> bool:
    """Tell whether an infinitive stands where the second part of a clause stands: behind a noun, with more to come."""
    return words[place].tag == "VV(INF)" and first < place < last - 1 and words[place - 1].tag in _SUBJECT_ENDS


def _present_of(words: list[Word], place: int, first: int, last: int) -> str | None:
    """Return the verb of motion whose present looks like an adjective or participle: "Die Armee **verstärkt** …"."""
    word = words[place]
    if word.tag not in ("ADJ(D)", "VV(PP)") or not word.text.islower() or not first < place < last - 1:
        return None
    stem = next((word.lower.removesuffix(end) for end in ("et", "t") if word.lower.endswith(end)), "")
    lemma = f"{stem}n" if stem.endswith(("er", "el")) else f"{stem}en"
    return lemma if words[place - 1].tag in _SUBJECT_ENDS and verb_fields(lemma) else None


def _past_saying(words: list[Word], place: int) -> Word:
    """Return a word, a past form of saying behind a comma as the verb it is: "…, **beobachteten** Reporter"."""
    word = words[place]
    if word.tag != "ADJ(A)" or place == 0 or words[place - 1].text not in (",", "“", "«") or not word.text.islower():
        return word
    stems = [word.lower.removesuffix(ending) for ending in ("eten", "ten") if word.lower.endswith(ending)]
    lemma = next((f"{stem}en" for stem in stems if f"{stem}en" in saying_verbs()), None)
    return word if lemma is None else replace(word, tag="VV(FIN)", lemma=lemma)


def _stretches(words: list[Word]) -> list[tuple[int, int]]:
    """Return the half-open ranges of words between signs."""
    borders = [place for place, word in enumerate(words) if word.text in _BORDERS]
    return [
        (first + 1, last)
        for first, last in zip([-1, *borders], [*borders, len(words)], strict=True)
        if last - first > 1
    ]


def _auxiliary(words: list[Word], first: int, last: int) -> int | None:
    """Return an apparent infinitive of an auxiliary that is finite, since another verb follows: "**werden** gehen"."""
    verbs = [place for place in range(first, last) if words[place].is_verb]
    if len(verbs) < 2 or any(words[place].is_finite for place in verbs):
        return None
    is_infinitive = words[verbs[0]].tag in ("VA(INF)", "VM(INF)") and words[verbs[0] - 1].tag != "PTKZU"
    return verbs[0] if is_infinitive and verbs[0] > first else None


def _present_saying(words: list[Word], first: int, last: int) -> int | None:
    """Return a present form of saying that looks like a participle: "Das Radio **behauptet**, die Garde habe …".

    It must be the only verb between two signs, stand behind something that can be its subject or before it, and no
    auxiliary may wait for a participle; a clause that opens with its verb would make it "vom Feind **bedroht**, zogen".
    """
    verbs = [place for place in range(first, last) if words[place].is_verb]
    if len(verbs) != 1 or words[verbs[0]].tag != "VV(PP)" or words[verbs[0]].lemma not in saying_verbs():
        return None
    place = verbs[0]
    behind_subject = place > first and words[first].tag not in ("APPR", "APPRART", "KOUS", "KON", "ADV", "ADJ(D)")
    before_subject = place == first and place + 1 < last and (words[place + 1].is_noun or words[place + 1].tag == "ART")
    if not words[place].lower.endswith("t") or not (behind_subject or before_subject) or _awaited(words, first):
        return None
    answers = last + 1 < len(words) and words[last + 1].is_finite and words[last].text == ","
    return None if answers else place


def _is_late_participle(words: list[Word], first: int, last: int) -> bool:
    """Tell whether an apparent finite verb is the participle that an auxiliary before an insertion waits for.

    Example:
        "Der General **hat**, wie erwartet, den Abzug **bestätigt**."
    """
    verbs = [place for place in range(first, last) if words[place].is_verb]
    if verbs != [last - 1] or words[last - 1].tag != "VV(FIN)" or words[first].tag in _OPENERS or last - first < 2:
        return False
    return words[last - 1].lower.endswith("t") and _awaited(words, first)


def _awaited(words: list[Word], first: int) -> bool:
    """Tell whether an auxiliary before a stretch has no participle or infinitive yet."""
    for place in range(first - 1, -1, -1):
        word = words[place]
        is_compared = place > 0 and words[place - 1].lower in ("wie", "als")
        if word.tag.endswith(("(PP)", "(INF)", "(IZU)")) and not is_compared:
            return False
        if word.tag in ("VA(FIN)", "VM(FIN)"):
            return True
    return False
