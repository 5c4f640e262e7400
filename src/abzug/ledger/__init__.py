"""The append-only record: what was known, from where, entered by whom and when.

with open_ledger() as ledger:
    ledger.append([Draft(content=item, case="2022-crimea", entered_by="anna")])
    for entry in ledger.entries(case="2022-crimea", as_of=date(2022, 2, 16)):
        print(entry.published, entry.content)
"""

from abzug.ledger.entry import Announcement, Content, Draft, Entry, Fact, Kind, Retraction
from abzug.ledger.holding import Holding
from abzug.ledger.line import from_line, to_line
from abzug.ledger.memory import MemoryLedger
from abzug.ledger.opening import default_path, open_ledger
from abzug.ledger.port import Appended, Ledger

__all__ = [
    "Announcement",
    "Appended",
    "Content",
    "Draft",
    "Entry",
    "Fact",
    "Holding",
    "Kind",
    "Ledger",
    "MemoryLedger",
    "Retraction",
    "default_path",
    "from_line",
    "open_ledger",
    "to_line",
]
