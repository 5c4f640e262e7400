"""From what happens and how it is spoken of to the stage of the reading guide."""

from dataclasses import dataclass

from abzug.model.record import Basis, Stage
from abzug.reading.english.situation import Situation

LEAVING = frozenset({"leave", "clear", "reduce", "load"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How a movement is told.

    Args:
        group: What happens.
        situation: What the words around it say.
        cue: The group of the cue that carries it, or an empty string.
        cue_denied: Whether that cue is denied ("did not confirm that ...").
        basis: Whose word it is.
        is_state: Whether a state reached is told.
        is_noun: Whether a noun tells of it.
        is_first: Whether only the first of a force is meant.
        is_last: Whether the last of it is meant.
        is_history: Whether it lies far back.
        is_participle: Whether a bare participle shows it going on ("howitzers queuing").
    """

    group: str
    situation: Situation
    cue: str
    basis: Basis
    cue_denied: bool = False
    is_state: bool = False
    is_noun: bool = False
    is_first: bool = False
    is_last: bool = False
    is_history: bool = False
    is_participle: bool = False


def stage_of(telling: Telling) -> tuple[Stage, bool]:
    """Return the stage and whether the text denies the movement."""
    found = telling.situation
    denied = found.is_denied != telling.cue_denied
    if telling.is_history or found.is_supposed or found.is_question or found.wishes:
        return Stage.BACKGROUND, denied and not found.is_question
    if telling.group in LEAVING:
        return _leaving(telling, denied=denied)
    if telling.group == "stay":
        return _staying(telling, denied=denied)
    return _otherwise(telling, denied=denied)


def _leaving(telling: Telling, *, denied: bool) -> tuple[Stage, bool]:
    found = telling.situation
    operators = found.operators
    if telling.cue == "deny":
        return (Stage.REFUSED if telling.basis in {Basis.OWNER, Basis.NARRATOR} else Stage.NOT_SEEN), True
    if "trace" in operators and denied:
        return Stage.NOT_SEEN, True
    if telling.cue == "demand" or "demand" in operators or (found.obliges and telling.basis is not Basis.OWNER):
        return Stage.DEMANDED, False
    if "refuse" in operators:
        return (Stage.REFUSED, denied) if not denied else (_done(telling), False)
    if denied:
        return _not_leaving(telling), True
    if found.is_conditional and not (found.is_past and not found.is_future):
        return Stage.CONDITIONAL, False
    if telling.cue == "promise" or found.is_future or "commit" in operators or found.obliges:
        return Stage.ANNOUNCED, False
    return _done(telling), False


def _not_leaving(telling: Telling) -> Stage:
    found = telling.situation
    planned = found.is_future or "commit" in found.operators or telling.cue == "promise" or not found.is_past
    if telling.basis in {Basis.OWNER, Basis.NARRATOR} and (planned or telling.basis is Basis.OWNER):
        return Stage.REFUSED
    return Stage.NOT_SEEN


def _done(telling: Telling) -> Stage:
    found = telling.situation
    operators = found.operators
    if telling.is_state:
        return Stage.COMPLETED
    if "complete" in operators:
        return Stage.COMPLETED
    if "begin" in operators or found.is_progressive or telling.group == "load" or telling.is_first or telling.is_participle:
        return Stage.BEGUN
    if telling.is_noun and not operators:
        return Stage.BACKGROUND
    return Stage.COMPLETED


def _staying(telling: Telling, *, denied: bool) -> tuple[Stage, bool]:
    found = telling.situation
    if telling.cue == "demand" and not denied:
        return Stage.REMAINS, False
    if denied:
        if found.is_future or telling.cue == "promise" or "commit" in found.operators:
            return Stage.ANNOUNCED, False
        return Stage.COMPLETED, False
    if found.is_conditional and (found.is_future or not found.is_past):
        return Stage.CONDITIONAL, False
    return Stage.REMAINS, False


def _otherwise(telling: Telling, *, denied: bool) -> tuple[Stage, bool]:
    found = telling.situation
    if telling.group == "rotate":
        return Stage.ROTATING, denied
    if telling.group == "shift":
        if telling.cue == "demand":
            return Stage.DEMANDED, False
        if telling.cue == "deny" or ("refuse" in found.operators and not denied):
            return Stage.REFUSED, True
        if denied:
            return Stage.NOT_SEEN, True
        if found.is_conditional and found.is_future:
            return Stage.CONDITIONAL, False
        return Stage.REDEPLOYING, False
    if found.is_conditional and found.is_future:
        return Stage.CONDITIONAL, denied
    return Stage.ARRIVING, denied
