"""Several programs and threads use one ledger at once, and none of them hears that it is locked."""

import multiprocessing
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from abzug.ledger import Ledger, open_ledger
from abzug.model import Item
from tests.ledger.nouns import a_draft, an_item

APPENDS = 60
SIZE = 25


def write(path: Path, name: str) -> None:
    """Append many times: something of one's own each time, and something that others enter too."""
    with open_ledger(path) as ledger:
        for append in range(APPENDS):
            own = [a_draft(an_item(f"{name} {append} {number}"), entered_by=name) for number in range(SIZE)]
            ledger.append([*own, a_draft(an_item(f"shared {append}"), entered_by=name)])


def read(path: Path, writers: int) -> None:
    """Ask until everything is there; whatever is seen is whole appends."""
    with open_ledger(path) as ledger:
        seen = 0
        while seen < APPENDS * (writers * SIZE + 1):
            seen = len(list(ledger.entries()))
            check_whole(ledger)
            ledger.search("shared", limit=5)
            ledger.holdings()


def check_whole(ledger: Ledger) -> None:
    """Fail if an append can be seen in part."""
    says = [entry.content.says for entry in ledger.entries() if isinstance(entry.content, Item)]
    own = [words for words in says if not words.startswith("shared")]
    assert len(own) % SIZE == 0


def in_processes(*tasks: Callable[[], None]) -> list[str]:
    """Do tasks at the same time, each in a process of its own; return what went wrong."""
    context = multiprocessing.get_context("fork")
    failures = context.SimpleQueue()

    def attempt(task: Callable[[], None]) -> None:
        try:
            task()
        except BaseException:
            failures.put(traceback.format_exc())

    processes = [context.Process(target=attempt, args=(task,)) for task in tasks]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    found = []
    while not failures.empty():
        found.append(failures.get())
    failures.close()
    return found


def test_one_program_writes_while_others_read(tmp_path: Path) -> None:
    path = tmp_path / "test.ledger"
    open_ledger(path).close()
    assert in_processes(lambda: write(path, "anna"), *[lambda: read(path, 1)] * 3) == []


def test_two_programs_write_and_what_both_enter_is_there_once(tmp_path: Path) -> None:
    path = tmp_path / "test.ledger"
    assert in_processes(lambda: write(path, "anna"), lambda: write(path, "ben"), lambda: read(path, 2)) == []
    with open_ledger(path) as ledger:
        history = list(ledger.history())
    assert len({entry.id for entry in history}) == len(history) == APPENDS * (2 * SIZE + 1)
    moments = [entry.recorded_at for entry in history]
    assert moments == sorted(moments)
    assert len(set(moments)) == 2 * APPENDS


def test_programs_that_begin_the_same_ledger_at_once_share_it(tmp_path: Path) -> None:
    path = tmp_path / "test.ledger"

    def begin(name: str) -> None:
        with open_ledger(path) as ledger:
            ledger.append([a_draft(an_item(name))])

    assert in_processes(*[lambda name=name: begin(name) for name in "abcdefgh"]) == []
    with open_ledger(path) as ledger:
        assert len(list(ledger.history())) == 8


def test_threads_share_a_ledger(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "test.ledger") as ledger:

        def use(number: int) -> int:
            ledger.append([a_draft(an_item(f"thread {number}"))])
            return len(list(ledger.entries())) + len(ledger.search("thread", limit=1))

        with ThreadPoolExecutor(16) as threads:
            assert min(threads.map(use, range(100))) >= 2
        assert len(list(ledger.entries())) == 100
