"""What stands around a verdict: posture, exposure, tracks, the exercise test, and how fast a force could be back."""

from typing import Any

from fastapi import APIRouter, Request, Response

from abzug.brief.phrases import Language
from abzug.brief.plain_data import plain
from abzug.brief.tracks import track_sections
from abzug.geography import load_world
from abzug.model import Case
from abzug.pipeline.docket import Docket
from abzug.pipeline.drills import drill_of_case
from abzug.pipeline.ground import ground_of
from abzug.pipeline.tracks import tracks_of
from abzug.posture import estimate, return_time
from abzug.web.answers import Answers
from abzug.web.api.cases import AsOf
from abzug.web.bodies import ReturnBody
from abzug.web.wire import drill_shape, ground_shape, posture_shape

DRAWS = 20_000
"""Draws of a return time: 10 and 90 % points within 1 % of those from 100,000 (M), and five times as fast."""


def surroundings_router(docket: Docket, answers: Answers) -> APIRouter:
    """Return the routes under ``/api/cases/{case}`` that tell of the ground, and the return time."""
    router = APIRouter(prefix="/api", tags=["posture"])
    doctrine = docket.judge.doctrine

    def coded(name: str, as_of: AsOf) -> Case:
        day = as_of or docket.last_day(name)
        return docket.judge.coder.code(docket.dossier(name).case.as_of(day))

    def key(kind: str, name: str, as_of: AsOf, *more: str) -> tuple[object, ...]:
        return (kind, name, docket.dossier(name).version, as_of or docket.last_day(name), *more)

    @router.get("/cases/{case}/posture", summary="What stands where, by place and component, with intervals")
    def posture(request: Request, case: str, as_of: AsOf = None) -> Response:
        day = as_of or docket.last_day(case)

        def make() -> dict[str, Any]:
            known = coded(case, day)
            return posture_shape(estimate(known.items, as_of=day, doctrine=doctrine))

        return answers.answer(request, key("posture", case, day), make)

    @router.get("/cases/{case}/exposure", summary="Who is exposed to the force, as far as anybody has seen it")
    def exposure(request: Request, case: str, as_of: AsOf = None) -> Response:
        day = as_of or docket.last_day(case)
        dossier = docket.dossier(case)
        return answers.answer(
            request, key("exposure", case, day), lambda: ground_shape(ground_of(dossier.case, day, doctrine))
        )

    @router.get("/cases/{case}/tracks", summary="Words beside deeds, the allied response, what comes next; in words")
    def tracks(request: Request, case: str, language: Language, as_of: AsOf = None) -> Response:
        day = as_of or docket.last_day(case)

        def make() -> list[dict[str, Any]]:
            told = tracks_of(coded(case, day), as_of=day, doctrine=doctrine)
            sections = track_sections(
                told.diplomatic,
                told.allied,
                told.endurance,
                told.dates,
                doctrine=doctrine,
                world=load_world(),
                language=language,
            )
            return [{"heading": heading, "lines": lines} for heading, lines in sections]

        return answers.answer(request, key("tracks", case, day, language), make)

    @router.get("/cases/{case}/drill", summary="Exercise or more? The test and the warning board; in words")
    def drill(request: Request, case: str, language: Language, as_of: AsOf = None) -> Response:
        day = as_of or docket.last_day(case)
        return answers.answer(
            request,
            key("drill", case, day, language),
            lambda: drill_shape(
                drill_of_case(coded(case, day), as_of=day, doctrine=doctrine), doctrine, language=language
            ),
        )

    @router.post("/return-time", summary="How fast a force could be back, by Monte Carlo (10, 50 and 90 % points)")
    def back(body: ReturnBody) -> dict[str, Any]:
        told: dict[str, Any] = plain(return_time([body.group()], draws=DRAWS, doctrine=doctrine))
        return told

    return router
