"""The record in SQL: it says what the record in memory says, and damage in it is reported."""

import sqlite3
import tempfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from abzug.errors import EntryError, LedgerError
from abzug.ledger import Appended, Content, Draft, Entry, Ledger, MemoryLedger, Retraction, open_ledger
from abzug.model import Item
from tests.ledger.nouns import CRIMEA, NIGER, a_document, a_draft, an_item
from tests.ledger.watch import Watch

cases = st.sampled_from([CRIMEA, NIGER])
few_items = st.builds(
    lambda says, day: an_item(says, published=date(2022, 2, day)),
    st.sampled_from(["ab", "bc", "cd"]),
    st.integers(1, 3),
)
few_contents = (
    few_items | st.builds(a_document, st.sampled_from(["ab", "bc"])) | st.builds(Retraction, st.just("wrong"))
)
places = st.integers(0, 20)


class TwoLedgers(RuleBasedStateMachine):
    """One ledger in memory and one in a file, treated alike."""

    def __init__(self) -> None:
        super().__init__()
        self.watch = Watch()
        self.folder = tempfile.TemporaryDirectory()
        self.memory = MemoryLedger(clock=self.watch)
        self.file = open_ledger(Path(self.folder.name) / "test.ledger", clock=self.watch)
        self.remembered: dict[datetime, list[Entry]] = {}

    @rule(contents=st.lists(few_items, min_size=1, max_size=3), case=cases)
    def enter(self, contents: list[Item], case: str) -> None:
        self.append(*(a_draft(content, case=case) for content in contents))

    @rule(content=few_contents, place=places)
    def supersede(self, content: Content, place: int) -> None:
        history = list(self.memory.history())
        if history:
            entry = history[place % len(history)]
            self.append(Draft(content=content, case=entry.case, entered_by="ben", supersedes=entry.id))

    @rule(hours=st.integers(-2, 3))
    def wait(self, hours: int) -> None:
        self.watch.forward(hours=hours)

    def append(self, *drafts: Draft) -> None:
        assert outcome(self.memory, drafts) == outcome(self.file, drafts)
        history = list(self.memory.history())
        if history:
            self.remembered.setdefault(history[-1].recorded_at, list(self.memory.entries()))

    @invariant()
    def both_answer_alike(self) -> None:
        assert list(self.memory.history()) == list(self.file.history())
        assert self.memory.holdings() == self.file.holdings()
        assert self.memory.search("ab") == self.file.search("ab")
        for case in (None, CRIMEA, NIGER):
            for day in (None, date(2022, 2, 2)):
                assert list(self.memory.entries(case=case, as_of=day)) == list(self.file.entries(case=case, as_of=day))

    @invariant()
    def no_fact_stands_twice_in_a_case(self) -> None:
        standing = [(entry.case, entry.draft.first_id) for entry in self.memory.entries()]
        assert len(set(standing)) == len(standing)

    @invariant()
    def the_past_never_changes(self) -> None:
        for moment, answer in self.remembered.items():
            assert list(self.memory.entries(known_at=moment)) == list(self.file.entries(known_at=moment)) == answer

    def teardown(self) -> None:
        self.file.close()
        self.folder.cleanup()


def outcome(ledger: Ledger, drafts: tuple[Draft, ...]) -> Appended | str:
    """Return what an append comes to, be it an error."""
    try:
        return ledger.append(drafts)
    except EntryError as error:
        return error.message


TestTwoLedgers = TwoLedgers.TestCase
TestTwoLedgers.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)


@pytest.mark.parametrize("content", ["{", '{"key": 1}', ""])
def test_a_damaged_entry_is_reported(tmp_path: Path, content: str) -> None:
    path = tmp_path / "test.ledger"
    with open_ledger(path) as ledger:
        (entry_id,) = ledger.append([a_draft()]).recorded
        with sqlite3.connect(path) as connection:
            connection.execute("DROP TRIGGER entry_refuses_update")
            connection.execute("UPDATE entry SET content = ?", (content,))
        connection.close()
        with pytest.raises(LedgerError, match=f"entry {entry_id} of the ledger is damaged"):
            list(ledger.entries())
