"""Materials of bundled and made-up cases, for tests."""

from datetime import date

from abzug import casebook
from abzug.brief.document import Brief, Table
from abzug.brief.material import Earlier, Material
from abzug.casebook import CaseFile
from abzug.model import Case
from abzug.pipeline import Judge, last_known_day
from abzug.pipeline.briefing import gather_material

BORDER = "2022-russia-ukraine-border-feb"


def bundled(judge: Judge, name: str, day: date | None = None, earlier: Earlier | None = None) -> Material:
    """Return the material of a bundled case, as of the last day before its outcome was known unless a day is given."""
    file = casebook.load(name)
    return gather_material(judge, file, day or last_known_day(file, file.case.announced), earlier=earlier)


def made_up(judge: Judge, case: Case, *, title: str = "A made-up case", day: date | None = None) -> Material:
    """Return the material of a case that a test has made."""
    file = CaseFile(case=case, title=title, summary="", outcome=None)
    return gather_material(judge, file, day or max([case.announced, *(item.published for item in case.items)]))


def tables_in(brief: Brief) -> int:
    """Return how many tables a brief has."""
    return sum(isinstance(block, Table) for section in brief.sections for block in section.blocks)
