"""From what happens and how it is spoken of to the stage of the reading guide."""

from dataclasses import dataclass

from abzug.model.record import Basis, Stage
from abzug.reading.english.situation import Situation

LEAVING = frozenset({"leave", "clear", "reduce", "load"})
SAID_BY_OWNER = frozenset({Basis.OWNER, Basis.NARRATOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How a movement is told.

    Args:
        group: What happens.
        situation: What the words around it say.
        basis: Whose word it is.
        cue: The group of the cue that carries it, or an empty string.
        is_cue_denied: Whether that cue is denied ("did not confirm that ...").
        is_state: Whether a state reached is told.
        is_noun: Whether a noun tells of it.
        is_seen: Whether only the sight of the force tells of it.
        is_under_way: Whether the words themselves say that it has only begun ("on its way", "the first column").
        is_history: Whether it lies far back.
        is_foreign_condition: Whether it is the condition that the speaker sets for somebody else's act.
        is_insisted: Whether the cue may ask for something ("insisted that", "proposed that").
        is_ignored: Whether a deadline or promise was only not kept ("ignored the deadline").
        is_trace: Whether it is only the lack of any trace ("no evidence of it").
        is_last: Whether the last of a force moves.
        is_foreign_order: Whether one power tells another's force to go.
        is_part: Whether only some of a force's kit or posts is told of.
        is_existence: Whether the text says that there is, or is no, such force.
        is_absent: Whether it says that there is none.
        is_doubted: Whether the speaker doubts it.
        is_reported: Whether the cue carries a noun only ("called the disengagement").
        is_announced: Whether that cue announces it ("announced the withdrawal").
        is_tied_on: Whether it is only tied on to another movement of the same subject ("and not joining them").
    """

    group: str
    situation: Situation
    basis: Basis
    cue: str = ""
    is_cue_denied: bool = False
    is_state: bool = False
    is_noun: bool = False
    is_seen: bool = False
    is_under_way: bool = False
    is_history: bool = False
    is_foreign_condition: bool = False
    is_insisted: bool = False
    is_tied_on: bool = False
    is_trace: bool = False
    is_ignored: bool = False
    is_last: bool = False
    is_part: bool = False
    is_foreign_order: bool = False
    is_existence: bool = False
    is_absent: bool = False
    is_doubted: bool = False
    is_reported: bool = False
    is_announced: bool = False

    @property
    def is_denied(self) -> bool:
        """Whether the text denies the movement."""
        return self.situation.is_denied != self.is_cue_denied

    @property
    def is_planned(self) -> bool:
        """Whether it lies ahead by promise, plan or order."""
        planned = self.situation.is_future or self.cue == "promise" or "commit" in self.situation.operators
        is_done = "complete" in self.situation.operators
        return planned or (self.is_noun and self.is_reported and self.is_announced and not is_done)


def stage_of(telling: Telling) -> tuple[Stage, bool] | None:
    """Return the stage and whether the text denies the movement; None where nothing about a force is asserted."""
    found = telling.situation
    if telling.is_foreign_condition:
        return (Stage.DEMANDED, False) if telling.group in LEAVING | {"shift"} else None
    if telling.is_history or found.is_supposed or found.is_question or found.wishes:
        return Stage.BACKGROUND, telling.is_denied and not found.is_question
    if telling.group in LEAVING:
        return _leaving(telling)
    if telling.group == "expel":
        return None if telling.is_denied else (Stage.DEMANDED, False)
    if telling.group == "stay":
        return _staying(telling)
    if telling.group == "shift":
        return _moving_on(telling)
    if telling.group == "rotate":
        if "refuse" in found.operators and not telling.is_denied:
            return Stage.REFUSED, False
        return (Stage.CONDITIONAL if found.is_conditional and found.is_future else Stage.ROTATING), telling.is_denied
    return _arriving(telling)


def _leaving(telling: Telling) -> tuple[Stage, bool] | None:
    found = telling.situation
    if telling.cue == "demand" and telling.is_denied:
        return None
    if telling.cue == "deny":
        return (Stage.REFUSED if telling.basis in SAID_BY_OWNER else Stage.NOT_SEEN), True
    if telling.is_doubted and telling.basis is not Basis.OWNER:
        return Stage.NOT_SEEN, telling.is_denied
    if ("trace" in found.operators or telling.is_trace) and telling.is_denied:
        return Stage.NOT_SEEN, True
    if telling.is_denied and found.is_conditional and found.is_future:
        return Stage.CONDITIONAL, True
    if telling.is_denied and telling.basis is Basis.OWNER and (telling.is_planned or found.obliges):
        return Stage.REFUSED, True
    if _is_asked_for(telling):
        return (Stage.REFUSED if "refuse" in found.operators else Stage.DEMANDED), False
    if "refuse" in found.operators:
        return _stopped(telling)
    if telling.is_denied:
        return _not_leaving(telling), True
    return _ahead(telling) or _done(telling)


def _ahead(telling: Telling) -> tuple[Stage, bool] | None:
    """Read a withdrawal that lies ahead: on a condition, by plan, or only possible; None for one that does not."""
    found = telling.situation
    if found.depends or (found.is_conditional and (telling.is_planned or not found.is_past)):
        return Stage.CONDITIONAL, False
    if telling.is_planned or found.obliges:
        return Stage.ANNOUNCED, False
    if found.is_possible and not found.is_perfect:
        return (Stage.ANNOUNCED if telling.basis is Basis.OWNER else Stage.BACKGROUND), False
    return None


def _is_asked_for(telling: Telling) -> bool:
    found = telling.situation
    is_told = found.is_past or found.is_perfect or found.is_progressive or found.is_possible or found.is_conditional
    is_plain = not is_told and not telling.is_planned
    is_wanted = telling.is_insisted and (found.is_subjunctive or is_plain) and not telling.is_noun
    asked = telling.cue == "demand" or telling.is_foreign_order or "demand" in found.operators or is_wanted
    return asked or (found.obliges and telling.basis is not Basis.OWNER)


def _stopped(telling: Telling) -> tuple[Stage, bool]:
    """Read a withdrawal that is refused, put off or ignored; by another's word it has not been seen."""
    if telling.is_denied:
        return Stage.ANNOUNCED, False
    if telling.is_ignored and telling.basis in {Basis.OBSERVED, Basis.OTHER}:
        return Stage.NOT_SEEN, True
    return Stage.REFUSED, False


def _not_leaving(telling: Telling) -> Stage:
    if telling.group == "reduce" and telling.basis not in SAID_BY_OWNER and not telling.is_planned:
        return Stage.REMAINS
    if telling.cue == "perceive":
        return Stage.NOT_SEEN
    if telling.basis is Basis.OWNER or (telling.basis is Basis.NARRATOR and telling.is_planned):
        return Stage.REFUSED
    return Stage.NOT_SEEN


def _done(telling: Telling) -> tuple[Stage, bool] | None:
    found = telling.situation
    operators = found.operators
    if telling.is_noun and not operators:
        if telling.is_reported and telling.is_part:
            return Stage.BEGUN, False
        return (Stage.COMPLETED, False) if telling.is_reported else None
    if telling.is_state or "complete" in operators or (telling.group == "load" and telling.is_last):
        return Stage.COMPLETED, False
    if (
        "begin" in operators
        or found.is_progressive
        or telling.group == "load"
        or telling.is_under_way
        or (telling.is_part and telling.group != "reduce")
        or telling.is_seen
        or "perceive" in operators
    ):
        return Stage.BEGUN, False
    return Stage.COMPLETED, False


def _staying(telling: Telling) -> tuple[Stage, bool] | None:
    found = telling.situation
    if telling.cue == "demand":
        return None
    if telling.cue == "deny":
        return (Stage.REFUSED if telling.basis is Basis.OWNER else Stage.REMAINS), True
    is_denied = telling.is_denied or telling.is_absent
    if is_denied and telling.is_existence and telling.basis is Basis.OWNER and not found.is_perfect:
        return Stage.REFUSED, True
    if is_denied:
        return (Stage.ANNOUNCED if telling.is_planned else Stage.COMPLETED), False
    if found.is_conditional and telling.is_planned:
        return Stage.CONDITIONAL, False
    return Stage.REMAINS, False


def _moving_on(telling: Telling) -> tuple[Stage, bool] | None:
    found = telling.situation
    if telling.is_noun and not found.operators and not telling.is_reported:
        return None
    if _is_asked_for(telling):
        return Stage.DEMANDED, False
    if telling.cue == "deny" or ("refuse" in found.operators and not telling.is_denied):
        return Stage.REFUSED, True
    if telling.is_denied:
        return Stage.NOT_SEEN, True
    if found.is_conditional and telling.is_planned:
        return Stage.CONDITIONAL, False
    return Stage.REDEPLOYING, False


def _arriving(telling: Telling) -> tuple[Stage, bool] | None:
    found = telling.situation
    if telling.is_noun and not found.operators and not telling.is_reported:
        return None
    if found.is_conditional and telling.is_planned:
        return Stage.CONDITIONAL, telling.is_denied
    if telling.is_denied and telling.is_tied_on:
        return None
    return Stage.ARRIVING, telling.is_denied
