"""The formats: what each is called, what it holds, and where it is written and read."""

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from abzug.errors import ExchangeFormatError, InputError
from abzug.exchange.account import Account
from abzug.ledger import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One format.

    Args:
        name: What it is called on the command line.
        module: The module of ``abzug.exchange`` that knows it.
        suffixes: How the names of its files end, the usual one first.
        media_type: Its media type.
        what: What it holds, in a few words.
        holds_records: Whether the ledger's records can be read back from it.
        tells_verdict: Whether it needs a case with its verdict.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    media_type: str
    what: str
    holds_records: bool
    tells_verdict: bool


def _form(name: str, module: str, suffixes: str, media_type: str, what: str, **kind: bool) -> Form:
    kinds = {"holds_records": False, "tells_verdict": False, **kind}
    return Form(name=name, module=module, suffixes=tuple(suffixes.split()), media_type=media_type, what=what, **kinds)


FORMS = {
    form.name: form
    for form in (
        _form("jsonl", "json_lines", ".jsonl .ndjson", "application/x-ndjson", "records", holds_records=True),
        _form("csv", "csv_table", ".csv", "text/csv", "records as a table", holds_records=True),
        _form(
            "parquet",
            "parquet_table",
            ".parquet",
            "application/vnd.apache.parquet",
            "records as typed columns",
            holds_records=True,
        ),
        _form("geojson", "geo_json", ".geojson", "application/geo+json", "records on a map", holds_records=True),
        _form("kml", "kml", ".kml", "application/vnd.google-earth.kml+xml", "records for globes", holds_records=True),
        _form("ftm", "follow_the_money", ".ftm.csv", "text/csv", "FollowTheMoney statements", holds_records=True),
        _form(
            "stix",
            "stix",
            ".stix.json",
            "application/stix+json;version=2.1",
            "STIX 2.1 bundle",
            holds_records=True,
            tells_verdict=True,
        ),
        _form(
            "prov",
            "prov_json",
            ".prov.json",
            "application/json",
            "W3C PROV: where every number comes from",
            holds_records=True,
            tells_verdict=True,
        ),
        _form(
            "claimreview",
            "claim_review",
            ".jsonld",
            "application/ld+json",
            "schema.org ClaimReview",
            tells_verdict=True,
        ),
        _form("atom", "atom", ".atom", "application/atom+xml", "feed of verdict changes", tells_verdict=True),
        _form("ics", "calendar_file", ".ics", "text/calendar", "calendar of the next checks", tells_verdict=True),
    )
}
"""All formats, by name."""


def write_entries(form: Form, entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write records, one after the other, without holding them all.

    Args:
        form: A format that needs no verdict.
        entries: The records.
        file: Where to write, from its present position.

    Raises:
        MissingLibraryError: If the format needs an extra that is not installed.
    """
    _module(form).write(entries, file)


def write_account(form: Form, account: Account, entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write a verdict, with the records it rests on where the format holds them.

    Args:
        form: A format that tells a verdict.
        account: The case and its verdict.
        entries: The records.
        file: Where to write, from its present position.
    """
    module = _module(form)
    if form.holds_records:
        module.write(account, entries, file)
    else:
        module.write(account, file)


def read_entries(form: Form, file: BinaryIO) -> Iterator[Entry]:
    """Yield the records that a file holds, in their order.

    Args:
        form: A format that holds records.
        file: The file, at its beginning, seekable.

    Raises:
        ExchangeFormatError: If it breaks its format; the error names line or record, and field.
        MissingLibraryError: If the format needs an extra that is not installed.
    """
    if not form.holds_records:
        readable = ", ".join(one.name for one in FORMS.values() if one.holds_records)
        raise InputError(f"{form.name} holds no records to read", hint=f"these do: {readable}")
    entries: Iterator[Entry] = _module(form).read(file)
    return entries


def form_of(name: str) -> Form:
    """Return the format that a file's name tells.

    Raises:
        ExchangeFormatError: If it tells none.
    """
    lowered = name.lower()
    endings = [(suffix, form) for form in FORMS.values() for suffix in form.suffixes if lowered.endswith(suffix)]
    if not endings:
        known = ", ".join(form.suffixes[0] for form in FORMS.values())
        raise ExchangeFormatError(f"the name of {name} does not tell its format; it ends in one of {known}")
    return max(endings, key=lambda ending: len(ending[0]))[1]


def _module(form: Form) -> Any:
    # Each is imported when it is asked for: some need libraries that take long to load, or are not installed.
    return importlib.import_module(f"abzug.exchange.{form.module}")
