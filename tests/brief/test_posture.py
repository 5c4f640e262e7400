"""A posture in words and as data, in both languages."""

import io
import json
from datetime import date
from typing import Any

import pytest
from rich.console import Console

from abzug.brief.phrases import LANGUAGES, Language
from abzug.brief.posture import posture_data, print_posture
from abzug.doctrine import load_doctrine
from abzug.model import (
    Balance,
    Category,
    Change,
    Component,
    Contradiction,
    ContradictionKind,
    Hypothesis,
    Interval,
    Measure,
    MovementShares,
    NotObserved,
    OpenTest,
    Posture,
    PosturePoint,
    PostureSeries,
    PostureTotal,
    Quantity,
    SetAside,
    SetAsideReason,
    SourceKind,
    Spread,
    StatedCount,
    TreeFinding,
)

DOCTRINE = load_doctrine()
DAY = date(2022, 2, 22)
HOSTILE = "\x1b[31mSoloti\x1b[0m"


def series(level: Spread | NotObserved, place: str = "Soloti") -> PostureSeries:
    return PostureSeries(
        place=place,
        category=Category.TANKS,
        unit="tanks",
        scope="with proxies",
        points=(PosturePoint(DAY, level),),
        sightings=("e01",),
    )


POSTURE = Posture(
    as_of=DAY,
    series=(series(Spread(85, 100, 1200)), series(NotObserved(date(2022, 1, 3)), HOSTILE), series(NotObserved())),
    totals=(
        PostureTotal(
            area="border",
            component=Component.HEAVY_EQUIPMENT,
            category=None,
            unit="pieces",
            scope="",
            level=Spread(85, 100, 120),
            in_view=("Soloti",),
            without_view=("Yelnya",),
        ),
    ),
    stated=(
        StatedCount(
            key="e02",
            speaker="a ministry",
            source_kind=SourceKind.ACTOR_OFFICIAL,
            measure=Measure.DEPARTED,
            category=Category.PERSONNEL,
            quantity=Quantity(10_000, None, "troops"),
            place="Moscow",
            event_date=DAY,
            published=DAY,
            is_said=True,
        ),
    ),
    set_aside=(SetAside("e02", SetAsideReason.SAID, "troops"),),
    contradictions=(Contradiction(ContradictionKind.MIXED_SCOPES, ("e01",), "two scopes"),),
    looks=(),
)
CHANGE = Change(
    first=date(2022, 2, 15),
    last=DAY,
    as_of=DAY,
    balances=(
        Balance(
            component=Component.PERSONNEL,
            categories=(Category.PERSONNEL,),
            unit="troops",
            scope="",
            places=("Soloti",),
            before=Interval(900, 1100),
            after=Interval(400, 500),
            net=Interval(-600, -500),
            gross_out=Interval(500, float("inf")),
            gross_in=Interval(0, float("inf")),
            unaccounted=Interval(500, float("inf")),
            is_exchange_excluded=False,
        ),
    ),
    shares=MovementShares(men_left=Interval(0.4, 1.0)),
)
OPEN = TreeFinding(
    (Hypothesis.ROTATION, Hypothesis.HOLLOW), (OpenTest("pi >= 1/2", "pi", Interval(0.0, float("inf"))),)
)


def printed(language: Language, finding: TreeFinding | None = OPEN) -> str:
    text = io.StringIO()
    console = Console(file=text, width=200, markup=False, highlight=False)
    print_posture(POSTURE, CHANGE, finding, doctrine=DOCTRINE, language=language, title="A case", console=console)
    return text.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_known_is_told_in_both_languages(language: Language) -> None:
    text = printed(language)
    expected = {
        "en": [
            "85-1,200 (median 100)",
            "not observed (last look 3 January 2022)",
            "10,000 or more",
            "no view of Yelnya",
        ],
        "de": [
            "85-1.200 (Median 100)",
            "nicht beobachtet (zuletzt hingesehen 3. Januar 2022)",
            "keine Sicht auf Yelnya",
        ],
    }
    assert all(words in text for words in expected[language])


def test_what_is_open_is_named_with_the_quantity_that_would_settle_it() -> None:
    text = printed("en")
    assert "undetermined; still open are rotation: men exchanged, kit stays; hollow withdrawal" in text
    assert "how many men were replaced" in text


def test_a_decided_tree_names_its_hypothesis_and_a_wholly_open_one_says_so() -> None:
    assert "Decision tree: genuine but partial withdrawal" in printed("en", TreeFinding((Hypothesis.PARTIAL,), ()))
    assert "all seven remain open" in printed("en", TreeFinding(tuple(Hypothesis), OPEN.open_tests))


def test_without_a_claimed_area_the_tree_is_not_walked() -> None:
    assert "--claimed" in printed("en", None)


def test_hostile_names_cannot_colour_the_terminal() -> None:
    assert "\x1b" not in printed("en")


def test_a_day_without_a_look_has_no_number_in_the_data() -> None:
    data: dict[str, Any] = json.loads(json.dumps(posture_data(POSTURE, CHANGE, OPEN)))
    seen, unseen, never = (one["points"][0] for one in data["series"])
    assert (seen["not_observed"], seen["median"]) == (False, 100)
    assert (unseen["not_observed"], unseen["last_look"]) == (True, "2022-01-03")
    assert "median" not in unseen
    assert never["last_look"] is None


def test_the_data_gives_the_six_quantities_under_their_letters_and_undetermined_by_name() -> None:
    data = posture_data(POSTURE, CHANGE, OPEN)
    assert data["change"]["shares"]["p"] == {"low": 0.4, "high": 1.0}
    assert data["change"]["shares"]["pi"]["high"] is None
    assert data["finding"]["hypothesis"] == "UNDETERMINED"
    assert posture_data(POSTURE, CHANGE, TreeFinding((Hypothesis.PARTIAL,), ()))["finding"]["hypothesis"] == "partial"
    assert posture_data(POSTURE, None, None)["change"] is None
