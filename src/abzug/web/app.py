"""The application: guard, API, pages and files put together."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterable

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.responses import JSONResponse, Response, StreamingResponse

from abzug.brief.phrases import Language
from abzug.clock import Clock, now
from abzug.errors import AbzugError, UnknownCaseError
from abzug.pipeline.docket import Docket
from abzug.sources.incoming import Incoming
from abzug.web.answers import Answers
from abzug.web.api.cases import cases_router
from abzug.web.api.desk import Fetch, desk_router
from abzug.web.api.maps import maps_router
from abzug.web.api.papers import papers_router
from abzug.web.api.record import record_router
from abzug.web.api.surroundings import surroundings_router
from abzug.web.guard import LOCAL_HOSTS, Guard
from abzug.web.live import Broadcast
from abzug.web.pages import pages_router, static_files
from abzug.web.words import words

DESCRIPTION = """Everything that the workbench shows. Dates are days in UTC; likelihoods lie between 0 and 1; weights
are changes in log odds (nats). Requests that change something carry the header `X-Abzug: 1` and are signed by
`entered_by`."""


def fetch_article(address: str) -> Incoming:
    """Fetch the text behind a web address; private networks are refused at every redirect."""
    from abzug.sources.opening import is_url, open_text

    return open_text(address if is_url(address) else f"https://{address}")


def create_app(
    docket: Docket,
    *,
    hosts: Iterable[str] = LOCAL_HOSTS,
    fetch: Fetch = fetch_article,
    clock: Clock = now,
) -> FastAPI:
    """Return the workbench as an ASGI application.

    Args:
        docket: The cases at hand, with ledger and judge.
        hosts: Host names under which the page answers.
        fetch: Fetches the text behind a web address.
        clock: Tells the present moment.
    """
    broadcast = Broadcast(docket)

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(broadcast.run()), asyncio.create_task(asyncio.to_thread(docket.warm))]
        yield
        broadcast.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    app = FastAPI(
        title="Abzug",
        description=DESCRIPTION,
        version="1",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.broadcast = broadcast
    app.add_middleware(Guard, hosts=hosts)
    app.add_exception_handler(AbzugError, _failed)
    app.add_exception_handler(RequestValidationError, _misshapen)
    answers = Answers()
    app.include_router(cases_router(docket, answers))
    app.include_router(desk_router(docket, fetch=fetch, clock=clock))
    app.include_router(record_router(docket, clock=clock))
    app.include_router(surroundings_router(docket, answers))
    app.include_router(maps_router(answers))
    app.include_router(papers_router(docket))

    @app.get("/api/words/{language}", tags=["page"], summary="The page's words in a language")
    def spoken(request: Request, language: Language) -> Response:
        return answers.answer(request, ("words", language), lambda: words(language, docket.judge.doctrine))

    @app.get("/api/events", tags=["page"], summary="Server-sent events: which case has changed")
    async def events() -> StreamingResponse:
        return StreamingResponse(
            broadcast.stream(), media_type="text/event-stream", headers={"cache-control": "no-store"}
        )

    app.include_router(pages_router(docket))
    app.mount("/static", static_files())
    return app


def _failed(_: Request, error: Exception) -> JSONResponse:
    """Tell a person's mistake, or ours, in the API's one form."""
    assert isinstance(error, AbzugError)
    status = 404 if isinstance(error, UnknownCaseError) else 422 if error.exit_status == 2 else 503
    return JSONResponse({"error": error.code, "message": error.message, "hint": error.hint}, status_code=status)


def _misshapen(_: Request, error: Exception) -> JSONResponse:
    """Name the first field that is wrong; what was sent is not repeated."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"] if part != "body")
    return JSONResponse(
        {"error": "input", "message": f"{place}: {first['msg']}", "hint": "see /api/openapi.json"}, status_code=422
    )
