"""One file that carries a verdict with everything it was made of, so that anybody can compute it again.

| member | what it holds |
| --- | --- |
| ``case.json`` | name, title, actor, theatre, question and days of the case (not in a bundle of records only) |
| ``ledger.jsonl`` | its records, one a line |
| ``documents.jsonl`` | address, time and SHA-256 of the archived texts; not the texts, which are others' |
| ``doctrine/*.yaml`` | the method |
| ``parameters.json`` | the fitted numbers |
| ``verdict.json`` | the verdict |
| ``manifest.json`` | what is in the bundle: path, size and SHA-256 of each |
| ``manifest.tsr`` | optional: an RFC 3161 time stamp on the manifest |
| ``SHA256SUMS`` | the hashes of all, as ``sha256sum -c`` reads them |
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from typing import Any, BinaryIO

from abzug.brief.data import verdict_data
from abzug.errors import ExchangeFormatError
from abzug.exchange.account import Account
from abzug.exchange.container import Member, Packer, Unpacker
from abzug.exchange.json_lines import read as read_lines
from abzug.exchange.records import parsed
from abzug.ledger import Entry, Retraction, to_line
from abzug.model import Case, Document

FORMAT, VERSION = "abzug-bundle", 1
CASE, LEDGER, DOCUMENTS = "case.json", "ledger.jsonl", "documents.jsonl"
PARAMETERS, VERDICT, MANIFEST, STAMP, SUMS = (
    "parameters.json",
    "verdict.json",
    "manifest.json",
    "manifest.tsr",
    "SHA256SUMS",
)
DOCTRINE = "doctrine/{}.yaml"
_REQUIRED = (LEDGER, DOCUMENTS, MANIFEST, SUMS)
_OF_A_VERDICT = (CASE, PARAMETERS, VERDICT)
LARGEST_SMALL_MEMBER = 100_000_000
"""Bytes of everything but the ledger and the list of documents; a verdict on 100,000 reports has about half (E)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict to put into a bundle.

    Args:
        account: The case and its verdict.
        parameters: The fitted numbers of the verdict.
    """

    account: Account
    parameters: Mapping[str, Any]


def write_bundle(
    judged: Judged | None,
    entries: Callable[[], Iterable[Entry]],
    file: BinaryIO,
    *,
    stamp: Callable[[bytes], bytes] | None = None,
) -> str:
    """Write a bundle and return the SHA-256 of its manifest, by which it can be told from any other.

    The records pass through one by one; memory does not grow with their number.

    Args:
        judged: The verdict, or None for a bundle of records only.
        entries: Gives the records, from the first on, each time it is called.
        file: Where to write; seekable.
        stamp: Returns a time stamp on the manifest, or None for a bundle without one.
    """
    with Packer(file) as packer:
        packer.add(LEDGER, _ledger_lines(entries()))
        packer.add(DOCUMENTS, _document_lines(entries()))
        if judged is not None:
            _add_judged(packer, judged)
        manifest = _json(_manifest(judged, packer.members))
        digest = packer.add(MANIFEST, [manifest]).sha256
        if stamp is not None:
            packer.add(STAMP, [stamp(manifest)])
        packer.add(SUMS, [_sums(packer.members)])
    return digest


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedVerdict:
    """What a bundle says of a verdict.

    Args:
        case: The case without announcement and reports.
        data: The verdict as the bundle has it.
        parameters: Text of the fitted numbers.
        doctrine: The method's files, by name.
    """

    case: Case
    data: dict[str, Any]
    parameters: str
    doctrine: dict[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A bundle that has been opened and held against its hashes.

    Args:
        verdict: What it says of its verdict, or None for a bundle of records only.
        manifest: The manifest's bytes.
        digest: SHA-256 of the manifest.
        made_by: The version of Abzug that made it.
        stamp: The time stamp, or None.
        problems: Everything that is not as the manifest says.
    """

    verdict: OpenedVerdict | None
    manifest: bytes
    digest: str
    made_by: str
    stamp: bytes | None
    problems: tuple[str, ...] = ()


def open_bundle(file: BinaryIO) -> Opened:
    """Open a bundle and hold every byte of it against its hashes.

    Args:
        file: The bundle; seekable.

    Raises:
        ExchangeFormatError: If it is no bundle, or too damaged to tell what it holds.
    """
    unpacker = Unpacker(file)
    missing = [path for path in _REQUIRED if path not in unpacker.paths]
    if missing:
        raise ExchangeFormatError(f"this is no bundle: it holds no {', '.join(missing)}")
    members, is_canonical = unpacker.made_anew()
    manifest = unpacker.read(MANIFEST, limit=LARGEST_SMALL_MEMBER)
    told = _object(manifest, MANIFEST)
    if told.get("format") != FORMAT or told.get("version") != VERSION:
        raise ExchangeFormatError(f"this is no bundle of version {VERSION} of the format")
    problems = [*_differences(told, members, manifest), *_sum_problems(unpacker, members)]
    if not is_canonical:
        problems.append("the container holds bytes that belong to no file in it, or headers that were changed")
    return Opened(
        verdict=_opened_verdict(unpacker),
        manifest=manifest,
        digest=next(member.sha256 for member in members if member.path == MANIFEST),
        made_by=str(told.get("made_by", "")),
        stamp=unpacker.read(STAMP, limit=LARGEST_SMALL_MEMBER) if STAMP in unpacker.paths else None,
        problems=tuple(problems),
    )


def ledger_entries(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of a bundle.

    Args:
        file: The bundle; seekable.

    Raises:
        ExchangeFormatError: If it is no bundle, or a record is broken.
    """
    with Unpacker(file).extracted(LEDGER) as lines:
        yield from read_lines(lines)


def _add_judged(packer: Packer, judged: Judged) -> None:
    account = judged.account
    packer.add(CASE, [_json(_header(account))])
    for name, data in account.doctrine.sources().items():
        packer.add(DOCTRINE.format(name), [data])
    packer.add(PARAMETERS, [_json(dict(judged.parameters))])
    packer.add(VERDICT, [_json(verdict_data(account.verdict, account.doctrine))])


def _opened_verdict(unpacker: Unpacker) -> OpenedVerdict | None:
    there = [path for path in _OF_A_VERDICT if path in unpacker.paths]
    if not there:
        return None
    missing = [path for path in _OF_A_VERDICT if path not in there]
    if missing:
        raise ExchangeFormatError(f"this is no bundle: it holds no {', '.join(missing)}")
    names = [path for path in unpacker.paths if path.startswith("doctrine/")]
    return OpenedVerdict(
        case=_case(_object(unpacker.read(CASE, limit=LARGEST_SMALL_MEMBER), CASE)),
        data=_object(unpacker.read(VERDICT, limit=LARGEST_SMALL_MEMBER), VERDICT),
        parameters=unpacker.read(PARAMETERS, limit=LARGEST_SMALL_MEMBER).decode("utf-8", "replace"),
        doctrine={name: unpacker.read(name, limit=LARGEST_SMALL_MEMBER) for name in names},
    )


def _header(account: Account) -> dict[str, Any]:
    case = account.case
    return {
        "id": case.id,
        "title": account.title,
        "actor": case.actor,
        "theatre": case.theatre,
        "question": case.question,
        "announced": case.announced.isoformat(),
        "deadline": case.deadline.isoformat() if case.deadline else None,
    }


def _case(header: dict[str, Any]) -> Case:
    try:
        return Case(
            id=str(header["id"]),
            actor=str(header["actor"]),
            theatre=str(header["theatre"]),
            question=str(header["question"]),
            announced=date.fromisoformat(header["announced"]),
            deadline=date.fromisoformat(header["deadline"]) if header["deadline"] else None,
            claim=None,
            items=(),
        )
    except (KeyError, TypeError, ValueError):
        raise ExchangeFormatError(f"{CASE} in this bundle does not describe a case") from None


def _ledger_lines(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Yield all records but documents, and what takes documents back."""
    documents: set[str] = set()
    for entry in entries:
        is_about_document = isinstance(entry.content, Document) or (
            isinstance(entry.content, Retraction) and entry.supersedes in documents
        )
        if is_about_document:
            documents.add(entry.id)
        else:
            yield to_line(entry).encode() + b"\n"


def _document_lines(entries: Iterable[Entry]) -> Iterator[bytes]:
    for entry in entries:
        document = entry.content
        if isinstance(document, Document):
            yield _json(
                {
                    "entry": entry.id,
                    "id": document.id,
                    "address": document.address,
                    "publisher": document.publisher,
                    "published_at": document.published_at.isoformat(),
                    "sha256": document.content_hash,
                    "bytes": len(document.text.encode()),
                },
            )


def _manifest(judged: Judged | None, members: Iterable[Member]) -> dict[str, Any]:
    verdict = judged.account.verdict if judged is not None else None
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_by": f"abzug {metadata.version('abzug')}",
        "case": verdict and verdict.case,
        "as_of": verdict and verdict.as_of.isoformat(),
        "doctrine_version": verdict and verdict.doctrine_version,
        "files": [{"path": one.path, "bytes": one.size, "sha256": one.sha256} for one in members],
    }


def _differences(told: dict[str, Any], members: Iterable[Member], manifest: bytes) -> Iterator[str]:
    """Yield what the members are and the manifest does not say."""
    if _json(told) != manifest:
        yield f"{MANIFEST} is not written as it was"
    files = told.get("files")
    listed = {row.get("path"): row for row in files if isinstance(row, dict)} if isinstance(files, list) else {}
    found = {member.path: member for member in members if member.path not in (MANIFEST, STAMP, SUMS)}
    for path in sorted(listed.keys() - found.keys(), key=str):
        yield f"{path} is missing"
    for path, member in found.items():
        row = listed.get(path)
        if row is None:
            yield f"{path} is not in the manifest"
        elif (row.get("bytes"), row.get("sha256")) != (member.size, member.sha256):
            yield f"{path} was changed: its SHA-256 is {member.sha256}, the manifest says {row.get('sha256')}"


def _sum_problems(unpacker: Unpacker, members: list[Member]) -> Iterator[str]:
    expected = _sums([member for member in members if member.path != SUMS])
    if unpacker.read(SUMS, limit=LARGEST_SMALL_MEMBER) != expected:
        yield f"{SUMS} does not fit the files: one of them, or it, was changed"


def _sums(members: Iterable[Member]) -> bytes:
    return "".join(f"{member.sha256}  {member.path}\n" for member in members).encode()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _object(data: bytes, name: str) -> dict[str, Any]:
    value = parsed(data, f"JSON ({name})")
    if not isinstance(value, dict):
        raise ExchangeFormatError(f"{name} in this bundle is no JSON object")
    return value
