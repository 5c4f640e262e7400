"""The record: cases begun, entries corrected and taken back, the log, archived texts, search."""

from dataclasses import replace

from fastapi import APIRouter

from abzug.clock import Clock
from abzug.errors import InputError, UnknownCaseError
from abzug.ledger import Announcement, Appended, Draft
from abzug.model import Claim, Item, Receipt
from abzug.pipeline.desk import document_of
from abzug.pipeline.docket import Docket
from abzug.web.bodies import AnnouncementBody, CorrectionBody, RetractionBody
from abzug.web.shapes import DocumentShape, EntryShape, Recorded
from abzug.web.wire import document_shape, entry_shape

PASTED = "pasted"
"""Address of a text that came without one."""


def record_router(docket: Docket, *, clock: Clock) -> APIRouter:
    """Return the routes that write to the ledger and read what was written.

    Args:
        docket: The cases.
        clock: Tells the present moment.
    """
    router = APIRouter(prefix="/api", tags=["record"])

    @router.post("/cases", summary="Begin a case", status_code=201)
    def begin(body: AnnouncementBody) -> Recorded:
        body.checked(docket.names())
        document = document_of(
            body.says, address=body.address or PASTED, published=body.announced, fetched_at=clock(), publisher=""
        )
        receipt = Receipt(document=document.id, address=document.address, passage=body.says, entered_by=body.entered_by)
        announcement = Announcement(claim=Claim(), announced=body.announced, receipt=receipt)
        appended = docket.record([Draft(content=announcement, case=body.case, entered_by=body.entered_by)])
        return recorded(appended, docket.dossier(body.case).version)

    @router.post("/entries/{entry}/correction", summary="Put a recorded report right")
    def correct(entry: str, body: CorrectionBody) -> Recorded:
        standing = docket.entry(entry)
        if not isinstance(standing.content, Item):
            raise InputError("only reports can be corrected", hint="take the entry back and enter it anew")
        item = body.item.as_item(replace(standing.content.receipt, entered_by=body.entered_by))
        appended = docket.record([standing.corrected(item, entered_by=body.entered_by)])
        return recorded(appended, docket.dossier(standing.case or "").version)

    @router.post("/entries/{entry}/retraction", summary="Take a recorded entry back; it stays readable in the log")
    def retract(entry: str, body: RetractionBody) -> Recorded:
        standing = docket.entry(entry)
        appended = docket.record([standing.retracted(body.reason, entered_by=body.entered_by)])
        return recorded(appended, docket.dossier(standing.case or "").version)

    @router.get("/cases/{case}/log", summary="Everything ever recorded of a case, the latest first")
    def log(case: str) -> list[EntryShape]:
        return [entry_shape(entry) for entry in docket.log(case)]

    @router.get("/cases/{case}/documents/{document}", summary="An archived text")
    def document(case: str, document: str) -> DocumentShape:
        archived = docket.dossier(case).documents
        if document not in archived:
            raise UnknownCaseError(document, [])
        return document_shape(archived[document])

    @router.get("/search", summary="Entries that hold every word, the latest first")
    def search(words: str, case: str | None = None) -> list[EntryShape]:
        return [entry_shape(entry) for entry in docket.search(words[:500], case=case)]

    return router


def recorded(appended: Appended, version: int) -> Recorded:
    """Return what became of what was handed over."""
    return {"recorded": list(appended.recorded), "known": list(appended.known), "version": version}
