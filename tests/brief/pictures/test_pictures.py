"""Pictures: well-formed SVG, true to the numbers, told apart in grey."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.brief.material import Moment
from abzug.brief.pictures import history, odds, places, timeline
from abzug.brief.pictures.palette import LOOKS
from abzug.brief.pictures.projection import Projection
from abzug.brief.pictures.svg import number, tag, text
from abzug.brief.writing import write_brief
from abzug.geography import load_world
from abzug.model import Direction, Hypothesis, ItemKind, Likelihoods, Place
from abzug.pipeline import Judge
from tests.brief.materials import BORDER, bundled
from tests.conftest import ANNOUNCED, ItemMaker

SVG = "{http://www.w3.org/2000/svg}"
EVEN = Likelihoods((0.4, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05))


def test_every_picture_of_a_brief_is_well_formed(the_judge: Judge) -> None:
    for figure in write_brief(bundled(the_judge, BORDER), language="de").figures():
        assert ET.fromstring(figure.svg).tag == f"{SVG}svg"


def test_a_bar_is_as_long_as_its_likelihood() -> None:
    drawn = ET.fromstring(odds.odds_picture(EVEN, {one: str(one) for one in Hypothesis}, "{:.0%}".format))
    bars = [float(rect.get("width", 0)) for rect in drawn.iter(f"{SVG}rect") if rect.get("x") == number(odds.LEFT)]
    assert len(bars) == 7
    assert bars[0] == pytest.approx(2 * bars[1], rel=0.01)


def test_areas_of_one_day_fill_the_whole_height() -> None:
    moments = [Moment(ANNOUNCED, EVEN), Moment(ANNOUNCED + timedelta(days=5), EVEN)]
    drawn = ET.fromstring(history.history_picture(moments, str, "{:.0%}".format))
    assert sum(path.get("stroke") == "#ffffff" for path in drawn.iter(f"{SVG}path")) == 7


def grey(colour: str) -> float:
    """Return how light a colour is, 0 to 1 (ITU-R BT.709)."""
    red, green, blue = (int(colour[position : position + 2], 16) / 255 for position in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_neighbours_in_the_stack_are_told_apart_without_colour() -> None:
    for one, other in pairwise(LOOKS.values()):
        differs_in_hatching = one.hatch != other.hatch and (one.hatch or other.hatch)
        assert abs(grey(one.colour) - grey(other.colour)) >= 0.08 or differs_in_hatching


def test_a_timeline_puts_what_was_seen_below_what_was_said(make_item: ItemMaker) -> None:
    items = [
        make_item(kind=ItemKind.OBSERVATION, direction=Direction.AGAINST_WITHDRAWAL),
        make_item(kind=ItemKind.STATEMENT, direction=Direction.SUPPORTS_WITHDRAWAL),
    ]
    drawn = ET.fromstring(timeline.timeline_picture(items, marks=[], said="", seen="", written=str, many=str))
    heights = {circle.get("fill"): float(circle.get("cy", 0)) for circle in drawn.iter(f"{SVG}circle")}
    assert heights["#ffffff"] > timeline.MIDDLE > heights["#1a1a1a"]


def test_many_reports_of_one_day_share_marks_and_it_says_so(make_item: ItemMaker) -> None:
    items = [make_item() for _ in range(1_000)]
    drawn = timeline.timeline_picture(
        items, marks=[], said="", seen="", written=str, many=lambda count: f"one mark, {count} reports"
    )
    assert "one mark, 143 reports" in drawn
    assert drawn.count("<circle") <= timeline.ROWS


def test_a_map_names_places_and_countries(make_item: ItemMaker) -> None:
    items = [make_item(place=Place("Kursk", 51.7, 36.2)), make_item(place=Place("Kiew", 50.4, 30.5))]
    near, far = places.sites_of(items)
    drawn = places.places_picture(near, load_world(), "de")
    assert far == []
    assert {"Kursk", "Kiew", "Ukraine"} <= {element.text for element in ET.fromstring(drawn).iter(f"{SVG}text")}


def test_places_far_off_are_left_to_the_text(make_item: ItemMaker) -> None:
    items = [make_item(place=Place(f"p{row}", 50.0, 30.0 + row)) for row in range(5)]
    near, far = places.sites_of([*items, make_item(place=Place("Washington", 38.9, -77.0))])
    assert len(near) == 5
    assert [site.name for site in far] == ["Washington"]


def test_a_map_across_the_180th_meridian_holds_both_sides() -> None:
    projection = Projection.around([(179.0, 0.0), (-179.0, 0.0)], width=640, height=360)
    xs = sorted(projection.point(longitude, 0.0)[0] for longitude in (179.0, -179.0))
    assert 0 < xs[0] < xs[1] < 640


@given(
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-89, 89)), min_size=1, max_size=6),
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=3, max_size=12),
)
def test_outlines_never_leave_the_picture(spots: list[tuple[float, float]], ring: list[tuple[float, float]]) -> None:
    projection = Projection.around(spots, width=640, height=360)
    for longitude, latitude in spots:
        x, y = projection.point(longitude, latitude)
        assert -1 <= x <= 641
        assert -1 <= y <= 361
    for x, y in projection.outline([*ring, ring[0]]):
        assert -1.5 <= x <= 641.5
        assert -1.5 <= y <= 361.5


@given(st.text(max_size=60))
def test_text_in_a_picture_is_text(words: str) -> None:
    printable = "".join(character for character in words if character.isprintable())
    element = ET.fromstring(text(printable, (1, 2), fill=printable))
    assert (element.text or "") == printable


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (0.5, "0.5"), (-0.001, "0"), (12.3456, "12.35"), (100.0, "100")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written
    assert tag("g", x=value) == f'<g x="{written}"/>'


def test_history_of_a_long_case_has_few_days_on_its_axis() -> None:
    moments = [Moment(date(2030, 1, 1) + timedelta(days=30 * step), EVEN) for step in range(24)]
    drawn = history.history_picture(moments, str, "{:.0%}".format)
    assert drawn.count(">2030-") + drawn.count(">2031-") == history.MOST_TICKS
