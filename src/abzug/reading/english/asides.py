"""Attributions set in or behind the words they attribute, found by their place alone."""

from abzug.model.record import Span
from abzug.reading.attribution import AttributionKind
from abzug.reading.english.cue import Cue
from abzug.reading.english.lexicon import saying
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import trim
from abzug.reading.english.speech import speech_group
from abzug.reading.english.speech_content import QUOTES, TELLING
from abzug.reading.english.tree import Tree, Word

SETTLING = frozenset({"agree", "decide", "order", "rule", "resolve"})
"""Verbs of settling that attribute when they stand behind: "..., their commanders agreed"."""


def aside(word: Word, people: Participants) -> Cue | None:
    """Read an attribution behind the words it attributes by its place alone: "..., the envoy pledged on Tuesday".

    Parsers often hang such an aside on a noun before it; a comma, a noun phrase without finite verb and a verb of
    saying without a clause of its own are a surer sign.
    """
    tree = people.tree
    if tree.child(word, "nsubj") is not None and word.dep in {"ROOT", "parataxis"}:
        return None
    if word.tag not in {"VBD", "VBZ", "VBN", "VBP"}:
        return None
    blocking = ("ccomp", "xcomp", "dobj", "agent") if word.tag == "VBN" else ("ccomp", "xcomp", "dobj")
    later = [child for child in tree.children(word, *blocking) if child.index > word.index]
    if saying().lemma(word) in TELLING:
        later = [child for child in later if child.dep != "dobj"]
    if later or tree.child(word, "aux", "auxpass") is not None:
        return None
    group = "say" if "say" in saying().groups(word, tree) else speech_group(word, people)
    if group is None and saying().lemma(word) in SETTLING:
        group = "promise"
    end = _end_of_speaker(word, tree)
    comma = _comma_before(end, tree)
    if group not in {"say", "demand", "promise", "deny"} or comma is None or comma == 0:
        return None
    inside = tree.words[comma + 1 : end]
    named = tree.words[end + 1 : word.index - 1]
    if named and named[-1].tag == "NNP":
        inside, end = named, word.index - 1
    head = next(
        (
            item
            for item, after in zip(inside, [*inside[1:], tree.words[end]], strict=True)
            if item.is_noun and not after.is_noun and after.tag != "POS"
        ),
        None,
    )
    if head is None:
        return None
    return Cue(
        group=group,
        kind=AttributionKind.INDIRECT,
        word=word,
        span=Span(word.start, word.end),
        speaker=head,
        mention=Span(inside[0].start, inside[-1].end),
        content=(tree.span(*trim(tree, 0, comma)),),
    )


def _end_of_speaker(word: Word, tree: Tree) -> int:
    """Return where the speaker before a verb ends: at the verb, or before something set in ("X, citing Y, said")."""
    if word.index < 3 or tree.words[word.index - 1].text != ",":
        return word.index
    for index in range(word.index - 2, 0, -1):
        if tree.words[index].text == ",":
            opens = tree.words[index + 1].tag in {"VBG", "VBN", "WP", "WDT", "WP$", "NNP", "IN"}
            return index if opens else word.index
    return word.index


def _comma_before(end: int, tree: Tree) -> int | None:
    """Return the place of the comma before the noun phrase that ends there; None when a finite verb lies between."""
    for index in range(end - 1, -1, -1):
        item = tree.words[index]
        if item.text == "," or item.text in QUOTES:
            return index if end - index > 1 else None
        if item.dep == "relcl" or tree.head(item).dep == "relcl":
            continue
        if item.tag in {"VBD", "VBZ", "VBP", "MD", "WDT", "WP", "IN", "CC"} and (
            item.tag != "IN" or item.dep == "mark"
        ):
            return None
    return None
