"""How far a movement is: the same words at different stages, decided by what stands over and around them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from abzug.model.record import Stage
from abzug.reading.german.events import Motion
from abzug.reading.german.morphology import Mood, Tense


class Condition(StrEnum):
    """What a clause is to a condition."""

    NONE = "none"
    CONSEQUENCE = "consequence"
    """"… ziehen ab, wenn …": what would happen."""
    PREMISE = "premise"
    """"wenn … abziehen, …": what would have to happen."""
    DEMAND = "demand"
    """A premise that somebody sets: "erst …, wenn die Truppen abziehen", "droht, falls …"."""


class Relation(StrEnum):
    """How whoever speaks stands to the force."""

    OWNER = "owner"
    OTHER = "other"
    OBSERVER = "observer"
    UNKNOWN = "unknown"
    """Somebody in office whose country the text does not say."""
    NARRATOR = "narrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that decides on a stage.

    Args:
        motion: What the trigger says that the force does.
        is_noun: Whether the trigger is a noun.
        phase: What stands over the trigger says of the movement: begun, completed, refused, announced, demanded,
            denied, unconfirmed, seen, doubted, sham, or an empty string.
        acts: Kinds of act of the cue that attributes the clause.
        tense: Tense of the clause.
        mood: Mood of its finite verb.
        modal: Its modal, or None.
        is_infinitive: Whether it is an infinitive with *zu*.
        is_negated: Whether it is denied.
        condition: What it is to a condition.
        relation: How whoever speaks stands to the force.
        marks: Kinds of adverb in it: complete, partial, ongoing, history, addition, replacing, never, opinion,
            memory, setting_out, gradual, exercise.
        is_long_ago: Whether it is dated long before publication.
        is_due: Whether it is dated after publication.
        is_dated_past: Whether it is dated before publication.
    """

    motion: Motion
    is_noun: bool = False
    phase: str = ""
    acts: frozenset[str] = frozenset()
    tense: Tense = Tense.PRESENT
    mood: Mood = Mood.INDICATIVE
    modal: str | None = None
    is_infinitive: bool = False
    is_negated: bool = False
    condition: Condition = Condition.NONE
    relation: Relation = Relation.NARRATOR
    marks: frozenset[str] = frozenset()
    is_long_ago: bool = False
    is_due: bool = False
    is_dated_past: bool = False

    @property
    def is_ahead(self) -> bool:
        """Whether it lies in the future: by its date, by tense, or by a modal."""
        if self.is_due:
            return True
        if self.tense is Tense.PERFECT and self.modal in ("wollen", "sollen"):
            return False
        return self.tense is Tense.FUTURE or self.modal in ("wollen", "sollen", "müssen", "können", "dürfen")

    @property
    def is_past(self) -> bool:
        """Whether it lies in the past; a form that may as well be subjunctive does not in somebody's condition."""
        is_reported = self.relation is not Relation.NARRATOR and not self.is_dated_past and "see" not in self.acts
        if self.mood is Mood.UNCLEAR and (self.condition is not Condition.NONE or is_reported):
            return False
        return self.tense in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)


Verdict = tuple[Stage, bool]
"""A stage and whether the text denies the movement."""

_NOTHING: Verdict = (Stage.BACKGROUND, True)
"""Says that there is nothing to record, so that no later rule is asked."""

Rule = Callable[[Facts], Verdict | None]


def stage_of(facts: Facts) -> Verdict | None:
    """Return stage and negation, or None when nothing is said of a present force; the first rule that fits decides."""
    verdict = next((verdict for rule in _RULES if (verdict := rule(facts)) is not None), None)
    return None if verdict is _NOTHING else verdict


def _long_ago(facts: Facts) -> Verdict | None:
    is_history = facts.is_long_ago or "memory" in facts.marks or ("history" in facts.marks and facts.is_past)
    is_before = facts.tense is Tense.PLUPERFECT and facts.relation is Relation.NARRATOR and not facts.is_noun
    if facts.motion is Motion.STAY and facts.tense not in (Tense.PAST, Tense.PLUPERFECT):
        return None
    return (Stage.BACKGROUND, False) if is_history or is_before else None


def _sham(facts: Facts) -> Verdict | None:
    """A departure in appearance only, one that is to be avoided or merely hoped for, is none."""
    is_none = bool(facts.marks & {"sham", "otherwise"}) or "hope" in facts.acts
    return _NOTHING if is_none and facts.motion is Motion.LEAVE else None


def _replaced(facts: Facts) -> Verdict | None:
    """Who comes or goes in exchange for others is neither reinforcement nor withdrawal."""
    moves = facts.motion in (Motion.LEAVE, Motion.ARRIVE) and not facts.is_noun
    is_plain = not facts.is_negated and facts.condition is Condition.NONE
    return (Stage.ROTATING, False) if moves and is_plain and "replacing" in facts.marks else None


def _never_left(facts: Facts) -> Verdict | None:
    """A force that has never left is still there."""
    is_perfect = facts.tense is Tense.PERFECT and facts.motion is Motion.LEAVE and not facts.is_noun
    return (Stage.REMAINS, True) if is_perfect and facts.is_negated and "never" in facts.marks else None


def _doubted(facts: Facts) -> Verdict | None:
    if facts.phase != "doubted":
        return None
    if facts.condition is Condition.CONSEQUENCE:
        return Stage.CONDITIONAL, False
    return (Stage.BACKGROUND if facts.relation is Relation.NARRATOR else Stage.NOT_SEEN), False


def _seen(facts: Facts) -> Verdict | None:
    if facts.phase != "seen":
        return None
    if facts.motion is Motion.LEAVE:
        return (Stage.NOT_SEEN, True) if facts.is_negated else (Stage.BEGUN, False)
    if facts.is_negated:
        return None
    return (Stage.REMAINS if facts.motion is Motion.STAY else Stage.ARRIVING), False


def _opinion(facts: Facts) -> Verdict | None:
    is_thought = facts.motion is Motion.LEAVE and "think" in facts.acts
    is_opinion = "opinion" in facts.marks or is_thought
    return (Stage.BACKGROUND, False) if facts.is_noun and is_opinion and not facts.phase else None


def _denied(facts: Facts) -> Verdict | None:
    if facts.phase != "denied" and "deny" not in facts.acts:
        return None
    return (Stage.NOT_SEEN if facts.relation in (Relation.OTHER, Relation.OBSERVER) else Stage.REFUSED), True


def _premise(facts: Facts) -> Verdict | None:
    if facts.motion in (Motion.LEAVE, Motion.REDEPLOY) and facts.condition is Condition.DEMAND:
        return Stage.DEMANDED, False
    if facts.condition not in (Condition.PREMISE, Condition.DEMAND):
        return None
    if facts.motion is Motion.STAY and not facts.is_negated:
        return Stage.REMAINS, False
    return (Stage.BACKGROUND, False) if facts.motion is Motion.LEAVE else _NOTHING


def _consequence(facts: Facts) -> Verdict | None:
    is_demand = "demand" in facts.acts and facts.motion in (Motion.LEAVE, Motion.REDEPLOY)
    if (
        is_demand
        or facts.condition is not Condition.CONSEQUENCE
        or facts.is_past
        or (facts.is_noun and not facts.phase)
    ):
        return None
    if facts.motion is Motion.STAY:
        return Stage.REMAINS, facts.is_negated
    return Stage.CONDITIONAL, facts.is_negated


def _demanded(facts: Facts) -> Verdict | None:
    is_due = facts.modal == "müssen" and facts.tense is not Tense.PAST and facts.relation is not Relation.NARRATOR
    if "demand" in facts.acts and facts.is_past and not facts.is_noun and facts.modal is None:
        return None
    if facts.phase != "demanded" and "demand" not in facts.acts and not is_due:
        return None
    if facts.motion is Motion.STAY and facts.is_noun and facts.phase == "demanded":
        return Stage.DEMANDED, False
    if facts.motion not in (Motion.LEAVE, Motion.REDEPLOY):
        return _NOTHING if "demand" in facts.acts else None
    return (Stage.ANNOUNCED if facts.relation is Relation.OWNER else Stage.DEMANDED), False


def _refused(facts: Facts) -> Verdict | None:
    if facts.phase != "refused" and "refuse" not in facts.acts:
        return None
    if facts.motion is Motion.ARRIVE:
        return Stage.ARRIVING, True
    if facts.motion is Motion.STAY:
        return Stage.COMPLETED, False
    return Stage.REFUSED, facts.is_negated or facts.phase != "refused"


def _unconfirmed(facts: Facts) -> Verdict | None:
    if facts.phase != "unconfirmed" or not facts.is_negated:
        return None
    return (Stage.REFUSED if facts.relation is Relation.OWNER else Stage.NOT_SEEN), True


def _negated_leaving(facts: Facts) -> Verdict | None:
    if facts.motion not in (Motion.LEAVE, Motion.REDEPLOY) or not facts.is_negated:
        return None
    if facts.phase == "unconfirmed":
        return Stage.NOT_SEEN, True
    if facts.modal == "dürfen":
        return Stage.REMAINS, True
    if facts.phase == "announced" and facts.is_noun:
        return Stage.REFUSED, True
    if facts.relation is Relation.OBSERVER or (facts.relation is Relation.OTHER and not facts.is_ahead):
        return Stage.NOT_SEEN, True
    if facts.relation is Relation.NARRATOR and facts.is_past:
        return Stage.NOT_SEEN, True
    return Stage.REFUSED, True


def _leaving_noun(facts: Facts) -> Verdict | None:
    """A noun alone says nothing of how far it is; the verb or the cue over it must."""
    if facts.motion is not Motion.LEAVE or not facts.is_noun:
        return None
    is_pledged = facts.is_ahead or (facts.tense is Tense.PRESENT and bool(facts.acts & {"promise", "order"}))
    if facts.phase == "begun":
        return (Stage.ANNOUNCED if is_pledged else Stage.BEGUN), False
    if facts.phase == "completed":
        return (Stage.ANNOUNCED if is_pledged else Stage.COMPLETED), False
    if facts.phase == "announced" or facts.acts & {"promise", "order", "plan"}:
        return Stage.ANNOUNCED, False
    if facts.phase == "unconfirmed":
        return Stage.COMPLETED, False
    return (Stage.ANNOUNCED, False) if facts.is_due else _NOTHING


def _planned_leaving(facts: Facts) -> Verdict | None:
    if facts.motion is not Motion.LEAVE or facts.is_noun:
        return None
    if facts.phase == "begun":
        return Stage.BEGUN, False
    if facts.phase == "completed":
        return Stage.COMPLETED, False
    if facts.is_ahead or facts.phase == "announced" or facts.is_infinitive:
        return Stage.ANNOUNCED, False
    return (Stage.ANNOUNCED, False) if facts.acts & {"promise", "order", "plan"} and not facts.is_past else None


def _leaving(facts: Facts) -> Verdict | None:
    if facts.motion is not Motion.LEAVE or facts.is_noun:
        return None
    is_whole = "complete" in facts.marks
    if facts.is_past:
        is_watched = facts.relation is Relation.OBSERVER
        sets_out = "setting_out" in facts.marks and (facts.tense is Tense.PAST or is_watched)
        is_seen_going = "see" in facts.acts and is_watched and facts.tense is Tense.PAST
        is_partial = "partial" in facts.marks or sets_out or is_seen_going
        return (Stage.BEGUN if is_partial and not is_whole else Stage.COMPLETED), False
    is_seen = facts.relation in (Relation.OTHER, Relation.OBSERVER) and not facts.acts & {"promise", "order"}
    return (Stage.BEGUN if is_seen or facts.marks & {"ongoing", "gradual"} else Stage.ANNOUNCED), False


def _staying(facts: Facts) -> Verdict | None:
    if facts.motion is not Motion.STAY:
        return None
    if facts.is_noun:
        return _staying_noun(facts)
    if "exercise" in facts.marks:
        return Stage.REFUSED, False
    if facts.modal in ("müssen", "sollen") and facts.mood is Mood.UNREAL and facts.relation is Relation.NARRATOR:
        return None
    if facts.is_negated:
        return (Stage.ANNOUNCED if facts.is_ahead else Stage.COMPLETED), False
    return Stage.REMAINS, False


def _staying_noun(facts: Facts) -> Verdict | None:
    """Of a noun for a stay, only its end is news, or that it is to last."""
    if facts.phase == "completed":
        is_done = facts.is_past or (facts.tense is Tense.PRESENT and "ongoing" in facts.marks)
        return (Stage.COMPLETED if is_done and not facts.is_ahead else Stage.ANNOUNCED), False
    return None


def _arriving(facts: Facts) -> Verdict | None:
    if facts.motion is not Motion.ARRIVE:
        return None
    if facts.is_noun and not facts.phase and not facts.acts & {"promise", "order", "see"}:
        return None
    if facts.modal == "können" and facts.mood is Mood.UNREAL:
        return Stage.BACKGROUND, facts.is_negated
    return Stage.ARRIVING, facts.is_negated


def _moved(facts: Facts) -> Verdict | None:
    if facts.motion is Motion.ROTATE:
        return Stage.ROTATING, facts.is_negated
    if facts.motion is not Motion.REDEPLOY or (facts.is_noun and not facts.phase and not facts.acts):
        return None
    return (Stage.ARRIVING if "addition" in facts.marks else Stage.REDEPLOYING), facts.is_negated


_RULES: tuple[Rule, ...] = (
    _long_ago,
    _sham,
    _replaced,
    _never_left,
    _doubted,
    _seen,
    _opinion,
    _denied,
    _premise,
    _consequence,
    _demanded,
    _refused,
    _unconfirmed,
    _negated_leaving,
    _leaving_noun,
    _planned_leaving,
    _leaving,
    _staying,
    _arriving,
    _moved,
)
