"""Measure what the tracks and the warning board tell apart on the casebook; write benchmarks/tracks.md.

python benchmarks/tracks.py                about a minute

Nothing here was fitted: the scores of acts are PLOVER's, the list of indicators was elicited. Nothing of it enters a
verdict.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from abzug import casebook
from abzug.casebook import CaseFile
from abzug.clock import now
from abzug.doctrine import Doctrine, load_doctrine
from abzug.model import LEFT_AS_CLAIMED, Hypothesis, Intent, Party
from abzug.pipeline import Judge
from abzug.pipeline.drills import drill_of_case
from abzug.pipeline.tracks import tracks_of

TARGET = Path(__file__).parent / "tracks.md"
BOOTSTRAPS = 2_000
SEED = 3


@dataclass(frozen=True)
class Row:
    """One case on one day: what became of it, and what each measure said.

    Args:
        left: Whether the force left as claimed.
        built_up: Whether it was built up.
        measures: By name; None where a measure has nothing to say.
    """

    left: bool
    built_up: bool
    measures: dict[str, float | None]


def main() -> None:
    """Measure and write."""
    doctrine = load_doctrine()
    judge = Judge.under(doctrine)
    files = [file for file in map(casebook.load, casebook.names()) if file.outcome is not None]
    lines = [
        "# Tracks and warning board, measured",
        "",
        f"Written by `python benchmarks/tracks.py` on {now().date()}, doctrine {doctrine.version}.",
        "",
        "Area under the curve (0.5 tells nothing apart, 1 all), with 80 % bootstrap intervals over cases. The cases",
        "were chosen by hand, and their reports by people who knew how they ended: read the figures as an upper",
        f"bound. {sum(map(_is_built_up, files))} of them are build-ups, too few for more than a sign of life.",
        "",
        "| day | measure | tells apart | cases | area |",
        "| --- | --- | --- | ---: | ---: |",
    ]
    for name, day_of in (("14 after the announcement", _fortnight), ("last before the outcome was known", _last)):
        rows = [_row(file, day_of(file), judge, doctrine) for file in files]
        for measure in rows[0].measures:
            target = "build-up" if measure == "warning board" else "left as claimed"
            pairs = [
                (value, row.built_up if measure == "warning board" else row.left)
                for row in rows
                if (value := row.measures[measure]) is not None
            ]
            lines.append(f"| {name} | {measure} | {target} | {len(pairs)} | {_area_with_interval(pairs)} |")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def _is_built_up(file: CaseFile) -> bool:
    return file.outcome is not None and file.outcome.label is Hypothesis.BUILD_UP


def _fortnight(file: CaseFile) -> date:
    return min(file.case.announced + timedelta(days=14), _last(file))


def _last(file: CaseFile) -> date:
    return file.outcome.resolved_on - timedelta(days=1) if file.outcome else file.case.announced


def _row(file: CaseFile, day: date, judge: Judge, doctrine: Doctrine) -> Row:
    case = judge.coder.code(file.case.as_of(day))
    track = tracks_of(case, as_of=day, doctrine=doctrine).diplomatic
    words, deeds = track.words[Party.OWNER], track.deeds[Party.OWNER]
    net = float(track.military.leaving - track.military.arriving - track.military.staying)
    outcome = file.outcome.label if file.outcome else None
    return Row(
        left=outcome in LEFT_AS_CLAIMED,
        built_up=_is_built_up(file),
        measures={
            "words of the owner": words.points.median if words else None,
            "deeds of the owner": deeds.points.median if deeds else None,
            "gap, smaller is better": -track.gap.median if track.gap else None,
            "baseline: origins leaving minus others": net,
            "the same baseline, cases with deeds": net if deeds else None,
            "warning board": drill_of_case(case, as_of=day, doctrine=doctrine).board.probability[Intent.ATTACK],
        },
    )


def _area_with_interval(pairs: list[tuple[float, bool]]) -> str:
    random = np.random.default_rng(SEED)
    areas = []
    for _ in range(BOOTSTRAPS):
        drawn = [pairs[index] for index in random.integers(0, len(pairs), len(pairs))]
        area = _area(drawn)
        if area is not None:
            areas.append(area)
    low, high = np.quantile(areas, (0.1, 0.9))
    return f"{_area(pairs):.2f} ({low:.2f}-{high:.2f})"


def _area(pairs: list[tuple[float, bool]]) -> float | None:
    yes, no = ([value for value, is_so in pairs if is_so is wanted] for wanted in (True, False))
    if not yes or not no:
        return None
    return float(np.mean([(a > b) + 0.5 * (a == b) for a in yes for b in no]))


if __name__ == "__main__":
    main()
