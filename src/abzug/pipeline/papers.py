"""What a case can be taken away as: a brief, a file in another's format, or a bundle; whole, in memory."""

import io
import re
from dataclasses import dataclass
from datetime import date

from abzug.brief.phrases import Language
from abzug.brief.render import Format, render
from abzug.brief.writing import Length, write_brief
from abzug.errors import InputError
from abzug.exchange import FORMS, write_account, write_entries
from abzug.pipeline.briefing import gather_material
from abzug.pipeline.bundling import make_bundle
from abzug.pipeline.docket import Docket
from abzug.pipeline.exporting import gather_account, until

BUNDLE = "bundle"
MEDIA_TYPES: dict[Format, str] = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
}
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file that is ready.

    Args:
        name: What to call it: letters, digits, dots and hyphens only.
        media_type: Its media type.
        data: Its content.
    """

    name: str
    media_type: str
    data: bytes


def brief_paper(docket: Docket, case: str, as_of: date, *, language: Language, length: Length, form: Format) -> Paper:
    """Return a brief of a case as of a day.

    Raises:
        UnknownCaseError: If there is no such case.
        MissingLibraryError: If the extra of libraries that the format needs is not installed.
        FontError: If no font has a character of the brief.
    """
    material = gather_material(docket.judge, docket.dossier(case).file, as_of)
    data = render(write_brief(material, language=language, length=length), form)
    return Paper(name=_name(case, as_of, f"-{language}.{form}"), media_type=MEDIA_TYPES[form], data=data)


def export_paper(docket: Docket, case: str, as_of: date, *, form: str, language: Language) -> Paper:
    """Return a case in one of the formats of exchange, or as a bundle.

    Args:
        docket: The cases at hand.
        case: Name of the case.
        as_of: The day (UTC); what was published later is left out.
        form: Name of a format, or ``bundle``.
        language: Of our own words, where the format holds any.

    Raises:
        InputError: If there is no such format.
        UnknownCaseError: If there is no such case.
        MissingLibraryError: If the extra of libraries that the format needs is not installed.
    """
    file, out = docket.dossier(case).file, io.BytesIO()
    if form == BUNDLE:
        make_bundle(docket.judge, file, as_of, lambda: docket.records(case), out)
        return Paper(name=_name(case, as_of, ".abzug"), media_type="application/zip", data=out.getvalue())
    if form not in FORMS:
        raise InputError(f"no format named {form!r}", hint=f"they are {', '.join(FORMS)}, {BUNDLE}")
    kind = FORMS[form]
    entries = until(docket.records(case), as_of)
    if kind.tells_verdict:
        write_account(kind, gather_account(docket.judge, file, as_of, language=language), entries, out)
    else:
        write_entries(kind, entries, out)
    return Paper(name=_name(case, as_of, kind.suffixes[0]), media_type=kind.media_type, data=out.getvalue())


def _name(case: str, as_of: date, ending: str) -> str:
    return f"{_UNSAFE.sub('-', case)[:LONGEST_NAME]}-{as_of}{ending}"
