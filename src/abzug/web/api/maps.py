"""The base map: the countries of the one map that everything else is computed on."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from abzug.geography import load_world
from abzug.web.answers import Answers

STEPS_PER_DEG = 100
"""Coordinates are sent in hundredths of a degree, 1.1 km: as sharp as the map's coasts."""


def maps_router(answers: Answers) -> APIRouter:
    """Return the routes under ``/api/map``."""
    router = APIRouter(prefix="/api/map", tags=["map"])

    @router.get("/countries", summary="Outlines of all countries as shared arcs (Natural Earth, German point of view)")
    def countries(request: Request) -> Response:
        return answers.answer(request, ("countries",), country_arcs)

    return router


def country_arcs() -> dict[str, Any]:
    """Return the countries as arcs that neighbours share, each point as the step from the one before.

    ``rings`` lists ``[country, arc, arc, ...]`` with ``~arc`` for an arc walked backwards, as in TopoJSON.
    """
    areas = load_world().countries
    spans = zip(areas.arc_starts[:-1], areas.arc_starts[1:], strict=True)
    rings = zip(areas.ring_owners, areas.ring_starts[:-1], areas.ring_starts[1:], strict=True)
    return {
        "steps_per_degree": STEPS_PER_DEG,
        "countries": list(areas.codes),
        "arcs": [_steps(areas.points[start:end]) for start, end in spans],
        "borders": [bool((owners >= 0).all()) for owners in areas.arc_owners],
        "rings": [[int(owner), *map(int, areas.ring_arcs[start:end])] for owner, start, end in rings],
    }


def _steps(points: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> list[int]:
    """Return longitude and latitude of the first point and the steps to each further one, in grid units."""
    grid = np.round(points * STEPS_PER_DEG).astype(int)
    is_kept = np.ones(len(grid), dtype=bool)
    is_kept[1:-1] = (np.diff(grid, axis=0) != 0).any(axis=1)[:-1]
    grid = grid[is_kept]
    steps: list[int] = np.diff(grid, axis=0, prepend=np.zeros((1, 2), dtype=int)).ravel().tolist()
    return steps
