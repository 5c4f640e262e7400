"""What is known and judged, in the formats of others: written, and where a format can hold records, read back.

Each module knows one format and both directions, so that what one side writes the other side reads.
"""

from abzug.exchange.account import Account, Publisher
from abzug.exchange.forms import FORMS, Form, form_of, read_entries, write_account, write_entries

__all__ = [
    "FORMS",
    "Account",
    "Form",
    "Publisher",
    "form_of",
    "read_entries",
    "write_account",
    "write_entries",
]
