"""The diplomatic track as data: what acts score, and what evidence and words tell of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from abzug.doctrine.cues import CueFinder
from abzug.errors import DoctrineError
from abzug.model import ActKind, Movement, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class ActScore:
    """What one kind of act scores on PLOVER's scale of -10 (conflict) to +10 (cooperation).

    Args:
        plover: PLOVER's category, with its mode.
        score: The score.
        is_deed: True for an act, False for words.
        names: What it is called, by language.
    """

    plover: str
    score: float
    is_deed: bool
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ActOf:
    """The act behind a report, when it tells what somebody said and when it tells what somebody saw.

    Args:
        said: The act of whoever said it, or None.
        seen: The act that was seen, or None.
    """

    said: ActKind | None
    seen: ActKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DiplomaticScale:
    """How the diplomatic track is scored and read.

    Args:
        scores: By kind of act.
        of_type: Acts by evidence type.
        of_movement: Acts of the force's owner by movement.
        act_cues: Finds kinds of act in words.
        tone_cues: Finds tones of assessments in words.
        allied_cues: Finds what allies do in words.
        half_life_days: How fast an act fades.
        prior_weight: So many acts of score 0 stand against those seen.
        prior_spread: Standard deviation of scores within one party, in points.
        prior_freedom: How many acts that spread is worth.
        hedged_weight: Weight of an act that the text itself doubts.
        stance_days: For how long a stance within an alliance is heard.
        cohesion_prior: So many members in line, and as many out of it, stand beside those heard.
    """

    scores: Mapping[ActKind, ActScore]
    of_type: Mapping[str, ActOf]
    of_movement: Mapping[Movement, ActOf]
    act_cues: CueFinder
    tone_cues: CueFinder
    allied_cues: CueFinder
    half_life_days: float
    prior_weight: float
    prior_spread: float
    prior_freedom: float
    hedged_weight: float
    stance_days: float
    cohesion_prior: float


def read_scale(content: Mapping[str, Any], label: str) -> DiplomaticScale:
    """Read ``diplomacy.yaml``.

    Raises:
        DoctrineError: If it names an act, a tone or a movement that does not exist, or leaves an act without a score.
    """
    try:
        scores = {ActKind(key): _score(row) for key, row in content["acts"].items()}
        of_type = {key: _act_of(row) for key, row in content["types"].items()}
        of_movement = {Movement(key): _act_of(row) for key, row in content["movements"].items()}
        for key in content["cues"]["acts"]:
            ActKind(key)
        for key in content["cues"]["tones"]:
            Tone(key)
    except ValueError as error:
        raise DoctrineError(label, "$", str(error)) from error
    for kind in ActKind:
        if kind not in scores:
            raise DoctrineError(label, "acts", f"no score for {kind}")
    index = {key: float(row["value"]) for key, row in content["index"].items()}
    finders = {name: CueFinder(content["cues"][name]) for name in ("acts", "tones", "allied")}
    return DiplomaticScale(
        scores=scores,
        of_type=of_type,
        of_movement=of_movement,
        act_cues=finders["acts"],
        tone_cues=finders["tones"],
        allied_cues=finders["allied"],
        stance_days=float(content["cohesion"]["stance_days"]["value"]),
        cohesion_prior=float(content["cohesion"]["prior_each_way"]["value"]),
        **index,
    )


def _score(row: Mapping[str, Any]) -> ActScore:
    names = {"en": row["en"], "de": row["de"]}
    return ActScore(plover=row["plover"], score=float(row["score"]), is_deed=row["is_deed"], names=names)


def _act_of(row: Mapping[str, str]) -> ActOf:
    said, seen = row.get("said"), row.get("seen")
    return ActOf(ActKind(said) if said else None, ActKind(seen) if seen else None)
