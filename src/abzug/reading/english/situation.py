"""Around a movement: is it done, under way, ordered, asked for, denied, doubted or past?

The climb goes from the word that tells of the movement up through the words that say something about it ("had begun
to", "no plan to", "an order for") until a cue, another clause or the top of the sentence is reached.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from abzug.reading.english.conditions import FUTURE, is_conditional
from abzug.reading.english.lexicon import saying
from abzug.reading.english.modality import (
    POSSIBLE,
    has_to,
    is_after_past,
    is_ahead,
    is_bound,
    is_high_time,
    is_judged,
    is_modal,
    is_unreal,
)
from abzug.reading.english.negation import denies
from abzug.reading.english.speech import ORDERS, is_hearsay
from abzug.reading.english.tree import Tree, Word

LIGHT = frozenset(
    {
        *("receive", "receives", "received", "get", "gets", "got", "issue", "issued", "issues", "make"),
        *("makes", "made", "give", "gave", "given", "take", "took", "reach", "reached", "show", "shows"),
        *("showed", "express", "expressed", "meet", "meets", "met", "honour", "honoured", "honor", "honored"),
        *("respect", "respected", "heed", "heeded", "keep", "kept", "see", "saw", "seen", "find", "found"),
        *("set", "sign", "signed", "announce", "announced", "know", "face", "faces"),
    }
)
"""Verbs that add nothing to the noun they carry: "received an order to leave"."""
OPERATORS = ("refuse", "begin", "complete", "demand", "commit", "trace", "hedge")
CLIMBS = frozenset(
    {
        *("xcomp", "ccomp", "pcomp", "dobj", "pobj", "nsubj", "nsubjpass", "csubj", "csubjpass", "attr"),
        *("oprd", "acomp", "prep", "acl", "agent", "dative", "advmod", "prt", "nmod", "appos"),
    }
)
THROUGH = frozenset({"pobj", "agent", "oprd", "acomp", "attr", "prt"})
LINKING = frozenset({"of", "for", "on", "to", "with", "in", "about", "from", "against", "by", "at", "under", "out"})
"""Prepositions that tie a movement to the word before them; "after", "amid" and the like only set it beside."""
AHEAD = frozenset({"to", "toward", "towards"})
"""Prepositions before a gerund that lies ahead: "a step closer to leaving"."""
SETTING_BESIDE = frozenset({"ahead", "because", "instead", "apart", "regardless", "outside", "out", "as", "amid"})
"""Words that make of the preposition behind them one that only sets beside: "ahead of a deadline"."""
COPULAS = frozenset({"be", "is", "are", "was", "were", "been", "being", "'s", "'re", "has", "have", "had", "having"})
OBLIGING = frozenset({"must", "should", "ought"})
DEPENDING = frozenset(
    {"hinge", "hinged", "hinges", "depend", "depends", "depended", "contingent", "conditional", "dependent"}
)
OVER = frozenset({"over", "complete", "finished", "done", "ended", "accomplished"})
RANKS = frozenset({"first", "last", "next", "latest", "second", "third", "only"})
"""Words before an infinitive that only number who does it: "became the first to leave"."""
UNDER_WAY = frozenset({"way", "underway", "course", "progress", "motion"})
WISHING = frozenset({"hope", "hopes", "hoped"})
KEEPING = frozenset({"meet", "keep", "honour", "honor", "fulfil", "fulfill", "implement", "execute", "observe"})
"""Verbs by which a promise or deadline is kept: "met the deadline for clearing the zone"."""
PONDERING = frozenset({"consider", "ponder", "weigh", "mull", "study"})
GIVING = frozenset({"give", "gives", "gave", "given", "giving"})
QUESTION_WORDS = frozenset({"when", "where", "how", "why"})
TIME_NOUNS = frozenset({"day", "moment", "time", "hour", "week", "month", "year", "minute"})


@dataclass(slots=True)
class Situation:
    """What the words around a movement say of it.

    Args:
        top: The head of the highest clause or phrase that still speaks of it.
        path: The words climbed, from the movement up.
        operators: The groups of the words passed on the way up, innermost first.
        operator_words: These words.
        denials: How many of them were denied, the movement's own verb included.
        is_future: Whether it lies ahead ("will", "is to").
        is_perfect: Whether it is told as done ("has left").
        is_past: Whether its verb stands in the past.
        is_progressive: Whether it is told as going on.
        is_infinite: Whether no finite verb tells of it at all.
        obliges: Whether somebody must ("should leave").
        is_possible: Whether it only may be ("could be back").
        is_conditional: Whether it hangs on a condition.
        is_hedged: Whether the text doubts it.
        is_question: Whether it is asked ("whether").
        is_supposed: Whether it is only thought through ("withdrawing now would ...").
        wishes: Whether it is only hoped.
        depends: Whether it is said to hang on something ("hinges on that").
        is_subjunctive: Whether its verb stands in the bare form after a subject ("insisted that it leave").
    """

    top: Word
    path: list[Word] = field(default_factory=list)
    operators: list[str] = field(default_factory=list)
    operator_words: list[Word] = field(default_factory=list)
    denials: int = 0
    is_future: bool = False
    is_perfect: bool = False
    is_past: bool = False
    is_progressive: bool = False
    is_infinite: bool = True
    obliges: bool = False
    is_possible: bool = False
    is_conditional: bool = False
    is_hedged: bool = False
    is_question: bool = False
    is_supposed: bool = False
    wishes: bool = False
    depends: bool = False
    is_subjunctive: bool = False

    @property
    def is_denied(self) -> bool:
        """Whether an odd number of denials stands around it."""
        return self.denials % 2 == 1


def situation_of(word: Word, tree: Tree, cues: Collection[int], busy: Collection[int] = ()) -> Situation:
    """Climb from a movement's word and collect what is said of it.

    Args:
        word: The verb or noun that tells of the movement.
        tree: Its sentence.
        cues: Places of the words that attribute it; the climb ends below them.
        busy: Places of words that already tell of another movement; a verb coordinated with one of them keeps its
            own, shorter clause.
    """
    found = Situation(top=word)
    current, is_frozen = word, False
    for _ in range(len(tree)):
        _look(current, tree, found)
        if not is_frozen:
            found.path.append(current)
            if (current.tag != "IN" and current.dep != "prep") or current.index == word.index:
                found.top = current
        if current.dep == "conj":
            is_frozen = is_frozen or tree.head(current).index in busy
        following = _step(current, tree, found)
        if following is None or following.index in cues:
            break
        is_frozen = is_frozen or _only_doubts(current, following, tree)
        if current.dep != "conj":
            _operate(following, tree, found)
        found.is_future = found.is_future or (current.dep == "pcomp" and following.lower in AHEAD)
        current = following
    return found


def _only_doubts(current: Word, head: Word, tree: Tree) -> bool:
    """Tell whether a word only doubts the clause below it ("material suggests that ..."), without denying it."""
    return current.dep == "ccomp" and "hedge" in _groups(head, tree) and not denies(head, tree)


def climbed(word: Word, tree: Tree, cues: Collection[int]) -> set[int]:
    """Return the places of the words between a movement and its clause, coordination left out."""
    places = {word.index}
    for _ in range(len(tree)):
        head = tree.head(word)
        if head.index == word.index or head.index in cues or word.dep not in CLIMBS or not _passes(word, head, tree):
            return places
        places.add(head.index)
        word = head
    return places


def _step(current: Word, tree: Tree, found: Situation) -> Word | None:
    """Return the next word of the climb, or None at its end."""
    head = tree.head(current)
    if head.index == current.index:
        return None
    if current.dep == "advcl" and head.lower in GIVING and has_to(current, tree):
        return head
    if current.dep == "conj":
        has_own_subject = tree.child(current, "nsubj", "nsubjpass") is not None
        return None if current.is_verb and has_own_subject else head
    planned = _planned_by(current, tree)
    if planned is not None:
        return planned
    if any(child.lower == "whether" for child in tree.children(current, "mark")):
        found.is_question = True
        return head
    if _is_supposition(current, head, tree) or is_judged(current, head, tree) or is_unreal(current, tree):
        found.is_supposed = True
        return head
    climbs = current.dep in CLIMBS or (current.dep == "relcl" and has_to(current, tree))
    return head if climbs and _passes(current, head, tree) else None


def _planned_by(current: Word, tree: Tree) -> Word | None:
    """Return the plan or order that stands right before an infinitive, wherever the parser hung it."""
    if current.dep not in {"advcl", "xcomp"}:
        return None
    to = next((child for child in tree.children(current, "aux") if child.lower == "to"), None)
    noun = tree.words[to.index - 1] if to is not None and to.index else None
    if noun is None or not noun.is_noun or noun.index == tree.head(current).index:
        return None
    return noun if saying().noun_groups(noun, tree) & {"commit", "demand"} else None


def _is_supposition(current: Word, head: Word, tree: Tree) -> bool:
    """Tell whether a movement is only the subject of an opinion: "withdrawing now would hand them a victory"."""
    is_gerund = current.tag == "VBG" and current.dep in {"csubj", "csubjpass", "nsubj"}
    leads = current.tag == "VBG" and current.dep in {"advcl", "dep"} and current.index == 0 and is_modal(head, tree)
    is_subject = current.is_noun and current.dep in {"nsubj", "nsubjpass"} and is_modal(head, tree)
    return (is_gerund or leads or is_subject) and head.is_verb and not _operates(head, tree)


def _passes(current: Word, head: Word, tree: Tree) -> bool:
    """Tell whether the climb goes on from a word to its head."""
    if current.dep in {"prep", "advmod", "dative"}:
        return (current.lower in LINKING and head.lower not in SETTING_BESIDE) or current.dep == "advmod"
    if current.dep in THROUGH or head.lower in COPULAS or (current.dep in {"acl", "relcl"} and head.lower in RANKS):
        return True
    if current.dep == "pcomp":
        return tree.child(current, "nsubj") is None and head.lower in {"of", "for", "in", "from", "on", "with", "to"}
    if current.dep == "dobj" and current.is_noun and head.lower in LIGHT:
        return True
    return _operates(head, tree) or is_hearsay(head, tree)


def _groups(word: Word, tree: Tree) -> frozenset[str]:
    if word.tag[0] == "J" or (word.tag == "VBN" and word.dep == "acomp"):
        return saying().adjective_groups(word)
    if word.is_verb:
        return saying().groups(word, tree)
    return saying().noun_groups(word, tree)


def _operates(word: Word, tree: Tree) -> bool:
    return bool(_groups(word, tree) & set(OPERATORS)) or word.lower in DEPENDING | UNDER_WAY | OVER


def _operate(word: Word, tree: Tree, found: Situation) -> None:
    """Take in what a word passed on the way says of the movement."""
    groups = _groups(word, tree)
    group = next((name for name in OPERATORS if name in groups), None)
    if group == "demand" and saying().lemma(word) in ORDERS | {"wish"} and "commit" in groups:
        group = "commit"
    if word.lower in UNDER_WAY:
        group = "begin"
    if word.lower in OVER:
        group = "complete"
    if word.lower in GIVING:
        group = "demand"
    if is_hearsay(word, tree) and "commit" not in groups and {"say", "perceive"} & groups:
        group = "perceive" if "perceive" in groups else "hedge"
    if saying().lemma(word) in KEEPING and found.operators[-1:] == ["commit"] and not is_ahead(word, tree):
        found.operators[-1] = "complete"
    if group is not None:
        found.operators.append(group)
        found.operator_words.append(word)
    doubts = group == "hedge" or ("hedge" in groups and not denies(word, tree))
    if doubts or saying().lemma(word) in PONDERING:
        found.is_hedged = True
    found.denials += word.lower == "unlikely"
    found.depends = found.depends or word.lower in DEPENDING
    found.wishes = found.wishes or word.lower in WISHING


def _look(word: Word, tree: Tree, found: Situation) -> None:
    """Take in the words that hang on one word of the climb."""
    if denies(word, tree):
        found.denials += 1
    if word.is_verb and found.is_infinite:
        _tense(word, tree, found)
    if word.is_verb and is_high_time(word, tree):
        found.obliges = True
    if word.is_verb or word.dep == "ccomp":
        found.is_conditional = found.is_conditional or is_conditional(word, tree)
    for child in tree.children(word):
        if child.lower in saying().words("hedge", "adverbs") or child.lower in saying().words("hedge", "modals"):
            found.is_hedged = True


def _tense(verb: Word, tree: Tree, found: Situation) -> None:
    auxiliaries = tree.children(verb, "aux", "auxpass")
    words, tags = {aux.lower for aux in auxiliaries}, {aux.tag for aux in auxiliaries}
    found.is_future = found.is_future or bool(FUTURE & words) or is_bound(verb, tree)
    found.is_possible = found.is_possible or bool(POSSIBLE & words)
    found.obliges = found.obliges or bool(OBLIGING & words)
    found.is_perfect = found.is_perfect or bool({"have", "has", "had", "having", "'ve"} & words)
    is_going = verb.tag == "VBG" or "being" in words
    found.is_progressive = found.is_progressive or (is_going and bool(COPULAS & words))
    found.is_past = found.is_past or verb.tag == "VBD" or "VBD" in tags
    subject = tree.child(verb, "nsubj")
    if (
        not auxiliaries
        and subject is not None
        and (verb.tag == "VB" or (verb.tag == "VBP" and (subject.tag in {"NN", "NNP"} or is_after_past(verb, tree))))
    ):
        found.is_subjunctive = True
    if verb.tag in {"VBD", "VBZ", "VBP"} or tags & {"VBD", "VBZ", "VBP", "MD"}:
        found.is_infinite = False


def setting_of(word: Word, tree: Tree) -> Iterator[tuple[Word, str]]:
    """Yield the subordinate clauses around a movement, inner first, each with the word that opens it."""
    for step in (word, *tree.ancestors(word)):
        if step.dep == "relcl" and not has_to(step, tree):
            yield step, "once" if tree.head(step).lower in TIME_NOUNS else "which"
        elif step.dep in {"advcl", "pcomp", "ccomp"}:
            mark = next(
                (
                    child.lower
                    for child in tree.children(step, "mark", "advmod")
                    if child.index < step.index and child.tag in {"IN", "WRB"}
                ),
                "",
            )
            if step.dep == "pcomp":
                mark = tree.head(step).lower
            if mark:
                yield step, mark
