"""A brief on 5,000 reports: every format is whole and every source can be found in it."""

import io
from datetime import timedelta

import docx
import pikepdf
import pytest

from abzug.brief.render import Format, render
from abzug.brief.writing import write_brief
from abzug.pipeline import Judge
from tests.brief.materials import made_up
from tests.conftest import ANNOUNCED, CaseMaker, ItemMaker

MANY = 5_000


def text_of(data: bytes, form: Format) -> str:
    if form == "docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    return data.decode()


@pytest.mark.heavy
def test_a_brief_on_five_thousand_reports_is_whole_in_every_format(
    the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    items = [
        make_item(
            key=f"r{number}",
            source=f"Source {number} of many",
            origin=f"origin {number}",
            event_date=ANNOUNCED + timedelta(days=number % 90),
            published=ANNOUNCED + timedelta(days=number % 90),
            says=f"Report {number}: a column of trucks was seen on the road that leads to the border.",
        )
        for number in range(MANY)
    ]
    case = make_case(*items)
    brief = write_brief(made_up(the_judge, case), language="en")
    assert len(brief.sources) == MANY
    for form in ("html", "md", "docx"):
        text = text_of(render(brief, form), form)
        assert "Source 0 of many" in text
        assert f"Source {MANY - 1} of many" in text
    with pikepdf.open(io.BytesIO(render(brief, "pdf"))) as pdf:
        assert len(pdf.pages) > 50
