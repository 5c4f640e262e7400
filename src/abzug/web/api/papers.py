"""What can be taken away: briefs, files in the formats of others, bundles; and a look at each before."""

import io
import zipfile
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from abzug.brief.phrases import Language
from abzug.brief.render import Format
from abzug.brief.writing import Length
from abzug.exchange import FORMS
from abzug.pipeline.docket import Docket
from abzug.pipeline.papers import BUNDLE, Paper, brief_paper, export_paper
from abzug.web.api.cases import AsOf
from abzug.web.shapes import PreviewShape

LINES_SHOWN, LONGEST_LINE = 60, 600
"""How much of a file is shown before it is taken (E)."""
READ_AS_LINES = "jsonl"
"""The text format whose lines stand for those of a format that is no text."""
BINARY = frozenset({"parquet"})

BRIEF_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)
"""A brief holds words from outside: it is shown without any rights, and only our own page shows it in a frame."""

_FORM = Annotated[str, Path(description=f"A format of exchange, or `{BUNDLE}`: {', '.join(FORMS)}.")]
_SAVED = Annotated[bool, Query(description="To be saved rather than shown.")]


def papers_router(docket: Docket) -> APIRouter:
    """Return the routes under ``/api/cases/{case}`` that hand out files."""
    router = APIRouter(prefix="/api", tags=["papers"])

    def day_of(case: str, as_of: date | None) -> date:
        return as_of or docket.last_day(case)

    @router.get("/cases/{case}/brief/{form}", summary="The brief: a verdict as a paper", response_class=Response)
    def brief(
        case: str, form: Format, language: Language, length: Length = "full", as_of: AsOf = None, saved: _SAVED = False
    ) -> Response:
        day = day_of(case, as_of)
        paper = brief_paper(docket, case, day, language=language, length=length, form=form)
        return _handed_out(paper, saved=saved)

    @router.get("/cases/{case}/export/{form}", summary="The case in a format of others", response_class=Response)
    def export(case: str, form: _FORM, language: Language, as_of: AsOf = None) -> Response:
        paper = export_paper(docket, case, day_of(case, as_of), form=form, language=language)
        return _handed_out(paper, saved=True)

    @router.get("/cases/{case}/export/{form}/preview", summary="How such a file begins, and how long it is")
    def preview(case: str, form: _FORM, language: Language, as_of: AsOf = None) -> PreviewShape:
        day = day_of(case, as_of)
        paper = export_paper(docket, case, day, form=form, language=language)
        if form == BUNDLE:
            return _preview(paper, _members(paper))
        shown = export_paper(docket, case, day, form=READ_AS_LINES, language=language) if form in BINARY else paper
        return _preview(paper, shown.data.decode("utf-8").splitlines())

    return router


def _handed_out(paper: Paper, *, saved: bool) -> Response:
    headers = {"cache-control": "no-store", "content-security-policy": BRIEF_POLICY}
    if saved:
        headers["content-disposition"] = f'attachment; filename="{paper.name}"'
    return Response(paper.data, media_type=paper.media_type, headers=headers)


def _preview(paper: Paper, lines: list[str]) -> PreviewShape:
    return PreviewShape(
        name=paper.name,
        bytes=len(paper.data),
        lines=[line[:LONGEST_LINE] for line in lines[:LINES_SHOWN]],
        is_cut=len(lines) > LINES_SHOWN or any(len(line) > LONGEST_LINE for line in lines[:LINES_SHOWN]),
    )


def _members(paper: Paper) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(paper.data)) as bundle:
        return [f"{member.filename}  {member.file_size} B" for member in bundle.infolist()]
