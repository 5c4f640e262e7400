"""An earlier verdict is read back from JSON and from the briefs that carry it; anything else gets a clear message."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.brief.data import verdict_data
from abzug.brief.document import Brief
from abzug.brief.earlier import read_earlier
from abzug.brief.material import Material
from abzug.brief.render import render
from abzug.brief.writing import write_brief
from abzug.errors import InputError
from abzug.pipeline import Judge
from tests.brief.materials import BORDER, bundled


@pytest.fixture(scope="module")
def material(the_judge: Judge) -> Material:
    return bundled(the_judge, BORDER)


@pytest.fixture(scope="module")
def brief(material: Material) -> Brief:
    return write_brief(material, language="de", length="page")


CARRIERS: list[tuple[str, Callable[[Material, Brief], bytes]]] = [
    ("json", lambda material, _: json.dumps(verdict_data(material.verdict, material.doctrine)).encode()),
    ("html", lambda _, brief: render(brief, "html")),
    ("docx", lambda _, brief: render(brief, "docx")),
]


@pytest.mark.parametrize(("kind", "carried"), CARRIERS, ids=[kind for kind, _ in CARRIERS])
def test_a_verdict_comes_back(
    kind: str, carried: Callable[[Material, Brief], bytes], material: Material, brief: Brief
) -> None:
    earlier = read_earlier(carried(material, brief), name="file")
    assert earlier.as_of == material.verdict.as_of
    assert earlier.left_as_claimed == pytest.approx(material.verdict.left_as_claimed, abs=1e-5)
    assert earlier.military_meaning == material.verdict.military_meaning
    knows_its_items = kind != "json"
    assert (earlier.items is not None) == knows_its_items
    assert all(earlier.knew(item) for item in material.case.items)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not JSON"),
        (b"[1]", "no JSON object"),
        (b"{}", "holds no verdict"),
        (b"%PDF-1.7\xff\xfe", "no text"),
        (b"PK\x03\x04nonsense", "carries no verdict"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_what_holds_no_verdict_gets_a_message(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_earlier(data, name="last-week.html")
    assert "last-week.html" in str(caught.value)


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail_otherwise(data: bytes) -> None:
    with pytest.raises(InputError):
        read_earlier(data, name="x")
