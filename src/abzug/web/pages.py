"""The pages: shells that say what they are about and load their island; all else comes from the API."""

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, cast

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from abzug.brief.phrases import LANGUAGES, Language
from abzug.errors import AbzugError
from abzug.exchange import FORMS
from abzug.pipeline.docket import Docket
from abzug.web.words import page_phrases

A_YEAR_S = 31_536_000
STATIC = Path(str(resources.files("abzug.web"))) / "static"
LANGUAGE_COOKIE = "abzug_language"
THEME_COOKIE = "abzug_theme"
THEMES = ("auto", "light", "dark")


class HashedFiles(StaticFiles):
    """Static files whose names carry a hash of their content: they never change, so they are kept for a year."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve one file."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = f"public, max-age={A_YEAR_S}, immutable"
        return response


def static_files() -> StaticFiles:
    """Return the built files."""
    return HashedFiles(directory=STATIC)


def pages_router(docket: Docket) -> APIRouter:
    """Return the routes of the pages."""
    router = APIRouter(include_in_schema=False)
    environment = Environment(loader=PackageLoader("abzug.web"), autoescape=True, trim_blocks=True, lstrip_blocks=True)

    def page(request: Request, name: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        language = language_of(request)
        phrases = page_phrases(language)
        text = environment.get_template(f"{name}.html").render(
            language=language,
            theme=theme_of(request),
            say=phrases.__getitem__,
            assets=assets(name),
            **values,
        )
        return HTMLResponse(text, status_code=status, headers={"cache-control": "no-cache", "vary": "cookie"})

    @router.get("/")
    def board(request: Request) -> HTMLResponse:
        return page(request, "board")

    @router.get("/cases/{case}")
    def case(request: Request, case: str) -> HTMLResponse:
        try:
            file = docket.dossier(case).file
        except AbzugError as error:
            return page(request, "missing", status=404, message=error.message)
        return page(request, "case", case=case, title=file.title, question=file.case.question, forms=FORMS.values())

    @router.get("/desk")
    def desk(request: Request) -> HTMLResponse:
        return page(request, "desk")

    return router


def language_of(request: Request) -> Language:
    """Return the language that was chosen, else the first that the browser asks for, else English."""
    asked = [request.cookies.get(LANGUAGE_COOKIE, "")]
    asked += [part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
    return cast("Language", next((language for language in asked if language in LANGUAGES), "en"))


def theme_of(request: Request) -> str:
    """Return the theme that was chosen; by default that of the system."""
    chosen = request.cookies.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else "auto"


@cache
def assets(name: str) -> dict[str, list[str]]:
    """Return the addresses of a page's scripts and styles, from the manifest of the build."""
    manifest: dict[str, dict[str, Any]] = json.loads((STATIC / "manifest.json").read_text(encoding="utf-8"))
    entry = f"src/{name}.ts" if f"src/{name}.ts" in manifest else "src/missing.ts"
    needed = _needed(manifest, entry)
    return {
        "script": [f"/static/{manifest[entry]['file']}"],
        "preload": [f"/static/{manifest[chunk]['file']}" for chunk in needed if chunk != entry],
        "styles": [f"/static/{style}" for chunk in needed for style in manifest[chunk].get("css", ())],
    }


def _needed(manifest: dict[str, dict[str, Any]], chunk: str) -> list[str]:
    """Return a chunk and what it imports, what is imported first, so that a page's own styles come last."""
    imported = [name for one in manifest[chunk].get("imports", ()) for name in _needed(manifest, one)]
    return list(dict.fromkeys([*imported, chunk]))
