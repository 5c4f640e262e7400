"""Cases and their verdicts."""

from datetime import date, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from abzug.brief.data import verdict_data, verdict_schema
from abzug.pipeline.docket import Docket
from abzug.pipeline.what_if import verdict_if
from abzug.verdict.matrix import evidence_matrix
from abzug.web.answers import Answers
from abzug.web.bodies import SuppositionBody
from abzug.web.shapes import CaseRow, CaseShape, DayShape, HistoryRow, MatrixShape
from abzug.web.wire import case_row, case_shape, day_shape, history_row, matrix_shape

AsOf = Annotated[date | None, Query(description="The day (UTC); by default the case's last day.")]
_VERDICT: dict[int | str, dict[str, Any]] = {
    200: {"description": "The verdict.", "content": {"application/json": {"schema": verdict_schema()}}}
}


def cases_router(docket: Docket, answers: Answers) -> APIRouter:
    """Return the routes under ``/api/cases``."""
    router = APIRouter(prefix="/api", tags=["cases"])

    @router.get("/cases", summary="The board: every case with its verdict", responses={200: {"model": list[CaseRow]}})
    def cases(request: Request) -> Response:
        names = docket.names()
        key = ("cases", *((name, docket.dossier(name).version, docket.last_day(name)) for name in names))
        return answers.answer(request, key, lambda: [_row(docket, name) for name in names])

    @router.get(
        "/histories",
        summary="Every case's likelihood of 'has left' over its days",
        responses={200: {"model": list[HistoryRow]}},
    )
    def histories(request: Request) -> Response:
        names = docket.names()
        key = ("histories", *((name, docket.dossier(name).version, docket.last_day(name)) for name in names))
        return answers.answer(request, key, lambda: [_history(docket, name) for name in names])

    @router.get("/cases/{case}", summary="A case with its reports", responses={200: {"model": CaseShape}})
    def one(request: Request, case: str) -> Response:
        dossier = docket.dossier(case)
        last = docket.last_day(case)
        return answers.answer(
            request,
            ("case", case, dossier.version, last),
            lambda: case_shape(
                dossier,
                docket.judge.coder.code(dossier.case).items,
                days=[day.isoformat() for day in docket.days(case)],
                last_day=last.isoformat(),
            ),
        )

    @router.get(
        "/cases/{case}/days",
        summary="The verdict of each day with news, in short",
        responses={200: {"model": list[DayShape]}},
    )
    def days(request: Request, case: str) -> Response:
        key = ("days", case, docket.dossier(case).version, docket.last_day(case))
        return answers.answer(request, key, lambda: [day_shape(verdict) for verdict in docket.history(case)])

    @router.get("/cases/{case}/verdict", summary="The verdict at the end of a day", responses=_VERDICT)
    def verdict(request: Request, case: str, as_of: AsOf = None) -> Response:
        day = as_of or docket.last_day(case)
        key = ("verdict", case, docket.dossier(case).version, day)
        return answers.answer(request, key, lambda: verdict_data(docket.verdict(case, day), docket.judge.doctrine))

    @router.get(
        "/cases/{case}/matrix",
        summary="Reports x hypotheses: the change in log odds that each report makes (nats)",
        responses={200: {"model": list[MatrixShape]}},
    )
    def matrix(request: Request, case: str, as_of: AsOf = None) -> Response:
        day = as_of or docket.last_day(case)
        dossier, judge = docket.dossier(case), docket.judge

        def make() -> list[MatrixShape]:
            coded = judge.coder.code(dossier.case.as_of(day))
            return [matrix_shape(row) for row in evidence_matrix(coded, day, judge.doctrine)]

        return answers.answer(request, ("matrix", case, dossier.version, day), make)

    @router.post(
        "/cases/{case}/what-if", summary="The verdict under a supposition; nothing is saved", responses=_VERDICT
    )
    def what_if(case: str, body: SuppositionBody) -> dict[str, Any]:
        day = body.as_of or docket.last_day(case)
        verdict = verdict_if(body.supposition(), docket.dossier(case).case, day, docket.judge)
        return verdict_data(verdict, docket.judge.doctrine)

    return router


def _row(docket: Docket, name: str) -> CaseRow:
    return case_row(docket.dossier(name), docket.verdict(name, docket.last_day(name)))


def _history(docket: Docket, name: str) -> HistoryRow:
    last = docket.last_day(name)
    yesterday = docket.verdict(name, last - timedelta(days=1)) if last > docket.dossier(name).case.announced else None
    now = docket.verdict(name, last)
    change = now.left_as_claimed - yesterday.left_as_claimed if yesterday else 0.0
    return history_row(name, docket.history(name), change)
