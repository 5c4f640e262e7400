"""What was acknowledged survives the sudden death of the program that wrote it."""

import os
import random
import select
import signal
import sqlite3
import time
from collections import Counter
from pathlib import Path

import pytest

from abzug.ledger import Draft, open_ledger
from abzug.model import Item
from tests.ledger.nouns import a_draft, an_item

LONGEST_WAIT_S = 60.0


def drafts_of(life: int, append: int) -> list[Draft]:
    """Return what a program appends in its n-th life: mostly a few entries, now and then thousands."""
    size = 3000 if append % 50 == 20 else 1 + append % 7
    return [a_draft(an_item(f"{life} {append} {number} {size}")) for number in range(size)]


def write_until_killed(path: Path, life: int, acknowledgements: int) -> None:
    """Append again and again, and acknowledge each append when it has returned."""
    ledger = open_ledger(path)
    for append in range(1_000_000):
        ledger.append(drafts_of(life, append))
        os.write(acknowledgements, b"%d\n" % append)


def live_and_die(path: Path, life: int, lifetime_s: float, *, first_append: bool = False) -> list[int]:
    """Let a process write, kill it after a while, and return the appends that it acknowledged.

    With ``first_append`` the while begins when the first append is acknowledged, however slow the machine is.
    """
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            os.close(reading)
            write_until_killed(path, life, writing)
        finally:
            os._exit(1)
    os.close(writing)
    if first_append:
        select.select([reading], [], [], LONGEST_WAIT_S)
    time.sleep(lifetime_s)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    with os.fdopen(reading) as acknowledgements:
        acknowledged = [int(line) for line in acknowledgements]
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
    return acknowledged


def check_survival(path: Path, deaths: int, seed: int) -> None:
    """Kill a writer so many times and look for everything that it had acknowledged."""
    chance = random.Random(seed)
    acknowledged: set[tuple[int, int]] = set()
    for life in range(deaths):
        lifetime_s = chance.uniform(0.0, 0.3)
        appends = live_and_die(path, life, lifetime_s, first_append=life % 2 == 1)
        acknowledged |= {(life, append) for append in appends}
    assert len(acknowledged) >= deaths // 2

    survived: Counter[tuple[int, int]] = Counter()
    sizes: dict[tuple[int, int], int] = {}
    with open_ledger(path) as ledger:
        for entry in ledger.history():
            assert isinstance(entry.content, Item)
            life, append, _, size = map(int, entry.content.says.split())
            survived[life, append] += 1
            sizes[life, append] = size
        assert len(ledger.search("0 6", limit=1)) == 1
    assert acknowledged <= survived.keys(), "an acknowledged append is lost"
    assert survived == sizes, "an append is half there"
    assert len(survived.keys() - acknowledged) <= deaths, "more than the last append of a life was not acknowledged"

    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.execute("INSERT INTO entry_words (entry_words) VALUES ('integrity-check')")
    connection.close()


def test_what_was_acknowledged_survives_five_sudden_deaths(tmp_path: Path) -> None:
    check_survival(tmp_path / "test.ledger", deaths=5, seed=5)


def test_a_death_while_a_ledger_is_begun_leaves_a_file_that_can_be_used(tmp_path: Path) -> None:
    for life in range(15):
        path = tmp_path / f"{life}.ledger"
        live_and_die(path, life, lifetime_s=life / 1000)
        with open_ledger(path) as ledger:
            ledger.append([a_draft()])
            assert ledger.search("pontoon")


@pytest.mark.heavy
def test_what_was_acknowledged_survives_two_hundred_and_forty_sudden_deaths(tmp_path: Path) -> None:
    check_survival(tmp_path / "test.ledger", deaths=240, seed=240)
