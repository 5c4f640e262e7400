"""Read a text with the rules and, if one is switched on, with a language model as a second reader."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from abzug.errors import MissingLibraryError, ModelError
from abzug.reading.languages import AUTOMATIC, read
from abzug.reading.proposals import Acceptor
from abzug.reading.reader import Reading
from abzug.sources.language_model import ModelSettings

if TYPE_CHECKING:
    from abzug.model import Record
    from abzug.reading.tokens import Language
    from abzug.sources.language_model.client import ModelClient


def read_twice(
    text: str, *, published: date | None, language: str = AUTOMATIC, model: ModelSettings | None = None
) -> Reading:
    """Read a text.

    Without a model nothing leaves the machine. With one, the stretches that speak of forces are sent to it, and what it
    proposes beyond the rules is accepted as far as it stands in the text word for word. A model that fails spoils
    nothing: what the rules found stands, and the reading says what went wrong.

    Args:
        text: The text.
        published: The day of its publication, or None.
        language: ``de`` or ``en``; ``auto`` tells it from the text.
        model: The model, or None.

    Raises:
        UnreadLanguageError: If a language is asked for by name that is not read.
        MissingLibraryError: If a model is switched on and its client is not installed.
    """
    reading = read(text, published=published, language=language)
    if model is None or reading.language not in ("de", "en"):
        return reading
    client = _client(model)
    with closing(client):
        return _second_reading(text, reading, published, model, client)


def _client(model: ModelSettings) -> "ModelClient":
    try:
        from abzug.sources.language_model.client import ModelClient
    except ModuleNotFoundError as error:
        raise MissingLibraryError("a language model", extra="llm", library=error.name or "openai") from error
    return ModelClient(model)


def _second_reading(
    text: str, reading: Reading, published: date | None, model: ModelSettings, client: "ModelClient"
) -> Reading:
    from abzug.sources.language_model.question import pieces_of

    language: Language = "de" if reading.language == "de" else "en"
    acceptor = Acceptor(text, language=language, published=published, entered_by=model.entered_by)
    added: list[Record] = []
    asked = known = refused = 0
    failure = ""
    for piece in pieces_of(text, language):
        try:
            proposals, malformed = client.propose(piece.of(text))
        except ModelError as error:
            failure = f"; broken off: {error.reason}"
            break
        accepted = acceptor.accept(proposals, within=piece, found=(*reading.records, *added))
        asked += 1
        added += accepted.records
        known += accepted.known
        refused += accepted.rejected + malformed
    records = sorted((*reading.records, *added), key=lambda record: record.content)
    told = (
        f"{model.entered_by}: {asked} passages asked about, {len(added)} records accepted, {known} known already, "
        f"{refused} refused{failure}"
    )
    return replace(reading, records=tuple(records), second_reader=told)
