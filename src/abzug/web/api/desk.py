"""The reading desk and the record: texts in, accepted reports out, everything signed."""

from collections.abc import Callable
from dataclasses import replace

from fastapi import APIRouter

from abzug.clock import Clock
from abzug.errors import InputError, UnknownCaseError
from abzug.ledger import Announcement, Appended, Draft
from abzug.model import Claim, Document, Item, Receipt
from abzug.model.record import Span
from abzug.pipeline.desk import accepted, document_of, lay_out, receipt_of
from abzug.pipeline.docket import Docket
from abzug.sources.incoming import Incoming
from abzug.web.bodies import AcceptedBody, AnnouncementBody, CorrectionBody, ItemBody, RetractionBody, TextBody
from abzug.web.shapes import DeskShape, DocumentShape, EntryShape, Recorded
from abzug.web.wire import desk_shape, document_shape, entry_shape

PASTED = "pasted"
"""Address of a text that was pasted without one."""

Fetch = Callable[[str], Incoming]
"""Fetches the text behind a web address; refuses private networks."""


def desk_router(docket: Docket, *, fetch: Fetch, clock: Clock) -> APIRouter:
    """Return the routes that read texts and write to the ledger.

    Args:
        docket: The cases.
        fetch: Fetches the text behind an address.
        clock: Tells the present moment.
    """
    router = APIRouter(prefix="/api", tags=["desk"])

    def document_from(body: TextBody) -> Document:
        moment = clock()
        text, address, published = body.text, body.address, body.published
        if not text and address:
            page = fetch(address)
            text, address, published = page.text, page.address, published or page.published
        if not text.strip():
            raise InputError("there is no text", hint="paste a text or give its web address")
        document = document_of(
            text,
            address=address or PASTED,
            published=published or moment.date(),
            fetched_at=moment,
            publisher=body.publisher,
        )
        return document if body.language == "auto" else replace(document, language=body.language)

    @router.post("/readings", summary="Read a text and propose what it reports; nothing is saved")
    def readings(body: TextBody) -> DeskShape:
        grades = docket.judge.doctrine.table("coding")["default_grades"]
        return desk_shape(lay_out(document_from(body), grades=grades))

    @router.post("/cases", summary="Begin a case", status_code=201)
    def begin(body: AnnouncementBody) -> Recorded:
        body.checked(docket.names())
        document = document_of(
            body.says, address=body.address or PASTED, published=body.announced, fetched_at=clock(), publisher=""
        )
        receipt = Receipt(
            document=document.id, address=document.address, passage=body.says, entered_by=body.entered_by
        )
        announcement = Announcement(claim=Claim(), announced=body.announced, receipt=receipt)
        appended = docket.record([Draft(content=announcement, case=body.case, entered_by=body.entered_by)])
        return _recorded(appended, docket.dossier(body.case).version)

    @router.post("/cases/{case}/items", summary="Record what a person has accepted of a text", status_code=201)
    def items(case: str, body: AcceptedBody) -> Recorded:
        docket.dossier(case)
        document = document_from(body.text)
        chosen = [item.as_item(_receipt(item, document, body.entered_by)) for item in body.items]
        appended = docket.record(accepted(chosen, document, case=case, entered_by=body.entered_by))
        return _recorded(appended, docket.dossier(case).version)

    @router.post("/entries/{entry}/correction", summary="Put a recorded report right")
    def correct(entry: str, body: CorrectionBody) -> Recorded:
        standing = docket.entry(entry)
        if not isinstance(standing.content, Item):
            raise InputError("only reports can be corrected", hint="take the entry back and enter it anew")
        item = body.item.as_item(replace(standing.content.receipt, entered_by=body.entered_by))
        appended = docket.record([standing.corrected(item, entered_by=body.entered_by)])
        return _recorded(appended, docket.dossier(standing.case or "").version)

    @router.post("/entries/{entry}/retraction", summary="Take a recorded entry back; it stays readable in the log")
    def retract(entry: str, body: RetractionBody) -> Recorded:
        standing = docket.entry(entry)
        appended = docket.record([standing.retracted(body.reason, entered_by=body.entered_by)])
        return _recorded(appended, docket.dossier(standing.case or "").version)

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


def _receipt(item: ItemBody, document: Document, entered_by: str) -> Receipt:
    start, end = item.receipt.start, item.receipt.end
    if start is None or end is None:
        return Receipt(document=document.id, address=document.address, entered_by=entered_by)
    if not start < end <= len(document.text):
        raise InputError(
            f"{item.item}: the passage {start} to {end} does not lie in the text", hint="mark the passage again"
        )
    return receipt_of(document, Span(start, end), entered_by=entered_by)


def _recorded(appended: Appended, version: int) -> Recorded:
    return {"recorded": list(appended.recorded), "known": list(appended.known), "version": version}


