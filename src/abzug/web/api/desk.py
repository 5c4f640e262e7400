"""The reading desk: texts in, proposals out; what a person accepts goes on record."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter

from abzug.clock import Clock
from abzug.errors import InputError
from abzug.model import Document, Receipt
from abzug.model.record import Span
from abzug.pipeline.desk import accepted, document_of, lay_out
from abzug.pipeline.docket import Docket
from abzug.sources.incoming import Incoming
from abzug.web.api.record import PASTED, recorded
from abzug.web.bodies import AcceptedBody, ItemBody, ReadingBody, TextBody
from abzug.web.shapes import DeskShape, Recorded
from abzug.web.wire import desk_shape

Fetch = Callable[[str], Incoming]
"""Fetches the text behind a web address; refuses private networks."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Turns what a page sends into a document.

    Args:
        fetch: Fetches the text behind an address.
        clock: Tells the present moment.
    """

    fetch: Fetch
    clock: Clock

    def document(self, body: TextBody) -> Document:
        """Return a pasted text, or the one behind its address.

        Raises:
            InputError: If there is no text, or the address leads into a private network.
            FetchError: If the page cannot be fetched.
        """
        moment = self.clock()
        text, address, published = body.text, body.address, body.published
        if not text and address:
            page = self.fetch(address)
            text, address, published = page.text, page.address, published or page.published
        if not text.strip():
            raise InputError("there is no text", hint="paste a text or give its web address")
        return document_of(
            text,
            address=address or PASTED,
            published=published or moment.date(),
            fetched_at=moment,
            publisher=body.publisher,
            language="und" if body.language == "auto" else body.language,
        )


def desk_router(docket: Docket, *, fetch: Fetch, clock: Clock) -> APIRouter:
    """Return the routes that read texts and take over what a person accepts of them.

    Args:
        docket: The cases.
        fetch: Fetches the text behind an address.
        clock: Tells the present moment.
    """
    router = APIRouter(prefix="/api", tags=["desk"])
    intake = Intake(fetch, clock)

    @router.post("/readings", summary="Read a text and propose what it reports; nothing is saved")
    def readings(body: ReadingBody) -> DeskShape:
        case = docket.dossier(body.case).case if body.case else None
        return desk_shape(lay_out(intake.document(body), coder=docket.judge.coder, case=case))

    @router.post("/cases/{case}/items", summary="Record what a person has accepted of a text", status_code=201)
    def items(case: str, body: AcceptedBody) -> Recorded:
        docket.dossier(case)
        document = intake.document(body.text)
        chosen = [item.as_item(_receipt(item, document, body.entered_by)) for item in body.items]
        appended = docket.record(accepted(chosen, document, case=case, entered_by=body.entered_by))
        return recorded(appended, docket.dossier(case).version)

    return router


def _receipt(item: ItemBody, document: Document, entered_by: str) -> Receipt:
    start, end = item.receipt.start, item.receipt.end
    if start is None or end is None:
        return Receipt(document=document.id, address=document.address, entered_by=entered_by)
    if not start < end <= len(document.text):
        raise InputError(
            f"{item.item}: the passage {start} to {end} does not lie in the text", hint="mark the passage again"
        )
    return Receipt.of_passage(document, Span(start, end), entered_by=entered_by)
