"""What a verb of movement means with the arguments it has."""

from collections.abc import Callable
from dataclasses import replace

from abzug.reading.english.clearing import clear
from abzug.reading.english.coming import arrive, motion, rotate, shift
from abzug.reading.english.event import Event
from abzug.reading.english.frame import Frame
from abzug.reading.english.gestures import comply, farewell, lower_flag, raise_flag, take_over
from abzug.reading.english.leaving import end_mission, expel, leave, load, reduce
from abzug.reading.english.lexicon import Sense
from abzug.reading.english.staying import extend_mission, keep, stay

FRAMES: dict[str, Callable[[Frame], Event | None]] = {
    "comply": comply,
    "lower_flag": lower_flag,
    "raise_flag": raise_flag,
    "farewell": farewell,
    "take_over": take_over,
    "end": end_mission,
    "extend": extend_mission,
    "expel": expel,
    "leave": leave,
    "clear": clear,
    "rotate": rotate,
    "shift": shift,
    "reduce": reduce,
    "load": load,
    "keep": keep,
    "stay": stay,
    "arrive": arrive,
    "motion": motion,
}


ORDER = tuple(FRAMES)
"""Which meaning is tried first where a verb has several."""


def meaning(frame: Frame, senses: list[Sense]) -> Event | None:
    """Return the first meaning of a verb that its arguments allow; one with a particle goes before the bare verb."""
    longest = len(senses[0].particles)
    groups = [sense.group for sense in senses if len(sense.particles) == longest]
    groups += [sense.group for sense in senses if len(sense.particles) < longest and sense.group == "motion"]
    if frame.patient is not None and any(frame.patient.lower in sense.particles for sense in senses):
        frame = replace(frame, patient=None)
    for group in ORDER:
        if group in groups:
            event = FRAMES[group](frame)
            if event is not None:
                return event
    return None
