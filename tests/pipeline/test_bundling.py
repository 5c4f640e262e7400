"""Bundles: whoever opens one computes the same verdict; whatever was changed is found."""

import hashlib
import io
import json
import random
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from abzug import casebook
from abzug.casebook import CaseFile
from abzug.doctrine import load_doctrine
from abzug.errors import ExchangeFormatError
from abzug.exchange.bundle import DOCUMENTS, LEDGER, MANIFEST, STAMP, SUMS, VERDICT, ledger_entries
from abzug.exchange.container import Packer
from abzug.exchange.time_stamp import stamped_by
from abzug.ledger import Draft, Entry, Kind, MemoryLedger
from abzug.model import Item
from abzug.pipeline import Judge
from abzug.pipeline.bundling import make_bundle, verify_bundle
from abzug.pipeline.exporting import entries_of, record_all
from tests.conftest import ANNOUNCED, CaseMaker, ItemMaker
from tests.exchange.authority import Authority
from tests.ledger.nouns import a_document

DAY = date(2022, 2, 18)


def bundle(judge: Judge, name: str = "2022-russia-ukraine-border-feb", day: date = DAY) -> bytes:
    file, out = casebook.load(name), io.BytesIO()
    make_bundle(judge, file, day, lambda: entries_of(file.case), out)
    return out.getvalue()


@pytest.fixture(scope="module")
def border(the_judge: Judge) -> bytes:
    return bundle(the_judge)


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(content: dict[str, bytes]) -> bytes:
    """Return a bundle whose hashes were made to fit by somebody who changed it on purpose."""
    manifest = json.loads(content[MANIFEST])
    for row in manifest["files"]:
        row["sha256"] = hashlib.sha256(content[row["path"]]).hexdigest()
        row["bytes"] = len(content[row["path"]])
    text = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    content = {**content, MANIFEST: text.encode() + b"\n"}
    out = io.BytesIO()
    with Packer(out) as packer:
        for name, data in content.items():
            sums = "".join(f"{member.sha256}  {member.path}\n" for member in packer.members)
            packer.add(name, [sums.encode() if name == SUMS else data])
    return out.getvalue()


def test_a_bundle_agrees_with_itself(border: bytes) -> None:
    found, _ = verify_bundle(io.BytesIO(border))
    assert found.problems == ()
    assert (found.case, found.as_of, found.records) == ("2022-russia-ukraine-border-feb", "2022-02-18", 16)


def test_the_same_case_gives_the_same_bytes(border: bytes, the_judge: Judge) -> None:
    assert bundle(the_judge) == border


def test_its_sums_are_those_of_sha256sum(border: bytes) -> None:
    content = members(border)
    for line in content[SUMS].decode().splitlines():
        digest, path = line.split("  ")
        assert hashlib.sha256(content[path]).hexdigest() == digest


def test_nothing_published_later_is_in_it(border: bytes) -> None:
    published = [entry.published for entry in ledger_entries(io.BytesIO(border))]
    assert all(day is not None and day <= DAY for day in published)


def test_a_changed_byte_is_found_wherever_it_is(border: bytes) -> None:
    generator = random.Random(7)
    places = {0, 10, len(border) - 1, *(generator.randrange(len(border)) for _ in range(25))}
    for place in sorted(places):
        changed = border[:place] + bytes([border[place] ^ 1]) + border[place + 1 :]
        try:
            found, _ = verify_bundle(io.BytesIO(changed))
        except ExchangeFormatError:
            continue
        assert not found.agrees, place


def test_a_verdict_that_was_made_up_is_found_even_with_fitting_hashes(border: bytes) -> None:
    content = members(border)
    verdict = json.loads(content[VERDICT])
    verdict["left_as_claimed"] = 0.99
    found, _ = verify_bundle(io.BytesIO(repacked({**content, VERDICT: json.dumps(verdict).encode()})))
    assert [problem for problem in found.problems if problem.startswith("verdict.json: left_as_claimed is 0.99")]


def test_a_report_that_was_left_out_is_found_even_with_fitting_hashes(border: bytes) -> None:
    content = members(border)
    lines = content[LEDGER].splitlines(keepends=True)
    found, _ = verify_bundle(io.BytesIO(repacked({**content, LEDGER: b"".join(lines[:-3])})))
    assert [problem for problem in found.problems if problem.startswith("verdict.json: items_used")]


def test_a_report_whose_words_were_changed_is_found_even_with_fitting_hashes(border: bytes) -> None:
    content = members(border)
    changed = content[LEDGER].replace(b"pontoon bridge", b"wooden bridge.")
    found, _ = verify_bundle(io.BytesIO(repacked({**content, LEDGER: changed})))
    assert [problem for problem in found.problems if "it was changed" in problem]


@pytest.mark.parametrize("extra", ["../../evil.yaml", "doctrine/../../evil.yaml", "/etc/passwd", "note.txt"])
def test_a_file_that_does_not_belong_in_it_is_found_and_never_unpacked(
    extra: str, border: bytes, tmp_path: Path
) -> None:
    content = members(border)
    found, _ = verify_bundle(io.BytesIO(repacked({extra: b"x: 1", **content})))
    assert not found.agrees
    assert not (tmp_path / "evil.yaml").exists()


def test_every_bundled_case_agrees(the_judge: Judge) -> None:
    for name in ("1962-ussr-cuba-missiles", "2015-minsk2-heavy-weapons", "2024-us-niger"):
        file = casebook.load(name)
        found, _ = verify_bundle(io.BytesIO(bundle(the_judge, name, file.case.announced + timedelta(days=14))))
        assert found.problems == (), name


def test_a_doctrine_of_ones_own_travels_along(tmp_path: Path) -> None:
    packaged = load_doctrine().sources()["thresholds"]
    (tmp_path / "thresholds.yaml").write_bytes(packaged + b"\n# my own\n")
    judge = Judge.under(load_doctrine(tmp_path))
    found, _ = verify_bundle(io.BytesIO(bundle(judge)))
    assert found.problems == ()
    assert found.doctrine_version == judge.doctrine.version != load_doctrine().version


def test_a_case_that_nobody_coded_agrees(the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker) -> None:
    case = make_case(*(make_item() for _ in range(3)), claim=None)
    file, out = CaseFile(case=case, title="x", summary="", outcome=None), io.BytesIO()
    make_bundle(the_judge, file, ANNOUNCED, lambda: entries_of(case), out)
    assert verify_bundle(out)[0].problems == ()


def test_texts_stay_at_home_and_their_hashes_travel(the_judge: Judge) -> None:
    file, out, ledger = casebook.load("2022-russia-ukraine-border-feb"), io.BytesIO(), MemoryLedger()
    document = a_document("Der Wortlaut gehört dem Verlag.")
    record_all(ledger, entries_of(file.case))
    ledger.append([Draft(content=document, case=file.case.id, entered_by="anna")])

    def entries() -> list[Entry]:
        return list(ledger.history())

    make_bundle(the_judge, file, DAY, entries, out)
    content = members(out.getvalue())
    assert b"Verlag" not in b"".join(content.values())
    assert json.loads(content[DOCUMENTS])["sha256"] == document.content_hash
    assert verify_bundle(out)[0].problems == ()


def test_corrections_and_retractions_count_when_it_is_computed_again(the_judge: Judge) -> None:
    file, out, ledger = casebook.load("2022-russia-ukraine-border-feb"), io.BytesIO(), MemoryLedger()
    record_all(ledger, entries_of(file.case.as_of(DAY)))
    first, second = list(ledger.entries(kind=Kind.ITEM))[9:11]
    assert isinstance(second.content, Item)
    ledger.append([first.retracted("entered by mistake", entered_by="bea")])
    ledger.append([second.corrected(second.content, entered_by="bea")])
    standing = tuple(entry.content for entry in ledger.entries() if isinstance(entry.content, Item))
    kept = replace(file, case=replace(file.case, items=standing))
    make_bundle(the_judge, kept, DAY, ledger.history, out)
    assert verify_bundle(out)[0].problems == ()


def test_a_time_stamp_travels_along_and_its_bytes_are_guarded_too(the_judge: Judge) -> None:
    file, out, authority = casebook.load("2022-csto-kazakhstan"), io.BytesIO(), Authority()
    day = date(2022, 1, 18)
    make_bundle(the_judge, file, day, lambda: entries_of(file.case), out, stamp=stamped_by(authority.answer))
    found, _ = verify_bundle(out)
    assert found.agrees
    assert found.has_time_stamp
    data = out.getvalue()
    place = data.index(members(data)[STAMP]) + 40
    with pytest.raises(ExchangeFormatError, match=r"manifest.tsr in this bundle cannot be read"):
        verify_bundle(io.BytesIO(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]))


@pytest.mark.parametrize("data", [b"", b"PK", b"{}", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_bundle_gets_a_message(data: bytes) -> None:
    with pytest.raises(ExchangeFormatError, match="no bundle"):
        verify_bundle(io.BytesIO(data))
